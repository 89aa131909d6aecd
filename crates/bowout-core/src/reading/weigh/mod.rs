//! From what a mail shows to its kind: cues are counted, learnt weights say what each one speaks for.

mod build;
mod claims;
mod concepts;
mod conditions;
mod cues;
mod ideas;
mod lookup;
mod matters;
mod words;

pub(crate) use build::names_interview;
pub use claims::{Example, Weights, learn};
pub(crate) use claims::{Verdict, chance_of_asking, verdict};
pub(crate) use cues::Heard;
pub use cues::{Cues, cues};
pub(crate) use matters::names_a_trade;
pub(crate) use words::is_often_said;
pub use words::terms;
