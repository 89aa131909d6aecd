//! Roles that sentences tell: by what the sentence is, or in a frame that holds nothing else.

mod framed;
mod headed;
mod somebody;
mod told;

pub(super) use framed::{APPLIED, by_frame};
pub(super) use headed::{by_bracket, by_heading};
pub(super) use somebody::{is_addressed, is_signed, is_somebodys};
pub(super) use told::{by_telling, by_telling_in_han};
