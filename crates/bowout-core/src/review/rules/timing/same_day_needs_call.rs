//! # Same day needs call
//!
//! Flags a decline in writing alone on the day of the interview, or less than four hours before it.
//!
//! ## Why it matters
//! Mail may be read too late. Somebody travels, waits in a room, or turns another candidate away.
//!
//! ## How to mend it
//! Call now, with the phone script; then send this.
//!
//! ## What it does not judge
//! Letters that mention a call; a relationship by text messages alone; where nobody knows whether you called it is
//! advice only.

use jiff::tz::Offset;

use crate::opportunity::Stage;
use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::facts::Relationship;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::text::{Language, sayings};

pub(in crate::review) const RULE: Rule = Rule {
    name: "same-day-needs-call",
    severity: Severity::Warning,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "the interview is very soon, and this may be read too late";
    MEND = "call now, then send this";
}

static CALLS: Lexicon = Lexicon::new("same_day_needs_call.words.txt", "calls");

/// The first hour of the afternoon.
const NOON: i8 = 12;
/// Hours before an interview within which writing alone comes too late.
const NEAR_HOURS: f64 = 4.0;

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let (Some(sent), Some(interview), true) =
        (&facts.sent_at, &facts.interview_at, facts.is_slot_confirmed)
    else {
        return vec![];
    };
    let there = Offset::from_seconds(interview.offset().seconds()).unwrap_or(Offset::UTC);
    let hours = interview.hours_since(sent);
    // In Japan the afternoon before is already too near for a mail alone.
    let written = there.to_datetime(sent.instant);
    let is_same_day = written.date() == interview.local.date();
    let is_eve = draft.language == Language::Ja
        && written.date().tomorrow().ok() == Some(interview.local.date())
        && written.hour() >= NOON;
    let is_near = is_same_day || is_eve || (0.0..NEAR_HOURS).contains(&hours);
    let is_settled = facts.medium.is_spoken()
        || facts.has_phoned == Some(true)
        || facts.relationship == Some(Relationship::TextOnly)
        || matches!(facts.stage, Some(Stage::ColdOutreach | Stage::Offer));
    if !is_near || is_settled || draft.says(&CALLS) || draft.text.words.is_empty() {
        return vec![];
    }
    let fault = Fault::new(0..0, SAYS, MEND).against(&interview.local.to_string());
    vec![match facts.has_phoned {
        Some(_) => fault,
        None => fault.softened(),
    }]
}
