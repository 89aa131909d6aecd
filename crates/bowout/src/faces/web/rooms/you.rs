//! Who the person is and what they want.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use bowout_core::advice::{Offer, Pay, Plans, Profile};
use bowout_core::person::is_address;
use bowout_core::text::{Language, one_line};
use bowout_page::look::Room;
use bowout_page::you::{YouPage, you};
use maud::Markup;
use serde::Deserialize;

use crate::actions::case::Typed;
use crate::faces::web::rooms::case::typed;
use crate::faces::web::server::{
    App, Fields, Refusal, Visit, bounded, page, page_with, refuse, to,
};

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
        page(shown(app, visit, kept.kept.is_some(), &[]))
    })
    .await
}

fn shown(app: &App, visit: &Visit, is_saved: bool, refused: &[Typed]) -> Markup {
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
        is_saved,
        unwritable: unwritable.as_deref(),
        refused: &typed(refused),
    };
    you(&visit.look(app, Room::You), &shown)
}

/// Remembers both, but for what cannot be taken.
pub(crate) async fn keep(State(app): State<Arc<App>>, visit: Visit, fields: Fields) -> Response {
    bounded(app, visit, move |app, visit| {
        let mut person = app.files.you();
        person.name = one_line(fields.get("name"));
        let mut refused = vec![];
        let mut emails = |name: &str, known: Vec<String>| -> Vec<String> {
            let all = fields.get(name).split([',', ';', ' ']).map(str::trim);
            let all: Vec<&str> = all.filter(|one| !one.is_empty()).collect();
            if all.iter().all(|one| is_address(one)) {
                return all.into_iter().map(ToOwned::to_owned).collect();
            }
            refused.push(Typed::of(name, &one_line(fields.get(name)), true));
            known
        };
        let email = std::mem::take(&mut person.email);
        person.email = emails("email", vec![email]).pop().unwrap_or_default();
        person.aliases = emails("aliases", person.aliases);
        let (profile, wrong) = wants(&fields, app.files.profile());
        refused.extend(wrong);
        app.files.keep_you(&person);
        app.files.keep_profile(&profile);
        if refused.is_empty() {
            return to("/you?kept=yes");
        }
        page_with(
            StatusCode::UNPROCESSABLE_ENTITY,
            shown(app, visit, false, &refused),
        )
    })
    .await
}

/// What a form says about any job, over what was known; and the fields that cannot be taken, whose facts stay as they were.
pub(super) fn wants(fields: &Fields, known: Profile) -> (Profile, Vec<Typed>) {
    let mut refused = vec![];
    let mut refuse = |name: &str, is_taken: bool| {
        let typed = fields.get(name);
        if !is_taken && !typed.is_empty() {
            refused.push(Typed::of(name, &one_line(typed), true));
        }
        !is_taken && !typed.is_empty()
    };
    let amount = fields.get("amount").replace(',', ".").parse::<f64>().ok();
    let amount = amount.filter(|amount| amount.is_finite() && *amount > 0.0);
    let mut salary_floor = amount.map(|amount| Pay {
        amount,
        currency: fields.get("currency").to_uppercase(),
        period: fields.get("period").to_owned(),
    });
    if refuse("amount", amount.is_some()) {
        salary_floor.clone_from(&known.salary_floor);
    }
    let mut most_onsite_days = fields.get("days").parse().ok().filter(|days| *days <= 7);
    if refuse("days", most_onsite_days.is_some()) {
        most_onsite_days = known.most_onsite_days;
    }
    let places = fields.get("places").split(',').map(one_line);
    let plans = one_line(fields.get("plans"));
    let before = known.accepted_offer.clone().unwrap_or_default();
    let profile = Profile {
        salary_floor,
        places: places.filter(|place| !place.is_empty()).take(20).collect(),
        most_onsite_days,
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
    };
    (profile, refused)
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
