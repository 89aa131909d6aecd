//! Bowout's thinking: mail in at the top, a checked letter out at the bottom.
//!
//! So far it holds the ground that the stages will stand on: who ([`person`]), in which language
//! ([`language`]), and a fact with the words it was read from ([`evidence`]).
//!
//! Nothing in this crate touches a disk, a clock, a network or a terminal.

pub mod evidence;
pub mod language;
pub mod letter;
pub mod message;
pub mod person;
