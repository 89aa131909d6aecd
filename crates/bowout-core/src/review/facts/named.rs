//! Whom a mail names beside those whom its header tells: a letter may greet them.

use crate::message::{Message, new_words};
use crate::reading::Reading;
use crate::review::names::is_courtesy;
use crate::text::{Text, fold};

/// How many lines at the end of a mail may be signed.
const MOST_LINES: usize = 8;
/// The most bytes of a line that is a name.
const MOST_BYTES: usize = 60;
/// The most words of a name with its title.
const MOST_WORDS: usize = 5;

/// The names of a mail: the humans that were read from it, and the lines at its end that are names.
pub(super) fn named(message: &Message, reading: &Reading) -> Vec<String> {
    let read = reading.people.iter().map(|one| one.value().name.clone());
    let lines = new_words(&message.body).lines().rev().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty()).take(MOST_LINES);
    let signed = lines
        .filter_map(name_of)
        .map(ToOwned::to_owned)
        .filter(|name| !reading.company.iter().any(|one| one.value() == name));
    let mut all: Vec<String> = vec![];
    for name in read.chain(signed) {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all
}

/// The name that a line of a signature begins with: `Sister J. Coyle, Ward 7`, `Moira`, `採用担当 三浦`.
fn name_of(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(['-', '–', '—', ' ']);
    let is_said = line.ends_with(['.', '?', '!', ':', ',', '。', '、', '，', '！']);
    if line.len() > MOST_BYTES || is_said || line.contains(['@', '[', '{', '<', '>']) {
        return None;
    }
    let head = line.split([',', '|', '(', '–', '—', '/', '·']).next()?;
    let head = head.trim();
    if head.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    if head.chars().any(|c| c as u32 > 0x3000) {
        return Some(head);
    }
    let words: Vec<&str> = head.split_whitespace().collect();
    let is_large = |word: &&str| word.starts_with(char::is_uppercase);
    let initial = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() == 1;
    let is_titled = || words.first().is_some_and(|first| is_title(first));
    let is_name = words.len() == 1 || words.iter().any(initial) || is_titled();
    let is_short = (1..=MOST_WORDS).contains(&words.len());
    (is_short && is_name && words.iter().any(is_large) && words.last().is_some_and(is_large))
        .then_some(head)
}

fn is_title(word: &str) -> bool {
    let bare = Text::new(word).words;
    bare.first()
        .is_some_and(|word| is_courtesy(&fold(&word.folded)))
}
