//! # Another offer is accepted
//!
//! You have accepted an offer elsewhere. In writing it decides by itself; by word alone it is not settled.
//!
//! ## Why it matters
//! An offer is only an offer once both sides have signed. Until then dropping other processes is a risk.
//!
//! ## What to do
//! Signed: decline, kindly and at once. Not signed yet: ask for a few days.
//!
//! ## What it does not judge
//! Offers that you are still thinking about.

use crate::advice::advice::{Line, Verdict};
use crate::advice::profile::Profile;
use crate::advice::reasons::Reason;
use crate::opportunity::Opportunity;
use crate::text::{Said, sayings};
use crate::when::Moment;

pub(super) const REASON: Reason = Reason {
    name: "another-offer-accepted",
    sayings: SAYINGS,
    check,
};

sayings! {
    SIGNED = "you have accepted another offer in writing";
    STARTS = "you have accepted another offer in writing, starting {0}";
    SPOKEN = "you have accepted an offer by word alone; until it is signed, drop nothing";
}

fn check(_: &Opportunity, profile: &Profile, _: &Moment) -> Option<Line> {
    let offer = profile.accepted_offer.as_ref()?;
    let line = if offer.is_in_writing {
        let says = offer
            .starts
            .map_or(Said::from(SIGNED), |day| STARTS.with([&day]));
        Line::new(REASON.name, 6, says).settling(Verdict::Decline)
    } else {
        Line::new(REASON.name, 2, SPOKEN).settling(Verdict::Pause)
    };
    Some(line)
}
