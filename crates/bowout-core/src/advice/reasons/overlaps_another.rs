//! # The time clashes
//!
//! Something else stands in your calendar at that time.
//!
//! ## Why it matters
//! A clash is about an hour, not about a job.
//!
//! ## What to do
//! Ask for another time, offer two or three, and move only once.
//!
//! ## What it does not judge
//! Clashes that you would rather keep.

use crate::advice::advice::{Line, Verdict};
use crate::advice::profile::Profile;
use crate::advice::reasons::Reason;
use crate::opportunity::{Opportunity, Quoted};
use crate::text::sayings;
use crate::when::Moment;

pub(super) const REASON: Reason = Reason {
    name: "overlaps-another",
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "the time clashes with something else: move it, do not decline it";
}

fn check(_: &Opportunity, profile: &Profile, _: &Moment) -> Option<Line> {
    if profile.overlaps.is_empty() {
        return None;
    }
    let words = profile.overlaps.iter().map(|what| Quoted {
        quote: what.clone(),
        path: "calendar".to_owned(),
        date: None,
    });
    let line = Line::new(REASON.name, 0, SAYS);
    Some(line.because(words).settling(Verdict::Reschedule))
}
