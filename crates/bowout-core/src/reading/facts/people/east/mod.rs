//! People in Japanese and Chinese mail.

mod east;
mod placed;
mod titles;

pub(super) use east::named_in_han;
pub(super) use titles::SURNAMES;
