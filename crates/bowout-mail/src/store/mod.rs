//! What was read of the person's mailboxes, kept between two runs, so that nothing is read twice: an SQLite file.
//!
//! It keeps no mail: of most messages the name, two digests of their ids and whether they await an answer; of the few
//! that matter what they said, in one row each, and what the list says of the opportunities that these come to.

mod error;
mod line;
mod marks;
mod note;
mod pages;
mod place;
mod rows;
mod schema;
mod store;
mod threads;

pub use error::StoreError;
pub use line::{Choice, Line, Spot};
pub use marks::Mark;
pub use note::Note;
pub use place::Place;
pub use rows::{Row, State};
pub use store::{Health, Store};
pub(crate) use threads::Member;

/// A digest of a Message-ID that fits a column; 0 where there is no id (FNV-1a, 64 bits).
#[must_use]
pub fn digest(id: &[u8]) -> i64 {
    if id.is_empty() {
        return 0;
    }
    let mixed = id.iter().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    i64::from_ne_bytes(mixed.to_ne_bytes())
}
