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
    /// Endings of words.
    endings: Vec<String>,
    /// The first bytes of the beginnings, a bit each, so that most words are told apart at once.
    initials: u64,
}

impl Patterns {
    /// Reads alternatives parted by `|`.
    fn read(piece: &str) -> Self {
        let mut patterns = Self::default();
        for one in piece.split('|').filter(|one| !one.is_empty()) {
            match (one.strip_prefix('*'), one.strip_suffix('*')) {
                (Some(ending), _) => patterns.endings.push(folded(ending).into_owned()),
                (_, Some(beginning)) => patterns.add_beginning(folded(beginning).into_owned()),
                _ => patterns.wholes.push(index::whole(&folded(one))),
            }
        }
        patterns.wholes.sort_unstable();
        patterns
    }

    fn add_beginning(&mut self, beginning: String) {
        self.initials |= initial(&beginning);
        self.beginnings.push(beginning);
    }

    /// Adds the words of another step, not yet in order.
    fn extend(&mut self, other: &Self) {
        self.wholes.extend_from_slice(&other.wholes);
        self.beginnings.extend_from_slice(&other.beginnings);
        self.endings.extend_from_slice(&other.endings);
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
            || self
                .endings
                .iter()
                .any(|one| word.folded.ends_with(one.as_str()))
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

/// One piece of a phrase as it is written.
#[derive(Debug, Clone, Copy)]
pub(super) enum Piece<'a> {
    /// Words to choose from, parted by `|`.
    Words(&'a str, Presence),
    /// Han or kana, each of which must stand there.
    Han(&'a str),
    /// Sequences to choose from, parted by `|`.
    Choice(&'a str, Presence),
    Gap(usize),
}

/// How some steps begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Beginning {
    /// With one of the words that were called back.
    Sure,
    /// With one of them, or all steps are missing.
    Missing,
    /// With any word.
    Any,
}

impl<'a> Piece<'a> {
    /// Reads what stands outside of parentheses between two blanks, or inside of one where that is a mere word.
    fn word(written: &'a str, presence: Presence) -> Self {
        let is_sequence = |one: &str| is_wide(one) && one.chars().nth(1).is_some();
        if !written.is_ascii() && written.split('|').any(is_sequence) {
            Self::Choice(written, presence)
        } else {
            Self::Words(written, presence)
        }
    }

    /// The piece, or each character of Han as one.
    pub(super) fn apart(self) -> impl Iterator<Item = Self> {
        let (han, other) = match self {
            Self::Han(written) => (written, None),
            other => ("", Some(other)),
        };
        let each = han.char_indices();
        let each = each.map(|(at, one)| Self::Han(&han[at..at + one.len_utf8()]));
        other.into_iter().chain(each)
    }

    /// Calls back with the key of every word that it can begin with.
    pub(super) fn first_keys(self, with: &mut dyn FnMut(u64)) -> Beginning {
        let (beginning, presence) = match self {
            Self::Gap(_) => return Beginning::Any,
            Self::Han(written) => {
                let first = written.chars().next().map(char::len_utf8);
                keys(&written[..first.unwrap_or(0)]).for_each(with);
                return Beginning::Sure;
            }
            Self::Words(written, presence) => {
                keys(written).for_each(with);
                (Beginning::Sure, presence)
            }
            Self::Choice(inside, presence) => {
                let beginnings = choices(inside).map(|one| first_keys(one, with));
                (beginnings.max().unwrap_or(Beginning::Missing), presence)
            }
        };
        match presence {
            Presence::Optional => beginning.max(Beginning::Missing),
            Presence::Required => beginning,
        }
    }

    /// Adds what it stands for.
    fn add_to(self, steps: &mut Vec<Step>) {
        match self {
            Self::Gap(most) => steps.push(Step::Gap(most)),
            Self::Words(written, presence) => {
                steps.push(Step::Word(Patterns::read(written), presence));
            }
            Self::Han(written) => {
                let mut place = [0; 4];
                steps.extend(written.chars().map(|one| {
                    let one = Patterns::read(one.encode_utf8(&mut place));
                    Step::Word(one, Presence::Required)
                }));
            }
            Self::Choice(inside, presence) => {
                steps.push(choice(choices(inside).map(self::steps).collect(), presence));
            }
        }
    }
}

/// Calls back with the key of every word that a phrase can begin with.
pub(super) fn first_keys(phrase: &str, with: &mut dyn FnMut(u64)) -> Beginning {
    for piece in pieces(phrase) {
        let beginning = piece.first_keys(with);
        if beginning != Beginning::Missing {
            return beginning;
        }
    }
    Beginning::Missing
}

/// The keys under which words are indexed that fit alternatives parted by `|`.
fn keys(written: &str) -> impl Iterator<Item = u64> {
    let words = written.split('|').filter(|one| !one.is_empty());
    words.flat_map(|one| {
        let ending = one.strip_prefix('*');
        let bare = folded(ending.unwrap_or(one));
        let first = match (ending, bare.strip_suffix('*')) {
            (None, Some(beginning)) => index::beginning(beginning),
            _ => index::whole(&bare),
        };
        std::iter::once(first).chain(ending.map(|_| index::ending(&bare)))
    })
}

/// The pieces of a phrase as it is written.
pub(super) fn pieces(phrase: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = phrase;
    std::iter::from_fn(move || {
        rest = rest.trim_ascii_start();
        if let Some(inner) = rest.strip_prefix('(') {
            let (inside, behind) = closed(inner)?;
            let bare = behind.strip_prefix('?');
            let presence = match bare {
                Some(_) => Presence::Optional,
                None => Presence::Required,
            };
            rest = bare.unwrap_or(behind);
            return Some(if inside.contains([' ', '(']) {
                Piece::Choice(inside, presence)
            } else {
                Piece::word(inside, presence)
            });
        }
        let end = rest
            .bytes()
            .position(|c| c == b'(' || c.is_ascii_whitespace());
        let (piece, behind) = rest.split_at(end.unwrap_or(rest.len()));
        rest = behind;
        Some(match piece {
            "" => return None,
            ".." => Piece::Gap(3),
            "..." => Piece::Gap(6),
            _ if is_wide(piece) && !piece.contains('|') => Piece::Han(piece),
            _ => match piece.strip_suffix('?') {
                Some(bare) => Piece::word(bare, Presence::Optional),
                None => Piece::word(piece, Presence::Required),
            },
        })
    })
}

/// Whether a word has Han or kana.
fn is_wide(word: &str) -> bool {
    !word.is_ascii() && word.chars().any(|c| c as u32 > 0x3000)
}

/// Reads a phrase as it is written.
pub(super) fn steps(phrase: &str) -> Vec<Step> {
    let mut steps = vec![];
    for piece in pieces(phrase) {
        piece.add_to(&mut steps);
    }
    steps
}

/// A choice, with the words that it can begin with.
fn choice(choices: Vec<Vec<Step>>, presence: Presence) -> Step {
    let mut firsts = Patterns::default();
    let is_told = choices.iter().all(|steps| add_firsts(steps, &mut firsts));
    firsts.wholes.sort_unstable();
    firsts.wholes.dedup();
    Step::Choice(choices, is_told.then_some(firsts), presence)
}

/// Adds the words that some steps can begin with, and tells whether they begin with no other.
fn add_firsts(steps: &[Step], firsts: &mut Patterns) -> bool {
    for step in steps {
        let (patterns, presence) = match step {
            Step::Word(patterns, presence) | Step::Choice(_, Some(patterns), presence) => {
                (patterns, presence)
            }
            Step::Choice(_, None, _) | Step::Gap(_) => return false,
        };
        firsts.extend(patterns);
        if *presence == Presence::Required {
            return true;
        }
    }
    false
}

/// What stands before and behind the parenthesis that closes.
fn closed(rest: &str) -> Option<(&str, &str)> {
    let mut depth = 0;
    let at = rest.bytes().position(|c| {
        match c {
            b'(' => depth += 1,
            b')' if depth == 0 => return true,
            b')' => depth -= 1,
            _ => {}
        }
        false
    })?;
    Some((&rest[..at], &rest[at + 1..]))
}

/// The choices inside a parenthesis, parted where no inner one is open.
fn choices(inside: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    inside.split(move |c| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        c == '|' && depth == 0
    })
}
