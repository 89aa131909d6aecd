//! From what comes back after a decline to an answer that says no more than the letter that declined. It sends nothing.

use std::path::{Path, PathBuf};

use bowout_core::evidence::Evidence;
use bowout_core::letter::{Letter, Reason, ReplyWish, reply};
use bowout_core::message::{Message, parse_or_pasted};
use bowout_core::opportunity::{FollowUp, follow_ups, told_in_history, told_reason};
use bowout_core::person::Person;
use bowout_core::reading::{Reading, read};
use bowout_core::review::{Facts, Finding, facts_of_thread, review};
use bowout_core::when::Moment;
use bowout_mail::mailbox::messages;

use crate::actions::answer::not_safe;
use crate::actions::check;
use crate::config::Config;
use crate::error::CommandError;
use crate::input;

/// What the person's earlier letter said.
#[derive(Debug, Default)]
pub(crate) struct Told {
    /// The name of the reason, where it gave one that is understood.
    pub(crate) reason: Option<&'static str>,
    /// When it was sent.
    pub(crate) at: Option<Moment>,
}

/// A mail that came back, with everything around it.
#[derive(Debug)]
pub(crate) struct Incoming {
    pub(crate) message: Message,
    pub(crate) reading: Reading,
    /// What it asks, with the words.
    pub(crate) asked: Vec<(FollowUp, Evidence)>,
    /// The letter that it answers.
    pub(crate) told: Told,
    /// The other mails of the thread.
    thread: Vec<Message>,
}

/// An answer, checked.
#[derive(Debug)]
pub(crate) struct Drafted {
    pub(crate) letter: Letter,
    pub(crate) findings: Vec<Finding>,
}

/// Where the mails lie.
#[derive(Debug)]
pub(crate) struct Paths<'a> {
    /// The mail that came back; of several, the newest that the person did not write.
    pub(crate) incoming: &'a Path,
    /// Other mails of the thread.
    pub(crate) thread: &'a [PathBuf],
    /// The letter that declined.
    pub(crate) letter: Option<&'a Path>,
}

/// Reads what came back, and finds the reason that was given before: in the letter that is named, else in the person's own
/// mails of the thread, else in what the mail quotes.
///
/// # Errors
/// [`CommandError`] where a mail cannot be read.
pub(crate) fn incoming(
    paths: &Paths<'_>,
    own: &[Person],
    now: &Moment,
) -> Result<Incoming, CommandError> {
    let mut all = mails(paths.incoming)?;
    all.sort_by_key(|message| message.date.map(|date| date.instant));
    let is_mine = |message: &Message| {
        let mut from = message.from.iter();
        from.any(|from| own.iter().any(|me| me.same_mailbox(&from.email)))
    };
    let newest = all
        .iter()
        .rposition(|message| !is_mine(message))
        .ok_or_else(|| {
            CommandError::NotSafe(format!(
                "{} holds only mail of your own: name the mail that came back.",
                paths.incoming.display()
            ))
        })?;
    let message = all.remove(newest);
    for path in paths.thread {
        all.extend(mails(path)?);
    }
    all.sort_by_key(|message| message.date.map(|date| date.instant));
    let told = match paths.letter {
        Some(path) => {
            let letter = check::letter(path)?;
            Told {
                reason: told_reason(&letter.text),
                at: letter.mail.and_then(|mail| mail.date),
            }
        }
        None => told(
            &all.iter().filter(|one| is_mine(one)).collect::<Vec<_>>(),
            &message,
        ),
    };
    Ok(Incoming {
        reading: read(&message, now),
        asked: follow_ups(&message),
        message,
        told,
        thread: all,
    })
}

/// Every mail at a path, or the pasted words.
fn mails(path: &Path) -> Result<Vec<Message>, CommandError> {
    let mut all = vec![];
    if path == Path::new("-") {
        all.push(parse_or_pasted(&input::read(path)?));
    } else {
        for found in messages(path)? {
            all.push(parse_or_pasted(&found?.bytes));
        }
    }
    all.retain(|message| !message.body.trim().is_empty() || !message.from.is_empty());
    if all.is_empty() {
        return Err(CommandError::NoMail(path.to_owned()));
    }
    Ok(all)
}

/// What the person has told in their own mails, the newest with a reason first, or in the letter that is quoted.
fn told(mine: &[&Message], incoming: &Message) -> Told {
    let with_reason = mine
        .iter()
        .rev()
        .find_map(|message| told_reason(&message.body).map(|reason| (reason, message.date)));
    match with_reason {
        Some((reason, at)) => Told {
            reason: Some(reason),
            at,
        },
        None => Told {
            reason: told_in_history(&incoming.body),
            at: mine.last().and_then(|message| message.date),
        },
    }
}

/// The reason to tell: the one of the earlier letter. Another one is refused.
///
/// # Errors
/// [`CommandError::NotSafe`] where the person names another reason than the letter gave.
pub(crate) fn reason(told: &Told, given: Option<&str>) -> Result<Option<Reason>, CommandError> {
    let given = given.map(Reason::from_words);
    let recorded = told.reason.map(Reason::from_words);
    match (recorded, given) {
        (Some(recorded), Some(given)) if recorded != given => Err(CommandError::NotSafe(format!(
            "Your letter gave another reason ({}); two reasons read like an excuse. Leave out --reason, or use --none.",
            told.reason.unwrap_or_default()
        ))),
        (recorded, given) => Ok(recorded.or(given)),
    }
}

/// Writes the answer and checks it against everything that the thread tells.
///
/// # Errors
/// [`CommandError::NotSafe`] where nobody can be answered; [`CommandError::Usage`] for unusable settings.
pub(crate) fn draft(
    incoming: &Incoming,
    wish: &ReplyWish,
    own: &[Person],
    (settings, now): (&Config, &Moment),
) -> Result<Drafted, CommandError> {
    let letter = reply(&incoming.message, &incoming.reading, wish, own)
        .map_err(|reason| not_safe((&incoming.message, own, now), reason))?;
    let mut thread: Vec<(Message, Reading)> = incoming
        .thread
        .iter()
        .map(|message| (message.clone(), read(message, now)))
        .collect();
    thread.push((incoming.message.clone(), incoming.reading.clone()));
    let known = facts_of_thread(&thread, own).with_letter(&letter);
    let facts = Facts {
        recorded_reason: incoming.told.reason.map(ToOwned::to_owned),
        sent_at: Some(*now),
        limits: settings.limits()?,
        ..known
    };
    let weights = settings.weights()?.after_decline();
    let findings = weights.apply(review(&letter.body, &facts));
    Ok(Drafted { letter, findings })
}
