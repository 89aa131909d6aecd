//! The whole way in one function: a mail and a wish to a letter that has been reviewed, and stops there.

use crate::calendar::{Extent, Participation, Reply, answer};
use crate::letter::{Answer, Letter, NoLetter, Wish, compose};
use crate::message::Message;
use crate::person::Person;
use crate::reading::{Kind, Reading, read};
use crate::review::{Facts, Finding, facts_of, review};

/// A letter ready for the person's eyes, with everything that led to it.
#[derive(Debug)]
pub struct Proposal {
    /// What the mail says.
    pub reading: Reading,
    /// The letter.
    pub letter: Letter,
    /// The calendar's answer, or why there is none.
    pub rsvp: Result<Reply, String>,
    /// What the letter was checked against.
    pub facts: Facts,
    /// What a sharp-eyed friend would say about it.
    pub findings: Vec<Finding>,
}

/// Takes a mail all the way to a checked letter. Nothing here reads a clock, a disk or a network.
///
/// # Errors
/// [`NoLetter`] when nobody can be answered by mail, or the language is not written.
pub fn propose(
    message: &Message,
    wish: &Wish,
    own: &[Person],
    extent: Extent,
) -> Result<Proposal, NoLetter> {
    propose_from(message, read(message, &wish.now), wish, own, extent)
}

/// The same from a reading that the person may have corrected.
///
/// # Errors
/// [`NoLetter`] as [`propose`].
pub fn propose_from(
    message: &Message,
    reading: Reading,
    wish: &Wish,
    own: &[Person],
    extent: Extent,
) -> Result<Proposal, NoLetter> {
    let letter = compose(message, &reading, wish, own)?;
    let facts = Facts {
        stage: wish.stage,
        sent_at: Some(wish.now),
        has_phoned: Some(wish.has_phoned),
        ..facts_of(message, &reading)
    }
    .with_letter(&letter);
    let findings = if wish.answer.is_no() {
        review(&letter.body, &facts)
    } else {
        vec![]
    };
    let rsvp = rsvp(message, wish, own, extent);
    Ok(Proposal {
        reading,
        letter,
        rsvp,
        facts,
        findings,
    })
}

/// Whether the mail is something that an answer of this kind fits.
#[must_use]
pub fn fits(reading: &Reading, answer: &Answer) -> bool {
    let is_open = matches!(
        reading.kind,
        Kind::InterviewInvitation
            | Kind::Scheduling
            | Kind::Reschedule
            | Kind::InterviewConfirmation
            | Kind::RecruiterOutreach
            | Kind::Assessment
            | Kind::Offer
    );
    is_open || *answer == Answer::Withdraw
}

/// The calendar's answer to the mail's event, or why there is none.
fn rsvp(message: &Message, wish: &Wish, own: &[Person], extent: Extent) -> Result<Reply, String> {
    let participation = match wish.answer {
        Answer::Decline | Answer::Withdraw => Participation::Declined,
        Answer::Accept => Participation::Accepted,
        _ => return Err("the event stays as it is until a time is agreed".to_owned()),
    };
    let now = wish.now.instant.strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut answers = message
        .calendars
        .iter()
        .map(|calendar| answer(calendar, own, &now, (participation, extent)));
    let Some(first) = answers.next() else {
        return Err("the mail holds no calendar event".to_owned());
    };
    if answers.any(|other| other != first) {
        return Err("the mail's calendar parts differ".to_owned());
    }
    first.map_err(|why| why.to_string())
}
