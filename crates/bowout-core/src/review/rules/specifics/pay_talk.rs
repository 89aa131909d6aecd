//! # Pay talk
//!
//! Flags figures of pay, and pay as a grievance: "95k", "the package is below market".
//!
//! ## Why it matters
//! It turns a no into an opening bid, or into a judgement on the people who set the range.
//!
//! ## How to mend it
//! "It is not the right match for me."
//!
//! ## What it does not judge
//! Job titles and teams with a pay word in them, sums that are not pay, and pay without figures to an agency or when
//! an offer is on the table.

use std::ops::Range;

use crate::opportunity::Stage;
use crate::review::draft::{Draft, Field};
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::review::mentions::{sums, written_out};
use crate::text::sayings;

pub(in crate::review) const RULE: Rule = Rule {
    name: "pay-talk",
    severity: Severity::Warning,
    sayings: SAYINGS,
    check,
};

sayings! {
    TALKS = "this talks about pay";
    FIGURE = "this names a figure of pay";
    MEND = "say that it is not the right match for you";
}

const WORDS: &str = "pay_talk.words.txt";

static PAY: Lexicon = Lexicon::new(WORDS, "pay");
static GRIEVANCES: Lexicon = Lexicon::new(WORDS, "grievances");
/// What pay does to a bill, and how little.
static COVERS: Lexicon = Lexicon::new(WORDS, "covers");
static BARELY: Lexicon = Lexicon::new(WORDS, "barely");
/// Pay by names that a field cannot list: compounds, and names of several words.
static TALK: Lexicon = Lexicon::new(WORDS, "talk");
static WHOLE: Lexicon = Lexicon::new(WORDS, "whole");
static OTHER_SUMS: Lexicon = Lexicon::new(WORDS, "other sums");
static GOOD_PAY: Lexicon = Lexicon::new(WORDS, "good pay");
static OTHER_PAY: Lexicon = Lexicon::new(WORDS, "other pay");

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let sums = if draft.may_count() {
        sums(draft.text.source)
    } else {
        vec![]
    };
    let sum = sums
        .into_iter()
        .filter(|place| is_about_pay(draft, place))
        .map(|place| Fault::new(place, FIGURE, MEND));
    let mut faults: Vec<Fault> = sum.take(1).collect();
    let is_tolerated = facts.is_agency || facts.stage == Some(Stage::Offer);
    if faults.is_empty() && !is_tolerated {
        let whole = draft.all(&WHOLE).into_iter().map(|one| one.words);
        let whole =
            whole.filter(|words| !draft.says_in(&OTHER_PAY, draft.sentence_of(words.start)));
        faults.extend(
            grievances(draft, facts)
                .chain(whole)
                .take(1)
                .map(|words| Fault::new(draft.place(words), TALKS, MEND)),
        );
    }
    faults
}

/// Whether a sum stands in the letter's own words and is no other money.
fn is_about_pay(draft: &Draft<'_>, place: &Range<usize>) -> bool {
    let text = &draft.text;
    let at = text.word_at(place.start);
    let sentence = draft.sentence_of(at);
    (draft.body.contains(&at)
        || draft
            .frame
            .postscript
            .as_ref()
            .is_some_and(|one| one.contains(&place.start)))
        && !draft.says_in(&OTHER_SUMS, sentence.clone())
}

/// A pay word that tells by itself, or one with what is wrong beside it.
fn grievances<'a>(
    draft: &'a Draft<'_>,
    facts: &'a Facts,
) -> impl Iterator<Item = Range<usize>> + 'a {
    let titles = facts.title_words();
    let is_other = move |words: &Range<usize>| {
        titles.contains(&draft.text.words[words.start].folded)
            || draft.is_quoted(words.start)
            || draft.is_referral(words.start)
            || draft.is_of_others(words.start)
            || is_set_aside(draft, draft.sentence_of(words.start))
    };
    let wages = draft.of_field(Field::Wage, draft.body.clone());
    let own = facts.title_words();
    let is_title = move |at: usize| own.contains(&draft.text.words[at].folded);
    let pay = draft.all(&PAY).into_iter().map(|one| one.words);
    let pay = pay.filter(move |words| !is_title(words.start));
    let beside = pay.filter_map(|pay| {
        let sentence = draft.sentence_of(pay.start);
        let near =
            sentence.start.max(pay.start.saturating_sub(REACH))..sentence.end.min(pay.end + REACH);
        let wrong = draft.find_in(&GRIEVANCES, near)?.words;
        Some(wrong.start.min(pay.start)..wrong.end.max(pay.end))
    });
    wages
        .map(|at| at..at + 1)
        .chain(draft.all(&TALK).into_iter().map(|one| one.words))
        .chain(beside)
        .chain(written_out(draft))
        .chain(uncovered(draft))
        .filter(move |words| !is_other(words))
}

/// Whether a sentence speaks of other pay, or praises it.
fn is_set_aside(draft: &Draft<'_>, sentence: Range<usize>) -> bool {
    let praise = draft.find_in(&GOOD_PAY, sentence.clone());
    draft.says_in(&OTHER_PAY, sentence) || praise.is_some_and(|one| !draft.denies(one.words))
}

/// A bill that the pay does not cover: `it won't fill the tank`.
fn uncovered<'a>(draft: &'a Draft<'_>) -> impl Iterator<Item = Range<usize>> + 'a {
    draft.all(&COVERS).into_iter().filter_map(|one| {
        let sentence = draft.sentence_of(one.words.start);
        let end = sentence.end.min(one.words.end + 4);
        let bill = draft.of_field(Field::Bill, one.words.end..end).next()?;
        let is_short = draft.is_negated(&one) || draft.says_in(&BARELY, sentence);
        is_short.then_some(one.words.start..bill + 1)
    })
}

/// How far a judgement may stand from the pay word, in words.
const REACH: usize = 16;
