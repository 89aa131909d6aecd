//! Where the words of a mail stand in its file: as they are, or in quoted-printable (RFC 2045, 6.7), which breaks lines
//! and writes letters as numbers.

/// Where the words of a letter stand in its file.
#[derive(Debug)]
pub(crate) struct Places<'a> {
    /// The whole file.
    pub(crate) text: &'a str,
    way: Way,
}

#[derive(Debug)]
enum Way {
    /// As they are, from a byte on.
    Plain(usize),
    /// Each byte of the letter at a byte of the file, and the end of the last.
    Encoded(Vec<usize>),
}

impl<'a> Places<'a> {
    /// The places of a letter that stands in its file as it is, from a byte on.
    pub(crate) fn plain(text: &'a str, origin: usize) -> Self {
        Self {
            text,
            way: Way::Plain(origin),
        }
    }

    /// The places of a letter in quoted-printable; `None` where the file holds it in no such way, or more than once.
    pub(crate) fn quoted_printable(file: &'a str, letter: &str) -> Option<Self> {
        let is_named = file
            .to_ascii_lowercase()
            .contains("content-transfer-encoding: quoted-printable");
        if !is_named || letter.trim().is_empty() {
            return None;
        }
        let bytes = decoded(file.as_bytes());
        [as_it_is, from_latin]
            .into_iter()
            .find_map(|read| found(&read(&bytes), letter, file.len()))
            .map(|places| Self {
                text: file,
                way: Way::Encoded(places),
            })
    }

    /// The byte of the file at which a byte of the letter stands.
    pub(crate) fn at(&self, byte: usize) -> usize {
        match &self.way {
            Way::Plain(origin) => origin + byte,
            Way::Encoded(places) => places.get(byte).copied().unwrap_or(self.text.len()),
        }
    }
}

/// Every byte that quoted-printable words stand for, with the place that it is written at.
fn decoded(file: &[u8]) -> Vec<(u8, usize)> {
    let digit = |at: usize| char::from(*file.get(at)?).to_digit(16);
    let mut bytes = Vec::with_capacity(file.len());
    let mut at = 0;
    while at < file.len() {
        let rest = &file[at..];
        if rest.starts_with(b"=\r\n") {
            at += 3;
        } else if rest.starts_with(b"=\n") {
            at += 2;
        } else if let (b'=', Some(high), Some(low)) = (file[at], digit(at + 1), digit(at + 2)) {
            bytes.push((u8::try_from(high * 16 + low).unwrap_or_default(), at));
            at += 3;
        } else {
            bytes.push((file[at], at));
            at += 1;
        }
    }
    bytes
}

/// The bytes as UTF-8.
fn as_it_is(bytes: &[(u8, usize)]) -> Vec<(u8, usize)> {
    bytes.to_vec()
}

/// The bytes as ISO 8859-1, in UTF-8.
fn from_latin(bytes: &[(u8, usize)]) -> Vec<(u8, usize)> {
    let mut read = Vec::with_capacity(bytes.len());
    for (byte, place) in bytes {
        let mut room = [0; 2];
        let written = char::from(*byte).encode_utf8(&mut room);
        read.extend(written.bytes().map(|byte| (byte, *place)));
    }
    read
}

/// Where each byte of the letter is written, where it stands once among those that were read; line ends count as one.
fn found(read: &[(u8, usize)], letter: &str, end: usize) -> Option<Vec<usize>> {
    let is_kept = |at: &usize| read[*at].0 != b'\r';
    let kept: Vec<usize> = (0..read.len()).filter(is_kept).collect();
    let bytes = kept.iter().map(|at| read[*at].0).collect();
    let whole = String::from_utf8(bytes).ok()?;
    let bare = letter.replace('\r', "");
    let mut all = whole.match_indices(&bare);
    let (start, _) = all.next()?;
    if all.next().is_some() {
        return None;
    }
    let place = |at: usize| kept.get(at).map_or(end, |at| read[*at].1);
    let mut at = start;
    let mut places = Vec::with_capacity(letter.len() + 1);
    for byte in letter.bytes() {
        places.push(place(at));
        at += usize::from(byte != b'\r');
    }
    places.push(place(at));
    Some(places)
}

#[cfg(test)]
mod tests {
    use super::Places;

    const HEAD: &str = "Content-Transfer-Encoding: Quoted-Printable\r\n\r\n";

    /// What the file holds at the words of a letter.
    fn written(file: &str, letter: &str, words: &str) -> Option<String> {
        let places = Places::quoted_printable(file, letter)?;
        let start = letter.find(words)?;
        let place = places.at(start)..places.at(start + words.len());
        file.get(place).map(ToOwned::to_owned)
    }

    #[test]
    fn finds_words_behind_soft_breaks_and_numbers_in_both_character_sets() {
        for (body, letter, words, expected) in [
            (
                "Liebe Zo=C3=AB,\r\n\r\nnein.",
                "Liebe Zoë,\n\nnein.",
                "Zoë",
                "Zo=C3=AB",
            ),
            (
                "Liebe Zo=EB,\r\n\r\nnein.",
                "Liebe Zoë,\r\n\r\nnein.",
                "Zoë",
                "Zo=EB",
            ),
            ("at Ac=\r\nme now", "at Acme now", "Acme", "Ac=\r\nme"),
            ("1 =3D 1, Ann", "1 = 1, Ann", "Ann", "Ann"),
            ("=\u{e9}, Ann =4", "=\u{e9}, Ann =4", "Ann =4", "Ann =4"),
        ] {
            let file = format!("{HEAD}{body}");
            assert_eq!(written(&file, letter, words).as_deref(), Some(expected));
        }
    }

    #[test]
    fn knows_no_place_in_what_is_not_there_or_there_twice() {
        let twice = format!("{HEAD}no =\r\nthanks\r\nno thanks\r\n");
        assert!(Places::quoted_printable(&twice, "no thanks").is_none());
        assert!(Places::quoted_printable(&twice, "yes").is_none());
        assert!(Places::quoted_printable("no thanks", "no thanks").is_none());
    }
}
