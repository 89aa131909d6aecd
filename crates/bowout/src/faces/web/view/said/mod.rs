//! What the core says, in the page's eight languages: one file each, by the English that a sentence is known by.

mod said;

pub use said::{phrase, says, title, unsaid};
