//! Learning what words say for each act: logistic regression, each act by itself. The same sentences give the same weights,
//! to the digit.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use bowout_core::review::{ACTS, Act};
use bowout_core::text::letter;

use crate::letters::is_told;

/// How many acts there are.
const N: usize = ACTS.len();
/// So few features say no more than so many; as where they are used.
const FEWEST: f64 = 10.0;
/// How strongly weights are drawn to nothing, each as strongly, however many sentences show its term.
const PULL: f64 = 1.0 / 30.0;
/// How often every sentence is learnt from. What counts is the mean of how the weights stand after each round of the later half.
const ROUNDS: usize = 16;
/// The length of the steps of a weight, and what divides them before it was moved: the more it is, the less a word says that
/// few sentences show.
const PACE: f64 = 0.5;
const FIRST: f64 = 0.3;
/// What fewer sentences show is not learnt.
const FEWEST_SENTENCES: usize = 2;
/// How many terms a language keeps.
const MOST_TERMS: usize = 20_000;

/// A sentence with the acts that it does.
#[derive(Clone)]
pub(crate) struct Lesson {
    pub(crate) source: String,
    pub(crate) sentence: String,
    pub(crate) acts: [bool; N],
    /// Whether it is known of each act that it is done or not.
    known: [bool; N],
    terms: Vec<String>,
    /// Whether it is a part of the sentence before it.
    pub(crate) is_clause: bool,
}

impl Lesson {
    pub(crate) fn new(source: &str, acts: &str, sentence: &str, terms: Vec<String>) -> Self {
        let own: BTreeSet<&str> = acts.split(',').collect();
        Self {
            source: source.to_owned(),
            sentence: sentence.to_owned(),
            acts: ACTS.map(|(act, name)| match act {
                Act::Fault => own.iter().any(|one| is_told(one)),
                _ => own.contains(name),
            }),
            known: [true; N],
            terms,
            is_clause: false,
        }
    }

    /// Whether it does any of what a letter is better without.
    pub(crate) fn is_a_fault(&self) -> bool {
        self.acts[Act::Fault as usize]
    }

    /// Leaves it open whether it does some acts, and so any fault that it is not known to do.
    pub(crate) fn forget(&mut self, acts: &[&str]) {
        for (at, (act, name)) in ACTS.iter().enumerate() {
            let is_open = acts.contains(name) || *act == Act::Fault && !acts.is_empty();
            self.known[at] &= self.acts[at] || !is_open;
        }
    }

    /// Leaves it open whether it does some acts that it seems to do.
    pub(crate) fn doubt(&mut self, acts: &[&str]) {
        for (at, (act, name)) in ACTS.iter().enumerate() {
            self.known[at] &= !(acts.contains(name) || *act == Act::Fault && !acts.is_empty());
        }
    }

    /// A clause of a sentence that has no fault.
    pub(crate) fn clause(source: &str, words: &str, terms: Vec<String>) -> Self {
        Self {
            is_clause: true,
            ..Self::partial(source, "", words, terms)
        }
    }

    /// A sentence of which only the faults are known.
    pub(crate) fn partial(source: &str, acts: &str, sentence: &str, terms: Vec<String>) -> Self {
        Self {
            known: ACTS.map(|(act, name)| act == Act::Fault || is_told(name)),
            ..Self::new(source, acts, sentence, terms)
        }
    }
}

/// What each term says for each act.
pub(crate) struct Model {
    always: [f64; N],
    rows: BTreeMap<String, [f64; N]>,
}

impl Model {
    /// Learns from all lessons; of the terms those that say most are kept, and learnt once more.
    pub(crate) fn learn(lessons: &[&Lesson]) -> Self {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for term in lessons.iter().flat_map(|one| &one.terms) {
            *counts.entry(term).or_default() += 1;
        }
        counts.retain(|_, count| *count >= FEWEST_SENTENCES);
        let first = descend(lessons, counts.keys().copied().collect());
        let mut loudest: Vec<(f64, &str)> = first
            .rows
            .iter()
            .map(|(term, row)| {
                let most = row.iter().fold(0.0_f64, |most, one| most.max(one.abs()));
                (most, term.as_str())
            })
            .collect();
        loudest.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        loudest.truncate(MOST_TERMS);
        descend(lessons, loudest.into_iter().map(|(_, term)| term).collect())
    }

