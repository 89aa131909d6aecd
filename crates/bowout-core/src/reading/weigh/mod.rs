//! From what a mail shows to its kind: cues are counted, learnt weights say what each one speaks for.

mod cues;
mod learn;
mod verdict;
mod weights;

pub(crate) use cues::names_interview;
pub use cues::{Cues, cues};
pub use learn::{Example, learn};
pub(crate) use verdict::{Verdict, verdict};
pub use weights::Weights;
