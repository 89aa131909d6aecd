//! Help and the rules.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use bowout_page::look::Room;
use bowout_page::pages;

use crate::faces::web::server::{App, Refusal, Visit, page, refuse};

/// Help.
pub(crate) async fn help(State(app): State<Arc<App>>, visit: Visit) -> Response {
    page(pages::help(&visit.look(&app, Room::Help)))
}

/// Every rule and reason.
pub(crate) async fn rules(State(app): State<Arc<App>>, visit: Visit) -> Response {
    page(pages::rules(&visit.look(&app, Room::Help)))
}

/// One of them.
pub(crate) async fn rule(
    State(app): State<Arc<App>>,
    visit: Visit,
    Path(name): Path<String>,
) -> Response {
    let shown = pages::rule(&visit.look(&app, Room::Help), &name);
    shown.map_or_else(|| refuse(&app, &visit, Refusal::Gone), page)
}
