//! Decodes MIME with `mail-parser`, within fixed caps, and keeps what a mail says from becoming a header.

use std::sync::LazyLock;

use mail_parser::{Address, HeaderName, HeaderValue, MessageParser, MimeHeaders, PartType};

use crate::message::html::text_of;
use crate::message::message::Message;
use crate::message::pasted::words;
use crate::person::{Person, is_address};
use crate::text::{Said, Saying, beginning, one_line, sayings};
use crate::when::Moment;

/// The longest mail that is read, in bytes; what lies beyond is set aside with a doubt.
const MAXIMUM_BYTES: usize = 50 * 1024 * 1024;
/// The longest body text that is kept, in bytes.
const MAXIMUM_TEXT_BYTES: usize = 8 * 1024 * 1024;
/// The longest subject that is kept, in bytes.
const MAXIMUM_SUBJECT_BYTES: usize = 4 * 1024;
/// The longest calendar part that is kept, in bytes.
const MAXIMUM_CALENDAR_BYTES: usize = 1024 * 1024;
/// The most people that are kept of one address header.
const MAXIMUM_ADDRESSES: usize = 2000;

sayings! {
    TOO_LONG = "the mail is longer than 50 MiB; the rest was not read";
    NO_MAIL = "this is not a mail: it has no header";
    LONG_SUBJECT = "the subject is longer than 4 KiB; the rest was not read";
    LONG_CALENDAR = "a calendar part longer than 1 MiB was set aside";
    ELSEWHERE = "answers go to another domain than the mail was written from";
    pub(super) RELAYED = "{0} forwarded this mail; the answer goes to {1}, who wrote it";
    TWO_ADDRESSES = "the sender writes two addresses as one; none of them is answered";
    MIXED = "the address {0} mixes scripts, so that it looks like another one";
    NO_ADDRESS = "an address that cannot be written to was set aside";
}

/// Everything that may be doubtful about a mail as such.
pub const DOUBTS: &[Saying] = SAYINGS;

/// Takes the fields apart that are asked for, and leaves all others as they stand.
static PARSER: LazyLock<MessageParser> = LazyLock::new(|| {
    MessageParser::new()
        .with_mime_headers()
        .header_text(HeaderName::Subject)
        .header_date(HeaderName::Date)
        .header_address(HeaderName::From)
        .header_address(HeaderName::ReplyTo)
        .header_address(HeaderName::To)
        .header_address(HeaderName::Cc)
        .header_id(HeaderName::MessageId)
        .header_id(HeaderName::References)
        .header_id(HeaderName::InReplyTo)
        .default_header_raw()
});

/// Reads a mail. Never fails: an empty or unreadable one gives an empty message with a doubt.
#[must_use]
pub fn parse(bytes: &[u8]) -> Message {
    let mut message = Message::default();
    let kept = bytes.get(..MAXIMUM_BYTES).unwrap_or(bytes);
    if kept.len() < bytes.len() {
        message.doubts.push(TOO_LONG.into());
    }
    let Some(mail) = PARSER.parse(kept) else {
        message.doubts.push(NO_MAIL.into());
        return message;
    };
    let attached = mail.parts.iter().find_map(|part| match &part.body {
        PartType::Message(inner) => Some(inner),
        _ => None,
    });
    let attached = attached.map(|inner| Box::new(of(inner, Message::default())));
    Message {
        attached,
        ..of(&mail, message)
    }
}

/// What is kept of a parsed mail, beside the doubts that there are already.
fn of(mail: &mail_parser::Message<'_>, mut message: Message) -> Message {
    message.message_id = mail.message_id().and_then(message_id);
    message.references = ids(mail.references());
    if message.references.is_empty() {
        // Of several ids none is known to be the parent.
        message.references = Some(ids(mail.in_reply_to()))
            .filter(|ids| ids.len() == 1)
            .unwrap_or_default();
    }
    let subject = mail.subject().unwrap_or_default();
    message.subject = one_line(beginning(subject, MAXIMUM_SUBJECT_BYTES));
    if subject.len() > MAXIMUM_SUBJECT_BYTES {
        message.doubts.push(LONG_SUBJECT.into());
    }
    message.date = mail
        .date()
        .and_then(|date| Moment::parse(&date.to_rfc3339()));
    message.from = people(mail.from(), &mut message.doubts);
    message.reply_to = people(mail.reply_to(), &mut message.doubts);
    doubt_senders(mail, &mut message);
    message.to = people(mail.to(), &mut message.doubts);
    message.cc = people(mail.cc(), &mut message.doubts);
    way(mail, &mut message);
    message.body = String::from(beginning(&body(mail), MAXIMUM_TEXT_BYTES));
    for part in &mail.parts {
        if !is_calendar(part) {
            continue;
        }
        let text = match &part.body {
            PartType::Text(text) => text.to_string(),
            PartType::Binary(bytes) | PartType::InlineBinary(bytes) => {
                String::from_utf8_lossy(bytes).into_owned()
            }
            _ => continue,
        };
        if text.len() > MAXIMUM_CALENDAR_BYTES {
            message.doubts.push(LONG_CALENDAR.into());
        } else {
            message.calendars.push(text);
        }
    }
    message
}

