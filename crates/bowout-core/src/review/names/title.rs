//! Job titles, compared by the words that tell one from another.

use crate::text::Text;

/// Words of rank and form, which do not.
const LEVELS: &str = include_str!("title.levels.txt");

/// The words of a title that tell it from others.
pub(crate) fn title_words(title: &str) -> Vec<String> {
    let words = Text::new(title).words;
    words
        .into_iter()
        .map(|word| word.folded)
        .filter(|word| !LEVELS.split_whitespace().any(|level| level == word))
        .collect()
}

/// Whether one title holds all words of the other.
pub(crate) fn is_part(written: &[String], known: &[String]) -> bool {
    let holds = |all: &[String], some: &[String]| {
        some.iter()
            .all(|word| all.iter().any(|one| same_stem(one, word)))
    };
    holds(written, known) || holds(known, written)
}

/// Whether two words differ only in their endings, as `developer` and `development` or `coach` and `coaching` do.
fn same_stem(one: &str, other: &str) -> bool {
    let shared = one
        .chars()
        .zip(other.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let is_whole = shared >= 5 && shared == one.chars().count().min(other.chars().count());
    one == other || shared >= 6 || is_whole
}
