//! # Reason contradicts record
//!
//! Flags a reason that your own record contradicts: an offer that you never accepted, a move that you never planned.
//! Also two reasons that exclude each other.
//!
//! ## Why it matters
//! Six sources warn against inventing an excuse. Trades are small, and the next call asks for more of the story.
//!
//! ## How to mend it
//! Give a general reason, or none.
//!
//! ## What it does not judge
//! Leaving a reason out; "my circumstances have changed"; "not the right fit": these cover any private reason.

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::text::{Match, is_listed, sayings};

pub(in crate::review) const RULE: Rule = Rule {
    name: "reason-contradicts-record",
    severity: Severity::Error,
    sayings: SAYINGS,
    check,
};

sayings! {
    BOTH = "the letter says that you stay, and that you go elsewhere";
    RECORD = "your record says: {0}";
    MEND = "give a general reason, or none";
}

const WORDS: &str = "reason_contradicts_record.words.txt";

/// Reasons that a letter can give, with the reasons on record that they agree with.
static REASONS: [(&str, Lexicon, &str); 7] = [
    (
        "accepted-offer",
        Lexicon::new(WORDS, "accepted-offer"),
        "accepted-offer accepted offer other-offer another-offer new-job",
    ),
    ("staying", Lexicon::new(WORDS, "staying"), ""),
    (
        "relocation",
        Lexicon::new(WORDS, "relocation"),
        "relocation location move moving plans-changed personal family commute visa partner",
    ),
    (
        "family",
        Lexicon::new(WORDS, "family"),
        "family personal private plans-changed timing health relocation childcare other pregnancy",
    ),
    (
        "health",
        Lexicon::new(WORDS, "health"),
        "health personal private plans-changed timing family illness other pregnancy",
    ),
    (
        "study",
        Lexicon::new(WORDS, "study"),
        "study studies plans-changed personal education timing other",
    ),
    (
        "pay",
        Lexicon::new(WORDS, "pay"),
        "pay salary compensation pay-below-floor money",
    ),
];

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let reasons: Vec<(&str, &str, Match)> = REASONS
        .iter()
        .filter_map(|(name, words, agrees)| {
            let found = draft.all(words).into_iter().find(|one| {
                !draft.is_negated(one)
                    && !draft.is_supposed(one.words.start)
                    && !draft.is_referral(one.words.start)
            })?;
            Some((*name, *agrees, found))
        })
        .collect();
    let offer = reasons.iter().find(|(name, ..)| *name == "accepted-offer");
    let staying = reasons.iter().find(|(name, ..)| *name == "staying");
    if let (Some((.., first)), Some((.., second))) = (offer, staying) {
        let later = if first.words.start < second.words.start {
            second
        } else {
            first
        };
        return vec![Fault::new(draft.place(later.words.clone()), BOTH, MEND)];
    }
    let Some(recorded) = facts.recorded_reason.as_deref() else {
        return vec![];
    };
    let recorded = recorded.trim().to_lowercase().replace([' ', '_'], "-");
    let has_accepted = facts.accepted_offer.is_some();
    let is_clash = |name: &str, agrees: &str| match name {
        "accepted-offer" => !has_accepted && !is_listed(agrees, &recorded),
        "staying" => has_accepted || is_listed(ACCEPTED, &recorded),
        _ => !is_listed(agrees, &recorded),
    };
    let clash = || {
        let told = reasons.iter();
        let mut told = told.filter(|(name, agrees, _)| is_clash(name, agrees));
        told.next().map(|(_, _, found)| found.words.clone())
    };
    // The same in other words than a list can hold: no clash where others agree with the record.
    let home = draft.stays();
    let agrees =
        |name: &str| is_listed(REASONS_TO_STAY, name) && (home.is_some() || staying.is_some());
    let is_told = reasons
        .iter()
        .any(|(_, agreed, _)| is_listed(agreed, &recorded));
    let gone = || {
        let is_wrong = is_clash("accepted-offer", REASONS[0].2) && !is_told && !agrees(&recorded);
        is_wrong.then(|| draft.is_gone(facts)).flatten()
    };
    let remains = || is_clash("staying", "").then(|| home.clone()).flatten();
    let words = clash().or_else(gone).or_else(remains);
    let Some(words) = words.filter(|_| !recorded.is_empty()) else {
        return vec![];
    };
    let says = RECORD.with([&recorded]);
    vec![Fault::new(draft.place(words), says, MEND).against(&recorded)]
}

/// Names on record for staying.
const REASONS_TO_STAY: &str = "staying stay counter-offer counteroffer promotion current-job";

/// Names on record for an offer that was accepted.
const ACCEPTED: &str = "accepted-offer other-offer another-offer new-job";
