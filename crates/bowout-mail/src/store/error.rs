//! What can go wrong with the store.

use std::path::PathBuf;

/// Why the store could not be used.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The folder or the file cannot be made.
    #[error("cannot open the store {path}: {source}")]
    Unopened {
        /// The store.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// Another run holds it.
    #[error("another scan is writing to {0}; wait for it to end")]
    Busy(PathBuf),
    /// A newer Bowout wrote it.
    #[error(
        "the store has version {found}, and this Bowout knows {known} at most; use the newer Bowout, or another --store"
    )]
    Newer {
        /// The version of the file.
        found: i64,
        /// The newest that is known.
        known: i64,
    },
    /// The file is no store any more.
    #[error(
        "the store {0} is damaged: move that file away and run `bowout scan` on your mailboxes; it finds everything again \
         but your marks"
    )]
    Damaged(PathBuf),
    /// What waits to be read could not be written or read back.
    #[error("what is still to be read cannot be kept beside the store: {0}")]
    Unkept(#[from] std::io::Error),
    /// SQLite refused.
    #[error("the store does not answer: {0}; `bowout doctor` looks into it")]
    Database(#[from] rusqlite::Error),
}
