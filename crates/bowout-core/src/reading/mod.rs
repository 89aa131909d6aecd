//! From a [`Message`](crate::message::Message) to a [`Reading`]: what kind of mail it is and what it says, each with
//! the words it rests on. Reading never fails.

mod kind;
mod read;
mod reading;
mod signals;

pub use read::read;
pub use reading::{Kind, Reading};
