//! The weights of one language: what each word, beginning and pair says for each act. Learnt by
//! `cargo run --release -p bowout-core --example sentences -- --learn`, and laid out by the build script.

use crate::review::speech::act::ACTS;
use crate::text::{Language, Slots};

// `TABLES`, the weights of each language, and `WIDTH`, how many numbers a row has.
include!(concat!(env!("OUT_DIR"), "/speech.rs"));

const _: () = assert!(WIDTH == ACTS.len(), "the lists are of these acts");

/// The weights of one language.
#[derive(Debug)]
pub(super) struct Table {
    /// The row of each term by its key.
    terms: Slots,
    /// Hundredths for each act, of two bytes each, row by row; the first row holds for every sentence.
    rows: &'static [[u8; 2]],
}

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

    /// Hundredths for each act by a term's key.
    pub(super) fn row(&self, key: u64) -> Option<impl Iterator<Item = i16>> {
        self.terms.get(key).map(|row| self.numbers(row as usize))
    }

    /// What holds for every sentence.
    pub(super) fn always(&self) -> impl Iterator<Item = i16> {
        self.numbers(0)
    }

    fn numbers(&self, row: usize) -> impl Iterator<Item = i16> {
        let row = self.rows.get(row * WIDTH..(row + 1) * WIDTH);
        let row = row.unwrap_or_default().iter();
        row.map(|number| i16::from_le_bytes(*number))
    }
}
