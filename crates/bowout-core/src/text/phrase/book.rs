//! Books: all lists of one language, made ready by the build script, and found in a text in one go.
//!
//! A word that is a phrase by itself is looked up. Each other phrase is anchored at the rarest words that it cannot do without.
//! The words of a text are looked up among the anchors of all lists at once. When a list is first asked for, those of its
//! phrases that an anchor stands for, and all of whose other needs stand anywhere, are compared from the places that reach
//! the anchor.

use std::ops::Range;
use std::sync::OnceLock;

use crate::text::phrase::code::Steps;
use crate::text::phrase::entry::{self, Entry, STEP, Seen};
use crate::text::phrase::found::{ByList, Way, order, small, within};
use crate::text::phrase::key;
use crate::text::phrase::slots::Slots;
use crate::text::phrase::walk::Walk;
use crate::text::text::{Text, Word};

/// Every list of one language, as the build script wrote it.
#[derive(Debug)]
pub(crate) struct Book {
    /// Where the phrases of each list begin; one more than there are lists.
    pub(crate) lists: Numbers,
    /// Where each phrase is written, in steps of `entry`.
    pub(crate) phrases: Numbers,
    /// Where the entries of each bucket begin; one more than there are buckets, which are a power of two.
    pub(crate) buckets: Numbers,
    /// Bucket by bucket, where a phrase is written; and the highest bits of the key that it is anchored at, its list below them.
    pub(crate) anchors: Numbers,
    /// Where the ways of each word that is a phrase by itself begin in `ways`.
    pub(crate) singles: Slots,
    /// How many ways a word has, and those, the list above the phrase.
    pub(crate) ways: Numbers,
    /// All phrases, one entry behind the other.
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

    /// Some numbers that lie side by side; none where there are not so many.
    fn among(&self, places: Range<usize>) -> &'static [[u8; 4]] {
        self.0.get(places).unwrap_or_default()
    }
}

impl Book {
    /// What is anchored in a text.
    pub(crate) fn anchored(&'static self, text: &Text<'_>) -> Anchored {
        let mut hits = Vec::with_capacity(text.words.len() * HITS);
        let mut seen = vec![Seen::none(); text.sentences.len()];
        for (sentence, own) in text.sentences.iter().zip(&mut seen) {
            let mut before = None;
            for at in sentence.words.clone() {
                let word = small(at);
                let Word { folded, key, .. } = &text.words[at];
                hits.extend(self.singles(*key, word));
                let mut look_up = |key: u64| {
                    own.add(key);
                    self.look_up(key, word, &mut hits);
                };
                key::each(folded, *key, &mut look_up);
                if let Some(before) = before.replace(*key) {
                    look_up(key::pair(before, *key));
                }
            }
        }
        let lists = self.lists.len().saturating_sub(1);
        Anchored {
            book: self,
            hits: ByList::new(&hits, lists),
            seen,
            all: OnceLock::new(),
            ways: vec![OnceLock::new(); lists],
        }
    }

    /// Takes the phrases that are anchored at a key of a word, and hardly ever others.
    fn look_up(&self, key: u64, word: u32, hits: &mut Vec<(usize, Hit)>) {
        let mask = self.buckets.len().saturating_sub(2);
        let at = low(key) & mask;
        let entries = self.buckets.get(at) * 2..self.buckets.get(at + 1) * 2;
        let (entries, _) = self.anchors.among(entries).as_chunks();
        for [place, marks] in entries {
            let marks = u32::from_le_bytes(*marks);
            if marks >> 16 == u32::from(entry::short(key)) {
                let place = u32::from_le_bytes(*place);
                hits.push(((marks & 0xffff) as usize, (Phrase::At(place), word)));
            }
        }
    }

