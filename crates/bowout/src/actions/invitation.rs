//! The one mail to answer in what a path names, and what has become of it since.

use std::path::Path;

use bowout_core::message::{Message, parse_or_pasted};
use bowout_core::opportunity::{Superseded, superseded};
use bowout_core::reading::read;
use bowout_core::when::Moment;
use bowout_mail::mailbox::{messages, numbered};

use crate::actions::event::headed;
use crate::actions::mailbox::named;
use crate::error::CommandError;
use crate::input;

/// The most mails of the same mailbox that are looked through for a later word about the same event.
const MOST_NEIGHBOURS: usize = 5000;
/// The most mails that a refusal lists.
const MOST_LISTED: usize = 8;

/// Reads the one mail at a path, or of an id that `bowout list` shows; words without a header are taken as pasted. Of a
/// mailbox it is the one mail that needs an answer, as long as there is only one.
///
/// # Errors
/// [`CommandError`] where nothing can be read, where several mails could be meant, or where the organizer has since
/// cancelled or replaced the invitation.
pub(crate) fn invitation(path: &Path, now: &Moment) -> Result<Message, CommandError> {
    let path = &named::asked(path, now)?;
    if path == Path::new("-") {
        return checked(headed(parse_or_pasted(&input::read(path)?)), path);
    }
    let mut run = messages(path)?;
    let Some(first) = run.next().transpose()? else {
        return Err(CommandError::NoMail(path.to_owned()));
    };
    let first = (first.name, headed(parse_or_pasted(&first.bytes)));
    let rest: Vec<(String, Message)> = run
        .take(MOST_NEIGHBOURS)
        .filter_map(Result::ok)
        .map(|found| (found.name, parse_or_pasted(&found.bytes)))
        .collect();
    if rest.is_empty() {
        let message = checked(first.1, path)?;
        still_stands(&message, &neighbours(path, &message))?;
        return Ok(message);
    }
    let all: Vec<(String, Message)> = std::iter::once(first).chain(rest).collect();
    only_one(path, &all, now)
}

/// The one mail of a mailbox that needs an answer and still stands.
fn only_one(path: &Path, all: &[(String, Message)], now: &Moment) -> Result<Message, CommandError> {
    let needs_answer = |message: &Message| read(message, now).needs_answer;
    let is_past = |message: &Message| {
        all.iter()
            .any(|(_, other)| superseded(message, other).is_some())
    };
    let mut open: Vec<usize> = (0..all.len())
        .filter(|at| needs_answer(&all[*at].1) && !is_past(&all[*at].1))
        .collect();
    if let ([], Some((_, only))) = (open.as_slice(), sole_cancelled(all)) {
        let others: Vec<Message> = all.iter().map(|(_, message)| message.clone()).collect();
        still_stands(only, &others)?;
    }
    match (open.pop(), open.is_empty()) {
        (Some(at), true) => Ok(all[at].1.clone()),
        (found, _) => {
            let listed = all.iter().take(MOST_LISTED).map(|(name, message)| {
                format!(
                    "\n  {}  {}",
                    input::harmless(name),
                    input::harmless(&message.subject)
                )
            });
            let why = if found.is_some() {
                "and more than one needs an answer"
            } else {
                "and none reads as an invitation"
            };
            Err(CommandError::NotSafe(format!(
                "{} holds {} mails, {why}. Name the one you mean:{}\n",
                path.display(),
                all.len(),
                listed.collect::<String>()
            )))
        }
    }
}

/// The invitation of a mailbox in which everything else speaks of it no more.
fn sole_cancelled(all: &[(String, Message)]) -> Option<&(String, Message)> {
    let is_cancelled = |message: &Message| {
        all.iter()
            .any(|(_, other)| superseded(message, other) == Some(Superseded::Cancelled))
    };
    let mut gone = all.iter().filter(|(_, message)| is_cancelled(message));
    gone.next().filter(|_| gone.next().is_none())
}

fn checked(message: Message, path: &Path) -> Result<Message, CommandError> {
    if message.is_empty() {
        return Err(CommandError::NoMail(path.to_owned()));
    }
    Ok(message)
}

/// The mails beside one in its mailbox that hold a calendar: of an mbox the others, of a folder those beside the file.
fn neighbours(path: &Path, message: &Message) -> Vec<Message> {
    let mailbox = match numbered(path) {
        Some((file, _)) => Some(file),
        None => path.parent().map(|folder| match folder.file_name() {
            Some(name) if name == "cur" || name == "new" => {
                folder.parent().unwrap_or(folder).to_owned()
            }
            _ => folder.to_owned(),
        }),
    };
    let mailbox = mailbox.filter(|_| !message.calendars.is_empty());
    let Some(Ok(run)) = mailbox.map(|mailbox| messages(&mailbox)) else {
        return vec![];
    };
    let holds_calendar = |bytes: &[u8]| {
        let marks: [&[u8]; 3] = [b"/calendar", b".ics", b"/ics"];
        marks
            .iter()
            .any(|mark| bytes.windows(mark.len()).any(|part| part == *mark))
    };
    run.take(MOST_NEIGHBOURS)
        .filter_map(Result::ok)
        .filter(|found| holds_calendar(&found.bytes))
        .map(|found| parse_or_pasted(&found.bytes))
        .collect()
}

/// Stops where the organizer has taken the invitation back or replaced it.
fn still_stands(message: &Message, others: &[Message]) -> Result<(), CommandError> {
    let becomes = others
        .iter()
        .filter_map(|other| Some((superseded(message, other)?, other)))
        .max_by_key(|(becomes, _)| *becomes);
    let Some((becomes, other)) = becomes else {
        return Ok(());
    };
    let subject = input::harmless(&other.subject);
    Err(CommandError::NotSafe(match becomes {
        Superseded::Cancelled => format!(
            "The organizer has cancelled this event since ({subject:?}): there is nothing left to decline. \
             To leave the process, answer that mail with `bowout withdraw`."
        ),
        Superseded::Replaced => {
            format!("A newer version of this invitation has come ({subject:?}): answer that one.")
        }
    }))
}
