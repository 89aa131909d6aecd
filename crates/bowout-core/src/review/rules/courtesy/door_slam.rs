//! # Door slam
//!
//! Flags words that forbid all contact, or swear never to come back.
//!
//! ## Why it matters
//! People change firms. The recruiter you lock out today calls for another house tomorrow.
//!
//! ## How to mend it
//! Delete it, or ask to have your data erased, on its own line.
//!
//! ## What it does not judge
//! A polite request to erase data; "no need to call back"; asking an agency that wrote unasked to stop is advice only.

use crate::opportunity::Stage;
use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::text::sayings;

pub(in crate::review) const RULE: Rule = Rule {
    name: "door-slam",
    severity: Severity::Warning,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "this slams the door";
    MEND = "delete it, or ask to have your data erased";
}

const WORDS: &str = "door_slam.words.txt";

static SLAMS: Lexicon = Lexicon::new(WORDS, "slams");
static POLITE: Lexicon = Lexicon::new(WORDS, "polite");

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let is_unasked = facts.is_agency && facts.stage == Some(Stage::ColdOutreach);
    let found = draft.all(&SLAMS).into_iter().find(|one| {
        let sentence = draft.sentence_of(one.words.start);
        !draft.is_quoted(one.words.start) && !draft.says_in(&POLITE, sentence)
    });
    let Some(mut found) = found else {
        return vec![];
    };
    // "Delete my number, and never call me again": one door, told once.
    let end = draft.sentence_of(found.words.start).end;
    for one in draft.all_in(&SLAMS, found.words.end..end.max(found.words.end)) {
        found.words.end = one.words.end;
    }
    let fault = Fault::new(draft.place(found.words), SAYS, MEND);
    vec![if is_unasked { fault.softened() } else { fault }]
}
