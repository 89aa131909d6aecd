//! From a mail, its reading and the person's wish to a [`Letter`], and from there to bytes and links.

mod address;
mod answer;
mod compose;
mod dates;
mod letter;
mod medium;
mod occasion;
mod quote;
mod render;
mod reply;
mod thread;
mod wording;

pub use answer::{Answer, Reason, Tone, Wish};
pub use compose::{NoLetter, compose};
pub use dates::{day, day_and_time};
pub use letter::Letter;
pub use medium::Medium;
pub use occasion::Unconfirmable;
pub use render::{Links, Stamp, links, render, render_rsvp};
pub use reply::{ReplyWish, Why, reply};
