//! # Your plans have changed
//!
//! Study, family, a move, or staying where you are.
//!
//! ## Why it matters
//! A plan that stands is a good reason, and nobody needs to hear the details.
//!
//! ## What to do
//! Settled: decline. Still open: give yourself a few days.
//!
//! ## What it does not judge
//! Moods of a day.

use crate::advice::advice::Line;
use crate::advice::profile::Profile;
use crate::advice::reasons::Reason;
use crate::opportunity::{Opportunity, Quoted};
use crate::text::sayings;
use crate::when::Moment;

pub(super) const REASON: Reason = Reason {
    name: "plans-changed",
    sayings: SAYINGS,
    check,
};

sayings! {
    SETTLED = "your plans have changed, and that is settled";
    OPEN = "your plans may change";
}

fn check(_: &Opportunity, profile: &Profile, _: &Moment) -> Option<Line> {
    let plans = profile.plans.as_ref()?;
    let (points, says) = if plans.is_settled {
        (5, SETTLED)
    } else {
        (1, OPEN)
    };
    let words = Quoted {
        quote: plans.says.clone(),
        path: "profile".to_owned(),
        date: None,
    };
    Some(Line::new(REASON.name, points, says).because([words]))
}
