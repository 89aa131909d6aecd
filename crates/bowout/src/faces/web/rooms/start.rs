//! The first room: an invitation comes in and becomes a case.

use std::sync::Arc;

use axum::extract::State;
use axum::extract::multipart::Multipart;
use axum::http::StatusCode;
use axum::response::Response;
use bowout_core::when::Moment;
use bowout_page::look::Room;
use bowout_page::start::{Entry, start};

use crate::actions::case::{Case, Refused, Upload, heard, take_in};
use crate::error::CommandError;
use crate::faces::web::server::{
    App, Fields, Refusal, Visit, bounded, page, page_with, refuse, to, uploads,
};

/// The sample: an invitation of the corpus.
const SAMPLE: &[u8] =
    include_bytes!("../../../../../../corpus/invitations/google-calendar-panel-berlin.eml");
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
        match case(app, &uploads, false) {
            Ok(case) => keep(app, visit, case),
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

fn keep(app: &App, visit: &Visit, case: Case) -> Response {
    let is_lasting = !case.is_sample && !app.files.you().forgets;
    match app.store.begin(case, is_lasting) {
        Ok(id) => to(&format!("/case/{id}")),
        Err(_) => refuse(app, visit, Refusal::Disk),
    }
}

/// The sample comes in.
pub(crate) async fn sample(State(app): State<Arc<App>>, visit: Visit, _: Fields) -> Response {
    bounded(app, visit, |app, visit| {
        let upload = Upload {
            name: "sample".to_owned(),
            bytes: SAMPLE.to_vec(),
        };
        match case(app, &[upload], true) {
            Ok(case) => keep(app, visit, case),
            Err(_) => refuse(app, visit, Refusal::Gone),
        }
    })
    .await
}

/// What was dropped as a new case, with its title.
fn case(app: &App, uploads: &[Upload], is_sample: bool) -> Result<Case, Refused> {
    let now = app.now();
    let mut case = Case {
        messages: take_in(uploads)?,
        created: now.to_string(),
        changed: now.to_string(),
        is_sample,
        ..Case::default()
    };
    case.title = title(app, &case, &now);
    Ok(case)
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

/// Begins a case with files that the command line names.
///
/// # Errors
/// [`CommandError`] where they hold no mail, or the disk refuses.
pub(crate) fn begin(app: &App, uploads: &[Upload]) -> Result<String, CommandError> {
    let case = case(app, uploads, false).map_err(|refused| match refused {
        Refused::Nothing => CommandError::NoMail(uploads.iter().map(|one| &one.name).collect()),
        Refused::TooMany => CommandError::NotSafe(
            "These are more mails than one conversation has: name only those of one.".to_owned(),
        ),
    })?;
    app.store.begin(case, !app.files.you().forgets)
}
