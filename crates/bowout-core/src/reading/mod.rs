//! From a [`Message`](crate::message::Message) to a [`Reading`]: what kind of mail it is and what it says, each with
//! the words it rests on. Reading never fails.

mod facts;
mod glance;
mod kind;
mod read;
mod reading;
mod signals;
mod source;
mod times;

pub(crate) use facts::amounts;
pub use glance::may_need_answer;
pub use read::read;
pub use reading::{Human, Invited, Kind, Reading};
pub use times::Slot;
pub(crate) use times::{Day, Mentions, Named, mentions};
