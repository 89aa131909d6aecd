//! Weights that were learnt: what sentences do, `src/review/speech/lists/`, a file a language, and what the words of a mail
//! say, `src/reading/weigh/lists/words.txt`.
//!
//! A line is a term, a tab, and a letter for each thing that it may speak for (`src/text/weight.rs`); `##` begins a remark.

use std::collections::BTreeMap;

use crate::layout::number;
use crate::terms::term::key_of_term;
use crate::text::weight;

/// The term whose row holds for every sentence, and the row that is added to it: its own letters count for more.
const ALWAYS: &str = "(always)";
const AND: &str = "(always, and)";
const MORE: i8 = 4;

/// The rows of a list.
pub(crate) struct Weights {
    /// The row of each term by its key.
    pub(crate) terms: BTreeMap<u64, u32>,
    /// The numbers of all rows, a signed byte each.
    pub(crate) numbers: Vec<u8>,
    /// How many numbers a row has.
    pub(crate) width: usize,
}

impl Weights {
    /// Reads a list. What holds for every sentence is the first row.
    pub(crate) fn of(list: &str) -> Self {
        let lines = list.lines().filter(|line| !line.starts_with("##"));
        let lines: Vec<(&str, &str)> = lines.filter_map(|line| line.split_once('\t')).collect();
        let width = lines.first().map_or(0, |(_, row)| row.len());
        for (term, row) in &lines {
            assert!(row.len() == width, "{term} has not {width} letters");
        }
        let row_of = |wanted: &str| lines.iter().find(|(term, _)| *term == wanted);
        let mut numbers = vec![];
        if let (Some((_, more)), Some((_, and))) = (row_of(ALWAYS), row_of(AND)) {
            let both = steps(more).zip(steps(and));
            let sum = |(more, and): (i8, i8)| {
                let sum = more
                    .checked_mul(MORE)
                    .and_then(|more| more.checked_add(and));
                let sum = sum.unwrap_or_else(|| panic!("{ALWAYS}: {more} and {and} are too much"));
                sum.cast_unsigned()
            };
            numbers.extend(both.map(sum));
        }
        let mut terms = BTreeMap::new();
        let is_term = |(term, _): &&(&str, &str)| ![ALWAYS, AND].contains(term);
        for (term, row) in lines.iter().filter(is_term) {
            terms.insert(key_of_term(term), number(numbers.len() / width));
            numbers.extend(steps(row).map(i8::cast_unsigned));
        }
        Self {
            terms,
            numbers,
            width,
        }
    }
}

/// The steps of a row of letters.
fn steps(row: &str) -> impl Iterator<Item = i8> {
    row.bytes()
        .map(move |letter| weight::number(letter).unwrap_or_else(|| panic!("{row}")))
}
