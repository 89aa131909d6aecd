//! # Medium mismatch
//!
//! Flags a channel that is colder than the relationship: only written after mostly calls, or a chat after a day on
//! site or an offer.
//!
//! ## Why it matters
//! People who gave you their voice or a day expect more than a line.
//!
//! ## How to mend it
//! Call first, then write.
//!
//! ## What it does not judge
//! Where you have called already; where they asked for mail; where speaking or hearing is hard.

use crate::letter::Medium;
use crate::opportunity::Stage;
use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::facts::Relationship;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::text::sayings;

pub(in crate::review) const RULE: Rule = Rule {
    name: "medium-mismatch",
    severity: Severity::Advice,
    sayings: SAYINGS,
    check,
};

sayings! {
    CHAT = "they gave you a day or an offer, and this is a chat";
    WRITTEN_ONLY = "you have mostly talked by phone, and this is written only";
    MEND = "call first, then write";
}

static ASKED: Lexicon = Lexicon::new("medium_mismatch.words.txt", "asked");

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let is_settled = facts.medium.is_spoken()
        || facts.has_phoned == Some(true)
        || facts.relationship == Some(Relationship::TextOnly)
        || draft.says(&ASKED)
        || draft.text.words.is_empty();
    if is_settled {
        return vec![];
    }
    let has_met = matches!(facts.stage, Some(Stage::AfterOnsite | Stage::Offer));
    let is_chat = !matches!(facts.medium, Medium::Email | Medium::CalendarComment);
    let fault = |says| vec![Fault::new(0..0, says, MEND)];
    if has_met && is_chat {
        return fault(CHAT);
    }
    if facts.relationship == Some(Relationship::MostlyPhone) {
        return fault(WRITTEN_ONLY);
    }
    vec![]
}
