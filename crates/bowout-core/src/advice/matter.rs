//! What there is to decide: an interview, an offer, or nothing any more.

use std::sync::LazyLock;

use crate::opportunity::{Heard, Opportunity};
use crate::reading::Kind;
use crate::text::{Phrases, Text, is_listed};

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

static CANCELS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "cancel|cancelled|canceled|cancelling ... (interview*|call|meeting|appointment|event|conversation)",
        "(interview*|call|meeting|appointment|event|conversation) ... (cancelled|canceled|called off)",
        "(absagen|abgesagt|entfallt)",
        "(annuler|annule|annulons|annulation) ... (entretien|rendez|echange)",
        "(entretien|rendez|echange) ... (annule|annuler)",
        "(cancelar|cancelamos|cancelada|anular) ... (entrevista|cita|conversa)",
        "(entrevista|cita|conversa) ... (cancelada|anulada|desmarcada)",
        "(gesprek|afspraak) ... (annuleren|geannuleerd|afzeggen)",
        "面接 ... (中止|キャンセル)",
        "取消 ... 面试",
    ])
});

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
        Kind::Rejection if !has_time => Matter::Rejected,
        Kind::ApplicationConfirmation if !has_time => Matter::Received,
        _ if is_cancelled(latest) => Matter::Cancelled,
        _ => Matter::Interview,
    }
}

/// Whether a mail calls the interview off and names no other time.
fn is_cancelled(heard: &Heard) -> bool {
    let reading = &heard.reading;
    if let Some(calendar) = &reading.calendar {
        return calendar.method == "CANCEL";
    }
    if reading.kind != Kind::Reschedule || reading.booking_link.is_some() {
        return false;
    }
    let text = Text::new(&heard.body);
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
            [only] => written.contains(&only.value().stated),
            _ => false,
        };
        is_old && !is_condition
    })
}
