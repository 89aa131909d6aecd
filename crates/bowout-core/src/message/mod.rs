//! From bytes to a [`Message`]. Reading never fails: what is damaged becomes a doubt.

mod forwarded;
pub mod glance;
mod html;
mod message;
mod parse;
mod quoted_text;
mod recipients;

pub use forwarded::original;
pub use message::Message;
pub use parse::{parse, parse_or_pasted};
pub use quoted_text::new_words;
pub use recipients::{LeftOut, Recipients, reply_all};
