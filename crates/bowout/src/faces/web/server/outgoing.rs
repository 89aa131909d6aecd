//! How answers go out: pages, ways on, files, refusals, and all of it within a bounded time.

use std::sync::Arc;
use std::time::Duration;

use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Redirect, Response};
use bowout_page::look::Room;
use bowout_page::notice::notice;
use maud::Markup;

use crate::faces::web::server::app::{App, Visit};

/// The longest that one request may think. What a hostile mail still costs then goes on in a thread that nobody waits for.
const LONGEST: Duration = Duration::from_secs(10);

/// A page that is well.
pub(crate) fn page(markup: Markup) -> Response {
    page_with(StatusCode::OK, markup)
}

/// A page with its status.
pub(crate) fn page_with(status: StatusCode, markup: Markup) -> Response {
    (status, Html(markup.into_string())).into_response()
}

/// The way on after a change, so that coming back or loading again repeats nothing.
pub(crate) fn to(path: &str) -> Response {
    Redirect::to(path).into_response()
}

/// A file to keep.
pub(crate) fn download(name: &str, kind: &str, bytes: Vec<u8>) -> Response {
    let headers = [
        (CONTENT_TYPE, kind.to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    (headers, bytes).into_response()
}

/// Why a request came to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// There is no such page or case.
    Gone,
    /// The form did not bear the key of this page.
    Key,
    /// More than is taken at once.
    TooLarge,
    /// It took too long.
    TooSlow,
    /// The disk refused.
    Disk,
}

/// Tells what happened, what was not done, and the way on.
pub(crate) fn refuse(app: &App, visit: &Visit, refusal: Refusal) -> Response {
    let look = visit.look(app, Room::Case);
    let words = look.words;
    let (status, title, says) = match refusal {
        Refusal::Gone => (StatusCode::NOT_FOUND, words.gone, words.gone_says),
        Refusal::Key => (StatusCode::FORBIDDEN, words.refused, words.refused_says),
        Refusal::TooLarge => (
            StatusCode::PAYLOAD_TOO_LARGE,
            words.too_large,
            words.too_large_says,
        ),
        Refusal::TooSlow => (
            StatusCode::UNPROCESSABLE_ENTITY,
            words.too_slow,
            words.too_slow_says,
        ),
        Refusal::Disk => (
            StatusCode::INTERNAL_SERVER_ERROR,
            words.disk,
            words.disk_says,
        ),
    };
    page_with(status, notice(&look, title, says, ("/", words.nav_start)))
}

/// Lets a room think on a thread of its own, and stops waiting when it takes too long.
pub(crate) async fn bounded(
    app: Arc<App>,
    visit: Visit,
    room: impl FnOnce(&App, &Visit) -> Response + Send + 'static,
) -> Response {
    let (inner, guest) = (Arc::clone(&app), visit.clone());
    let thinking = tokio::task::spawn_blocking(move || room(&inner, &guest));
    match tokio::time::timeout(LONGEST, thinking).await {
        Ok(Ok(response)) => response,
        _ => refuse(&app, &visit, Refusal::TooSlow),
    }
}
