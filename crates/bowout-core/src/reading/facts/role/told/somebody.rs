//! Words that are somebody, or what somebody is who writes, is named or is met, and so no role that is to be had.

use std::ops::Range;

use crate::reading::facts::names::squashed;
use crate::reading::source::Source;
use crate::text::{fold, is_listed, line_start, stands_alone};

/// Whether words are somebody with what honours them, two names with a cross between, or what somebody says of themselves:
/// `Herrn Oberlehrer Haug`, `Jasper x Tulpgas`, `店長です`.
pub(in crate::reading::facts::role) fn is_addressed(words: &str) -> bool {
    const HONOURS: &str =
        "herr herrn frau mme madame monsieur mr mrs ms sra senora senhor senhora dhr mevr mevrouw";
    const OF_OTHERS: &str = "shes hes theyre she's he's they're whos who's im i'm";
    words.ends_with("です")
        || words
            .split(' ')
            .any(|word| is_listed(OF_OTHERS, &fold(word)))
        || words.contains(" x ")
        || words.contains(" × ")
        // "Bate-papo técnico"
        || is_listed(
            "bate-papo papo mein meine unser unsere mon ma mi meu minha mijn",
            fold(words.split(' ').next().unwrap_or_default()).as_str(),
        )
        || words
            .split_whitespace()
            .any(|word| is_listed(HONOURS, fold(word.trim_end_matches('.')).as_str()))
}

/// Whether words are what somebody is, who is named right behind them, or the name itself: `Der Bereichsleiter, Herr Kern`,
/// `Diego Marín さん`.
pub(in crate::reading::facts::role) fn is_somebodys(all: &str, place: &Range<usize>) -> bool {
    const HONOURS: &str = "mr mrs ms miss herr frau mme sra dhr mevr";
    let behind = &all[place.end..];
    let honoured = ["さん", "様", "氏", "先生"];
    if honoured
        .iter()
        .any(|one| behind.trim_start().starts_with(one))
    {
        return !all[place.clone()].contains(stands_alone);
    }
    behind.strip_prefix(", ").is_some_and(|rest| {
        let word = rest.split([' ', '.']).next().unwrap_or_default();
        word.starts_with(char::is_uppercase) && is_listed(HONOURS, fold(word).as_str())
    })
}

/// Whether a line of the body begins with whoever writes and a mark, so that what stands behind is what they are:
/// `Bea Oyler | Senior Consultant | Pennant`.
pub(in crate::reading::facts::role) fn is_signed(
    source: &Source<'_>,
    place: &Range<usize>,
) -> bool {
    if place.start < source.shift {
        return false;
    }
    let all = source.text.source;
    let before = &all[line_start(all, place.start)..place.start];
    let mut pieces = before.split(['|', '·', '•']);
    let first = squashed(pieces.next().unwrap_or_default());
    let from = source.message.from.iter();
    pieces.next().is_some()
        && first.len() > 4
        && from
            .map(|from| squashed(&from.name))
            .any(|name| name == first)
}
