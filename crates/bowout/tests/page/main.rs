//! The local page in a real Chromium: what a person does, seen as they see it.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail"
)]

mod driver;
mod looks;
mod served;
mod ways;
