//! Days, clock times and zones as people write them, joined into slots.

mod belonging;
mod changes;
mod days;
mod elsewhere;
mod hours;
mod items;
mod mentions;
mod mood;
mod read;
mod slots;
mod token;
mod zone;

pub(crate) use mentions::{Day, Mentions, Named, mentions};
pub(crate) use read::{Slots, slots};
pub use slots::{DOUBTS, Slot};
