//! Fields of meaning: what the words of a letter speak of, whichever word of a field was chosen.
//!
//! A phrase says how something is put; a field holds the words it may be put in. Every word is looked up once for all fields
//! together, so that a field may be as wide as the language.

use std::ops::Range;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::review::draft::draft::Draft;
use crate::review::lexicon::Lexicon;
use crate::text::{Language, Match, key_of};

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
static DEFINITE: Lexicon = Lexicon::new(
    "[definite]\nen the|this|that|these|those|your|their|its\n\
     de der|die|das|den|dem|des|ihr|ihre|ihrer|ihrem|ihren|eure|euer\n\
     fr le|la|les|l'|ce|cette|ces|votre|vos\n\
     nl de|het|die|dat|deze|uw|jullie\n",
    "definite",
);

const WORDS: &str = include_str!("fields.words.txt");

/// The fields of each word of a language, a bit each, by the word's key.
type Table = FxHashMap<u64, u32>;

static TABLES: [OnceLock<Table>; 9] = [const { OnceLock::new() }; 9];

impl Draft<'_> {
    /// Whether a word belongs to a field.
    pub(crate) fn is_of(&self, field: Field, at: usize) -> bool {
        self.fields_at(at) & (1 << field as u32) != 0
    }

    /// The words of a field within a range, in order.
    pub(crate) fn of_field(
        &self,
        field: Field,
        words: Range<usize>,
    ) -> impl Iterator<Item = usize> + '_ {
        words.filter(move |at| self.is_of(field, *at))
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

    fn fields_at(&self, at: usize) -> u32 {
        let fields = self.fields.get_or_init(|| {
            let table = table(self.language);
            let words = self.text.words.iter();
            words
                .map(|word| {
                    let own = table.get(&word.key).copied();
                    let bare = || word.folded.strip_suffix("'s");
                    own.or_else(|| bare().and_then(|bare| table.get(&key_of(bare)).copied()))
                        .unwrap_or(0)
                })
                .collect()
        });
        fields.get(at).copied().unwrap_or(0)
    }
}

/// The table of a language, built when first needed.
fn table(language: Language) -> &'static Table {
    TABLES[language as usize].get_or_init(|| {
        let mut table = Table::default();
        let mut bit = 0;
        for line in WORDS.lines().filter(|line| !line.starts_with('#')) {
            if let Some(name) = line
                .strip_prefix('[')
                .and_then(|rest| rest.strip_suffix(']'))
            {
                bit = SECTIONS
                    .iter()
                    .position(|one| *one == name)
                    .map_or(0, |at| 1 << at);
            } else if let Some((own, words)) = line.split_once(' ')
                && own == language.tag()
            {
                for word in words.split_whitespace() {
                    for form in forms(word) {
                        *table.entry(key_of(&form)).or_default() |= bit;
                    }
                }
            }
        }
        table
    })
}

/// A word, and where it ends in `+` its regular forms in English too: `fail+` is `fail`, `fails`, `failed`, `failing`.
fn forms(word: &str) -> Vec<String> {
    let Some(base) = word.strip_suffix('+') else {
        return vec![word.to_owned()];
    };
    let before = base.chars().rev().nth(1).unwrap_or('a');
    let is_vowel = |c: char| "aeiou".contains(c);
    let (stem, endings): (&str, [&str; 3]) = match base.chars().next_back() {
        Some('e') => (&base[..base.len() - 1], ["es", "ed", "ing"]),
        Some('y') if !is_vowel(before) => (&base[..base.len() - 1], ["ies", "ied", "ying"]),
        Some('s' | 'x' | 'z' | 'h') if before != 't' || !base.ends_with("th") => {
            (base, ["es", "ed", "ing"])
        }
        _ => (base, ["s", "ed", "ing"]),
    };
    let inflected = endings.iter().map(|ending| format!("{stem}{ending}"));
    std::iter::once(base.to_owned()).chain(inflected).collect()
}

#[cfg(test)]
mod tests {
    use super::{SECTIONS, WORDS, forms};

    #[test]
    fn inflects_regular_words() {
        assert_eq!(forms("fail+"), ["fail", "fails", "failed", "failing"]);
        assert_eq!(forms("bully+"), ["bully", "bullies", "bullied", "bullying"]);
        assert_eq!(forms("amputate+")[3], "amputating");
        assert_eq!(forms("grouch+")[1], "grouches");
        assert_eq!(forms("poor"), ["poor"]);
    }

    #[test]
    fn every_section_of_the_file_is_a_field() {
        for line in WORDS.lines().filter(|line| line.starts_with('[')) {
            assert!(SECTIONS.contains(&line.trim_matches(['[', ']'])), "{line}");
        }
    }
}
