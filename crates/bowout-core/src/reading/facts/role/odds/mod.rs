//! Which of the wordings that may name a role does, learnt.

mod left;
mod near;
mod odds;
mod shows;

pub(super) use odds::likeliest;
pub(super) use shows::{ENOUGH, shows};
