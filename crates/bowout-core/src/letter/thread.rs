//! What ties a letter to the mail it answers: subject, references, and the address it is written from.

use crate::message::Message;
use crate::person::Person;
use crate::text::is_listed;

/// Words that begin a subject which is itself an answer, in lower case, without the colon behind them.
const REPLY_MARKS: &str = "re aw antw antwort sv vs odp ynt res rif ref 回复 回覆 答复 返信";

/// The most ids that a thread keeps: the first and the newest.
const MAXIMUM_REFERENCES: usize = 21;

/// The person under the address that the mail was sent to, listed or known by its delivery, else under the first of theirs.
pub(super) fn sender(message: &Message, own: &[Person]) -> Person {
    let name = own.first().map(|me| me.name.clone()).unwrap_or_default();
    let among = |own: &[Person]| {
        let mut readers = message.to.iter().chain(&message.cc);
        readers.find(|to| own.iter().any(|me| me.same_mailbox(&to.email)))
    };
    // An address that the mail was delivered to is the person's as well.
    let reached = among(own).or_else(|| among(&message.delivered_to));
    let email = reached
        .or(own.first())
        .map(|me| me.email.clone())
        .unwrap_or_default();
    Person { name, email }
}

/// The subject without the marks of earlier answers.
pub(super) fn bare_subject(subject: &str) -> &str {
    let mut bare = subject.trim();
    while let Some(rest) = behind_a_mark(bare) {
        bare = rest;
    }
    bare
}

/// What follows a mark such as `Re:`, `AW :`, `Re[2]:` or `回复：`.
fn behind_a_mark(subject: &str) -> Option<&str> {
    let (mark, rest) = subject.split_once([':', '：'])?;
    let counted = mark
        .trim_end()
        .trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '[' | ']' | '(' | ')' | '^'));
    is_listed(REPLY_MARKS, &counted.to_lowercase()).then(|| rest.trim_start())
}

/// The thread with the answered mail at its end; empty when that mail has no id.
pub(super) fn references(message: &Message) -> Vec<String> {
    let Some(parent) = &message.message_id else {
        return vec![];
    };
    let mut all: Vec<String> = vec![];
    for id in message.references.iter().chain([parent]) {
        all.retain(|before| before != id);
        all.push(id.clone());
    }
    if all.len() > MAXIMUM_REFERENCES {
        all.drain(1..=all.len() - MAXIMUM_REFERENCES);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{bare_subject, references, sender};
    use crate::message::parse;
    use crate::person::Person;

    #[test]
    fn writes_from_the_address_that_was_written_to() {
        let mail = "From: a@x.example\r\nTo: me@work.example\r\n";
        let me = [Person::new("Jo", "jo@example.com")];
        let from = |mail: String| sender(&parse(mail.as_bytes()), &me).email;
        assert_eq!(from(format!("{mail}\r\nhi")), "jo@example.com");
        assert_eq!(
            from(format!("Delivered-To: me@work.example\r\n{mail}\r\nhi")),
            "me@work.example"
        );
    }

    #[test]
    fn keeps_a_thread_whose_parent_names_only_what_it_answers() {
        let parent =
            parse(b"From: a@x.example\r\nMessage-ID: <2@x>\r\nIn-Reply-To: <1@x>\r\n\r\nhi");
        assert_eq!(references(&parent), ["1@x", "2@x"]);
        let twice = parse(
            b"From: a@x.example\r\nMessage-ID: <2@x>\r\nReferences: <1@x> <3@x> <1@x> <2@x>\r\n\r\nhi",
        );
        assert_eq!(references(&twice), ["3@x", "1@x", "2@x"]);
    }

    #[test]
    fn survives_a_subject_of_any_script() {
        assert_eq!(bare_subject("回复: 面试"), "面试");
        assert_eq!(bare_subject("AW: Re: Termin"), "Termin");
        assert_eq!(bare_subject("é"), "é");
        assert_eq!(
            bare_subject("Re[2]: RE : [jobs] Termin: Montag"),
            "[jobs] Termin: Montag"
        );
        assert_eq!(bare_subject("Reise: Termin"), "Reise: Termin");
    }
}
