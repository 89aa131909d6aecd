//! The commands for whole mailboxes.

pub(super) mod doctor;
pub(super) mod list;
pub(super) mod mark;
mod progress;
pub(super) mod scan;
