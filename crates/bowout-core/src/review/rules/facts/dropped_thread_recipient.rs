//! # Dropped thread recipient
//!
//! Flags a person on the mail that you answer who gets neither the letter nor a copy.
//!
//! ## Why it matters
//! Whoever is left out keeps the hour free for you.
//!
//! ## How to mend it
//! Answer to all.
//!
//! ## What it does not judge
//! Robots, yourself, people who stood on an earlier mail only, and media in which nobody can be copied.

use crate::letter::Medium;
use crate::person::Person;
use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::text::sayings;

pub(in crate::review) const RULE: Rule = Rule {
    name: "dropped-thread-recipient",
    severity: Severity::Warning,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "{0} is on the thread and gets no copy";
    MEND = "answer to all";
}

fn check(_: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let (Some(reply), Medium::Email) = (&facts.reply, facts.medium) else {
        return vec![];
    };
    if reply.is_empty() {
        return vec![];
    }
    let people = facts
        .participants
        .iter()
        .map(|address| Person::new("", address));
    let is_sender = |person: &Person| {
        facts
            .sender
            .as_ref()
            .is_some_and(|sender| sender.same_mailbox(&person.email))
    };
    people
        .filter(|person| {
            !person.is_robot()
                && !is_sender(person)
                && !reply.iter().any(|to| person.same_mailbox(to))
        })
        .map(|person| Fault::new(0..0, SAYS.with([&person.email]), MEND).against(&person.email))
        .collect()
}
