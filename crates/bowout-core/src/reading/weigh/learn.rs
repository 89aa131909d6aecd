//! Learning weights from mails whose kind somebody told: multinomial logistic regression, mail after mail. Each weight takes
//! shorter steps the more it was moved before, so that a word which few mails hold learns as much from each of them as a
//! common one. The same mails give the same weights, to the digit.

use crate::reading::reading::Kind;
use crate::reading::weigh::cues::Cues;
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

/// How often every mail is learnt from. What counts is the mean of how the weights stand after each round of the later half.
const ROUNDS: usize = 10;
/// The length of the first step of a weight.
const PACE: f64 = 0.05;
/// What the steps of a weight begin with, so that none is without end.
const FIRST: f64 = 1e-6;

/// Learns weights.
#[must_use]
pub fn learn(examples: &[Example]) -> Weights {
    let mut weights = Weights::none();
    let mut steep = weights.rows.clone();
    steep.as_flattened_mut().fill(FIRST);
    let mut sum = weights.rows.clone();
    for round in 0..ROUNDS {
        for turn in 0..examples.len() {
            // A stride that shares no factor with most numbers walks the sources in a mixed order.
            let example = &examples[(turn * STRIDE + round) % examples.len()];
            let mut errors = chances(&example.cues, &weights);
            errors[claim(example)] -= 1.0;
            for (cue, value) in &example.cues.values {
                let row = weights.rows[*cue].iter_mut().zip(&mut steep[*cue]);
                for ((weight, steep), error) in row.zip(&errors) {
                    let slope = error * value * example.counts;
                    *steep += slope * slope;
                    *weight -= PACE * slope / steep.sqrt();
                }
            }
        }
        if round >= ROUNDS / 2 {
            let (sum, rows) = (sum.as_flattened_mut(), weights.rows.as_flattened());
            sum.iter_mut().zip(rows).for_each(|(sum, one)| *sum += one);
        }
    }
    let rounds = f64::from(u32::try_from(ROUNDS - ROUNDS / 2).unwrap_or(1));
    sum.as_flattened_mut()
        .iter_mut()
        .for_each(|one| *one /= rounds);
    weights.rows = sum;
    weights
}

/// How far the next mail stands from the one before.
const STRIDE: usize = 7919;

/// What is true of a mail. Of a kind that always asks, that it does.
fn claim(example: &Example) -> usize {
    let own = (example.kind, example.needs_answer);
    let exact = CLAIMS.iter().position(|claim| *claim == own);
    let of_kind = || CLAIMS.iter().position(|claim| claim.0 == own.0);
    exact.or_else(of_kind).unwrap_or_default()
}
