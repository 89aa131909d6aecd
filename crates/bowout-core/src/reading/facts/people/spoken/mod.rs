//! Whom the words of a mail name, by what leads to them, by their given names, in lists and behind the last sentence.

mod called;
mod led_to;
mod listed;
mod parting;

pub(super) use called::called;
pub(super) use led_to::led_to;
pub(super) use listed::{a_pair, a_panel, labelled, passed_on};
pub(super) use parting::at_the_tail;
