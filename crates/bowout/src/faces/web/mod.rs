//! The local page: `bowout open` serves it to this machine's browser and to nobody else. Views are pure and a library of
//! their own; `server` guards every request; `rooms` answer them by calling actions.

mod open;
mod rooms;
mod server;

pub(crate) use open::run;
