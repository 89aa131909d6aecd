//! # Wrong company
//!
//! Flags a letter that names another employer than the one that invited.
//!
//! ## Why it matters
//! It is the slip that recruiters remember: they were one of many, and not even the right one.
//!
//! ## How to mend it
//! Put the name of the employer on the thread.
//!
//! ## What it does not judge
//! Suffixes, initials, aliases; an accepted offer's employer; the client behind an agency.

use std::ops::Range;

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::review::mentions::{
    addressee, inviting, is_given_up, is_of_own_part, is_of_process, of_process, speaks_of_offer,
    wished,
};
use crate::review::names::{is_named, is_same_firm, telling};
use crate::text::{Language, sayings};

pub(in crate::review) const RULE: Rule = Rule {
    name: "wrong-company",
    severity: Severity::Error,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "this names {0}, but {1} invited you";
    MEND = "write {0}";
}

const WORDS: &str = "wrong_company.words.txt";

/// Words that make the sentence about another offer, or about the writer's own employer.
static OFFERS: Lexicon = Lexicon::new(WORDS, "offers");

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let Some(company) = facts.companies.first() else {
        return vec![];
    };
    let mut places = others(draft, facts);
    let is_theirs = |name: &Range<usize>| is_address_of(facts, draft.text.written(name.clone()));
    // An agency may go by any name, and so may its client where none is on record.
    if !facts.is_agency {
        places.extend(addressee(draft, facts));
        // "The interview offer from Acme" tells who invites, and no other offer.
        places.extend(inviting(draft, facts));
        let wished = wished(draft, facts).into_iter();
        places.extend(wished.filter(|name| !is_theirs(name)));
    }
    if !facts.is_agency || is_client(facts, company) {
        for name in of_process(draft, facts) {
            let is_new = !places
                .iter()
                .any(|one| one.start < name.end && name.start < one.end);
            // "If a vacancy comes up in Jaraguá" is none of this process.
            let is_other = is_theirs(&name) || draft.is_supposed(name.start);
            if is_new && is_thread(draft, &name) && !is_other {
                places.push(name);
            }
        }
    }
    // A name may be found in more than one way.
    places.sort_by_key(|words| (words.start, words.end));
    places.dedup_by(|later, first| later.start < first.end);
    places
        .into_iter()
        .map(|words| {
            let place = draft.place(words);
            let named = draft.text.source[place.clone()].to_owned();
            Fault::new(place, SAYS.with([&named, &company]), MEND.with([&company]))
                .against(company)
                .replaced_by(company)
        })
        .collect()
}

/// Whether the sentence is about this process and not about another offer.
fn is_thread(draft: &Draft<'_>, name: &Range<usize>) -> bool {
    // In Chinese commas part what would be sentences elsewhere.
    let clause = draft.clause_of(name.start);
    let is_own = is_of_own_part(draft, name);
    let told = match draft.language {
        Language::Zh => clause,
        _ if is_own => clause,
        _ => draft.sentence_of(name.start),
    };
    (is_given_up(draft, name) || !speaks_of_offer(draft, &OFFERS, told))
        && !draft.is_referral(name.start)
        && !draft.is_quoted(name.start)
}

/// Employers of other processes that the letter names outside of another offer. The one that the person goes to is
/// named as such, unless the interview is said to be theirs.
fn others(draft: &Draft<'_>, facts: &Facts) -> Vec<Range<usize>> {
    let is_same = |one: &&String, other: &str| is_same_firm(one, other);
    let foreign = facts
        .other_processes
        .iter()
        .filter(|other| !facts.companies.iter().any(|own| is_same(&own, other)));
    foreign
        .flat_map(|other| {
            let is_next = facts
                .accepted_offer
                .iter()
                .any(|next| is_same(&next, other));
            let named = is_named(&draft.text, other, 0..draft.text.words.len());
            named.into_iter().map(move |name| (name, is_next))
        })
        .filter(|(name, is_next)| {
            is_thread(draft, name) && (!is_next || is_of_process(draft, name))
        })
        .map(|(name, _)| name)
        .collect()
}

/// The shortest word of a name that an address tells it by, in letters.
const SHORTEST: usize = 4;

/// Whether the house on record is an agency's client: no word of its name stands in the addresses that the thread is written
/// from, `redbridge-staffing.example` for Redbridge Healthcare Staffing.
fn is_client(facts: &Facts, company: &str) -> bool {
    let mut words = telling(company).into_iter();
    !words.any(|word| word.chars().count() >= SHORTEST && is_address_of(facts, &word))
}

/// Whether a name is that of the house which the people of the thread write from.
fn is_address_of(facts: &Facts, name: &str) -> bool {
    let joined = telling(name).concat();
    let addresses = facts.recruiters.iter().map(crate::person::Person::domain);
    addresses
        .chain(
            facts
                .acquaintances
                .iter()
                .filter_map(|one| one.split('@').nth(1))
                .map(str::to_lowercase),
        )
        .any(|domain| !joined.is_empty() && domain.replace('-', "").contains(&joined))
}
