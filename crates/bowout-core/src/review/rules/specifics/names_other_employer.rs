//! # Names other employer
//!
//! Flags the name of another employer whose offer you took, and the boast of a "better offer".
//!
//! ## Why it matters
//! The name helps nobody, starts a comparison and travels further than you think.
//!
//! ## How to mend it
//! "I have accepted another offer."
//!
//! ## What it does not judge
//! "Elsewhere", "another company"; your present employer; the group that the addressee belongs to.

use std::ops::Range;

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::review::mentions::{
    ahead, behind, inviting, is_mere_place, is_of_own_part, of_jobs, speaks_of_offer,
    with_legal_form,
};
use crate::review::names::{is_named, is_same_firm, may_be_same_firm, telling};
use crate::text::{Language, sayings};

pub(in crate::review) const RULE: Rule = Rule {
    name: "names-other-employer",
    severity: Severity::Warning,
    sayings: SAYINGS,
    check,
};

sayings! {
    NAMES = "this names {0}";
    COMPARES = "this compares, and the reader comes off second";
    MEND = "write: another offer";
}

const WORDS: &str = "names_other_employer.words.txt";

static BEFORE: Lexicon = Lexicon::new(WORDS, "before");
static BEHIND: Lexicon = Lexicon::new(WORDS, "behind");
static OFFERS: Lexicon = Lexicon::new(WORDS, "offers");
static BOASTS: Lexicon = Lexicon::new(WORDS, "boasts");

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let mut places = listed(draft, facts);
    let found = behind(draft, facts, &BEFORE)
        .into_iter()
        .chain(ahead(draft, facts, &BEHIND))
        .chain(with_legal_form(draft, facts))
        .chain(of_jobs(draft, facts));
    let inviting = inviting(draft, facts);
    for words in found.filter(|words| !inviting.contains(words)) {
        let is_new = !places
            .iter()
            .any(|one| one.start < words.end && words.start < one.end);
        let is_present = facts
            .current_employer_domain
            .as_ref()
            .is_some_and(|domain| is_domain_of(domain, draft.text.written(words.clone())));
        let is_meant = !draft.is_referral(words.start)
            && !is_mere_place(draft, &words)
            && !is_of_own_part(draft, &words);
        if is_new && !is_present && is_meant {
            places.push(words);
        }
    }
    let named = places.into_iter().map(|words| {
        let place = draft.place(words);
        let name = draft.text.source[place.clone()].to_owned();
        Fault::new(place, NAMES.with([&name]), MEND).against(&name)
    });
    let boasts = draft
        .all(&BOASTS)
        .into_iter()
        .filter(|one| !draft.is_negated(one) && !is_own_name(draft, facts, &one.words));
    let boasts = boasts.map(|one| {
        let fault = Fault::new(draft.place(one.words), COMPARES, MEND);
        match draft.language {
            Language::En => fault.replaced_by("another offer"),
            _ => fault,
        }
    });
    named.chain(boasts).collect()
}

/// Employers on record that the letter names: of the accepted offer anywhere, of another process where an offer is
/// spoken of. Elsewhere the name is not a boast but a slip, which is another rule's.
fn listed(draft: &Draft<'_>, facts: &Facts) -> Vec<Range<usize>> {
    let named = |other: &String, is_same: fn(&str, &str) -> bool| {
        if facts.companies.iter().any(|own| is_same(own, other)) {
            vec![]
        } else {
            is_named(&draft.text, other, draft.body.clone())
        }
    };
    let accepted = facts.accepted_offer.iter();
    let accepted = accepted.flat_map(|other| named(other, is_same_firm));
    let others = facts
        .other_processes
        .iter()
        .flat_map(|other| named(other, may_be_same_firm))
        .filter(|words| speaks_of_offer(draft, &OFFERS, draft.sentence_of(words.start)))
        .filter(|words| !is_of_own_part(draft, words));
    let mut places: Vec<Range<usize>> = accepted.chain(others).collect();
    places.sort_by_key(|words| words.start);
    places.dedup();
    places
}

/// Whether a firm's name is the label of a domain.
fn is_domain_of(domain: &str, name: &str) -> bool {
    let label = domain.split('.').next().unwrap_or_default().to_lowercase();
    let joined = telling(name).concat();
    !joined.is_empty() && (label.contains(&joined) || joined.contains(&label))
}

/// Whether some words are the name of the thread's own employer.
fn is_own_name(draft: &Draft<'_>, facts: &Facts, words: &Range<usize>) -> bool {
    facts
        .companies
        .iter()
        .flat_map(|own| is_named(&draft.text, own, draft.body.clone()))
        .any(|own| own.start < words.end && words.start < own.end)
}
