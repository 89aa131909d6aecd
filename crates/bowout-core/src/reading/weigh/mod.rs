//! From what a mail shows to its kind: cues are counted, learnt weights say what each one speaks for.

mod build;
mod concepts;
mod conditions;
mod cues;
mod ideas;
mod learn;
mod lookup;
mod matters;
mod verdict;
mod weights;
mod words;

pub(crate) use build::names_interview;
pub(crate) use cues::Heard;
pub use cues::{Cues, cues};
pub use learn::{Example, learn};
pub(crate) use matters::names_a_trade;
pub(crate) use verdict::{Verdict, chance_of_asking, verdict};
pub use weights::Weights;
pub(crate) use words::is_often_said;
pub use words::terms;
