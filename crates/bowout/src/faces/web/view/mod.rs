//! The pages of the local page: pure functions, data in and HTML out. They ask no clock, disk, network or environment, so
//! that they also compile for `wasm32-unknown-unknown`; this folder is a library of its own for that reason. Nothing of a
//! mail gets into a page but through [`safe`].

pub mod case;
pub mod frame;
pub mod letters;
pub mod look;
pub mod notice;
pub mod pages;
pub mod safe;
pub mod said;
pub mod start;
pub mod when;
pub mod words;
pub mod you;
