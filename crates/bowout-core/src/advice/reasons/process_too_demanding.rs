//! # The process asks too much
//!
//! Five rounds or more, an open end, or unpaid work beyond a few hours.
//!
//! ## Why it matters
//! Four interviews tell an employer nearly all there is to tell. A task of more than six hours, or a real piece of work, is work.
//!
//! ## What to do
//! Ask what the rounds are for and whether the task is paid; decline when they stay.
//!
//! ## What it does not judge
//! Three or four rounds for a senior role; a task of up to three hours.

use crate::advice::advice::Line;
use crate::advice::profile::Profile;
use crate::advice::reasons::Reason;
use crate::opportunity::Opportunity;
use crate::text::sayings;
use crate::when::Moment;

pub(super) const REASON: Reason = Reason {
    name: "process-too-demanding",
    sayings: SAYINGS,
    check,
};

sayings! {
    ROUNDS = "the process has {0} rounds";
    HOURS = "they ask for about {0} hours of unpaid work";
    QUESTION = "Could you tell me what the remaining steps are, and whether the task is paid or can be shorter?";
}

fn check(opportunity: &Opportunity, profile: &Profile, _: &Moment) -> Option<Line> {
    let mut points = 0;
    let mut says = vec![];
    let mut evidence = vec![];
    if let Some((rounds, words)) = &opportunity.rounds {
        let weight = match rounds {
            6.. => 4,
            5 => 2,
            3.. if profile.is_entry_level => 1,
            _ => 0,
        };
        if weight > 0 {
            points += weight;
            says.push(ROUNDS.with([&rounds]));
            evidence.push(words.clone());
        }
    }
    if let Some((hours, words)) = opportunity
        .unpaid_hours
        .iter()
        .max_by_key(|(hours, _)| *hours)
    {
        let weight = match hours {
            7.. => 3,
            4..=6 => 1,
            _ => 0,
        };
        if weight > 0 {
            points += weight;
            says.push(HOURS.with([&hours]));
            evidence.push(words.clone());
        }
    }
    (points > 0).then(|| {
        let line = Line::of(REASON.name, points.min(6), says).because(evidence);
        line.asking(QUESTION)
    })
}
