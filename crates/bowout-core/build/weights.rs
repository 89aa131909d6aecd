//! Weights that were learnt: what sentences do, `src/review/speech/lists/`, a file a language, and what the words of a mail
//! say, `src/reading/weigh/lists/words.txt`.
//!
//! A line is a term, a tab, and a number for each thing that it may speak for, parted by blanks; `##` begins a remark.

use std::collections::BTreeMap;

use crate::layout::number;
use crate::terms::term::key_of_term;

/// The term whose row holds for every sentence.
const ALWAYS: &str = "(always)";

/// The rows of a list.
pub(crate) struct Weights {
    /// The row of each term by its key.
    pub(crate) terms: BTreeMap<u64, u32>,
    /// The numbers of all rows.
    numbers: Vec<i16>,
    /// How many numbers a row has.
    pub(crate) width: usize,
}

impl Weights {
    /// Reads a list. Where a term holds for every sentence, its row is the first.
    pub(crate) fn of(list: &str) -> Self {
        let lines = list.lines().filter(|line| !line.starts_with("##"));
        let lines = lines.filter_map(|line| line.split_once('\t'));
        let (always, rest): (Vec<_>, Vec<_>) = lines.partition(|(term, _)| *term == ALWAYS);
        let lines = always.into_iter().chain(rest);
        let (mut terms, mut numbers, mut width) = (BTreeMap::new(), vec![], 0);
        for (at, (term, row)) in lines.enumerate() {
            let before = numbers.len();
            for written in row.split(' ') {
                let weight = written.parse::<i16>();
                numbers.push(weight.unwrap_or_else(|_| panic!("{term}: {written}")));
            }
            if at == 0 {
                width = numbers.len();
            }
            assert!(
                numbers.len() - before == width,
                "{term} has not {width} numbers"
            );
            if term != ALWAYS {
                terms.insert(key_of_term(term), number(at));
            }
        }
        Self {
            terms,
            numbers,
            width,
        }
    }

    /// The numbers, a byte each.
    pub(crate) fn narrow(&self) -> Vec<u8> {
        let byte = |number: &i16| {
            let byte = i8::try_from(*number);
            byte.unwrap_or_else(|_| panic!("{number} is no signed byte"))
        };
        let bytes = self.numbers.iter().map(byte);
        bytes.flat_map(i8::to_le_bytes).collect()
    }

    /// The numbers, two bytes each.
    pub(crate) fn wide(&self) -> Vec<u8> {
        let numbers = self.numbers.iter();
        numbers.flat_map(|number| number.to_le_bytes()).collect()
    }
}
