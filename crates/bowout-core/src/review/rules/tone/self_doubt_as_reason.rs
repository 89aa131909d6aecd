//! # Self doubt as reason
//!
//! Flags nerves or unworthiness given as the reason: "I'm not good enough", "I'd only embarrass myself".
//!
//! ## Why it matters
//! They invited you because of what they read. Nerves pass, and a reader who liked you is left with your doubt.
//!
//! ## How to mend it
//! Pause before you send. If the decision stands, give no reason.
//!
//! ## What it does not judge
//! A real mismatch, such as a licence that the post requires and you do not hold; modest phrases of courtesy.

use crate::review::draft::Draft;
use crate::review::draft::Who;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::text::sayings;

pub(in crate::review) const RULE: Rule = Rule {
    name: "self-doubt-as-reason",
    severity: Severity::Warning,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "this makes your doubts the reason";
    MEND = "sleep on it; if the decision stands, give no reason";
}

const WORDS: &str = include_str!("self_doubt_as_reason.words.txt");

static DOUBTS: Lexicon = Lexicon::new(WORDS, "doubts");
static MISMATCH: Lexicon = Lexicon::new(WORDS, "mismatch");

fn check(draft: &Draft<'_>, _: &Facts) -> Vec<Fault> {
    let found = draft.all(&DOUBTS).into_iter().find(|one| {
        let sentence = draft.sentence_of(one.words.start);
        let is_about_writer = draft
            .last_named(draft.clause_of(one.words.start).start..one.words.end)
            != Some(Who::Third);
        is_about_writer
            && !draft.is_quoted(one.words.start)
            && !draft.is_referral(one.words.start)
            && !draft.says_in(&MISMATCH, sentence)
    });
    let Some(found) = found else {
        return vec![];
    };
    vec![Fault::new(draft.place(found.words), SAYS, MEND)]
}
