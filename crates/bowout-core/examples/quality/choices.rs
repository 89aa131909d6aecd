//! Learning which of the names of a mail is its employer's and which of its words name the role, from mails of which somebody
//! wrote it down: a choice among them and none of them, by logistic regression. The same mails give the same weights, to the
//! digit.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use bowout_core::reading::{Choices, employers, roles};

use crate::facts::{is_invitation, is_same, plain};
use crate::mails::{Labelled, now, text};
use crate::tally::share;

/// How strongly weights are drawn to nothing.
const PULL: f64 = 2.0;
/// The least number of sources in which something is shown that is learnt of: a word of one of them may be its writer's.
const LEAST_SOURCES: usize = 5;
/// The least weight that is written down.
const LEAST_WEIGHT: f64 = 0.05;
/// Into how many parts the sources are dealt, each of which is read by weights that never saw it.
const PARTS: usize = 8;
/// How much a mail counts of which it was written down that it names no employer: a name that stands only in an address is
/// none to one reader and one to another.
const OF_NO_EMPLOYER: f64 = 0.3;
/// Mails of one or two plain sentences each, and how much one counts: what they leave no doubt of, nothing may unlearn.
const PLAIN: &str = "our plain-words";
const OF_PLAIN_WORDS: f64 = 4.0;
/// The steps of the descent and the length of the first one.
const STEPS: usize = 400;
const PACE: f64 = 0.05;

/// One mail: what each choice shows, the first of which is none, and which are right.
struct Choice {
    source: String,
    shown: Vec<Vec<(usize, f64)>>,
    /// Each as it was written, plain; empty where no two of them can be wordings of one thing.
    keys: Vec<String>,
    is_right: Vec<bool>,
    /// Which count as read right: those that hold the right wording or lie in it, too.
    is_held: Vec<bool>,
    is_named: bool,
    counts: f64,
}

/// Learns from all mails, writes the weights, and prints how surely each source is read by weights that never saw it.
pub(crate) fn learn_choices(mails: &[Labelled]) {
    learn_one(mails, "company", |mail| {
        vec![employers(&mail.message, &now())]
    });
    learn_one(mails, "role", |mail| roles(&mail.message, &now()));
}

/// The same for one fact, whose choices come at once or one after the other: the later ones where the first are none.
fn learn_one(mails: &[Labelled], fact: &str, choices_of: impl Fn(&Labelled) -> Vec<Choices>) {
    let is_told = |mail: &&Labelled| is_invitation(mail) && mail.row.get(fact).is_some();
    let told: Vec<(&Labelled, Vec<Choices>)> = (mails.iter().filter(is_told))
        .map(|mail| (mail, choices_of(mail)))
        .collect();
    let names = names(&told);
    let choices: Vec<Vec<Choice>> = told
        .iter()
        .map(|(mail, all)| {
            all.iter()
                .map(|one| choice(mail, fact, one, &names))
                .collect()
        })
        .collect();
    measure(fact, &choices, names.len());
    let weights = learnt(&choices.iter().flatten().collect::<Vec<_>>(), names.len());
    let lines = names
        .iter()
        .filter(|(_, at)| weights[**at].abs() >= LEAST_WEIGHT)
        .map(|(name, at)| format!("{name}\t{:.2}\n", weights[*at]));
    let place = format!("src/reading/facts/{fact}/odds/weights.txt");
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join(place);
    if let Err(fault) = std::fs::write(&place, lines.collect::<String>()) {
        eprintln!("quality: {} was not written: {fault}", place.display());
    }
}

/// Whatever is shown in enough sources, numbered.
fn names(told: &[(&Labelled, Vec<Choices>)]) -> BTreeMap<String, usize> {
    let mut sources: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (mail, all) in told {
        for (name, _) in all.iter().flatten().flat_map(|(_, shown)| shown) {
            sources.entry(name).or_default().insert(&mail.source);
        }
    }
    sources.retain(|_, sources| sources.len() >= LEAST_SOURCES);
    let names = sources.into_keys().map(str::to_owned);
    names.zip(0..).collect()
}

