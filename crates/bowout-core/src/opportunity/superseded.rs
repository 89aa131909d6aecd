//! Whether a later mail has taken an invitation back or replaced it (RFC 5546, 2.1.4 and 2.1.5).

use crate::calendar::{Event, events};
use crate::message::Message;

/// What has become of an invitation since it was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Superseded {
    /// A newer version of it has come.
    Replaced,
    /// The organizer has cancelled it.
    Cancelled,
}

/// What a later mail says about the event of an invitation; `None` where it is about another event, or older.
///
/// Only the organizer's own word counts: a cancellation under another organizer is not believed.
#[must_use]
pub fn superseded(invitation: &Message, later: &Message) -> Option<Superseded> {
    let asked = own_events(invitation);
    let told = own_events(later);
    asked
        .iter()
        .flat_map(|asked| told.iter().filter_map(move |told| step(asked, told)))
        .max()
}

fn own_events(message: &Message) -> Vec<Event> {
    message
        .calendars
        .iter()
        .flat_map(|one| events(one))
        .collect()
}

fn step(asked: &Event, told: &Event) -> Option<Superseded> {
    let is_same = matches!(asked.method.as_str(), "REQUEST" | "PUBLISH")
        && !asked.uid.is_empty()
        && asked.uid == told.uid
        && asked.recurrence == told.recurrence
        && same_organizer(asked, told);
    let age = |event: &Event| (event.sequence, event.stamp.clone());
    let is_later = age(told) > age(asked);
    match told.method.as_str() {
        "CANCEL" if is_same && told.sequence >= asked.sequence => Some(Superseded::Cancelled),
        "REQUEST" if is_same && is_later => Some(Superseded::Replaced),
        _ => None,
    }
}

fn same_organizer(asked: &Event, told: &Event) -> bool {
    match (&asked.organizer, &told.organizer) {
        (Some(asked), Some(told)) => asked.same_mailbox(&told.email),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::{Superseded, superseded};
    use crate::message::{Message, parse_or_pasted};

    fn mail(method: &str, sequence: u8, organizer: &str) -> Message {
        parse_or_pasted(
            format!(
                "BEGIN:VCALENDAR\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:7\r\nSEQUENCE:{sequence}\r\n\
                ORGANIZER:mailto:{organizer}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
            )
            .as_bytes(),
        )
    }

    #[test]
    fn believes_the_organizer_alone() {
        let asked = mail("REQUEST", 1, "ana@x.example");
        for (later, becomes) in [
            (
                mail("CANCEL", 1, "ana@x.example"),
                Some(Superseded::Cancelled),
            ),
            (mail("CANCEL", 1, "spy@y.example"), None),
            (mail("CANCEL", 0, "ana@x.example"), None),
            (
                mail("REQUEST", 2, "ana@x.example"),
                Some(Superseded::Replaced),
            ),
            (mail("REQUEST", 1, "ana@x.example"), None),
            (mail("REPLY", 2, "ana@x.example"), None),
        ] {
            assert_eq!(superseded(&asked, &later), becomes);
        }
    }
}
