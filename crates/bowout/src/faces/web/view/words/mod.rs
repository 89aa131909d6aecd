//! The words of the page in eight languages, one file each.

mod de;
mod en;
mod es;
mod fr;
mod ja;
mod nl;
mod pt;
mod words;
mod zh;

pub use words::Words;
