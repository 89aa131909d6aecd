//! # Two agencies put you forward
//!
//! Another agency has already put you forward for the same role.
//!
//! ## Why it matters
//! Two submissions of one person can void both.
//!
//! ## What to do
//! Withdraw from the later one at once, and tell both.
//!
//! ## What it does not judge
//! Two different roles at one firm.

use crate::advice::advice::{Line, Verdict};
use crate::advice::profile::Profile;
use crate::advice::reasons::Reason;
use crate::opportunity::{Opportunity, Quoted};
use crate::text::sayings;
use crate::when::Moment;

pub(super) const REASON: Reason = Reason {
    name: "submitted-twice",
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "another agency has already put you forward for this role";
}

fn check(_: &Opportunity, profile: &Profile, _: &Moment) -> Option<Line> {
    let before = profile.already_submitted.as_ref()?;
    let words = Quoted {
        quote: before.clone(),
        path: "profile".to_owned(),
        date: None,
    };
    let line = Line::new(REASON.name, 5, SAYS);
    Some(line.because([words]).settling(Verdict::Decline))
}
