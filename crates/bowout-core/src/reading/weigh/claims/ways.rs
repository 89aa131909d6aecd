//! The two ways in which a mail is asked what it is. Each first parts all claims in two, and then asks which one of the part it
//! is: whether the mail is about work the reader may get at all, and then what it says of it; and whether it leaves the
//! reader something to answer, and then what. The chance of a claim is the mean of both.
//!
//! Asked for all claims at once, a word that stiff mail of landlords and clinics holds too would speak against every kind of
//! mail about work apart, and few mails would say so of each. What parts them is learnt once, from all of them.

use crate::reading::reading::Kind;
use crate::reading::weigh::claims::claim::{CLAIMS, Chances, Claim, NUMBER, name};

/// What parts the claims, and its name.
struct Way {
    name: &'static str,
    is_first: fn(Claim) -> bool,
}

const WAYS: [Way; 2] = [
    Way {
        name: "about_work",
        is_first: |(kind, _)| !matches!(kind, Kind::Other),
    },
    Way {
        name: "asks",
        is_first: |(_, asks)| asks,
    },
];

/// How many numbers one way takes: what parts the claims, and one for each claim.
const STEP: usize = 1 + NUMBER;

/// How many numbers both ways take.
pub(crate) const WIDTH: usize = STEP * WAYS.len();

/// How much each way says of the chance of a claim.
const SHARE: f64 = 0.5;
const _: () = assert!(WAYS.len() == 2, "each way says its half");

/// The name of each number, in their order.
pub(crate) fn names() -> impl Iterator<Item = String> {
    WAYS.iter().flat_map(|way| {
        let claims = CLAIMS.into_iter().map(name);
        std::iter::once(way.name.to_owned()).chain(claims)
    })
}

/// The chance of each claim, by the scores of both ways.
pub(crate) fn chances(scores: &[f64; WIDTH]) -> Chances {
    let mut chances = [0.0; NUMBER];
    for (way, scores) in WAYS.iter().zip(scores.as_chunks().0) {
        let each = chances.iter_mut().zip(way.chances(scores));
        each.for_each(|(mean, one)| *mean += one * SHARE);
    }
    chances
}

/// How far the chances are from what is true, score by score: what the scores are to move against.
pub(crate) fn errors(scores: &[f64; WIDTH], claim: usize) -> [f64; WIDTH] {
    let mut errors = [0.0; WIDTH];
    let ways = WAYS.iter().zip(scores.as_chunks().0);
    for ((way, scores), errors) in ways.zip(errors.as_chunks_mut().0) {
        *errors = way.errors(scores, claim);
    }
    errors
}

/// How much numbers speak for a claim, as a mean over both ways.
pub(crate) fn speaks_for(row: &[f64; WIDTH], claim: usize) -> f64 {
    let ways = WAYS.iter().zip(row.as_chunks::<STEP>().0);
    ways.map(|(way, row)| SHARE * (way.sign(claim) * row[0] + row[1 + claim]))
        .sum()
}

/// Lets numbers speak so much more for a claim.
#[cfg(test)]
pub(crate) fn speak(row: &mut [f64; WIDTH], claim: usize, weight: f64) {
    for (way, row) in WAYS.iter().zip(row.as_chunks_mut::<STEP>().0) {
        row[0] += way.sign(claim) * weight;
        row[1 + claim] += weight;
    }
}

impl Way {
    fn is_first(&self, claim: usize) -> bool {
        (self.is_first)(CLAIMS[claim])
    }

    /// Whether what parts the claims speaks for one of them, 1, or against it, -1.
    fn sign(&self, claim: usize) -> f64 {
        if self.is_first(claim) { 1.0 } else { -1.0 }
    }

    /// How likely a mail is of the first part. What speaks for it speaks as much against the other.
    fn first(scores: &[f64; STEP]) -> f64 {
        1.0 / (1.0 + (-2.0 * scores[0]).exp())
    }

    /// How likely each claim is within its part.
    fn within(&self, scores: &[f64; STEP]) -> Chances {
        let mut within = [0.0; NUMBER];
        for part in [true, false] {
            let claims = || (0..NUMBER).filter(|claim| self.is_first(*claim) == part);
            let own = |claim: usize| scores[1 + claim];
            let best = claims().map(own).fold(f64::NEG_INFINITY, f64::max);
            let odds = |claim: usize| (own(claim) - best).exp();
            let sum: f64 = claims().map(odds).sum();
            claims().for_each(|claim| within[claim] = odds(claim) / sum);
        }
        within
    }

    fn chances(&self, scores: &[f64; STEP]) -> Chances {
        let (first, mut chances) = (Self::first(scores), self.within(scores));
        for (claim, chance) in chances.iter_mut().enumerate() {
            *chance *= if self.is_first(claim) {
                first
            } else {
                1.0 - first
            };
        }
        chances
    }

    /// What the claim is within the other part, nobody asks.
    fn errors(&self, scores: &[f64; STEP], truth: usize) -> [f64; STEP] {
        let (is_first, within) = (self.is_first(truth), self.within(scores));
        let mut errors = [0.0; STEP];
        errors[0] = Self::first(scores) - f64::from(u8::from(is_first));
        for claim in (0..NUMBER).filter(|claim| self.is_first(*claim) == is_first) {
            errors[1 + claim] = within[claim] - f64::from(u8::from(claim == truth));
        }
        errors
    }
}

#[cfg(test)]
mod tests {
    use super::{CLAIMS, STEP, WIDTH, chances, errors, names, speaks_for};

    #[test]
    fn chances_sum_to_one_and_follow_what_speaks_for_them() {
        let mut scores = [0.0; WIDTH];
        let even = chances(&scores);
        assert!((even.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        (scores[0], scores[1], scores[STEP]) = (2.0, 3.0, 1.0);
        let told = chances(&scores);
        assert!((told.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        assert!(
            told[0] > 0.4 && told[0] > even[0] && told[CLAIMS.len() - 1] < even[CLAIMS.len() - 1]
        );
    }

    #[test]
    fn only_the_part_of_the_truth_learns_which_claim_it_is() {
        let other = CLAIMS.len() - 1;
        let errors = errors(&[0.0; WIDTH], 0);
        // About work, and not another claim about work; of other mail there is only one claim, and none was asked.
        assert!(
            errors[0] < 0.0 && errors[1] < 0.0 && errors[2] > 0.0 && errors[1 + other].abs() < 1e-9
        );
        assert!(
            errors[STEP] < 0.0 && errors[STEP + 1] < 0.0 && errors[STEP + 1 + other].abs() < 1e-9
        );
    }

    #[test]
    fn what_parts_the_claims_speaks_for_some_and_against_the_rest() {
        let mut row = [0.0; WIDTH];
        row[STEP] = 1.0;
        let other = CLAIMS.len() - 1;
        assert!(speaks_for(&row, 0) > 0.4 && speaks_for(&row, other) < -0.4);
        assert_eq!(names().count(), WIDTH);
    }
}
