//! The first text of a mail, within fixed bounds: what a reader sees before deciding that a mail matters. Attachments are passed over.

use std::borrow::Cow;

use memchr::memmem;

use crate::message::glance::decode::{readable, transferred, unworded};
use crate::message::glance::fields::Fields;
use crate::message::glance::html::strip;

/// How deep parts may lie in parts.
const MOST_DEPTH: usize = 8;
/// How many parts of one level are looked at.
const MOST_PARTS: usize = 50;
/// The most text that is looked at, in bytes.
const MOST_TEXT: usize = 48 * 1024;
/// A first text shorter than this only points at the next one ("your mail program shows no HTML").
const ENOUGH_TEXT: usize = 200;

/// What a glance shows.
#[derive(Debug, Default)]
pub struct Sight {
    /// The decoded subject, a line end, the first text without its HTML marks.
    pub text: Vec<u8>,
    /// How many bytes of `text` are the subject.
    pub subject: usize,
}

/// Looks at a mail. `sight` is emptied and filled again, so that one serves a whole mailbox.
pub fn look(fields: &Fields<'_>, sight: &mut Sight) {
    sight.text.clear();
    sight.text.extend_from_slice(&unworded(fields.subject));
    sight.subject = sight.text.len();
    sight.text.push(b'\n');
    part(fields, sight, 0);
    if sight.text.len() - sight.subject < ENOUGH_TEXT {
        // Where the parts cannot be told apart, the words may stand anywhere.
        let rest = fields.body.get(..MOST_TEXT).unwrap_or(fields.body);
        sight.text.extend_from_slice(rest);
    }
}

/// Adds the text of a part, or of the first parts in it. Tells whether that is enough.
fn part(fields: &Fields<'_>, sight: &mut Sight, depth: usize) -> bool {
    let kind = fields.content_type;
    if starts(fields.disposition, b"attachment") || depth > MOST_DEPTH {
        return false;
    }
    if starts(kind, b"multipart/") {
        return match parameter(kind, b"boundary") {
            Some(boundary) if !boundary.is_empty() => parts(fields.body, boundary, sight, depth),
            _ => false,
        };
    }
    if starts(kind, b"message/rfc822") {
        let inner = Fields::of(fields.body);
        sight.text.extend_from_slice(&unworded(inner.subject));
        sight.text.push(b'\n');
        return part(&inner, sight, depth + 1);
    }
    if !kind.is_empty() && !starts(kind, b"text") {
        return false;
    }
    let charset = parameter(kind, b"charset").unwrap_or_default();
    let text = readable(transferred(fields.body, fields.encoding), charset);
    let before = sight.text.len();
    if starts(kind, b"text/html") {
        strip(&text, &mut sight.text);
    } else {
        sight.text.extend_from_slice(&text);
    }
    sight.text.truncate(before + MOST_TEXT);
    sight.text.push(b'\n');
    sight.text.len() - before > ENOUGH_TEXT
}

/// The parts between the boundary lines, until there is enough text.
fn parts(body: &[u8], boundary: &[u8], sight: &mut Sight, depth: usize) -> bool {
    let mut delimiter = Vec::with_capacity(boundary.len() + 2);
    delimiter.extend_from_slice(b"--");
    delimiter.extend_from_slice(boundary);
    let finder = memmem::Finder::new(&delimiter);
    let mut rest = body;
    let Some(first) = finder.find(rest) else {
        return false;
    };
    rest = &rest[first + delimiter.len()..];
    for _ in 0..MOST_PARTS {
        if rest.starts_with(b"--") {
            return false;
        }
        let start = memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
        let end = finder
            .find(&rest[start..])
            .map_or(rest.len(), |at| start + at);
        if part(&Fields::of(&rest[start..end]), sight, depth + 1) {
            return true;
        }
        let Some(next) = rest.get(end + delimiter.len()..) else {
            return false;
        };
        rest = next;
    }
    true
}

pub(super) fn starts(value: &[u8], beginning: &[u8]) -> bool {
    value.len() >= beginning.len() && value[..beginning.len()].eq_ignore_ascii_case(beginning)
}

/// A parameter of a Content-Type, without its quotation marks.
pub(super) fn parameter<'a>(value: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    value.split(|byte| *byte == b';').skip(1).find_map(|one| {
        let equals = memchr::memchr(b'=', one)?;
        let (key, given) = (one[..equals].trim_ascii(), one[equals + 1..].trim_ascii());
        key.eq_ignore_ascii_case(name).then(|| {
            let given = given.strip_prefix(b"\"").unwrap_or(given);
            given.split(|byte| *byte == b'"').next().unwrap_or_default()
        })
    })
}

impl Sight {
    /// The words as far as they are UTF-8.
    #[must_use]
    pub fn words(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::{Sight, look};
    use crate::message::glance::fields::Fields;
    use crate::message::glance::marks::Marks;

    fn sight(mail: &[u8]) -> Sight {
        let mut sight = Sight::default();
        look(&Fields::of(mail), &mut sight);
        sight
    }

    #[test]
    fn reads_the_first_text_and_passes_attachments_over() {
        let plain = "x".repeat(300);
        let mail = format!(
            "Subject: =?utf-8?q?Gespr=C3=A4ch?=\nContent-Type: multipart/mixed;\n boundary=\"a b\"\n\n--a b\n\
            Content-Type: image/png\n\nnoise\n--a b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\n{plain}\n--c\n\
            Content-Type: text/html\n\n<p>second</p>\n--c--\n--a b\nContent-Type: text/calendar\n\nx\n--a b--\n"
        );
        let sight = sight(mail.as_bytes());
        let words = sight.words();
        assert!(
            words.starts_with("Gespräch\n") && words.contains(&plain),
            "{words}"
        );
        assert!(
            !words.contains("noise") && !words.contains("second"),
            "{words}"
        );
        assert!(Marks::of(&Fields::of(mail.as_bytes())).has_calendar);
    }

    #[test]
    fn looks_on_where_the_first_text_says_nothing() {
        let mail = b"Content-Type: multipart/alternative; boundary=c\n\n--c\n\nsee html\n--c\n\
            Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\nPHA+aW50ZXJ2aWV3PC9wPg==\n--c--\n";
        assert!(sight(mail).words().contains("interview"));
        assert!(
            sight(b"Content-Type: multipart/mixed\n\nlost interview\n")
                .words()
                .contains("lost interview")
        );
    }

    #[test]
    fn ends_on_parts_in_parts() {
        let mut mail = String::from("Content-Type: multipart/mixed; boundary=b\n\n");
        for _ in 0..5000 {
            mail.push_str("--b\nContent-Type: multipart/mixed; boundary=b\n\n");
        }
        let _ = sight(mail.as_bytes());
    }
}
