//! The whole way in one function: a mail and a wish to a letter that has been reviewed, and stops there.

use crate::calendar::{Extent, NoReply, Participation, Reply, answer};
use crate::letter::{Answer, Letter, NoLetter, Wish, compose};
use crate::message::Message;
use crate::person::Person;
use crate::reading::{Kind, Reading, read};
use crate::review::{Facts, Finding, facts_of, review};
use crate::text::{Saying, sayings};

/// A letter ready for the person's eyes, with everything that led to it.
#[derive(Debug)]
pub struct Proposal {
    /// What the mail says.
    pub reading: Reading,
    /// The letter.
    pub letter: Letter,
    /// The calendar's answer, or why there is none.
    pub rsvp: Result<Reply, NoRsvp>,
    /// What the letter was checked against.
    pub facts: Facts,
    /// What a sharp-eyed friend would say about it.
    pub findings: Vec<Finding>,
}

sayings! {
    STAYS = "the event stays as it is until a time is agreed";
    NO_EVENT = "the mail holds no calendar event";
    STRANGER = "the organizer is not of the house that wrote this mail: --trust-organizer answers all the same";
    DIFFER = "the mail's calendar parts differ";
}

/// Why the calendar is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.saying())]
pub enum NoRsvp {
    /// The answer settles no time.
    Stays,
    /// There is no calendar in the mail.
    NoEvent,
    /// Several calendars, and no two alike.
    Differ,
    /// Somebody else is named as the organizer than the house that wrote the mail.
    Stranger,
    /// The event takes no answer, or a person must decide.
    Event(NoReply),
}

impl NoRsvp {
    /// Every sentence that tells why, beside those of the event itself.
    pub const SAYINGS: &[Saying] = SAYINGS;

    /// The same in a sentence.
    #[must_use]
    pub fn saying(self) -> Saying {
        match self {
            Self::Stays => STAYS,
            Self::NoEvent => NO_EVENT,
            Self::Differ => DIFFER,
            Self::Stranger => STRANGER,
            Self::Event(why) => why.saying(),
        }
    }
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
    let mut proposal = draft_from(message, reading, wish, own, extent)?;
    if wish.answer.is_no() {
        proposal.findings = review(&proposal.letter.body, &proposal.facts);
    }
    Ok(proposal)
}

/// The same, and the letter is not checked yet: the person's own words may take its place.
///
/// # Errors
/// [`NoLetter`] as [`propose`].
pub fn draft_from(
    message: &Message,
    reading: Reading,
    wish: &Wish,
    own: &[Person],
    extent: Extent,
) -> Result<Proposal, NoLetter> {
    let letter = compose(message, &reading, wish, own)?;
    let mut facts = Facts {
        stage: wish.stage,
        sent_at: Some(wish.now),
        has_phoned: Some(wish.has_phoned),
        ..facts_of(message, &reading)
    };
    // Whom the person adds is no stray.
    let added = wish.recipients.iter().map(|one| one.email.clone());
    facts.participants.extend(added);
    let facts = facts.with_letter(&letter);
    let rsvp = rsvp(message, wish, own, extent);
    Ok(Proposal {
        reading,
        letter,
        rsvp,
        facts,
        findings: vec![],
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
fn rsvp(message: &Message, wish: &Wish, own: &[Person], extent: Extent) -> Result<Reply, NoRsvp> {
    let participation = match wish.answer {
        Answer::Decline | Answer::Withdraw => Participation::Declined,
        Answer::Accept => Participation::Accepted,
        _ => return Err(NoRsvp::Stays),
    };
    let now = wish.now.instant.strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut answers = message
        .calendars
        .iter()
        .map(|calendar| answer(calendar, own, &now, (participation, extent)));
    let Some(first) = answers.next() else {
        return Err(NoRsvp::NoEvent);
    };
    if answers.any(|other| other != first) {
        return Err(NoRsvp::Differ);
    }
    let reply = first.map_err(NoRsvp::Event)?;
    if wish.trusts_organizer || is_of_the_house(&reply.organizer, message) {
        Ok(reply)
    } else {
        Err(NoRsvp::Stranger)
    }
}

/// Whether an organizer belongs to those who wrote the mail, or stands on it. A service writes for organizers of any house.
fn is_of_the_house(organizer: &Person, message: &Message) -> bool {
    let mut writers = message.from.iter().chain(&message.reply_to);
    let mut listed = message.to.iter().chain(&message.cc);
    let house = organizer.domain();
    let is_within = |a: &str, b: &str| a == b || a.ends_with(&format!(".{b}"));
    message.from.is_empty()
        || message.from.iter().all(Person::is_robot)
        || listed.any(|one| one.same_mailbox(&organizer.email))
        || writers.any(|one| {
            let domain = one.domain();
            is_within(&domain, &house) || is_within(&house, &domain)
        })
}
