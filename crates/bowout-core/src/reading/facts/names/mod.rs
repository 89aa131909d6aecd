//! Telling names in a text: runs of capitals, humans from teams, labelled lines.

mod chunk;
mod given;
mod house;
mod human;
mod label;

pub(in crate::reading::facts) use chunk::{
    each_name, gap, is_a_job, is_capital, is_no_name, is_wrapped, may_begin_like, name_at,
    names_a_job, squashed,
};
pub(in crate::reading::facts) use given::{is_given, may_be_given};
pub(in crate::reading::facts) use house::{
    HAN_ENDS, has_form, has_house, has_unit, is_form, is_house, is_nameless, strip_team,
};
pub(crate) use human::looks_human;
pub(in crate::reading::facts) use human::{is_human, is_team_word, names, readers, shown_name};
pub(in crate::reading::facts) use label::labelled;
