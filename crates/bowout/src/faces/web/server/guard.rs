//! Who may come in. A request must name this machine and port as its host (a rebound name does not), come from this page or
//! from the person (and from no other site), bear the cookie of the one browser that was let in, and, where it changes
//! something, the key that only this page's forms hold (looked at where the form is read).

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::http::header::{COOKIE, HOST, ORIGIN, SET_COOKIE};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use bowout_page::look::Room;
use bowout_page::notice::notice;

use crate::faces::web::server::app::{App, Visit, is_same};
use crate::faces::web::server::outgoing::page_with;

/// What every answer says to the browser.
const HEADERS: [(&str, &str); 8] = [
    (
        "content-security-policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    // Forms must still tell their origin, which a stricter policy would hide.
    ("referrer-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    ("x-robots-tag", "noindex"),
];

/// Looks at every request before a room does, and at every answer after.
pub(super) async fn guard(
    State(app): State<Arc<App>>,
    visit: Visit,
    request: Request,
    next: Next,
) -> Response {
    let is_open =
        request.uri().path().starts_with("/assets/") || request.uri().path().starts_with("/enter/");
    let fault = fault(&app, request.method(), request.headers());
    let has_cookie = is_open || bears_cookie(&app, request.headers());
    let mut response = if fault {
        refused(&app, &visit, false)
    } else if !has_cookie {
        refused(&app, &visit, true)
    } else {
        next.run(request).await
    };
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    headers
        .entry("cache-control")
        .or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Whether host, site or origin are wrong.
fn fault(app: &App, method: &Method, headers: &HeaderMap) -> bool {
    let text = |name: &HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let host = format!("127.0.0.1:{}", app.port);
    let hosts = headers.get_all(HOST).iter().count();
    if hosts != 1 || text(&HOST) != Some(&host) {
        return true;
    }
    let site = text(&HeaderName::from_static("sec-fetch-site"));
    if site.is_some_and(|site| site != "same-origin" && site != "none") {
        return true;
    }
    let origin = text(&ORIGIN);
    let is_ours = origin == Some(&format!("http://{host}"));
    match *method {
        Method::GET | Method::HEAD => origin.is_some() && !is_ours,
        Method::POST => !is_ours,
        _ => true,
    }
}

fn bears_cookie(app: &App, headers: &HeaderMap) -> bool {
    let name = app.cookie();
    let cookies = headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .any(|(key, value)| key == name && is_same(&app.session, value))
}

/// The page of somebody who is not let in. It tells nothing of what lies behind.
fn refused(app: &App, visit: &Visit, is_stranger: bool) -> Response {
    let mut look = visit.look(app, Room::Start);
    look.csrf = "";
    let words = look.words;
    let (title, says) = if is_stranger {
        (words.enter, words.enter_says)
    } else {
        (words.refused, words.refused_says)
    };
    page_with(
        StatusCode::FORBIDDEN,
        notice(&look, title, says, ("/", words.nav_start)),
    )
}

/// The one-time token becomes the cookie. Somebody who is in already only passes.
pub(super) async fn enter(
    State(app): State<Arc<App>>,
    visit: Visit,
    headers: HeaderMap,
    Path(token): Path<String>,
) -> Response {
    if app.admits(&token) {
        let cookie = format!(
            "{}={}; Path=/; HttpOnly; SameSite=Strict",
            app.cookie(),
            app.session
        );
        return ([(SET_COOKIE, cookie)], Redirect::to(&app.landing)).into_response();
    }
    if bears_cookie(&app, &headers) {
        return Redirect::to("/").into_response();
    }
    refused(&app, &visit, true)
}
