//! Word lists, written as lines of words parted by blanks.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

/// Whether a word stands in a short list. Longer ones that are asked often are [`Words`].
pub(crate) fn is_listed(list: &str, word: &str) -> bool {
    let mut listed = list.as_bytes().split(|byte| *byte == b' ');
    !word.is_empty() && listed.any(|one| one == word.as_bytes())
}

/// Up to 32 lists in which words are found at once, built when first asked.
#[derive(Debug)]
pub(crate) struct Words {
    lists: &'static [&'static str],
    /// The words, with a bit for each list that holds them, and the length of the longest.
    built: OnceLock<(FxHashMap<&'static str, u32>, usize)>,
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
        let (words, longest) = self.built.get_or_init(|| {
            let mut words: FxHashMap<&str, u32> = FxHashMap::default();
            for (at, list) in self.lists.iter().enumerate() {
                for word in list.split_whitespace() {
                    *words.entry(word).or_default() |= 1 << at;
                }
            }
            let longest = words.keys().map(|word| word.len()).max();
            (words, longest.unwrap_or(0))
        });
        if word.len() > *longest {
            return 0;
        }
        words.get(word).copied().unwrap_or(0)
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
