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
//! Hopes and opinions: "I think she would enjoy it"; what you vow of yourself.

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::review::mentions::is_foreign;
use crate::review::names::capitalised;
use crate::text::{Language, Match, sayings};

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
static VOWS: Lexicon = Lexicon::new(WORDS, "vows");
/// What somebody else will do or is: the words name them.
static DEEDS: Lexicon = Lexicon::new(WORDS, "deeds");
/// What nobody can know of somebody else.
static SURE: Lexicon = Lexicon::new(WORDS, "sure");
/// Words for somebody else.
static OTHERS: Lexicon = Lexicon::new(WORDS, "others");

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let is_referred = facts.referral.is_some() || !draft.referral.is_empty();
    // What is said of somebody goes on in the two sentences behind the one that names them.
    let near = |at: usize| {
        is_referred
            && draft.referral.iter().any(|words| {
                let next = draft.sentence_of(words.end);
                let end = draft.sentence_of(next.end).end.max(next.end);
                (words.start..end).contains(&at)
            })
    };
    let about = |at: usize| near(at) || draft.says_in(&OTHERS, draft.sentence_of(at));
    // "I guarantee that Rosa will": where nouns are written small, a capital is a name.
    let named = |vow: &Match| {
        let end = draft.sentence_of(vow.words.start).end;
        let mut behind = vow.words.end..end.min(vow.words.end + CLOSE);
        draft.language == Language::En
            && behind.any(|at| {
                let name = capitalised(&draft.text, at..at + 1);
                !name.is_empty() && is_foreign(draft, facts, &name)
            })
    };
    let own = |one: &Match| {
        let clause = draft.clause_of(one.words.start);
        (clause.start..one.words.start)
            .any(|at| crate::text::is_listed(OWN, &draft.text.words[at].folded))
    };
    let first = |list: &Lexicon, is_fault: &dyn Fn(&Match) -> bool| {
        draft.all(list).into_iter().find(|one| {
            is_fault(one) && !draft.is_negated(one) && !draft.is_quoted(one.words.start)
        })
    };
    let found = first(&PROMISES, &|one| about(one.words.start) && !own(one))
        .or_else(|| first(&DEEDS, &|_| true))
        .or_else(|| first(&SURE, &|_| true))
        .or_else(|| first(&VOWS, &|one| about(one.words.start) || named(one)));
    let Some(found) = found else {
        return vec![];
    };
    vec![Fault::new(draft.place(found.words), SAYS, MEND)]
}

/// How far behind a vow the name stands that it is for, in words.
const CLOSE: usize = 4;

/// The writer as the subject of what is promised.
const OWN: &str = "i i'm i've i'll i'd ich je yo eu ik";
