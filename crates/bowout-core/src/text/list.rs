//! Word lists, written as lines of words parted by blanks.

use std::sync::OnceLock;

use memchr::memmem;
use rustc_hash::FxHashMap;

/// From how many bytes on a list is looked through for a word rather than word by word.
const LONG: usize = 96;

/// Whether a word stands in a short list. Longer ones that are asked often are [`Words`].
pub(crate) fn is_listed(list: &str, word: &str) -> bool {
    let (list, word) = (list.as_bytes(), word.as_bytes());
    if word.is_empty() {
        return false;
    }
    if list.len() < LONG {
        return list.split(|byte| *byte == b' ').any(|one| one == word);
    }
    let is_whole = |at: usize| {
        let ends = |byte: Option<&u8>| byte.is_none_or(|byte| *byte == b' ');
        (at == 0 || list[at - 1] == b' ') && ends(list.get(at + word.len()))
    };
    // What begins behind a blank begins in no match before it, since the word holds no blank.
    !word.contains(&b' ') && memmem::find_iter(list, word).any(is_whole)
}

/// Up to 32 lists in which words are found at once, built when first asked.
#[derive(Debug)]
pub(crate) struct Words {
    lists: &'static [&'static str],
    built: OnceLock<Built>,
}

/// Words as they are looked up.
#[derive(Debug)]
struct Built {
    /// The words, with a bit for each list that holds them.
    words: FxHashMap<&'static str, u32>,
    /// The length of the longest.
    longest: usize,
    /// A bit for each beginning that a word has: most of a text begin otherwise.
    beginnings: [u64; BEGINNINGS / 64],
}

/// How many beginnings are told apart: by five bits of each of two bytes.
const BEGINNINGS: usize = 1 << 10;

/// Where the bit of a word's beginning lies.
fn beginning(word: &str) -> (usize, u64) {
    let bits = |at: usize| {
        word.as_bytes()
            .get(at)
            .map_or(0, |byte| usize::from(byte & 31))
    };
    let at = bits(0) << 5 | bits(1);
    (at / 64, 1 << (at % 64))
}

impl Built {
    fn of(lists: &[&'static str]) -> Self {
        let mut words: FxHashMap<&str, u32> = FxHashMap::default();
        let mut beginnings = [0; BEGINNINGS / 64];
        for (at, list) in lists.iter().enumerate() {
            for word in list.split_whitespace() {
                *words.entry(word).or_default() |= 1 << at;
                let (place, bit) = beginning(word);
                beginnings[place] |= bit;
            }
        }
        let longest = words.keys().map(|word| word.len()).max();
        Self {
            words,
            longest: longest.unwrap_or(0),
            beginnings,
        }
    }
}

impl Words {
    pub(crate) const fn new(lists: &'static [&'static str]) -> Self {
        Self {
            lists,
            built: OnceLock::new(),
        }
    }

    /// Whether any list holds a word.
    pub(crate) fn hold(&self, word: &str) -> bool {
        self.lists_with(word) != 0
    }

    /// The first list that holds a word.
    pub(crate) fn list_with(&self, word: &str) -> Option<usize> {
        let lists = self.lists_with(word);
        (lists != 0).then_some(lists.trailing_zeros() as usize)
    }

    /// The lists that hold a word, the lowest bit for the first.
    pub(crate) fn lists_with(&self, word: &str) -> u32 {
        let built = self.built.get_or_init(|| Built::of(self.lists));
        let (place, bit) = beginning(word);
        if word.len() > built.longest || built.beginnings[place] & bit == 0 {
            return 0;
        }
        built.words.get(word).copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Words, is_listed};

    #[test]
    fn finds_whole_words_only() {
        assert!(is_listed("one two", "two"));
        assert!(
            !is_listed("one two", "tw")
                && !is_listed("one two", "")
                && !is_listed("one two", "one two")
        );
        let long = ["one on two"; 20].join(" ") + " last nona onon ono";
        for word in ["one", "on", "two", "last", "ono", "onon"] {
            assert!(is_listed(&long, word), "{word}");
        }
        for word in [
            "o", "tw", "nono", "ne", "one on", "", " ", "st last", "onono",
        ] {
            assert!(!is_listed(&long, word), "{word}");
        }
    }

    #[test]
    fn tells_which_lists_hold_a_word() {
        static WORDS: Words = Words::new(&["one two", "two three", ""]);
        assert_eq!(
            ["one", "two", "three", "on", ""].map(|word| WORDS.lists_with(word)),
            [1, 3, 2, 0, 0]
        );
        assert!(WORDS.hold("three") && !WORDS.hold("one two"));
        assert_eq!(WORDS.list_with("three"), Some(1));
    }
}
