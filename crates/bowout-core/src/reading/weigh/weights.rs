//! What each cue says for each claim about a mail: numbers in text files that people can read, learnt from mail we may show.

use std::fmt::Write as _;
use std::sync::LazyLock;

use crate::reading::reading::Kind;
use crate::reading::weigh::cues::{FIRST_WORD, names};
use crate::reading::weigh::words;

/// What may be claimed of a mail, in the order of the weights: a kind, and whether the reader has something to answer. An
/// interview that is called off is a reschedule and asks for nothing.
pub(crate) const CLAIMS: [(Kind, bool); 12] = [
    (Kind::InterviewInvitation, true),
    (Kind::Scheduling, true),
    (Kind::Reschedule, true),
    (Kind::Reschedule, false),
    (Kind::InterviewConfirmation, false),
    (Kind::Assessment, false),
    (Kind::ApplicationConfirmation, false),
    (Kind::Rejection, false),
    (Kind::Offer, false),
    (Kind::RecruiterOutreach, false),
    (Kind::JobAlert, false),
    (Kind::Other, false),
];

/// What one cue says for each claim.
pub(crate) type Row = [f64; CLAIMS.len()];

const NOTHING: Row = [0.0; CLAIMS.len()];

/// A weight for every cue and claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    /// One row a cue: those with names, then the single words.
    pub(crate) rows: Vec<Row>,
    /// What scores are multiplied by before they become chances, so that nine in ten of those given 0.9 are right.
    pub(crate) sharpness: f64,
}

/// The weights that ship.
static SHIPPED: LazyLock<Weights> =
    LazyLock::new(|| Weights::read(include_str!("lists/weights.txt"), words::rows()));

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
            rows: vec![NOTHING; FIRST_WORD + words::rows().len()],
            sharpness: 1.0,
        }
    }

    /// Reads the text that [`Weights::written`] writes; the rows of the words stand behind it. Lines that name no cue that we
    /// know count for nothing.
    fn read(cues: &str, words: impl Iterator<Item = Row>) -> Self {
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
        weights.rows.extend(words);
        weights
    }

    /// The weights of the cues with names, as text: one a line, behind it hundredths for each claim.
    #[must_use]
    pub fn written(&self) -> String {
        let mut text = format!("# cue\t{}\n", heading());
        let _ = writeln!(text, "sharpness\t{:.2}", self.sharpness);
        for (name, row) in names().zip(&self.rows) {
            let _ = writeln!(text, "{name}\t{}", written(row));
        }
        text
    }

    /// The weights of the single words and pairs in the same way: of those that say most, so many.
    #[must_use]
    pub fn written_words(&self, most: usize) -> String {
        let loudest = |row: &Row| row.iter().fold(0.0_f64, |most, one| most.max(one.abs()));
        let words = words::list().zip(&self.rows[FIRST_WORD..]);
        let mut words: Vec<(&str, &Row)> = words.collect();
        words.sort_by(|a, b| loudest(b.1).total_cmp(&loudest(a.1)));
        words.truncate(most);
        words.sort_unstable_by_key(|(word, _)| *word);
        listed(words)
    }

    /// The same of words and pairs, in order, about which nothing was learnt yet.
    #[must_use]
    pub fn written_anew(words: &[String]) -> String {
        listed(words.iter().map(|word| (word.as_str(), &NOTHING)))
    }
}

/// Words and pairs, one a line, behind each hundredths for each claim.
fn listed<'a>(words: impl IntoIterator<Item = (&'a str, &'a Row)>) -> String {
    let mut text = format!("## word\t{}\n", heading());
    for (word, row) in words {
        let _ = writeln!(text, "{word}\t{}", written(row));
    }
    text
}

fn heading() -> String {
    let name = |(kind, asks): (Kind, bool)| {
        let is_settled = !asks && CLAIMS.contains(&(kind, true));
        let settled = if is_settled { ":settled" } else { "" };
        format!("{}{settled}", kind.name())
    };
    CLAIMS.map(name).join(" ")
}

/// Hundredths, parted by blanks.
fn written(row: &Row) -> String {
    row.map(|weight| format!("{:.0}", weight * 100.0).replace("-0", "0"))
        .join(" ")
}

/// Reads hundredths, one for each claim.
fn numbers(text: &str) -> Row {
    let mut row = NOTHING;
    for (weight, hundredths) in row.iter_mut().zip(text.split(' ')) {
        *weight = hundredths.parse::<i16>().map_or(0.0, f64::from) / 100.0;
    }
    row
}

#[cfg(test)]
mod tests {
    use super::{Weights, numbers, words, written};

    #[test]
    fn what_is_written_is_read_back() {
        let row = numbers("166 -42 0 7 -1");
        assert_eq!((row[0], row[1], row[3], row[11]), (1.66, -0.42, 0.07, 0.0));
        assert_eq!(written(&row), "166 -42 0 7 -1 0 0 0 0 0 0 0");
        let shipped = Weights::shipped();
        assert_eq!(&Weights::read(&shipped.written(), words::rows()), shipped);
        assert_eq!(
            shipped.written_words(usize::MAX),
            include_str!("lists/words.txt")
        );
    }
}
