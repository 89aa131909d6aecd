//! Transfer encodings and character sets, undone only where a mail uses them and only for its beginning.

use std::borrow::Cow;

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::charsets::map::charset_decoder;

/// The most bytes of one text that are decoded, before decoding.
const MOST_BYTES: usize = 96 * 1024;

/// A text without its transfer encoding; what is broken stays as it stands.
pub(super) fn transferred<'a>(body: &'a [u8], encoding: &[u8]) -> Cow<'a, [u8]> {
    let body = body.get(..MOST_BYTES).unwrap_or(body);
    if encoding.eq_ignore_ascii_case(b"base64") {
        let whole = body.len() - body.iter().rev().take_while(|byte| **byte != b'\n').count();
        let lines = if whole == 0 || body.len() < MOST_BYTES {
            body
        } else {
            &body[..whole]
        };
        base64_decode(lines).map_or(Cow::Borrowed(body), Cow::Owned)
    } else if encoding.eq_ignore_ascii_case(b"quoted-printable") {
        unquoted(body)
    } else {
        Cow::Borrowed(body)
    }
}

/// A quoted-printable text (RFC 2045, 6.7) as it was, copied from one `=` to the next; an `=` that stands for nothing stays.
fn unquoted(body: &[u8]) -> Cow<'_, [u8]> {
    let mut marks = memchr::memchr_iter(b'=', body).peekable();
    if marks.peek().is_none() {
        return Cow::Borrowed(body);
    }
    let mut plain = Vec::with_capacity(body.len());
    let mut from = 0;
    for mark in marks {
        if mark < from {
            continue;
        }
        plain.extend_from_slice(&body[from..mark]);
        let behind = &body[mark + 1..];
        let blanks = behind
            .iter()
            .take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r'))
            .count();
        from = mark + 1;
        if behind.get(blanks) == Some(&b'\n') {
            from += blanks + 1;
        } else if let Some(byte) = behind.get(..2).and_then(hex) {
            plain.push(byte);
            from += 2;
        } else {
            plain.push(b'=');
        }
    }
    plain.extend_from_slice(&body[from..]);
    Cow::Owned(plain)
}

/// The byte that two hexadecimal digits write.
fn hex(digits: &[u8]) -> Option<u8> {
    let digit = |at: usize| char::from(*digits.get(at)?).to_digit(16);
    u8::try_from(digit(0)? * 16 + digit(1)?).ok()
}

/// A text in bytes that ASCII and UTF-8 words can be looked for in.
pub(super) fn readable<'a>(text: Cow<'a, [u8]>, charset: &[u8]) -> Cow<'a, [u8]> {
    let keeps_ascii = charset.is_empty()
        || [
            &b"utf-8"[..],
            b"us-ascii",
            b"iso-8859-",
            b"windows-12",
            b"koi8",
        ]
        .iter()
        .any(|one| charset.len() >= one.len() && charset[..one.len()].eq_ignore_ascii_case(one));
    if keeps_ascii {
        return text;
    }
    match charset_decoder(charset) {
        Some(decode) => Cow::Owned(decode(&text).into_bytes()),
        None => text,
    }
}

/// A header value with its encoded words decoded (RFC 2047).
pub(super) fn unworded(value: &[u8]) -> Cow<'_, [u8]> {
    if memchr::memmem::find(value, b"=?").is_none() {
        return Cow::Borrowed(value);
    }
    let mut plain = vec![];
    let mut rest = value;
    while let Some(start) = memchr::memmem::find(rest, b"=?") {
        plain.extend_from_slice(rest[..start].trim_ascii_end());
        let Some((word, behind)) = encoded_word(&rest[start..]) else {
            plain.extend_from_slice(&rest[start..start + 2]);
            rest = &rest[start + 2..];
            continue;
        };
        plain.extend_from_slice(&word);
        rest = behind;
    }
    plain.extend_from_slice(rest);
    Cow::Owned(plain)
}

/// One `=?charset?B?...?=`, decoded, and what follows it.
fn encoded_word(word: &[u8]) -> Option<(Vec<u8>, &[u8])> {
    let mut pieces = word.get(2..)?.splitn(3, |byte| *byte == b'?');
    let (charset, how, rest) = (pieces.next()?, pieces.next()?, pieces.next()?);
    let end = memchr::memmem::find(rest, b"?=")?;
    let decoded = match how {
        b"B" | b"b" => base64_decode(&rest[..end])?,
        b"Q" | b"q" => {
            let spaced: Vec<u8> = rest[..end]
                .iter()
                .map(|byte| if *byte == b'_' { b' ' } else { *byte })
                .collect();
            unquoted(&spaced).into_owned()
        }
        _ => return None,
    };
    let charset = charset
        .split(|byte| *byte == b'*')
        .next()
        .unwrap_or_default();
    Some((
        readable(Cow::Owned(decoded), charset).into_owned(),
        &rest[end + 2..],
    ))
}

#[cfg(test)]
mod tests {
    use super::{readable, transferred, unworded};

    #[test]
    fn undoes_what_hides_words() {
        assert_eq!(
            &*transferred(b"inter=\r\nview", b"Quoted-Printable"),
            b"interview"
        );
        assert_eq!(
            &*transferred(b"1 =3D 1 == =zz =C3=A9 = \t\r\nend =", b"quoted-printable"),
            "1 = 1 == =zz é end =".as_bytes()
        );
        assert_eq!(
            &*transferred(b"aW50ZXJ2\r\naWV3\r\n", b"BASE64"),
            b"interview"
        );
        assert_eq!(&*transferred(b"=zz", b"7bit"), b"=zz");
        assert_eq!(
            &*unworded(b"=?utf-8?B?6Z2i?= =?utf-8?q?=E6=8E=A5_x?="),
            "面接 x".as_bytes()
        );
        let japanese = readable(b"\x1b$BLL@\\\x1b(B"[..].into(), b"ISO-2022-JP");
        assert_eq!(&*japanese, "面接".as_bytes());
    }

    #[test]
    fn leaves_what_is_broken_as_it_stands() {
        for broken in [&b"=?"[..], b"=?utf-8?B?", b"=?utf-8?x?y?=", b"=?=?=?"] {
            let _ = unworded(broken);
        }
    }
}
