//! Reads whole mailboxes into the store: what is new, on every core, in bounded memory, and nothing twice.

mod plan;
mod scan;
mod second_look;
mod task;
mod work;

pub use scan::{Outcome, Scan, Watch};
pub use work::{Judge, Judged};
