//! # The pay is below
//!
//! The pay that the other side states lies below your floor, or below what it said before.
//!
//! ## Why it matters
//! Pay is among the three commonest reasons to leave a process. Within a tenth it is often open to talk.
//!
//! ## What to do
//! Under a tenth: talk. More: decline, or name your figure once. Unknown: ask before you decline.
//!
//! ## What it does not judge
//! Pay that nobody has stated, other currencies, benefits.

use crate::advice::advice::Line;
use crate::advice::pay::{Stated, stated, yearly};
use crate::advice::profile::Profile;
use crate::advice::reasons::Reason;
use crate::opportunity::Opportunity;
use crate::text::sayings;
use crate::when::Moment;

pub(super) const REASON: Reason = Reason {
    name: "pay-below-floor",
    sayings: SAYINGS,
    check,
};

sayings! {
    UNSAID = "no pay in your currency is stated yet, and you have a floor";
    FAR_BELOW = "the top of the stated pay is a tenth or more below your floor";
    A_LITTLE_BELOW = "the stated pay is a little below your floor; that is open to talk";
    SHRUNK = "the pay is now a tenth or more below what was advertised";
    RANGE = "Could you tell me the salary range for this role?";
    ROOM = "Is there room in the salary range for this role?";
    WAY_BACK = "Is there a way back to the range that was advertised?";
}

/// The share of the floor that is open to talk.
const NEGOTIABLE: f64 = 0.10;

fn check(opportunity: &Opportunity, profile: &Profile, _: &Moment) -> Option<Line> {
    let stated = stated(opportunity);
    against_floor(&stated, profile).or_else(|| against_itself(&stated))
}

/// The latest figure against the person's floor.
fn against_floor(stated: &[Stated], profile: &Profile) -> Option<Line> {
    let floor = profile.salary_floor.as_ref()?;
    let least = yearly(floor)?;
    let Some(latest) = stated
        .iter()
        .rev()
        .find(|one| one.currency == floor.currency)
    else {
        let line = Line::new(REASON.name, 0, UNSAID);
        return Some(line.asking(RANGE));
    };
    let missing = (least - latest.most) / least;
    if missing <= 0.0 {
        return None;
    }
    let (points, says) = if missing >= NEGOTIABLE {
        (4, FAR_BELOW)
    } else {
        (1, A_LITTLE_BELOW)
    };
    let line = Line::new(REASON.name, points, says).because([latest.words.clone()]);
    Some(line.asking(ROOM))
}

/// The latest figure against what was said before.
fn against_itself(stated: &[Stated]) -> Option<Line> {
    let latest = stated.last()?;
    let before = stated.iter().find(|one| one.currency == latest.currency)?;
    let missing = (before.least - latest.most) / before.least;
    (missing >= NEGOTIABLE).then(|| {
        Line::new(REASON.name, 4, SHRUNK)
            .because([before.words.clone(), latest.words.clone()])
            .asking(WAY_BACK)
    })
}
