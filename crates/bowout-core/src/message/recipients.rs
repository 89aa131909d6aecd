//! Whom a reply-all reaches: everybody on the mail, never the person themselves, never a robot.

use crate::message::message::Message;
use crate::person::Person;

/// An address that the reply leaves out, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The address.
    pub address: String,
    /// The reason, in words for the person.
    pub why: &'static str,
}

/// The people a reply goes to. Both lists are empty when no human can be answered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recipients {
    /// The people addressed.
    pub to: Vec<Person>,
    /// The people in copy.
    pub cc: Vec<Person>,
    /// Who was left out, each with the reason.
    pub left_out: Vec<LeftOut>,
}

/// Chooses the recipients of an answer to everybody (RFC 5322, 3.6.3).
///
/// Reply-To wins over From; `own` are all addresses of the person who answers.
#[must_use]
pub fn reply_all(message: &Message, own: &[Person]) -> Recipients {
    let mut recipients = Recipients::default();
    let author = if message.reply_to.is_empty() {
        &message.from
    } else {
        &message.reply_to
    };
    let others: Vec<&Person> = message.to.iter().chain(&message.cc).collect();
    let mut seen: Vec<&Person> = vec![];
    let first = keep(author.iter(), own, &mut seen, &mut recipients.left_out);
    let copied = keep(others.into_iter(), own, &mut seen, &mut recipients.left_out);
    if first.is_empty() {
        recipients.to = copied;
    } else {
        recipients.to = first;
        recipients.cc = copied;
    }
    recipients
}

/// The people who are neither the person, nor a robot, nor named before.
fn keep<'a>(
    people: impl Iterator<Item = &'a Person>,
    own: &[Person],
    seen: &mut Vec<&'a Person>,
    left_out: &mut Vec<LeftOut>,
) -> Vec<Person> {
    let mut kept = vec![];
    for person in people {
        if seen.iter().any(|before| before.same_mailbox(&person.email)) {
            continue;
        }
        seen.push(person);
        if own.iter().any(|mine| mine.same_mailbox(&person.email)) {
            left_out.push(LeftOut {
                address: person.email.clone(),
                why: "this is your own address",
            });
        } else if person.is_robot() {
            left_out.push(LeftOut {
                address: person.email.clone(),
                why: "nobody reads this address",
            });
        } else {
            kept.push(person.clone());
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::reply_all;
    use crate::message::parse;
    use crate::person::Person;

    fn emails(people: &[Person]) -> Vec<&str> {
        people.iter().map(|person| person.email.as_str()).collect()
    }

    #[test]
    fn answers_everybody_but_oneself_and_robots() {
        let message = parse(
            b"From: Ana <ana@x.example>\r\nTo: J <jordan+jobs@example.com>, Bo <bo@x.example>\r\n\
            Cc: no-reply@ats.example, ANA@x.example, panel:cy@x.example;\r\nBcc: spy@x.example\r\n\
            Sender: calendar@robot.example\r\n\r\nhi",
        );
        let recipients = reply_all(&message, &[Person::new("", "jordan@example.com")]);
        assert_eq!(emails(&recipients.to), ["ana@x.example"]);
        assert_eq!(emails(&recipients.cc), ["bo@x.example", "cy@x.example"]);
        assert_eq!(recipients.left_out.len(), 2);
    }

    #[test]
    fn prefers_the_human_behind_a_robot() {
        let message = parse(
            b"From: no-reply@ats.example\r\nReply-To: ana@x.example\r\nTo: j@example.com\r\n\r\nhi",
        );
        assert_eq!(
            emails(&reply_all(&message, &[Person::new("", "j@example.com")]).to),
            ["ana@x.example"]
        );
    }

    #[test]
    fn says_so_when_only_robots_remain() {
        let message = parse(b"From: noreply@ats.example\r\nTo: j@example.com\r\n\r\nhi");
        let recipients = reply_all(&message, &[Person::new("", "j@example.com")]);
        assert!(recipients.to.is_empty() && recipients.cc.is_empty());
        assert_eq!(recipients.left_out.len(), 2);
    }
}
