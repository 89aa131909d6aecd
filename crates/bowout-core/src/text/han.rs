//! Chinese in two scripts. What is compared is compared in simplified characters; what we write is turned into traditional
//! ones where the thread is written in them.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Simplified characters, each before a traditional form: those that mail about work is written with. Of several forms the
/// first is the one that we write.
static PAIRS: &str = include_str!("han.txt");

fn pairs() -> impl Iterator<Item = (char, char)> {
    PAIRS.split_whitespace().filter_map(|pair| {
        let mut both = pair.chars();
        both.next().zip(both.next())
    })
}

/// Traditional characters with their simplified form.
static SIMPLE: LazyLock<FxHashMap<char, char>> =
    LazyLock::new(|| pairs().map(|(simple, form)| (form, simple)).collect());

/// Simplified characters with the traditional form that we write.
static FORMS: LazyLock<FxHashMap<char, char>> = LazyLock::new(|| {
    let mut forms = FxHashMap::default();
    for (simple, form) in pairs() {
        forms.entry(simple).or_insert(form);
    }
    forms
});

/// A text with traditional characters as simplified ones; every other stays, and so does every place, for both forms
/// are as long in UTF-8.
pub(crate) fn simplified(text: String) -> String {
    if text.is_ascii() || !text.chars().any(|one| SIMPLE.contains_key(&one)) {
        return text;
    }
    text.chars()
        .map(|one| SIMPLE.get(&one).copied().unwrap_or(one))
        .collect()
}

/// Words of ours in traditional characters; what the table lacks stays.
pub(crate) fn traditional(words: &str) -> String {
    let form = |c: char| FORMS.get(&c).copied().unwrap_or(c);
    words.chars().map(form).collect()
}

/// Whether a text is written in traditional characters.
pub(crate) fn is_traditional(text: &str) -> bool {
    let simplified = text.chars().filter(|c| FORMS.contains_key(c)).count();
    text.chars().filter(|c| SIMPLE.contains_key(c)).count() > simplified
}

#[cfg(test)]
mod tests {
    use super::{PAIRS, is_traditional, pairs, simplified, traditional};

    #[test]
    fn both_scripts_are_compared_as_one() {
        assert_eq!(simplified("面試通知".to_owned()), "面试通知");
        assert_eq!(simplified("應徵物流規劃師".to_owned()).chars().count(), 7);
        assert_eq!(simplified("interview".to_owned()), "interview");
    }

    #[test]
    fn writes_and_knows_traditional_characters() {
        assert_eq!(traditional("感谢贵公司邀请我"), "感謝貴公司邀請我");
        assert!(is_traditional("誠摯邀請您參加面試，時間如下"));
        assert!(!is_traditional("诚挚邀请您参加面试，时间如下") && !is_traditional("hello"));
    }

    #[test]
    fn every_pair_is_one_and_keeps_its_length() {
        assert_eq!(pairs().count(), PAIRS.split_whitespace().count());
        assert!(
            pairs().all(|(simple, form)| simple.len_utf8() == form.len_utf8() && simple != form)
        );
    }
}
