//! What ties a letter to the mail it answers: subject, references, and the address it is written from.

use crate::message::Message;
use crate::person::Person;

/// Words that begin a subject which is itself an answer, in lower case.
const REPLY_MARKS: &[&str] = &[
    "re:",
    "aw:",
    "sv:",
    "vs:",
    "antw:",
    "odp:",
    "ynt:",
    "回复:",
    "回复：",
];

/// The most ids that a thread keeps: the first and the newest.
const MAXIMUM_REFERENCES: usize = 21;

/// The person under the address that the mail was sent to, else under the first of their addresses.
pub(super) fn sender(message: &Message, own: &[Person]) -> Person {
    let name = own.first().map(|me| me.name.clone()).unwrap_or_default();
    let reached = message
        .to
        .iter()
        .chain(&message.cc)
        .find(|to| own.iter().any(|me| me.same_mailbox(&to.email)));
    let email = reached
        .or(own.first())
        .map(|me| me.email.clone())
        .unwrap_or_default();
    Person { name, email }
}

/// The subject without the marks of earlier answers.
pub(super) fn bare_subject(subject: &str) -> &str {
    let mut bare = subject.trim();
    while let Some(mark) = REPLY_MARKS.iter().find(|mark| {
        bare.get(..mark.len())
            .is_some_and(|start| start.to_lowercase() == **mark)
    }) {
        bare = bare[mark.len()..].trim_start();
    }
    bare
}

/// The thread with the answered mail at its end; empty when that mail has no id.
pub(super) fn references(message: &Message) -> Vec<String> {
    let Some(parent) = &message.message_id else {
        return vec![];
    };
    let mut all: Vec<String> = message
        .references
        .iter()
        .filter(|id| *id != parent)
        .cloned()
        .collect();
    all.push(parent.clone());
    if all.len() > MAXIMUM_REFERENCES {
        all.drain(1..=all.len() - MAXIMUM_REFERENCES);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::bare_subject;

    #[test]
    fn survives_a_subject_of_any_script() {
        assert_eq!(bare_subject("回复: 面试"), "面试");
        assert_eq!(bare_subject("AW: Re: Termin"), "Termin");
        assert_eq!(bare_subject("é"), "é");
    }
}
