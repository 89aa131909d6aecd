//! Fields of meaning: what the words of a letter speak of, whichever word of a field was chosen.
//!
//! A phrase says how something is put; a field holds the words it may be put in. Every word is looked up once for all fields
//! together, so that a field may be as wide as the language.

use std::ops::Range;

use crate::review::draft::draft::Draft;
use crate::review::lexicon::{Lexicon, is_same};
use crate::text::{Language, Match, Slots, key_of};

/// What words speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    /// Illness by its name.
    Ailment,
    /// What is done or taken against illness.
    Treatment,
    /// Parts of the body that are named when they ail.
    Organ,
    /// Kin and partners.
    Relative,
    /// What befalls people, hard enough to be told of nobody but one's own.
    Trouble,
    /// Courts, debts and papers of residence as they concern a person.
    Law,
    /// Pay by its names.
    Wage,
    /// What pay has to cover.
    Bill,
    /// Numbers written out, as sums are.
    Amount,
    /// What blames whatever it is said of.
    Contempt,
    /// What a house that hires has: rooms, people, papers, ways.
    House,
    /// People who act for the house.
    Staff,
    /// Failings that somebody has.
    Vice,
    /// Feelings that are too large for the occasion.
    Feigned,
    /// Praise that glows.
    Praise,
    /// Being afraid.
    Fear,
    /// What one is examined by.
    Test,
    /// Words of chats.
    Slang,
}

/// The sections of the file, in the order of the fields.
const SECTIONS: [&str; 18] = [
    "ailment",
    "treatment",
    "organ",
    "relative",
    "trouble",
    "law",
    "wage",
    "bill",
    "amount",
    "contempt",
    "house",
    "staff",
    "vice",
    "feigned",
    "praise",
    "fear",
    "test",
    "slang",
];

/// How far an article may stand before its noun, in words.
const MOST_BETWEEN: usize = 3;

/// Articles of what is known.
static DEFINITE: Lexicon = Lexicon::new("scope.words.txt", "definite");

// `FIELDS`, the sections of the file in their order, `FIELD_TERMS`, how the lists of speech write them and their keys, and
// `TABLES`, the words of each language with a bit for each section.
include!(concat!(env!("OUT_DIR"), "/fields.rs"));

/// The bit of each field.
const BITS: [u32; SECTIONS.len()] = {
    assert!(FIELDS.len() == SECTIONS.len(), "each section is a field");
    let mut bits = [0; SECTIONS.len()];
    let mut at = 0;
    while at < bits.len() {
        let mut section = 0;
        while !is_same(FIELDS[section].as_bytes(), SECTIONS[at].as_bytes()) {
            section += 1;
        }
        bits[at] = 1 << section;
        at += 1;
    }
    bits
};

impl Draft<'_> {
    /// Whether a word belongs to a field.
    pub(crate) fn is_of(&self, field: Field, at: usize) -> bool {
        self.fields_at(at) & BITS[field as usize] != 0
    }

    /// The words of a field within a range, in order.
    pub(crate) fn of_field(
        &self,
        field: Field,
        words: Range<usize>,
    ) -> impl Iterator<Item = usize> + '_ {
        self.of_fields([field], words)
    }

    /// The words of any of some fields within a range, in order.
    pub(crate) fn of_fields<const N: usize>(
        &self,
        any: [Field; N],
        words: Range<usize>,
    ) -> impl Iterator<Item = usize> + '_ {
        let bits = any.iter().fold(0, |all, one| all | BITS[*one as usize]);
        let fields = self.fields();
        words.filter(move |at| fields.get(*at).is_some_and(|own| own & bits != 0))
    }

    /// The words of a field in the body, each as if a phrase had found it.
    pub(crate) fn found_of(&self, field: Field) -> impl Iterator<Item = Match> + '_ {
        let found = self.of_field(field, self.body.clone());
        found.map(|at| Match {
            phrase: 0,
            words: at..at + 1,
        })
    }

    /// Whether a word of a field stands within a range.
    pub(crate) fn speaks_of(&self, field: Field, words: Range<usize>) -> bool {
        self.of_field(field, words).next().is_some()
    }

    /// Something or somebody of the house within some words, told of as known: `the rota`, `your last letter`.
    pub(crate) fn of_the_house(
        &self,
        words: Range<usize>,
        but: &Range<usize>,
    ) -> Option<Range<usize>> {
        let start = words.start;
        let at = words.into_iter().find(|at| {
            let is_theirs = self.is_of(Field::House, *at) || self.is_of(Field::Staff, *at);
            let before = start.max(at.saturating_sub(MOST_BETWEEN))..*at;
            is_theirs && !but.contains(at) && self.says_in(&DEFINITE, before)
        })?;
        Some(at..at + 1)
    }

    /// The fields of a word, a bit each.
    pub(crate) fn fields_at(&self, at: usize) -> u32 {
        self.fields().get(at).copied().unwrap_or(0)
    }

    /// The fields of each word.
    fn fields(&self) -> &[u32] {
        self.fields.get_or_init(|| {
            let of = |key| fields_of(self.language, key);
            let words = self.text.words.iter();
            words
                .map(|word| match of(word.key) {
                    0 => {
                        let bare = word.folded.strip_suffix("'s");
                        bare.map_or(0, |bare| of(key_of(bare)))
                    }
                    own => own,
                })
                .collect()
        })
    }
}

/// How the lists of speech write some fields, each with its key.
pub(crate) fn field_terms(mut fields: u32) -> impl Iterator<Item = (&'static str, u64)> {
    std::iter::from_fn(move || {
        let bit = fields.trailing_zeros();
        fields &= fields.wrapping_sub(1);
        FIELD_TERMS.get(bit as usize).copied()
    })
}

/// The fields of a word of a language by its key.
fn fields_of(language: Language, key: u64) -> u32 {
    TABLES[language as usize].get(key).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::fields_of;
    use crate::text::{Language, key_of};

    #[test]
    fn inflects_regular_words() {
        let fields = |word: &str| fields_of(Language::En, key_of(word));
        // These stand in the file with a `+`.
        for (base, forms) in [
            ("evict", ["evicts", "evicted", "evicting"]),
            ("overdose", ["overdoses", "overdosed", "overdosing"]),
            ("terrify", ["terrifies", "terrified", "terrifying"]),
            ("blush", ["blushes", "blushed", "blushing"]),
        ] {
            for form in forms {
                assert_ne!(fields(form) & fields(base), 0, "{form}");
            }
        }
        assert_eq!(fields("evictes") | fields("withdraw"), 0);
        assert_eq!(fields_of(Language::De, key_of("evict")), 0);
    }
}
