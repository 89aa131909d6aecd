//! Chinese in traditional characters: the forms of those that our own words and lists use.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Simplified characters, each followed by its traditional form.
static PAIRS: &str = include_str!("hanzi.txt");

static FORMS: LazyLock<FxHashMap<char, char>> = LazyLock::new(|| {
    let pairs = PAIRS.split_whitespace().map(|pair| {
        let mut both = pair.chars();
        (both.next(), both.next())
    });
    pairs.filter_map(|(one, other)| one.zip(other)).collect()
});

/// Words of ours in traditional characters; what the table lacks stays.
#[must_use]
pub(crate) fn traditional(words: &str) -> String {
    let form = |c: char| FORMS.get(&c).copied().unwrap_or(c);
    words.chars().map(form).collect()
}

/// Whether a text is written in traditional characters.
#[must_use]
pub(crate) fn is_traditional(text: &str) -> bool {
    let simplified = text.chars().filter(|c| FORMS.contains_key(c)).count();
    let is_form = |c: &char| *c >= '\u{4e00}' && FORMS.values().any(|form| form == c);
    text.chars().filter(is_form).count() > simplified
}

#[cfg(test)]
mod tests {
    use super::{PAIRS, is_traditional, traditional};

    #[test]
    fn turns_each_character_into_one_other() {
        assert!(
            PAIRS
                .split_whitespace()
                .all(|pair| pair.chars().count() == 2)
        );
        assert_eq!(traditional("感谢贵公司邀请我"), "感謝貴公司邀請我");
        assert!(is_traditional("誠摯邀請您參加面試，時間如下"));
        assert!(!is_traditional("诚挚邀请您参加面试，时间如下") && !is_traditional("hello"));
    }
}
