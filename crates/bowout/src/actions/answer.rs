//! From an invitation and a wish to a checked letter with its files. It sends nothing.

use std::fmt::Write as _;

use bowout_core::advice::{Profile, Verdict, is_called_off, weigh};
use bowout_core::calendar::Extent;
use bowout_core::letter::{
    Answer, Letter, Medium, NoLetter, Stamp, Unconfirmable, Wish, render, render_rsvp,
};
use bowout_core::message::Message;
use bowout_core::opportunity::gather_read;
use bowout_core::person::Person;
use bowout_core::propose::{Proposal, fits, propose};
use bowout_core::reading::{Kind, Reading, read};
use bowout_core::review::review;
use bowout_core::when::Moment;

use crate::error::CommandError;
use crate::{config, input};

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

/// Writes the letter and what goes with it.
///
/// # Errors
/// [`CommandError::NotSafe`] where a person must decide first.
pub(crate) fn answer(task: &Task) -> Result<Answered, CommandError> {
    let mut proposal = propose(&task.message, &task.wish, &task.own, task.extent)
        .map_err(|reason| not_safe((&task.message, &task.own, &task.wish.now), reason))?;
    guard(task, &proposal)?;
    judge(task, &mut proposal)?;
    let files = files(task, &proposal)?;
    Ok(Answered { proposal, files })
}

/// Checks a letter that says no, by the weights and limits of the settings.
///
/// # Errors
/// [`CommandError`] where the settings cannot be used.
pub(crate) fn judge(task: &Task, proposal: &mut Proposal) -> Result<(), CommandError> {
    if task.wish.answer.is_no() {
        let settings = config::load()?;
        proposal.facts.limits = settings.limits()?;
        let findings = review(&proposal.letter.body, &proposal.facts);
        proposal.findings = settings.weights()?.apply(findings);
    }
    Ok(())
}

/// From which confidence on a mail that is read as something else stops the letter.
const SURE: f64 = 0.9;

/// Stops where the mail clearly is nothing that this answer fits. `--stage` says that the person knows better.
fn guard(task: &Task, proposal: &Proposal) -> Result<(), CommandError> {
    if task.wish.stage.is_some() {
        return Ok(());
    }
    stop_at_fraud(task, &proposal.reading)?;
    if task.message.is_pasted {
        return Ok(());
    }
    let reading = &proposal.reading;
    if is_called_off(reading, &task.message.body) && task.wish.answer == Answer::Decline {
        return Err(CommandError::NotSafe(
            "The interview has been cancelled: there is nothing left to decline. To leave the process, use `bowout withdraw`.".to_owned(),
        ));
    }
    let is_plain = matches!(
        reading.kind,
        Kind::Rejection | Kind::JobAlert | Kind::ApplicationConfirmation
    );
    let is_other = reading.kind == Kind::Other && task.wish.answer != Answer::Withdraw;
    if (is_plain || is_other)
        && reading.confidence >= SURE
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

/// Stops where the mail bears the marks of fraud: whoever answers tells only that somebody reads there.
fn stop_at_fraud(task: &Task, reading: &Reading) -> Result<(), CommandError> {
    let mail = vec![("", &task.message, reading.clone())];
    let opportunity = gather_read(mail, &task.own);
    let advice = weigh(&opportunity, &Profile::default(), &task.wish.now);
    if advice.verdict != Verdict::Stop {
        return Ok(());
    }
    let why = advice.lines.first();
    Err(CommandError::NotSafe(format!(
        "This looks like fraud{}. No letter was written: send nothing, and ask the firm by its own web site. \
         If you know who writes, say so with --stage first-invitation.",
        why.map(|one| format!(": {}", one.english()))
            .unwrap_or_default()
    )))
}

/// The letter as a mail, or as text where it is none, and the calendar's answer.
pub(crate) fn files(
    task: &Task,
    proposal: &Proposal,
) -> Result<Vec<(&'static str, Vec<u8>)>, CommandError> {
    let letter = &proposal.letter;
    let mut files = letter_files(letter, &task.wish.now, task.is_draft)?;
    if let Ok(reply) = &proposal.rsvp {
        let mail = render_rsvp(
            reply,
            letter,
            &stamp(letter, &task.wish.now, task.is_draft)?,
        )
        .map_err(internal)?;
        files.push(("rsvp.eml", mail));
    }
    Ok(files)
}

/// The letter as a mail, where it is one, and as text.
pub(crate) fn letter_files(
    letter: &Letter,
    now: &Moment,
    is_draft: bool,
) -> Result<Vec<(&'static str, Vec<u8>)>, CommandError> {
    let mut files = vec![];
    if letter.medium == Medium::Email && !letter.to.is_empty() {
        let mail = render(letter, &stamp(letter, now, is_draft)?).map_err(internal)?;
        files.push(("letter.eml", mail));
    }
    let mut text = letter.body.clone();
    text.push('\n');
    files.push(("letter.txt", text.into_bytes()));
    Ok(files)
}

/// An id of its own and the moment as a Date header writes it.
fn stamp(letter: &Letter, now: &Moment, is_draft: bool) -> Result<Stamp, CommandError> {
    Ok(Stamp {
        message_id: format!("{}@{}", random_id()?, letter.from.domain()),
        date: date(now),
        is_draft,
    })
}

/// The moment by the person's clock, as a Date header writes it (RFC 5322, 3.3).
fn date(now: &Moment) -> String {
    let minutes = now.offset().seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    let (hours, minutes) = (minutes.abs() / 60, minutes.abs() % 60);
    let clock = now.local.strftime("%a, %d %b %Y %H:%M:%S");
    format!("{clock} {sign}{hours:02}{minutes:02}")
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "the shape that map_err wants"
)]
fn internal(fault: std::io::Error) -> CommandError {
    CommandError::Internal(fault.to_string())
}

