//! The decision for one name, by weights that were learnt from mails whose employer somebody wrote down: where the evidence
//! disagrees, none is likely enough.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::reading::facts::company::company::Field;
use crate::reading::facts::company::mention::Candidate;
use crate::reading::facts::company::odds::shows::{Shown, shows};
use crate::reading::source::Source;

/// The least chance that names an employer: a wrong one is worse than none.
const LEAST: f64 = 0.62;

/// What each thing that a name shows speaks for: a name and a weight a line.
static WEIGHTS: LazyLock<FxHashMap<&str, f64>> = LazyLock::new(|| {
    let lines = include_str!("weights.txt").lines();
    let parted = lines.filter_map(|line| line.split_once('\t'));
    parted
        .filter_map(|(name, weight)| Some((name, weight.parse().ok()?)))
        .collect()
});

/// The name that is likely the employer's; `None` where none is likely enough.
pub(in crate::reading::facts::company) fn likeliest<'a>(
    source: &Source<'_>,
    field: &'a Field,
) -> Option<&'a Candidate> {
    let shown = shows(source, field);
    let says: Vec<f64> = shown.iter().map(|shown| says(shown).exp()).collect();
    let whole: f64 = says.iter().sum();
    let best = (1..says.len()).max_by(|a, b| says[*a].total_cmp(&says[*b]))?;
    (says[best] / whole >= LEAST).then(|| &field.candidates[best - 1])
}

fn says(shown: &Shown) -> f64 {
    let weight = |name: &str| WEIGHTS.get(name).copied().unwrap_or_default();
    shown
        .0
        .iter()
        .map(|(name, value)| weight(name) * value)
        .sum()
}
