//! A first look at raw mail: its header fields and its first text, without building a message. It answers one question
//! only, whether the mail is worth decoding, and copies nothing of it but that text.

mod body;
mod decode;
mod fields;
mod html;
mod light;
mod marks;

pub use body::{Sight, look};
pub use fields::{Fields, ids};
pub use light::lightened;
pub use marks::Marks;
