//! The employer that a mail names.

mod agency;
mod block;
mod closing;
mod company;
mod display;
mod domain;
mod exclude;
mod mention;
mod relay;
mod script;
mod wants;
mod words;

pub(crate) use company::company;