/// Sets senders aside that are written to be read in two ways, and names those that look like others.
fn doubt_senders(mail: &mail_parser::Message<'_>, message: &mut Message) {
    let is_double = |name: &str| mail.header_raw(name).is_some_and(has_two_addresses_in_one);
    if is_double("From") || is_double("Reply-To") {
        message.from.clear();
        message.reply_to.clear();
        message.doubts.push(TWO_ADDRESSES.into());
    }
    let senders = message.from.iter().chain(&message.reply_to);
    for one in senders.filter(|one| mixes_scripts(&one.domain())) {
        message.doubts.push(MIXED.with([&one.email]));
    }
}

/// Whether one mailbox of an address header holds two addresses in angle brackets (RFC 5322, 3.4 allows one).
fn has_two_addresses_in_one(raw: &str) -> bool {
    let mut is_quoted = false;
    let mut brackets = 0;
    for c in raw.chars() {
        match c {
            '"' => is_quoted = !is_quoted,
            ',' | ';' if !is_quoted => brackets = 0,
            '<' if !is_quoted => brackets += 1,
            _ => {}
        }
        if brackets > 1 {
            return true;
        }
    }
    false
}

/// Whether a part of a domain holds letters of ASCII beside those of another script, which no honest name does but in Japan.
fn mixes_scripts(domain: &str) -> bool {
    let is_look_alike = |c: char| matches!(c, '\u{370}'..='\u{58f}');
    domain.split('.').any(|label| {
        label.contains(is_look_alike) && label.contains(|c: char| c.is_ascii_alphabetic())
    })
}

/// What the headers tell about the way of the mail: where it was delivered, whether a list sent it on.
fn way(mail: &mail_parser::Message<'_>, message: &mut Message) {
    let named = |name: &str| -> Vec<Person> {
        let raw = mail.header_raw(name).unwrap_or_default();
        let people = raw.split(',').take(MAXIMUM_ADDRESSES);
        people
            .filter_map(|one| Person::parse(&one_line(one)))
            .collect()
    };
    message.delivered_to = [named("Delivered-To"), named("X-Original-To")].concat();
    message.followup_to = named("Mail-Followup-To");
    message.is_list_post = mail.header_raw("List-Id").is_some()
        || mail
            .header_raw("List-Post")
            .is_some_and(|post| post.contains('@'));
    let precedence = mail.header_raw("Precedence").unwrap_or_default().trim();
    message.is_bulk = message.is_list_post
        || mail.header_raw("List-Unsubscribe").is_some()
        || ["bulk", "list", "junk"]
            .iter()
            .any(|one| precedence.eq_ignore_ascii_case(one));
    let answers_elsewhere = message.reply_to.first().is_some_and(|reply_to| {
        let from_there = |from: &Person| from.domain() == reply_to.domain();
        !message.from.is_empty() && !message.from.iter().any(from_there)
    });
    if answers_elsewhere {
        message.doubts.push(ELSEWHERE.into());
    }
}

/// The text of the body, from its HTML where there is nothing else.
fn body(mail: &mail_parser::Message<'_>) -> String {
    let part = mail
        .text_body
        .first()
        .and_then(|id| mail.parts.get(*id as usize));
    if let Some(PartType::Html(html)) = part.map(|part| &part.body) {
        return text_of(beginning(html, MAXIMUM_TEXT_BYTES));
    }
    let text = mail.body_text(0).unwrap_or_default();
    let is_flowed = part
        .and_then(|part| part.content_type()?.attribute("format"))
        .is_some_and(|format| format.eq_ignore_ascii_case("flowed"));
    if is_flowed {
        joined(&text)
    } else {
        text.into_owned()
    }
}

/// Text that flows, with its soft breaks joined again (RFC 3676, 4.1); quoted lines stay as they are.
fn joined(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    for line in text.lines() {
        let is_signature = line == "-- ";
        let is_soft = line.ends_with(' ') && !is_signature && !line.starts_with('>');
        joined.push_str(line.strip_prefix(' ').unwrap_or(line));
        if !is_soft {
            joined.push('\n');
        }
    }
    joined
}

/// Reads a mail, or words that somebody pasted: a text without a header is all body. Bytes that are neither give an empty
/// message with a doubt.
#[must_use]
pub fn parse_or_pasted(bytes: &[u8]) -> Message {
    let message = parse(bytes);
    let is_mail =
        !message.from.is_empty() || !message.reply_to.is_empty() || !message.calendars.is_empty();
    let has_header =
        message.message_id.is_some() || message.date.is_some() || !message.to.is_empty();
    if is_mail || has_header {
        return message;
    }
    if bytes.trim_ascii_start().starts_with(b"BEGIN:VCALENDAR") {
        return Message {
            calendars: vec![
                String::from_utf8_lossy(beginning_of(bytes, MAXIMUM_CALENDAR_BYTES)).into_owned(),
            ],
            is_pasted: true,
            ..Message::default()
        };
    }
    let Some(text) = words(bytes) else {
        return Message {
            doubts: vec![NO_MAIL.into()],
            ..Message::default()
        };
    };
    Message {
        body: beginning(&text, MAXIMUM_TEXT_BYTES).replace('\0', ""),
        is_pasted: true,
        ..Message::default()
    }
}

