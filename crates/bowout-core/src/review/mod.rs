//! Reads a letter as a sharp-eyed friend would, before it goes out.

mod courtesy;
mod draft;
mod facts;
mod finding;
mod lexicon;
mod mentions;
mod names;
mod outcome;
mod review;
mod rules;
mod speech;

pub use facts::{Facts, Limits, Referral, Relationship, ThreadStyle, facts_of, facts_of_thread};
pub use finding::{Finding, Mend, Rule, Severity};
pub use outcome::{Mended, Weights, mended};
pub use review::{Shown, review, shown};
pub use rules::{RULES, page, rule};
pub use speech::{ACTS, Act};
