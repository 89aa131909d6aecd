//! The letters that an editor holds open, each with what was found in it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use lsp_types::Range as Span;
use percent_encoding::percent_decode_str;

use crate::actions::check::{Checked, Sources, check, letter_of};
use crate::error::CommandError;
use crate::faces::lsp::position::{Encoding, span};
use crate::lines::Lines;
use crate::{clock, config};

/// The names under which facts may lie beside a letter; the first wins.
const FACTS: [&str; 2] = ["bowout-facts.json", "facts.json"];

/// One open letter.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) text: String,
    pub(super) version: i32,
    /// Whether the text, and the facts as far as is known, have been looked at.
    is_current: bool,
    /// What was found, with the span of each finding; `None` where the check could not be made.
    pub(super) checked: Option<(Checked, Vec<Span>)>,
}

/// Every open letter, and what the editor told at the beginning.
#[derive(Debug, Default)]
pub(super) struct Documents {
    pub(super) open: BTreeMap<String, Document>,
    pub(super) encoding: Encoding,
    /// The facts that hold for letters without a file of their own.
    facts: Option<Vec<u8>>,
    reply_to: Vec<PathBuf>,
}

impl Documents {
    /// None yet; the editor's options are read.
    pub(super) fn new(initialization: &serde_json::Value) -> Self {
        let options = &initialization["initializationOptions"];
        let facts = options.get("facts").filter(|facts| facts.is_object());
        let thread = match &options["replyTo"] {
            serde_json::Value::Array(all) => all.iter().collect(),
            one => vec![one],
        };
        Self {
            open: BTreeMap::new(),
            encoding: Encoding::offered(initialization),
            facts: facts.map(|facts| facts.to_string().into_bytes()),
            reply_to: thread
                .into_iter()
                .filter_map(|path| path.as_str().map(PathBuf::from))
                .collect(),
        }
    }

    /// Takes the text of a letter as the editor now has it.
    pub(super) fn take(&mut self, uri: String, text: String, version: i32) {
        let document = Document {
            text,
            version,
            is_current: false,
            checked: None,
        };
        self.open.insert(uri, document);
    }

    /// Forgets what was found, because the facts may have changed on the disk.
    pub(super) fn doubt_all(&mut self) {
        for document in self.open.values_mut() {
            document.is_current = false;
        }
    }

    /// Checks every letter that has changed; their names, with the fault where one could not be checked.
    pub(super) fn check(&mut self) -> Vec<(String, Option<CommandError>)> {
        let changed: Vec<String> = self
            .open
            .iter()
            .filter(|(_, document)| !document.is_current)
            .map(|(uri, _)| uri.clone())
            .collect();
        changed
            .into_iter()
            .map(|uri| {
                let fault = self.check_one(&uri).err();
                (uri, fault)
            })
            .collect()
    }

    fn check_one(&mut self, uri: &str) -> Result<(), CommandError> {
        let path = path_of(uri);
        let facts = self.facts_for(&path);
        let Some(document) = self.open.get_mut(uri) else {
            return Ok(());
        };
        document.is_current = true;
        document.checked = None;
        let sources = Sources {
            facts: facts?,
            reply_to: self.reply_to.clone(),
            own: vec![],
            given_now: None,
        };
        let letter = letter_of(&path, document.text.clone().into_bytes())?;
        // The settings are read each time, so that a change of theirs needs no new start.
        let checked = check(letter, &sources, &config::load()?, &clock::now(None)?)?;
        let spans = spans(&checked, &document.text, self.encoding);
        document.checked = Some((checked, spans));
        Ok(())
    }

    /// The facts beside a letter, else those of the editor's options.
    fn facts_for(&self, letter: &Path) -> Result<Option<(PathBuf, Vec<u8>)>, CommandError> {
        let folder = letter.parent().unwrap_or(Path::new(""));
        let beside = FACTS
            .iter()
            .map(|name| folder.join(name))
            .find(|path| path.is_file());
        match beside {
            Some(path) => {
                let json = crate::input::read(&path)?;
                Ok(Some((path, json)))
            }
            None => Ok(self
                .facts
                .clone()
                .map(|json| (PathBuf::from("initializationOptions"), json))),
        }
    }
}

/// Where each finding stands; the letter as a whole, and words that nobody reads in the mail, stand on the first line.
fn spans(checked: &Checked, text: &str, encoding: Encoding) -> Vec<Span> {
    let lines = Lines::of(text);
    let places = checked.letter.places();
    checked
        .findings
        .iter()
        .map(|finding| match &places {
            Some(places) if !finding.place.is_empty() => {
                let bytes = places.at(finding.place.start)..places.at(finding.place.end);
                span(&lines, &bytes, encoding)
            }
            _ => span(&lines, &lines.line(0), encoding),
        })
        .collect()
}

/// The path of a `file:` URI; of any other, what looks like a path in it.
fn path_of(uri: &str) -> PathBuf {
    let bare = uri.strip_prefix("file://").unwrap_or(uri);
    let decoded = percent_decode_str(bare).decode_utf8_lossy().into_owned();
    let is_drive = |path: &str| path.as_bytes().get(2) == Some(&b':');
    match decoded.strip_prefix('/') {
        Some(rest) if cfg!(windows) && is_drive(&decoded) => PathBuf::from(rest),
        _ => PathBuf::from(decoded),
    }
}
