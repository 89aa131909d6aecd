//! # Referral overpromise
//!
//! Flags guarantees about somebody you recommend: "will definitely accept", "can start on Monday", "no need to look
//! further".
//!
//! ## Why it matters
//! You cannot keep the promise for another person, and both of you pay if it breaks.
//!
//! ## How to mend it
//! One factual line: what they did, and that they agreed to be named.
//!
//! ## What it does not judge
//! Hopes and opinions: "I think she would enjoy it".

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::text::sayings;

pub(in crate::review) const RULE: Rule = Rule {
    name: "referral-overpromise",
    severity: Severity::Warning,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "this promises for somebody else";
    MEND = "one factual line is enough";
}

const WORDS: &str = include_str!("referral_overpromise.words.txt");

static PROMISES: Lexicon = Lexicon::new(WORDS, "promises");
/// What vouches for somebody, whoever it is.
static VOUCHES: Lexicon = Lexicon::new(WORDS, "vouches");
static VOWS: Lexicon = Lexicon::new(WORDS, "vows");

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let vouches = draft.all(&VOUCHES).into_iter();
    let mut vouches = vouches.filter(|one| !draft.is_quoted(one.words.start));
    if let Some(found) = vouches.next() {
        return vec![Fault::new(draft.place(found.words), SAYS, MEND)];
    }
    let is_referred = facts.referral.is_some() || !draft.referral.is_empty();
    if !is_referred {
        return vec![];
    }
    // What is said of somebody goes on in the two sentences behind the one that names them.
    let near = |at: usize| {
        draft.referral.iter().any(|words| {
            let next = draft.sentence_of(words.end);
            let end = draft.sentence_of(next.end).end.max(next.end);
            (words.start..end).contains(&at)
        })
    };
    let found = draft.all(&PROMISES).into_iter().find(|one| {
        let clause = draft.clause_of(one.words.start);
        near(one.words.start)
            && !draft.is_negated(one)
            && !(clause.start..one.words.start)
                .any(|at| crate::text::is_listed(OWN, &draft.text.words[at].folded))
    });
    let vow = || {
        let mut vows = draft.all(&VOWS).into_iter();
        vows.find(|one| near(one.words.start) && !draft.is_negated(one))
    };
    let Some(found) = found.or_else(vow) else {
        return vec![];
    };
    vec![Fault::new(draft.place(found.words), SAYS, MEND)]
}

/// The writer as the subject of what is promised.
const OWN: &str = "i i'm i've i'll i'd ich je yo eu ik";
