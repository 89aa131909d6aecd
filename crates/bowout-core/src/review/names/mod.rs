//! Names of people and firms, compared as people write them.

mod firm;
mod han;
mod names;
mod person;
mod title;

pub(crate) use firm::{
    are_other_partners, is_kind_of_house, is_named, is_same_firm, may_be_same_firm, telling,
};
pub(crate) use han::{unknown_in_han, unknown_role};
pub(crate) use names::{capitalised, distance, is_near};
pub(crate) use person::{
    is_courtesy, is_family_name, is_form_of, is_given_name, is_known_person, is_namesake_of_sender,
    is_sender, is_slip_of_sender, is_whole_of, known_words,
};
pub(crate) use title::{
    innermost, is_part, is_told_by_field, is_within, tells, title_words, with_field,
};
