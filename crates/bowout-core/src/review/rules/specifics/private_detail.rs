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

use crate::review::draft::{Draft, Field};
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

const WORDS: &str = "private_detail.words.txt";

static DETAILS: Lexicon = Lexicon::new(WORDS, "details");
static RELATIVES: Lexicon = Lexicon::new(WORDS, "relatives");
static EVENTS: Lexicon = Lexicon::new(WORDS, "events");
static SICK_DAYS: Lexicon = Lexicon::new(WORDS, "sick days");
static TRADES: Lexicon = Lexicon::new(WORDS, "trades");
/// Words behind which an illness is somebody's work.
static WORK: Lexicon = Lexicon::new(WORDS, "work");
/// Whose a part of the body may be.
static OWNERS: Lexicon = Lexicon::new(WORDS, "owners");

/// How far an event may stand from the relative that it happens to, in words.
const REACH: usize = 8;

/// How far behind the work the illness may stand that it deals with, in words.
const WORK_REACH: usize = 6;

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
    let relatives = draft.all(&RELATIVES).into_iter();
    let relatives = relatives.filter_map(|one| befallen(draft, one.words));
    let sick = draft.all(&SICK_DAYS).into_iter().map(|one| one.words);
    let sick = sick.filter(|_| !is_late);
    let of_nobody = details.chain(named(draft)).chain(sick);
    let mut found: Vec<Range<usize>> = of_nobody
        .filter(|words| !is_trade(draft, words))
        .chain(relatives)
        .filter(|words| {
            !is_title(words)
                && !draft.is_quoted(words.start)
                && !draft.is_referral(words.start)
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

/// A relative and what befell them, in the words behind, or before where those tell of nothing.
fn befallen(draft: &Draft<'_>, relative: Range<usize>) -> Option<Range<usize>> {
    let sentence = draft.sentence_of(relative.start);
    let before = sentence.start.max(relative.start.saturating_sub(REACH))..relative.start;
    let end = sentence.end.min(relative.end + REACH);
    let event = draft.find_in(&EVENTS, relative.end..end);
    let trouble = draft.of_field(Field::Trouble, relative.end..end).next();
    let event = event.map(|one| one.words.end);
    let end = event.into_iter().chain(trouble.map(|at| at + 1)).min();
    let first = || draft.find_in(&EVENTS, before).map(|one| one.words.start);
    match end {
        Some(end) => Some(relative.start..end),
        None => Some(first()?..relative.end),
    }
}

/// Illness, treatment, debts and papers by their names, kin called by theirs, and a part of the body that is somebody's.
fn named<'a>(draft: &'a Draft<'_>) -> impl Iterator<Item = Range<usize>> + 'a {
    const NAMED: [Field; 5] = [
        Field::Ailment,
        Field::Treatment,
        Field::Law,
        Field::Organ,
        Field::Relative,
    ];
    draft.of_fields(NAMED, draft.body.clone()).filter_map(|at| {
        let is = |field| draft.is_of(field, at);
        if is(Field::Ailment) || is(Field::Treatment) || is(Field::Law) {
            return Some(at..at + 1);
        }
        let clause = draft.clause_of(at);
        let before = clause.start.max(at.saturating_sub(2))..at;
        if is(Field::Organ) {
            let owner = draft.find_in(&OWNERS, before)?.words;
            return Some(owner.start..at + 1);
        }
        // "Dad's on dialysis": kin without a word of whose it is, written large.
        let is_kin = is(Field::Relative)
            && at > draft.body.start
            && draft.text.is_large(at)
            && draft.text.words[at].folded.len() > 2;
        if is_kin {
            befallen(draft, at..at + 1)
        } else {
            None
        }
    })
}

/// Whether the words belong to a field of work: `cancer research`, `I have worked in dementia care`.
fn is_trade(draft: &Draft<'_>, words: &Range<usize>) -> bool {
    let sentence = draft.sentence_of(words.start);
    let near = words.start.saturating_sub(2).max(sentence.start)..sentence.end.min(words.end + 3);
    let before = words.start.saturating_sub(WORK_REACH).max(sentence.start)..words.start;
    draft.says_in(&TRADES, near) || draft.says_in(&WORK, before)
}
