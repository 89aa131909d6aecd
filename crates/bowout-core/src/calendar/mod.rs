//! iCalendar in, the iTIP answer out. Lines are kept as they came, since an answer must repeat them byte for byte.

mod component;
mod event;
mod line;
mod reply;
mod zone;

pub use event::{Attendee, Event, Start, events, rooms};
pub use reply::{Extent, NoReply, Participation, Reply, answer};
