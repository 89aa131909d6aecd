//! Until when an answer is asked for: the words of the mail, and the moment that they come to.

mod marks;
mod moment;
mod parts;
mod reply_by;
mod span;
mod times;

pub(crate) use reply_by::reply_by;
