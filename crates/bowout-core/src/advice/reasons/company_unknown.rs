//! # Not knowing the company is no reason
//!
//! You do not know the firm or the sector.
//!
//! ## Why it matters
//! That is what an interview is for.
//!
//! ## What to do
//! Look it up for twenty minutes, or ask for a quarter of an hour on the phone.
//!
//! ## What it does not judge
//! Firms that you looked up and did not like.

use crate::advice::advice::{Line, Verdict};
use crate::advice::profile::Profile;
use crate::advice::reasons::Reason;
use crate::opportunity::Opportunity;
use crate::text::sayings;
use crate::when::Moment;

pub(super) const REASON: Reason = Reason {
    name: "company-unknown",
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "not knowing the company is no reason: look it up for twenty minutes, or ask for a short call";
    QUESTION = "Could we have a quarter of an hour on the phone first, so that I learn more about the team?";
}

fn check(_: &Opportunity, profile: &Profile, _: &Moment) -> Option<Line> {
    if profile.knows_company != Some(false) {
        return None;
    }
    let line = Line::new(REASON.name, -2, SAYS).settling(Verdict::Ask);
    Some(line.asking(QUESTION))
}
