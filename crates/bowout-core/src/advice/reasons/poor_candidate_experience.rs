//! # A poor candidate experience
//!
//! The employer moved an agreed interview again and again, asked for the same papers more than once, failed to appear, or fell silent.
//!
//! ## Why it matters
//! How a firm treats the people it wants shows how it treats those it has. One move is life; three are a pattern.
//!
//! ## What to do
//! Two moves: be wary. Three, or a no-show: decline, without saying why.
//!
//! ## What it does not judge
//! Moves that you asked for; delays of a day or two.

use std::sync::LazyLock;

use crate::advice::advice::Line;
use crate::advice::profile::Profile;
use crate::advice::reasons::Reason;
use crate::opportunity::Opportunity;
use crate::text::{Phrases, sayings};
use crate::when::Moment;

pub(super) const REASON: Reason = Reason {
    name: "poor-candidate-experience",
    sayings: SAYINGS,
    check,
};

sayings! {
    MOVED = "the employer moved the interview {0} times";
    ABSENT = "they did not appear";
    DOCUMENTS = "they asked {0} times for documents";
    SILENT = "they have been silent for more than two weeks";
    QUESTION = "Before I plan around it: does the time now stand?";
}

/// Days of silence after which interest fades.
const SILENT_DAYS: f64 = 14.0;

static NO_SHOWS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "sorry (i|we) missed (our|the|you|your)",
        "(couldn't|could not|wasn't able to) (join|make) (our|the) (call|interview|meeting) (yesterday|today|this morning)",
        "nobody (joined|was there|showed)",
        "tut mir leid ... (verpasst|versaumt)",
        "desole d'avoir manque",
        "siento no haber (podido)? (acudido|asistido|llegado)",
    ])
});

fn check(opportunity: &Opportunity, _: &Profile, now: &Moment) -> Option<Line> {
    let mut points = 0;
    let mut says = vec![];
    let mut evidence = vec![];
    let moves = opportunity.moves.len();
    if moves >= 2 {
        points += if moves >= 3 { 3 } else { 1 };
        says.push(MOVED.with([&moves]));
        evidence.extend(opportunity.moves.iter().cloned());
    }
    if let Some(words) = opportunity.says(&NO_SHOWS) {
        points += 3;
        says.push(ABSENT.into());
        evidence.push(words);
    }
    let requests = opportunity.document_requests.len();
    if requests >= 2 {
        points += if requests >= 3 { 2 } else { 1 };
        says.push(DOCUMENTS.with([&requests]));
        evidence.extend(opportunity.document_requests.iter().cloned());
    }
    if let Some(last) = opportunity.heard.last().filter(|last| last.is_mine)
        && last
            .date
            .is_some_and(|date| now.hours_since(&date) > SILENT_DAYS * 24.0)
    {
        points += 2;
        says.push(SILENT.into());
        evidence.push(last.quote(last.body.lines().next().unwrap_or_default()));
    }
    (points > 0).then(|| {
        let line = Line::of(REASON.name, points.min(5), says).because(evidence);
        line.asking(QUESTION)
    })
}
