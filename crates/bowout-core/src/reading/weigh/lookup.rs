//! Words that mean one of many things, looked up by the whole, by how they begin or end, or anywhere in a script without
//! blanks.

use rustc_hash::FxHashMap;

use crate::text::simplified;

/// What words mean, a bit each.
pub(crate) type Meanings = u128;

/// The shortest beginning or end that a starred word may have, in bytes: what they are looked up by.
const STEM: usize = 3;

/// The first byte of characters from U+3000 on: kana, Han and their marks.
const EASTERN: u8 = 0xe3;

/// Starred words by their outermost bytes.
type Stems = FxHashMap<[u8; STEM], Vec<(&'static str, Meanings)>>;

/// Words by the way they are looked for, each with what it means.
#[derive(Debug, Default)]
pub(crate) struct Lookup {
    whole: FxHashMap<&'static str, Meanings>,
    beginnings: Stems,
    /// The same beginnings by how they end.
    tails: Stems,
    ends: Stems,
    /// Those in scripts without blanks, by their first character.
    anywhere: FxHashMap<char, Vec<(String, Meanings)>>,
    /// Whether any of those has no character of East Asia.
    has_western: bool,
}

impl Lookup {
    /// Adds a folded word; a star stands for any beginning or any end.
    pub(crate) fn add(&mut self, word: &'static str, meaning: Meanings) {
        if !word.is_ascii() {
            let word = simplified(word.to_owned());
            self.has_western |= word.bytes().all(|byte| byte < EASTERN);
            if let Some(first) = word.chars().next() {
                let words = self.anywhere.entry(first).or_default();
                words.push((word, meaning));
            }
        } else if let Some(end) = word.strip_prefix('*') {
            if let Some(key) = end.as_bytes().last_chunk() {
                let stems = self.ends.entry(*key).or_default();
                stems.push((end, meaning));
            }
        } else if let Some(beginning) = word.strip_suffix('*') {
            if let Some(key) = beginning.as_bytes().first_chunk() {
                let stems = self.beginnings.entry(*key).or_default();
                stems.push((beginning, meaning));
            }
            if let Some(key) = beginning.as_bytes().last_chunk() {
                let stems = self.tails.entry(*key).or_default();
                stems.push((beginning, meaning));
            }
        } else {
            *self.whole.entry(word).or_default() |= meaning;
        }
    }

    /// What a folded word means.
    pub(crate) fn of(&self, word: &str) -> Meanings {
        let whole = self.whole.get(word).copied().unwrap_or(0);
        let begins = |(stem, _): &&(&str, Meanings)| word.starts_with(stem);
        let ends = |(stem, _): &&(&str, Meanings)| word.ends_with(stem);
        let beginnings = word.as_bytes().first_chunk();
        let beginnings = beginnings.and_then(|key| self.beginnings.get(key));
        let endings = word.as_bytes().last_chunk();
        let endings = endings.and_then(|key| self.ends.get(key));
        let beginnings = beginnings.into_iter().flatten().filter(begins);
        let found = beginnings.chain(endings.into_iter().flatten().filter(ends));
        found.fold(whole, |meanings, (_, meaning)| meanings | meaning)
    }

    /// What the longer words mean that a part of an address begins or ends with, from so many bytes on.
    pub(crate) fn inside(&self, word: &str, least: usize) -> Meanings {
        let part = |length: usize| {
            let beginning = word.get(..length);
            beginning.into_iter().chain(word.get(word.len() - length..))
        };
        let parts = (least..=word.len()).flat_map(part);
        let whole = parts.filter_map(|part| self.whole.get(part));
        let whole = whole.fold(0, |meanings, meaning| meanings | meaning);
        let key = word.as_bytes().first_chunk();
        let before = key.and_then(|key| self.beginnings.get(key));
        let before = before.into_iter().flatten();
        let before = before.filter(|(stem, _)| word.starts_with(stem));
        let key = word.as_bytes().last_chunk();
        let behind = key.and_then(|key| self.tails.get(key));
        let behind = behind.into_iter().flatten();
        let behind = behind.filter(|(stem, _)| word.ends_with(stem));
        let stems = before.chain(behind).filter(|(stem, _)| stem.len() >= least);
        stems.fold(whole, |meanings, (_, meaning)| meanings | meaning)
    }

    /// What the words of scripts without blanks mean that stand anywhere in a text, each word once.
    pub(crate) fn anywhere_in(&self, text: &str) -> Vec<Meanings> {
        let may_hold = |byte: u8| byte >= EASTERN || self.has_western && !byte.is_ascii();
        if self.anywhere.is_empty() || !text.bytes().any(may_hold) {
            return vec![];
        }
        let text = simplified(text.to_owned());
        let mut found: Vec<(&str, Meanings)> = text
            .char_indices()
            .filter_map(|(at, first)| Some((at, self.anywhere.get(&first)?)))
            .flat_map(|(at, words)| {
                let here = &text[at..];
                words
                    .iter()
                    .filter(|(word, _)| here.starts_with(word.as_str()))
            })
            .map(|(word, meaning)| (word.as_str(), *meaning))
            .collect();
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|(_, meaning)| meaning).collect()
    }
}
