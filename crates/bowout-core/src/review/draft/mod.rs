//! A letter taken apart once for all rules: its parts, its clauses, who does what in them, and what it decides.

mod acts;
mod clauses;
mod decision;
mod draft;
mod fields;
mod filling;
mod frame;
mod greeting;
mod language;
mod quotes;
mod scope;
mod slot;

pub(crate) use draft::Draft;
pub(crate) use fields::{Field, field_terms};
pub(in crate::review) use filling::filling;
pub(in crate::review) use quotes::{is_doubted, is_mentioned, is_theirs, scare_quotes};
pub(crate) use scope::Who;
pub(in crate::review) use slot::{right_day, right_hour};
