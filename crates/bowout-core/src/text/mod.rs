//! Words with their places, and phrases found among them: what reading and review both stand on.

mod fold;
mod phrase;
mod text;
mod visible;

pub use fold::fold;
pub use phrase::{Match, Phrases};
pub use text::{Sentence, Text, Word};
pub use visible::{beginning, is_invisible, one_line};
