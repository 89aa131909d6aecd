//! How phrases are kept: as bytes that are compared with words as they lie there, written by the build script for the lists
//! beside the code and at run time for others.
//!
//! A step is its kind with its presence in one byte, how many bytes it has (four, lowest first) and those. A word has its
//! pattern; a choice the pattern of its first words, then its sequences, either behind a length of its own; a gap the
//! most words. A pattern begins with two masks that tell most words apart at once (eight bytes each), a count (two bytes) and so
//! many keys of whole words in order; where it has more, another count and so many endings, then its beginnings, those of each
//! first byte behind it and a length of their own. A string stands behind its length in a byte.

use crate::text::phrase::grammar::{Piece, Presence, choices, folded, pieces};
use crate::text::phrase::key;

/// Steps of a phrase.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Steps<'a>(pub(crate) &'a [u8]);

/// One step of a phrase.
#[derive(Debug, Clone)]
pub(crate) enum Step<'a> {
    /// One of some words.
    Word(Pattern<'a>, Presence),
    /// One of some sequences, with the words that they can begin with where each begins with a word.
    Choice(Choices<'a>, Option<Pattern<'a>>, Presence),
    /// Up to so many words, whatever they are.
    Gap(usize),
}

/// Sequences to choose from.
#[derive(Debug, Clone)]
pub(crate) struct Choices<'a>(&'a [u8]);

/// The words that may stand at a step.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pattern<'a>(&'a [u8]);

const WORD: u8 = 1;
const CHOICE: u8 = 2;
const GAP: u8 = 3;
/// Added to the kind of what may be missing.
const OPTIONAL: u8 = 16;

impl<'a> Steps<'a> {
    /// The first step, and those behind it.
    pub(crate) fn split_first(self) -> Option<(Step<'a>, Self)> {
        let (kind, rest) = self.0.split_first()?;
        let (inside, rest) = measured(rest)?;
        let presence = if kind & OPTIONAL == 0 {
            Presence::Required
        } else {
            Presence::Optional
        };
        let step = match kind & !OPTIONAL {
            WORD => Step::Word(Pattern(inside), presence),
            CHOICE => {
                let (firsts, choices) = measured(inside)?;
                let firsts = (!firsts.is_empty()).then_some(Pattern(firsts));
                Step::Choice(Choices(choices), firsts, presence)
            }
            _ => Step::Gap(usize::from(*inside.first()?)),
        };
        Some((step, Self(rest)))
    }
}

impl<'a> Steps<'a> {
    /// The words that they must begin with, where they must begin with one.
    pub(crate) fn firsts(self) -> Option<Pattern<'a>> {
        match self.split_first() {
            Some((
                Step::Word(pattern, Presence::Required)
                | Step::Choice(_, Some(pattern), Presence::Required),
                _,
            )) => Some(pattern),
            _ => None,
        }
    }
}

impl<'a> Iterator for Choices<'a> {
    type Item = Steps<'a>;

    fn next(&mut self) -> Option<Steps<'a>> {
        let (steps, rest) = measured(self.0)?;
        self.0 = rest;
        Some(Steps(steps))
    }
}

impl Pattern<'_> {
    /// Whether a folded word, whose key is given too, may stand there.
    #[inline]
    pub(crate) fn fits(self, word: &str, key: u64) -> bool {
        let Some((wholes, rest)) = self.0.split_first_chunk() else {
            return false;
        };
        let Some((initials, rest)) = rest.split_first_chunk() else {
            return false;
        };
        let is_one = u64::from_le_bytes(*wholes) >> (key >> 58);
        let begins = u64::from_le_bytes(*initials) >> initial(word);
        (is_one | begins) & 1 != 0 && holds(rest, word, key).unwrap_or(false)
    }
}

/// The number of the bit of a word's first byte.
fn initial(word: &str) -> u8 {
    word.as_bytes().first().map_or(0, |byte| byte & 63)
}

