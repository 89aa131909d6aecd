//! Where each word of a text stands, by the word, by how it begins, and by how a long one ends: what phrases are looked
//! up in.
//!
//! Holds numbers only. Whether a word really is the one looked for is for the caller to compare.

use std::ops::Range;

use crate::text::phrase::key::{self, KEYS};
use crate::text::text::Word;

/// The words of a text by their keys, in the order of the text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Index {
    /// Where the entries of each bucket begin; one more than there are buckets.
    starts: Vec<u32>,
    /// Key and word of each entry, bucket by bucket.
    entries: Vec<(u64, u32)>,
    /// A bit for each key that is there; some bits stand for several keys.
    seen: Vec<u64>,
    /// The keys of the words, one word behind the other, and where those of each word end.
    keys: Vec<u64>,
    ends: Vec<u32>,
}

impl Index {
    /// Indexes the words.
    pub(crate) fn new(words: &[Word<'_>]) -> Self {
        let mut entries = Vec::with_capacity(words.len() * KEYS);
        let mut ends = Vec::with_capacity(words.len());
        let mut end = 0;
        for (at, word) in (0_u32..).zip(words) {
            let before = entries.len();
            key::each(&word.folded, word.key, |key| entries.push((key, at)));
            end += u32::try_from(entries.len() - before).unwrap_or(0);
            ends.push(end);
        }
        let keys = entries.iter().map(|(key, _)| *key).collect();
        Self {
            keys,
            ends,
            ..Self::of(entries)
        }
    }

    /// Indexes whatever numbers by their keys; those of one key are found in the order given.
    pub(crate) fn of(keys: Vec<(u64, u32)>) -> Self {
        let buckets = keys.len().next_power_of_two().max(64) * 2;
        let mut starts = vec![0_u32; buckets + 1];
        for (key, _) in &keys {
            starts[bucket(*key, buckets) + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut seen = vec![0; buckets / 8];
        let mut next = starts.clone();
        let mut entries = vec![(0, 0); keys.len()];
        for entry in keys {
            let (at, bit) = place(entry.0, seen.len());
            seen[at] |= bit;
            let slot = &mut next[bucket(entry.0, buckets)];
            entries[*slot as usize] = entry;
            *slot += 1;
        }
        Self {
            starts,
            entries,
            seen,
            keys: vec![],
            ends: vec![],
        }
    }

    /// The keys of a word: its own, and those of its beginnings.
    pub(crate) fn keys_of(&self, word: usize) -> &[u64] {
        let end = |word: usize| self.ends.get(word).map_or(0, |end| *end as usize);
        let start = word.checked_sub(1).map_or(0, end);
        self.keys.get(start..end(word)).unwrap_or_default()
    }

    /// Whether any word may have one of these keys: a "no" is certain.
    pub(crate) fn may_hold(&self, keys: &[u64]) -> bool {
        keys.iter().any(|key| {
            let (at, bit) = place(*key, self.seen.len());
            self.seen.get(at).is_some_and(|bits| bits & bit != 0)
        })
    }

    /// The words within a range that have this key, in order.
    pub(crate) fn words(&self, key: u64, within: &Range<usize>) -> impl Iterator<Item = usize> {
        let buckets = self.starts.len().saturating_sub(1);
        let entries = if buckets == 0 {
            &[]
        } else {
            let at = bucket(key, buckets);
            &self.entries[self.starts[at] as usize..self.starts[at + 1] as usize]
        };
        let (start, end) = (within.start, within.end);
        let from = if entries.len() > 8 {
            entries.partition_point(|(_, word)| (*word as usize) < start)
        } else {
            0
        };
        entries[from..]
            .iter()
            .take_while(move |(_, word)| (*word as usize) < end)
            .filter(move |(own, word)| *own == key && *word as usize >= start)
            .map(|(_, word)| *word as usize)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "only the low bits are wanted"
)]
fn bucket(key: u64, buckets: usize) -> usize {
    key as usize & (buckets - 1)
}

/// Where the bit of a key lies among so many times 64 bits, a power of two.
fn place(key: u64, length: usize) -> (usize, u64) {
    let at = key.rotate_right(20);
    (bucket(at >> 6, length.max(1)), 1 << (at & 63))
}

#[cfg(test)]
mod tests {
    use crate::text::phrase::key::{beginning, ending, whole};
    use crate::text::text::Text;

    #[test]
    fn finds_words_by_whole_and_by_beginning_within_a_range() {
        let text = Text::new("withdraw now, withdrawing then; 辞退 with us");
        let find = |key: u64| {
            text.index()
                .words(key, &(0..text.words.len()))
                .collect::<Vec<_>>()
        };
        assert_eq!(find(whole("now")), [1]);
        assert_eq!(find(beginning("withdr")), [0, 2]);
        assert_eq!(find(beginning("with")), [0, 2, 6]);
        assert_eq!(find(whole("辞")), [4]);
        assert_eq!(find(ending("drawing")), [2]);
        assert_eq!(find(ending("ing")), [2]);
        assert_eq!(text.index().words(whole("with"), &(0..3)).count(), 0);
    }
}
