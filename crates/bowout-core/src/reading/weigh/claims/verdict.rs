//! Weighs the cues of a mail into its kind. Whether an answer is needed is asked first, over all kinds that need one.

use std::ops::Range;

use crate::reading::reading::Kind;
use crate::reading::weigh::claims::claim::{CLAIMS, Chances};
use crate::reading::weigh::claims::ways::speaks_for;
use crate::reading::weigh::claims::weights::Weights;
use crate::reading::weigh::cues::{Cues, Heard, VARIANTS, says};

/// How likely it must be that a mail needs an answer.
const LEAST_CHANCE: f64 = 0.5;
/// The same of a mail that went to many, which hardly ever wants an answer of one of them.
const LEAST_CHANCE_OF_MANY: f64 = 0.8;

/// A kind less likely than this is no better than none in particular.
const FAINT: f64 = 0.3;

/// How many cues are named as reasons.
const MOST_REASONS: usize = 6;

/// A kind with the words that speak for it.
#[derive(Debug)]
pub(crate) struct Verdict {
    pub(crate) kind: Kind,
    pub(crate) needs_answer: bool,
    pub(crate) confidence: f64,
    pub(crate) runner_up: (Kind, f64),
    /// What speaks for the kind, the strongest first: what it says, its weight, and its words where it has some.
    pub(crate) reasons: Vec<(&'static str, f64, Option<Range<usize>>)>,
}

/// How likely the claims are that hold for a mail of some sort.
fn sum(chances: &Chances, is_meant: impl Fn(Kind, bool) -> bool) -> f64 {
    let each = CLAIMS.into_iter().zip(chances);
    each.filter(|((kind, asks), _)| is_meant(*kind, *asks))
        .map(|(_, chance)| chance)
        .sum()
}

/// How likely it is by words and ideas alone that a mail needs an answer.
pub(crate) fn chance_of_asking(heard: &Heard) -> f64 {
    let chances = Weights::shipped().chances(&Cues::of_words(heard));
    sum(&chances, |_, asks| asks)
}

/// The kind of a mail, and whether it needs an answer.
pub(crate) fn verdict(cues: &Cues, weights: &Weights) -> Verdict {
    let chances = weights.chances(cues);
    let least = if cues.is_to_many {
        LEAST_CHANCE_OF_MANY
    } else {
        LEAST_CHANCE
    };
    let needs_answer = sum(&chances, |_, asks| asks) >= least;
    let mut ranked: Vec<usize> = (0..CLAIMS.len()).collect();
    ranked.sort_by(|a, b| chances[*b].total_cmp(&chances[*a]));
    let fits = |at: &&usize| CLAIMS[**at].1 == needs_answer;
    let likeliest = ranked.iter().find(fits).copied().unwrap_or_default();
    // Where nothing stands out, nothing is claimed.
    let claim = if !needs_answer && chances[likeliest] < FAINT {
        let is_nothing = |claim: &(Kind, bool)| claim.0 == Kind::Other;
        CLAIMS.iter().position(is_nothing).unwrap_or(likeliest)
    } else {
        likeliest
    };
    let kind = CLAIMS[claim].0;
    let other = ranked.iter().find(|at| CLAIMS[**at].0 != kind);
    let second = other.map_or(kind, |at| CLAIMS[*at].0);
    let of_kind = |wanted: Kind| sum(&chances, |kind, _| kind == wanted);
    Verdict {
        kind,
        needs_answer,
        confidence: of_kind(kind),
        runner_up: (second, of_kind(second)),
        reasons: reasons(cues, weights, claim),
    }
}

/// The cues that speak for a claim, the strongest first, with the words of those that have some.
fn reasons(
    cues: &Cues,
    weights: &Weights,
    claim: usize,
) -> Vec<(&'static str, f64, Option<Range<usize>>)> {
    let mut reasons: Vec<(&'static str, f64, Option<Range<usize>>)> = vec![];
    for (cue, value) in &cues.values {
        let weight = speaks_for(&weights.row(*cue), claim) * value;
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

#[cfg(test)]
mod tests {
    use super::{Cues, Verdict, verdict};
    use crate::reading::reading::Kind;
    use crate::reading::weigh::claims::claim::{Claim, place_of};
    use crate::reading::weigh::claims::ways::speak;
    use crate::reading::weigh::claims::weights::Weights;

    /// The verdict on a mail that shows one cue, which speaks so much for some claims.
    fn told(spoken_for: &[(Claim, f64)]) -> Verdict {
        let mut weights = Weights::none();
        for (claim, weight) in spoken_for {
            speak(&mut weights.rows_mut()[0], place_of(*claim), *weight);
        }
        let cues = Cues {
            values: vec![(0, 1.0)],
            ..Cues::default()
        };
        verdict(&cues, &weights)
    }

    #[test]
    fn what_is_called_off_is_a_reschedule_that_asks_for_nothing() {
        let asks = told(&[((Kind::Reschedule, true), 5.0)]);
        assert_eq!((asks.kind, asks.needs_answer), (Kind::Reschedule, true));
        let settled = told(&[((Kind::Reschedule, false), 5.0)]);
        assert_eq!(
            (settled.kind, settled.needs_answer),
            (Kind::Reschedule, false)
        );
        assert!(settled.confidence > 0.9 && settled.runner_up.1 < 0.1);
    }

    #[test]
    fn what_went_to_many_must_ask_more_surely() {
        let mut weights = Weights::none();
        speak(
            &mut weights.rows_mut()[0],
            place_of((Kind::InterviewInvitation, true)),
            1.0,
        );
        let to_one = Cues {
            values: vec![(0, 1.0)],
            ..Cues::default()
        };
        let to_many = Cues {
            is_to_many: true,
            ..to_one.clone()
        };
        assert!(verdict(&to_one, &weights).needs_answer);
        assert!(!verdict(&to_many, &weights).needs_answer);
    }
}
