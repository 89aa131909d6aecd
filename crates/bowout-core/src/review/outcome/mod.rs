//! What becomes of findings: what they weigh for this person, and the letter with the safe mends in it.

mod mended;
mod weights;

pub use mended::{Mended, mended};
pub use weights::Weights;
