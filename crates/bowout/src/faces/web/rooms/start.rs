//! The first room: an invitation comes in and becomes a case.

use std::sync::Arc;

use axum::extract::multipart::Multipart;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use bowout_core::when::Moment;
use bowout_page::look::Room;
use bowout_page::start::{Entry, several, start};
use serde::Deserialize;

use crate::actions::case::{Case, Refused, Upload, heard, take_in};
use crate::error::CommandError;
use crate::faces::web::server::{
    App, Fields, Refusal, Visit, bounded, page, page_with, refuse, to, uploads,
};

/// The sample: an invitation of the corpus.
const SAMPLE: &[u8] =
    include_bytes!("../../../../../../corpus/invitations/google-calendar-panel-berlin.eml");
/// The most cases that one page lists as made at once.
const MOST_MADE: usize = 60;
/// How many letters the first page lists.
const RECENT: usize = 3;

/// The first page.
pub(crate) async fn show(State(app): State<Arc<App>>, visit: Visit) -> Response {
    bounded(app, visit, |app, visit| {
        let recent: Vec<Entry> = app.store.all().iter().take(RECENT).map(entry).collect();
        page(start(&visit.look(app, Room::Start), &recent, None))
    })
    .await
}

/// A case in a list.
pub(crate) fn entry(case: &Case) -> Entry {
    Entry {
        id: case.id.clone(),
        title: case.title.clone(),
        changed: Moment::parse(&case.changed).unwrap_or(Moment {
            instant: jiff::Timestamp::UNIX_EPOCH,
            local: jiff::civil::DateTime::ZERO,
        }),
        answered: case.answered.as_ref().and(case.answered_with.clone()),
        is_sample: case.is_sample,
    }
}

/// An invitation comes in.
pub(crate) async fn read(State(app): State<Arc<App>>, visit: Visit, form: Multipart) -> Response {
    let uploads = match uploads(&app, &visit, form).await {
        Ok(uploads) => uploads,
        Err(refused) => return refused,
    };
    bounded(app, visit, move |app, visit| {
        match cases(app, &uploads, false) {
            Ok(cases) => match keep(app, cases) {
                Ok(place) => to(&place),
                Err(_) => refuse(app, visit, Refusal::Disk),
            },
            Err(refused) => {
                let look = visit.look(app, Room::Start);
                let problem = match refused {
                    Refused::Nothing => look.words.nothing,
                    Refused::TooMany => look.words.too_large_says,
                };
                page_with(
                    StatusCode::UNPROCESSABLE_ENTITY,
                    start(&look, &[], Some(problem)),
                )
            }
        }
    })
    .await
}

/// Begins cases, but for what is here already; the place to go on at.
fn keep(app: &App, cases: Vec<Case>) -> Result<String, CommandError> {
    let forgets = app.files.you().forgets;
    let known = app.store.all();
    let mut ids = vec![];
    for case in cases {
        // The same mail twice is one matter, with the letter that was begun for it.
        let is_kept = |one: &Case| forgets || !app.store.is_fleeting(&one.id);
        let before = known.iter().find(|one| case.is_within(one) && is_kept(one));
        ids.push(match before {
            Some(before) => before.id.clone(),
            None => app.store.begin(case, !forgets)?,
        });
    }
    Ok(match ids.as_slice() {
        [only] => format!("/case/{only}"),
        several => format!("/made?of={}", several.join(".")),
    })
}

/// What came of files that held several conversations.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Made {
    of: String,
}

/// The cases that came in at once.
pub(crate) async fn made(
    State(app): State<Arc<App>>,
    visit: Visit,
    Query(made): Query<Made>,
) -> Response {
    bounded(app, visit, move |app, visit| {
        let ids = made.of.split('.').take(MOST_MADE);
        let made: Vec<Entry> = ids
            .filter_map(|id| app.store.load(id))
            .map(|case| entry(&case))
            .collect();
        if made.is_empty() {
            return refuse(app, visit, Refusal::Gone);
        }
        page(several(&visit.look(app, Room::Start), &made))
    })
    .await
}

/// The sample comes in.
pub(crate) async fn sample(State(app): State<Arc<App>>, visit: Visit, _: Fields) -> Response {
    bounded(app, visit, |app, visit| {
        let upload = Upload {
            name: "sample".to_owned(),
            bytes: SAMPLE.to_vec(),
        };
        let Some(case) = cases(app, &[upload], true)
            .ok()
            .and_then(|mut all| all.pop())
        else {
            return refuse(app, visit, Refusal::Gone);
        };
        match app.store.begin(case, false) {
            Ok(id) => to(&format!("/case/{id}")),
            Err(_) => refuse(app, visit, Refusal::Disk),
        }
    })
    .await
}

/// What was dropped as new cases, each with its title.
fn cases(app: &App, uploads: &[Upload], is_sample: bool) -> Result<Vec<Case>, Refused> {
    let now = app.now();
    let case = |messages| {
        let mut case = Case {
            messages,
            created: now.to_string(),
            changed: now.to_string(),
            is_sample,
            ..Case::default()
        };
        case.title = title(app, &case, &now);
        case
    };
    Ok(take_in(uploads)?.into_iter().map(case).collect())
}

/// What a case is called: role and company, else its subject, else its first words.
pub(super) fn title(app: &App, case: &Case, now: &Moment) -> String {
    let Some(heard) = heard(case, &app.files.you(), now) else {
        return String::new();
    };
    let facts = [&heard.reading.role, &heard.reading.company];
    let known: Vec<String> = facts
        .into_iter()
        .flatten()
        .map(|fact| bowout_core::text::one_line(fact.value()))
        .collect();
    if !known.is_empty() {
        return known.join(" · ");
    }
    if !heard.message.subject.is_empty() {
        return heard.message.subject;
    }
    let words = bowout_core::text::one_line(&heard.message.body);
    words.chars().take(80).collect()
}

/// Begins cases with files that the command line names; the place to go on at.
///
/// # Errors
/// [`CommandError`] where they hold no mail, or the disk refuses.
pub(crate) fn begin(app: &App, uploads: &[Upload]) -> Result<String, CommandError> {
    let cases = cases(app, uploads, false).map_err(|refused| match refused {
        Refused::Nothing => CommandError::NoMail(uploads.iter().map(|one| &one.name).collect()),
        Refused::TooMany => CommandError::NotSafe(
            "These are more mails than the page takes at once: name fewer.".to_owned(),
        ),
    })?;
    keep(app, cases)
}
