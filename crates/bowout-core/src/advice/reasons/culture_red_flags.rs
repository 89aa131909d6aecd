//! # Red flags about the culture
//!
//! You noted things about how people are treated there: fresh, first-hand, from more than one source.
//!
//! ## Why it matters
//! One review says little, an old one less. Three people who were there say something.
//!
//! ## What to do
//! Weigh it with the rest; ask the people you would work with.
//!
//! ## What it does not judge
//! A single review, hearsay, notes older than a year and a half.

use jiff::ToSpan;

use crate::advice::advice::Line;
use crate::advice::profile::Profile;
use crate::advice::reasons::Reason;
use crate::opportunity::Opportunity;
use crate::opportunity::Quoted;
use crate::text::sayings;
use crate::when::Moment;

pub(super) const REASON: Reason = Reason {
    name: "culture-red-flags",
    sayings: SAYINGS,
    check,
};

sayings! {
    TOO_FEW = "your notes on the culture are too few, too old or second-hand to count";
    THREE = "three fresh first-hand notes speak against the culture";
    FOUR = "four fresh first-hand notes speak against the culture";
    MANY = "many fresh first-hand notes speak against the culture";
}

/// Months after which a note no longer counts.
const FRESH_MONTHS: i64 = 18;
/// The least number of sources.
const LEAST_SOURCES: usize = 3;

fn check(_: &Opportunity, profile: &Profile, now: &Moment) -> Option<Line> {
    let oldest = now.local.date().checked_sub(FRESH_MONTHS.months()).ok()?;
    let counted: Vec<_> = profile
        .culture_notes
        .iter()
        .filter(|note| note.is_first_hand && note.date.is_some_and(|date| date >= oldest))
        .collect();
    let mut sources: Vec<&str> = counted.iter().map(|note| note.source.as_str()).collect();
    sources.sort_unstable();
    sources.dedup();
    if profile.culture_notes.is_empty() {
        return None;
    }
    let (points, says) = match sources.len() {
        0..LEAST_SOURCES => (0, TOO_FEW),
        3 => (1, THREE),
        4 => (2, FOUR),
        _ => (3, MANY),
    };
    let words = counted.iter().map(|note| Quoted {
        quote: note.says.clone(),
        path: note.source.clone(),
        date: None,
    });
    Some(Line::new(REASON.name, points, says).because(words))
}