    /// The phrases that are a word by itself.
    fn singles(&self, key: u64, word: u32) -> impl Iterator<Item = (usize, Hit)> + '_ {
        let start = self.singles.get(key).map(|start| start as usize);
        let ways = start.map(|start| start + 1..start + 1 + self.ways.get(start));
        let ways = ways.map_or(&[][..], |ways| self.ways.among(ways));
        ways.iter().map(move |way| {
            let way = u32::from_le_bytes(*way);
            ((way >> 16) as usize, (Phrase::Word(way & 0xffff), word))
        })
    }

    /// The phrase that is written at a place.
    fn entry(&self, place: usize) -> Option<Entry<'static>> {
        Entry::of(self.written.get(place * STEP..)?)
    }

    /// The steps of a phrase of a list.
    pub(crate) fn steps(&self, list: usize, phrase: usize) -> Steps<'static> {
        let entry = self.entry(self.phrases.get(self.lists.get(list) + phrase));
        entry.map_or(Steps(&[]), |entry| entry.steps)
    }
}

/// About so many phrases are anchored at a word.
const HITS: usize = 6;

/// A phrase that a word stands for, and that word.
type Hit = (Phrase, u32);

#[derive(Debug, Clone, Copy)]
enum Phrase {
    /// The word is one by itself, by its place in its list.
    Word(u32),
    /// The word is an anchor of one, by where that is written.
    At(u32),
}

/// What of a book is anchored in a text, and list by list, when first asked for, what stands there.
#[derive(Debug, Clone)]
pub(crate) struct Anchored {
    book: &'static Book,
    hits: ByList<Hit>,
    /// The words of each sentence, and those of the whole text when a phrase first asks for them.
    seen: Vec<Seen>,
    all: OnceLock<Seen>,
    ways: Vec<OnceLock<Vec<Way>>>,
}

impl Anchored {
    /// Whether it was looked up in a book.
    pub(crate) fn is_of(&self, book: &Book) -> bool {
        std::ptr::eq(self.book, book)
    }

    /// The phrases of a list that stand in the text and begin within a range of words.
    pub(crate) fn of(&self, text: &Text<'_>, list: usize, words: &Range<usize>) -> &[Way] {
        let hits = self.hits.of(list);
        let (false, Some(ways)) = (hits.is_empty(), self.ways.get(list)) else {
            return &[];
        };
        within(ways.get_or_init(|| self.compared(text, hits)), words)
    }

    /// Compares the phrases of one list with the text, each from the places that reach a word it is anchored at.
    fn compared(&self, text: &Text<'_>, hits: &[Hit]) -> Vec<Way> {
        let mut ways = vec![];
        let mut tried: Vec<(u32, usize)> = vec![];
        let (mut number, mut end) = (0, 0);
        for (phrase, word) in hits.iter().copied() {
            let place = match phrase {
                Phrase::At(place) => place,
                Phrase::Word(phrase) => {
                    let (start, end) = (word, word + 1);
                    ways.push(Way { start, phrase, end });
                    continue;
                }
            };
            let word = word as usize;
            if word >= end {
                number = text.sentence_at(word);
                end = text.sentences.get(number).map_or(0, |one| one.words.end);
                tried.clear();
            }
            let entry = self.book.entry(place as usize);
            let entry = entry.filter(|entry| self.may_stand(entry, number));
            let (Some(entry), Some(sentence)) = (entry, text.sentences.get(number)) else {
                continue;
            };
            let (least, most) = entry.before();
            // Where a phrase is anchored at several words, each place is tried once.
            let before = tried.iter().rev().find(|(own, _)| *own == place);
            let first = before.map_or(sentence.words.start, |(_, behind)| *behind);
            let first = first.max(word.saturating_sub(most));
            let behind = (word + 1).saturating_sub(least);
            tried.push((place, behind));
            let mut walk = Walk::new(&text.words[..end]);
            walk.begin(first);
            ways.extend((first..behind).filter_map(|start| {
                let end = small(walk.end(entry.steps, start)?);
                let (start, phrase) = (small(start), entry.place());
                Some(Way { start, phrase, end })
            }));
        }
        ways.sort_unstable_by_key(order);
        ways
    }

    /// Whether a sentence, by its number, and the text may hold what a phrase needs; that they do not is certain.
    fn may_stand(&self, entry: &Entry<'_>, sentence: usize) -> bool {
        let all = || self.all.get_or_init(|| Seen::of_all(&self.seen));
        let seen = self.seen.get(sentence);
        seen.is_some_and(|seen| entry::may_be_met(entry.sets, seen, all))
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "only the low bits are wanted"
)]
fn low(key: u64) -> usize {
    key as usize
}
