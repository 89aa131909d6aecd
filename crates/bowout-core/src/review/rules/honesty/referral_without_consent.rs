//! # Referral without consent
//!
//! Flags somebody recommended by name who has not agreed: named although they said no, with their number or address,
//! or pushed with "you should try".
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
use crate::review::employers::is_foreign;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::review::names::{capitalised, is_named};
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

const WORDS: &str = include_str!("referral_without_consent.words.txt");

static PUSHES: Lexicon = Lexicon::new(WORDS, "pushes");
static AGREED: Lexicon = Lexicon::new(WORDS, "agreed");

/// What puts somebody forward before their name, and what is said of them behind it.
static PUTS_FORWARD: Lexicon = Lexicon::new(WORDS, "puts forward");
static PUT_FORWARD: Lexicon = Lexicon::new(WORDS, "put forward");

static HOUSES: Lexicon = Lexicon::new(WORDS, "houses");

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
    let sentences = draft.text.sentences.iter().map(|one| one.words.clone());
    let mut open = sentences.filter(|words| {
        draft.body.contains(&words.start)
            && !draft.says_in(&AGREED, words.clone())
            && !draft.says_in(&REFERENCES, words.clone())
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
            if is_whole { is_led || is_told } else { is_led && is_told }
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
    sentences.find_map(|one| stranger(draft, facts, one.words.clone()))
}

/// Where a name is written first.
fn first_named(draft: &Draft<'_>, name: &str) -> Option<Range<usize>> {
    let body = draft.body.clone();
    let whole = is_named(&draft.text, name, body.clone()).into_iter().next();
    let given = name.split([' ', '\u{3000}']).next().unwrap_or_default();
    whole.or_else(|| is_named(&draft.text, given, body).into_iter().next())
}

/// A capitalised name of two words in a sentence that nobody of the thread bears.
fn stranger(draft: &Draft<'_>, facts: &Facts, words: Range<usize>) -> Option<Range<usize>> {
    strangers(draft, facts, words).find(|name| name.len() > 1)
}

/// The capitalised names in a sentence that nobody of the thread bears.
fn strangers<'a>(
    draft: &'a Draft<'_>,
    facts: &'a Facts,
    words: Range<usize>,
) -> impl Iterator<Item = Range<usize>> + 'a {
    let first = words.start;
    let names = (words.start..words.end)
        .map(move |at| capitalised(&draft.text, at..words.end.min(at + 3)));
    names
        .filter(move |name| !name.is_empty() && name.start > first)
        .filter(|name| is_person(draft, name) && is_foreign(draft, facts, name))
}

/// Whether a capitalised name may be somebody's: no house's, no place's, no first word of a sentence.
fn is_person(draft: &Draft<'_>, name: &Range<usize>) -> bool {
    let is_written = |at: usize| {
        let word = draft.text.written(at..at + 1);
        word.chars().count() > 1 && !word.starts_with("I'") && !word.starts_with("I’")
    };
    name.clone().all(is_written) && !draft.says_in(&HOUSES, name.clone())
}

/// Whether an address, a link or a phone number stands in some words, other than the sender's own.
fn has_contact(words: &str, facts: &Facts) -> bool {
    let own = facts
        .sender
        .as_ref()
        .map(|sender| sender.email.to_lowercase());
    let lower = words.to_lowercase();
    let is_address = lower.split_whitespace().any(|word| {
        word.contains('@')
            && own
                .as_ref()
                .is_none_or(|own| own.is_empty() || !word.contains(own.as_str()))
    });
    let is_link =
        lower.contains("linkedin.com/") || lower.contains("http://") || lower.contains("https://");
    let mut run = 0;
    let undated: String = words
        .split_inclusive(' ')
        .filter(|word| !is_date(word))
        .collect();
    let is_number = undated.chars().any(|c| {
        run = match c {
            _ if c.is_ascii_digit() => run + 1,
            ' ' | '-' | '.' | '(' | ')' | '/' | '+' => run,
            _ => 0,
        };
        run >= PHONE_DIGITS
    });
    is_address || is_link || is_number
}

/// Whether a word is a date in digits: `16.06.2026`.
fn is_date(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_ascii_digit());
    let parts: Vec<&str> = bare.split(['.', '/', '-']).collect();
    let is_part =
        |part: &&str| (1..=4).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit());
    parts.len() == 3 && parts.iter().all(is_part) && bare.len() <= 10
}

/// The fewest digits of a phone number.
const PHONE_DIGITS: usize = 8;
