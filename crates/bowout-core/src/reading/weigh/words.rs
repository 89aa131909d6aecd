//! Single words: those that our mails use often, in a list that people can read. Each says little; many together colour a
//! mail that no phrase covers.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::text::Text;

/// How far into a mail words count.
const MOST_WORDS: usize = 400;
/// What all words of a mail say together, at most about this much a weight.
const LOUDNESS: f64 = 1.0;
/// So few words say no more than so many.
const FEWEST: f64 = 8.0;

/// The words, one a line, folded.
static LIST: &str = include_str!("words.txt");

static PLACES: LazyLock<FxHashMap<&'static str, usize>> =
    LazyLock::new(|| list().enumerate().map(|(at, word)| (word, at)).collect());

/// Every word of the list.
pub(crate) fn list() -> impl Iterator<Item = &'static str> {
    LIST.lines().filter(|line| !line.is_empty())
}

/// The listed words of a text, each once, with how much one of them says.
pub(crate) fn of(text: &Text<'_>) -> Vec<(usize, f64)> {
    let mut found: Vec<usize> = text
        .words
        .iter()
        .take(MOST_WORDS)
        .filter_map(|word| PLACES.get(word.folded.as_str()).copied())
        .collect();
    found.sort_unstable();
    found.dedup();
    let number = f64::from(u32::try_from(found.len()).unwrap_or(u32::MAX));
    let value = LOUDNESS / number.max(FEWEST).sqrt();
    found.into_iter().map(|word| (word, value)).collect()
}
