//! Short word lists, written as one line of words parted by blanks.

/// Whether a word stands in such a list.
pub(crate) fn is_listed(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split(' ').any(|one| one == word)
}

#[cfg(test)]
mod tests {
    use super::is_listed;

    #[test]
    fn finds_whole_words_only() {
        assert!(is_listed("one two", "two"));
        assert!(
            !is_listed("one two", "tw")
                && !is_listed("one two", "")
                && !is_listed("one two", "one two")
        );
    }
}
