//! The weights of one language: what each word, beginning and pair says for each act. Learnt by
//! `cargo run --release -p bowout-core --example sentences -- --learn`, and laid out by the build script.

use crate::review::speech::act::ACTS;
use crate::text::{Language, Slots};

// `TABLES`, the weights of each language, `KINDS`, how many numbers a row has, and `WIDTH`, how many with what fills it up.
include!(concat!(env!("OUT_DIR"), "/speech.rs"));

const _: () = assert!(KINDS == ACTS.len(), "the lists are of these acts");

/// The weights of one language.
#[derive(Debug)]
pub(super) struct Table {
    /// The row of each term by its key.
    terms: Slots,
    /// The rows of all terms; the first one holds for every sentence.
    rows: &'static [Row],
}

/// Quarters for each act, a signed byte each.
pub(super) type Row = [u8; WIDTH];

impl Table {
    const fn new(terms: &'static [u8], rows: &'static [u8]) -> Self {
        Self {
            terms: Slots::new(terms),
            rows: rows.as_chunks().0,
        }
    }

    /// The weights for a language; `None` where none were learnt.
    pub(super) fn of(language: Language) -> Option<&'static Self> {
        (language != Language::Unknown).then(|| &TABLES[language as usize])
    }

    /// The number of a term by its key.
    pub(super) fn term(&self, key: u64) -> Option<u32> {
        self.terms.get(key)
    }

    /// The row of a term by its number.
    pub(super) fn row(&self, term: u32) -> &'static Row {
        self.rows.get(term as usize).unwrap_or(self.always())
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// What holds for every sentence.
    pub(super) fn always(&self) -> &'static Row {
        self.rows.first().unwrap_or(&[0; WIDTH])
    }
}
