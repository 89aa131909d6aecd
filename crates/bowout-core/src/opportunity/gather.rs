//! The one way from the messages of a conversation to what it is about.

use crate::message::{Message, new_words};
use crate::opportunity::counts::{document_requests, moves, rounds};
use crate::opportunity::opportunity::{Heard, Opportunity};
use crate::opportunity::tasks::unpaid_hours;
use crate::person::Person;
use crate::reading::{Reading, read};
use crate::text::beginning;
use crate::when::Moment;

/// The longest text of one message that is weighed, in bytes.
const HEARD_BYTES: usize = 64 * 1024;

/// Gathers a conversation. Each message comes with the name it goes by; `own` may be empty, then the first
/// message's readers count as the person. `now` stands in for a missing date.
#[must_use]
pub fn gather(messages: &[(String, Message)], own: &[Person], now: &Moment) -> Opportunity {
    let messages = messages.iter();
    let read = messages.map(|(path, message)| (path.as_str(), message, read(message, now)));
    gather_read(read.collect(), own)
}

/// The same of messages that have been read.
#[must_use]
pub fn gather_read(messages: Vec<(&str, &Message, Reading)>, own: &[Person]) -> Opportunity {
    let readers: Vec<Person> = match messages.first() {
        Some((_, first, _)) if own.is_empty() => {
            let writer = first.from.first().map(Person::domain).unwrap_or_default();
            first
                .to
                .iter()
                .filter(|to| to.domain() != writer)
                .cloned()
                .collect()
        }
        _ => own.to_vec(),
    };
    let is_mine = |message: &Message| {
        message
            .from
            .iter()
            .any(|from| readers.iter().any(|me| me.same_mailbox(&from.email)))
    };
    let mut heard: Vec<Heard> = messages
        .into_iter()
        .map(|(path, message, reading)| Heard {
            path: path.to_owned(),
            date: message.date,
            is_mine: is_mine(message),
            domain: message.from.first().map(Person::domain).unwrap_or_default(),
            subject: message.subject.clone(),
            body: beginning(new_words(&message.body), HEARD_BYTES).to_owned(),
            reading,
        })
        .collect();
    heard.sort_by_key(|one| one.date.map(|date| date.instant));
    let mut opportunity = Opportunity {
        heard,
        ..Opportunity::default()
    };
    opportunity.moves = moves(&opportunity);
    opportunity.rounds = rounds(&opportunity);
    opportunity.document_requests = document_requests(&opportunity);
    opportunity.unpaid_hours = unpaid_hours(&opportunity);
    opportunity
}
