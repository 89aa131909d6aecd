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
use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::review::money::sums;
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

const WORDS: &str = include_str!("pay_talk.words.txt");

static PAY: Lexicon = Lexicon::new(WORDS, "pay");
static GRIEVANCES: Lexicon = Lexicon::new(WORDS, "grievances");
static WHOLE: Lexicon = Lexicon::new(WORDS, "whole");
static OTHER_SUMS: Lexicon = Lexicon::new(WORDS, "other sums");
static TALK: Lexicon = Lexicon::new(WORDS, "talk");
/// Words by which a mention of pay is no grievance.
static FAIR: Lexicon = Lexicon::new(WORDS, "fair");
static OTHER_PAY: Lexicon = Lexicon::new(WORDS, "other pay");

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let sum = sums(draft.text.source)
        .into_iter()
        .filter(|place| is_about_pay(draft, place))
        .map(|place| Fault::new(place, FIGURE, MEND));
    let mut faults: Vec<Fault> = sum.take(1).collect();
    let is_tolerated = facts.is_agency || facts.stage == Some(Stage::Offer);
    if faults.is_empty() && !is_tolerated {
        faults.extend(
            grievances(draft, facts)
                .chain(mentions(draft, facts))
                .take(1)
                .map(|words| Fault::new(draft.place(words), TALKS, MEND)),
        );
    }
    faults
}

/// Whether a sum stands in the letter's own words and is no other money.
fn is_about_pay(draft: &Draft<'_>, place: &Range<usize>) -> bool {
    let text = &draft.text;
    let at = text
        .words
        .partition_point(|word| word.place.end <= place.start);
    let sentence = draft.sentence_of(at);
    (draft.body.contains(&at)
        || draft
            .frame
            .postscript
            .as_ref()
            .is_some_and(|one| one.contains(&place.start)))
        && !draft.says_in(&OTHER_SUMS, sentence.clone())
}

/// What is talk of pay by itself, where it is neither fair nor other money nor denied to be the reason.
fn mentions<'a>(draft: &'a Draft<'_>, facts: &'a Facts) -> impl Iterator<Item = Range<usize>> + 'a {
    let titles = facts.title_words();
    let is_other = move |words: &Range<usize>, lists: &[&Lexicon]| {
        let sentence = draft.sentence_of(words.start);
        titles.contains(&draft.text.words[words.start].folded)
            || draft.is_quoted(words.start)
            || draft.is_referral(words.start)
            || lists
                .iter()
                .any(|list| draft.says_in(list, sentence.clone()))
    };
    let is_whole = is_other.clone();
    let all = |list: &Lexicon| draft.all(list).into_iter().map(|one| one.words);
    all(&WHOLE)
        .filter(move |words| !is_whole(words, &[&OTHER_PAY]))
        .chain(all(&TALK).filter(move |words| !is_other(words, &[&OTHER_PAY, &OTHER_SUMS, &FAIR])))
}

/// A pay word and what is wrong with it in one clause, or in two that touch.
fn grievances<'a>(
    draft: &'a Draft<'_>,
    facts: &'a Facts,
) -> impl Iterator<Item = Range<usize>> + 'a {
    let titles = facts.title_words();
    draft.all(&PAY).into_iter().filter_map(move |pay| {
        let word = &draft.text.words[pay.words.start].folded;
        let is_other = titles.contains(word)
            || draft.is_quoted(pay.words.start)
            || draft.says_in(&OTHER_PAY, draft.sentence_of(pay.words.start));
        if is_other {
            return None;
        }
        let sentence = draft.sentence_of(pay.words.start);
        let near = sentence.start.max(pay.words.start.saturating_sub(REACH))
            ..sentence.end.min(pay.words.end + REACH);
        let wrong = draft.find_in(&GRIEVANCES, near)?.words;
        Some(wrong.start.min(pay.words.start)..wrong.end.max(pay.words.end))
    })
}

/// How far a judgement may stand from the pay word, in words.
const REACH: usize = 16;
