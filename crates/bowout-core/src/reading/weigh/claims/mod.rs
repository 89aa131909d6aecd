//! What may be claimed of a mail, asked in two ways; what each cue speaks for, learnt; and the verdict.

mod claim;
mod learn;
mod verdict;
mod ways;
mod weights;

pub use learn::{Example, learn};
pub(crate) use verdict::{Verdict, chance_of_asking, verdict};
pub(crate) use weights::Row;
pub use weights::Weights;
