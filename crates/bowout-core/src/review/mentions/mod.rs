//! What a letter mentions beside its business: employers, people whom nobody of the thread is, sums of money, days.

mod days;
mod employers;
mod money;
mod reasons;
mod strangers;
mod trades;

pub(in crate::review) use days::{
    MEETINGS, OTHER_DAYS, days_of_none, is_aside, is_count, is_held, is_number_of_held,
    is_of_something_else, is_right_turned, names_slot, own_sentences, tells_of_held,
    wrong_bare_day, wrong_day, wrong_hour,
};
pub(in crate::review) use employers::{
    addressee, ahead, behind, inviting, is_foreign, is_given_up, is_mere_place, is_of_own_part,
    is_of_process, of_jobs, of_process, speaks_of_offer, wished, with_legal_form,
};
pub(in crate::review) use money::{sums, written_out};
pub(in crate::review) use reasons::{Reason, is_no_post, is_renewed, reasons};
pub(in crate::review) use strangers::{has_contact, stranger, strangers};
pub(in crate::review) use trades::{has_trade, holds_trade};
