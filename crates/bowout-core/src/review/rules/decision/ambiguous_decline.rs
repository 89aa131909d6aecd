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
use crate::text::sayings;

pub(in crate::review) const RULE: Rule = Rule {
    name: "ambiguous-decline",
    severity: Severity::Error,
    sayings: SAYINGS,
    check,
};

sayings! {
    HEDGED = "the decision is hedged";
    ONLY_UNABLE = "this says that a time does not suit, not that you withdraw";
    MEND = "say plainly: I have decided to withdraw";
}

fn check(draft: &Draft<'_>, _: &Facts) -> Vec<Fault> {
    let decision = &draft.decision;
    if decision.declines.is_some() || decision.asks_to_move {
        return vec![];
    }
    let (words, says) = match (&decision.hedged, &decision.only_unable) {
        (Some(words), _) => (words, HEDGED),
        (None, Some(words)) => (words, ONLY_UNABLE),
        (None, None) => return vec![],
    };
    vec![Fault::new(draft.text.place(words.clone()), says, MEND)]
}
