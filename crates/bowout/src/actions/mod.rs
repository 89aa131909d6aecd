//! What a person can do with Bowout, one file each: the only place where thinking meets the world.

pub(crate) mod advise;
pub(crate) mod answer;
pub(crate) mod case;
pub(crate) mod check;
pub(crate) mod event;
pub(crate) mod invitation;
pub(crate) mod keep;
pub(crate) mod mailbox;
pub(crate) mod person;
pub(crate) mod reply;
pub(crate) mod save;
