//! Every shape that mail has on a disk: as one run of messages, or listed without reading a single one.

mod error;
mod folder;
mod listing;
mod mbox;
mod name;
mod open;
mod split;

pub use error::MailboxError;
pub(crate) use listing::is_mail_name;
pub use listing::{Listing, Shape, Stamp, list, shape_of, stamp_of};
pub use mbox::unquoted;
pub(crate) use name::{bytes_of, flagged, name_of, unflagged};
pub use open::{Found, Run, messages, numbered};
pub use split::{Extent, each_part, part_at, split};
