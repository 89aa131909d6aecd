//! Which mails are worth reading at all: a decision from raw words, some fifty times cheaper than a reading. It says no
//! only where a mail lacks what every request to interview needs, and yes wherever there is a doubt.

mod glance;
mod net;
mod second_look;
mod words;

pub use glance::{Glance, glance};
pub(in crate::reading) use second_look::may_ask_by_words;
