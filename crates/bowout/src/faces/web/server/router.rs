//! Every path of the page. What changes something is reached by POST alone.

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::extract::State;
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{get, post};

use crate::faces::web::rooms::desk::form;
use crate::faces::web::rooms::{case, desk, letters, pages, start, you};
use crate::faces::web::server::app::{App, Visit};
use crate::faces::web::server::outgoing::{Refusal, refuse};
use crate::faces::web::server::{assets, guard};

/// The most that is taken at once, in bytes, where invitations come in and elsewhere.
const MOST_UPLOAD: usize = 25 * 1024 * 1024;
const MOST_FORM: usize = 512 * 1024;

/// The page, behind its guard.
pub(crate) fn router(app: Arc<App>) -> Router {
    Router::new()
        .route("/", get(start::show))
        .route(
            "/read",
            post(start::read).layer(DefaultBodyLimit::max(MOST_UPLOAD)),
        )
        .route("/made", get(start::made))
        .route("/sample", post(start::sample))
        .route("/language", post(you::language))
        .route("/case/{id}", get(case::first))
        .route("/case/{id}/fact", form(desk::fact))
        .route("/case/{id}/about", form(desk::about))
        .route("/case/{id}/choices", form(desk::choices))
        .route("/case/{id}/letter", form(desk::letter))
        .route("/case/{id}/check", form(desk::check))
        .route("/case/{id}/answered", form(desk::answered))
        .route("/case/{id}/erase", form(desk::erase))
        .route("/case/{id}/{verb}/{medium}", get(case::show))
        .route("/case/{id}/{verb}/{medium}/script", get(case::script))
        .route("/case/{id}/{verb}/{medium}/{file}", get(case::file))
        .route("/letters", get(letters::show))
        .route("/letters/switch", post(letters::switch))
        .route("/letters/erase", post(letters::erase))
        .route("/you", get(you::show).post(you::keep))
        .route("/you/erase", post(you::erase))
        .route("/help", get(pages::help))
        .route("/rules", get(pages::rules))
        .route("/rules/{name}", get(pages::rule))
        .route("/assets/{version}/{name}", get(assets::serve))
        .route("/enter/{token}", get(guard::enter))
        .fallback(nowhere)
        .layer(DefaultBodyLimit::max(MOST_FORM))
        .layer(from_fn_with_state(Arc::clone(&app), guard::guard))
        .with_state(app)
}

async fn nowhere(State(app): State<Arc<App>>, visit: Visit) -> Response {
    refuse(&app, &visit, Refusal::Gone)
}
