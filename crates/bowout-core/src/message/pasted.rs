//! Words without a header, in whatever encoding a file keeps them; what is no words at all is told apart.

use std::borrow::Cow;

use mail_parser::decoders::charsets::map::charset_decoder;

/// How much of a text is looked at to tell how it is encoded, in bytes.
const LOOKED_AT: usize = 64 * 1024;

/// The words that bytes stand for; `None` where they stand for none.
pub(super) fn words(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let text = decoded(bytes)?;
    let (mut odd, mut all) = (0_usize, 0_usize);
    for c in text.chars().take(LOOKED_AT).filter(|c| *c != '\0') {
        all += 1;
        let is_control = c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}' | '\u{1b}');
        odd += usize::from(is_control || c == char::REPLACEMENT_CHARACTER);
    }
    (odd * 50 <= all).then_some(text)
}

fn decoded(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let by = |charset: &str| charset_decoder(charset.as_bytes()).map(|decode| decode(bytes));
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return by("utf-16").map(Cow::Owned);
    }
    if bytes
        .windows(3)
        .take(LOOKED_AT)
        .any(|three| three == b"\x1b$B")
    {
        return by("iso-2022-jp").map(Cow::Owned);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(Cow::Borrowed(text.trim_start_matches('\u{feff}')));
    }
    let looked_at = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let high = looked_at.iter().filter(|byte| **byte >= 0x80).count();
    let charsets: &[&str] = if high * 3 > looked_at.len() {
        &["shift_jis", "euc-jp", "gb18030", "big5"]
    } else {
        &["windows-1252"]
    };
    let decoded = charsets.iter().filter_map(|charset| by(charset));
    decoded.map(Cow::Owned).max_by_key(|text| likeness(text))
}

/// How much a text looks like words that somebody wrote, in thousandths: kana and the most common characters of Chinese
/// stand in every text, and in hardly any that is read by the wrong table.
fn likeness(text: &str) -> i64 {
    const COMMON: &str = "的一是不了在有我他这中大来上国个到说们为和你地出要以时会可您请面试好の年月日時這來個說們為時會請試職貴";
    let (mut sum, mut all) = (0_i64, 0_i64);
    for c in text.chars().filter(|c| !c.is_ascii()).take(LOOKED_AT) {
        all += 1;
        sum += match c {
            '\u{3041}'..='\u{30ff}'
            | '。'
            | '、'
            | '\u{3000}'
            | '\u{ff0c}'
            | '\u{ff1a}'
            | '\u{ff1f}' => 10,
            _ if COMMON.contains(c) => 10,
            '\u{4e00}'..='\u{9fff}' => 1,
            _ => -10,
        };
    }
    sum * 1000 / all.max(1)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::words;

    #[test]
    fn takes_words_in_whatever_encoding_they_are_kept() {
        let utf16: Vec<u8> = "Größe".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (bytes, wanted) in [
            ("面接のご案内です。".as_bytes().to_vec(), "面接のご案内です。"),
            ("\u{feff}Hallo".as_bytes().to_vec(), "Hallo"),
            ([b"\xff\xfe".to_vec(), utf16].concat(), "Größe"),
            (b"Gr\xfc\xdfe aus K\xf6ln".to_vec(), "Grüße aus Köln"),
            (
                b"\x96\xca\x90\xda\x82\xcc\x82\xb2\x88\xc4\x93\xe0\x82\xc5\x82\xb7\x81B".to_vec(),
                "面接のご案内です。",
            ),
            (
                b"\xcc\xcc\xc0\xdc\xa4\xce\xa4\xb4\xb0\xc6\xc6\xe2\xa4\xc7\xa4\xb9\xa1\xa3".to_vec(),
                "面接のご案内です。",
            ),
            (
                b"\xc4\xfa\xba\xc3\xa3\xac\xce\xd2\xc3\xc7\xc7\xeb\xc4\xfa\xc0\xb4\xc3\xe6\xca\xd4\xa1\xa3".to_vec(),
                "您好\u{ff0c}我们请您来面试。",
            ),
        ] {
            assert_eq!(words(&bytes).unwrap(), wanted);
        }
    }

    #[test]
    fn takes_no_other_bytes_for_words() {
        // A linear congruence is as random as it has to be.
        let mut state = 7_u32;
        let mut random = |length: usize| -> Vec<u8> {
            let next = || {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                state.to_be_bytes()[0]
            };
            std::iter::repeat_with(next).take(length).collect()
        };
        for length in [200, 4096, 100_000] {
            assert!(words(&random(length)).is_none(), "{length} bytes");
        }
        let low: Vec<u8> = random(4096).iter().map(|byte| byte & 0x7f).collect();
        assert!(words(&low).is_none());
        assert!(
            words(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\0\0\0\x01\0\x08\x06\x1f\x15\xc4\x89")
                .is_none()
        );
    }
}
