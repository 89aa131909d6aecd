//! The decision for one name, by weights that were learnt from mails whose employer somebody wrote down.

use std::sync::LazyLock;

use crate::reading::facts::company::company::Field;
use crate::reading::facts::company::mention::Candidate;
use crate::reading::facts::company::odds::shows::shows;
use crate::reading::facts::odds::Weights;
use crate::reading::source::Source;

/// The least chance that names an employer: a wrong one is worse than none.
const LEAST: f64 = 0.65;

static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| Weights::new(include_str!("weights.txt")));

/// The name that is likely the employer's; `None` where none is likely enough.
pub(in crate::reading::facts::company) fn likeliest<'a>(
    source: &Source<'_>,
    field: &'a Field,
) -> Option<&'a Candidate> {
    let (best, chance) = WEIGHTS.likeliest(&shows(source, field), |_, _| false)?;
    (chance >= LEAST).then(|| &field.candidates[best - 1])
}
