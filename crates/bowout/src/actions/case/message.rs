//! A mail as a case remembers it: what an answer needs and no attachment, within a cap.

use bowout_core::message::{DOUBTS, Message};
use bowout_core::person::Person;
use bowout_core::text::{Said, beginning};
use bowout_core::when::Moment;
use serde::{Deserialize, Serialize};

/// The most of a body that is kept, in bytes.
const BODY_BYTES: usize = 64 * 1024;
/// The most of one calendar that is kept, in bytes.
const CALENDAR_BYTES: usize = 128 * 1024;
/// The most people of one header, and calendars of one mail, that are kept.
const MOST_PEOPLE: usize = 200;
const MOST_CALENDARS: usize = 4;

/// A mail on the disk.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct StoredMessage {
    pub(crate) name: String,
    message_id: Option<String>,
    references: Vec<String>,
    pub(crate) subject: String,
    pub(crate) date: Option<String>,
    from: Vec<StoredPerson>,
    reply_to: Vec<StoredPerson>,
    to: Vec<StoredPerson>,
    cc: Vec<StoredPerson>,
    delivered_to: Vec<StoredPerson>,
    followup_to: Vec<StoredPerson>,
    is_list_post: bool,
    is_bulk: bool,
    body: String,
    calendars: Vec<String>,
    attached: Option<Box<StoredMessage>>,
    is_pasted: bool,
    said_doubts: Vec<Vec<String>>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct StoredPerson {
    name: String,
    email: String,
}

fn stored(people: &[Person]) -> Vec<StoredPerson> {
    let some = people.iter().take(MOST_PEOPLE);
    some.map(|one| StoredPerson {
        name: one.name.clone(),
        email: one.email.clone(),
    })
    .collect()
}

fn people(stored: &[StoredPerson]) -> Vec<Person> {
    stored
        .iter()
        .map(|one| Person::new(&one.name, &one.email))
        .collect()
}

/// A doubt that a mail came with: its English, then the values in it.
fn doubt(said: &Said) -> Vec<String> {
    let english = said.saying().english().to_owned();
    std::iter::once(english).chain(said.values()).collect()
}

/// The same again; `None` for one that Bowout no longer has.
fn said(doubt: &[String]) -> Option<Said> {
    let (english, values) = doubt.split_first()?;
    let saying = DOUBTS.iter().find(|one| one.english() == english)?;
    Some(saying.again(values))
}

impl StoredMessage {
    /// What is kept of a mail that goes by this name.
    pub(crate) fn of(name: &str, message: &Message) -> Self {
        let small = message
            .calendars
            .iter()
            .filter(|one| one.len() <= CALENDAR_BYTES);
        Self {
            name: name.to_owned(),
            message_id: message.message_id.clone(),
            references: message.references.iter().take(50).cloned().collect(),
            subject: message.subject.clone(),
            date: message.date.map(|date| date.to_string()),
            from: stored(&message.from),
            reply_to: stored(&message.reply_to),
            to: stored(&message.to),
            cc: stored(&message.cc),
            delivered_to: stored(&message.delivered_to),
            followup_to: stored(&message.followup_to),
            is_list_post: message.is_list_post,
            is_bulk: message.is_bulk,
            body: beginning(&message.body, BODY_BYTES).replace("\r\n", "\n"),
            calendars: small.take(MOST_CALENDARS).cloned().collect(),
            attached: message
                .attached
                .as_ref()
                .map(|one| Box::new(Self::of("", one))),
            is_pasted: message.is_pasted,
            said_doubts: message.doubts.iter().take(20).map(doubt).collect(),
        }
    }

    /// Whether both are one mail, dropped twice.
    pub(crate) fn is_same_mail(&self, other: &Self) -> bool {
        let has_same_id = self.message_id.is_some() && self.message_id == other.message_id;
        has_same_id
            || (self.body == other.body && self.from == other.from && self.date == other.date)
    }

    /// Whether words, in lower case, stand in it.
    pub(crate) fn holds(&self, wanted: &str) -> bool {
        let is_there = |text: &str| text.to_lowercase().contains(wanted);
        let mut people = self.from.iter().chain(&self.reply_to);
        is_there(&self.subject)
            || is_there(&self.body)
            || people.any(|one| is_there(&one.name) || is_there(&one.email))
    }

    /// The mail again.
    pub(crate) fn message(&self) -> Message {
        Message {
            message_id: self.message_id.clone(),
            references: self.references.clone(),
            subject: self.subject.clone(),
            date: self.date.as_deref().and_then(Moment::parse),
            from: people(&self.from),
            reply_to: people(&self.reply_to),
            to: people(&self.to),
            cc: people(&self.cc),
            delivered_to: people(&self.delivered_to),
            followup_to: people(&self.followup_to),
            is_list_post: self.is_list_post,
            is_bulk: self.is_bulk,
            body: self.body.clone(),
            calendars: self.calendars.clone(),
            attached: self.attached.as_ref().map(|one| Box::new(one.message())),
            is_pasted: self.is_pasted,
            doubts: self
                .said_doubts
                .iter()
                .filter_map(|one| said(one))
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use bowout_core::message::parse;

    use super::StoredMessage;

    #[test]
    fn a_mail_comes_back_with_its_doubts_and_what_they_name() {
        let mail = "From: Ana <ana@p\u{0430}ypal.example>\nReply-To: x@other.example\nTo: j@example.com\n\nhi";
        let message = parse(mail.as_bytes());
        assert!(message.doubts.len() > 1, "{:?}", message.doubts);
        assert!(message.doubts.iter().any(|one| !one.values().is_empty()));
        let back = StoredMessage::of("a", &message).message();
        assert_eq!(back.doubts, message.doubts);
    }
}
