//! What the page knows while it runs, and who is visiting.

use std::convert::Infallible;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use bowout_core::text::Language;
use bowout_core::when::Moment;
use bowout_page::look::{Look, Room};
use bowout_page::words::Words;
use jiff::tz::TimeZone;

use crate::actions::answer::random_id;
use crate::actions::case::Store;
use crate::actions::person::Files;
use crate::error::CommandError;
use crate::faces::web::server::assets;
use crate::{clock, config};

/// The running page.
#[derive(Debug)]
pub(crate) struct App {
    pub(crate) store: Store,
    pub(crate) files: Files,
    /// Where a visitor arrives.
    pub(crate) landing: String,
    /// What the cookie of the one browser holds.
    pub(super) session: String,
    /// What every form holds.
    pub(super) csrf: String,
    /// What opens the door, once.
    token: Mutex<Option<String>>,
    address: String,
    pub(super) port: u16,
    now: Option<String>,
    zone: TimeZone,
    assets: String,
}

impl App {
    /// A page that keeps its files in a folder.
    ///
    /// # Errors
    /// Where the settings cannot be used, or the system has no randomness.
    pub(crate) fn new(folder: &Path, port: u16, now: Option<String>) -> Result<Self, CommandError> {
        let token = random_id()?;
        Ok(Self {
            store: Store::at(folder.join("letters")),
            files: Files::at(folder, &config::load()?)?,
            landing: "/".to_owned(),
            session: random_id()?,
            csrf: random_id()?,
            address: format!("http://127.0.0.1:{port}/enter/{token}"),
            token: Mutex::new(Some(token)),
            port,
            now,
            zone: TimeZone::system(),
            assets: assets::folder(),
        })
    }

    /// The address that opens the page, once.
    pub(crate) fn address(&self) -> String {
        self.address.clone()
    }

    /// Whether this is the token; it is so only once.
    pub(super) fn admits(&self, given: &str) -> bool {
        let mut token = self.token.lock().unwrap_or_else(PoisonError::into_inner);
        let is_it = token.as_deref().is_some_and(|token| is_same(token, given));
        if is_it {
            *token = None;
        }
        is_it
    }

    /// The name of the cookie: several Bowouts on one machine share a host, not a port.
    pub(super) fn cookie(&self) -> String {
        format!("bowout-{}", self.port)
    }

    /// The folder of what is kept, to be shown.
    pub(crate) fn folder(&self) -> String {
        let letters = self.store.folder();
        letters.parent().unwrap_or(letters).display().to_string()
    }

    /// What time it is.
    pub(crate) fn now(&self) -> Moment {
        let now = clock::now(self.now.as_deref()).or_else(|_| clock::now(None));
        now.unwrap_or(Moment {
            instant: jiff::Timestamp::UNIX_EPOCH,
            local: jiff::civil::DateTime::ZERO,
        })
    }
}

/// Compares without telling by its time how much was right.
pub(super) fn is_same(secret: &str, given: &str) -> bool {
    let differs = secret
        .bytes()
        .zip(given.bytes())
        .fold(0, |sum, (a, b)| sum | (a ^ b));
    secret.len() == given.len() && differs == 0
}

/// Who asks, in which language, from where.
#[derive(Debug, Clone)]
pub(crate) struct Visit {
    pub(crate) path: String,
    browser: Language,
    /// Whether a script asks and wants no whole page.
    pub(crate) is_quiet: bool,
}

impl Visit {
    /// A visit as its request tells it.
    pub(super) fn plain(path: &str, headers: &HeaderMap) -> Self {
        let accepted = headers.get(ACCEPT_LANGUAGE);
        let accepted = accepted.and_then(|value| value.to_str().ok());
        Self {
            path: path.to_owned(),
            browser: wanted(accepted.unwrap_or_default()),
            is_quiet: headers.contains_key("x-quiet"),
        }
    }

    /// How a page looks at this visitor.
    pub(crate) fn look<'a>(&'a self, app: &'a App, room: Room) -> Look<'a> {
        let chosen = Language::from_tag(&app.files.you().language);
        let language = chosen.unwrap_or(self.browser);
        Look {
            words: Words::of(language),
            language,
            csrf: &app.csrf,
            assets: &app.assets,
            room,
            path: &self.path,
            now: app.now(),
            zone: app.zone.clone(),
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::plain(parts.uri.path(), &parts.headers))
    }
}

/// The first language of an Accept-Language header that the page speaks; browsers list them in order.
fn wanted(header: &str) -> Language {
    let mut tags = header.split(',').take(20);
    tags.find_map(|tag| Language::from_tag(tag.split(';').next()?.trim()))
        .unwrap_or(Language::En)
}

#[cfg(test)]
mod tests {
    use bowout_core::text::Language;

    use super::{is_same, wanted};

    #[test]
    fn takes_the_first_language_it_speaks() {
        assert_eq!(wanted("sv-SE,sv;q=0.9,pt-BR;q=0.8,en;q=0.7"), Language::Pt);
        assert_eq!(wanted(""), Language::En);
    }

    #[test]
    fn a_secret_is_itself_and_nothing_else() {
        assert!(is_same("abc", "abc"));
        assert!(!is_same("abc", "ab") && !is_same("abc", "abd") && !is_same("abc", ""));
    }
}
