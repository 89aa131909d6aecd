//! # Stray recipient
//!
//! Flags an address that gets the letter and has nothing to do with the thread, above all your present employer's.
//!
//! ## Why it matters
//! A job search is confidential, and a mail cannot be called back.
//!
//! ## How to mend it
//! Remove the address.
//!
//! ## What it does not judge
//! Colleagues of somebody on the thread, and your own addresses.

use crate::person::Person;
use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::text::sayings;

pub(in crate::review) const RULE: Rule = Rule {
    name: "stray-recipient",
    severity: Severity::Error,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "{0} is not on the thread";
    MEND = "remove this address";
}

fn check(_: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let (Some(reply), false) = (&facts.reply, facts.acquaintances.is_empty()) else {
        return vec![];
    };
    let known: Vec<Person> = facts
        .acquaintances
        .iter()
        .map(|one| Person::new("", one))
        .chain(facts.recruiters.iter().cloned())
        .chain(facts.sender.clone())
        .collect();
    let is_stray = |person: &Person| {
        let is_known = known.iter().any(|one| one.same_mailbox(&person.email));
        let is_employer = facts
            .current_employer_domain
            .as_ref()
            .is_some_and(|own| belongs(&person.domain(), &own.to_lowercase()));
        let is_colleague = known
            .iter()
            .any(|one| !one.email.is_empty() && same_house(&one.domain(), &person.domain()));
        !is_known && (is_employer || !is_colleague)
    };
    reply
        .iter()
        .map(|address| Person::parse(address).unwrap_or_else(|| Person::new("", address)))
        .filter(is_stray)
        .map(|person| Fault::new(0..0, SAYS.with([&person.email]), MEND).against(&person.email))
        .collect()
}

/// Whether a domain is `house` or lies below it.
fn belongs(domain: &str, house: &str) -> bool {
    domain == house
        || domain
            .strip_suffix(house)
            .is_some_and(|rest| rest.ends_with('.'))
}

/// Whether one domain is the other or lies below it.
fn same_house(one: &str, other: &str) -> bool {
    belongs(one, other) || belongs(other, one)
}
