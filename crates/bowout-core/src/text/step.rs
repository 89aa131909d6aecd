//! One step of a phrase, the words that may stand there, and how phrases are read as they are written.

use std::borrow::Cow;

use crate::text::fold::fold;
use crate::text::han::simplified;
use crate::text::index;
use crate::text::text::Word;

#[derive(Debug)]
pub(super) enum Step {
    /// One of some words; may be missing where optional.
    Word(Patterns, Presence),
    /// One of some sequences, with the words that they can begin with where each begins with a word.
    Choice(Vec<Vec<Step>>, Option<Patterns>, Presence),
    /// Up to so many words, whatever they are.
    Gap(usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Presence {
    Required,
    Optional,
}

/// The words that may stand at a step.
#[derive(Debug, Default)]
pub(super) struct Patterns {
    /// The keys of whole words, sorted.
    wholes: Vec<u64>,
    /// Beginnings of words.
    beginnings: Vec<String>,
    /// The first bytes of the beginnings, a bit each, so that most words are told apart at once.
    initials: u64,
}

impl Patterns {
    /// Reads alternatives parted by `|`.
    fn read(piece: &str) -> Self {
        let mut patterns = Self::default();
        for one in piece.split('|').filter(|one| !one.is_empty()) {
            match one.strip_suffix('*') {
                Some(beginning) => patterns.add_beginning(folded(beginning).into_owned()),
                None => patterns.wholes.push(index::whole(&folded(one))),
            }
        }
        patterns.wholes.sort_unstable();
        patterns
    }

    fn add_beginning(&mut self, beginning: String) {
        self.initials |= initial(&beginning);
        self.beginnings.push(beginning);
    }

    /// Adds the words of another step.
    fn extend(&mut self, other: &Self) {
        self.wholes.extend_from_slice(&other.wholes);
        self.wholes.sort_unstable();
        self.beginnings.extend_from_slice(&other.beginnings);
        self.initials |= other.initials;
    }

    pub(super) fn fit(&self, word: &Word) -> bool {
        let is_whole = match self.wholes.as_slice() {
            few if few.len() <= FEW => few.contains(&word.key),
            many => many.binary_search(&word.key).is_ok(),
        };
        is_whole
            || self.initials & initial(&word.folded) != 0
                && self
                    .beginnings
                    .iter()
                    .any(|one| word.folded.starts_with(one.as_str()))
    }

    /// The keys under which words that fit are indexed.
    pub(super) fn keys(&self) -> impl Iterator<Item = u64> {
        let beginnings = self.beginnings.iter().map(|one| index::beginning(one));
        self.wholes.iter().copied().chain(beginnings)
    }
}

/// The bit of a word's first byte.
fn initial(word: &str) -> u64 {
    word.as_bytes().first().map_or(0, |byte| 1 << (byte & 63))
}

/// Up to how many keys are compared one after the other.
const FEW: usize = 4;

/// A word folded, without an allocation where it is already.
fn folded(word: &str) -> Cow<'_, str> {
    let is_folded = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    if word.bytes().all(is_folded) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(simplified(fold(word)))
    }
}

/// The keys of the words of each step of a phrase without parentheses, in ASCII, and whether one of them must stand
/// there; `None` for a gap. The same as of its [`steps`], without building them.
pub(super) fn plain_keys(
    phrase: &str,
) -> impl Iterator<Item = Option<(Presence, impl Iterator<Item = u64>)>> {
    phrase.split_ascii_whitespace().map(|piece| {
        let (words, presence) = match piece.strip_suffix('?') {
            _ if matches!(piece, ".." | "...") => return None,
            Some(words) => (words, Presence::Optional),
            None => (piece, Presence::Required),
        };
        let words = words.split('|').filter(|one| !one.is_empty());
        let keys = words.map(|one| match one.strip_suffix('*') {
            Some(beginning) => index::beginning(&folded(beginning)),
            None => index::whole(&folded(one)),
        });
        Some((presence, keys))
    })
}

