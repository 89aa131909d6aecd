//! A case: one conversation, what the person said about it, and the answer they are writing.

mod case;
mod conversations;
mod correct;
mod desk;
mod intake;
mod message;
mod store;

pub(crate) use case::{About, By, Case, Draft, Typed, WishKept};
pub(crate) use conversations::subject;
pub(crate) use correct::{is_time, is_zone};
pub(crate) use desk::{Desk, heard, lay_out};
pub(crate) use intake::{Refused, Upload, take_in};
pub(crate) use message::StoredMessage;
pub(crate) use store::{Base, NotKept, Store};
