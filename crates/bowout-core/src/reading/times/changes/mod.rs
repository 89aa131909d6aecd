//! Times that a mail gives up or puts in another's place, and those that were agreed on before.

mod agreed;
mod apart;
mod beside;
mod given_up;
#[cfg(test)]
mod heard;
mod moved;
mod replaced;
mod wordings;

pub(super) use agreed::{agreed, agreed_day, that_day};
pub(super) use apart::{
    is_aside, is_asked_anew, is_left_for, is_put_aside, is_regretted, is_taken_back,
};
pub(super) use beside::is_of_something_else;
pub(super) use given_up::{is_called_off, is_denied, is_given_up, is_proposed};
pub(super) use moved::{arrive_first, drop_shifts, put_off};
pub(super) use replaced::is_replaced;
