//! What a form may bring: fields and files, each within its bounds, and the key of this page. Without the key nothing gets
//! further than here.

use std::sync::Arc;

use axum::extract::multipart::Multipart;
use axum::extract::{Form, FromRequest, Request};
use axum::response::Response;

use crate::actions::case::Upload;
use crate::faces::web::server::app::{App, Visit, is_same};
use crate::faces::web::server::outgoing::{Refusal, refuse};

/// The most files of one form.
const MOST_FILES: usize = 60;

/// The fields of a form that bore the key.
#[derive(Debug)]
pub(crate) struct Fields(Vec<(String, String)>);

impl Fields {
    /// The field of that name, trimmed; empty where there is none.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default().trim()
    }

    /// The field as it was typed, with line ends as they are everywhere but in forms.
    pub(crate) fn text(&self, name: &str) -> String {
        self.all(name)
            .next()
            .unwrap_or_default()
            .replace("\r\n", "\n")
    }

    /// Whether the form has such a field.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.all(name).next().is_some()
    }

    /// Every field of that name.
    pub(crate) fn all<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> {
        let named = self.0.iter().filter(move |(one, _)| one == name);
        named.map(|(_, value)| value.as_str())
    }

    /// Yes, no, or not said.
    pub(crate) fn choice(&self, name: &str) -> Option<bool> {
        match self.get(name) {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        }
    }
}

impl FromRequest<Arc<App>> for Fields {
    type Rejection = Response;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, Response> {
        let visit = visit(&request);
        let form = Form::<Vec<(String, String)>>::from_request(request, app).await;
        let Ok(Form(fields)) = form else {
            return Err(refuse(app, &visit, Refusal::TooLarge));
        };
        let fields = Self(fields);
        if is_same(&app.csrf, fields.get("csrf")) {
            Ok(fields)
        } else {
            Err(refuse(app, &visit, Refusal::Key))
        }
    }
}

/// Enough of a visit for telling why nothing was taken.
fn visit(request: &Request) -> Visit {
    Visit::plain(request.uri().path(), request.headers())
}

/// The words and files of the first page. The key must come before everything else.
///
/// # Errors
/// The page that tells why nothing was taken.
pub(crate) async fn uploads(
    app: &Arc<App>,
    visit: &Visit,
    mut form: Multipart,
) -> Result<Vec<Upload>, Response> {
    let mut uploads = vec![];
    let mut has_key = false;
    loop {
        let field = form.next_field().await;
        let Ok(field) = field else {
            return Err(refuse(app, visit, Refusal::TooLarge));
        };
        let Some(field) = field else { break };
        let name = field.name().unwrap_or_default().to_owned();
        let file = field.file_name().unwrap_or_default().to_owned();
        let Ok(bytes) = field.bytes().await else {
            return Err(refuse(app, visit, Refusal::TooLarge));
        };
        if name == "csrf" {
            has_key = std::str::from_utf8(&bytes).is_ok_and(|key| is_same(&app.csrf, key));
        }
        if !has_key {
            return Err(refuse(app, visit, Refusal::Key));
        }
        let is_wanted =
            matches!(name.as_str(), "words" | "files") && !bytes.trim_ascii().is_empty();
        if is_wanted && uploads.len() < MOST_FILES {
            let name = if file.is_empty() {
                format!("{name} {}", uploads.len())
            } else {
                file
            };
            uploads.push(Upload {
                name,
                bytes: bytes.to_vec(),
            });
        }
    }
    if has_key {
        Ok(uploads)
    } else {
        Err(refuse(app, visit, Refusal::Key))
    }
}
