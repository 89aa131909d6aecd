//! A second look at mail of which the first leaves a doubt: by its words and ideas alone, without any fact of it.

use crate::message::Message;
use crate::reading::source::Joined;
use crate::reading::weigh::chance_of_asking;
use crate::when::Moment;

/// Mail with less of a chance is not read: so low that hardly any invitation is below.
const LEAST_CHANCE: f64 = 0.12;

/// Whether the words of a mail leave a chance that it awaits an answer about an interview.
#[must_use]
pub fn is_worth_reading(message: &Message, now: &Moment) -> bool {
    let joined = Joined::new(message);
    chance_of_asking(&joined.source(now)) >= LEAST_CHANCE
}
