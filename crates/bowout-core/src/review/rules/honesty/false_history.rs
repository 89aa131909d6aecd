//! # False history
//!
//! Flags a letter that recalls a meeting which never took place, or denies one that did.
//!
//! ## Why it matters
//! A template copied without reading shows at once, and the rest of the letter is no longer believed.
//!
//! ## How to mend it
//! "Thank you for the invitation."
//!
//! ## What it does not judge
//! A first phone call counts as a conversation; "thank you for the opportunity to interview" and an exchange of mails
//! recall nothing.

use crate::opportunity::Stage;
use std::ops::Range;

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::review::mentions::names_slot;
use crate::text::{Match, Text, sayings};

pub(in crate::review) const RULE: Rule = Rule {
    name: "false-history",
    severity: Severity::Error,
    sayings: SAYINGS,
    check,
};

sayings! {
    NONE_HELD = "no such meeting is on record";
    HAVE_MET = "you have met, by your record";
    WRITE_INVITATION = "write: thank you for the invitation";
    THANK = "thank them for the conversation";
}

const WORDS: &str = "false_history.words.txt";

static RECALLS: Lexicon = Lexicon::new(WORDS, "recalls");
/// What a meeting is called, and the words by which it is over.
static MEETINGS: Lexicon = Lexicon::new(WORDS, "meetings");
static PAST: Lexicon = Lexicon::new(WORDS, "past");
/// Those with whom the writer talks at home and at work, and calls of the writer's own.
static OWN_PEOPLE: Lexicon = Lexicon::new(WORDS, "own people");
static TO_COME: Lexicon = Lexicon::new(WORDS, "to come");
/// Words at which thanks go on to another thing: `and for the interview`.
static COORDINATE: Lexicon = Lexicon::new(WORDS, "coordinate");
static DENIES: Lexicon = Lexicon::new(WORDS, "denies");
/// "Never met" that praises whoever was met.
static PRAISES: Lexicon = Lexicon::new(WORDS, "praises");

/// The record where only the stage tells of a meeting.
const STAGE_TELLS: &str = "an interview held";

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let has_stage = facts.stage > Some(Stage::FirstInvitation);
    let told = [STAGE_TELLS.to_owned()];
    let held: &[String] = match &facts.meetings_held {
        Some(held) => held,
        // Who is past the first interview has met them.
        None if has_stage && facts.stage != Some(Stage::Offer) => &told,
        None => return vec![],
    };
    let (list, says, mend) = match held.is_empty() {
        true if has_stage => return vec![],
        true => (&RECALLS, NONE_HELD, WRITE_INVITATION),
        false => (&DENIES, HAVE_MET, THANK),
    };
    let mut told = draft.all(list);
    if held.is_empty() {
        told.extend(past_meetings(draft));
        told.sort_by_key(|one| one.words.start);
    }
    let found = told.into_iter().find(|one| {
        let sentence = draft.sentence_of(one.words.start);
        let is_true = held.is_empty()
            && (draft.is_negated(one)
                || draft.says_in(&TO_COME, thanked_with(draft, &one.words))
                || draft.says_in(&OWN_PEOPLE, sentence.clone())
                || draft.is_supposed(one.words.start)
                || is_title(draft, facts, &one.words)
                || names_slot(draft, facts, &one.words));
        let is_praise = || {
            !held.is_empty()
                && draft
                    .find_in(&PRAISES, sentence.clone())
                    .is_some_and(|praise| praise.words.start < one.words.end)
        };
        !is_true
            && !is_praise()
            && !draft.is_quoted(one.words.start)
            && !draft.is_referral(one.words.start)
    });
    let Some(mut found) = found else {
        return vec![];
    };
    // "Showing me round when we met": one memory, told once.
    let sentence = draft.sentence_of(found.words.start);
    for one in draft.all_in(list, found.words.end..sentence.end.max(found.words.end)) {
        found.words.end = found.words.end.max(one.words.end);
    }
    let fact = match held {
        [] => "no meeting held".to_owned(),
        held => held.join(", "),
    };
    vec![Fault::new(draft.place(found.words), says, mend).against(&fact)]
}

/// The words that are told with a meeting: of `for your mail and for the interview last week` the part that holds it.
fn thanked_with(draft: &Draft<'_>, words: &Range<usize>) -> Range<usize> {
    let told = draft.told_with(words);
    let parts = draft.all_in(&COORDINATE, told.clone());
    let mut before = parts.iter().rev().map(|one| one.words.end);
    let start = before
        .find(|end| *end <= words.start + 1)
        .unwrap_or(told.start);
    let mut behind = parts.iter().map(|one| one.words.start);
    start..behind.find(|at| *at >= words.end).unwrap_or(told.end)
}

/// Whether a word that may name a meeting goes on as the post does: `the tour` of `the tour manager gig`.
fn is_title(draft: &Draft<'_>, facts: &Facts, words: &Range<usize>) -> bool {
    let behind = draft.text.words.get(words.end);
    let (Some(last), Some(next)) = (draft.text.words.get(words.end - 1), behind) else {
        return false;
    };
    facts.roles.iter().any(|role| {
        let role = Text::new(role).words;
        let mut pairs = role.windows(2);
        pairs.any(|pair| pair[0].folded == last.folded && pair[1].folded == next.folded)
    })
}

/// The meetings that are spoken of as over.
fn past_meetings(draft: &Draft<'_>) -> Vec<Match> {
    let past = draft.all(&PAST);
    let is_past = |sentence: &Range<usize>| {
        let mut all = past.iter().map(|one| one.words.start);
        all.any(|at| sentence.contains(&at))
    };
    if past.is_empty() {
        return vec![];
    }
    let meetings = draft.all(&MEETINGS).into_iter();
    meetings
        .filter(|one| is_past(&draft.sentence_of(one.words.start)))
        .collect()
}
