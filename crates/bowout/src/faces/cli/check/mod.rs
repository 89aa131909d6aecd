//! `bowout check`: a letter in, what a sharp-eyed friend would say out.

mod diff;
mod quote;
mod report;
mod run;

pub(super) use run::{Arguments, run};
