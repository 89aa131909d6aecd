//! # No decline
//!
//! Flags a letter in which nothing declines or withdraws.
//!
//! ## Why it matters
//! Whoever reads it keeps the slot and waits.
//!
//! ## How to mend it
//! Say it in the first or second sentence: "I have decided to withdraw."
//!
//! ## What it does not judge
//! How the no is worded; a hedged no is another rule. Where nothing leaves the matter open, words that lead elsewhere are
//! a no as well: another house, a place given back, luck wished for whoever comes instead.

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::text::sayings;

pub(in crate::review) const RULE: Rule = Rule {
    name: "no-decline",
    severity: Severity::Error,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "nothing in this letter declines";
    MEND = "add the decision, for example: I have decided to withdraw";
}

fn check(draft: &Draft<'_>, _: &Facts) -> Vec<Fault> {
    let decision = &draft.decision;
    // A letter that asks for another time is none that declines.
    if decision.asks_to_move {
        return vec![];
    }
    if decision.declines.is_some() || decision.hedged.is_some() || decision.only_unable.is_some() {
        return vec![];
    }
    vec![Fault::new(0..0, SAYS, MEND)]
}
