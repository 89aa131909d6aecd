//! # Private detail
//!
//! Flags health, pregnancy, break-ups, a named relative's trouble, money worries and immigration cases.
//!
//! ## Why it matters
//! It is nobody's business there, it cannot be taken back, and it puts the reader in a spot.
//!
//! ## How to mend it
//! "For personal reasons", or no reason.
//!
//! ## What it does not judge
//! "For family reasons", "for health reasons"; the words in a firm's or a job's name; one clause about being ill on
//! the day.

use std::ops::Range;

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::text::sayings;

pub(in crate::review) const RULE: Rule = Rule {
    name: "private-detail",
    severity: Severity::Warning,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "this is private";
    MEND = "write: for personal reasons, or give no reason";
}

const WORDS: &str = include_str!("private_detail.words.txt");

static DETAILS: Lexicon = Lexicon::new(WORDS, "details");
static RELATIVES: Lexicon = Lexicon::new(WORDS, "relatives");
static EVENTS: Lexicon = Lexicon::new(WORDS, "events");
static SICK_DAYS: Lexicon = Lexicon::new(WORDS, "sick days");
static TRADES: Lexicon = Lexicon::new(WORDS, "trades");

/// How far an event may stand from the relative that it happens to, in words.
const REACH: usize = 8;

/// How close before it a negation says that there is no such thing, in words: `never a day's sick leave`.
const DENIED: usize = 2;

/// Hours before an interview within which being ill may be said.
const SAME_DAY_HOURS: f64 = 24.0;

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let is_late = match (&facts.sent_at, &facts.interview_at) {
        (Some(sent), Some(interview)) => interview.hours_since(sent) < SAME_DAY_HOURS,
        _ => false,
    };
    let titles = facts.title_words();
    let is_title = |words: &Range<usize>| titles.contains(&draft.text.words[words.start].folded);
    let details = draft.all(&DETAILS).into_iter().map(|one| one.words);
    let relatives = draft.all(&RELATIVES).into_iter().filter_map(|one| {
        let sentence = draft.sentence_of(one.words.start);
        let behind = one.words.end..sentence.end.min(one.words.end + REACH);
        let before = sentence.start.max(one.words.start.saturating_sub(REACH))..one.words.start;
        let event = draft.find_in(&EVENTS, behind);
        let event = event.or_else(|| draft.find_in(&EVENTS, before))?.words;
        Some(one.words.start.min(event.start)..one.words.end.max(event.end))
    });
    let sick = draft.all(&SICK_DAYS).into_iter().map(|one| one.words);
    let sick = sick.filter(|_| !is_late);
    let mut found: Vec<Range<usize>> = details
        .chain(relatives)
        .chain(sick)
        .filter(|words| {
            !is_title(words)
                && !draft.is_quoted(words.start)
                && !draft.is_referral(words.start)
                && !is_trade(draft, words)
                && !draft.denies(words.start.saturating_sub(DENIED)..words.start)
        })
        .collect();
    found.sort_by_key(|words| words.start);
    found
        .into_iter()
        .take(1)
        .map(|words| Fault::new(draft.place(words), SAYS, MEND))
        .collect()
}

/// Whether the words belong to a field of work: `cancer research`, `a mental health charity`.
fn is_trade(draft: &Draft<'_>, words: &Range<usize>) -> bool {
    let sentence = draft.sentence_of(words.start);
    draft.says_in(
        &TRADES,
        words.start.saturating_sub(2).max(sentence.start)..sentence.end.min(words.end + 3),
    )
}
