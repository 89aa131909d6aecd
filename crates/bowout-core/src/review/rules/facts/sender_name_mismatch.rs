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
use crate::review::names::{is_namesake_of_sender, is_sender, is_slip_of_sender};
use crate::text::{Text, is_listed, sayings};

pub(in crate::review) const RULE: Rule = Rule {
    name: "sender-name-mismatch",
    severity: Severity::Error,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "this is signed by {0}, not by {1}";
    MEND = "sign with your own name";
}

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let (Some(sender), Some(place)) = (&facts.sender, &draft.frame.signature) else {
        return vec![];
    };
    let line = &draft.text.source[place.clone()];
    let below = &draft.text.source[place.start..];
    // A gap that a template left is another rule's.
    let is_judged = !line.starts_with(['[', '{', '<', '【'])
        && reads_as_name(line)
        && !sender.name.trim().is_empty()
        && is_han(line) == is_han(&sender.name)
        && !is_on_behalf(below);
    // A name in an automatic signature further down counts as well.
    let is_right = is_sender(below, facts)
        && !is_slip_of_sender(line, facts)
        && !is_namesake_of_sender(line, facts);
    if !is_judged || is_right {
        return vec![];
    }
    vec![
        Fault::new(place.clone(), SAYS.with([&line, &sender.name]), MEND)
            .against(&sender.name)
            .replaced_by(&sender.name),
    ]
}

/// Whether a line is one to four capitalised words and nothing else.
fn reads_as_name(line: &str) -> bool {
    let signed = Text::new(line);
    if is_han(line) {
        return (2..=6).contains(&signed.words.len())
            && !line.contains(['。', '，', '、', '：', ':']);
    }
    let is_large = |word: &crate::text::Word<'_>| {
        line[word.place.clone()]
            .chars()
            .next()
            .is_some_and(char::is_uppercase)
            || is_listed(PARTICLES, &word.folded)
    };
    let has_name = signed
        .words
        .iter()
        .any(|word| word.folded.chars().count() > 2);
    (1..=4).contains(&signed.words.len())
        && has_name
        && signed.words.iter().all(is_large)
        && !line.contains(|c: char| c.is_ascii_digit() || "@:/,|!?".contains(c))
}

/// Small words inside family names, folded.
const PARTICLES: &str = "van de der den von zu da di del la dos das du le y e ten ter af al bin";

fn is_han(name: &str) -> bool {
    name.chars().any(|c| c as u32 > 0x3000)
}

/// Whether the letter is signed for somebody else.
fn is_on_behalf(below: &str) -> bool {
    let lower = below.to_lowercase();
    [
        "on behalf",
        "p.p.",
        "i. a.",
        "i.a.",
        "i.v.",
        "im auftrag",
        "pour le compte",
        "en nombre de",
        "em nome de",
        "namens",
        "代",
    ]
    .iter()
    .any(|mark| lower.contains(mark))
}
