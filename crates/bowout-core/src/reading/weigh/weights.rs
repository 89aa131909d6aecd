//! What each cue says for each kind: numbers in a text file that people can read, learnt from mail we may show.

use std::fmt::Write as _;
use std::sync::LazyLock;

use crate::reading::reading::Kind;
use crate::reading::weigh::cues::{count, names};

/// The kinds in the order of the weights.
pub(crate) const KINDS: [Kind; 11] = Kind::ALL;

/// A weight for every cue and kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    /// One row a cue.
    pub(crate) rows: Vec<[f64; KINDS.len()]>,
    /// What scores are multiplied by before they become chances, so that nine in ten of those given 0.9 are right.
    pub(crate) sharpness: f64,
}

/// The weights that ship.
static SHIPPED: LazyLock<Weights> = LazyLock::new(|| Weights::read(include_str!("weights.txt")));

impl Weights {
    /// The weights that ship.
    #[must_use]
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// How far scores are spread before they become chances.
    #[must_use]
    pub fn sharpness(&self) -> f64 {
        self.sharpness
    }

    /// Spreads scores by another number.
    pub fn sharpen(&mut self, sharpness: f64) {
        self.sharpness = sharpness;
    }

    /// Nothing learnt yet.
    pub(crate) fn none() -> Self {
        Self {
            rows: vec![[0.0; KINDS.len()]; count()],
            sharpness: 1.0,
        }
    }

    /// Reads the text that [`Weights::written`] writes. Lines that name no cue or kind that we know count for nothing.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut weights = Self::none();
        let names: Vec<String> = names().collect();
        let mut next = 0;
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let mut words = line.split_ascii_whitespace();
            let cue = words.next().unwrap_or_default();
            if cue == "sharpness" {
                weights.sharpness = words
                    .next()
                    .and_then(|word| word.parse().ok())
                    .unwrap_or(1.0);
                continue;
            }
            // Lines stand in the order of the cues, so that the one looked for is near; in any other order it is looked for.
            let behind = names[next..].iter().position(|name| name == cue);
            let Some(row) = behind
                .map(|at| next + at)
                .or_else(|| names.iter().position(|name| name == cue))
            else {
                continue;
            };
            next = row + 1;
            while let (Some(kind), Some(weight)) = (words.next(), words.next()) {
                let kind = KINDS.iter().position(|one| one.name() == kind);
                if let (Some(kind), Ok(weight)) = (kind, weight.parse()) {
                    weights.rows[row][kind] = weight;
                }
            }
        }
        weights
    }

    /// The weights as text: one cue a line, behind it each kind that it speaks for or against.
    #[must_use]
    pub fn written(&self) -> String {
        let mut text = format!("sharpness {:.2}\n", self.sharpness);
        for (name, row) in names().zip(&self.rows) {
            let said: Vec<(Kind, f64)> = KINDS
                .into_iter()
                .zip(*row)
                .filter(|(_, weight)| weight.abs() >= 0.03)
                .collect();
            if said.is_empty() {
                continue;
            }
            text.push_str(&name);
            for (kind, weight) in said {
                let _ = write!(text, " {} {weight:+.2}", kind.name());
            }
            text.push('\n');
        }
        text
    }
}
