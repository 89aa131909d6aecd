//! # No thanks
//!
//! Flags a decline that never thanks the people who offered their time.
//!
//! ## Why it matters
//! It is what the sources agree on most: without thanks, a no reads as a slight.
//!
//! ## How to mend it
//! Thank them for the invitation in the first sentence.
//!
//! ## What it does not judge
//! How warm the thanks are; thanks in the quoted history do not count.

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::text::sayings;

pub(in crate::review) const RULE: Rule = Rule {
    name: "no-thanks",
    severity: Severity::Warning,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "the letter declines, but thanks no one";
    MEND = "thank them for the invitation in the first sentence";
}

fn check(draft: &Draft<'_>, _: &Facts) -> Vec<Fault> {
    if draft.text.words.is_empty() || draft.thanks() {
        return vec![];
    }
    vec![Fault::new(0..0, SAYS, MEND)]
}
