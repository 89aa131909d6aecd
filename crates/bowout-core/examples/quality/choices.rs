//! Learning which of the names of a mail is its employer's, from mails whose employer somebody wrote down: a choice among the
//! names and none of them, by logistic regression. The same mails give the same weights, to the digit.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use bowout_core::reading::employers;

use crate::facts::{is_invitation, is_same, plain};
use crate::mails::{Labelled, now, text};

/// How strongly weights are drawn to nothing.
const PULL: f64 = 2.0;
/// How much a mail counts of which it was written down that it names none: a name that stands only in an address is none to
/// one reader and one to another.
const OF_UNNAMED: f64 = 0.3;
/// The steps of the descent and the length of the first one.
const STEPS: usize = 400;
const PACE: f64 = 0.05;

/// One mail: what each choice shows, the first of which is none, and which are right.
struct Choice {
    source: String,
    shown: Vec<Vec<(usize, f64)>>,
    is_right: Vec<bool>,
    is_named: bool,
}

/// Learns from all mails, writes the weights, and prints how surely each source is read by weights that never saw it.
pub(crate) fn learn_employers(mails: &[Labelled]) {
    let mut names: BTreeMap<&'static str, usize> = BTreeMap::new();
    let choices: Vec<Choice> = mails
        .iter()
        .filter_map(|mail| choice(mail, &mut names))
        .collect();
    println!(
        "{:<12}{:>8}{:>8}{:>10}",
        "least chance", "right", "wrong", "made up"
    );
    let sources: BTreeSet<&String> = choices.iter().map(|one| &one.source).collect();
    let mut tallies = [[0_usize; 3]; 5];
    for source in sources {
        let others = choices.iter().filter(|one| one.source != *source);
        let weights = learnt(&others.collect::<Vec<_>>(), names.len());
        for one in choices.iter().filter(|one| one.source == *source) {
            let chances = chances(one, &weights);
            let best = (1..chances.len()).max_by(|a, b| chances[*a].total_cmp(&chances[*b]));
            for (tally, least) in tallies.iter_mut().zip(LEASTS) {
                if let Some(best) = best.filter(|best| chances[*best] >= least) {
                    tally[if !one.is_named {
                        2
                    } else {
                        usize::from(!one.is_right[best])
                    }] += 1;
                }
            }
        }
    }
    let named = choices.iter().filter(|one| one.is_named).count();
    for (tally, least) in tallies.iter().zip(LEASTS) {
        let (right, wrong) = (
            crate::tally::share(tally[0], named),
            crate::tally::share(tally[1], named),
        );
        println!("{least:<12}{right:>8.3}{wrong:>8.3}{:>10}", tally[2]);
    }
    let weights = learnt(&choices.iter().collect::<Vec<_>>(), names.len());
    let lines = names
        .iter()
        .map(|(name, at)| format!("{name}\t{:.2}\n", weights[*at]));
    let place =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("src/reading/facts/company/odds/weights.txt");
    if let Err(fault) = std::fs::write(&place, lines.collect::<String>()) {
        eprintln!("quality: {} was not written: {fault}", place.display());
    }
}

/// The chances for which the table is printed.
const LEASTS: [f64; 5] = [0.5, 0.55, 0.6, 0.65, 0.7];

fn choice(mail: &Labelled, names: &mut BTreeMap<&'static str, usize>) -> Option<Choice> {
    if !is_invitation(mail) || mail.row.get("company").is_none() {
        return None;
    }
    let wanted = plain(text(&mail.row, "company"));
    let all = employers(&mail.message, &now());
    let right =
        |name: &String| !wanted.is_empty() && !name.is_empty() && is_same(&wanted, &plain(name));
    let mut is_right: Vec<bool> = all.iter().map(|(name, _)| right(name)).collect();
    if !is_right.contains(&true) {
        is_right[0] = true;
    }
    let shown = all.iter().map(|(_, shown)| {
        let each = shown.iter().map(|(name, value)| {
            let next = names.len();
            (*names.entry(name).or_insert(next), *value)
        });
        each.collect()
    });
    Some(Choice {
        source: mail.source.clone(),
        shown: shown.collect(),
        is_right,
        is_named: !wanted.is_empty(),
    })
}

/// The chance of each choice.
fn chances(choice: &Choice, weights: &[f64]) -> Vec<f64> {
    let says = |shown: &Vec<(usize, f64)>| {
        shown
            .iter()
            .map(|(at, value)| weights[*at] * value)
            .sum::<f64>()
            .exp()
    };
    let says: Vec<f64> = choice.shown.iter().map(says).collect();
    let whole: f64 = says.iter().sum();
    says.iter().map(|one| one / whole).collect()
}

fn learnt(choices: &[&Choice], count: usize) -> Vec<f64> {
    let mut weights = vec![0.0; count];
    let (mut mean, mut spread) = (vec![0.0; count], vec![0.0; count]);
    let (mut faded_mean, mut faded_spread) = (1.0, 1.0);
    for _ in 0..STEPS {
        let mut slope: Vec<f64> = weights.iter().map(|weight| PULL * weight).collect();
        for choice in choices {
            let chances = chances(choice, &weights);
            let right: f64 = chances
                .iter()
                .zip(&choice.is_right)
                .filter(|(_, is)| **is)
                .map(|(one, _)| one)
                .sum();
            let counts = if choice.is_named { 1.0 } else { OF_UNNAMED };
            for ((shown, chance), is_right) in
                choice.shown.iter().zip(chances).zip(&choice.is_right)
            {
                let error = chance - if *is_right { chance / right } else { 0.0 };
                for (at, value) in shown {
                    slope[*at] += counts * error * value;
                }
            }
        }
        faded_mean *= 0.9;
        faded_spread *= 0.999;
        for at in 0..count {
            mean[at] = 0.9 * mean[at] + 0.1 * slope[at];
            spread[at] = 0.999 * spread[at] + 0.001 * slope[at] * slope[at];
            let scale = f64::sqrt(spread[at] / (1.0 - faded_spread)) + 1e-8;
            weights[at] -= PACE * mean[at] / (1.0 - faded_mean) / scale;
        }
    }
    weights
}
