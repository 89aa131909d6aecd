//! Whom a reply-all reaches: everybody on the mail, never the person themselves, never a robot.

use crate::message::message::Message;
use crate::person::Person;
use crate::text::{Saying, sayings};

sayings! {
    OWN = "this is your own address";
    ROBOT = "nobody reads this address";
    pub(crate) ROOM = "the calendar says that this is a room, not a person";
    LIST_POST = "a mailing list's post is answered to its author alone";
}

/// Every reason for which somebody is left out.
pub const LEFT_OUT: &[Saying] = SAYINGS;

/// An address that the reply leaves out, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The address.
    pub address: String,
    /// The reason.
    pub why: Saying,
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
/// Reply-To wins over From; `own` are all addresses of the person who answers. A mail of one's own is answered to
/// those whom it went to. A post to a mailing list is answered to its author alone, or where its author asks for
/// answers, as long as nobody new comes in that way.
#[must_use]
pub fn reply_all(message: &Message, own: &[Person]) -> Recipients {
    let mut sieve = Sieve {
        own: own.iter().chain(&message.delivered_to).collect(),
        ..Sieve::default()
    };
    let is_mine = |from: &Person| own.iter().any(|me| me.same_mailbox(&from.email));
    if !message.from.is_empty() && message.from.iter().all(is_mine) {
        return sieve.sort(&message.to, message.cc.iter());
    }
    if message.is_list_post {
        return list_post(message, sieve);
    }
    let author = if message.reply_to.is_empty() {
        &message.from
    } else {
        &message.reply_to
    };
    sieve.sort(author, message.to.iter().chain(&message.cc))
}

/// Whom an answer to a list's post reaches. The list itself is never answered without being asked for.
fn list_post<'a>(message: &'a Message, mut sieve: Sieve<'a>) -> Recipients {
    let everybody = || {
        let senders = message.from.iter().chain(&message.reply_to);
        senders.chain(&message.to).chain(&message.cc)
    };
    let is_known = |one: &Person| everybody().any(|known| known.same_mailbox(&one.email));
    let wanted = &message.followup_to;
    if !wanted.is_empty() && wanted.iter().all(is_known) {
        return sieve.sort(wanted, [].iter());
    }
    let mut recipients = sieve.sort(&message.from, [].iter());
    let others: Vec<&Person> = everybody().collect();
    for other in others {
        if !recipients.to.iter().any(|to| to.same_mailbox(&other.email)) && sieve.is_new(other) {
            recipients.left_out.push(LeftOut {
                address: other.email.clone(),
                why: LIST_POST,
            });
        }
    }
    recipients
}

/// Lets through everybody who is neither the person, nor a robot, nor named before.
#[derive(Default)]
struct Sieve<'a> {
    own: Vec<&'a Person>,
    seen: Vec<&'a Person>,
    left_out: Vec<LeftOut>,
}

impl<'a> Sieve<'a> {
    /// The people to write to and those in copy; where nobody is left to write to, the copies take their place.
    fn sort(
        &mut self,
        first: &'a [Person],
        others: impl Iterator<Item = &'a Person>,
    ) -> Recipients {
        let (to, cc) = (self.keep(first.iter()), self.keep(others));
        let (to, cc) = if to.is_empty() { (cc, to) } else { (to, cc) };
        Recipients {
            to,
            cc,
            left_out: std::mem::take(&mut self.left_out),
        }
    }

    fn keep(&mut self, people: impl Iterator<Item = &'a Person>) -> Vec<Person> {
        let mut kept = vec![];
        for person in people {
            if !self.is_new(person) {
                continue;
            }
            let is_own = self.own.iter().any(|me| me.same_mailbox(&person.email));
            let why = match (is_own, person.is_robot()) {
                (true, _) => OWN,
                (false, true) => ROBOT,
                (false, false) => {
                    kept.push(person.clone());
                    continue;
                }
            };
            self.left_out.push(LeftOut {
                address: person.email.clone(),
                why,
            });
        }
        kept
    }

    /// Whether a mailbox is named for the first time.
    fn is_new(&mut self, person: &'a Person) -> bool {
        let is_new = !self
            .seen
            .iter()
            .any(|before| before.same_mailbox(&person.email));
        if is_new {
            self.seen.push(person);
        }
        is_new
    }
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

    #[test]
    fn answers_ones_own_last_mail_to_those_it_went_to() {
        let message =
            parse(b"From: j@example.com\r\nTo: ana@x.example\r\nCc: bo@x.example\r\n\r\nhi");
        let recipients = reply_all(&message, &[Person::new("", "j@example.com")]);
        assert_eq!(emails(&recipients.to), ["ana@x.example"]);
        assert_eq!(emails(&recipients.cc), ["bo@x.example"]);
    }

    #[test]
    fn knows_an_alias_by_its_delivery() {
        let message = parse(
            b"Delivered-To: j@example.com\r\nX-Original-To: me@alum.example\r\nFrom: ana@x.example\r\n\
            To: me@alum.example, bo@x.example\r\n\r\nhi",
        );
        let recipients = reply_all(&message, &[Person::new("", "j@example.com")]);
        assert_eq!(emails(&recipients.cc), ["bo@x.example"]);
    }

    #[test]
    fn answers_a_list_to_the_author_and_never_to_the_list() {
        let post = "List-Id: <jobs.lists.example>\r\nFrom: ana@x.example\r\nReply-To: jobs@lists.example\r\n\
            To: jobs@lists.example\r\nCc: bo@x.example\r\n";
        let me = [Person::new("", "j@example.com")];
        let plain = reply_all(&parse(format!("{post}\r\nhi").as_bytes()), &me);
        assert_eq!(emails(&plain.to), ["ana@x.example"]);
        assert!(plain.cc.is_empty() && plain.left_out.len() == 2);
        let asked = format!("{post}Mail-Followup-To: bo@x.example, ana@x.example\r\n\r\nhi");
        let asked = reply_all(&parse(asked.as_bytes()), &me);
        assert_eq!(emails(&asked.to), ["bo@x.example", "ana@x.example"]);
        let stranger = format!("{post}Mail-Followup-To: spy@y.example\r\n\r\nhi");
        let stranger = reply_all(&parse(stranger.as_bytes()), &me);
        assert_eq!(emails(&stranger.to), ["ana@x.example"]);
    }
}
