//! The humans of an invitation, and what they are.

mod apposed;
mod east;
mod east_titles;
mod led_to;
mod listed;
mod mentioned;
mod ours;
mod parting;
mod people;
mod ranks;
mod signers;
mod titles;

pub(crate) use people::people;
