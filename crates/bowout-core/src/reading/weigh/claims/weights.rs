//! What each cue says for each claim about a mail: numbers in text files that people can read, learnt from mail we may show.

use std::fmt::Write as _;
use std::sync::LazyLock;

use crate::reading::weigh::claims::claim::{CLAIMS, Chances};
use crate::reading::weigh::claims::learn::Example;
use crate::reading::weigh::claims::ways::{self, WIDTH};
use crate::reading::weigh::cues::{Cues, FIRST_WORD, names};
use crate::reading::weigh::words;

/// What one cue says: for what parts the claims in each way of asking, and for each claim.
pub(crate) type Row = [f64; WIDTH];

const NOTHING: Row = [0.0; WIDTH];

/// A weight for every cue and claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    /// One row a cue: those with names, and behind them the single words where these were learnt anew.
    rows: Vec<Row>,
    /// What scores are multiplied by before they become chances, so that nine in ten of those given 0.9 are right.
    sharpness: f64,
}

/// The weights that ship. Those of the words stay as they lie.
static SHIPPED: LazyLock<Weights> =
    LazyLock::new(|| Weights::read(include_str!("../lists/weights.txt")));

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
            rows: vec![NOTHING; FIRST_WORD + words::number()],
            sharpness: 1.0,
        }
    }

    pub(crate) fn rows(&self) -> &[Row] {
        &self.rows
    }

    pub(crate) fn rows_mut(&mut self) -> &mut [Row] {
        &mut self.rows
    }

    /// What a cue says.
    pub(crate) fn row(&self, cue: usize) -> Row {
        let own = self.rows.get(cue).copied();
        own.unwrap_or_else(|| words::row(cue - FIRST_WORD))
    }

    /// What all cues of a mail say together.
    pub(crate) fn scores(&self, cues: &Cues) -> Row {
        let mut scores = NOTHING;
        for (cue, value) in &cues.values {
            let row = self.row(*cue);
            let each = scores.iter_mut().zip(row);
            each.for_each(|(score, weight)| *score += weight * value);
        }
        scores
    }

    /// How likely each claim is.
    pub(crate) fn chances(&self, cues: &Cues) -> Chances {
        ways::chances(&self.scores(cues).map(|score| score * self.sharpness))
    }

    /// How likely the mail of an example is of its kind.
    #[must_use]
    pub fn chance_of(&self, example: &Example) -> f64 {
        let claims = CLAIMS.iter().zip(self.chances(&example.cues));
        let own = claims.filter(|(claim, _)| claim.0 == example.kind);
        own.map(|(_, chance)| chance).sum()
    }

    /// Reads the text that [`Weights::written`] writes. Lines that name no cue that we know count for nothing.
    fn read(cues: &str) -> Self {
        let mut weights = Self {
            rows: vec![NOTHING; FIRST_WORD],
            sharpness: 1.0,
        };
        let names: Vec<String> = names().collect();
        for line in cues.lines().filter(|line| !line.starts_with('#')) {
            let (cue, row) = line.split_once('\t').unwrap_or_default();
            if cue == "sharpness" {
                weights.sharpness = row.parse().unwrap_or(1.0);
            } else if let Some(at) = names.iter().position(|name| name == cue) {
                weights.rows[at] = numbers(row);
            }
        }
        weights
    }

    /// The weights of the cues with names, as text: one a line, behind it hundredths.
    #[must_use]
    pub fn written(&self) -> String {
        let mut text = format!("# cue\t{}\n", heading());
        let _ = writeln!(text, "sharpness\t{:.2}", self.sharpness);
        for (name, row) in names().zip(&self.rows) {
            let _ = writeln!(text, "{name}\t{}", written(row));
        }
        text
    }

    /// The weights of the single words and pairs as their list has them: of those that say most, so many.
    #[must_use]
    pub fn written_words(&self, most: usize) -> String {
        let loudest = |row: &Row| row.iter().fold(0.0_f64, |most, one| most.max(one.abs()));
        let words = words::list().enumerate();
        let words = words.map(|(at, word)| (word, self.row(FIRST_WORD + at)));
        let mut words: Vec<(&str, Row)> = words.collect();
        words.sort_by(|a, b| loudest(&b.1).total_cmp(&loudest(&a.1)));
        words.truncate(most);
        words.sort_unstable_by_key(|(word, _)| *word);
        listed(words)
    }

    /// The same of words and pairs, in order, about which nothing was learnt yet.
    #[must_use]
    pub fn written_anew(words: &[String]) -> String {
        listed(words.iter().map(|word| (word.as_str(), NOTHING)))
    }
}

/// Words and pairs, one a line, behind each a letter for each number.
fn listed<'a>(words: impl IntoIterator<Item = (&'a str, Row)>) -> String {
    let mut text = format!("## word\t{}\n", heading());
    for (word, row) in words {
        let letters: String = row.into_iter().map(words::written).collect();
        let _ = writeln!(text, "{word}\t{letters}");
    }
    text
}

fn heading() -> String {
    ways::names().collect::<Vec<_>>().join(" ")
}

/// Hundredths, parted by blanks.
fn written(row: &Row) -> String {
    row.map(|weight| format!("{:.0}", weight * 100.0).replace("-0", "0"))
        .join(" ")
}

/// Reads hundredths, one for each number of a row.
fn numbers(text: &str) -> Row {
    let mut row = NOTHING;
    for (weight, hundredths) in row.iter_mut().zip(text.split(' ')) {
        *weight = hundredths.parse::<i16>().map_or(0.0, f64::from) / 100.0;
    }
    row
}

#[cfg(test)]
mod tests {
    use super::{WIDTH, Weights, numbers, written};

    #[test]
    fn what_is_written_is_read_back() {
        let row = numbers("166 -42 0 7 -1");
        assert_eq!((row[0], row[1], row[3], row[11]), (1.66, -0.42, 0.07, 0.0));
        let rest = " 0".repeat(WIDTH - 5);
        assert_eq!(written(&row), format!("166 -42 0 7 -1{rest}"));
        let shipped = Weights::shipped();
        assert_eq!(&Weights::read(&shipped.written()), shipped);
        assert_eq!(
            shipped.written_words(usize::MAX),
            include_str!("../lists/words.txt")
        );
    }
}
