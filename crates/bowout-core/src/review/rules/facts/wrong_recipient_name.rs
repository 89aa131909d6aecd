//! # Wrong recipient name
//!
//! Flags a greeting to somebody who is not on the thread, or whose name is misspelt.
//!
//! ## Why it matters
//! It is the first word they read.
//!
//! ## How to mend it
//! Write the name as they sign it.
//!
//! ## What it does not judge
//! Short forms, titles, accents, family name first, greetings that name nobody.

use std::ops::Range;

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::review::names::{
    is_courtesy, is_family_name, is_form_of, is_given_name, is_near, is_whole_of, known_words,
    unknown_in_han,
};
use crate::text::{Text, Word, fold, sayings};

pub(in crate::review) const RULE: Rule = Rule {
    name: "wrong-recipient-name",
    severity: Severity::Error,
    sayings: SAYINGS,
    check,
};

sayings! {
    MISSPELT = "{0} is spelt {1} on the thread";
    UNKNOWN = "nobody on the thread is called {0}";
    WRITE = "write {0}";
    GREET = "greet {0}";
}

/// What a template leaves without brackets.
static RESIDUE: Lexicon = Lexicon::new("unfilled_placeholder.words.txt", "residue");

static GREETINGS: Lexicon = Lexicon::new("frame.words.txt", "greetings");

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let Some(place) = &draft.greeting else {
        return vec![];
    };
    let known = known_words(facts);
    if known.is_empty() {
        return vec![];
    }
    let line = &draft.text.source[place.clone()];
    // What a template left behind is another rule's.
    let rest = draft.text.source[place.start..].lines().next();
    let has_gap = rest.is_some_and(|rest| rest.contains(['[', '{', '<', '_', '【']));
    if has_gap || RESIDUE.of(draft.language).find(&Text::new(line)).is_some() {
        return vec![];
    }
    if line.chars().any(|c| c as u32 > 0x3000) {
        return in_han(draft, facts, line, place.start)
            .into_iter()
            .collect();
    }
    let greeting = Text::new(line);
    let is_known = |word: &&Word<'_>| {
        known
            .iter()
            .any(|one| is_form_of(&word.folded, one) || is_whole_of(one, &word.folded, facts))
    };
    let words = greeting.words.iter().skip(opening_words(draft, &greeting));
    let words = words.filter(|word| may_be_name(&word.folded));
    let (right, mut wrong): (Vec<&Word<'_>>, Vec<&Word<'_>>) = words.partition(is_known);
    wrong.retain(|word| !is_of(&facts.companies, word) && !is_of(&facts.recruiter_titles, word));
    let mut faults = vec![];
    for word in wrong {
        let place = place.start + word.place.start..place.start + word.place.end;
        let written = &line[word.place.clone()];
        let length = word.folded.chars().count();
        let most = if length >= 6 { 2 } else { 1 };
        let near = known
            .iter()
            .find(|one| length >= 4 && is_near(&fold(one), &word.folded, most));
        match near {
            Some(near) => faults.push(misspelt(place, written, near)),
            None if right.is_empty() && faults.is_empty()
                || is_namesake(line, word, &right, facts) =>
            {
                faults.push(unknown(place, written, facts));
            }
            None => {}
        }
    }
    faults
}

fn misspelt(place: Range<usize>, written: &str, near: &str) -> Fault {
    let says = MISSPELT.with([&written, &near]);
    Fault::new(place, says, WRITE.with([&near]))
        .against(near)
        .replaced_by(near)
}

fn unknown(place: Range<usize>, written: &str, facts: &Facts) -> Fault {
    let names = facts.recruiters.iter().map(|person| person.name.as_str());
    let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    let names = names.join(", ");
    let says = UNKNOWN.with([&written]);
    Fault::new(place, says, GREET.with([&names])).against(&names)
}

/// How many words of a greeting open it: `Dear`, `Good morning`.
fn opening_words(draft: &Draft<'_>, greeting: &Text<'_>) -> usize {
    let opening = GREETINGS
        .of(draft.language)
        .find_in(greeting, 0..greeting.words.len().min(3));
    opening
        .filter(|one| one.words.start == 0)
        .map_or(0, |one| one.words.end)
}

/// Whether a word of the greeting may name somebody: not a title, not a courtesy.
fn may_be_name(word: &str) -> bool {
    !is_courtesy(word) && word.chars().all(char::is_alphabetic) && word.chars().count() > 1
}

/// Whether a word is one of some names or titles.
fn is_of(names: &[String], word: &Word<'_>) -> bool {
    let words = names.iter().flat_map(|name| Text::new(name).words);
    words.into_iter().any(|one| one.folded == word.folded)
}

/// Whether a given name of nobody stands right before the family name of somebody.
fn is_namesake(line: &str, given: &Word<'_>, right: &[&Word<'_>], facts: &Facts) -> bool {
    let is_whole = |family: &&&Word<'_>| {
        let gap = line.get(given.place.end..family.place.start);
        gap == Some(" ") && is_family_name(&family.folded, facts)
    };
    is_given_name(&given.folded) && right.iter().any(|one| is_whole(&one))
}

/// A name in Han that is the beginning of nobody's name on the thread.
fn in_han(draft: &Draft<'_>, facts: &Facts, line: &str, start: usize) -> Option<Fault> {
    let place = unknown_in_han(facts, line, draft.language)?;
    let fact = facts.recruiters.first()?.name.clone();
    let says = UNKNOWN.with([&&line[place.clone()]]);
    let place = start + place.start..start + place.end;
    Some(Fault::new(place, says, GREET.with([&fact])).against(&fact))
}
