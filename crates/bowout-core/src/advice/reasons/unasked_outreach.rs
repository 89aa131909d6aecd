//! # Nobody asked
//!
//! A recruiter wrote about a role that you never applied for, and you are not looking.
//!
//! ## Why it matters
//! A cold message asks for interest, not for time.
//!
//! ## What to do
//! Pass in one line, or leave it.
//!
//! ## What it does not judge
//! Messages about an application of yours.

use crate::advice::advice::Line;
use crate::advice::profile::Profile;
use crate::advice::reasons::Reason;
use crate::opportunity::Opportunity;
use crate::reading::Kind;
use crate::text::sayings;
use crate::when::Moment;

pub(super) const REASON: Reason = Reason {
    name: "unasked-outreach",
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "you never applied, and you are not looking";
}

fn check(opportunity: &Opportunity, profile: &Profile, _: &Moment) -> Option<Line> {
    let latest = opportunity.latest()?;
    if latest.reading.kind != Kind::RecruiterOutreach || profile.is_looking != Some(false) {
        return None;
    }
    let words = latest
        .reading
        .grounds
        .iter()
        .map(|one| latest.quote(&one.quote));
    Some(Line::new(REASON.name, 5, SAYS).because(words))
}
