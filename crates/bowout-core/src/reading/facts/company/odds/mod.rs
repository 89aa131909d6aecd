//! Which of the names that a mail holds is the employer's, learnt.

mod odds;
mod scene;
mod shows;
mod words;

pub(super) use odds::likeliest;
pub(super) use shows::shows;
