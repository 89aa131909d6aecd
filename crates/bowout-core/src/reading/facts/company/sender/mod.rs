//! What the line of whoever writes tells of the employer: the name that it shows, and the address.

mod address;
mod display;
mod domain;

pub(super) use address::by_address;
pub(super) use display::{by_domain, by_sender};
pub(super) use domain::{Domains, agrees};
