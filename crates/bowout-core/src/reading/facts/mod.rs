//! The facts of a mail, one file each.

mod booking_link;
mod calendar;
mod company;
mod documents;
mod medium;
mod names;
mod odds;
mod people;
mod reply_by;
mod role;
mod round;
mod salary;

pub(crate) use booking_link::booking_link;
pub(crate) use calendar::invited;
pub(in crate::reading) use company::employers_shown;
pub(crate) use company::{Employer, employer};
pub(crate) use documents::documents;
pub(crate) use medium::medium;
pub(crate) use names::looks_human;
pub(in crate::reading) use odds::Shown;
pub(crate) use people::{is_of_the_role, people};
pub(crate) use reply_by::reply_by;
pub(in crate::reading) use role::roles_shown;
pub(crate) use role::{is_rare_occupation, role};
pub(crate) use round::round;
pub(crate) use salary::{amounts, salary};
