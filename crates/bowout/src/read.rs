//! `bowout read`: mail in, what it says out, one JSON object a message.

use std::path::{Path, PathBuf};

use bowout_core::message::parse;
use bowout_core::reading::{Reading, read};

use crate::error::CommandError;
use crate::{clock, input, wire};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// .eml files, folders of them, or `-` for one mail on standard input
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Print one JSON object a mail
    #[arg(long)]
    json: bool,
    /// Use this RFC 3339 time instead of the clock's
    #[arg(long)]
    now: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<(), CommandError> {
    let now = clock::now(arguments.now.as_deref())?;
    for path in &arguments.paths {
        for file in files(path)? {
            let message = parse(&input::read(&file)?);
            let reading = read(&message, &now);
            let line = if arguments.json {
                wire::reading(&file.to_string_lossy(), &message, &reading).to_string()
            } else {
                in_words(&file, &reading)
            };
            input::print((line + "\n").as_bytes())?;
        }
    }
    Ok(())
}

/// The mails of a folder by name, or the path itself.
fn files(path: &Path) -> Result<Vec<PathBuf>, CommandError> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let unreadable = |source| CommandError::Unreadable {
        path: path.to_owned(),
        source,
    };
    let mut files = vec![];
    for entry in std::fs::read_dir(path).map_err(unreadable)? {
        let file = entry.map_err(unreadable)?.path();
        if file
            .extension()
            .is_some_and(|kind| kind.eq_ignore_ascii_case("eml"))
        {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}

/// A reading for people: the kind, and the words that it rests on.
fn in_words(path: &Path, reading: &Reading) -> String {
    let words: Vec<String> = reading
        .grounds
        .iter()
        .map(|one| format!("\u{201c}{}\u{201d}", input::harmless(&one.quote)))
        .collect();
    let answer = if reading.needs_answer {
        "needs an answer"
    } else {
        "needs no answer"
    };
    let kind = reading.kind.name().replace('_', " ");
    format!(
        "{}: {kind}, {answer}\n  {}",
        input::harmless(&path.to_string_lossy()),
        words.join(", ")
    )
}
