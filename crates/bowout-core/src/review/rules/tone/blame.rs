//! # Blame
//!
//! Flags the reader as the culprit: "you never replied", "your team wasted my time".
//!
//! ## Why it matters
//! Accused people defend themselves, and what they remember is the accusation.
//!
//! ## How to mend it
//! Say what you decided, or delete it.
//!
//! ## What it does not judge
//! "You never know", "if you had other plans", and praise: "you never made me wait".

use std::ops::Range;

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::text::sayings;

pub(in crate::review) const RULE: Rule = Rule {
    name: "blame",
    severity: Severity::Error,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "this makes the reader the culprit";
    MEND = "say what you decided, and leave out what they did";
}

const WORDS: &str = "blame.words.txt";

static DEEDS: Lexicon = Lexicon::new(WORDS, "deeds");
static OMISSIONS: Lexicon = Lexicon::new(WORDS, "omissions");
static REPROACHES: Lexicon = Lexicon::new(WORDS, "reproaches");
/// Questions that no answer is wanted to: why they did it.
static WHY: Lexicon = Lexicon::new(WORDS, "why");
static INNOCENT: Lexicon = Lexicon::new(WORDS, "innocent");

fn check(draft: &Draft<'_>, _: &Facts) -> Vec<Fault> {
    let deeds = draft.all(&DEEDS).into_iter();
    let told = deeds
        .filter(|one| !draft.is_negated(one) && !draft.denies(one.words.clone()))
        .chain(draft.all(&OMISSIONS))
        .map(|one| one.words)
        .filter(|words| !draft.is_supposed(words.start) && !is_innocent(draft, words))
        .filter(|words| !draft.is_referral(words.start));
    // What might have been is told in conditions.
    let reproaches = draft.all(&REPROACHES).into_iter().map(|one| one.words);
    let mut found: Vec<Range<usize>> = told
        .chain(
            draft
                .acts()
                .into_iter()
                .filter(|words| !is_innocent(draft, words) && !draft.is_referral(words.start)),
        )
        .chain(reproaches)
        .filter(|words| !draft.is_quoted(words.start) && !draft.is_question(words.start))
        .chain(draft.all(&WHY).into_iter().map(|one| one.words))
        .collect();
    found.sort_by_key(|words| words.start);
    found.dedup_by(|later, first| {
        let is_same = draft.sentence_of(later.start) == draft.sentence_of(first.start);
        first.end = if is_same {
            first.end.max(later.end)
        } else {
            first.end
        };
        is_same
    });
    found
        .into_iter()
        .map(|words| Fault::new(draft.place(words), SAYS, MEND))
        .collect()
}

/// Whether the reader only suffers what is told, or is excused for it.
fn is_innocent(draft: &Draft<'_>, words: &Range<usize>) -> bool {
    draft.is_object(words.start) || draft.says_in(&INNOCENT, draft.sentence_of(words.start))
}
