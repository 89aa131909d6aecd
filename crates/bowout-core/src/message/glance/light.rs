//! A mail without the middle of what is attached to it: nothing that is read of a mail stands there, and to decode it costs
//! more than all the rest.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memmem;

use crate::message::glance::body::{parameter, starts};
use crate::message::glance::fields::Fields;

/// A mail shorter than this stays as it is, in bytes.
const SHORT: usize = 16 * 1024;
/// So much of an attachment stays at each of its ends, in bytes.
const ENDS: usize = 1024;
/// How deep parts may lie in parts.
const MOST_DEPTH: usize = 8;
/// How many parts of one level are looked at.
const MOST_PARTS: usize = 200;

/// The mail without the middle of each long attachment that is written in base64. What is left decodes as it did, where it
/// did.
#[must_use]
pub fn lightened(bytes: &[u8]) -> Cow<'_, [u8]> {
    if bytes.len() < SHORT {
        return Cow::Borrowed(bytes);
    }
    let mut middles = vec![];
    part(bytes, 0, 0, &mut middles);
    if middles.is_empty() {
        return Cow::Borrowed(bytes);
    }
    let mut light = Vec::with_capacity(SHORT);
    let mut at = 0;
    for middle in middles {
        light.extend_from_slice(&bytes[at..middle.start]);
        at = middle.end;
    }
    light.extend_from_slice(&bytes[at..]);
    Cow::Owned(light)
}

/// Finds the middles in a mail or a part that begins at `from` in the whole.
fn part(bytes: &[u8], from: usize, depth: usize, middles: &mut Vec<Range<usize>>) {
    let fields = Fields::of(bytes);
    let kind = fields.content_type;
    let body = from + bytes.len() - fields.body.len();
    if depth > MOST_DEPTH {
        return;
    }
    if starts(kind, b"multipart/") {
        if let Some(boundary) = parameter(kind, b"boundary").filter(|one| !one.is_empty()) {
            parts(fields.body, boundary, (body, depth), middles);
        }
    } else if starts(kind, b"message/") {
        part(fields.body, body, depth + 1, middles);
    } else if depth > 0
        && !kind.is_empty()
        && !starts(kind, b"text")
        && fields.encoding.eq_ignore_ascii_case(b"base64")
        && !may_be_calendar(&bytes[..bytes.len() - fields.body.len()])
    {
        let middle = middle(fields.body);
        middles.extend(middle.map(|one| body + one.start..body + one.end));
    }
}

fn parts(
    body: &[u8],
    boundary: &[u8],
    (from, depth): (usize, usize),
    middles: &mut Vec<Range<usize>>,
) {
    let delimiter = [b"--", boundary].concat();
    let finder = memmem::Finder::new(&delimiter);
    let Some(first) = finder.find(body) else {
        return;
    };
    let mut at = first + delimiter.len();
    for _ in 0..MOST_PARTS {
        let rest = &body[at..];
        if rest.starts_with(b"--") {
            return;
        }
        let start = memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
        let end = finder.find(&rest[start..]);
        let end = end.map_or(rest.len(), |at| start + at);
        part(&rest[start..end], from + at + start, depth + 1, middles);
        if end == rest.len() {
            return;
        }
        at += end + delimiter.len();
    }
}

/// Whether the header of a part names a calendar.
fn may_be_calendar(header: &[u8]) -> bool {
    let header = header.to_ascii_lowercase();
    ["calendar", "ics"]
        .iter()
        .any(|word| memmem::find(&header, word.as_bytes()).is_some())
}

/// The middle of a text in base64, whole groups of four of its letters; `None` where other characters stand in it.
fn middle(text: &[u8]) -> Option<Range<usize>> {
    let end = text.len().checked_sub(ENDS).filter(|end| *end > 2 * ENDS)?;
    let held = &text[ENDS..end];
    let of = |is_one: bool| u8::from(is_one);
    let letter = |byte: u8| of(byte.is_ascii_alphanumeric()) + of(byte == b'+') + of(byte == b'/');
    let line_end = |byte: u8| of(byte == b'\r') + of(byte == b'\n');
    let (mut others, mut breaks) = (0_usize, 0_usize);
    for run in held.chunks(128) {
        // Short sums without a branch are what a processor adds many of at once.
        let (mut wrong, mut broken) = (0_u8, 0_u8);
        for byte in run {
            let is_break = line_end(*byte);
            wrong += 1 - letter(*byte) - is_break;
            broken += is_break;
        }
        others += usize::from(wrong);
        breaks += usize::from(broken);
    }
    if others > 0 {
        return None;
    }
    // What is left over of the last group stays.
    let over = (held.len() - breaks) % 4;
    let letters = (0..held.len()).filter(|at| letter(held[*at]) > 0);
    let start = ENDS + letters.take(over).last().map_or(0, |at| at + 1);
    Some(start..end)
}

#[cfg(test)]
mod tests {
    use super::lightened;
    use crate::message::parse;

    /// A mail with a file of so many lines, each ending in `end`.
    fn mail(header: &str, lines: usize, length: usize, end: &str) -> Vec<u8> {
        let line = "QUJD/+xyz0123456789"
            .chars()
            .cycle()
            .take(length)
            .collect::<String>();
        let lines = vec![line; lines].join(end);
        format!(
            "From: a@b.example\r\nTo: c@d.example\r\nContent-Type: multipart/mixed; boundary=\"x y\"\r\n\r\n--x y\r\n\r\nthe words\r\n\
            --x y\r\n{header}\r\n\r\n{lines}==\r\n--x y\r\nContent-Type: message/rfc822\r\n\r\nSubject: inner\r\n\
            Content-Type: multipart/mixed; boundary=z\r\n\r\n--z\r\n\r\ninside\r\n--z\r\n{header}\r\n\r\n{lines}\r\n--z--\r\n--x y--\r\n"
        )
        .into_bytes()
    }

    #[test]
    fn leaves_out_attachments_and_nothing_that_is_read() {
        let file = "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64";
        for (length, end) in [(76, "\r\n"), (75, "\n"), (64, "\r\n"), (61, "\r\n")] {
            let whole = mail(file, 600, length, end);
            let light = lightened(&whole);
            assert!(light.len() < 8000, "{}", light.len());
            assert_eq!(parse(&light), parse(&whole));
            assert!(parse(&light).attached.is_some());
        }
    }

    #[test]
    fn keeps_what_may_matter_and_what_is_broken() {
        for header in [
            "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64",
            "Content-Type: application/ics\r\nContent-Transfer-Encoding: base64",
            "Content-Type: application/octet-stream; name=a.ICS\r\nContent-Transfer-Encoding: base64",
            "Content-Type: application/pdf",
            "Content-Transfer-Encoding: base64",
        ] {
            let whole = mail(header, 600, 76, "\r\n");
            assert_eq!(&*lightened(&whole), whole, "{header}");
        }
        let file = "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64";
        let whole = mail(file, 600, 76, " =\r\n");
        assert_eq!(&*lightened(&whole), whole);
        let short = mail(file, 20, 76, "\r\n");
        assert_eq!(&*lightened(&short), short);
    }
}
