//! Bowout's hands: mailboxes in, and what was read of them kept. It changes no mail.

pub mod mailbox;
pub mod scan;
pub mod store;
