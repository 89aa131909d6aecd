//! The JSON that scripts rely on, one file a shape. The core's types know nothing of it.

mod advice;
mod facts;
mod finding;
mod opportunity;
mod profile;
mod proposal;
mod reading;
mod reply;
mod sarif;
mod scan;
mod strange;

pub(crate) use advice::advice;
pub(crate) use facts::facts;
pub(crate) use finding::{finding, placed};
pub(crate) use opportunity::opportunity;
pub(crate) use profile::{PROFILE_PAGE, profile, profile_json};
pub(crate) use proposal::proposal;
pub(crate) use reading::reading;
pub(crate) use reply::reply;
pub(crate) use sarif::sarif;
pub(crate) use scan::scan;
pub(crate) use strange::{unknown_fields, unknown_stage};
