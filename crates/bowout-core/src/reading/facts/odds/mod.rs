//! A choice among what a mail may mean, by weights that were learnt.

mod odds;
mod words;

pub(in crate::reading) use odds::Shown;
pub(super) use odds::Weights;
pub(super) use words::by_words;