/// Prints how surely each part of the sources is read by weights that never saw it.
fn measure(fact: &str, choices: &[Vec<Choice>], count: usize) {
    println!(
        "{fact}\n{:<12}{:>8}{:>8}{:>10}",
        "least chance", "right", "wrong", "made up"
    );
    let sources: BTreeSet<&String> = choices.iter().flatten().map(|one| &one.source).collect();
    let part: BTreeMap<&String, usize> = sources.into_iter().zip((0..PARTS).cycle()).collect();
    let apart: Vec<Vec<f64>> = std::thread::scope(|scope| {
        let learn = |at: usize| {
            let part = &part;
            scope.spawn(move || {
                let others = choices.iter().flatten();
                let others: Vec<&Choice> = others.filter(|one| part[&one.source] != at).collect();
                learnt(&others, count)
            })
        };
        let threads: Vec<_> = (0..PARTS).map(learn).collect();
        let learnt = threads.into_iter().map(std::thread::ScopedJoinHandle::join);
        learnt.map(Result::unwrap_or_default).collect()
    });
    let mut tallies = [[0_usize; 3]; LEASTS.len()];
    for mail in choices {
        let weights = &apart[part[&mail[0].source]];
        for (tally, least) in tallies.iter_mut().zip(LEASTS) {
            let best = mail.iter().find_map(|one| chosen(one, weights, least));
            if let Some(is_right) = best {
                let place = if mail[0].is_named {
                    usize::from(!is_right)
                } else {
                    2
                };
                tally[place] += 1;
            }
        }
    }
    let told_of = choices.iter().filter(|mail| mail[0].is_named).count();
    let is_there = |mail: &&Vec<Choice>| {
        mail[0].is_named && mail.iter().any(|one| one.is_held[1..].contains(&true))
    };
    let there = choices.iter().filter(is_there).count();
    println!("it is among the choices: {:.3}", share(there, told_of));
    for (tally, least) in tallies.iter().zip(LEASTS) {
        let (right, wrong) = (share(tally[0], told_of), share(tally[1], told_of));
        println!("{least:<12}{right:>8.3}{wrong:>8.3}{:>10}", tally[2]);
    }
}

/// Whether the likeliest choice is right; `None` where none is likely enough.
fn chosen(choice: &Choice, weights: &[f64], least: f64) -> Option<bool> {
    let chances = chances(choice, weights);
    let best = (1..chances.len()).max_by(|a, b| chances[*a].total_cmp(&chances[*b]))?;
    let is_one = |at: &usize| {
        *at == best
            || choice
                .keys
                .get(*at)
                .is_some_and(|one| is_same(&choice.keys[best], one))
    };
    let together: f64 = (1..chances.len())
        .filter(is_one)
        .map(|at| chances[at])
        .sum();
    (together >= least).then(|| choice.is_held[best])
}

/// The chances for which the table is printed.
const LEASTS: [f64; 7] = [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7];

fn choice(mail: &Labelled, fact: &str, all: &Choices, names: &BTreeMap<String, usize>) -> Choice {
    let wanted = plain(text(&mail.row, fact));
    let held =
        |words: &String| !wanted.is_empty() && !words.is_empty() && is_same(&wanted, &plain(words));
    let whole = |words: &String| !wanted.is_empty() && plain(words) == wanted;
    // "chargé(e) de clientèle" rather than "chargé": the whole wording, where it is among them.
    let has_whole = all.iter().any(|(words, _)| whole(words));
    let is_right = all.iter();
    let is_right = is_right.map(|(words, _)| if has_whole { whole(words) } else { held(words) });
    let mut is_right: Vec<bool> = is_right.collect();
    let is_held = all.iter().map(|(words, _)| held(words)).collect();
    if !is_right.contains(&true) {
        is_right[0] = true;
    }
    let numbered =
        |(name, value): &(Cow<'static, str>, f64)| names.get(name.as_ref()).map(|at| (*at, *value));
    let shown = all
        .iter()
        .map(|(_, shown)| shown.iter().filter_map(numbered).collect());
    Choice {
        source: mail.source.clone(),
        shown: shown.collect(),
        keys: if fact == "role" {
            all.iter().map(|(words, _)| plain(words)).collect()
        } else {
            vec![]
        },
        is_right,
        is_held,
        is_named: !wanted.is_empty(),
        counts: if mail.source == PLAIN {
            OF_PLAIN_WORDS
        } else if fact == "company" && wanted.is_empty() {
            OF_NO_EMPLOYER
        } else {
            1.0
        },
    }
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

            for ((shown, chance), is_right) in
                choice.shown.iter().zip(chances).zip(&choice.is_right)
            {
                let error = chance - if *is_right { chance / right } else { 0.0 };
                for (at, value) in shown {
                    slope[*at] += choice.counts * error * value;
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
