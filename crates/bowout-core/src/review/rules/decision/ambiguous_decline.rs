//! # Ambiguous decline
//!
//! Flags a no that is hedged, or a letter that only says that a time does not suit.
//!
//! ## Why it matters
//! "I don't think I can make it" reads as a wish for another time. Somebody will offer one.
//!
//! ## How to mend it
//! Take the hedge away, or add the withdrawal.
//!
//! ## What it does not judge
//! "Unfortunately", "at this time", "I would like to withdraw": these are courtesy, not doubt.

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};

pub(in crate::review) const RULE: Rule = Rule {
    name: "ambiguous-decline",
    severity: Severity::Error,
    check,
};

fn check(draft: &Draft<'_>, _: &Facts) -> Vec<Fault> {
    let decision = &draft.decision;
    if decision.declines.is_some() {
        return vec![];
    }
    let (words, says) = match (&decision.hedged, &decision.only_unable) {
        (Some(words), _) => (words, "the decision is hedged"),
        (None, Some(words)) => (
            words,
            "this says that a time does not suit, not that you withdraw",
        ),
        (None, None) => return vec![],
    };
    vec![Fault::new(
        draft.text.place(words.clone()),
        says,
        "say plainly: I have decided to withdraw",
    )]
}
