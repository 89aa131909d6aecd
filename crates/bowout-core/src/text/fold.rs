//! Words made comparable: without case, accents, curly quotes or full-width forms. Kana keep their marks.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::plain;

/// Folds a word. `Größe` becomes `grosse`, `Ｚｏｏｍ` becomes `zoom`, `が` stays.
#[must_use]
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    for character in word.chars() {
        if plain::push(character, &mut folded) {
            continue;
        }
        match character {
            '\u{ff01}'..='\u{ff5e}' => folded.extend(character.nfkc().flat_map(char::to_lowercase)),
            '\u{3000}'..='\u{9fff}' | '\u{ff61}'..='\u{ff9f}' => folded.extend(character.nfkc()),
            _ => folded.extend(
                character
                    .nfkd()
                    .filter(|c| !is_combining_mark(*c))
                    .flat_map(char::to_lowercase),
            ),
        }
    }
    folded
}

/// A word or a sentence with a capital to begin with.
pub(crate) fn with_capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    use super::fold;
    use crate::text::plain;

    #[test]
    fn folds_plain_letters_as_unicode_would() {
        let own = "ßẞøØłŁæÆœŒ’‘´ʼ";
        let mut known = 0;
        for character in ('\u{0}'..='\u{ffff}').filter(|c| !own.contains(*c)) {
            let mut folded = String::new();
            if !plain::push(character, &mut folded) {
                continue;
            }
            known += 1;
            let is_wide = ('\u{3000}'..='\u{9fff}').contains(&character);
            let unicode: String = if is_wide {
                character.nfkc().collect()
            } else {
                let bare = character.nfkd().filter(|c| !is_combining_mark(*c));
                bare.flat_map(char::to_lowercase).collect()
            };
            assert_eq!(folded, unicode, "{character}");
        }
        assert!(known > 20_000, "{known}");
    }

    #[test]
    fn makes_spellings_comparable() {
        for (written, folded) in [
            ("Größe", "grosse"),
            ("Zoë", "zoe"),
            ("Sœur", "soeur"),
            ("e\u{301}te\u{301}", "ete"),
            ("don’t", "don't"),
            ("Ｚｏｏｍ", "zoom"),
            ("が", "が"),
        ] {
            assert_eq!(fold(written), folded);
        }
    }
}
