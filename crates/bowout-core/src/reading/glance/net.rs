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

/// Words of lists by their first three bytes.
pub(super) struct Net {
    stems: Vec<Stem>,
    /// Of each key 0 where no word begins so, else one more than its place among the groups, marked where a word of the
    /// group may stand inside another.
    keys: Vec<u16>,
    /// The words that begin with one key, as places among all.
    groups: Vec<Vec<usize>>,
}

/// Marks a key whose words may stand inside others.
const INNER: u16 = 1 << 15;

/// The words of every list.
pub(super) static ALL: LazyLock<Net> =
    LazyLock::new(|| Net::of(&[INTERVIEW, JOB, MEETING, TIME, REQUEST, PROCESS]));

/// The words of the reader's own application alone.
pub(super) static OWN: LazyLock<Net> = LazyLock::new(|| Net::of(&[PROCESS]));

/// The key of some bytes, one more byte added to the key before.
fn next_key(before: usize, byte: u8) -> usize {
    (before << 5 | usize::from(byte & 31)) & (KEYS - 1)
}

impl Net {
    fn of(lists: &[&'static str]) -> Self {
        let mut net = Self {
            stems: vec![],
            keys: vec![0; KEYS],
            groups: vec![],
        };
        for (list, words) in lists.iter().enumerate() {
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
    }

    fn add(&mut self, stem: Stem) {
        let first = stem
            .word
            .iter()
            .take(3)
            .fold(0, |key, byte| next_key(key, *byte));
        // A word of two bytes begins every key with those.
        let keys = match stem.word.len() {
            0 | 1 => 0..0,
            2 => first << 5..(first << 5) + 32,
            _ => first..first + 1,
        };
        for key in keys {
            if self.keys[key] == 0 {
                self.groups.push(vec![]);
                self.keys[key] = u16::try_from(self.groups.len()).unwrap_or(0);
            }
            let group = usize::from(self.keys[key] & !INNER) - 1;
            self.groups[group].push(self.stems.len());
            self.keys[key] |= if stem.is_inner { INNER } else { 0 };
        }
        self.stems.push(stem);
    }
}

/// A word that was found: its end, its beginning, and its place among all words.
type Hit = (usize, usize, usize);

/// The words of a net in a text, in the order of their ends: the list and the place.
pub(super) fn found<'a>(text: &'a [u8], net: &'a Net) -> impl Iterator<Item = (usize, usize)> {
    Found {
        text,
        net,
        at: 0,
        key: 0,
        waiting: vec![],
    }
}

struct Found<'a> {
    text: &'a [u8],
    net: &'a Net,
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

/// Whether the three bytes that end at a place stand inside a word.
fn is_inside(text: &[u8], at: usize) -> bool {
    at >= 3 && is_letter(text.get(at - 3))
}

impl Found<'_> {
    /// Reads on up to `end` or to the first word.
    fn read(&mut self, end: usize) {
        let (text, net) = (self.text, self.net);
        // Of so many keys every one is there.
        let keys = &net.keys[..KEYS];
        let mut key = self.key;
        let end = end.min(text.len());
        let from = self.at.min(end);
        for (ahead, byte) in text[from..end].iter().enumerate() {
            key = next_key(key, *byte);
            let group = keys[key];
            // Most words of the lists stand inside no other, and most places are inside of a word.
            if group == 0 || group & INNER == 0 && is_inside(text, from + ahead) {
                continue;
            }
            let at = from + ahead;
            if self.look(at, group) {
                (self.at, self.key) = (at + 1, key);
                return;
            }
        }
        (self.at, self.key) = (end, key);
        if end == text.len() {
            // A word of two bytes may end the text.
            self.at += 1;
            let group = net.keys[next_key(key, 0)];
            if group != 0 {
                self.look(end, group);
            }
        }
    }

    /// Adds the words of a group whose key ends at a place, and tells whether there are any.
    fn look(&mut self, at: usize, group: u16) -> bool {
        let Some(from) = at.checked_sub(2) else {
            return false;
        };
        let is_inside = is_inside(self.text, at);
        if is_inside && group & INNER == 0 {
            return false;
        }
        let known = self.waiting.len();
        let fourth = self.text.get(from + 3).map_or(0, |byte| byte | 0x20);
        for number in &self.net.groups[usize::from(group & !INNER) - 1] {
            let stem = &self.net.stems[*number];
            let is_other = stem.word.get(3).is_some_and(|byte| byte | 0x20 != fourth);
            if is_other || is_inside && !stem.is_inner {
                continue;
            }
            let end = from + stem.word.len();
            let stands = |written: &[u8]| written.eq_ignore_ascii_case(stem.word);
            if !self.text.get(from..end).is_some_and(stands) {
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

#[cfg(test)]
mod tests {
    use super::{ALL, OWN, found, is_letter};

    /// The same, word by word and place by place.
    fn one_by_one(text: &[u8]) -> Vec<(usize, usize)> {
        let mut hits = vec![];
        for (number, stem) in ALL.stems.iter().enumerate() {
            for from in 0..text.len() {
                let end = from + stem.word.len();
                let stands = |written: &[u8]| written.eq_ignore_ascii_case(stem.word);
                let is_inside = from > 0 && is_letter(text.get(from - 1));
                let is_word = stem.is_inner || !is_inside;
                let plural = usize::from(text.get(end) == Some(&b's'));
                let is_whole = !stem.is_whole || !is_letter(text.get(end + plural));
                if is_word && is_whole && text.get(from..end).is_some_and(stands) {
                    hits.push((end, from, number));
                }
            }
        }
        hits.sort_unstable();
        let named = hits.into_iter();
        named.map(|hit| (ALL.stems[hit.2].list, hit.1)).collect()
    }

    #[test]
    fn finds_every_word_of_every_list_in_the_order_of_their_ends() {
        for text in [
            "Vorstellungsgespräch am 3. um 10AM, dein CV",
            "INTERVIEWS: phone screens, your interview for the jobs; HRs, hrx, exam, pm",
            "面接の日程をご都合の良い日時にて、ご返信ください。请确认面试时间",
            "schedule your interviewing, interv int inte am",
            "cv",
            "a",
            "",
            "\u{9762}",
        ] {
            let got: Vec<_> = found(text.as_bytes(), &ALL).collect();
            assert_eq!(got, one_by_one(text.as_bytes()), "{text}");
        }
        let twice = ALL.stems.iter().map(|stem| {
            let word = String::from_utf8_lossy(stem.word).into_owned();
            [word.clone(), format!("x{}s", word.to_uppercase())].join(" ")
        });
        let every = twice.collect::<Vec<_>>().join(" ");
        let got: Vec<_> = found(every.as_bytes(), &ALL).collect();
        assert!(got.len() > ALL.stems.len());
        assert_eq!(got, one_by_one(every.as_bytes()));
        assert_eq!(found(b"about your interviews", &OWN).next(), Some((0, 6)));
    }
}
