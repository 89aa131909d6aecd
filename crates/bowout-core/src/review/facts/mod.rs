//! What is known about a letter: given, or told by the invitation and its thread. It guesses nothing.

mod derive;
mod facts;
mod limits;
mod named;

pub use derive::{facts_of, facts_of_thread};
pub use facts::{Facts, Referral, Relationship, ThreadStyle};
pub use limits::Limits;
