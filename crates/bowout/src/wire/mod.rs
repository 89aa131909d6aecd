//! The JSON that scripts rely on, one file a shape. The core's types know nothing of it.

mod facts;
mod finding;
mod proposal;
mod reading;

pub(crate) use facts::facts;
pub(crate) use finding::finding;
pub(crate) use proposal::proposal;
pub(crate) use reading::reading;
