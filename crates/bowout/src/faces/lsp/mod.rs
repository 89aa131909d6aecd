//! The language server: the check while a letter is written. It reads what an editor holds, never writes a file, and
//! speaks to standard input and output alone.

mod answer;
mod documents;
mod position;
mod server;
mod wire;

pub(crate) use server::serve;
