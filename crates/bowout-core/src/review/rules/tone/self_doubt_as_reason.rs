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

use std::ops::Range;

use crate::review::draft::{Draft, Field, Who};
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

const WORDS: &str = "self_doubt_as_reason.words.txt";

static DOUBTS: Lexicon = Lexicon::new(WORDS, "doubts");
/// What fear does to the body, and when it does.
static BODY: Lexicon = Lexicon::new(WORDS, "body");
static OCCASIONS: Lexicon = Lexicon::new(WORDS, "occasions");
static CALM: Lexicon = Lexicon::new(WORDS, "calm");
/// What one cannot do, before the words for a test.
static UNFIT: Lexicon = Lexicon::new(WORDS, "unfit");
static MISMATCH: Lexicon = Lexicon::new(WORDS, "mismatch");

fn check(draft: &Draft<'_>, _: &Facts) -> Vec<Fault> {
    let doubts = draft.all(&DOUBTS).into_iter().map(|one| one.words);
    let mut found: Vec<Range<usize>> = doubts.chain(fears(draft)).chain(unfit(draft)).collect();
    found.retain(|words| {
        let start = draft.clause_of(words.start).start;
        let is_third = |end| draft.last_named(start..end) == Some(Who::Third);
        !is_third(words.start)
            && !is_third(words.end)
            && !draft.is_of_others(words.start)
            && !draft.is_quoted(words.start)
            && !draft.is_referral(words.start)
            && !draft.says_in(&MISMATCH, draft.sentence_of(words.start))
    });
    let first = found.into_iter().min_by_key(|words| words.start);
    first
        .map(|words| Fault::new(draft.place(words), SAYS, MEND))
        .into_iter()
        .collect()
}

/// Fear of what one is examined by: a word of fear, or what fear does to the body, and an interview in one sentence.
fn fears<'a>(draft: &'a Draft<'_>) -> impl Iterator<Item = Range<usize>> + 'a {
    let afraid = draft.of_field(Field::Fear, draft.body.clone());
    let afraid = afraid
        .map(|at| at..at + 1)
        .chain(draft.all(&BODY).into_iter().map(|one| one.words));
    afraid.filter_map(|fear| {
        let sentence = draft.sentence_of(fear.start);
        let test = draft
            .of_field(Field::Test, sentence.clone())
            .find(|at| !fear.contains(at));
        let test = test.map(|at| at..at + 1).or_else(|| {
            let occasion = draft.find_in(&OCCASIONS, sentence.clone());
            occasion.map(|one| one.words)
        })?;
        let is_meek = draft.names_writer(sentence.clone()) && !draft.says_in(&CALM, sentence);
        is_meek.then_some(fear.start.min(test.start)..fear.end.max(test.end))
    })
}

/// Being no good at what one is examined by: `I can't do interviews`.
fn unfit<'a>(draft: &'a Draft<'_>) -> impl Iterator<Item = Range<usize>> + 'a {
    draft.all(&UNFIT).into_iter().filter_map(|one| {
        let end = draft
            .sentence_of(one.words.start)
            .end
            .min(one.words.end + 4);
        let test = draft.of_field(Field::Test, one.words.end..end).next()?;
        Some(one.words.start..test + 1)
    })
}
