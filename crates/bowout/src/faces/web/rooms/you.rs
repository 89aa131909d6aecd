//! Who the person is and what they want.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::response::Response;
use bowout_core::advice::{Offer, Pay, Plans, Profile};
use bowout_core::person::is_address;
use bowout_core::text::{Language, one_line};
use bowout_page::look::Room;
use bowout_page::you::{YouPage, you};
use serde::Deserialize;

use crate::faces::web::server::{App, Fields, Refusal, Visit, bounded, page, refuse, to};

/// Whether something was just kept.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Kept {
    kept: Option<String>,
}

/// The page.
pub(crate) async fn show(
    State(app): State<Arc<App>>,
    visit: Visit,
    Query(kept): Query<Kept>,
) -> Response {
    bounded(app, visit, move |app, visit| {
        let person = app.files.you();
        let text = app.files.profile_text();
        let unwritable = app.files.is_unkept().then(|| app.folder());
        let shown = YouPage {
            name: &person.name,
            email: &person.email,
            aliases: &person.aliases,
            profile: &app.files.profile(),
            text: text.as_deref(),
            path: &app.files.profile_path().display().to_string(),
            is_saved: kept.kept.is_some(),
            unwritable: unwritable.as_deref(),
        };
        page(you(&visit.look(app, Room::You), &shown))
    })
    .await
}

/// Remembers both.
pub(crate) async fn keep(State(app): State<Arc<App>>, visit: Visit, fields: Fields) -> Response {
    bounded(app, visit, move |app, _| {
        let mut person = app.files.you();
        person.name = one_line(fields.get("name"));
        let emails = |text: &str| -> Vec<String> {
            let all = text.split([',', ';', ' ']).map(str::trim);
            all.filter(|one| is_address(one))
                .map(ToOwned::to_owned)
                .collect()
        };
        person.email = emails(fields.get("email")).pop().unwrap_or_default();
        person.aliases = emails(fields.get("aliases"));
        let profile = wants(&fields, app.files.profile());
        app.files.keep_you(&person);
        app.files.keep_profile(&profile);
        to("/you?kept=yes")
    })
    .await
}

/// What a form says about any job, over what was known.
pub(super) fn wants(fields: &Fields, known: Profile) -> Profile {
    let amount = fields.get("amount").replace(',', ".").parse::<f64>().ok();
    let amount = amount.filter(|amount| amount.is_finite() && *amount > 0.0);
    let places = fields.get("places").split(',').map(one_line);
    let plans = one_line(fields.get("plans"));
    let before = known.accepted_offer.clone().unwrap_or_default();
    Profile {
        salary_floor: amount.map(|amount| Pay {
            amount,
            currency: fields.get("currency").to_uppercase(),
            period: fields.get("period").to_owned(),
        }),
        places: places.filter(|place| !place.is_empty()).take(20).collect(),
        most_onsite_days: fields.get("days").parse().ok().filter(|days| *days <= 7),
        needs_sponsorship: fields.choice("sponsorship"),
        is_looking: fields.choice("looking"),
        accepted_offer: matches!(fields.get("offer"), "spoken" | "written").then(|| Offer {
            is_in_writing: fields.get("offer") == "written",
            ..before
        }),
        plans: (!plans.is_empty()).then(|| Plans {
            says: plans,
            is_settled: fields.has("settled"),
        }),
        is_entry_level: fields.has("entry"),
        ..known
    }
}

/// Forgets both; the language and the switch of the letters stay.
pub(crate) async fn erase(State(app): State<Arc<App>>, visit: Visit, _: Fields) -> Response {
    bounded(app, visit, |app, visit| {
        let before = app.files.you();
        let erased = app
            .files
            .erase_profile()
            .and_then(|()| app.files.erase_you());
        if erased.is_err() {
            return refuse(app, visit, Refusal::Disk);
        }
        app.files.keep_you(&crate::actions::person::You {
            language: before.language,
            forgets: before.forgets,
            ..Default::default()
        });
        to("/you")
    })
    .await
}

/// Changes the language of the page.
pub(crate) async fn language(
    State(app): State<Arc<App>>,
    visit: Visit,
    fields: Fields,
) -> Response {
    bounded(app, visit, move |app, _| {
        let mut person = app.files.you();
        let chosen = Language::from_tag(fields.get("language"));
        person.language = chosen.map_or(String::new(), |language| language.tag().to_owned());
        let back = fields.get("back");
        let is_here = back.starts_with('/') && !back.starts_with("//") && !back.contains('\\');
        app.files.keep_you(&person);
        to(if is_here { back } else { "/" })
    })
    .await
}
