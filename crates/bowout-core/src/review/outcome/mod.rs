//! What becomes of findings: what they weigh for this person, and the letter with the safe mends in it.

mod hole;
mod insistence;
mod mended;
mod naming;
mod opinion;
mod weights;

pub(in crate::review) use hole::strike_out;
pub(in crate::review) use insistence::insist;
pub use mended::{Mended, mended};
pub(in crate::review) use naming::{name, tell_apart};
pub(in crate::review) use opinion::doubt;
pub use weights::Weights;
