//! What the mail comes to for the letter: how far the process is, which time is at stake, and whether it can be confirmed.

use crate::calendar::events;
use crate::evidence::Fact;
use crate::letter::answer::Wish;
use crate::message::{Message, new_words};
use crate::opportunity::{Stage, held, held_before};
use crate::reading::{Kind, Reading, Slot};
use crate::text::{Said, Saying, sayings};

sayings! {
    CANCELLED = "the event was cancelled";
    OFFER = "this is an offer of work, not a time for an interview";
    APPROACH = "no interview is proposed yet";
    SEVERAL = "{0} times are proposed";
    BY_LINK = "the time is to be chosen by the link that the mail names";
    OVER = "the time is over";
}

/// Why there is nothing that a yes could confirm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.said())]
pub enum Unconfirmable {
    /// The organizer has taken the time back.
    Cancelled,
    /// An offer of work, which a contract accepts.
    Offer,
    /// A role is proposed, no interview yet.
    Approach,
    /// So many times are proposed, and none is chosen.
    Several(usize),
    /// The time is to be booked by a link.
    ByLink,
    /// The time is over.
    Over,
}

impl Unconfirmable {
    /// Every sentence that tells why.
    pub const SAYINGS: &[Saying] = SAYINGS;

    /// The same in a sentence.
    #[must_use]
    pub fn said(self) -> Said {
        match self {
            Self::Cancelled => CANCELLED.into(),
            Self::Offer => OFFER.into(),
            Self::Approach => APPROACH.into(),
            Self::Several(times) => SEVERAL.with([&times]),
            Self::ByLink => BY_LINK.into(),
            Self::Over => OVER.into(),
        }
    }
}

/// The stage that the mail alone shows: what it thanks for, and what the round that it names comes after.
pub(super) fn stage_of(message: &Message, reading: &Reading) -> Stage {
    match reading.kind {
        Kind::RecruiterOutreach => Stage::ColdOutreach,
        Kind::Offer => Stage::Offer,
        _ => {
            let round = reading.round.as_ref();
            let by_round = round.map(|round| held_before(round.value()));
            held(new_words(&message.body))
                .max(by_round)
                .unwrap_or_default()
        }
    }
}

/// What the letter answers: an interview, a test, or an offer; the person knows better than the mail.
pub(super) fn occasion(reading: &Reading, wish: &Wish) -> &'static str {
    match (wish.stage, reading.kind) {
        (Some(Stage::Offer), _) | (None, Kind::Offer) => "offer",
        (None, Kind::Assessment) => "test",
        _ => "interview",
    }
}

/// Whether one time to come is open that a yes can confirm.
pub(super) fn confirmable(reading: &Reading, wish: &Wish) -> Result<(), Unconfirmable> {
    let is_cancelled = is_cancelled(reading);
    match (reading.kind, chosen_slot(reading, wish)) {
        _ if is_cancelled => Err(Unconfirmable::Cancelled),
        (Kind::Offer, _) => Err(Unconfirmable::Offer),
        (Kind::RecruiterOutreach, None) => Err(Unconfirmable::Approach),
        (_, Some(slot)) if wish.now.hours_since(&slot.start) > 0.0 => Err(Unconfirmable::Over),
        (_, Some(_)) => Ok(()),
        _ if reading.slots.len() > 1 => Err(Unconfirmable::Several(reading.slots.len())),
        (Kind::Scheduling, None) if reading.booking_link.is_some() => Err(Unconfirmable::ByLink),
        _ => Ok(()),
    }
}

/// Whether the calendar of the mail takes the event back.
pub(super) fn is_cancelled(reading: &Reading) -> bool {
    let calendar = reading.calendar.as_ref();
    calendar.is_some_and(|calendar| calendar.method == "CANCEL")
}

/// Whether an interview that was agreed has passed. A proposal that nobody took up was not missed, nor one that the person
/// says has been held.
pub(super) fn is_missed(message: &Message, reading: &Reading, wish: &Wish) -> bool {
    let was_held = wish
        .stage
        .is_some_and(|stage| stage > Stage::FirstInvitation);
    let is_open = wish.answer.is_no() && !was_held && !is_cancelled(reading);
    let is_past = |slot: &Slot| wish.now.hours_since(&slot.start) > 0.0;
    is_open
        && chosen_slot(reading, wish).is_some_and(is_past)
        && (reading.kind == Kind::InterviewConfirmation || is_accepted(message, reading))
}

/// Whether the calendar says that the person had accepted.
fn is_accepted(message: &Message, reading: &Reading) -> bool {
    let invited = reading
        .calendar
        .as_ref()
        .and_then(|one| one.attendee.as_ref());
    let Some(person) = invited else {
        return false;
    };
    let listed = message.calendars.iter().flat_map(|one| events(one));
    listed
        .flat_map(|event| event.attendees)
        .any(|one| one.person.same_mailbox(person) && !one.awaits)
}

/// The one time that is at stake; of several proposals the one that the person takes, else none.
pub(super) fn chosen_slot<'a>(reading: &'a Reading, wish: &Wish) -> Option<&'a Slot> {
    let slots = reading.slots.as_slice();
    match (slots, wish.time) {
        ([only], None) => Some(only.value()),
        (_, Some(at)) => slots.get(at).map(Fact::value),
        _ => None,
    }
}
