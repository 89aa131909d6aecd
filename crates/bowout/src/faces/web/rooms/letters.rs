//! The letters of this machine.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::response::Response;
use bowout_page::letters::{Letters, letters};
use bowout_page::look::Room;
use bowout_page::start::Entry;
use serde::Deserialize;

use crate::actions::case::Case;
use crate::faces::web::rooms::start::entry;
use crate::faces::web::server::{App, Fields, Refusal, Visit, bounded, page, refuse, to};

/// What is searched for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Search {
    q: String,
}

/// The list.
pub(crate) async fn show(
    State(app): State<Arc<App>>,
    visit: Visit,
    Query(search): Query<Search>,
) -> Response {
    bounded(app, visit, move |app, visit| {
        let all = app.store.all();
        let wanted = search.q.trim().to_lowercase();
        let found: Vec<Entry> = all
            .iter()
            .filter(|case| wanted.is_empty() || holds(case, &wanted))
            .map(entry)
            .collect();
        let shown = Letters {
            found: &found,
            all: all.len(),
            search: search.q.trim(),
            folder: &app.store.folder().display().to_string(),
            remembers: !app.files.you().forgets,
            is_unwritable: all.iter().any(|case| app.store.is_stranded(&case.id)),
        };
        page(letters(&visit.look(app, Room::Letters), &shown))
    })
    .await
}

/// Whether the words stand in a case: its title, its mails, its letters.
fn holds(case: &Case, wanted: &str) -> bool {
    let is_there = |text: &str| text.to_lowercase().contains(wanted);
    is_there(&case.title)
        || case.drafts.values().any(|draft| is_there(&draft.body))
        || case.messages.iter().any(|one| one.holds(wanted))
}

/// Remembers letters, or forgets them with the end of the program.
pub(crate) async fn switch(State(app): State<Arc<App>>, visit: Visit, fields: Fields) -> Response {
    bounded(app, visit, move |app, _| {
        let mut you = app.files.you();
        you.forgets = fields.get("on") == "no";
        app.files.keep_you(&you);
        to("/letters")
    })
    .await
}

/// Forgets every case.
pub(crate) async fn erase(State(app): State<Arc<App>>, visit: Visit, _: Fields) -> Response {
    bounded(app, visit, |app, visit| {
        let ids: Vec<String> = app.store.all().into_iter().map(|case| case.id).collect();
        if ids.iter().all(|id| app.store.forget(id).is_ok()) {
            to("/letters")
        } else {
            refuse(app, visit, Refusal::Disk)
        }
    })
    .await
}
