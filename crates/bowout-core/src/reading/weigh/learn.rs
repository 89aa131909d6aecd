//! Learning weights from mails whose kind somebody told. Multinomial logistic regression, drawn towards what each signal
//! is named for where mails are few. The same mails give the same weights, to the digit.

use crate::reading::reading::Kind;
use crate::reading::weigh::cues::{Cues, FIRST_WORD, names};
use crate::reading::weigh::verdict::chances;
use crate::reading::weigh::weights::{CLAIMS, Weights};

/// One mail to learn from.
#[derive(Debug, Clone)]
pub struct Example {
    /// What it shows.
    pub cues: Cues,
    /// What it is.
    pub kind: Kind,
    /// Whether its reader has something to answer.
    pub needs_answer: bool,
    /// How much it counts; 1 for a mail that counts fully.
    pub counts: f64,
}

/// What each signal is named for: the kind that it speaks for before anything is learnt.
const NAMED_FOR: [(&str, Kind); 25] = [
    ("invitation", Kind::InterviewInvitation),
    ("asks_for_times", Kind::InterviewInvitation),
    ("asks_for_consent", Kind::InterviewInvitation),
    ("picking", Kind::Scheduling),
    ("reschedule", Kind::Reschedule),
    ("confirmation", Kind::InterviewConfirmation),
    ("assessment", Kind::Assessment),
    ("receipt", Kind::ApplicationConfirmation),
    ("rejection", Kind::Rejection),
    ("offer", Kind::Offer),
    ("outreach", Kind::RecruiterOutreach),
    ("alert", Kind::JobAlert),
    ("still_deciding", Kind::Other),
    ("media", Kind::Other),
    ("study", Kind::Other),
    ("authority", Kind::Other),
    ("appointment", Kind::Other),
    ("selling", Kind::Other),
    ("passed_on", Kind::Other),
    ("at_work", Kind::Other),
    ("applicant", Kind::Other),
    ("list_subject", Kind::Other),
    ("very_long", Kind::Other),
    ("other_far_outweighs", Kind::Other),
    ("bulk", Kind::Other),
];

/// What a signal says for its own kind before anything is learnt.
const START: f64 = 1.2;
/// How strongly weights are drawn back to where they began.
const PULL: f64 = 0.5;
/// The same for single words and pairs, which are many and say little each.
const PULL_OF_WORDS: f64 = 2.5;
/// The steps of the descent and the length of the first one.
const STEPS: usize = 300;
const PACE: f64 = 0.05;

/// Where learning begins.
fn start() -> Weights {
    let mut weights = Weights::none();
    for (row, name) in names().enumerate() {
        let named = NAMED_FOR.iter().find(|(signal, _)| *signal == name);
        for (at, (kind, _)) in CLAIMS.iter().enumerate() {
            if named.is_some_and(|(_, named)| named == kind) {
                weights.rows[row][at] = START;
            }
        }
    }
    weights
}

/// Learns weights.
#[must_use]
pub fn learn(examples: &[Example]) -> Weights {
    let start = start();
    let count = start.rows.len();
    let mut weights = start.clone();
    let mut mean = vec![[0.0; CLAIMS.len()]; count];
    let mut spread = vec![[0.0; CLAIMS.len()]; count];
    let always = names()
        .position(|name| name == "always")
        .unwrap_or_default();
    let (mut faded_mean, mut faded_spread) = (1.0, 1.0);
    for _ in 0..STEPS {
        let slope = slope(examples, &weights, &start, always);
        faded_mean *= 0.9;
        faded_spread *= 0.999;
        for cue in 0..count {
            for claim in 0..CLAIMS.len() {
                let slope = slope[cue][claim];
                mean[cue][claim] = 0.9 * mean[cue][claim] + 0.1 * slope;
                spread[cue][claim] = 0.999 * spread[cue][claim] + 0.001 * slope * slope;
                let step = mean[cue][claim] / (1.0 - faded_mean);
                let scale = (spread[cue][claim] / (1.0 - faded_spread)).sqrt() + 1e-8;
                weights.rows[cue][claim] -= PACE * step / scale;
            }
        }
    }
    weights
}

/// What is true of a mail. Of a kind that always asks, that it does.
fn claim(example: &Example) -> usize {
    let own = (example.kind, example.needs_answer);
    let exact = CLAIMS.iter().position(|claim| *claim == own);
    let of_kind = || CLAIMS.iter().position(|claim| claim.0 == own.0);
    exact.or_else(of_kind).unwrap_or_default()
}

/// How the loss changes with each weight.
fn slope(
    examples: &[Example],
    weights: &Weights,
    start: &Weights,
    always: usize,
) -> Vec<[f64; CLAIMS.len()]> {
    let count = weights.rows.len();
    let mut slope = vec![[0.0; CLAIMS.len()]; count];
    for example in examples {
        let chances = chances(&example.cues, weights);
        let own = claim(example);
        let errors: [f64; CLAIMS.len()] = std::array::from_fn(|claim| {
            let is_own = f64::from(u8::from(claim == own));
            (chances[claim] - is_own) * example.counts
        });
        for (cue, value) in &example.cues.values {
            for (slope, error) in slope[*cue].iter_mut().zip(&errors) {
                *slope += error * value;
            }
        }
    }
    for cue in (0..count).filter(|cue| *cue != always) {
        let (now, before) = (&weights.rows[cue], &start.rows[cue]);
        let pull = if cue < FIRST_WORD {
            PULL
        } else {
            PULL_OF_WORDS
        };
        for ((slope, now), before) in slope[cue].iter_mut().zip(now).zip(before) {
            *slope += pull * (now - before);
        }
    }
    slope
}
