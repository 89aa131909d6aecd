//! # No good wishes
//!
//! Flags a decline without a good wish: for the search, for the team, for a later meeting.
//!
//! ## Why it matters
//! It costs half a sentence, and it is the last thing that they read.
//!
//! ## How to mend it
//! Add: "I wish you every success with the search."
//!
//! ## What it does not judge
//! Chats, text messages and comments; a closing "Best" alone is no wish.

use crate::letter::Medium;
use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::text::sayings;

pub(in crate::review) const RULE: Rule = Rule {
    name: "no-good-wishes",
    severity: Severity::Advice,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "the letter wishes nobody well";
    MEND = "add one clause: I wish you every success with the search";
}

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let has_no_room = facts.medium != Medium::Email;
    if has_no_room || draft.text.words.is_empty() || draft.wishes_well() {
        return vec![];
    }
    vec![Fault::new(0..0, SAYS, MEND)]
}
