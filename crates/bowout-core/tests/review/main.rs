//! The rules against the cases beside them, against our corpus of letters, and against whatever else may come.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail")]

mod cases;
mod corpus;
mod hostile;
mod markdown;
/// The JSON of facts as the program reads it, so that cases and letters are read by the same code.
#[path = "../../../bowout/src/wire/facts.rs"]
mod wire;
