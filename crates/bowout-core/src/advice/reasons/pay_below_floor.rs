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
use crate::when::Moment;

pub(super) const REASON: Reason = Reason {
    name: "pay-below-floor",
    check,
};

/// The share of the floor that is open to talk.
const NEGOTIABLE: f64 = 0.10;

const QUESTION: &str = "Could you tell me the salary range for this role?";

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
        let line = Line::new(
            REASON.name,
            0,
            "no pay in your currency is stated yet, and you have a floor",
        );
        return Some(line.asking(QUESTION));
    };
    let missing = (least - latest.most) / least;
    if missing <= 0.0 {
        return None;
    }
    let (points, says) = if missing >= NEGOTIABLE {
        (
            4,
            "the top of the stated pay is a tenth or more below your floor",
        )
    } else {
        (
            1,
            "the stated pay is a little below your floor; that is open to talk",
        )
    };
    let line = Line::new(REASON.name, points, says).because([latest.words.clone()]);
    Some(line.asking("Is there room in the salary range for this role?"))
}

/// The latest figure against what was said before.
fn against_itself(stated: &[Stated]) -> Option<Line> {
    let latest = stated.last()?;
    let before = stated.iter().find(|one| one.currency == latest.currency)?;
    let missing = (before.least - latest.most) / before.least;
    (missing >= NEGOTIABLE).then(|| {
        Line::new(
            REASON.name,
            4,
            "the pay is now a tenth or more below what was advertised",
        )
        .because([before.words.clone(), latest.words.clone()])
        .asking("Is there a way back to the range that was advertised?")
    })
}
