//! Reads whole mailboxes into the store: what is new, on every core, in bounded memory, and nothing twice.

mod plan;
mod scan;
mod second_look;
mod task;
mod watch;
mod work;

pub use scan::{Outcome, Scan};
pub use watch::Watch;
pub use work::{Judge, Judged};
