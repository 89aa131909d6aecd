//! Which words somebody wrote, and which stand before and behind them: whether they speak for a choice is learnt, not listed.

use std::ops::Range;

use crate::reading::facts::odds::odds::Shown;
use crate::reading::source::Source;
use crate::text::{Language, beginning, fold};

/// How far before and behind a place words are heard, in bytes.
const REACH: usize = 60;
/// How many words before a place are near, and how many behind it.
const NEAR: usize = 5;
const SOON: usize = 4;
/// How many letters the ending of a word has.
const ENDING: usize = 4;

/// Adds the words at some places where the same was written, and those around it, each once.
pub(in crate::reading::facts) fn by_words(
    source: &Source<'_>,
    places: impl Iterator<Item = Range<usize>>,
    shown: &mut Shown,
) {
    let all = source.text.source;
    for place in places {
        let from = all.floor_char_boundary(place.start.saturating_sub(REACH));
        let before = &all[from..place.start];
        let behind = beginning(&all[place.end..], REACH);
        let parts = [before, &all[place], behind].map(fold);
        match source.language {
            Language::Ja | Language::Zh => by_signs(&parts, shown),
            _ => by_parted(&parts, shown),
        }
    }
}

/// Where spaces part words.
fn by_parted([before, words, behind]: &[String; 3], shown: &mut Shown) {
    let (before, words, behind) = (parted(before), parted(words), parted(behind));
    for word in &words {
        shown.hear(format!("word: {word}"));
    }
    if let Some(last) = words.last() {
        shown.hear(format!("last: {last}"));
        shown.hear(format!("ending: {}", ending(last, ENDING)));
    }
    if let Some(last) = before.last() {
        shown.hear(format!("after: {last}"));
    }
    if let [.., one, last] = before[..] {
        shown.hear(format!("after: {one} {last}"));
    }
    for word in before.iter().rev().take(NEAR) {
        shown.hear(format!("near: {word}"));
    }
    if let Some(first) = behind.first() {
        shown.hear(format!("then: {first}"));
    }
    if let [first, one, ..] = behind[..] {
        shown.hear(format!("then: {first} {one}"));
    }
    for word in behind.iter().take(SOON) {
        shown.hear(format!("soon: {word}"));
    }
}

/// Where nothing parts them.
fn by_signs([before, words, behind]: &[String; 3], shown: &mut Shown) {
    let (before, behind) = (before.trim_end_matches(' '), behind.trim_start_matches(' '));
    for count in 1..=2 {
        shown.hear(format!("ending: {}", sign(ending(words, count))));
        shown.hear(format!("after: {}", sign(ending(before, count))));
    }
    for count in 1..=3 {
        let end = behind.char_indices().nth(count);
        let first = &behind[..end.map_or(behind.len(), |(at, _)| at)];
        shown.hear(format!("then: {}", sign(first)));
    }
}

/// A text with a sign for each line that ends in it.
fn sign(text: &str) -> String {
    text.replace('\n', "¶")
}

/// The last characters of a text.
fn ending(text: &str, count: usize) -> &str {
    let from = text.char_indices().rev().take(count).last();
    &text[from.map_or(text.len(), |(at, _)| at)..]
}

/// The words of a text, every number as `0`, every end of a line as `¶`, and every other sign for itself.
fn parted(text: &str) -> Vec<&str> {
    let mut words = vec![];
    let mut rest = text.trim_start_matches([' ', '\t']);
    while let Some(first) = rest.chars().next() {
        let is_alike: fn(char) -> bool = if first.is_alphabetic() {
            char::is_alphabetic
        } else {
            char::is_numeric
        };
        let end = rest.find(|c| !is_alike(c)).unwrap_or(rest.len());
        let end = end.max(first.len_utf8());
        words.push(match first {
            '\n' => "¶",
            _ if first.is_numeric() => "0",
            _ => &rest[..end],
        });
        rest = rest[end..].trim_start_matches([' ', '\t', '\r', '\u{a0}']);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{ending, parted};

    #[test]
    fn a_text_is_parted_into_words_numbers_signs_and_lines() {
        let words = parted("role of baker (20h),\r\n\nRef 4711");
        assert_eq!(
            words,
            [
                "role", "of", "baker", "(", "0", "h", ")", ",", "¶", "¶", "Ref", "0"
            ]
        );
        assert!(parted(" \t").is_empty());
    }

    #[test]
    fn an_ending_is_no_longer_than_its_word() {
        assert_eq!(ending("tiler", 4), "iler");
        assert_eq!(ending("rn", 4), "rn");
        assert_eq!(ending("板长", 1), "长");
        assert_eq!(ending("", 2), "");
    }
}
