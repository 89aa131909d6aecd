//! The JSON that scripts rely on, one file a shape. The core's types know nothing of it.

mod advice;
mod facts;
mod finding;
mod profile;
mod proposal;
mod reading;
mod reply;
mod sarif;

pub(crate) use advice::advice;
pub(crate) use facts::facts;
pub(crate) use finding::{finding, placed};
pub(crate) use profile::profile;
pub(crate) use proposal::proposal;
pub(crate) use reading::reading;
pub(crate) use reply::reply;
pub(crate) use sarif::sarif;
