//! The fields of a header that sort mail, found by one pass over its raw lines. Nothing is unfolded or decoded here.

use memchr::memchr;

/// Raw values, each with its folds; an empty one is missing. Where a field stands twice, the first counts.
#[derive(Debug, Clone, Copy, Default)]
pub struct Fields<'a> {
    /// Message-ID (RFC 5322, 3.6.4).
    pub message_id: &'a [u8],
    /// In-Reply-To.
    pub in_reply_to: &'a [u8],
    /// References, the oldest first.
    pub references: &'a [u8],
    /// From.
    pub from: &'a [u8],
    /// To.
    pub to: &'a [u8],
    /// Subject.
    pub subject: &'a [u8],
    /// Content-Type (RFC 2045, 5).
    pub content_type: &'a [u8],
    /// Content-Transfer-Encoding (RFC 2045, 6).
    pub encoding: &'a [u8],
    /// Content-Disposition (RFC 2183).
    pub disposition: &'a [u8],
    /// Whether a mailing list hands the mail on to everybody who reads it (RFC 2369, 3.4).
    pub is_list_post: bool,
    /// Whether the sender says that many people get this mail (RFC 8058, or Precedence).
    pub is_bulk: bool,
    /// Whether any line reads as a header field.
    pub has_any: bool,
    /// What follows the blank line.
    pub body: &'a [u8],
}

impl<'a> Fields<'a> {
    /// Finds the fields of a mail or of one of its parts.
    #[must_use]
    pub fn of(bytes: &'a [u8]) -> Self {
        let mut fields = Self::default();
        let mut at = 0;
        while at < bytes.len() {
            let end = line_end(bytes, at);
            let line = &bytes[at..end];
            if line == b"\n" || line == b"\r\n" {
                at = end;
                break;
            }
            let mut close = end;
            while matches!(bytes.get(close), Some(b' ' | b'\t')) {
                close = line_end(bytes, close);
            }
            if let Some(colon) = memchr(b':', line) {
                fields.has_any |= is_name(&line[..colon]);
                fields.take(&line[..colon], bytes[at + colon + 1..close].trim_ascii());
            }
            at = close;
        }
        fields.body = &bytes[at.min(bytes.len())..];
        fields
    }

    fn take(&mut self, name: &[u8], value: &'a [u8]) {
        let place = match (name.len(), name.first().map(u8::to_ascii_lowercase)) {
            (10, Some(b'm')) if is(name, b"message-id") => &mut self.message_id,
            (11, Some(b'i')) if is(name, b"in-reply-to") => &mut self.in_reply_to,
            (10, Some(b'r')) if is(name, b"references") => &mut self.references,
            (4, Some(b'f')) if is(name, b"from") => &mut self.from,
            (2, Some(b't')) if is(name, b"to") => &mut self.to,
            (7, Some(b's')) if is(name, b"subject") => &mut self.subject,
            (12, Some(b'c')) if is(name, b"content-type") => &mut self.content_type,
            (25, Some(b'c')) if is(name, b"content-transfer-encoding") => &mut self.encoding,
            (19, Some(b'c')) if is(name, b"content-disposition") => &mut self.disposition,
            (_, Some(b'l' | b'p' | b'x' | b'm')) => return self.take_list(name, value),
            _ => return,
        };
        if place.is_empty() {
            *place = value;
        }
    }

    /// What lists and mass mailers write.
    fn take_list(&mut self, name: &[u8], value: &[u8]) {
        if is(name, b"list-unsubscribe") {
            self.is_bulk = true;
        } else if is(name, b"precedence") {
            self.is_list_post |= is(value, b"list");
            self.is_bulk |= is(value, b"bulk") || is(value, b"junk");
        } else if is(name, b"list-post") {
            self.is_list_post |= !is(value, b"no");
        } else {
            self.is_list_post |= is(name, b"x-beenthere")
                || is(name, b"x-mailing-list")
                || is(name, b"mailing-list")
                || is(name, b"x-mailman-version");
        }
    }
}

/// The ids of a Message-ID, In-Reply-To or References field, without angle brackets.
pub fn ids(value: &[u8]) -> impl Iterator<Item = &[u8]> {
    value
        .split(|byte| matches!(byte, b'<' | b'>') || byte.is_ascii_whitespace())
        .filter(|id| id.contains(&b'@'))
}

fn is(written: &[u8], name: &[u8]) -> bool {
    written.eq_ignore_ascii_case(name)
}

fn is_name(name: &[u8]) -> bool {
    !name.is_empty() && name.iter().all(u8::is_ascii_graphic)
}

/// Where the line that begins at `at` ends, its line end included.
fn line_end(bytes: &[u8], at: usize) -> usize {
    memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |end| at + end + 1)
}

#[cfg(test)]
mod tests {
    use super::{Fields, ids};

    #[test]
    fn finds_folded_fields_whatever_their_case() {
        let fields = Fields::of(
            b"SUBJECT: one\r\n two\r\nreferences: <a@x.example>\r\n\t<b@x.example>\r\nList-Post: NO\r\n\r\nBody: x\r\n",
        );
        assert_eq!(fields.subject, b"one\r\n two");
        let all: Vec<&[u8]> = ids(fields.references).collect();
        assert_eq!(all, [&b"a@x.example"[..], b"b@x.example"]);
        assert!(fields.has_any && !fields.is_list_post);
        assert_eq!(fields.body, b"Body: x\r\n");
    }

    #[test]
    fn survives_what_is_no_mail() {
        assert!(!Fields::of(b"").has_any);
        assert!(!Fields::of(b"just words, no header\n").has_any);
        assert_eq!(Fields::of(b" folded: first").body, b"");
    }
}
