//! Reads whole mailboxes into the store: what is new, on every core, in bounded memory, and nothing twice.

mod compare;
mod names;
mod parts;
mod plan;
mod scan;
mod second_look;
mod spool;
mod task;
mod watch;
mod work;

pub use scan::{Outcome, Scan};
pub use watch::Watch;
pub use work::{Judge, Judged};
