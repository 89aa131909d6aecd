//! Books: all lists of one language, made ready by the build script, and found in a text in one go.
//!
//! A word that is a phrase by itself is looked up. Each other phrase is anchored at the rarest words that it cannot do without. The words of a text are looked up among the anchors,
//! and only where one stands, and all else that the phrase needs stands anywhere, the phrase is compared, from the places
//! that reach its anchor.

use std::cell::OnceCell;
use std::ops::Range;

use crate::text::phrase::code::Steps;
use crate::text::phrase::found::{Found, Way, small};
use crate::text::phrase::key;
use crate::text::phrase::needs::{self, Seen};
use crate::text::phrase::slots::Slots;
use crate::text::phrase::walk::Walk;
use crate::text::text::{Text, Word};

/// Every list of one language, as the build script wrote it.
#[derive(Debug)]
pub(crate) struct Book {
    /// Where the phrases of each list begin; one more than there are lists.
    pub(crate) lists: Numbers,
    /// Two numbers a phrase: where it begins in `written`; and how many words stand before its anchor, at least in the lowest
    /// byte and at most in the next, with its list above them. Behind the last, where all end.
    pub(crate) phrases: Numbers,
    /// Where the entries of each bucket begin; one more than there are buckets, which are a power of two.
    pub(crate) buckets: Numbers,
    /// Bucket by bucket, a phrase in the lower half, and above it the highest bits of the key that it is anchored at.
    pub(crate) anchors: Numbers,
    /// Where the ways of each word that is a phrase by itself begin in `ways`.
    pub(crate) singles: Slots,
    /// How many ways a word has, and those, the list above the phrase.
    pub(crate) ways: Numbers,
    /// What each phrase needs and its steps, one phrase behind the other.
    pub(crate) written: &'static [u8],
}

/// Numbers of four bytes, the lowest byte first.
#[derive(Debug)]
pub(crate) struct Numbers(&'static [[u8; 4]]);

impl Numbers {
    pub(crate) const fn new(bytes: &'static [u8]) -> Self {
        Self(bytes.as_chunks().0)
    }

    fn len(&self) -> usize {
        self.0.len()
    }

    fn get(&self, at: usize) -> usize {
        let number = self.0.get(at).map(|one| u32::from_le_bytes(*one));
        number.unwrap_or(0) as usize
    }
}

impl Book {
    /// Every phrase that stands in a text.
    pub(crate) fn found(&self, text: &Text<'_>) -> Found {
        let mut search = Search {
            book: self,
            text,
            keys: vec![],
            anchored: vec![],
            likely: vec![],
            seen: OnceCell::new(),
            untried: vec![0; self.phrases.len() / 2],
            found: vec![],
        };
        for sentence in &text.sentences {
            search.look_through(sentence.words.clone());
        }
        Found::new(&search.found, self.lists.len().saturating_sub(1))
    }

    /// The phrases that are anchored at a key, and hardly ever others.
    fn anchored(&self, key: u64) -> impl Iterator<Item = usize> + '_ {
        let mask = self.buckets.len().saturating_sub(2);
        let at = low(key) & mask;
        let entries = self.buckets.get(at)..self.buckets.get(at + 1);
        let entries = entries.map(|at| self.anchors.get(at));
        entries
            .filter(move |entry| entry >> 16 == low(key >> 48))
            .map(|entry| entry & 0xffff)
    }

    /// The phrases that are a word by itself, each with its list.
    fn single(&self, key: u64) -> impl Iterator<Item = (usize, u32)> + '_ {
        let start = self.singles.get(key).map(|start| start as usize);
        let ways = start.map(|start| start + 1..start + 1 + self.ways.get(start));
        let ways = ways.into_iter().flatten().map(|at| self.ways.get(at));
        ways.map(|way| (way >> 16, small(way & 0xffff)))
    }

    /// What a phrase needs, and its steps.
    fn written(&self, phrase: usize) -> &'static [u8] {
        let place = self.phrases.get(phrase * 2)..self.phrases.get(phrase * 2 + 2);
        self.written.get(place).unwrap_or_default()
    }

    /// The steps of a phrase of a list.
    pub(crate) fn steps(&self, list: usize, phrase: usize) -> Steps<'static> {
        let written = self.written(self.lists.get(list) + phrase);
        Steps(needs::parts(written).map_or(&[], |(_, steps)| steps))
    }
}

