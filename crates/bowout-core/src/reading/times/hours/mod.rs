//! Times of the day, and how long something lasts.

pub(super) mod clock;
pub(super) mod duration;
mod edges;
mod half;
mod leaning;
mod side;
pub(super) mod spoken;
mod tail;
