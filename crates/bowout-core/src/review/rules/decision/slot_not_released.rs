//! # Slot not released
//!
//! Flags a decline of an agreed interview that never mentions the interview, its day or its hour.
//!
//! ## Why it matters
//! The calendars of several people hold the hour. One clause gives it back to them.
//!
//! ## How to mend it
//! Add: "please release the interview on Friday", and decline the event as well.
//!
//! ## What it does not judge
//! Times that were only proposed; letters that withdraw from the interview itself.

use crate::letter::Medium;
use crate::opportunity::Stage;
use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::text::sayings;

pub(in crate::review) const RULE: Rule = Rule {
    name: "slot-not-released",
    severity: Severity::Advice,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "an interview is agreed, and the letter does not mention it";
    MEND = "add: please release the slot";
}

static MEETINGS: Lexicon = Lexicon::new("slot_not_released.words.txt", "meetings");

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let is_no_interview = matches!(facts.stage, Some(Stage::ColdOutreach | Stage::Offer));
    let has_no_room = matches!(facts.medium, Medium::CalendarComment | Medium::LinkedinNote);
    let is_past = match (&facts.sent_at, &facts.interview_at) {
        (Some(sent), Some(interview)) => interview.hours_since(sent) < 0.0,
        _ => false,
    };
    let is_known = facts.is_slot_confirmed && facts.interview_at.is_some();
    if !is_known || is_no_interview || has_no_room || is_past {
        return vec![];
    }
    if draft.says(&MEETINGS) || draft.decision.declines.is_none() {
        return vec![];
    }
    vec![Fault::new(0..0, SAYS, MEND)]
}
