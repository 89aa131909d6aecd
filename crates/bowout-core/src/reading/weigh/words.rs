//! Single words and pairs of neighbours: those that two of our mails hold, in a list that people can read. Each says little; many
//! together colour a mail that no phrase covers.

use crate::reading::weigh::claims::Row;
use crate::text::{Slots, Text, key_of, letter, pair_of};

// `PLACES`, the row of each word and pair, `ROWS`, what they say, and `COMMON`, the words that many mails hold.
include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// How far into a mail words count.
const MOST_WORDS: usize = 400;
/// What all words of a mail say together, at most about this much a weight.
const LOUDNESS: f64 = 6.0;
/// So few words say no more than so many.
const FEWEST: f64 = 30.0;

/// How many parts of a weight of 1 a step of one letter is.
const STEPS: f64 = 20.0;

/// The words and the pairs with what each says, one a line: folded, a blank between the words of a pair, `#` for a number and
/// `?` for the end of a question; behind a tab a letter for each number of a row, in steps of a twentieth.
static LIST: &str = include_str!("lists/words.txt");

/// How many words and pairs the list has.
pub(crate) fn number() -> usize {
    ROWS.len()
}

/// What a word or pair of the list says.
pub(crate) fn row(at: usize) -> Row {
    ROWS[at].map(|steps| f64::from(steps.cast_signed()) / STEPS)
}

/// The letter that comes closest to a weight.
pub(crate) fn written(weight: f64) -> char {
    letter(weight * STEPS)
}

/// Every word and every pair of the list.
pub(crate) fn list() -> impl Iterator<Item = &'static str> {
    let lines = LIST.lines().filter(|line| !line.starts_with("##"));
    lines.filter_map(|line| Some(line.split_once('\t')?.0))
}

/// Whether many mails hold a word.
pub(crate) fn is_often_said(folded: &str) -> bool {
    COMMON.get(key_of(folded)).is_some()
}

/// The listed words and pairs of a text, each once, with how much one of them says.
pub(crate) fn of(text: &Text<'_>) -> Vec<(usize, f64)> {
    let mut found: Vec<u32> = vec![];
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
            found.extend(PLACES.get(key));
            found.extend(before.and_then(|before| PLACES.get(pair_of(before, key))));
            before = Some(key);
        }
    }
    found.sort_unstable();
    found.dedup();
    let value = loudness(found.len());
    let found = found.into_iter();
    found.map(|word| (word as usize, value)).collect()
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
            if is_number { "#" } else { word.folded.as_ref() }
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
