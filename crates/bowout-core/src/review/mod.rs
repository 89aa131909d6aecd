//! Reads a letter as a sharp-eyed friend would, before it goes out.

mod decision;
mod derive;
mod draft;
mod facts;
mod finding;
mod limits;
mod names;
mod outcome;
mod review;
mod rules;

pub use derive::{facts_of, facts_of_thread};
pub use facts::{Facts, Referral, Relationship, ThreadStyle};
pub use finding::{Finding, Mend, Rule, Severity};
pub use limits::Limits;
pub use outcome::{Mended, Weights, mended};
pub use review::review;
pub use rules::{RULES, page};
