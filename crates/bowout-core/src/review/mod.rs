//! Reads a letter as a sharp-eyed friend would, before it goes out.

mod courtesy;
mod derive;
mod draft;
mod employers;
mod facts;
mod finding;
mod lexicon;
mod money;
mod names;
mod review;
mod rules;

pub use derive::facts_of;
pub use facts::{Facts, Referral, Relationship, ThreadStyle};
pub use finding::{Finding, Mend, Rule, Severity};
pub use review::review;
pub use rules::{RULES, page};
