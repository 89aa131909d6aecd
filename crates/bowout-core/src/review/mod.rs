//! Reads a letter as a sharp-eyed friend would, before it goes out.

mod decision;
mod derive;
mod draft;
mod facts;
mod finding;
mod names;
mod review;
mod rules;

pub use derive::facts_of;
pub use facts::{Facts, Referral, Relationship, ThreadStyle};
pub use finding::{Finding, Mend, Rule, Severity};
pub use review::review;
pub use rules::{RULES, page};
