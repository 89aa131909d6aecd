//! From bytes to a [`Message`]. Reading never fails: what is damaged becomes a doubt.

mod forwarded;
pub mod glance;
mod html;
mod message;
mod parse;
mod pasted;
mod quoted_text;
mod recipients;

pub(crate) use forwarded::FORWARDS;
pub use forwarded::{is_forward, original};
pub use message::Message;
pub use parse::{DOUBTS, parse, parse_or_pasted};
pub use quoted_text::new_words;
pub(crate) use recipients::ROOM;
pub use recipients::{LEFT_OUT, LeftOut, Recipients, reply_all};
