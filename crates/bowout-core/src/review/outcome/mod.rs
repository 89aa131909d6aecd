//! What becomes of findings: what they weigh for this person, and the letter with the safe mends in it.

mod hole;
mod mended;
mod opinion;
mod weights;

pub(in crate::review) use hole::strike_out;
pub use mended::{Mended, mended};
pub(in crate::review) use opinion::{doubt, insist};
pub use weights::Weights;
