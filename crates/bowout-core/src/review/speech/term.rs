//! The keys of what sentences show, by how the lists write it: for the build script, and for the tests that hold them to those
//! of what is shown.

use crate::text::{beginning_of, key_of, pair_of};

/// The key of a feature by how it is written.
pub(crate) fn key_of_term(term: &str) -> u64 {
    let mut words = term.split(' ').map(key_of);
    match (words.next(), words.next(), words.next()) {
        (Some(one), Some(two), Some(three)) => pair_of(pair_of(one, two), three),
        (Some(one), Some(two), None) => pair_of(one, two),
        _ => term
            .strip_suffix('*')
            .filter(|start| !start.is_empty())
            .map_or_else(|| key_of(term), beginning_of),
    }
}
