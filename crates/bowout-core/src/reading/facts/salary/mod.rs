//! The pay that a mail states: in figures or in words, with its currency and its period.

mod figure;
mod kind;
mod period;
mod salary;
mod spoken;

pub(crate) use salary::{amounts, salary};
