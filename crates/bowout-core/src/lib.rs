//! Bowout's thinking: mail in at the top, a letter out at the bottom.
//!
//! [`message`] decodes a mail, [`letter`] declines it to everybody, [`calendar`] tells the organizer's calendar.
//! Below them lie [`person`] and [`evidence`].
//!
//! Nothing in this crate touches a disk, a clock, a network or a terminal.

pub mod advice;
pub mod calendar;
pub mod evidence;
pub mod letter;
pub mod message;
pub mod opportunity;
pub mod person;
pub mod propose;
pub mod reading;
pub mod review;
pub mod text;
pub mod when;
