//! Phrases: how they are written, kept, and found.

mod book;
mod code;
mod entry;
mod found;
mod grammar;
mod index;
mod key;
mod phrase;
mod several;
mod slots;
mod walk;
mod written;

pub(crate) use book::{Anchored, Book, Numbers};
pub(crate) use grammar::folded;
pub(crate) use index::Index;
pub(crate) use key::{beginning as beginning_of, pair as pair_of, whole as key_of};
pub use phrase::{Match, Phrases};
pub(crate) use several::Several;
pub(crate) use slots::Slots;
