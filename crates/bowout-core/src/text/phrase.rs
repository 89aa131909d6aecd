//! Phrases: sequences of words looked for inside one sentence.
//!
//! A phrase is written as words parted by blanks. `pre*` matches a beginning, `*end` a word itself and what is long and
//! ends like it, as compounds do, `a|b` either word, a trailing `?` makes a word optional, `..` skips up to three words
//! and `...` up to six. Parentheses hold whole sequences to choose from,
//! `(go ahead|move on)`, with a `?` behind them when all may be missing. Han and kana are taken one by one.

use std::ops::Range;
use std::sync::OnceLock;

use crate::text::index::{Index, KEYS};
use crate::text::step::{Beginning, Piece, Presence, Step, first_keys, pieces, steps};
use crate::text::text::{Text, Word};

/// A phrase that was found: which one, and the words it covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The index of the phrase in the list that it was built from.
    pub phrase: usize,
    /// The words, as indices into [`Text::words`].
    pub words: Range<usize>,
}

/// A list of phrases, ready to be looked for together.
#[derive(Debug)]
pub struct Phrases {
    list: Vec<Phrase>,
    /// The phrases as written, one behind the other.
    written: String,
    /// The keys of the words that each phrase can begin with, one behind the other.
    firsts: Vec<u64>,
    /// The phrases by those keys, made when first looked for among few words.
    by_first: OnceLock<Index>,
}

#[derive(Debug)]
struct Phrase {
    /// Where in `written` it ends.
    written: u32,
    /// Where in `firsts` its own end.
    firsts: u32,
    /// Both are read when first needed: for most phrases that never comes.
    needs: OnceLock<Needs>,
    steps: OnceLock<Vec<Step>>,
}

/// The words that a phrase cannot do without.
#[derive(Debug, Default)]
struct Needs {
    /// Sets of keys, of each of which a text must hold one.
    keys: Vec<u64>,
    /// Where each set ends.
    ends: Vec<usize>,
}

impl Needs {
    fn of(phrase: &str) -> Self {
        let mut needs = Self::default();
        for piece in pieces(phrase).flat_map(Piece::apart) {
            let from = needs.keys.len();
            if piece.first_keys(&mut |key| needs.keys.push(key)) == Beginning::Sure {
                needs.ends.push(needs.keys.len());
            } else {
                needs.keys.truncate(from);
            }
        }
        needs
    }

    /// Whether a text may hold a word of each set: a "no" is certain.
    fn may_be_met(&self, index: &Index) -> bool {
        let mut from = 0;
        self.ends.iter().all(|end| {
            let set = &self.keys[from..*end];
            from = *end;
            index.may_hold(set)
        })
    }
}

impl Phrases {
    /// Builds the list. A phrase must begin with a word, which may be optional where another word follows.
    #[must_use]
    pub fn new(phrases: &[&str]) -> Self {
        let mut list = Self {
            list: Vec::with_capacity(phrases.len()),
            written: String::with_capacity(phrases.iter().map(|phrase| phrase.len()).sum()),
            firsts: Vec::with_capacity(phrases.len() * 2),
            by_first: OnceLock::new(),
        };
        for phrase in phrases {
            list.written.push_str(phrase);
            let from = list.firsts.len();
            first_keys(phrase, &mut |key| {
                if !list.firsts[from..].contains(&key) {
                    list.firsts.push(key);
                }
            });
            list.list.push(Phrase {
                written: length(list.written.as_bytes()),
                firsts: length(&list.firsts),
                needs: OnceLock::new(),
                steps: OnceLock::new(),
            });
        }
        list
    }

    /// The first phrase in the text.
    #[must_use]
    pub fn find(&self, text: &Text<'_>) -> Option<Match> {
        self.find_in(text, 0..text.words.len())
    }

    /// The first phrase within a range of words.
    #[must_use]
    pub fn find_in(&self, text: &Text<'_>, words: Range<usize>) -> Option<Match> {
        self.find_at(text, &self.starts(text, &words), words)
    }

    /// The first phrase within a range of words, with where phrases may begin.
    pub(crate) fn find_at(
        &self,
        text: &Text<'_>,
        starts: &[(usize, u32)],
        words: Range<usize>,
    ) -> Option<Match> {
        within(starts, &words)
            .chunk_by(|a, b| a.0 == b.0)
            .find_map(|ways| self.longest(text, ways, words.end))
    }

