//! The humans of an invitation, and what they are.

mod apposed;
mod east;
mod mentioned;
mod nobody;
mod ours;
mod people;
mod ranks;
mod signers;
mod spoken;
mod titles;

pub(crate) use nobody::is_of_the_role;
pub(crate) use people::people;
