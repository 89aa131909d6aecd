//! The role that a mail is about.

mod hints;
mod role;

pub(crate) use role::role;
