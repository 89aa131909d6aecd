//! # Asks question
//!
//! Flags a question that somebody would have to answer.
//!
//! ## Why it matters
//! A no that asks for something keeps both sides busy. People decline to end a matter, not to open one.
//!
//! ## How to mend it
//! Drop the question, or ask first and decline later.
//!
//! ## What it does not judge
//! A request to confirm receipt, above all on the day; a wish to have data erased; the questions of a phone call;
//! requests that are the decline itself, such as "could you release the slot?"; greetings and thanks in the form of a
//! question.

use std::ops::Range;

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::text::{Sentence, sayings};

pub(in crate::review) const RULE: Rule = Rule {
    name: "asks-question",
    severity: Severity::Warning,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "this asks for an answer";
    MEND = "drop the question, or ask before you decline";
}

const WORDS: &str = "asks_question.words.txt";

static ASKS: Lexicon = Lexicon::new(WORDS, "asks");
static HARMLESS: Lexicon = Lexicon::new(WORDS, "harmless");

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    // Who asks for another time asks by design.
    if facts.medium.is_spoken() || draft.decision.asks_to_move {
        return vec![];
    }
    let sentences = draft
        .text
        .sentences
        .iter()
        .filter(|one| one.words.start >= draft.body.start && one.words.start < draft.body.end);
    let asks = |sentence: &&Sentence| {
        let words = sentence.words.clone();
        let asked = draft.find_in(&ASKS, words.clone());
        let is_quoted =
            draft.is_quoted(words.start) || draft.is_quoted(words.end.saturating_sub(1));
        let is_supposed = asked
            .as_ref()
            .is_some_and(|one| !sentence.is_question && draft.depends(one.words.start));
        // "Please give Monday to another, and do let me know whether": only what is asked for is harmless or declines.
        let told = match &asked {
            Some(one) if !sentence.is_question => {
                draft.clause_of(one.words.start).start.max(words.start)..words.end
            }
            _ => words.clone(),
        };
        (sentence.is_question && !draft.is_tagged(&words) || asked.is_some())
            && !is_quoted
            && !is_supposed
            && !draft.says_in(&HARMLESS, told.clone())
            && !declines(draft, &told)
            && !draft.is_referral(words.start)
            && words.len() > 1
    };
    // Questions one behind the other are one: who asks twice in a row has one answer in mind.
    let mut runs: Vec<(Range<usize>, usize)> = vec![];
    for sentence in sentences.filter(asks) {
        match runs.last_mut() {
            Some((place, end)) if *end == sentence.words.start => {
                (place.end, *end) = (sentence.place.end, sentence.words.end);
            }
            _ => runs.push((sentence.place.clone(), sentence.words.end)),
        }
    }
    let faults = runs.into_iter();
    faults
        .map(|(place, _)| Fault::new(place, SAYS, MEND).replaced_by(""))
        .collect()
}

/// Whether the words are the decline itself: `Could you take me off the list?`
fn declines(draft: &Draft<'_>, words: &Range<usize>) -> bool {
    let decline = draft.decision.declines.as_ref();
    decline.is_some_and(|one| words.contains(&one.start))
}
