//! Words with their places, and phrases found among them: what reading and review both stand on.

mod fold;
mod han;
mod language;
mod list;
mod page;
mod phrase;
mod plain;
mod saying;
mod text;
mod visible;
mod weight;

pub use fold::fold;
pub(crate) use fold::with_capital;
pub(crate) use han::{is_traditional, simplified, traditional};
pub use language::Language;
pub(crate) use list::{Words, is_listed};
pub(crate) use page::page;
pub(crate) use phrase::{Book, Numbers, Several, Slots, beginning_of, key_of, pair_of};
pub use phrase::{Match, Phrases};
pub(crate) use saying::sayings;
pub use saying::{Piece, Said, Saying};
pub use text::{Sentence, Text, Word};
pub(crate) use text::{is_mark, stands_alone};
pub use visible::{beginning, is_invisible, one_line};
pub(crate) use visible::{line_start, offset_in};
pub use weight::letter;
