//! What stands between a browser and the rooms: who may come in, what is taken, how answers go out.

mod app;
mod assets;
mod guard;
mod incoming;
mod outgoing;
mod router;

pub(crate) use app::{App, Visit};
pub(crate) use incoming::{Fields, uploads};
pub(crate) use outgoing::{Refusal, bounded, download, page, page_with, refuse, to};
pub(crate) use router::router;
