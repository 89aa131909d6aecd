//! A letter as the bytes of a mail, as links that open a mail program, and the calendar's answer.

mod flowed;
mod links;
mod mail;
mod rsvp;

pub use links::{Links, links};
pub use mail::{Stamp, render};
pub use rsvp::render_rsvp;
