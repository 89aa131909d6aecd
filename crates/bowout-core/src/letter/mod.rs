//! From a [`Message`](crate::message::Message) to the [`Letter`] that declines it.

mod compose;
mod letter;
mod medium;
mod render;
mod rsvp;

pub use compose::{NoLetter, decline};
pub use letter::Letter;
pub use medium::Medium;
pub use render::{Stamp, render};
pub use rsvp::render_rsvp;
