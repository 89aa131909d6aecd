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

use crate::review::lexicon::Lexicon;
use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};

pub(in crate::review) const RULE: Rule = Rule {
    name: "blame",
    severity: Severity::Error,
    check,
};

const WORDS: &str = include_str!("blame.words.txt");

static DEEDS: Lexicon = Lexicon::new(WORDS, "deeds");
static OMISSIONS: Lexicon = Lexicon::new(WORDS, "omissions");
static INNOCENT: Lexicon = Lexicon::new(WORDS, "innocent");

fn check(draft: &Draft<'_>, _: &Facts) -> Vec<Fault> {
    let deeds = draft.all(&DEEDS).into_iter().filter(|one| !draft.is_negated(one));
    let mut found: Vec<Range<usize>> = deeds
        .chain(draft.all(&OMISSIONS))
        .map(|one| one.words)
        .filter(|words| {
            !draft.is_quoted(words.start)
                && !draft.is_supposed(words.start)
                && !draft.is_question(words.start)
                && !draft.is_referral(words.start)
                && !draft.says_in(&INNOCENT, draft.sentence_of(words.start))
        })
        .collect();
    found.sort_by_key(|words| words.start);
    found.dedup_by_key(|words| draft.sentence_of(words.start).start);
    found
        .into_iter()
        .map(|words| {
            Fault::new(
                draft.place(words),
                "this makes the reader the culprit",
                "say what you decided, and leave out what they did",
            )
        })
        .collect()
}
