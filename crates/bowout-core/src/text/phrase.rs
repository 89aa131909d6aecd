//! Phrases: sequences of words looked for inside one sentence.
//!
//! A phrase is written as words parted by blanks. `pre*` matches a beginning, `a|b` either word, a trailing `?` makes
//! a word optional, `..` skips up to three words and `...` up to six. Parentheses hold whole sequences to choose from,
//! `(go ahead|move on)`, with a `?` behind them when all may be missing. Han and kana are taken one by one.

use std::ops::Range;

use crate::text::fold::fold;
use crate::text::index;
use crate::text::text::Text;

/// A phrase that was found: which one, and the words it covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The index of the phrase in the list that it was built from.
    pub phrase: usize,
    /// The words, as indices into [`Text::words`].
    pub words: Range<usize>,
}

#[derive(Debug)]
enum Step {
    Word {
        alternatives: Vec<Pattern>,
        is_optional: bool,
    },
    Gap(usize),
}

#[derive(Debug)]
enum Pattern {
    Whole(String),
    Beginning(String),
}

impl Pattern {
    fn fits(&self, word: &str) -> bool {
        match self {
            Self::Whole(whole) => word == whole,
            Self::Beginning(beginning) => word.starts_with(beginning.as_str()),
        }
    }

    fn key(&self) -> u32 {
        match self {
            Self::Whole(text) => index::whole(text),
            Self::Beginning(text) => index::beginning(text),
        }
    }
}

/// A list of phrases, ready to be looked for together.
#[derive(Debug)]
pub struct Phrases {
    /// Each way to say a phrase, with the index of the phrase.
    phrases: Vec<(usize, Vec<Step>)>,
    /// The key of a first word and the way that it begins, in order.
    firsts: Vec<(u32, u32)>,
}

impl Phrases {
    /// Builds the list. A phrase must begin with a word, which may be optional where another word follows.
    #[must_use]
    pub fn new(phrases: &[&str]) -> Self {
        let mut built = Vec::with_capacity(phrases.len());
        for (index, phrase) in phrases.iter().enumerate() {
            if phrase.contains('(') {
                let ways = ways(phrase);
                built.extend(ways.iter().map(|way| (index, steps(way))));
            } else {
                built.push((index, steps(phrase)));
            }
        }
        let mut firsts = Vec::with_capacity(built.len());
        for (at, (_, steps)) in (0_u32..).zip(&built) {
            for step in steps {
                let Step::Word {
                    alternatives,
                    is_optional,
                } = step
                else {
                    break;
                };
                firsts.extend(alternatives.iter().map(|one| (one.key(), at)));
                if !is_optional {
                    break;
                }
            }
        }
        firsts.sort_unstable();
        firsts.dedup();
        Self {
            phrases: built,
            firsts,
        }
    }

    /// The first phrase in the text.
    #[must_use]
    pub fn find(&self, text: &Text<'_>) -> Option<Match> {
        self.find_in(text, 0..text.words.len())
    }

    /// The first phrase within a range of words.
    #[must_use]
    pub fn find_in(&self, text: &Text<'_>, words: Range<usize>) -> Option<Match> {
        let starts = self.starts(text, &words);
        starts
            .chunk_by(|a, b| a.0 == b.0)
            .find_map(|ways| self.longest(text, ways, words.end))
    }

    /// Every phrase, none overlapping the one before it.
    #[must_use]
    pub fn find_all(&self, text: &Text<'_>) -> Vec<Match> {
        self.find_all_in(text, 0..text.words.len())
    }

    /// Every phrase within a range of words, none overlapping the one before it.
    #[must_use]
    pub fn find_all_in(&self, text: &Text<'_>, words: Range<usize>) -> Vec<Match> {
        let mut found: Vec<Match> = vec![];
        let mut free = 0;
        for ways in self.starts(text, &words).chunk_by(|a, b| a.0 == b.0) {
            if ways[0].0 < free {
                continue;
            }
            if let Some(one) = self.longest(text, ways, words.end) {
                free = one.words.end;
                found.push(one);
            }
        }
        found
    }

    /// Each word that a phrase may begin at, with the way that it may begin, in order.
    fn starts(&self, text: &Text<'_>, within: &Range<usize>) -> Vec<(usize, u32)> {
        let index = text.index();
        let mut starts = vec![];
        for (key, way) in &self.firsts {
            starts.extend(index.words(*key, within).map(|word| (word, *way)));
        }
        starts.sort_unstable();
        starts
    }

