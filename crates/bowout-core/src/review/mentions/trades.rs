//! Trades in a letter and in the titles of its record: words that make a name a job.

use std::ops::Range;

use crate::reading::is_rare_occupation;
use crate::review::draft::Draft;
use crate::review::lexicon::Lexicon;
use crate::text::{Language, Text, Word};

/// Words that make a phrase a job title, by their beginnings.
pub(super) static TRADES: Lexicon = Lexicon::new("wrong_role.words.txt", "trades");

/// Whether some words of the letter hold a trade.
pub(in crate::review) fn has_trade(draft: &Draft<'_>, words: &Range<usize>) -> bool {
    let mut own = draft.text.words[words.clone()].iter();
    draft.says_in(&TRADES, words.clone()) || own.any(is_rare)
}

/// Whether a title of the record holds a trade.
pub(in crate::review) fn holds_trade(title: &str) -> bool {
    let text = Text::new(title);
    TRADES.of(Language::En).find(&text).is_some() || text.words.iter().any(is_rare)
}

fn is_rare(word: &Word<'_>) -> bool {
    is_rare_occupation(&word.folded)
}

#[cfg(test)]
mod tests {
    use super::holds_trade;

    #[test]
    fn knows_titles_by_their_trade() {
        for title in ["Senior Data Analyst", "Suppoost", "Gerüstbauerin"] {
            assert!(holds_trade(title), "{title}");
        }
        assert!(!holds_trade("Growth and Wonder"));
    }
}
