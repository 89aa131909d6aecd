//! The employer that a mail names.

mod agency;
mod block;
mod closing;
mod company;
mod exclude;
mod mention;
mod odds;
mod relay;
mod said;
mod script;
mod sender;

pub(in crate::reading) use company::shown as employers_shown;
pub(crate) use company::{Employer, employer};
