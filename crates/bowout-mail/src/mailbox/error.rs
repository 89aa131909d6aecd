//! What can go wrong on the way from the disk.

use std::path::PathBuf;

/// Why a message or a mailbox could not be read. Each names what stands where.
#[derive(Debug, thiserror::Error)]
pub enum MailboxError {
    /// The file system refused.
    #[error("cannot read {path}: {source}")]
    Unreadable {
        /// What was to be read.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A message number that the file does not hold.
    #[error("{path} holds no message {number}; the first is 0")]
    NoSuchMessage {
        /// The mbox file.
        path: PathBuf,
        /// The number asked for.
        number: usize,
    },
}
