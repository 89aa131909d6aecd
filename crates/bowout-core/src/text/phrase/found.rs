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

/// What belongs to each of some lists, list by list, and within one in the order that it was given in.
#[derive(Debug, Clone)]
pub(crate) struct ByList<T> {
    all: Vec<T>,
    /// Where those of each list begin; one more than there are lists.
    starts: Vec<u32>,
}

impl<T: Copy> ByList<T> {
    /// Puts items, each with its list, in the order of their lists.
    pub(crate) fn new(items: &[(usize, T)], lists: usize) -> Self {
        let mut starts = vec![0_u32; lists + 2];
        for (list, _) in items {
            starts[list + 2] += 1;
        }
        for at in 2..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut all: Vec<T> = items.iter().map(|(_, one)| *one).collect();
        for (list, one) in items {
            // Behind its last item, a list ends where the next one begins.
            let next = &mut starts[list + 1];
            all[*next as usize] = *one;
            *next += 1;
        }
        Self { all, starts }
    }

    fn place(&self, list: usize) -> Range<usize> {
        let at = |list: usize| self.starts.get(list).map_or(0, |at| *at as usize);
        at(list)..at(list + 1)
    }

    /// Those of one list; none where there is no such list.
    pub(crate) fn of(&self, list: usize) -> &[T] {
        self.all.get(self.place(list)).unwrap_or_default()
    }
}

/// The phrases of several lists that may stand in a text.
#[derive(Debug)]
pub(crate) struct Found(ByList<Way>);

impl Found {
    /// Puts ways, each with its list, in order.
    pub(crate) fn new(found: &[(usize, Way)], lists: usize) -> Self {
        let mut ways = ByList::new(found, lists);
        for list in 0..lists {
            let place = ways.place(list);
            ways.all[place].sort_unstable_by_key(order);
        }
        Self(ways)
    }

    /// Those of one list, in order.
    pub(crate) fn of(&self, list: usize) -> &[Way] {
        self.0.of(list)
    }
}

/// Of some ways, in order, those that begin within a range of words.
pub(crate) fn within<'w>(ways: &'w [Way], words: &Range<usize>) -> &'w [Way] {
    let from = ways.partition_point(|way| (way.start as usize) < words.start);
    let to = ways.partition_point(|way| (way.start as usize) < words.end);
    ways.get(from..to).unwrap_or_default()
}

/// A count of words or phrases, which no text and no list comes near the most of.
pub(crate) fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
