//! Weighs the cues of a mail into its kind. Whether an answer is needed is asked first, over all kinds that need one.

use std::ops::Range;

use crate::reading::reading::Kind;
use crate::reading::weigh::cues::{Cues, Heard, VARIANTS, says};
use crate::reading::weigh::weights::{KINDS, Weights};

/// How likely it must be that a mail needs an answer: silence is better than a false alarm.
const LEAST_CHANCE: f64 = 0.52;

/// The same where nothing that is looked for asks something of the reader.
const SURELY: f64 = 0.68;

/// The same where nobody speaks of a job: people ask people for a time every day.
const BEYOND_DOUBT: f64 = 0.75;

/// A kind less likely than this is no better than none in particular.
const FAINT: f64 = 0.3;

/// How many cues are named as reasons.
const MOST_REASONS: usize = 6;

/// A kind with the words that speak for it.
#[derive(Debug)]
pub(crate) struct Verdict {
    pub(crate) kind: Kind,
    pub(crate) confidence: f64,
    pub(crate) runner_up: (Kind, f64),
    /// What speaks for the kind, the strongest first: what it says, its weight, and its words where it has some.
    pub(crate) reasons: Vec<(&'static str, f64, Option<Range<usize>>)>,
}

/// How likely each kind is.
pub(crate) fn chances(cues: &Cues, weights: &Weights) -> [f64; KINDS.len()] {
    let mut scores = [0.0; KINDS.len()];
    for (cue, value) in &cues.values {
        for (score, weight) in scores.iter_mut().zip(weights.rows[*cue]) {
            *score += weight * value;
        }
    }
    let best = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let odds = scores.map(|score| ((score - best) * weights.sharpness).exp());
    let sum: f64 = odds.iter().sum();
    odds.map(|one| one / sum)
}

fn asks(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::InterviewInvitation | Kind::Scheduling | Kind::Reschedule
    )
}

/// How likely it is by words and ideas alone that a mail needs an answer.
pub(crate) fn chance_of_asking(heard: &Heard) -> f64 {
    let chances = chances(&Cues::of_words(heard), Weights::shipped());
    let each = KINDS.into_iter().zip(chances);
    each.filter(|(kind, _)| asks(*kind))
        .map(|(_, chance)| chance)
        .sum()
}

/// The kind of a mail.
pub(crate) fn verdict(cues: &Cues, weights: &Weights) -> Verdict {
    let chances = chances(cues, weights);
    let answer: f64 = KINDS
        .into_iter()
        .zip(chances)
        .filter(|(kind, _)| asks(*kind))
        .map(|(_, chance)| chance)
        .sum();
    let mut ranked: Vec<(usize, Kind, f64)> = KINDS
        .into_iter()
        .zip(chances)
        .enumerate()
        .map(|(at, (kind, chance))| (at, kind, chance))
        .collect();
    ranked.sort_by(|a, b| b.2.total_cmp(&a.2));
    let least = match (cues.names_job, cues.may_ask) {
        (true, true) => LEAST_CHANCE,
        (true, false) => SURELY,
        (false, _) => BEYOND_DOUBT,
    };
    let is_answered = answer >= least;
    let is_fit = |kind: Kind| asks(kind) == is_answered;
    // Where nothing stands out, nothing is claimed.
    let is_open = !is_answered && ranked.iter().all(|one| asks(one.1) || one.2 < FAINT);
    let first = ranked
        .iter()
        .position(|(_, kind, _)| is_fit(*kind) && (!is_open || *kind == Kind::Other))
        .unwrap_or_default();
    let (column, kind, confidence) = ranked.remove(first);
    let (_, second, second_chance) = ranked[0];
    Verdict {
        kind,
        confidence,
        runner_up: (second, second_chance),
        reasons: reasons(cues, weights, column),
    }
}

/// The cues that speak for a kind, the strongest first, with the words of those that have some.
fn reasons(
    cues: &Cues,
    weights: &Weights,
    kind: usize,
) -> Vec<(&'static str, f64, Option<Range<usize>>)> {
    let mut reasons: Vec<(&'static str, f64, Option<Range<usize>>)> = vec![];
    for (cue, value) in &cues.values {
        let weight = weights.rows[*cue][kind] * value;
        let words = cues
            .grounds
            .iter()
            .find(|(first, _)| (*first..first + VARIANTS).contains(cue));
        match reasons.iter_mut().find(|one| one.0 == says(*cue)) {
            Some(before) => before.1 += weight,
            None => reasons.push((says(*cue), weight, words.map(|one| one.1.clone()))),
        }
    }
    reasons.retain(|one| one.1 > 0.05 && one.0 != "is a mail");
    reasons.sort_by(|a, b| b.1.total_cmp(&a.1));
    reasons.truncate(MOST_REASONS);
    reasons
}
