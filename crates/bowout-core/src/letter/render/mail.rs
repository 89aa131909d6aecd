//! A letter as the bytes of a mail (RFC 5322). It names no program, host or hour but the one given.

use mail_builder::MessageBuilder;
use mail_builder::headers::HeaderType;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::headers::text::Text;
use mail_builder::mime::MimePart;

use crate::letter::letter::Letter;
use crate::letter::render::flowed::flowed;
use crate::person::Person;

/// What only the outside world can give a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The Message-ID without angle brackets; random, frozen once.
    pub message_id: String,
    /// The Date header, as RFC 5322 writes it.
    pub date: String,
    /// Whether desktop programs shall open the file as a draft (`X-Unsent: 1`).
    pub is_draft: bool,
}

/// Writes the mail. The same letter and stamp give the same bytes.
///
/// # Errors
/// Whatever writing into memory may raise; nothing known.
pub fn render(letter: &Letter, stamp: &Stamp) -> std::io::Result<Vec<u8>> {
    let kind = ContentType::new("text/plain")
        .attribute("charset", "utf-8")
        .attribute("format", "flowed")
        .attribute("delsp", "no");
    let mut text = flowed(&letter.body);
    if !letter.quote.is_empty() {
        text.push_str("\r\n");
        text.push_str(&letter.quote.replace('\n', "\r\n"));
        text.push_str("\r\n");
    }
    let is_plain = text.is_ascii();
    let mut part = MimePart::new(kind, text);
    if is_plain {
        part = part.transfer_encoding("7bit");
    }
    let mut mail = headed(&letter.from, &letter.to, &letter.subject, stamp).body(part);
    if !letter.cc.is_empty() {
        mail = mail.cc(addresses(&letter.cc));
    }
    let mail = threaded(mail, letter, stamp);
    let mut bytes = mail.write_to_vec()?;
    if !bytes.ends_with(b"\n") {
        bytes.extend_from_slice(b"\r\n");
    }
    Ok(bytes)
}

/// A mail with what every mail of ours begins with.
pub(super) fn headed(
    from: &Person,
    to: &[Person],
    subject: &str,
    stamp: &Stamp,
) -> MessageBuilder<'static> {
    MessageBuilder::new()
        .header("Date", Raw::new(stamp.date.clone()))
        .message_id(stamp.message_id.clone())
        .from(address(from))
        .to(addresses(to))
        .header("Subject", subject_line(subject))
}

/// A subject line: plain ASCII is only folded, all else is encoded (RFC 2047).
fn subject_line(subject: &str) -> HeaderType<'static> {
    let is_plain = subject.is_ascii() && !subject.contains("=?");
    if is_plain && subject.split(' ').all(|word| word.len() < 70) {
        Raw::new(subject.to_owned()).into()
    } else {
        Text::new(subject.to_owned()).into()
    }
}

/// The mail in the letter's thread, marked as a draft where the stamp says so.
pub(super) fn threaded(
    mut mail: MessageBuilder<'static>,
    letter: &Letter,
    stamp: &Stamp,
) -> MessageBuilder<'static> {
    if let Some(parent) = &letter.in_reply_to {
        mail = mail
            .in_reply_to(parent.clone())
            .references(letter.references.clone());
    }
    if stamp.is_draft {
        mail = mail.header("X-Unsent", Raw::new("1"));
    }
    mail
}

fn addresses(people: &[Person]) -> Address<'static> {
    Address::new_list(people.iter().map(address).collect())
}

/// A person as a mailbox; a missing name leaves the bare address.
fn address(person: &Person) -> Address<'static> {
    let name = (!person.name.is_empty()).then(|| person.name.clone());
    Address::new_address(name, in_ascii(&person.email))
}

/// The address with its domain as every server takes it, `xn--` for what is no ASCII (RFC 5891); where a domain cannot be
/// written so, as it stands.
fn in_ascii(email: &str) -> String {
    match email.rsplit_once('@') {
        Some((local, domain)) if !domain.is_ascii() => {
            let domain = idna::domain_to_ascii(domain);
            domain.map_or_else(|_| email.to_owned(), |domain| format!("{local}@{domain}"))
        }
        _ => email.to_owned(),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::{Stamp, render};
    use crate::letter::answer::{Answer, Wish};
    use crate::letter::compose;
    use crate::message::{new_words, parse};
    use crate::person::Person;
    use crate::reading::read;
    use crate::when::Moment;

    #[test]
    fn is_read_back_with_the_same_people_and_thread() {
        let message = parse(
            "From: Zoë Ångström <z@x.example>\r\nTo: j@example.com\r\nCc: bo@x.example\r\nSubject: Q&A — interview\r\n\
            Message-ID: <7@x.example>\r\nDate: Mon, 23 Nov 2026 12:00:00 +0000\r\n\r\nWe would like to invite you to an interview with our team."
                .as_bytes(),
        );
        let now = Moment::parse("2026-11-24T12:00:00Z").unwrap();
        let wish = Wish::new(Answer::Decline, now);
        let me = [Person::new("J R", "j@example.com")];
        let letter = compose(&message, &read(&message, &now), &wish, &me).unwrap();
        let stamp = Stamp {
            message_id: "new@example.com".into(),
            date: "Tue, 24 Nov 2026 12:00:00 +0000".into(),
            is_draft: true,
        };
        let bytes = render(&letter, &stamp).unwrap();
        let again = parse(&bytes);
        assert_eq!((again.to, again.cc), (letter.to, letter.cc));
        assert_eq!(again.references, ["7@x.example"]);
        assert_eq!(again.subject, letter.subject);
        assert_eq!(again.message_id.as_deref(), Some("new@example.com"));
        let body = again.body.replace("\r\n", "\n");
        assert_eq!(new_words(&body).trim_end(), letter.body);
        assert!(
            body.contains("z@x.example wrote:\n> We would like")
                || body.contains("Zoë Ångström wrote:\n> We would like"),
            "{body}"
        );
        let text = String::from_utf8_lossy(&bytes);
        assert!(
            text.contains("X-Unsent: 1\r\n") && text.contains("In-Reply-To: <7@x.example>"),
            "{text}"
        );
    }

    #[test]
    fn writes_domains_as_every_server_takes_them() {
        assert_eq!(
            super::in_ascii("jobs@m\u{fc}ller.example"),
            "jobs@xn--mller-kva.example"
        );
        assert_eq!(super::in_ascii("a@b.example"), "a@b.example");
    }
}
