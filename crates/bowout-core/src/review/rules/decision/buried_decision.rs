//! # Buried decision
//!
//! Flags a no that comes late: after seventy-five words, or in the fifth sentence or later.
//!
//! ## Why it matters
//! Busy people read the first lines. Whoever must free a slot should not have to search for the reason.
//!
//! ## How to mend it
//! Move the decision to the first or second sentence.
//!
//! ## What it does not judge
//! One thanks and one sentence of context first; a no that only wishes imply; short messages; the sentences of a phone call. Japanese and Chinese
//! are counted in characters, 250 of them.

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::text::{Language, sayings};

pub(in crate::review) const RULE: Rule = Rule {
    name: "buried-decision",
    severity: Severity::Warning,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "the decision comes late";
    MEND = "say it in the first or second sentence";
}

/// Characters before the decision from which it is buried, where nothing parts the words.
const LATE_CHARACTERS: usize = 250;

/// The first sentence that is too late, counted from nought.
const LATE_SENTENCE: usize = 4;

/// How many words must stand before a decision that is late by its sentence: four short ones hide nothing.
const SHORT_WORDS: usize = 30;

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let decision = &draft.decision;
    let Some(words) = decision.declines.as_ref().or(decision.hedged.as_ref()) else {
        return vec![];
    };
    if facts.medium.is_spoken() || decision.is_implied || words.start >= draft.body.end {
        return vec![];
    }
    let before = draft.body.start..words.start;
    let is_han = matches!(draft.language, Language::Ja | Language::Zh);
    let sentences = draft.text.sentences.iter().filter(|one| {
        one.words.start >= before.start && one.words.end <= before.end && one.words.len() > 2
    });
    let late = if is_han {
        LATE_CHARACTERS
    } else {
        facts.limits.words_before_decision
    };
    let sentence = draft.sentence_of(words.start).start.max(before.start);
    let is_late_sentence =
        !is_han && sentences.count() >= LATE_SENTENCE && before.len() >= SHORT_WORDS;
    if sentence.saturating_sub(before.start) < late && !is_late_sentence {
        return vec![];
    }
    vec![Fault::new(draft.place(words.clone()), SAYS, MEND)]
}
