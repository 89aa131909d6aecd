//! # Referral without consent
//!
//! Flags somebody recommended by name who has not agreed: named although they said no, with their number or address,
//! put forward by their full name, or pushed with "you should try".
//!
//! ## Why it matters
//! It hands a person's job search to strangers. They may have an employer who should not know.
//!
//! ## How to mend it
//! Ask them first, or offer to introduce somebody.
//!
//! ## What it does not judge
//! Your own number; interviewers whom you thank by name; people who agreed.

use std::ops::Range;

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::review::mentions::{has_contact, stranger, strangers};
use crate::review::names::is_named;
use crate::text::sayings;

pub(in crate::review) const RULE: Rule = Rule {
    name: "referral-without-consent",
    severity: Severity::Error,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "this recommends somebody who has not agreed";
    MEND = "ask them first, or offer to introduce somebody";
}

const WORDS: &str = "referral_without_consent.words.txt";

static PUSHES: Lexicon = Lexicon::new(WORDS, "pushes");
static AGREED: Lexicon = Lexicon::new(WORDS, "agreed");

/// What puts somebody forward before their name, and what is said of them behind it.
static PUTS_FORWARD: Lexicon = Lexicon::new(WORDS, "puts forward");
static PUT_FORWARD: Lexicon = Lexicon::new(WORDS, "put forward");

/// How many words stand between a name and what puts its bearer forward.
const MOST_BETWEEN: usize = 6;

/// The same for a name of one word.
const CLOSE: usize = 4;

/// People whose details are meant to be given: referees, assistants, whoever has to be told.
static REFERENCES: Lexicon = Lexicon::new(WORDS, "references");

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let referral = facts.referral.as_ref();
    if referral.is_some_and(|one| one.has_consent == Some(true)) {
        return vec![];
    }
    let fault = |words| vec![Fault::new(draft.place(words), SAYS, MEND)];
    let named = referral
        .filter(|one| !one.name.trim().is_empty())
        .and_then(|one| first_named(draft, &one.name));
    let has_refused = referral.is_some_and(|one| one.has_consent == Some(false));
    if let Some(words) = named.clone().filter(|_| has_refused) {
        return fault(words);
    }
    let sentences = draft
        .referral
        .iter()
        .filter(|words| !draft.says_in(&AGREED, (*words).clone()));
    for words in sentences {
        let next = draft.sentence_of(words.end);
        let end = if next.start < draft.body.end {
            next.end.max(words.end)
        } else {
            words.end
        };
        let place = draft.place(words.start..end);
        let is_pushed = draft.says_in(&PUSHES, words.clone());
        let person = named
            .clone()
            .or_else(|| stranger(draft, facts, words.clone()));
        let Some(person) = person else { continue };
        if is_pushed || has_contact(&draft.text.source[place], facts) {
            return fault(person);
        }
    }
    exposed(draft, facts)
        .or_else(|| put_forward(draft, facts))
        .map_or(vec![], fault)
}

/// A stranger whom a sentence puts forward by name without a word of their wish.
fn put_forward(draft: &Draft<'_>, facts: &Facts) -> Option<Range<usize>> {
    let mut words: Vec<usize> = [&PUTS_FORWARD, &PUT_FORWARD]
        .into_iter()
        .flat_map(|list| draft.all_in(list, draft.body.clone()))
        .map(|one| draft.sentence_of(one.words.start).start)
        .collect();
    words.sort_unstable();
    words.dedup();
    let sentences = words.into_iter().map(|at| draft.sentence_of(at));
    let mut open = sentences.filter(|words| {
        !draft.says_in(&AGREED, words.clone()) && !draft.says_in(&REFERENCES, words.clone())
    });
    open.find_map(|words| {
        let mut names = strangers(draft, facts, words.clone());
        names.find(|name| {
            let is_whole = name.len() > 1;
            let reach = if is_whole { MOST_BETWEEN } else { CLOSE };
            let from = words.start.max(name.start.saturating_sub(reach));
            let behind = name.end..words.end.min(name.end + MOST_BETWEEN);
            let is_led = draft.says_in(&PUTS_FORWARD, from..name.start);
            let is_told = draft.says_in(&PUT_FORWARD, behind);
            // A given name alone may be anybody's: it takes both.
            if is_whole {
                is_led || is_told
            } else {
                is_led && is_told
            }
        })
    })
}

/// A stranger whose address or number stands in the same sentence, whatever the words around: it was theirs to give.
fn exposed(draft: &Draft<'_>, facts: &Facts) -> Option<Range<usize>> {
    let mut sentences = draft.text.sentences.iter().filter(|one| {
        draft.body.contains(&one.words.start)
            && has_contact(&draft.text.source[one.place.clone()], facts)
            && !draft.says_in(&AGREED, one.words.clone())
            && !draft.says_in(&REFERENCES, one.words.clone())
    });
    // "My neighbour Puri (tel. 600 000 318)": a given name alone is somebody's where the number follows it.
    let is_whole = |name: &Range<usize>| {
        let behind = &draft.text.source[draft.text.place(name.clone()).end..];
        name.len() > 1 || behind.starts_with(" (")
    };
    sentences.find_map(|one| strangers(draft, facts, one.words.clone()).find(is_whole))
}

/// Where a name is written first.
fn first_named(draft: &Draft<'_>, name: &str) -> Option<Range<usize>> {
    let body = draft.body.clone();
    let whole = is_named(&draft.text, name, body.clone()).into_iter().next();
    let given = name.split([' ', '\u{3000}']).next().unwrap_or_default();
    whole.or_else(|| is_named(&draft.text, given, body).into_iter().next())
}
