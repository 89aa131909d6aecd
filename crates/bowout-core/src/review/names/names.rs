//! Runs of capitalised words, and how far two spellings lie apart.

use std::ops::Range;

use crate::text::Text;

/// Words of a name that are written with a point, folded.
const SHORTENED: &str = "prof mag ing mme mlle mrs dhr sra srta ltd inc corp";

/// The run of capitalised words that begins a range of word indices.
pub(crate) fn capitalised(text: &Text<'_>, words: Range<usize>) -> Range<usize> {
    let from = words.start;
    let mut end = from;
    while end < words.end.min(text.words.len()) {
        if !text.is_large(end) {
            break;
        }
        let place = &text.words[end].place;
        // "Dr. Vogt" is one name, "Uhr. Hiermit" is none.
        let is_short = |at: usize| {
            let word = text.words[at].folded.as_ref();
            word.chars().count() <= 2 || crate::text::is_listed(SHORTENED, word)
        };
        let joins = end == from
            || (is_short(end - 1)
                || !text.source[text.words[end - 1].place.end..place.start].contains('.'))
                && text.source[text.words[end - 1].place.end..place.start]
                    .chars()
                    .all(|c| matches!(c, ' ' | '&' | '-' | '.' | '\''));
        if !joins {
            break;
        }
        end += 1;
    }
    from..end
}

/// How many letters must be changed, added, dropped or swapped with their neighbour to turn one word into the other.
pub(crate) fn distance(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut rows = vec![vec![0; other.len() + 1]; one.len() + 1];
    for (j, cell) in rows[0].iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=one.len() {
        rows[i][0] = i;
        for j in 1..=other.len() {
            let change = rows[i - 1][j - 1] + usize::from(one[i - 1] != other[j - 1]);
            let mut least = change.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
            let is_swap =
                i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
            if is_swap {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = least;
        }
    }
    rows[one.len()][other.len()]
}

/// Whether two words differ by so many letters at most.
pub(crate) fn is_near(one: &str, other: &str, most: usize) -> bool {
    let longer = one.chars().count().abs_diff(other.chars().count());
    longer <= most && distance(one, other) <= most
}

#[cfg(test)]
mod tests {
    use super::{capitalised, distance};
    use crate::text::Text;

    #[test]
    fn takes_capitalised_words_that_hang_together() {
        let text = Text::new("Ostrich & Finch, Berlin");
        assert_eq!(text.written(capitalised(&text, 0..3)), "Ostrich & Finch");
    }

    #[test]
    fn counts_slips() {
        assert_eq!(distance("sara", "sarah"), 1);
        assert_eq!(distance("priya", "pryia"), 1);
    }
}
