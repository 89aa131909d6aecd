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
    /// One of some sequences, with the words that they can begin with where each begins with a word.
    Choice(Vec<Vec<Step>>, Option<Patterns>, Presence),
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
    /// The first bytes of the beginnings, a bit each, so that most words are told apart at once.
    initials: u64,
}

impl Patterns {
    /// Reads alternatives parted by `|`.
    fn read(piece: &str) -> Self {
        let mut patterns = Self::default();
        for one in piece.split('|').filter(|one| !one.is_empty()) {
            match one.strip_suffix('*') {
                Some(beginning) => patterns.add_beginning(fold(beginning)),
                None if is_folded(one) => patterns.wholes.push(index::whole(one)),
                None => patterns.wholes.push(index::whole(&fold(one))),
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

    fn fit(&self, word: &Word) -> bool {
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
    fn keys(&self) -> impl Iterator<Item = u64> {
        let beginnings = self.beginnings.iter().map(|one| index::beginning(one));
        self.wholes.iter().copied().chain(beginnings)
    }
}

/// How many there are; no list of phrases comes near the most that can be told.
fn length<T>(all: &[T]) -> u32 {
    u32::try_from(all.len()).unwrap_or(u32::MAX)
}

/// The bit of a word's first byte.
fn initial(word: &str) -> u64 {
    word.as_bytes().first().map_or(0, |byte| 1 << (byte & 63))
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
    phrases: Vec<Phrase>,
    /// Sets of keys, as the ends of their runs in `keys`: for each phrase its first words, then the sets of which it
    /// cannot do without a word.
    sets: Vec<u32>,
    keys: Vec<u64>,
}

#[derive(Debug)]
struct Phrase {
    steps: Vec<Step>,
    /// Behind which set its own begin.
    sets: u32,
}

impl Phrases {
    /// Builds the list. A phrase must begin with a word, which may be optional where another word follows.
    #[must_use]
    pub fn new(phrases: &[&str]) -> Self {
        let mut list = Self {
            phrases: Vec::with_capacity(phrases.len()),
            sets: vec![0],
            keys: vec![],
        };
        for phrase in phrases {
            let steps = steps(phrase);
            let sets = length(&list.sets) - 1;
            let from = list.keys.len();
            first_keys(&steps, &mut |key| list.keys.push(key));
            let mut firsts = list.keys.split_off(from);
            firsts.sort_unstable();
            firsts.dedup();
            list.add_set(firsts);
            for step in &steps {
                if let Step::Word(needed, Presence::Required)
                | Step::Choice(_, Some(needed), Presence::Required) = step
                {
                    list.add_set(needed.keys());
                }
            }
            list.phrases.push(Phrase { steps, sets });
        }
        list
    }

    fn add_set(&mut self, keys: impl IntoIterator<Item = u64>) {
        self.keys.extend(keys);
        self.sets.push(length(&self.keys));
    }

    /// The keys of each phrase's first words, and the sets that it needs a word of, one run of keys each.
    fn keys(&self) -> impl Iterator<Item = (&[u64], impl Iterator<Item = &[u64]>)> {
        let runs = |sets: &[u32]| &self.keys[sets[0] as usize..sets[1] as usize];
        (0..self.phrases.len()).map(move |at| {
            let from = self.phrases[at].sets as usize;
            let next = self.phrases.get(at + 1).map(|next| next.sets as usize);
            let sets = &self.sets[from..=next.unwrap_or(self.sets.len() - 1)];
            (runs(sets), sets[1..].windows(2).map(runs))
        })
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

    /// How many words of a range can begin a phrase: for lists of single words, how many of them stand there.
    pub(crate) fn count_in(&self, text: &Text<'_>, words: &Range<usize>) -> usize {
        let index = text.index();
        let firsts = self.keys().flat_map(|(firsts, _)| firsts);
        firsts.map(|key| index.words(*key, words).count()).sum()
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

    /// Each word that a phrase may begin at, with that phrase, in order. Most phrases lack a word that they need.
    fn starts(&self, text: &Text<'_>, within: &Range<usize>) -> Vec<(usize, u32)> {
        let index = text.index();
        let mut starts = vec![];
        for (phrase, (firsts, mut needs)) in (0_u32..).zip(self.keys()) {
            if needs.all(|keys| index.may_hold(keys)) {
                for key in firsts {
                    starts.extend(index.words(*key, within).map(|word| (word, phrase)));
                }
            }
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
                steps: &self.phrases[phrase].steps,
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
            Step::Choice(_, Some(firsts), presence)
                if !words.get(at).is_some_and(|word| firsts.fit(word)) =>
            {
                (None, presence)
            }
            Step::Choice(choices, _, presence) => {
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
