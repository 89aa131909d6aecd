//! Words with their places, and phrases found among them: what reading and review both stand on.

mod fold;
mod phrase;
mod text;

pub use fold::fold;
pub use phrase::{Match, Phrases};
pub use text::{Sentence, Text, Word};
