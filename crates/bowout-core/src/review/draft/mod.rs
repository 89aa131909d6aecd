//! A letter taken apart once for all rules: its parts, its clauses, who does what in them, and what it decides.

mod clauses;
mod decision;
mod draft;
mod frame;
mod greeting;
mod language;
mod scope;

pub(crate) use draft::Draft;
pub(crate) use scope::Who;
