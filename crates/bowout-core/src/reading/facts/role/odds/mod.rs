//! Which of the wordings that may name a role does, learnt.

mod left;
mod odds;
mod shows;
mod signs;

pub(super) use odds::likeliest;
pub(super) use shows::{ENOUGH, shows};
