//! Finds the words of all lists in one pass. A place is looked at more closely only where its three bytes begin a word of a
//! list, and most begin none.

use std::sync::LazyLock;

use crate::reading::glance::words::{INTERVIEW, JOB, MEETING, PROCESS, REQUEST, TIME};

/// How many lists there are: an interview, a job, a meeting, a time, a request, the reader's own application.
pub(super) const LISTS: usize = 6;

/// How many keys there are: five bits of each of three bytes, in which small and capital letters are alike.
const KEYS: usize = 1 << 15;

/// One word of a list, in small letters.
struct Stem {
    list: usize,
    word: &'static [u8],
    /// Whether it may stand inside a word.
    is_inner: bool,
    /// Whether nothing but a plural `s` may follow.
    is_whole: bool,
}

/// Every word of every list by its first three bytes.
struct Net {
    stems: Vec<Stem>,
    /// Of each key 0 where no word begins so, else one more than its place among the groups.
    keys: Box<[u16; KEYS]>,
    groups: Vec<Group>,
}

/// The words that begin with one key.
#[derive(Default)]
struct Group {
    stems: Vec<usize>,
    /// Whether one of them may stand inside a word.
    has_inner: bool,
}

static NET: LazyLock<Net> = LazyLock::new(|| {
    let mut net = Net {
        stems: vec![],
        keys: Box::new([0; KEYS]),
        groups: vec![],
    };
    let lists: [&'static str; LISTS] = [INTERVIEW, JOB, MEETING, TIME, REQUEST, PROCESS];
    for (list, words) in lists.into_iter().enumerate() {
        for word in words.split(',').map(str::trim) {
            let bare = word.trim_start_matches('*').trim_end_matches('$');
            net.add(Stem {
                list,
                word: bare.as_bytes(),
                // Nothing parts the words of Chinese and Japanese.
                is_inner: word.starts_with('*') || !bare.starts_with(|c: char| c.is_ascii()),
                is_whole: word.ends_with('$'),
            });
        }
    }
    net
});

/// The key of some bytes, one more byte added to the key before.
fn key(before: usize, byte: u8) -> usize {
    (before << 5 | usize::from(byte & 31)) & (KEYS - 1)
}

impl Net {
    fn add(&mut self, stem: Stem) {
        let first = stem
            .word
            .iter()
            .take(3)
            .fold(0, |key_, byte| key(key_, *byte));
        // A word of two bytes begins every key with those.
        let keys = match stem.word.len() {
            0 | 1 => 0..0,
            2 => first << 5..(first << 5) + 32,
            _ => first..first + 1,
        };
        for key in keys {
            if self.keys[key] == 0 {
                self.groups.push(Group::default());
                self.keys[key] = u16::try_from(self.groups.len()).unwrap_or(0);
            }
            let group = &mut self.groups[usize::from(self.keys[key]) - 1];
            group.stems.push(self.stems.len());
            group.has_inner |= stem.is_inner;
        }
        self.stems.push(stem);
    }
}

/// A word that was found: its end, its beginning, and its place among all words.
type Hit = (usize, usize, usize);

/// The words of the lists in a text, in the order of their ends: the list and the place.
pub(super) fn found(text: &[u8]) -> impl Iterator<Item = (usize, usize)> {
    Found {
        text,
        net: &NET,
        at: 0,
        key: 0,
        waiting: vec![],
    }
}

struct Found<'a> {
    text: &'a [u8],
    net: &'static Net,
    /// The next byte.
    at: usize,
    /// The key of the bytes before it.
    key: usize,
    /// What was found and ends behind the next byte, the last first.
    waiting: Vec<Hit>,
}

fn is_letter(byte: Option<&u8>) -> bool {
    byte.is_some_and(|one| one.is_ascii_alphabetic() || *one >= 0x80)
}

impl Found<'_> {
    /// Reads on up to `end` or to the first word. A word of two bytes may end the text: one byte more is read.
    fn read(&mut self, end: usize) {
        let (text, net) = (self.text, self.net);
        let end = end.min(text.len() + 1);
        while self.at < end {
            self.key = key(self.key, text.get(self.at).copied().unwrap_or(0));
            self.at += 1;
            let group = net.keys[self.key];
            if group != 0
                && self.at > 2
                && self.look(self.at - 3, &net.groups[usize::from(group) - 1])
            {
                return;
            }
        }
    }

    /// Adds the words of a group that stand at a place, and tells whether there are any.
    fn look(&mut self, from: usize, group: &Group) -> bool {
        let before = from.checked_sub(1).and_then(|at| self.text.get(at));
        let is_inside = is_letter(before);
        if is_inside && !group.has_inner {
            return false;
        }
        let known = self.waiting.len();
        for number in &group.stems {
            let stem = &self.net.stems[*number];
            let end = from + stem.word.len();
            let stands = |written: &[u8]| written.eq_ignore_ascii_case(stem.word);
            if is_inside && !stem.is_inner || !self.text.get(from..end).is_some_and(stands) {
                continue;
            }
            let plural = usize::from(self.text.get(end) == Some(&b's'));
            if !stem.is_whole || !is_letter(self.text.get(end + plural)) {
                self.waiting.push((end, from, *number));
            }
        }
        let has_any = self.waiting.len() > known;
        if has_any {
            self.waiting.sort_unstable_by(|a, b| b.cmp(a));
        }
        has_any
    }
}

impl Iterator for Found<'_> {
    type Item = (usize, usize);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            // What begins from here on ends behind the next byte.
            let first = self.waiting.last().map(|hit| hit.0);
            let is_whole = self.at > self.text.len();
            if is_whole || first.is_some_and(|end| end < self.at) {
                let (_, from, number) = self.waiting.pop()?;
                return Some((self.net.stems[number].list, from));
            }
            self.read(first.map_or(usize::MAX, |end| end + 1));
        }
    }
}
