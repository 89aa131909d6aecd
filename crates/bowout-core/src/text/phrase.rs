//! Phrases: sequences of words looked for inside one sentence.
//!
//! A phrase is written as words parted by blanks. `pre*` matches a beginning, `a|b` either word, a trailing `?` makes
//! a word optional, `..` skips up to three words and `...` up to six. Parentheses hold whole sequences to choose from,
//! `(go ahead|move on)`, with a `?` behind them when all may be missing. Han and kana are taken one by one.

use std::ops::Range;

use crate::text::fold::fold;
use crate::text::index;
use crate::text::text::{Text, Word};

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
    /// One of some words; may be missing where optional.
    Word(Patterns, Presence),
    /// One of some sequences.
    Choice(Vec<Vec<Step>>, Presence),
    /// Up to so many words, whatever they are.
    Gap(usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Presence {
    Required,
    Optional,
}

/// The words that may stand at a step.
#[derive(Debug, Default)]
struct Patterns {
    /// The keys of whole words, sorted.
    wholes: Vec<u64>,
    /// Beginnings of words.
    beginnings: Vec<String>,
}

impl Patterns {
    /// Reads alternatives parted by `|`.
    fn read(piece: &str) -> Self {
        let mut patterns = Self::default();
        for one in piece.split('|').filter(|one| !one.is_empty()) {
            match one.strip_suffix('*') {
                Some(beginning) => patterns.beginnings.push(fold(beginning)),
                None if is_folded(one) => patterns.wholes.push(index::whole(one)),
                None => patterns.wholes.push(index::whole(&fold(one))),
            }
        }
        patterns.wholes.sort_unstable();
        patterns
    }

    fn fit(&self, word: &Word) -> bool {
        let is_whole = match self.wholes.as_slice() {
            few if few.len() <= FEW => few.contains(&word.key),
            many => many.binary_search(&word.key).is_ok(),
        };
        is_whole
            || self
                .beginnings
                .iter()
                .any(|one| word.folded.starts_with(one.as_str()))
    }

    /// The keys under which words that fit are indexed.
    fn keys(&self) -> impl Iterator<Item = u64> {
        let beginnings = self.beginnings.iter().map(|one| index::beginning(one));
        self.wholes.iter().copied().chain(beginnings)
    }
}

/// Up to how many keys are compared one after the other.
const FEW: usize = 4;

/// Whether a word is the same when folded.
fn is_folded(word: &str) -> bool {
    word.bytes()
        .all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
}

/// A list of phrases, ready to be looked for together.
#[derive(Debug)]
pub struct Phrases {
    phrases: Vec<Vec<Step>>,
    /// The key of a first word and the phrase that it begins, in order.
    firsts: Vec<(u64, u32)>,
}

impl Phrases {
    /// Builds the list. A phrase must begin with a word, which may be optional where another word follows.
    #[must_use]
    pub fn new(phrases: &[&str]) -> Self {
        let phrases: Vec<Vec<Step>> = phrases.iter().map(|phrase| steps(phrase)).collect();
        let mut firsts = Vec::with_capacity(phrases.len());
        for (at, steps) in (0_u32..).zip(&phrases) {
            first_keys(steps, &mut |key| firsts.push((key, at)));
        }
        firsts.sort_unstable();
        firsts.dedup();
        Self { phrases, firsts }
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

    /// Each word that a phrase may begin at, with that phrase, in order.
    fn starts(&self, text: &Text<'_>, within: &Range<usize>) -> Vec<(usize, u32)> {
        let index = text.index();
        let mut starts = vec![];
        for (key, phrase) in &self.firsts {
            starts.extend(index.words(*key, within).map(|word| (word, *phrase)));
        }
        starts.sort_unstable();
        starts
    }

    /// The longest of some phrases that begin at a word.
    fn longest(&self, text: &Text<'_>, phrases: &[(usize, u32)], limit: usize) -> Option<Match> {
        let at = phrases.first()?.0;
        let end = text
            .sentence_of(at)
            .map_or(at, |one| one.words.end)
            .min(limit);
        let mut best: Option<Match> = None;
        for (_, phrase) in phrases {
            let phrase = *phrase as usize;
            let sought = Sought {
                steps: &self.phrases[phrase],
                behind: None,
            };
            if let Some(stop) = sought.end(&text.words[..end], at)
                && best.as_ref().is_none_or(|one| one.words.end < stop)
            {
                best = Some(Match {
                    phrase,
                    words: at..stop,
                });
            }
        }
        best
    }
}

/// Steps to look for, and what comes behind them.
#[derive(Clone, Copy)]
struct Sought<'a> {
    steps: &'a [Step],
    behind: Option<&'a Sought<'a>>,
}

impl Sought<'_> {
    /// Where the steps end that begin at a word, the last one in the longest way.
    fn end(self, words: &[Word], at: usize) -> Option<usize> {
        let Some((step, rest)) = self.steps.split_first() else {
            return match self.behind {
                Some(behind) => behind.end(words, at),
                None => Some(at),
            };
        };
        let rest = Sought {
            steps: rest,
            behind: self.behind,
        };
        let (taken, presence) = match step {
            Step::Gap(most) => {
                let skips = (0..=*most).take_while(|skip| at + skip <= words.len());
                return skips
                    .into_iter()
                    .find_map(|skip| rest.end(words, at + skip));
            }
            Step::Word(patterns, presence) => {
                let word = words.get(at);
                let fits = word.is_some_and(|word| patterns.fit(word));
                (fits.then(|| rest.end(words, at + 1)).flatten(), presence)
            }
            Step::Choice(choices, presence) => {
                let end = |steps: &Vec<Step>| {
                    let sought = Sought {
                        steps,
                        behind: Some(&rest),
                    };
                    sought.end(words, at)
                };
                (choices.iter().filter_map(end).max(), presence)
            }
        };
        match presence {
            Presence::Optional => taken.or_else(|| rest.end(words, at)),
            Presence::Required => taken,
        }
    }
}

/// Calls back with the key of every word that some steps can begin with; whether all of them may be missing.
fn first_keys(steps: &[Step], with: &mut dyn FnMut(u64)) -> bool {
    for step in steps {
        let may_be_missing = match step {
            Step::Gap(_) => return false,
            Step::Word(patterns, presence) => {
                patterns.keys().for_each(&mut *with);
                *presence == Presence::Optional
            }
            Step::Choice(choices, presence) => {
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
fn steps(phrase: &str) -> Vec<Step> {
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
            Step::Choice(choices.into_iter().map(self::steps).collect(), presence)
        } else {
            word(inside, presence)
        });
        rest = behind;
    }
    words(rest, &mut steps);
    steps
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
        return Step::Choice(choices.collect(), presence);
    }
    Step::Word(Patterns::read(piece), presence)
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
