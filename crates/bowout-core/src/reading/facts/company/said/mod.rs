//! Hints at the employer in what the words say.

mod anywhere;
mod belonging;
mod closes;
mod east;
mod revealed;
mod wants;
mod words;

pub(super) use anywhere::by_capitals;
pub(super) use belonging::{before_the_mark, by_last_words, by_somebody};
pub(super) use closes::by_close;
pub(super) use east::{beside_the_writer, in_the_history};
pub(super) use revealed::by_reveal;
pub(super) use wants::{by_host, by_low_signature, by_wants};
pub(super) use words::{by_history, by_label, by_words};