/// Whether a word is one of those of a pattern; `None` where all of it was read.
// Kept apart, so that the masks are looked at in place.
#[inline(never)]
fn holds(pattern: &[u8], word: &str, key: u64) -> Option<bool> {
    let (wholes, rest) = pattern.split_first_chunk()?;
    let (keys, rest) = rest.split_at_checked(usize::from(u16::from_le_bytes(*wholes)) * 8)?;
    let (keys, _) = keys.as_chunks();
    if has_key(keys, key) {
        return Some(true);
    }
    let (endings, mut rest) = rest.split_first_chunk()?;
    let word = word.as_bytes();
    for _ in 0..u16::from_le_bytes(*endings) {
        let (ending, behind) = string(rest)?;
        rest = behind;
        if word.ends_with(ending) && !ending.is_empty() {
            return Some(true);
        }
    }
    loop {
        let (first, behind) = rest.split_first()?;
        let (mut group, behind) = measured(behind)?;
        rest = behind;
        while word.first() == Some(first) && !group.is_empty() {
            let (beginning, behind) = string(group)?;
            group = behind;
            if word.starts_with(beginning) {
                return Some(true);
            }
        }
    }
}

/// So few keys are compared one by one.
const FEW: usize = 4;

/// Whether a key is among some in order. Many lie evenly, and so near the place that the highest bits tell.
fn has_key(keys: &[[u8; 8]], key: u64) -> bool {
    if keys.len() <= FEW {
        return keys.iter().any(|one| u64::from_le_bytes(*one) == key);
    }
    let guess = (u128::from(key) * keys.len() as u128) >> 64;
    let guess = usize::try_from(guess).unwrap_or(0);
    let (before, behind) = keys.split_at(guess.min(keys.len()));
    let number = |one: &[u8; 8]| u64::from_le_bytes(*one);
    let mut upwards = behind.iter().map(number);
    if behind.first().is_some_and(|one| number(one) <= key) {
        upwards.find(|one| *one >= key) == Some(key)
    } else {
        let mut downwards = before.iter().rev().map(number);
        downwards.find(|one| *one <= key) == Some(key)
    }
}

/// What stands behind its length in four bytes, and what stands behind that.
fn measured(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk()?;
    rest.split_at_checked(u32::from_le_bytes(*length) as usize)
}

/// What stands behind its length in one byte, and what stands behind that.
fn string(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first()?;
    rest.split_at_checked(usize::from(*length))
}

/// Writes the steps of a phrase.
pub(crate) fn write(phrase: &str, code: &mut Vec<u8>) {
    for piece in pieces(phrase).flat_map(Piece::apart) {
        match piece {
            Piece::Gap(most) => {
                let most = u8::try_from(most).unwrap_or(u8::MAX);
                put(code, GAP, Presence::Required, |code| code.push(most));
            }
            Piece::Words(written, presence) => {
                let words = Words::read(written);
                put(code, WORD, presence, |code| words.write(code));
            }
            Piece::Han(one) => {
                let words = Words::read(one);
                put(code, WORD, Presence::Required, |code| words.write(code));
            }
            Piece::Choice(inside, presence) => put(code, CHOICE, presence, |code| {
                let mut firsts = Words::default();
                let is_told = choices(inside).all(|one| firsts.add_firsts(one));
                measure(code, |code| {
                    if is_told {
                        firsts.write(code);
                    }
                });
                write_choices(inside, code);
            }),
        }
    }
}

/// Writes the sequences of a choice, those that are one word all as one.
fn write_choices(inside: &str, code: &mut Vec<u8>) {
    let mut single = Words::default();
    for one in choices(inside) {
        let mut all = pieces(one).flat_map(Piece::apart);
        match (all.next(), all.next()) {
            (Some(Piece::Words(word, Presence::Required) | Piece::Han(word)), None) => {
                single.add(word);
            }
            _ => measure(code, |code| write(one, code)),
        }
    }
    if !single.is_empty() {
        measure(code, |code| {
            put(code, WORD, Presence::Required, |code| single.write(code));
        });
    }
}

