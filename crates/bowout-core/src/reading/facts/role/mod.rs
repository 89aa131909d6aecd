//! The role that a mail is about.

mod hints;
mod role;
mod script;
mod subject;

pub(crate) use role::role;
