//! Which of the wordings that may name a role does, learnt.

mod odds;
mod shows;

pub(super) use odds::likeliest;
pub(super) use shows::{ENOUGH, shows};
