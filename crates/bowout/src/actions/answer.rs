//! From an invitation and a wish to a checked letter with its files. It sends nothing.

use std::path::Path;

use bowout_core::calendar::Extent;
use bowout_core::letter::{Medium, NoLetter, Stamp, Wish, render, render_rsvp};
use bowout_core::message::Message;
use bowout_core::person::Person;
use bowout_core::propose::{Proposal, fits, propose};
use bowout_core::reading::Kind;

use crate::error::CommandError;
use crate::input;

/// Who answers what, how.
#[derive(Debug)]
pub(crate) struct Task {
    /// The mail that is answered.
    pub(crate) message: Message,
    /// The answer.
    pub(crate) wish: Wish,
    /// The person, and every address of theirs.
    pub(crate) own: Vec<Person>,
    /// How much of an event that repeats is meant.
    pub(crate) extent: Extent,
    /// Whether desktop programs shall open the letter as a draft.
    pub(crate) is_draft: bool,
}

/// A proposal with the bytes of its files.
#[derive(Debug)]
pub(crate) struct Answered {
    pub(crate) proposal: Proposal,
    /// Name and bytes, the letter first.
    pub(crate) files: Vec<(&'static str, Vec<u8>)>,
}

/// Reads the one mail at a path; words without a header are taken as pasted.
///
/// # Errors
/// [`CommandError`] where nothing can be read, or more than one mail stands there.
pub(crate) fn invitation(path: &Path) -> Result<Message, CommandError> {
    let bytes = if path == Path::new("-") {
        input::read(path)?
    } else {
        let mut run = bowout_mail::mailbox::messages(path)?;
        let Some(first) = run.next() else {
            return Err(CommandError::NoMail(path.to_owned()));
        };
        let more = run.count();
        if more > 0 {
            return Err(CommandError::NotSafe(format!(
                "{} holds {} mails: name one of them, as FILE#0 in an mbox.",
                path.display(),
                more + 1
            )));
        }
        first?.bytes
    };
    let message = bowout_core::message::parse_or_pasted(&bytes);
    if message.body.trim().is_empty() && message.from.is_empty() && message.calendars.is_empty() {
        return Err(CommandError::NoMail(path.to_owned()));
    }
    Ok(message)
}

/// Writes the letter and what goes with it.
///
/// # Errors
/// [`CommandError::NotSafe`] where a person must decide first.
pub(crate) fn answer(task: &Task) -> Result<Answered, CommandError> {
    let proposal = propose(&task.message, &task.wish, &task.own, task.extent).map_err(not_safe)?;
    guard(task, &proposal)?;
    let files = files(task, &proposal)?;
    Ok(Answered { proposal, files })
}

/// Stops where the mail clearly is nothing that this answer fits. `--stage` says that the person knows better.
fn guard(task: &Task, proposal: &Proposal) -> Result<(), CommandError> {
    if task.wish.stage.is_some() || task.message.is_pasted {
        return Ok(());
    }
    let reading = &proposal.reading;
    let is_cancelled = reading
        .calendar
        .as_ref()
        .is_some_and(|calendar| calendar.method == "CANCEL");
    if is_cancelled && task.wish.answer == bowout_core::letter::Answer::Decline {
        return Err(CommandError::NotSafe(
            "The organizer has cancelled this event: there is nothing left to decline. To leave the process, use `bowout withdraw`.".to_owned(),
        ));
    }
    let is_plain = matches!(
        reading.kind,
        Kind::Rejection | Kind::JobAlert | Kind::ApplicationConfirmation
    );
    if is_plain
        && reading.confidence >= 0.9
        && reading.calendar.is_none()
        && !fits(reading, &task.wish.answer)
    {
        return Err(CommandError::NotSafe(format!(
            "This mail reads as {}, not as an invitation. If it is one, say so with --stage first-invitation.",
            reading.kind.name().replace('_', " ")
        )));
    }
    Ok(())
}

/// The letter as a mail, or as text where it is none, and the calendar's answer.
pub(crate) fn files(
    task: &Task,
    proposal: &Proposal,
) -> Result<Vec<(&'static str, Vec<u8>)>, CommandError> {
    let letter = &proposal.letter;
    let stamp = || -> Result<Stamp, CommandError> {
        Ok(Stamp {
            message_id: format!("{}@{}", random_id()?, letter.from.domain()),
            date: date(task),
            is_draft: task.is_draft,
        })
    };
    let mut files = vec![];
    if letter.medium == Medium::Email && !letter.to.is_empty() {
        files.push(("letter.eml", render(letter, &stamp()?).map_err(internal)?));
    }
    let mut text = letter.body.clone();
    text.push('\n');
    files.push(("letter.txt", text.into_bytes()));
    if let Ok(reply) = &proposal.rsvp {
        let mail = render_rsvp(reply, letter, &stamp()?).map_err(internal)?;
        files.push(("rsvp.eml", mail));
    }
    Ok(files)
}

/// The moment as a Date header writes it.
fn date(task: &Task) -> String {
    let utc = task.wish.now.instant;
    utc.strftime("%a, %d %b %Y %H:%M:%S +0000").to_string()
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "the shape that map_err wants"
)]
fn internal(fault: std::io::Error) -> CommandError {
    CommandError::Internal(fault.to_string())
}

fn not_safe(reason: NoLetter) -> CommandError {
    match reason {
        NoLetter::NoHuman(left_out) => {
            let left: Vec<String> = left_out
                .iter()
                .map(|one| format!("{} ({})", input::harmless(&one.address), one.why))
                .collect();
            CommandError::NotSafe(format!(
                "No human on this mail can be answered: {}. Answer by the portal, link or phone named in the mail; \
                 --medium phone-script writes what to say.",
                left.join("; ")
            ))
        }
        NoLetter::Language(_) => CommandError::NotSafe(
            "The mail's language is not one that Bowout writes: choose one with --lang (en, de, fr, es, pt, nl, ja, zh).".to_owned(),
        ),
        NoLetter::Wording(fault) => CommandError::Internal(fault.to_string()),
    }
}

pub(crate) fn random_id() -> Result<String, CommandError> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|fault| CommandError::Internal(fault.to_string()))?;
    Ok(format!("{:032x}", u128::from_be_bytes(bytes)))
}
