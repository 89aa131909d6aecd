//! What there is to decide: an interview, an offer, or nothing any more.

use std::sync::LazyLock;

use crate::opportunity::Opportunity;
use crate::reading::{Kind, Reading};
use crate::text::{Phrases, Text, beginning, is_listed};

/// The longest text that is listened to, in bytes.
const HEARD_BYTES: usize = 16_000;

/// What the last mail of the other side leaves to decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matter {
    /// An interview, a test, or an approach: whether to go on.
    Interview,
    /// An offer: whether to take it.
    Offer,
    /// Nothing: they called the interview off.
    Cancelled,
    /// Nothing: they said no.
    Rejected,
    /// Nothing: they only say that they have the application.
    Received,
}

impl Matter {
    /// The name used in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Interview => "interview",
            Self::Offer => "offer",
            Self::Cancelled => "cancelled",
            Self::Rejected => "rejected",
            Self::Received => "received",
        }
    }

    /// Whether there is nothing to decide.
    #[must_use]
    pub fn is_settled(self) -> bool {
        matches!(self, Self::Cancelled | Self::Rejected | Self::Received)
    }

    /// What it is where it is no interview, in a sentence for the person.
    #[must_use]
    pub fn says(self) -> Option<&'static str> {
        match self {
            Self::Interview => None,
            Self::Offer => Some(
                "This is an offer, not an interview: compare it with what you want and with what else is open. `bowout hold` asks for a few days.",
            ),
            Self::Cancelled => Some(
                "They have cancelled the interview: there is nothing to go to, and nothing to decline.",
            ),
            Self::Rejected => {
                Some("They have decided against it: there is nothing left for you to decide.")
            }
            Self::Received => Some(
                "This only says that they have your application: nobody has asked you to an interview yet.",
            ),
        }
    }
}

/// How many words before a sentence its interview may be named.
const NEAR_WORDS: usize = 8;

static CANCELS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "cancel|cancelled|canceled|cancelling",
        "called off",
        "absagen|abgesagt|entfallt",
        "annuler|annule|annulons|annulee",
        "cancelar|cancelamos|cancelada|anular|anulada|desmarcar|desmarcada",
        "annuleren|geannuleerd|afzeggen|afgezegd",
        "中止|キャンセル",
        "取消",
    ])
});

static INTERVIEWS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "interview*|call|meeting|appointment|conversation",
        "gesprach|vorstellungsgesprach|termin|entretien|rendez|entrevista|cita|conversa|gesprek|sollicitatiegesprek|afspraak",
        "面接|面谈|面试|面試",
    ])
});

/// From which confidence on a mail is likelier of its kind than of any other.
const LIKELIER: f64 = 0.5;

/// What the last mail of the other side leaves to decide.
pub(super) fn matter(opportunity: &Opportunity) -> Matter {
    let Some(latest) = opportunity.latest() else {
        return Matter::Interview;
    };
    let reading = &latest.reading;
    // Where a time or a link to one stands, there is something to decide, whatever the rest reads like.
    let has_time = !reading.slots.is_empty() || reading.booking_link.is_some();
    match reading.kind {
        Kind::Offer => Matter::Offer,
        // What is likelier something else closes nothing: "the position is now a contract role".
        Kind::Rejection if !has_time && reading.confidence >= LIKELIER => Matter::Rejected,
        _ if is_called_off(reading, &latest.body) => Matter::Cancelled,
        Kind::ApplicationConfirmation if !has_time => Matter::Received,
        _ => Matter::Interview,
    }
}

/// Whether a mail calls the interview off and names no other time. `body` are its words.
#[must_use]
pub fn is_called_off(reading: &Reading, body: &str) -> bool {
    if let Some(calendar) = &reading.calendar {
        return calendar.method == "CANCEL";
    }
    // "We will be in touch" alone can make a receipt of it, or nothing at all.
    let may_be = matches!(
        reading.kind,
        Kind::Reschedule | Kind::ApplicationConfirmation | Kind::Other
    );
    if !may_be || reading.booking_link.is_some() {
        return false;
    }
    let text = Text::new(beginning(body, HEARD_BYTES));
    CANCELS.find_all(&text).iter().any(|found| {
        let sentence = text.around(&found.words);
        let written = text.written(sentence.clone());
        let is_condition = text.words[sentence.start..found.words.start]
            .iter()
            .any(|word| {
                is_listed(
                    "if should you falls wenn si vous indien als se",
                    &word.folded,
                )
            });
        let is_old = match reading.slots.as_slice() {
            [] => true,
            // "We need to cancel Thursday and move it to Friday at 11. Does that suit you?"
            [only] => !reading.needs_answer && written.contains(&only.value().stated),
            _ => false,
        };
        // A day such as "3. Dezember" may part the sentence.
        let near = sentence.start.saturating_sub(NEAR_WORDS)..sentence.end;
        let is_interview = INTERVIEWS.find_in(&text, near).is_some();
        is_old && is_interview && !is_condition
    })
}