    /// How many words of a range can begin a phrase: for lists of single words, how many of them stand there.
    pub(crate) fn count_in(&self, text: &Text<'_>, words: &Range<usize>) -> usize {
        let index = text.index();
        let firsts = self.firsts.iter();
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
        self.find_all_at(text, &self.starts(text, &words), words)
    }

    /// Every phrase within a range of words, with where phrases may begin.
    pub(crate) fn find_all_at(
        &self,
        text: &Text<'_>,
        starts: &[(usize, u32)],
        words: Range<usize>,
    ) -> Vec<Match> {
        let mut found: Vec<Match> = vec![];
        let mut free = 0;
        for ways in within(starts, &words).chunk_by(|a, b| a.0 == b.0) {
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
    pub(crate) fn starts(&self, text: &Text<'_>, within: &Range<usize>) -> Vec<(usize, u32)> {
        let index = text.index();
        if within.len() * KEYS < self.firsts.len() {
            return self.starts_at(index, within);
        }
        let mut starts = vec![];
        let mut from = 0;
        for (at, phrase) in (0_u32..).zip(&self.list) {
            let firsts = &self.firsts[from..phrase.firsts as usize];
            from = phrase.firsts as usize;
            if index.may_hold(firsts) && self.needs(at as usize).may_be_met(index) {
                for key in firsts {
                    starts.extend(index.words(*key, within).map(|word| (word, at)));
                }
            }
        }
        starts.sort_unstable();
        starts
    }

    /// The same for few words and many phrases: each word is looked up among the phrases.
    fn starts_at(&self, index: &Index, within: &Range<usize>) -> Vec<(usize, u32)> {
        let by_first = self.by_first.get_or_init(|| {
            let mut from = 0;
            let phrases = (0_u32..).zip(&self.list).flat_map(|(at, phrase)| {
                let firsts = &self.firsts[from..phrase.firsts as usize];
                from = phrase.firsts as usize;
                firsts.iter().map(move |key| (*key, at))
            });
            Index::of(phrases.collect())
        });
        let all = 0..self.list.len();
        let mut starts = vec![];
        for word in within.clone() {
            for key in index.keys_of(word) {
                if !by_first.may_hold(std::slice::from_ref(key)) {
                    continue;
                }
                let phrases = by_first.words(*key, &all);
                let may_stand = |at: &usize| self.needs(*at).may_be_met(index);
                starts.extend(phrases.filter(may_stand).map(|at| (word, length_of(at))));
            }
        }
        starts.sort_unstable();
        starts
    }

    fn written(&self, phrase: usize) -> &str {
        let before = phrase.checked_sub(1).map(|before| &self.list[before]);
        let from = before.map_or(0, |before| before.written as usize);
        &self.written[from..self.list[phrase].written as usize]
    }

    fn needs(&self, phrase: usize) -> &Needs {
        let read = || Needs::of(self.written(phrase));
        self.list[phrase].needs.get_or_init(read)
    }

    fn steps(&self, phrase: usize) -> &[Step] {
        let read = || steps(self.written(phrase));
        self.list[phrase].steps.get_or_init(read)
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
                steps: self.steps(phrase),
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

/// The starts that lie within a range of words.
fn within<'a>(starts: &'a [(usize, u32)], words: &Range<usize>) -> &'a [(usize, u32)] {
    let from = starts.partition_point(|(word, _)| *word < words.start);
    let to = starts.partition_point(|(word, _)| *word < words.end);
    &starts[from..to.max(from)]
}

/// How many there are; no list of phrases comes near the most that can be told.
fn length<T>(all: &[T]) -> u32 {
    length_of(all.len())
}

fn length_of(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
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
    fn finds_compounds_by_their_last_part() {
        let phrases = Phrases::new(&["*prüfung|*tag", "eine ... *schicht"]);
        let found = |text: &str| {
            let text = Text::new(text);
            let all = phrases.find_all(&text).into_iter();
            all.map(|one| text.written(one.words).to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            found("Die Prüfung, eine Meisterprüfung."),
            ["Prüfung", "Meisterprüfung"]
        );
        assert_eq!(
            found("An dem Tag habe ich eine Nachtschicht."),
            ["Tag", "eine Nachtschicht"]
        );
        assert_eq!(found("Prüfungen und Schichten"), Vec::<String>::new());
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
