//! The language of a letter, told by the small words that such letters are made of, however short.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::review::facts::Facts;
use crate::text::{Language, Text, Word, fold, key_of};

/// For each language in Latin script, by its tag, words parted by `|`.
const SMALL_WORDS: &str = include_str!("language.words.txt");

/// The small words by their keys, with a bit for each language that has them, in the order of [`Language::LATIN`].
static LANGUAGES: LazyLock<FxHashMap<u64, u8>> = LazyLock::new(|| {
    let mut words: FxHashMap<u64, u8> = FxHashMap::default();
    let lines = SMALL_WORDS.lines().filter_map(|line| line.split_once(' '));
    for (tag, own) in lines {
        let at = Language::LATIN.iter().position(|one| one.tag() == tag);
        for word in own.split('|').filter(|_| at.is_some()) {
            *words.entry(key_of(&fold(word))).or_default() |= 1 << at.unwrap_or(0);
        }
    }
    words
});

/// How many words are looked at.
const SAMPLE_WORDS: usize = 300;

/// The language of a letter; where two are as likely, the one that the thread is in.
pub(super) fn language(text: &Text<'_>, facts: &Facts) -> Language {
    let words = &text.words[..text.words.len().min(SAMPLE_WORDS)];
    let is_han = |word: &&Word<'_>| word.folded.starts_with(|c| c as u32 > 0x2fff);
    let is_kana = |word: &&Word<'_>| {
        word.folded
            .starts_with(|c| ('\u{3040}'..'\u{3100}').contains(&c))
    };
    let han = if text.source.is_ascii() {
        0
    } else {
        words.iter().filter(is_han).count()
    };
    if han * 2 > words.len() {
        let kana = words.iter().filter(is_kana).count();
        return if kana * 4 > han {
            Language::Ja
        } else {
            Language::Zh
        };
    }
    let mut scores = Language::LATIN.map(|language| (0, language));
    for word in words {
        let languages = LANGUAGES.get(&word.key).copied().unwrap_or(0);
        if languages == 0 {
            continue;
        }
        for (at, (score, _)) in scores.iter_mut().enumerate() {
            *score += usize::from(languages >> at & 1);
        }
    }
    let expected = facts.language.unwrap_or(Language::En);
    let best = scores
        .into_iter()
        .map(|(score, language)| (score, language == expected, language))
        .max_by_key(|(score, is_expected, _)| (*score, *is_expected));
    match best {
        Some((score, _, language)) if score > 0 => language,
        _ => expected,
    }
}

#[cfg(test)]
mod tests {
    use super::language;
    use crate::review::facts::Facts;
    use crate::text::{Language, Text};

    #[test]
    fn tells_the_language_of_the_shortest_letters() {
        for (letter, wanted) in [
            ("I'm afraid it's a no from me.", Language::En),
            ("Thanks, no.", Language::En),
            ("Danke, aber ich sage ab.", Language::De),
            ("Merci, mais je décline.", Language::Fr),
            ("Gracias, pero no voy a seguir.", Language::Es),
            ("Obrigado, mas não vou seguir.", Language::Pt),
            ("Bedankt, maar ik zie ervan af.", Language::Nl),
            ("面接を辞退します。", Language::Ja),
            ("我放弃面试。", Language::Zh),
        ] {
            assert_eq!(
                language(&Text::new(letter), &Facts::default()),
                wanted,
                "{letter}"
            );
        }
    }
}
