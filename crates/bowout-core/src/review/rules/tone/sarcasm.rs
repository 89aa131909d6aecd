//! # Sarcasm
//!
//! Flags scorn dressed as courtesy: "good luck with that", "thanks for nothing", "your so-called process".
//!
//! ## Why it matters
//! In writing nobody hears a smile. What is left is the sting.
//!
//! ## How to mend it
//! Say it plainly, or delete it.
//!
//! ## What it does not judge
//! Job titles and subject lines in quotation marks; a sincere "best of luck finding someone".

use std::ops::Range;

use crate::review::draft::{Draft, Who};
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::text::sayings;

pub(in crate::review) const RULE: Rule = Rule {
    name: "sarcasm",
    severity: Severity::Error,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "this can be read as scorn";
    MEND = "say it plainly, or delete it";
}

const WORDS: &str = include_str!("sarcasm.words.txt");

static STRONG: Lexicon = Lexicon::new(WORDS, "strong");
static WEAK: Lexicon = Lexicon::new(WORDS, "weak");
/// Praise that turns to scorn beside what nobody praises.
static IRONY: Lexicon = Lexicon::new(WORDS, "irony");
static ADVERSE: Lexicon = Lexicon::new(WORDS, "adverse");

/// Words before what somebody else said, and words for whoever reads.
static DETERMINERS: Lexicon = Lexicon::new(WORDS, "determiners");
static READER: Lexicon = Lexicon::new(include_str!("../../draft/scope.words.txt"), "reader");

/// Faces that roll their eyes.
const FACES: &[&str] = &["🙄", "🤡", "👏👏", "🖕"];

/// The longest words in scare quotes, in words.
const SCARE_WORDS: usize = 4;

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let fault = |place: Range<usize>| Fault::new(place, SAYS, MEND);
    let strong = draft
        .all(&STRONG)
        .into_iter()
        .find(|one| !draft.is_negated(one) && !draft.is_quoted(one.words.start));
    if let Some(one) = strong {
        return vec![fault(draft.place(one.words))];
    }
    let source = draft.text.source;
    if let Some(place) = FACES
        .iter()
        .filter(|face| source.contains(**face))
        .find_map(|face| source.find(face).map(|at| at..at + face.len()))
    {
        return vec![fault(place)];
    }
    if let Some(place) = scare_quotes(draft, facts)
        .into_iter()
        .find(|place| is_theirs(draft, place))
    {
        return vec![fault(place)];
    }
    let ironic = draft.all(&IRONY).into_iter().find(|one| {
        let sentence = draft.sentence_of(one.words.start);
        let is_adverse = draft.says_in(&ADVERSE, sentence.clone())
            || scare_quotes(draft, facts)
                .iter()
                .any(|place| touches(&draft.place(sentence.clone()), place));
        is_adverse && !draft.is_quoted(one.words.start) && !draft.is_referral(one.words.start)
    });
    if let Some(one) = ironic {
        return vec![fault(draft.place(one.words))];
    }
    let mut cues: Vec<Range<usize>> = draft
        .all(&WEAK)
        .into_iter()
        .map(|one| draft.place(one.words))
        .chain(scare_quotes(draft, facts))
        .collect();
    cues.sort_by_key(|place| place.start);
    match cues.as_slice() {
        [first, _, ..] => vec![fault(first.clone())],
        _ => vec![],
    }
}

/// Whether quoted words are the reader's own: `your "flat hierarchy"`, `the "flat hierarchy" in your notice`. Who asks
/// what they mean does not scorn them.
fn is_theirs(draft: &Draft<'_>, place: &Range<usize>) -> bool {
    let at = draft
        .text
        .words
        .partition_point(|word| word.place.start < place.start);
    let sentence = draft.sentence_of(at);
    let is_led = at > sentence.start && draft.says_in(&DETERMINERS, at - 1..at);
    at > 0 && draft.last_named(at - 1..at) == Some(Who::Reader)
        || is_led && draft.says_in(&READER, sentence) && !draft.is_question(at)
}

fn touches(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// A few small words in quotation marks that are no title, no name and no subject.
fn scare_quotes(draft: &Draft<'_>, facts: &Facts) -> Vec<Range<usize>> {
    let is_scare = |place: &&Range<usize>| {
        let words = draft.text.source[(*place).clone()].trim();
        let count = words.split_whitespace().count();
        let is_small = words.chars().next().is_some_and(char::is_lowercase);
        let is_known = facts
            .roles
            .iter()
            .chain(&facts.companies)
            .any(|known| known.to_lowercase().contains(&words.to_lowercase()));
        is_small && (1..=SCARE_WORDS).contains(&count) && !is_known
    };
    draft.quotations.iter().filter(is_scare).cloned().collect()
}
