//! Lists that stand in the code: read as far as a text needs them to be.

use std::ops::Range;
use std::sync::OnceLock;

use crate::text::phrase::code::{self, Steps};
use crate::text::phrase::found::{Way, order, small};
use crate::text::phrase::grammar::{Beginning, Piece, fault, first_keys, pieces};
use crate::text::phrase::index::Index;
use crate::text::phrase::key::KEYS;
use crate::text::text::Text;

/// Phrases by the words that they can begin with.
#[derive(Debug)]
pub(crate) struct Written {
    list: Vec<Phrase>,
    /// The phrases as written, one behind the other.
    source: String,
    /// The keys of the words that each phrase can begin with, one behind the other.
    firsts: Vec<u64>,
    /// The phrases by those keys, made when first looked for among few words.
    by_first: OnceLock<Index>,
}

#[derive(Debug)]
struct Phrase {
    /// Where in `source` it ends.
    end: u32,
    /// Where in `firsts` its own end.
    firsts: u32,
    /// Both are read when first needed: for most phrases that never comes.
    needs: OnceLock<Needs>,
    steps: OnceLock<Box<[u8]>>,
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

impl Written {
    /// Builds the list.
    pub(crate) fn new(phrases: &[&str]) -> Self {
        let mut list = Self {
            list: Vec::with_capacity(phrases.len()),
            source: String::with_capacity(phrases.iter().map(|phrase| phrase.len()).sum()),
            firsts: Vec::with_capacity(phrases.len() * 2),
            by_first: OnceLock::new(),
        };
        for phrase in phrases {
            debug_assert_eq!(fault(phrase), None, "{phrase}");
            list.source.push_str(phrase);
            let from = list.firsts.len();
            first_keys(phrase, &mut |key| {
                if !list.firsts[from..].contains(&key) {
                    list.firsts.push(key);
                }
            });
            list.list.push(Phrase {
                end: small(list.source.len()),
                firsts: small(list.firsts.len()),
                needs: OnceLock::new(),
                steps: OnceLock::new(),
            });
        }
        list
    }

    /// Each word that a phrase may begin at, with that phrase, in order. Most phrases lack a word that they need.
    pub(crate) fn ways(&self, text: &Text<'_>, within: &Range<usize>) -> Vec<Way> {
        let index = text.index();
        if within.len() * KEYS < self.firsts.len() {
            return self.ways_of_few(index, within);
        }
        let mut ways = vec![];
        let mut from = 0;
        for (at, phrase) in self.list.iter().enumerate() {
            let firsts = &self.firsts[from..phrase.firsts as usize];
            from = phrase.firsts as usize;
            if index.may_hold(firsts) && self.may_stand(at, index) {
                for key in firsts {
                    ways.extend(index.words(*key, within).map(|word| way(word, at)));
                }
            }
        }
        ways.sort_unstable_by_key(order);
        ways
    }

    /// The same for few words and many phrases: each word is looked up among the phrases.
    fn ways_of_few(&self, index: &Index, within: &Range<usize>) -> Vec<Way> {
        let by_first = self
            .by_first
            .get_or_init(|| Index::of(self.beginnings().collect()));
        let all = 0..self.list.len();
        let mut ways = vec![];
        for word in within.clone() {
            for key in index.keys_of(word) {
                if !by_first.may_hold(std::slice::from_ref(key)) {
                    continue;
                }
                let phrases = by_first.words(*key, &all);
                let may_stand = phrases.filter(|at| self.may_stand(*at, index));
                ways.extend(may_stand.map(|at| way(word, at)));
            }
        }
        ways.sort_unstable_by_key(order);
        ways
    }

    /// The keys of the words that the phrases can begin with, each with its phrase, phrase by phrase.
    pub(crate) fn beginnings(&self) -> impl Iterator<Item = (u64, u32)> {
        let mut from = 0;
        (0_u32..).zip(&self.list).flat_map(move |(at, phrase)| {
            let firsts = &self.firsts[from..phrase.firsts as usize];
            from = phrase.firsts as usize;
            firsts.iter().map(move |key| (*key, at))
        })
    }

    /// Whether a text may hold the words that a phrase needs: a "no" is certain.
    pub(crate) fn may_stand(&self, phrase: usize, index: &Index) -> bool {
        self.needs(phrase).may_be_met(index)
    }

    fn written(&self, phrase: usize) -> &str {
        let before = phrase.checked_sub(1).map(|before| &self.list[before]);
        let from = before.map_or(0, |before| before.end as usize);
        &self.source[from..self.list[phrase].end as usize]
    }

    fn needs(&self, phrase: usize) -> &Needs {
        let read = || Needs::of(self.written(phrase));
        self.list[phrase].needs.get_or_init(read)
    }

    /// The steps of a phrase.
    pub(crate) fn steps(&self, phrase: usize) -> Steps<'_> {
        let read = || {
            let mut steps = vec![];
            code::write(self.written(phrase), &mut steps);
            steps.into_boxed_slice()
        };
        Steps(self.list[phrase].steps.get_or_init(read))
    }
}

/// A word where a phrase may begin; nobody has looked yet how far it goes.
pub(super) fn way(word: usize, phrase: usize) -> Way {
    Way {
        start: small(word),
        phrase: small(phrase),
        end: u32::MAX,
    }
}
