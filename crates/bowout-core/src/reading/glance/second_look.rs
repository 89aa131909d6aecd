//! A second look at mail of which the first leaves a doubt: by its words, ideas and matters alone, without any fact of it.

use crate::reading::weigh::{Heard, chance_of_asking};

/// Mail with less of a chance is not read: less than a reading asks for, so that facts can still turn the scale.
const LEAST_CHANCE: f64 = 0.2;

/// Whether the words of a mail leave a chance that it awaits an answer about an interview.
pub(in crate::reading) fn may_ask_by_words(heard: &Heard) -> bool {
    chance_of_asking(heard) >= LEAST_CHANCE
}
