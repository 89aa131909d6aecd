//! # Mixed signals
//!
//! Flags a decline that also bids for the same process.
//!
//! ## Why it matters
//! The reader cannot tell a no from a bargain.
//!
//! ## How to mend it
//! Delete the bid, or ask for another time instead of declining.
//!
//! ## What it does not judge
//! Interest in other roles, in later openings, or in staying in touch.

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::text::sayings;

pub(in crate::review) const RULE: Rule = Rule {
    name: "mixed-signals",
    severity: Severity::Error,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "the letter declines, and yet bids for the same process";
    MEND = "delete this, or ask for another time instead";
}

const WORDS: &str = include_str!("mixed_signals.words.txt");

static BIDS: Lexicon = Lexicon::new(WORDS, "bids");

/// Words that turn the interest to another role or a later day.
static ELSEWHERE: Lexicon = Lexicon::new(WORDS, "elsewhere");

fn check(draft: &Draft<'_>, _: &Facts) -> Vec<Fault> {
    let decision = &draft.decision;
    if decision.declines.is_none() {
        return vec![];
    }
    let bids = draft.all(&BIDS).into_iter().filter(|bid| {
        let sentence = draft.sentence_of(bid.words.start);
        !draft.says_in(&ELSEWHERE, sentence)
            && !draft.is_negated(bid)
            && !draft.is_quoted(bid.words.start)
            && !draft.is_referral(bid.words.start)
    });
    bids.map(|bid| Fault::new(draft.place(bid.words), SAYS, MEND))
        .take(1)
        .collect()
}
