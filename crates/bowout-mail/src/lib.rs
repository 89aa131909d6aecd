//! Bowout's hands: mailboxes in. It reads what stands on the disk and changes nothing there.

pub mod mailbox;
