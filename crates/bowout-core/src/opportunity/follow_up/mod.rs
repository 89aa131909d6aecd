//! What comes back after a decline.

mod asked;
mod follow_up;

pub use follow_up::{FollowUp, first_question, follow_ups};
