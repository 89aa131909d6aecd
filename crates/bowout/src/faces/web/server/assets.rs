//! Style, script and icon: in the program itself, under a path that names their content.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

const FILES: [(&str, &str, &str); 3] = [
    (
        "page.css",
        "text/css; charset=utf-8",
        include_str!("../assets/page.css"),
    ),
    (
        "page.js",
        "text/javascript; charset=utf-8",
        include_str!("../assets/page.js"),
    ),
    (
        "icon.svg",
        "image/svg+xml",
        include_str!("../assets/icon.svg"),
    ),
];

/// The folder of this version: another content has another name (FNV-1a, a name and no seal).
pub(super) fn folder() -> String {
    let bytes = FILES.iter().flat_map(|(.., text)| text.bytes());
    let name = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |name, byte| {
        (name ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("/assets/{name:016x}")
}

/// A file; it never changes under its name.
pub(super) async fn serve(Path((_, name)): Path<(String, String)>) -> Response {
    let Some((_, kind, text)) = FILES.iter().find(|(one, ..)| *one == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (CONTENT_TYPE, *kind),
        (CACHE_CONTROL, "private, max-age=31536000, immutable"),
    ];
    (headers, *text).into_response()
}
