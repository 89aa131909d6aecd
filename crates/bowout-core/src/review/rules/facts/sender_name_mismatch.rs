//! # Sender name mismatch
//!
//! Flags a signature that is not the sender's name.
//!
//! ## Why it matters
//! It shows that the letter was written for somebody else.
//!
//! ## How to mend it
//! Sign with your own name.
//!
//! ## What it does not judge
//! Short forms, initials, family names first; letters signed on somebody's behalf; letters without a closing line.

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::names::is_form_of;
use crate::text::Text;

pub(in crate::review) const RULE: Rule = Rule {
    name: "sender-name-mismatch",
    severity: Severity::Error,
    check,
};

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let (Some(sender), Some(place)) = (&facts.sender, &draft.signature) else {
        return vec![];
    };
    let line = &draft.text.source[place.clone()];
    let signed = Text::new(line);
    let is_name = (1..=4).contains(&signed.words.len())
        && signed.words.iter().all(|word| {
            line[word.place.clone()]
                .chars()
                .next()
                .is_some_and(char::is_uppercase)
        })
        && !line.contains(|c: char| c.is_ascii_digit() || "@:/,|".contains(c));
    let known: Vec<&str> = sender
        .name
        .split([' ', ',', '-'])
        .chain(facts.sender_nicknames.iter().map(String::as_str))
        .filter(|one| !one.is_empty())
        .collect();
    let is_own = signed.words.iter().any(|word| {
        known
            .iter()
            .any(|own| is_form_of(&word.folded, own) || is_form_of(own, &word.folded))
    });
    if !is_name || known.is_empty() || is_own {
        return vec![];
    }
    vec![
        Fault::new(
            place.clone(),
            format!("this is signed by {line}, not by {}", sender.name),
            "sign with your own name",
        )
        .against(&sender.name)
        .replaced_by(&sender.name),
    ]
}
