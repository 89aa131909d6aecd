//! Single words and pairs of neighbours: those that our mails use often, in a list that people can read. Each says little;
//! many together colour a mail that no phrase covers.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::text::{Text, key_of, pair_of};

/// How far into a mail words count.
const MOST_WORDS: usize = 400;
/// What all words of a mail say together, at most about this much a weight.
const LOUDNESS: f64 = 6.0;
/// So few words say no more than so many.
const FEWEST: f64 = 30.0;

/// The words and the pairs with what each says for each kind, one a line: folded, a blank between the words of a pair, `#`
/// for a number and `?` for the end of a question; behind a tab hundredths for each kind, in the order of the kinds.
pub(crate) static LIST: &str = include_str!("lists/words.txt");

static PLACES: LazyLock<FxHashMap<u64, usize>> = LazyLock::new(|| {
    let key = |term: &str| match term.split_once(' ') {
        Some((one, next)) => pair_of(key_of(one), key_of(next)),
        None => key_of(term),
    };
    list().enumerate().map(|(at, one)| (key(one), at)).collect()
});

/// Every word and every pair of the list.
pub(crate) fn list() -> impl Iterator<Item = &'static str> {
    lines(LIST).map(|line| line.split_once('\t').map_or(line, |(word, _)| word))
}

/// Whether many mails hold a word.
pub(crate) fn is_often_said(folded: &str) -> bool {
    PLACES.contains_key(&key_of(folded))
}

/// The lines of a list that hold a word; a comment begins with two signs.
pub(crate) fn lines(list: &str) -> impl Iterator<Item = &str> {
    list.lines()
        .filter(|line| !line.is_empty() && !line.starts_with("##"))
}

/// The listed words and pairs of a text, each once, with how much one of them says.
pub(crate) fn of(text: &Text<'_>) -> Vec<(usize, f64)> {
    let mut found: Vec<usize> = vec![];
    let number = key_of("#");
    let question = key_of("?");
    for sentence in &text.sentences {
        if sentence.words.start >= MOST_WORDS {
            break;
        }
        let mut before = None;
        let words = text.words[sentence.words.clone()].iter().map(|word| {
            let is_number = word.folded.starts_with(|c: char| c.is_ascii_digit());
            if is_number { number } else { word.key }
        });
        for key in words.chain(sentence.is_question.then_some(question)) {
            found.extend(PLACES.get(&key));
            found.extend(before.and_then(|before| PLACES.get(&pair_of(before, key))));
            before = Some(key);
        }
    }
    found.sort_unstable();
    found.dedup();
    let value = loudness(found.len());
    found.into_iter().map(|word| (word, value)).collect()
}

/// How much one of so many words says.
pub(crate) fn loudness(number: usize) -> f64 {
    let number = f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    LOUDNESS / number.max(FEWEST).sqrt()
}

/// The words and pairs of a text as the list writes them, for making the list.
#[must_use]
pub fn terms(text: &Text<'_>) -> Vec<String> {
    let mut terms = vec![];
    for sentence in &text.sentences {
        if sentence.words.start >= MOST_WORDS {
            break;
        }
        let words = text.words[sentence.words.clone()].iter().map(|word| {
            let is_number = word.folded.starts_with(|c: char| c.is_ascii_digit());
            if is_number { "#" } else { word.folded.as_str() }
        });
        let mut before = "";
        for word in words.chain(sentence.is_question.then_some("?")) {
            terms.push(word.to_owned());
            if !before.is_empty() {
                terms.push(format!("{before} {word}"));
            }
            before = word;
        }
    }
    terms.sort();
    terms.dedup();
    terms
}