/// Why no letter was written to a mail, and what else can be done with it.
pub(crate) fn not_safe(mail: (&Message, &[Person], &Moment), reason: NoLetter) -> CommandError {
    match reason {
        NoLetter::NoHuman(left_out) => {
            let left: Vec<String> = left_out
                .iter()
                .map(|one| format!("{} ({})", input::harmless(&one.address), one.why))
                .collect();
            CommandError::NotSafe(format!(
                "No human on this mail can be answered: {}.{} Otherwise answer by the portal, link or phone named in \
                 the mail; --medium phone-script writes what to say.",
                left.join("; "),
                ways(mail)
            ))
        }
        NoLetter::Language(_) => CommandError::NotSafe(
            "The mail's language is not one that Bowout writes: choose one with --lang (en, de, fr, es, pt, nl, ja, zh).".to_owned(),
        ),
        NoLetter::Medium(medium) => CommandError::NotSafe(format!(
            "There are no words for this answer by {}: choose email, a LinkedIn message, sms or phone-script.",
            medium.name()
        )),
        NoLetter::Unconfirmable(why) => CommandError::NotSafe(format!(
            "There is nothing to confirm: {why}. {}",
            match why {
                Unconfirmable::Several(_) => "Say which with `bowout accept --time 1` (2, 3 ...).",
                Unconfirmable::ByLink => "Book it there; Bowout opens no link.",
                Unconfirmable::Offer => "Compare the offer, answer it by hand, or ask for time with `bowout hold`.",
                _ => "To say something else, use `bowout reschedule`, `ask` or `withdraw`.",
            }
        )),
        NoLetter::Wording(fault) => CommandError::Internal(fault.to_string()),
    }
}

/// Who or what else the mail names. Nobody is written to, and nothing is opened, unless the person says so.
fn ways((message, own, now): (&Message, &[Person], &Moment)) -> String {
    let reading = read(message, now);
    let people = reading.named(message, own);
    let mut ways = String::new();
    if let Some(first) = people.first() {
        let all: Vec<String> = people
            .iter()
            .map(|one| input::harmless(&one.email))
            .collect();
        let _ = write!(
            ways,
            " The mail also names {}: --recipient '{}' writes there.",
            all.join(", "),
            input::harmless(&first.email)
        );
    }
    if let Some(link) = &reading.booking_link {
        let _ = write!(
            ways,
            " Its link, not opened: {}.",
            input::harmless(link.value())
        );
    }
    ways
}

pub(crate) fn random_id() -> Result<String, CommandError> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|fault| CommandError::Internal(fault.to_string()))?;
    Ok(data_encoding::BASE32_NOPAD.encode(&bytes).to_lowercase())
}