/// Calls back with the key of every word that some steps can begin with; whether all of them may be missing.
pub(super) fn first_keys(steps: &[Step], with: &mut dyn FnMut(u64)) -> bool {
    for step in steps {
        let may_be_missing = match step {
            Step::Gap(_) => return false,
            Step::Word(patterns, presence) => {
                patterns.keys().for_each(&mut *with);
                *presence == Presence::Optional
            }
            Step::Choice(choices, _, presence) => {
                let mut is_empty = *presence == Presence::Optional;
                for choice in choices {
                    is_empty |= first_keys(choice, with);
                }
                is_empty
            }
        };
        if !may_be_missing {
            return false;
        }
    }
    true
}

/// Reads a phrase as it is written.
pub(super) fn steps(phrase: &str) -> Vec<Step> {
    let mut steps = vec![];
    let mut rest = phrase;
    while let Some((before, inner)) = rest.split_once('(') {
        words(before, &mut steps);
        let Some((inside, behind)) = closed(inner) else {
            return steps;
        };
        let (behind, presence) = match behind.strip_prefix('?') {
            Some(behind) => (behind, Presence::Optional),
            None => (behind, Presence::Required),
        };
        steps.push(if inside.contains([' ', '(']) {
            let choices = choices(inside);
            choice(choices.into_iter().map(self::steps).collect(), presence)
        } else {
            word(inside, presence)
        });
        rest = behind;
    }
    words(rest, &mut steps);
    steps
}

/// A choice, with the words that it can begin with.
fn choice(choices: Vec<Vec<Step>>, presence: Presence) -> Step {
    let mut firsts = Some(Patterns::default());
    for steps in &choices {
        match steps.first() {
            Some(Step::Word(patterns, Presence::Required)) => {
                if let Some(firsts) = &mut firsts {
                    firsts.extend(patterns);
                }
            }
            _ => firsts = None,
        }
    }
    Step::Choice(choices, firsts, presence)
}

/// What stands before and behind the parenthesis that closes.
fn closed(rest: &str) -> Option<(&str, &str)> {
    let mut depth = 0;
    let at = rest.find(|c| match c {
        '(' => {
            depth += 1;
            false
        }
        ')' if depth == 0 => true,
        ')' => {
            depth -= 1;
            false
        }
        _ => false,
    })?;
    Some((&rest[..at], &rest[at + 1..]))
}

/// The choices inside a parenthesis, parted where no inner one is open.
fn choices(inside: &str) -> Vec<&str> {
    let mut depth = 0;
    inside
        .split(|c| {
            match c {
                '(' => depth += 1,
                ')' => depth -= 1,
                _ => {}
            }
            c == '|' && depth == 0
        })
        .collect()
}

/// Reads the words of a phrase outside of parentheses.
fn words(written: &str, steps: &mut Vec<Step>) {
    for piece in written.split_whitespace() {
        match piece {
            ".." => steps.push(Step::Gap(3)),
            "..." => steps.push(Step::Gap(6)),
            _ if !piece.is_ascii()
                && piece.chars().any(|c| c as u32 > 0x3000)
                && !piece.contains('|') =>
            {
                steps.extend(
                    piece
                        .chars()
                        .map(|c| word(&c.to_string(), Presence::Required)),
                );
            }
            _ => match piece.strip_suffix('?') {
                Some(bare) => steps.push(word(bare, Presence::Optional)),
                None => steps.push(word(piece, Presence::Required)),
            },
        }
    }
}

fn word(piece: &str, presence: Presence) -> Step {
    let is_sequence = |one: &str| one.chars().any(|c| c as u32 > 0x3000) && one.chars().count() > 1;
    if !piece.is_ascii() && piece.split('|').any(is_sequence) {
        let choices = piece.split('|').map(|one| {
            let mut steps = vec![];
            words(one, &mut steps);
            steps
        });
        return choice(choices.collect(), presence);
    }
    Step::Word(Patterns::read(piece), presence)
}
