//! What of a text a person can see: the one list of characters that hide, turn or steer.

/// Whether a character is invisible or turns the direction of its neighbours: zero-width and direction marks, the byte
/// order mark, tag characters.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// The words on one line, single blanks between them, without control and invisible characters.
#[must_use]
pub fn one_line(text: &str) -> String {
    let visible = text.chars().filter(|c| !is_invisible(*c));
    let spaced: String = visible
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The beginning of a text, `most` bytes at most, cut between two characters.
#[must_use]
pub fn beginning(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}

/// Where the line begins that a byte of a text stands in, in bytes.
pub(crate) fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |before| before + 1)
}

/// Where a part of a text begins in it, in bytes. The part must be cut from that very text.
pub(crate) fn offset_in(part: &str, whole: &str) -> usize {
    part.as_ptr() as usize - whole.as_ptr() as usize
}

#[cfg(test)]
mod tests {
    use super::{beginning, one_line};

    #[test]
    fn keeps_what_a_person_sees_and_nothing_that_steers() {
        assert_eq!(
            one_line("a\r\n b\u{202e}c\u{e0041}\u{2060}\u{1b}[0m"),
            "a bc [0m"
        );
    }

    #[test]
    fn cuts_between_characters() {
        assert_eq!(beginning("aé", 2), "a");
        assert_eq!(beginning("aé", 9), "aé");
    }
}
