//! Whole mailboxes: scanning them, listing what awaits an answer, marking what was read wrongly, and looking after it all.

pub(crate) mod doctor;
mod judge;
pub(crate) mod list;
pub(crate) mod mark;
pub(crate) mod named;
pub(crate) mod place;
mod same;
pub(crate) mod scan;
mod settle;
