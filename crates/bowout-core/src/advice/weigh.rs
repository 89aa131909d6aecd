//! Weighs the reasons into advice. Hard stops come first; the rest is a sum that anybody can check.

use crate::advice::advice::{Advice, Line, Verdict};
use crate::advice::matter::{Matter, matter};
use crate::advice::profile::Profile;
use crate::advice::reasons::REASONS;
use crate::opportunity::Opportunity;
use crate::text::{Saying, sayings};
use crate::when::Moment;

/// Points from which declining is advised.
const DECLINE: i32 = 5;
/// The same once a first interview was accepted: it is honoured unless something compelling came up.
const DECLINE_LATE: i32 = 6;
/// Points from which one thing should be cleared up first.
const ASK: i32 = 2;
/// Hours before a slot within which soft reasons no longer carry a no.
const TOO_LATE_HOURS: f64 = 24.0;
/// Below so many live processes, going is worth more.
const THIN_PIPELINE: u32 = 2;

/// Weighs a conversation against what the person wants.
#[must_use]
pub fn weigh(opportunity: &Opportunity, profile: &Profile, now: &Moment) -> Advice {
    let mut lines: Vec<Line> = REASONS
        .iter()
        .filter_map(|reason| (reason.check)(opportunity, profile, now))
        .collect();
    lines.sort_by_key(|line| -line.points.abs());
    let score = lines.iter().map(|line| line.points).sum();
    let matter = matter(opportunity);
    let verdict = fitting(matter, verdict(&lines, score, opportunity, profile, now));
    let mut ask: Vec<Saying> = vec![];
    for question in lines.iter().filter_map(|line| line.ask) {
        if !ask.contains(&question) {
            ask.push(question);
        }
    }
    if matter.is_settled() {
        ask.clear();
    }
    Advice {
        matter,
        verdict,
        score,
        runner_up: fitting(matter, runner_up(verdict, &lines, score)),
        encouragement: encouragement(matter, verdict, profile),
        lines,
        ask,
    }
}

fn verdict(
    lines: &[Line],
    score: i32,
    opportunity: &Opportunity,
    profile: &Profile,
    now: &Moment,
) -> Verdict {
    let settled = |wanted: Verdict| lines.iter().any(|line| line.settles == Some(wanted));
    for hard in [Verdict::Stop, Verdict::Decline, Verdict::Pause] {
        if settled(hard) {
            return hard;
        }
    }
    if profile.would_accept == Some(false) {
        return Verdict::Decline;
    }
    let strongest = lines
        .iter()
        .map(|line| line.points)
        .max()
        .unwrap_or_default();
    let is_fear = lines.iter().any(|line| line.reason == "nerves");
    let bar = if profile.has_attended {
        DECLINE_LATE
    } else {
        DECLINE
    };
    if score >= bar && !(is_fear && strongest < 4) {
        let is_soft = strongest < 3;
        return if is_soft && is_near(opportunity, now) {
            Verdict::Attend
        } else {
            Verdict::Decline
        };
    }
    let has_question = lines.iter().any(|line| line.ask.is_some());
    if settled(Verdict::Reschedule) && score < ASK {
        return Verdict::Reschedule;
    }
    if score >= ASK || (score >= 0 && has_question) {
        return if settled(Verdict::Reschedule) && !has_question {
            Verdict::Reschedule
        } else {
            Verdict::Ask
        };
    }
    // An assumption that was never asked about is worth a question, nerves are not.
    let assumes = lines.iter().any(|line| line.settles == Some(Verdict::Ask));
    if assumes && !is_fear {
        Verdict::Ask
    } else {
        Verdict::Attend
    }
}

/// The verdict that the matter leaves room for: nobody goes to an offer, and where nothing is to decide one waits.
fn fitting(matter: Matter, verdict: Verdict) -> Verdict {
    let is_to_go = matches!(verdict, Verdict::Attend | Verdict::Reschedule);
    if verdict != Verdict::Stop && (matter.is_settled() || matter == Matter::Offer && is_to_go) {
        Verdict::Pause
    } else {
        verdict
    }
}

/// Whether the one time at stake is less than a day away.
fn is_near(opportunity: &Opportunity, now: &Moment) -> bool {
    opportunity
        .latest()
        .and_then(|heard| heard.reading.slots.first())
        .is_some_and(|slot| (0.0..TOO_LATE_HOURS).contains(&slot.value().start.hours_since(now)))
}

/// The next best thing to do.
fn runner_up(verdict: Verdict, lines: &[Line], score: i32) -> Verdict {
    let has_question = lines.iter().any(|line| line.ask.is_some());
    match verdict {
        Verdict::Stop => Verdict::Decline,
        Verdict::Decline | Verdict::Attend if has_question => Verdict::Ask,
        Verdict::Ask if score >= ASK => Verdict::Decline,
        Verdict::Attend => Verdict::Reschedule,
        Verdict::Decline | Verdict::Reschedule | Verdict::Ask | Verdict::Pause => Verdict::Attend,
    }
}

sayings! {
    FEW_OTHERS = "You have few other processes open. If anything here still tempts you, keep interviewing until you are sure.";
    ON_THE_FENCE = "Still on the fence? Keep interviewing: an interview binds you to nothing, it tells you more than any mail, and a no can be said after it as kindly as before.";
}

/// Everything that somebody may hear who is still on the fence.
pub const ENCOURAGEMENTS: &[Saying] = SAYINGS;

/// What somebody hears who is still on the fence.
fn encouragement(matter: Matter, verdict: Verdict, profile: &Profile) -> Option<Saying> {
    let is_thin = profile
        .live_processes
        .is_some_and(|live| live < THIN_PIPELINE);
    match verdict {
        Verdict::Decline if is_thin && matter == Matter::Interview => Some(FEW_OTHERS),
        Verdict::Stop | Verdict::Decline => None,
        _ if matter != Matter::Interview => None,
        _ => Some(ON_THE_FENCE),
    }
}