fn beginning_of(bytes: &[u8], most: usize) -> &[u8] {
    bytes.get(..most).unwrap_or(bytes)
}

/// Whether a part is a calendar by its type or its file name.
fn is_calendar(part: &mail_parser::MessagePart<'_>) -> bool {
    let by_type = part.content_type().is_some_and(|kind| {
        let subtype = kind.subtype().unwrap_or_default();
        subtype.eq_ignore_ascii_case("calendar") || subtype.eq_ignore_ascii_case("ics")
    });
    by_type
        || part
            .attachment_name()
            .is_some_and(|name| name.to_lowercase().ends_with(".ics"))
}

/// The people of an address header; an address that could not stand in a header is a doubt.
fn people(address: Option<&Address<'_>>, doubts: &mut Vec<Said>) -> Vec<Person> {
    let Some(address) = address else {
        return vec![];
    };
    let mut people = vec![];
    for one in address.iter().take(MAXIMUM_ADDRESSES) {
        let email = one.address().unwrap_or_default();
        if is_address(email) {
            people.push(Person::new(
                &one_line(one.name().unwrap_or_default()),
                email,
            ));
        } else if !email.is_empty() {
            doubts.push(NO_ADDRESS.into());
        }
    }
    people
}

/// The well-formed ids of a References header (RFC 5322, 3.6.4).
fn ids(value: &HeaderValue<'_>) -> Vec<String> {
    let all: Vec<&str> = match value {
        HeaderValue::Text(id) => vec![id.as_ref()],
        HeaderValue::TextList(list) => list.iter().map(AsRef::as_ref).collect(),
        _ => vec![],
    };
    all.into_iter().filter_map(message_id).collect()
}

/// A message id that is safe to repeat; `None` for anything else.
fn message_id(id: &str) -> Option<String> {
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && c != '<' && c != '>';
    (id.contains('@') && id.len() <= 900 && id.chars().all(plain)).then(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn reads_an_invitation_with_its_calendar() {
        let message = parse(
            b"From: Marlene Vogt <m.vogt@nordlicht.example>\r\nTo: jordan@example.com\r\n\
            Message-ID: <1@nordlicht.example>\r\nDate: Di, 10 Nov 2026 08:15:00 +0100\r\nSubject: =?utf-8?q?Gespr=C3=A4ch?=\r\n\
            MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
            --b\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nGr\xfc\xdfe\r\n\
            --b\r\nContent-Type: application/octet-stream; name=\"invite.ics\"\r\n\r\nBEGIN:VCALENDAR\r\n--b--\r\n",
        );
        assert_eq!(message.subject, "Gespräch");
        assert_eq!(message.message_id.as_deref(), Some("1@nordlicht.example"));
        assert_eq!(message.body.trim(), "Grüße");
        assert_eq!(message.calendars.len(), 1);
        assert_eq!(
            message.date.map(|date| date.to_string()).as_deref(),
            Some("2026-11-10T08:15:00+01:00")
        );
        assert!(message.calendars[0].starts_with("BEGIN:VCALENDAR"));
    }

    #[test]
    fn lets_no_encoded_line_break_into_a_header() {
        let message =
            parse(b"From: a@b.example\r\nSubject: =?utf-8?q?hi=0D=0ABcc:_x@y.example?=\r\n\r\nx");
        assert!(
            !message.subject.contains(['\r', '\n']),
            "{:?}",
            message.subject
        );
    }

    #[test]
    fn answers_no_sender_that_can_be_read_in_two_ways() {
        let from =
            |from: &str| parse(format!("From: {from}\r\nTo: j@example.com\r\n\r\nhi").as_bytes());
        let two = from("\"x\" <a@b.example>:<c@d.example>");
        assert!(two.from.is_empty() && two.doubts.len() == 1, "{two:?}");
        let honest = from("\"A <a>\" <a@b.example>, Bo <b@c.example>");
        assert!(
            honest.doubts.is_empty() && honest.from.len() == 2,
            "{honest:?}"
        );
        // Cyrillic letters inside a Latin name.
        assert_eq!(from("HR <hr@g\u{43e}\u{43e}gle.example>").doubts.len(), 1);
        assert!(from("HR <hr@b\u{fc}cher.example>").doubts.is_empty());
    }

    #[test]
    fn answers_an_empty_file_with_a_doubt() {
        assert_eq!(parse(b"").doubts.len(), 1);
    }

    #[test]
    fn never_panics_on_a_mail_cut_anywhere() {
        let whole = b"From: a@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n\xff\xfe\r\n--b--";
        for end in 0..whole.len() {
            let _ = parse(&whole[..end]);
        }
    }
}
