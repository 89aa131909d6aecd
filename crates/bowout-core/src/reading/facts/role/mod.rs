//! The role that a mail is about.

mod hints;
mod posts;
mod role;
mod script;
mod subject;
mod trades;

pub(crate) use role::role;
