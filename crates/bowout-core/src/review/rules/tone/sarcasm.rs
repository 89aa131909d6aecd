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

use crate::review::draft::{Draft, Field, is_doubted, is_mentioned, is_theirs, scare_quotes};
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

const WORDS: &str = "sarcasm.words.txt";

static STRONG: Lexicon = Lexicon::new(WORDS, "strong");
static WEAK: Lexicon = Lexicon::new(WORDS, "weak");
/// Praise that turns to scorn beside what nobody praises.
static IRONY: Lexicon = Lexicon::new(WORDS, "irony");
static ADVERSE: Lexicon = Lexicon::new(WORDS, "adverse");

/// What shows that a feeling is none.
static FEIGNING: Lexicon = Lexicon::new(WORDS, "feigning");
/// Faces that roll their eyes.
const FACES: &[&str] = &["🙄", "🤡", "👏👏", "🖕"];

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let scare = scare_quotes(draft, facts);
    let doubted = scare
        .iter()
        .filter(|place| is_theirs(draft, place) || is_doubted(draft, place));
    let words = strong(draft)
        .chain(feigned(draft))
        .chain(ironic(draft, &scare))
        .map(|words| draft.place(words));
    let first = words
        .chain(doubted.cloned())
        .chain(faces(draft))
        .min_by_key(|place| place.start);
    let found = first.or_else(|| {
        let weak = draft.all(&WEAK).into_iter();
        let mut cues: Vec<Range<usize>> = weak
            .map(|one| draft.place(one.words))
            .chain(
                scare
                    .into_iter()
                    .filter(|place| !is_mentioned(draft, place)),
            )
            .collect();
        cues.sort_by_key(|place| place.start);
        cues.first().filter(|_| cues.len() > 1).cloned()
    });
    found
        .map(|place| Fault::new(place, SAYS, MEND))
        .into_iter()
        .collect()
}

/// What can hardly be meant kindly.
fn strong(draft: &Draft<'_>) -> impl Iterator<Item = Range<usize>> {
    let found = draft.all(&STRONG).into_iter();
    let own = found.filter(|one| !draft.is_negated(one) && !draft.is_quoted(one.words.start));
    own.map(|one| one.words)
}

/// Faces that roll their eyes.
fn faces(draft: &Draft<'_>) -> Option<Range<usize>> {
    let source = draft.text.source;
    let found = FACES.iter().filter(|face| draft.may_hold(face));
    let mut places = found.filter_map(|face| source.find(face).map(|at| at..at + face.len()));
    places.next()
}

/// Praise beside what nobody praises.
fn ironic(draft: &Draft<'_>, scare: &[Range<usize>]) -> Option<Range<usize>> {
    let found = draft.all(&IRONY).into_iter().map(|one| one.words);
    let mut ironic = found.filter(|words| {
        let sentence = draft.sentence_of(words.start);
        let place = draft.place(sentence.clone());
        let is_adverse = draft.says_in(&ADVERSE, sentence.clone())
            || draft.speaks_of(Field::Contempt, sentence.clone())
            || draft.speaks_of(Field::Vice, sentence)
            || scare.iter().any(|one| touches(&place, one));
        is_adverse && !draft.is_quoted(words.start) && !draft.is_referral(words.start)
    });
    ironic.next()
}

/// A feeling too large for a letter like this, with what shows that it is none.
fn feigned(draft: &Draft<'_>) -> Option<Range<usize>> {
    let feelings = draft.of_field(Field::Feigned, draft.body.clone());
    feelings.filter(|at| !draft.is_quoted(*at)).find_map(|at| {
        let mark = draft.find_in(&FEIGNING, draft.sentence_of(at))?.words;
        Some(mark.start.min(at)..mark.end.max(at + 1))
    })
}

fn touches(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}
