//! What was found of a book in a text.

use std::ops::Range;

/// Where a phrase stands, or may stand.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Way {
    /// The word that it begins at.
    pub(crate) start: u32,
    /// The phrase in its list.
    pub(crate) phrase: u32,
    /// The word behind it, in the longest way that its sentence allows; the highest number where that is not known yet.
    pub(crate) end: u32,
}

/// What the ways of one list are in the order of: where they begin, then their phrase.
pub(crate) fn order(way: &Way) -> u64 {
    u64::from(way.start) << 32 | u64::from(way.phrase)
}

/// The phrases of all lists of a book that stand in a text.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    /// List by list, in order.
    ways: Vec<Way>,
    /// Where those of each list begin; one more than there are lists.
    lists: Vec<u32>,
}

impl Found {
    /// Puts ways, each with its list, in order.
    pub(crate) fn new(found: &[(usize, Way)], lists: usize) -> Self {
        let mut starts = vec![0_u32; lists + 2];
        for (list, _) in found {
            starts[list + 2] += 1;
        }
        for at in 2..starts.len() {
            starts[at] += starts[at - 1];
        }
        let none = Way {
            start: 0,
            phrase: 0,
            end: 0,
        };
        let mut ways = vec![none; found.len()];
        for (list, way) in found {
            // Behind its last way, a list ends where the next one begins.
            let next = &mut starts[list + 1];
            ways[*next as usize] = *way;
            *next += 1;
        }
        for list in starts.windows(2).take(lists) {
            ways[list[0] as usize..list[1] as usize].sort_unstable_by_key(order);
        }
        Self {
            ways,
            lists: starts,
        }
    }

    /// Those of one list that begin within a range of words.
    pub(crate) fn of(&self, list: usize, words: &Range<usize>) -> &[Way] {
        let at = |list: usize| self.lists.get(list).map_or(0, |at| *at as usize);
        let ways = self.ways.get(at(list)..at(list + 1)).unwrap_or_default();
        let from = ways.partition_point(|way| (way.start as usize) < words.start);
        let to = ways.partition_point(|way| (way.start as usize) < words.end);
        ways.get(from..to).unwrap_or_default()
    }
}

/// A count of words or phrases, which no text and no list comes near the most of.
pub(crate) fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
