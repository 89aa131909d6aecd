//! Learning weights from mails whose kind somebody told: logistic regression of each question, mail after mail. Each weight
//! takes shorter steps the more it was moved before, so that a word which few mails hold learns as much from each of them as
//! a common one. The same mails give the same weights, to the digit.

use crate::reading::reading::Kind;
use crate::reading::weigh::claims::claim::place_of;
use crate::reading::weigh::claims::ways::errors;
use crate::reading::weigh::claims::weights::Weights;
use crate::reading::weigh::cues::Cues;

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
pub fn learn(examples: &[&Example]) -> Weights {
    let mut weights = Weights::none();
    let mut steep = weights.rows().to_vec();
    steep.as_flattened_mut().fill(FIRST);
    let mut sum = weights.rows().to_vec();
    for round in 0..ROUNDS {
        for turn in 0..examples.len() {
            // A stride that shares no factor with most numbers walks the sources in a mixed order.
            let example = examples[(turn * STRIDE + round) % examples.len()];
            let claim = place_of((example.kind, example.needs_answer));
            let errors = errors(&weights.scores(&example.cues), claim);
            for (cue, value) in &example.cues.values {
                let row = weights.rows_mut()[*cue].iter_mut().zip(&mut steep[*cue]);
                for ((weight, steep), error) in row.zip(&errors) {
                    let slope = error * value * example.counts;
                    *steep += slope * slope;
                    *weight -= PACE * slope / steep.sqrt();
                }
            }
        }
        if round >= ROUNDS / 2 {
            let (sum, rows) = (sum.as_flattened_mut(), weights.rows().as_flattened());
            sum.iter_mut().zip(rows).for_each(|(sum, one)| *sum += one);
        }
    }
    let rounds = f64::from(u32::try_from(ROUNDS - ROUNDS / 2).unwrap_or(1));
    sum.as_flattened_mut()
        .iter_mut()
        .for_each(|one| *one /= rounds);
    weights.rows_mut().clone_from_slice(&sum);
    weights
}

/// How far the next mail stands from the one before.
const STRIDE: usize = 7919;
