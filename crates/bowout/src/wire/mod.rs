//! The JSON that scripts rely on, one file a shape. The core's types know nothing of it.

mod advice;
mod facts;
mod finding;
mod profile;
mod proposal;
mod reading;

pub(crate) use advice::advice;
pub(crate) use facts::facts;
pub(crate) use finding::finding;
pub(crate) use profile::{profile, profile_json};
pub(crate) use proposal::proposal;
pub(crate) use reading::reading;
