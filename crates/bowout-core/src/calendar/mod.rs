//! iCalendar in, the iTIP answer out. Lines are kept as they came, since an answer must repeat them byte for byte.

mod line;
mod reply;

pub use reply::{Extent, NoReply, Reply, decline};
