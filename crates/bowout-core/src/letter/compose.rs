//! Writes the letter that declines a first invitation. It knows no reason and gives none.

use crate::language::Language;
use crate::letter::letter::Letter;
use crate::message::{LeftOut, Message, reply_all};
use crate::person::Person;

/// Why no letter was written.
#[derive(Debug, thiserror::Error)]
pub enum NoLetter {
    /// Only robots or the person's own addresses stand on the mail.
    #[error("no human on this mail can be answered")]
    NoHuman(Vec<LeftOut>),
    /// The language is not one that this version writes.
    #[error("no letter is written in {} yet", .0.tag())]
    Language(Language),
    /// The wording is broken; a fault of ours.
    #[error("the wording could not be filled in: {0}")]
    Wording(#[from] minijinja::Error),
}

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

/// Declines an invitation on behalf of the first of `own`, in the invitation's language or in `language`.
///
/// # Errors
/// [`NoLetter`] when nobody can be answered or the language is not written.
pub fn decline(
    message: &Message,
    own: &[Person],
    language: Option<Language>,
) -> Result<Letter, NoLetter> {
    let recipients = reply_all(message, own);
    if recipients.to.is_empty() {
        return Err(NoLetter::NoHuman(recipients.left_out));
    }
    let language = language.unwrap_or_else(|| Language::of(&message.body));
    let wording = match language {
        Language::En => include_str!("wording/en/first_invitation.txt"),
        Language::De => include_str!("wording/de/first_invitation.txt"),
        other => return Err(NoLetter::Language(other)),
    };
    let from = sender(message, own);
    let greeting = greeting(&recipients.to, language);
    let mut wordings = minijinja::Environment::new();
    wordings.set_undefined_behavior(minijinja::UndefinedBehavior::Strict);
    let body = wordings.render_str(
        wording,
        minijinja::context! { greeting, me => from.name.as_str() },
    )?;
    Ok(Letter {
        from,
        to: recipients.to,
        cc: recipients.cc,
        left_out: recipients.left_out,
        subject: format!("Re: {}", bare_subject(&message.subject)),
        in_reply_to: message.message_id.clone(),
        references: references(message),
        language,
        body: body.trim_end().to_owned(),
    })
}

/// The person under the address that the mail was sent to, else under the first of their addresses.
fn sender(message: &Message, own: &[Person]) -> Person {
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

/// A greeting that guesses nobody's gender.
fn greeting(to: &[Person], language: Language) -> String {
    let hello = if language == Language::De {
        "Guten Tag"
    } else {
        "Hello"
    };
    match to {
        [one] if !one.name.is_empty() && !one.name.contains('@') => {
            format!("{hello} {} {}", one.given_name(), one.family_name())
                .trim_end()
                .to_owned()
        }
        _ => hello.to_owned(),
    }
}

/// The subject without the marks of earlier answers.
fn bare_subject(subject: &str) -> &str {
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
fn references(message: &Message) -> Vec<String> {
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
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::{NoLetter, bare_subject, decline};
    use crate::message::parse;
    use crate::person::Person;

    fn me() -> Vec<Person> {
        vec![Person::new("Jordan Reyes", "jordan@example.com")]
    }

    #[test]
    fn answers_in_the_thread_and_in_its_language() {
        let message = parse(
            "From: \"Vogt, Marlene\" <m@nord.example>\r\nTo: jordan+jobs@example.com\r\nSubject: AW: Re: Termin\r\n\
            Message-ID: <2@nord.example>\r\nReferences: <1@nord.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
            Wir möchten Sie gern zum Gespräch einladen und freuen uns auf Sie."
                .as_bytes(),
        );
        let letter = decline(&message, &me(), None).unwrap();
        assert_eq!(letter.subject, "Re: Termin");
        assert_eq!(letter.references, ["1@nord.example", "2@nord.example"]);
        assert_eq!(letter.from.email, "jordan+jobs@example.com");
        assert!(
            letter.body.starts_with("Guten Tag Marlene Vogt,\n"),
            "{}",
            letter.body
        );
        assert!(letter.body.ends_with("Jordan Reyes"), "{}", letter.body);
    }

    #[test]
    fn writes_nothing_where_only_a_robot_would_read_it() {
        let message = parse(b"From: no-reply@ats.example\r\nTo: jordan@example.com\r\n\r\nPlease meet us for the interview.");
        assert!(
            matches!(decline(&message, &me(), None), Err(NoLetter::NoHuman(left_out)) if left_out.len() == 2)
        );
    }

    #[test]
    fn writes_nothing_in_a_language_it_does_not_know() {
        let message = parse(
            b"From: a@x.example\r\n\r\nBedankt voor je sollicitatie, we nodigen je graag uit.",
        );
        assert!(matches!(
            decline(&message, &me(), None),
            Err(NoLetter::Language(_))
        ));
    }

    #[test]
    fn survives_a_subject_of_any_script() {
        assert_eq!(bare_subject("回复: 面试"), "面试");
        assert_eq!(bare_subject("é"), "é");
    }
}