    /// The chances of all acts.
    pub(crate) fn chances(&self, lesson: &Lesson) -> [f64; N] {
        let rows: Vec<&[f64; N]> = lesson
            .terms
            .iter()
            .filter_map(|one| self.rows.get(one))
            .collect();
        let loudness = loudness(rows.len());
        let mut chances = self.always;
        for (act, chance) in chances.iter_mut().enumerate() {
            let sum: f64 = rows.iter().map(|row| row[act]).sum();
            *chance = 1.0 / (1.0 + (-(*chance + sum * loudness)).exp());
        }
        chances
    }

    /// The weights as a list that people can read: letters in steps of a quarter. For every sentence there are two rows, in
    /// steps of 1 and what is left in quarters.
    pub(crate) fn written(&self) -> String {
        let names: Vec<&str> = ACTS.iter().map(|(_, name)| *name).collect();
        let mut text = format!("## term\t{}\n", names.join(" "));
        let mut line = |term: &str, row: &[f64; N], steps: f64| {
            let letters: String = row.iter().map(|one| letter(one * steps)).collect();
            let _ = writeln!(text, "{term}\t{letters}");
        };
        let whole = self.always.map(|one| one.round().clamp(-26.0, 26.0));
        let mut left = self.always;
        left.iter_mut()
            .zip(whole)
            .for_each(|(one, whole)| *one -= whole);
        line("(always)", &whole, 1.0);
        line("(always, and)", &left, 4.0);
        for (term, row) in &self.rows {
            line(term, row, 4.0);
        }
        text
    }
}

fn loudness(known: usize) -> f64 {
    let known = f64::from(u32::try_from(known).unwrap_or(u32::MAX));
    1.0 / known.max(FEWEST).sqrt()
}

/// One weight for each term and act, found by steps that grow shorter where the slope was steep before.
fn descend(lessons: &[&Lesson], terms: BTreeSet<&str>) -> Model {
    let places: BTreeMap<&str, usize> = terms
        .iter()
        .enumerate()
        .map(|(at, term)| (*term, at))
        .collect();
    let shown: Vec<Vec<usize>> = lessons
        .iter()
        .map(|one| {
            one.terms
                .iter()
                .filter_map(|term| places.get(term.as_str()).copied())
                .collect()
        })
        .collect();
    let mut pulls = vec![0.0; terms.len()];
    shown.iter().flatten().for_each(|term| pulls[*term] += 1.0);
    for pull in &mut pulls {
        *pull = PULL / f64::max(*pull, 1.0);
    }
    pulls.push(0.0);
    let mut rows = vec![[0.0; N]; terms.len() + 1];
    let mut steep = vec![[FIRST; N]; terms.len() + 1];
    let mut sum = vec![[0.0; N]; terms.len() + 1];
    let always = terms.len();
    for round in 0..ROUNDS {
        for turn in 0..lessons.len() {
            // A stride that shares no factor with most numbers walks them in a mixed order.
            let at = (turn * 7919 + round) % lessons.len();
            let loudness = loudness(shown[at].len());
            let mut scores = rows[always];
            for term in &shown[at] {
                for (score, row) in scores.iter_mut().zip(&rows[*term]) {
                    *score += row * loudness;
                }
            }
            let mut errors = [0.0; N];
            for act in (0..N).filter(|act| lessons[at].known[*act]) {
                let is_own = lessons[at].acts[act];
                let chance = 1.0 / (1.0 + (-scores[act]).exp());
                errors[act] = chance - f64::from(u8::from(is_own));
            }
            for term in shown[at].iter().copied().chain([always]) {
                let value = if term == always { 1.0 } else { loudness };
                let pull = pulls[term];
                for act in 0..N {
                    let slope = errors[act] * value + pull * rows[term][act];
                    steep[term][act] += slope * slope;
                    rows[term][act] -= PACE * slope / f64::sqrt(steep[term][act]);
                }
            }
        }
        if round >= ROUNDS / 2 {
            let each = sum.as_flattened_mut().iter_mut().zip(rows.as_flattened());
            each.for_each(|(sum, one)| *sum += one);
        }
    }
    let rounds = f64::from(u32::try_from(ROUNDS - ROUNDS / 2).unwrap_or(1));
    let mut rows = sum;
    let each = rows.as_flattened_mut().iter_mut();
    each.for_each(|one| *one /= rounds);
    let always = rows.pop().unwrap_or([0.0; N]);
    Model {
        always,
        rows: terms.into_iter().map(str::to_owned).zip(rows).collect(),
    }
}