fn put(code: &mut Vec<u8>, kind: u8, presence: Presence, inside: impl FnOnce(&mut Vec<u8>)) {
    code.push(match presence {
        Presence::Required => kind,
        Presence::Optional => kind | OPTIONAL,
    });
    measure(code, inside);
}

/// Writes something behind its length.
fn measure(code: &mut Vec<u8>, inside: impl FnOnce(&mut Vec<u8>)) {
    let at = code.len();
    code.extend([0; 4]);
    inside(code);
    let length = u32::try_from(code.len() - at - 4).unwrap_or(0);
    code[at..at + 4].copy_from_slice(&length.to_le_bytes());
}

/// Words to choose from, before they are written as a pattern.
#[derive(Default)]
struct Words {
    wholes: Vec<u64>,
    endings: Vec<String>,
    beginnings: Vec<String>,
}

impl Words {
    /// Reads alternatives parted by `|`.
    fn read(written: &str) -> Self {
        let mut words = Self::default();
        words.add(written);
        words
    }

    fn is_empty(&self) -> bool {
        self.wholes.is_empty() && self.endings.is_empty() && self.beginnings.is_empty()
    }

    fn add(&mut self, written: &str) {
        for one in written.split('|').filter(|one| !one.is_empty()) {
            match (one.strip_prefix('*'), one.strip_suffix('*')) {
                (Some(ending), _) => self.endings.push(folded(ending).into_owned()),
                (_, Some(beginning)) => self.beginnings.push(folded(beginning).into_owned()),
                _ => self.wholes.push(key::whole(&folded(one))),
            }
        }
    }

    /// Adds the words that a phrase can begin with, and tells whether it begins with no other.
    fn add_firsts(&mut self, phrase: &str) -> bool {
        for piece in pieces(phrase).flat_map(Piece::apart) {
            let presence = match piece {
                Piece::Gap(_) => return false,
                Piece::Han(one) => {
                    self.add(one);
                    return true;
                }
                Piece::Words(written, presence) => {
                    self.add(written);
                    presence
                }
                Piece::Choice(inside, presence) => {
                    if !choices(inside).all(|one| self.add_firsts(one)) {
                        return false;
                    }
                    presence
                }
            };
            if presence == Presence::Required {
                return true;
            }
        }
        false
    }

    /// A bit for the highest bits of each key, and one for the first byte of each beginning; a word by its ending may begin
    /// with any.
    fn masks(&self) -> [u64; 2] {
        let wholes = self.wholes.iter().map(|key| 1 << (key >> 58));
        let initials = self.beginnings.iter().map(|one| 1 << initial(one));
        let any = if self.endings.is_empty() { 0 } else { u64::MAX };
        let both = |all, one: u64| all | one;
        [wholes.fold(0, both), initials.fold(any, both)]
    }

    fn write(mut self, code: &mut Vec<u8>) {
        self.wholes.sort_unstable();
        self.wholes.dedup();
        code.extend(self.masks().iter().flat_map(|mask| mask.to_le_bytes()));
        let count = |count: usize| u16::try_from(count).unwrap_or(0).to_le_bytes();
        code.extend(count(self.wholes.len()));
        code.extend(self.wholes.iter().flat_map(|key| key.to_le_bytes()));
        if self.endings.is_empty() && self.beginnings.is_empty() {
            return;
        }
        code.extend(count(self.endings.len()));
        for ending in &self.endings {
            put_string(code, ending);
        }
        self.beginnings.sort_unstable();
        let first = |word: &String| word.as_bytes().first().copied();
        for group in self.beginnings.chunk_by(|a, b| first(a) == first(b)) {
            code.push(first(&group[0]).unwrap_or(0));
            measure(code, |code| {
                for one in group {
                    put_string(code, one);
                }
            });
        }
    }
}

fn put_string(code: &mut Vec<u8>, string: &str) {
    let length = u8::try_from(string.len()).unwrap_or(u8::MAX);
    code.push(length);
    code.extend(string.bytes().take(usize::from(length)));
}
