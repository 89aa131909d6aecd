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

const WORDS: &str = include_str!("blame.words.txt");

static DEEDS: Lexicon = Lexicon::new(WORDS, "deeds");
static OMISSIONS: Lexicon = Lexicon::new(WORDS, "omissions");
static INNOCENT: Lexicon = Lexicon::new(WORDS, "innocent");

fn check(draft: &Draft<'_>, _: &Facts) -> Vec<Fault> {
    let deeds = draft
        .all(&DEEDS)
        .into_iter()
        .filter(|one| !draft.is_negated(one));
    let mut found: Vec<Range<usize>> = deeds
        .chain(draft.all(&OMISSIONS))
        .map(|one| one.words)
        .filter(|words| {
            !draft.is_quoted(words.start)
                && !draft.is_supposed(words.start)
                && !draft.is_question(words.start)
                && !draft.is_referral(words.start)
                && !is_object(draft, words.start)
                && !draft.says_in(&INNOCENT, draft.sentence_of(words.start))
        })
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

/// Whether the word before makes the reader the one that something is done to: `to tell you so late`.
fn is_object(draft: &Draft<'_>, at: usize) -> bool {
    const VERBS: &str = "to tell telling told thank thanking for with of from see meet let give giving wish inform ask asking write writing \
        leave leaving keep keeping bei mit von fur an um pour avec a de con para por com van voor met aan";
    let sentence = draft.sentence_of(at);
    at > sentence.start && crate::text::is_listed(VERBS, &draft.text.words[at - 1].folded)
}
