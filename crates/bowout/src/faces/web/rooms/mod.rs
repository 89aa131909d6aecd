//! The rooms behind the guard: each takes what a form brings, calls an action, and shows a page or the way on.

pub(super) mod case;
pub(super) mod desk;
pub(super) mod letters;
pub(super) mod pages;
pub(super) mod start;
pub(super) mod you;
