//! What a sentence does, heard from all its words together: a linear model of speech acts, beside the rules that look for
//! one thing each. It is learnt from sentences that people wrote for it, and its weights are files that people can read.

mod act;
mod features;
mod hearing;
mod table;
#[cfg(test)]
mod term;

pub use act::{ACTS, Act};
pub(in crate::review) use features::{Sight, terms};
pub(in crate::review) use hearing::{Heard, Hearing};
