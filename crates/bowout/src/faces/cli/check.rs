//! `bowout check`: a letter in, what a sharp-eyed friend would say out.

use std::fmt::Write as _;
use std::path::PathBuf;

use bowout_core::message::{new_words, parse};
use bowout_core::reading::read;
use bowout_core::review::{Facts, facts_of, review};

use crate::actions::invitation::invitation;
use crate::error::CommandError;
use crate::faces::cli::screen;
use crate::{clock, input, wire};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The letter: a text file, an .eml file, or `-` for a text on standard input
    letter: PathBuf,
    /// What thread and calendar know, as JSON
    #[arg(long)]
    facts: Option<PathBuf>,
    /// The invitation that the letter answers; what it tells stands in for the facts
    #[arg(long, conflicts_with = "facts")]
    reply_to: Option<PathBuf>,
    /// Use this RFC 3339 time instead of the clock's as the time of sending
    #[arg(long)]
    now: Option<String>,
    /// Print one JSON object a finding
    #[arg(long)]
    json: bool,
}

/// Reviews the letter; whether it has errors or warnings.
pub(crate) fn run(arguments: &Arguments) -> Result<bool, CommandError> {
    let facts = facts(arguments)?;
    let bytes = input::read(&arguments.letter)?;
    let is_mail = arguments
        .letter
        .extension()
        .is_some_and(|kind| kind.eq_ignore_ascii_case("eml"));
    let (letter, facts) = if is_mail {
        from_mail(&bytes, facts)
    } else {
        (text(&bytes, arguments)?, facts)
    };
    let findings = review(&letter, &facts);
    let is_bad = screen::is_bad(&findings);
    let mut report = String::new();
    if arguments.json {
        for finding in &findings {
            let _ = writeln!(report, "{}", wire::finding(finding, &letter));
        }
    } else {
        report = screen::findings(&findings, &letter);
        report.push_str(if is_bad {
            "This letter should not go out yet.\n"
        } else {
            "Nothing found that speaks against this letter.\n"
        });
    }
    input::print(report.as_bytes())?;
    Ok(is_bad)
}

fn facts(arguments: &Arguments) -> Result<Facts, CommandError> {
    if let Some(path) = &arguments.reply_to {
        let now = clock::now(arguments.now.as_deref())?;
        let message = invitation(path, &now)?;
        let facts = facts_of(&message, &read(&message, &now));
        return Ok(Facts {
            sent_at: Some(now),
            ..facts
        });
    }
    let Some(path) = &arguments.facts else {
        return Ok(Facts::default());
    };
    wire::facts(&input::read(path)?).map_err(|fault| CommandError::Damaged {
        path: path.clone(),
        says: format!("it is not the JSON of facts: {fault}"),
    })
}

fn text(bytes: &[u8], arguments: &Arguments) -> Result<String, CommandError> {
    let text = std::str::from_utf8(bytes)
        .ok()
        .filter(|text| !text.contains('\0'));
    let path = arguments.letter.clone();
    text.map(ToOwned::to_owned)
        .ok_or_else(|| CommandError::Damaged {
            path,
            says: "it is no text in UTF-8".to_owned(),
        })
}

/// The body of a mail; its own recipients are facts where none were given.
fn from_mail(bytes: &[u8], mut facts: Facts) -> (String, Facts) {
    let message = parse(bytes);
    if facts.reply.is_none() {
        let written: Vec<String> = message
            .to
            .iter()
            .chain(&message.cc)
            .map(|person| person.email.clone())
            .collect();
        facts.reply = Some(written).filter(|written| !written.is_empty());
        facts.sender = facts.sender.or_else(|| message.from.first().cloned());
    }
    (new_words(&message.body).to_owned(), facts)
}
