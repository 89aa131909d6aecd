//! The weights of what sentences do: `src/review/speech/lists/`, a file a language.
//!
//! A line is a term, a tab, and a number for each act, in fifths, parted by blanks; `##` begins a remark.

use std::collections::BTreeMap;

use crate::layout::number;
use crate::terms::term::key_of_term;

/// The term whose row holds for every sentence.
const ALWAYS: &str = "(always)";

/// The rows of the terms of one language, each by its key, the numbers of all rows, and how many each has. The first row
/// holds for every sentence.
pub(crate) fn weights(list: &str) -> (BTreeMap<u64, u32>, Vec<u8>, usize) {
    let lines = list.lines().filter(|line| !line.starts_with("##"));
    let lines = lines.filter_map(|line| line.split_once('\t'));
    let (always, terms): (Vec<_>, Vec<_>) = lines.partition(|(term, _)| *term == ALWAYS);
    let width = always
        .first()
        .map_or(0, |(_, numbers)| numbers.split(' ').count());
    let mut rows = BTreeMap::new();
    let mut bytes = vec![];
    for (at, (term, numbers)) in always.into_iter().chain(terms).enumerate() {
        let before = bytes.len();
        for fifths in numbers.split(' ') {
            let weight = fifths.parse::<i8>();
            let weight = weight.unwrap_or_else(|_| panic!("{term}: {fifths}"));
            bytes.extend(weight.to_le_bytes());
        }
        assert!(
            bytes.len() - before == width,
            "{term} has not {width} numbers"
        );
        if term != ALWAYS {
            rows.insert(key_of_term(term), number(at));
        }
    }
    (rows, bytes, width)
}
