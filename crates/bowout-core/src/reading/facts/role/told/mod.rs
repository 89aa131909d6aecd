//! Roles that sentences tell: by what the sentence is, or in a frame that holds nothing else.

mod framed;
mod told;

pub(super) use framed::{APPLIED, by_frame};
pub(super) use told::{by_telling, by_telling_in_han};