    /// The longest phrase that begins at a word in one of these ways.
    fn longest(&self, text: &Text<'_>, ways: &[(usize, u32)], limit: usize) -> Option<Match> {
        let at = ways.first()?.0;
        let end = text
            .sentence_of(at)
            .map_or(at, |one| one.words.end)
            .min(limit);
        let mut best: Option<Match> = None;
        for (_, way) in ways {
            let (phrase, steps) = &self.phrases[*way as usize];
            if let Some(stop) = matches(steps, text, at, end)
                && best.as_ref().is_none_or(|one| one.words.end < stop)
            {
                best = Some(Match {
                    phrase: *phrase,
                    words: at..stop,
                });
            }
        }
        best
    }
}

/// Where a phrase that begins at `at` ends.
fn matches(steps: &[Step], text: &Text<'_>, at: usize, end: usize) -> Option<usize> {
    let Some((step, rest)) = steps.split_first() else {
        return Some(at);
    };
    match step {
        Step::Gap(most) => (0..=*most)
            .filter(|skip| at + skip <= end)
            .find_map(|skip| matches(rest, text, at + skip, end)),
        Step::Word {
            alternatives,
            is_optional,
        } => {
            let fits = at < end
                && alternatives
                    .iter()
                    .any(|one| one.fits(&text.words[at].folded));
            let taken = if fits {
                matches(rest, text, at + 1, end)
            } else {
                None
            };
            taken.or_else(|| {
                if *is_optional {
                    matches(rest, text, at, end)
                } else {
                    None
                }
            })
        }
    }
}

/// Every way to say a phrase, its parentheses written out. They may stand inside each other.
fn ways(phrase: &str) -> Vec<String> {
    let Some((before, rest)) = phrase.split_once('(') else {
        return vec![phrase.to_owned()];
    };
    let Some((inside, behind)) = closed(rest) else {
        return vec![phrase.to_owned()];
    };
    if !inside.contains([' ', '(']) {
        // Single words to choose from are one step, not a way each.
        return ways(behind)
            .into_iter()
            .map(|rest| format!("{before}{inside}{rest}"))
            .collect();
    }
    let (behind, is_optional) = match behind.strip_prefix('?') {
        Some(behind) => (behind, true),
        None => (behind, false),
    };
    choices(inside)
        .into_iter()
        .chain(is_optional.then_some(""))
        .flat_map(|choice| ways(&format!("{before}{choice}{behind}")))
        .collect()
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

fn steps(phrase: &str) -> Vec<Step> {
    let mut steps = vec![];
    for piece in phrase.split_whitespace() {
        match piece {
            ".." => steps.push(Step::Gap(3)),
            "..." => steps.push(Step::Gap(6)),
            _ if piece.chars().any(|c| c as u32 > 0x3000) => {
                steps.extend(piece.chars().map(|c| word(&c.to_string(), false)));
            }
            _ => {
                let bare = piece.strip_suffix('?').unwrap_or(piece);
                steps.push(word(bare, bare.len() < piece.len()));
            }
        }
    }
    steps
}

fn word(piece: &str, is_optional: bool) -> Step {
    let alternatives = piece
        .split('|')
        .map(|one| match one.strip_suffix('*') {
            Some(beginning) => Pattern::Beginning(fold(beginning)),
            None => Pattern::Whole(fold(one)),
        })
        .collect();
    Step::Word {
        alternatives,
        is_optional,
    }
}

#[cfg(test)]
mod tests {
    use super::{Match, Phrases};
    use crate::text::text::Text;

    #[test]
    fn finds_words_beginnings_gaps_and_han() {
        let phrases = Phrases::new(&[
            "withdraw* .. application",
            "look|looking forward to?",
            "辞退",
        ]);
        let text =
            Text::new("I am withdrawing my own application. Looking forward. 面接を辞退します。");
        let found: Vec<&str> = phrases
            .find_all(&text)
            .into_iter()
            .map(|one| text.written(one.words))
            .collect();
        assert_eq!(
            found,
            ["withdrawing my own application", "Looking forward", "辞退"]
        );
    }

    #[test]
    fn chooses_between_sequences() {
        let phrases = Phrases::new(&[
            "not (going ahead|to move on) (with it)?",
            "(a|b c) d",
            "be? (so (very|quite)?|most) kind",
        ]);
        let found = |text: &str| {
            phrases
                .find(&Text::new(text))
                .map(|one| (one.phrase, one.words.len()))
        };
        assert_eq!(found("I am not going ahead with it"), Some((0, 5)));
        assert_eq!(found("I am not to move on"), Some((0, 4)));
        assert_eq!(found("I am not going on"), None);
        assert_eq!(found("b c d"), Some((1, 3)));
        assert_eq!(found("be so very kind"), Some((2, 4)));
        assert_eq!(found("most kind"), Some((2, 2)));
    }

    #[test]
    fn does_not_reach_over_a_sentence() {
        let phrases = Phrases::new(&["my ... application"]);
        assert_eq!(
            phrases.find(&Text::new("That is my plan. The application is yours.")),
            None::<Match>
        );
    }
}
