//! One case on one page: what it is, whether to go, the letter, and the ways out.

mod advice;
mod check;
mod choices;
mod facts;
mod go;
mod invitation;
mod letter;
mod page;
mod script;

pub use advice::About;
pub(crate) use advice::wants;
pub use check::{Checked, checked, units};
pub use choices::Choices;
pub use page::{CasePage, Earlier, OwnAnswer, Way, case};
pub use script::script;