/// The way through a text.
struct Search<'a> {
    book: &'a Book,
    text: &'a Text<'a>,
    /// The keys of the sentence at hand, each with its word.
    keys: Vec<(u64, usize)>,
    /// The phrases that they anchor, each with its word, and the same with what is written of them.
    anchored: Vec<(usize, usize)>,
    likely: Vec<Likely>,
    /// The words of the whole text, when a phrase first asks for them.
    seen: OnceCell<Seen>,
    /// The first word that each phrase was not yet tried at.
    untried: Vec<u32>,
    /// What was found so far, each with its list.
    found: Vec<(usize, Way)>,
}

impl Search<'_> {
    /// Looks for every phrase among the words of one sentence.
    fn look_through(&mut self, words: Range<usize>) {
        let text = self.text;
        let mut keys = std::mem::take(&mut self.keys);
        keys.clear();
        let mut before = None;
        for at in words.clone() {
            let Word { folded, key, .. } = &text.words[at];
            let start = small(at);
            let ways = self.book.single(*key).map(|(list, phrase)| {
                let end = start + 1;
                (list, Way { start, phrase, end })
            });
            self.found.extend(ways);
            key::each(folded, *key, |key| keys.push((key, at)));
            let pair = before.replace(*key).map(|before| key::pair(before, *key));
            keys.extend(pair.map(|key| (key, at)));
        }
        let mut place = Place {
            from: words.start,
            seen: Seen::new(keys.iter().map(|(key, _)| *key)),
            walk: Walk::new(&text.words[..words.end]),
        };
        // Step by step for all of them: where each waits for the memory, many wait no longer than one.
        let mut anchored = std::mem::take(&mut self.anchored);
        anchored.clear();
        for (key, at) in &keys {
            anchored.extend(self.book.anchored(*key).map(|phrase| (phrase, *at)));
        }
        let mut likely = std::mem::take(&mut self.likely);
        likely.clear();
        likely.extend(anchored.iter().filter_map(|one| self.likely(*one)));
        for one in &likely {
            self.look(one, &mut place);
        }
        (self.keys, self.anchored, self.likely) = (keys, anchored, likely);
    }

    /// A phrase that is anchored at a word, with what is written of it.
    fn likely(&self, (phrase, anchor): (usize, usize)) -> Option<Likely> {
        let (sets, steps) = needs::parts(self.book.written(phrase))?;
        Some(Likely {
            phrase,
            anchor,
            sets,
            steps,
        })
    }

    /// Looks for a phrase from each place that reaches a word it is anchored at, and was not tried yet.
    fn look(&mut self, one: &Likely, place: &mut Place<'_>) {
        let seen = || self.seen.get_or_init(|| all_of(self.text));
        if !needs::may_be_met(one.sets, &place.seen, seen) {
            return;
        }
        let packed = self.book.phrases.get(one.phrase * 2 + 1);
        let (list, most, least) = (packed >> 16, packed >> 8 & 0xff, packed & 0xff);
        let first = place.from.max(one.anchor.saturating_sub(most));
        let first = first.max(self.untried[one.phrase] as usize);
        let behind = (one.anchor + 1).saturating_sub(least);
        self.untried[one.phrase] = small(behind);
        place.walk.begin(first);
        for start in first..behind {
            if let Some(end) = place.walk.end(Steps(one.steps), start) {
                let way = Way {
                    start: small(start),
                    phrase: small(one.phrase - self.book.lists.get(list)),
                    end: small(end),
                };
                self.found.push((list, way));
            }
        }
    }
}

/// A phrase that may stand in a sentence.
struct Likely {
    phrase: usize,
    /// The word that it is anchored at.
    anchor: usize,
    /// What else it needs.
    sets: &'static [u8],
    steps: &'static [u8],
}

/// The bits of all words of a text.
fn all_of(text: &Text<'_>) -> Seen {
    let mut keys = vec![];
    for word in &text.words {
        key::each(&word.folded, word.key, |key| keys.push(key));
    }
    Seen::new(keys.into_iter())
}

/// A sentence that phrases are looked for in.
struct Place<'a> {
    /// Its first word.
    from: usize,
    /// Its words.
    seen: Seen,
    walk: Walk<'a>,
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "only the low bits are wanted"
)]
fn low(key: u64) -> usize {
    key as usize
}
