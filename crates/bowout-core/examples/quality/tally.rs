//! Counting what was told right: for the yes or no of an answer, for the eleven kinds, for how sure a reading is.

use std::collections::{BTreeMap, BTreeSet};

/// What one way of reading makes of a mail.
#[derive(Debug, Clone, Default)]
pub(crate) struct Guess {
    pub(crate) kind: String,
    pub(crate) needs_answer: bool,
    pub(crate) confidence: f64,
}

/// Pairs of what is true and what was guessed.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    kinds: BTreeMap<(String, String), usize>,
    hits: usize,
    misses: usize,
    alarms: usize,
    rest: usize,
}

/// Precision, recall and their harmonic mean.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Score {
    pub(crate) precision: f64,
    pub(crate) recall: f64,
    pub(crate) f1: f64,
}

pub(crate) fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        return f64::NAN;
    }
    let as_float = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    as_float(part) / as_float(whole)
}

fn score(hits: usize, alarms: usize, misses: usize) -> Score {
    Score {
        precision: share(hits, hits + alarms),
        recall: share(hits, hits + misses),
        f1: share(2 * hits, 2 * hits + alarms + misses),
    }
}

impl Tally {
    pub(crate) fn count(&mut self, kind: &str, needs_answer: bool, guess: &Guess) {
        *self
            .kinds
            .entry((kind.to_owned(), guess.kind.clone()))
            .or_default() += 1;
        match (needs_answer, guess.needs_answer) {
            (true, true) => self.hits += 1,
            (true, false) => self.misses += 1,
            (false, true) => self.alarms += 1,
            (false, false) => self.rest += 1,
        }
    }

    pub(crate) fn mails(&self) -> usize {
        self.hits + self.misses + self.alarms + self.rest
    }

    /// Whether an answer is needed.
    pub(crate) fn answers(&self) -> Score {
        score(self.hits, self.alarms, self.misses)
    }

    /// False alarms in a thousand mails that need no answer.
    pub(crate) fn alarms_per_thousand(&self) -> f64 {
        1000.0 * share(self.alarms, self.alarms + self.rest)
    }

    /// The share of kinds that were told right.
    pub(crate) fn accuracy(&self) -> f64 {
        let right = self.kinds.iter().filter(|((a, b), _)| a == b);
        share(right.map(|(_, count)| count).sum(), self.mails())
    }

    /// One kind by itself.
    pub(crate) fn kind(&self, name: &str) -> Score {
        let sum = |fits: &dyn Fn(&(String, String)) -> bool| {
            let found = self.kinds.iter().filter(|(pair, _)| fits(pair));
            found.map(|(_, count)| count).sum::<usize>()
        };
        score(
            sum(&|(truth, guess)| truth == name && guess == name),
            sum(&|(truth, guess)| truth != name && guess == name),
            sum(&|(truth, guess)| truth == name && guess != name),
        )
    }

    /// How many mails are of a kind.
    pub(crate) fn support(&self, name: &str) -> usize {
        let of_kind = self.kinds.iter().filter(|((truth, _), _)| truth == name);
        of_kind.map(|(_, count)| count).sum()
    }

    /// The mean over the kinds that occur.
    pub(crate) fn macro_f1(&self) -> f64 {
        let names: BTreeSet<&String> = self.kinds.keys().map(|(truth, _)| truth).collect();
        let sum: f64 = names.iter().map(|name| self.kind(name).f1).sum();
        sum / f64::from(u32::try_from(names.len()).unwrap_or(1).max(1))
    }
}
