//! Our letters: nothing said against the clean ones, and the planted faults found.
//!
//! A finding is right when the letter's list names its rule and its words touch the words of the list. Advice is not
//! counted. The floors are those that we want to hold on letters of people we never met.

use std::collections::BTreeMap;
use std::ops::Range;

use bowout_core::review::{Facts, Severity, review};

use crate::markdown::{files, read};

const PRECISION: f64 = 0.95;
const RECALL: f64 = 0.90;

#[derive(Default, Clone, Copy)]
struct Count {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Count {
    fn precision(self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    fn recall(self) -> f64 {
        share(self.right, self.right + self.missed)
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of letters are small")]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        1.0
    } else {
        part as f64 / whole as f64
    }
}

/// What is found in a letter, errors and warnings only.
fn found(letter: &str, facts: &Facts) -> Vec<(&'static str, Range<usize>)> {
    review(letter, facts)
        .into_iter()
        .filter(|one| one.severity > Severity::Advice)
        .map(|one| (one.rule, one.place))
        .collect()
}

/// Whether a place holds any of the words of the list.
fn touches(letter: &str, place: &Range<usize>, wanted: &str) -> bool {
    let Some(start) = letter.find(wanted) else {
        unreachable!("{wanted:?} does not stand in {letter:?}");
    };
    wanted.is_empty() || place.is_empty() || place.start < start + wanted.len() && start < place.end
}

/// Counts a folder of letters by rule, and lists what went wrong.
fn count(folder: &str) -> (BTreeMap<String, Count>, usize, Vec<String>) {
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    let (mut letters, mut faults) = (0, vec![]);
    for file in files(folder, ".md") {
        let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
        for case in read(&file) {
            letters += 1;
            let mut wanted: Vec<(String, String)> = case
                .found
                .iter()
                .flat_map(|list| list.lines())
                .map(|line| line.split_once(": ").unwrap_or((line, "")))
                .map(|(rule, words)| (rule.to_owned(), words.to_owned()))
                .collect();
            for (rule, place) in found(&case.letter, &case.facts) {
                let count = counts.entry(rule.to_owned()).or_default();
                let fits = wanted
                    .iter()
                    .position(|(own, wanted)| own == rule && touches(&case.letter, &place, wanted));
                if let Some(at) = fits {
                    wanted.remove(at);
                    count.right += 1;
                } else {
                    count.wrong += 1;
                    let words = &case.letter[place];
                    faults.push(format!("{name}: {}: wrong {rule}: {words:?}", case.title));
                }
            }
            for (rule, words) in wanted {
                counts.entry(rule.clone()).or_default().missed += 1;
                faults.push(format!("{name}: {}: missed {rule}: {words:?}", case.title));
            }
        }
    }
    (counts, letters, faults)
}

fn hold(folder: &str, least: usize) {
    let (counts, letters, faults) = count(folder);
    let total = counts.values().fold(Count::default(), |sum, one| Count {
        right: sum.right + one.right,
        wrong: sum.wrong + one.wrong,
        missed: sum.missed + one.missed,
    });
    let table: Vec<String> = counts
        .iter()
        .map(|(rule, one)| {
            format!(
                "{rule}: {} right, {} wrong, {} missed",
                one.right, one.wrong, one.missed
            )
        })
        .collect();
    let report = format!(
        "{folder}: {letters} letters, precision {:.3}, recall {:.3}\n{}\n{}",
        total.precision(),
        total.recall(),
        table.join("\n"),
        faults.join("\n")
    );
    assert!(letters >= least, "{report}");
    assert!(
        total.precision() >= PRECISION && total.recall() >= RECALL,
        "{report}"
    );
}

#[test]
fn finds_the_faults_of_the_letters_held_out() {
    hold("../../corpus/letters/held-out", 150);
}

#[test]
fn finds_the_faults_of_the_letters_of_strangers() {
    hold("../../corpus/letters/strangers", 120);
}

#[test]
fn finds_the_faults_of_the_letters_of_later_strangers() {
    hold("../../corpus/letters/later-strangers", 40);
}

#[test]
fn finds_the_faults_of_the_letters_that_say_things_sideways() {
    hold("../../corpus/letters/oblique", 180);
}

#[test]
fn finds_the_faults_of_the_letters_we_learn_from() {
    hold("../../corpus/letters/open", 150);
}

/// The clean letters of some folders against which something is said, and how many there are.
fn told_off(folders: &[&str]) -> (Vec<String>, usize) {
    let mut faults = vec![];
    let mut clean = 0;
    for file in folders.iter().flat_map(|folder| files(folder, ".md")) {
        for case in read(&file).into_iter().filter(|case| case.found.is_none()) {
            clean += 1;
            let found = found(&case.letter, &case.facts);
            if !found.is_empty() {
                faults.push(format!("{}: {found:?}", case.title));
            }
        }
    }
    (faults, clean)
}

#[test]
fn says_nothing_against_a_clean_letter() {
    let folders = [
        "held-out",
        "strangers",
        "later-strangers",
        "oblique",
        "open",
    ];
    let folders = folders.map(|folder| format!("../../corpus/letters/{folder}"));
    let (faults, clean) = told_off(&folders.each_ref().map(String::as_str));
    assert!(clean >= 150, "{clean} clean letters");
    assert!(
        faults.is_empty(),
        "{} of {clean}: {faults:#?}",
        faults.len()
    );
}

/// Letters that were measured once and for which hardly anything was mended: in most of them silence, not in all.
#[test]
fn hardly_ever_tells_off_a_clean_letter_that_was_measured() {
    let (faults, clean) = told_off(&["../../corpus/letters/measured"]);
    assert!(clean >= 150, "{clean} clean letters");
    assert!(
        faults.len() * 20 <= clean,
        "{} of {clean}: {faults:#?}",
        faults.len()
    );
}
