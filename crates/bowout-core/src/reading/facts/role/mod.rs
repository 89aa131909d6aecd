//! The role that a mail is about.

mod hints;
mod last;
mod odds;
mod posts;
mod role;
mod script;
mod spoken;
mod subject;
mod told;
mod trades;
mod trim;

pub(crate) use role::role;
pub(in crate::reading) use role::shown as roles_shown;
pub(in crate::reading::facts) use trades::{is_one_trade, names_a_known_role, names_a_role};
