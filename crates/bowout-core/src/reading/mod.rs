//! From a [`Message`](crate::message::Message) to a [`Reading`]: what kind of mail it is and what it says, each with
//! the words it rests on. Reading never fails.

mod facts;
mod glance;
mod read;
mod reading;
mod signals;
mod source;
mod times;
mod weigh;

pub(crate) use facts::{amounts, is_rare_occupation, looks_human};
pub use glance::{Glance, glance};
pub use read::{Choices, employers, read, read_briefly, read_on, read_with, roles};
pub use reading::{Human, Invited, Kind, Reading, Reason};
pub use times::{DOUBTS, Slot};
pub(crate) use times::{Day, Mentions, Named, mentions};
pub use weigh::{Cues, Example, Weights, cues, learn, terms};
