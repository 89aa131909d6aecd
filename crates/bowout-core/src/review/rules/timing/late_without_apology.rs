//! # Late without apology
//!
//! Flags a decline of an agreed interview within 24 hours of it, or after it, that does not say sorry. For a Japanese
//! letter it is 48 hours.
//!
//! ## Why it matters
//! Somebody has already made room. Half a sentence shows that you know.
//!
//! ## How to mend it
//! "I apologise for the short notice."
//!
//! ## What it does not judge
//! Times that were only proposed; letters in good time; whole-day events; the one line of a calendar or of a LinkedIn
//! note.

use crate::letter::Medium;
use crate::opportunity::Stage;
use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::text::{Language, sayings};

pub(in crate::review) const RULE: Rule = Rule {
    name: "late-without-apology",
    severity: Severity::Warning,
    sayings: SAYINGS,
    check,
};

sayings! {
    BEGUN = "the interview has already begun, and the letter does not apologise";
    NEAR = "the interview is very near, and the letter does not apologise";
    MEND = "add: I apologise for the short notice";
}

/// Hours before the interview within which a letter is late.
const LATE_HOURS: f64 = 24.0;

/// The same in Japanese, where the day before is already late.
const LATE_HOURS_JAPANESE: f64 = 48.0;

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let (Some(sent), Some(interview), true) =
        (&facts.sent_at, &facts.interview_at, facts.is_slot_confirmed)
    else {
        return vec![];
    };
    let has_no_room = matches!(facts.medium, Medium::LinkedinNote | Medium::CalendarComment);
    let is_no_interview = matches!(facts.stage, Some(Stage::ColdOutreach | Stage::Offer));
    let is_whole_day = interview.local.time() == jiff::civil::Time::midnight();
    if has_no_room || is_no_interview || is_whole_day || draft.text.words.is_empty() {
        return vec![];
    }
    let hours = interview.hours_since(sent);
    let late = match draft.language {
        Language::Ja => LATE_HOURS_JAPANESE,
        _ => LATE_HOURS,
    };
    // After an interview, one that has begun is the one that was held.
    let was_held = hours < 0.0
        && facts
            .stage
            .is_some_and(|stage| stage > Stage::FirstInvitation);
    if hours >= late || was_held || draft.owns_lateness() {
        return vec![];
    }
    let says = if hours < 0.0 { BEGUN } else { NEAR };
    vec![Fault::new(0..0, says, MEND).against(&interview.local.to_string())]
}
