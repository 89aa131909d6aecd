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
use crate::text::{Language, Match, sayings};

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

const WORDS: &str = "mixed_signals.words.txt";

static BIDS: Lexicon = Lexicon::new(WORDS, "bids");
/// Words that ask to be called about this, or by an agency about whatever comes.
static CALL_BACK: Lexicon = Lexicon::new(WORDS, "call back");
/// Words that turn the interest to another role or a later day.
static ELSEWHERE: Lexicon = Lexicon::new(WORDS, "elsewhere");
/// What the writer would do if a condition held.
static READY: Lexicon = Lexicon::new(WORDS, "ready");
/// Words for this same meeting at another time.
static INSTEAD: Lexicon = Lexicon::new(WORDS, "instead");
static CONDITIONS: Lexicon = Lexicon::new(WORDS, "conditions");

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let decision = &draft.decision;
    if decision.declines.is_none() && !decision.is_provisional {
        return vec![];
    }
    let calls = draft.all(&CALL_BACK).into_iter();
    let calls = calls.filter(|_| !facts.is_agency);
    let bids = draft.all(&BIDS).into_iter().chain(conditional(draft));
    let bids = bids.chain(calls);
    let mut bids: Vec<Match> = bids
        .filter(|bid| {
            let sentence = draft.sentence_of(bid.words.start);
            // "If you could take me on another day, I would gladly begin again": `again` leads nowhere else.
            let is_elsewhere = draft.says_in(&ELSEWHERE, sentence.clone());
            (!is_elsewhere || draft.says_in(&INSTEAD, sentence))
                && !draft.is_negated(bid)
                && !draft.is_quoted(bid.words.start)
                && !draft.is_referral(bid.words.start)
        })
        .collect();
    bids.sort_by_key(|bid| bid.words.start);
    bids.into_iter()
        .take(1)
        .map(|bid| Fault::new(draft.place(bid.words), SAYS, MEND))
        .collect()
}

/// What the writer would do for this process after all, in a sentence with a condition.
fn conditional(draft: &Draft<'_>) -> impl Iterator<Item = Match> {
    draft.all(&READY).into_iter().filter(|ready| {
        let sentence = draft.sentence_of(ready.words.start);
        let condition = draft.find_in(&CONDITIONS, sentence);
        // "I am not going" is no offer to, wherever the sign for it stands.
        let is_denied = draft.language == Language::Zh
            && draft
                .text
                .written(ready.words.clone())
                .contains(['不', '没']);
        !is_denied
            && condition.is_some_and(|one| {
                one.words.end <= ready.words.start || one.words.start >= ready.words.end
            })
    })
}
