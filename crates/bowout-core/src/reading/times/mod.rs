//! Days, clock times and zones as people write them, joined into slots.

mod clock;
mod date;
mod duration;
mod mentions;
mod month;
mod mood;
mod read;
mod slots;
mod spoken;
mod token;
mod weekday;
mod zone;

pub(crate) use mentions::{Day, Mentions, Named, mentions};
pub(crate) use read::{Slots, slots};
pub use slots::{DOUBTS, Slot};
