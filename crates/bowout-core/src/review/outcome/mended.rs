//! Puts the safe mends into a letter. It never applies two mends to the same words, and never puts in words that hide,
//! steer or break a line: some come from the mail of a stranger.

use crate::review::finding::Finding;
use crate::text::is_invisible;

/// A letter with mends in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// The letter.
    pub letter: String,
    /// What was mended: indices into the findings, in order of position.
    pub applied: Vec<usize>,
}

/// Applies every mend that brings words of its own and lies apart from those before it.
#[must_use]
pub fn mended(letter: &str, findings: &[Finding]) -> Mended {
    let mut order: Vec<usize> = (0..findings.len()).collect();
    order.sort_by_key(|index| (findings[*index].place.start, findings[*index].place.end));
    let mut out = String::with_capacity(letter.len());
    let mut applied = vec![];
    let mut done = 0;
    for index in order {
        let place = findings[index].place.clone();
        let Some(words) = safe_words(&findings[index], letter) else {
            continue;
        };
        if place.start < done {
            continue;
        }
        out.push_str(&letter[done..place.start]);
        out.push_str(words);
        // What is struck out takes the blank behind it along.
        let blank = words.is_empty() && letter[place.end..].starts_with(' ');
        done = place.end + usize::from(blank);
        applied.push(index);
    }
    out.push_str(&letter[done..]);
    Mended {
        letter: out,
        applied,
    }
}

/// The words that a mend puts in; `None` where it has none, changes nothing, or would not be safe.
fn safe_words<'a>(finding: &'a Finding, letter: &str) -> Option<&'a str> {
    let words = finding.mend.replacement.as_deref()?;
    let quote = letter
        .get(finding.place.clone())
        .filter(|quote| !quote.is_empty())?;
    let is_plain = !words.contains(|c: char| c.is_control() || is_invisible(c));
    (is_plain && words != quote).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::mended;
    use crate::review::finding::{Finding, Mend, Severity};
    use crate::text::Saying;
    use std::ops::Range;

    fn finding(place: Range<usize>, replacement: &str) -> Finding {
        Finding {
            rule: "wrong-company",
            severity: Severity::Error,
            place,
            says: Saying::new("").into(),
            mend: Mend {
                says: Saying::new("").into(),
                replacement: Some(replacement.to_owned()),
            },
            fact: None,
        }
    }

    #[test]
    fn applies_mends_apart_from_each_other_only() {
        let letter = "Hi Anna, at Acmé it was";
        let findings = [
            finding(12..17, "Nord"),
            finding(3..7, "Hanna"),
            finding(5..17, "x"),
        ];
        let mended = mended(letter, &findings);
        assert_eq!(mended.letter, "Hi Hanna, at Nord it was");
        assert_eq!(mended.applied, [1, 0]);
    }

    #[test]
    fn puts_in_nothing_that_steers_and_nothing_off_a_boundary() {
        for (place, words) in [
            (0..1, "a\u{1b}[2J"),
            (0..1, "a\nBcc: x"),
            (0..1, "\u{202e}a"),
            (0..1, "n"),
            (0..2, "a"),
            (0..0, "a"),
            (0..99, "a"),
        ] {
            let mended = mended("né.", &[finding(place.clone(), words)]);
            assert_eq!(mended.letter, "né.", "{place:?} {words:?}");
            assert!(mended.applied.is_empty(), "{place:?} {words:?}");
        }
    }
}
