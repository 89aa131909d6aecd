//! Every shape that mail has on a disk, as one run of messages.

mod error;
mod folder;
mod mbox;
mod open;

pub use error::MailboxError;
pub use open::{Found, Run, messages};
