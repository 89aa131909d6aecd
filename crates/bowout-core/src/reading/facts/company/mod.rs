//! The employer that a mail names.

mod agency;
mod block;
mod closing;
mod company;
mod display;
mod domain;
mod exclude;
mod mention;
mod odds;
mod relay;
mod said;
mod script;

pub(crate) use company::company;
pub(in crate::reading) use company::shown as employers_shown;
