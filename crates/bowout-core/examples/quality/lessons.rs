//! Learning: the weights that ship, and for every source weights that never saw it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use bowout_core::reading::{Example, Kind, Weights, cues, learn, terms};
use bowout_core::text::Text;

use crate::mails::{Labelled, now};

/// How much a mail of a large public collection counts: a thousand of them must not drown the rest.
const OF_MANY: f64 = 0.3;
/// How many words and pairs are kept, at most.
const MOST_WORDS: usize = 120_000;

/// The mails that weights may be learnt from, with their sources.
pub(crate) fn lessons(mails: &[Labelled]) -> Vec<(String, Example)> {
    let may_ship = mails.iter().filter(|mail| mail.may_ship);
    may_ship
        .filter_map(|mail| {
            let example = Example {
                cues: cues(&mail.message, &now()),
                kind: Kind::from_name(&mail.kind)?,
                needs_answer: mail.needs_answer,
                counts: if mail.source.contains("spam-assassin") {
                    OF_MANY
                } else {
                    1.0
                },
            };
            Some((mail.source.clone(), example))
        })
        .collect()
}

/// Writes the list of words that count: words and pairs of neighbours in at least two of our mails; and that of the words
/// which many of them hold. Names of the people
/// that our mails are written to are none.
pub(crate) fn write_words(mails: &[Labelled]) {
    const LEAST: usize = 2;
    /// Of so many mails one holds a word that is often said.
    const OFTEN: usize = 1150;
    const NO_WORDS: [&str; 6] = ["jordan", "reyes", "sam", "okoro", "example", "com"];
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let ours = || {
        let ours = mails.iter().filter(|mail| mail.may_ship);
        ours.filter(|mail| !mail.source.contains("spam-assassin"))
    };
    for mail in ours() {
        let whole = format!("{}\n\n{}", mail.message.subject, mail.message.body);
        let names_somebody = |term: &str| term.split(' ').any(|word| NO_WORDS.contains(&word));
        for term in terms(&Text::new(&whole)) {
            if !names_somebody(&term) {
                *seen.entry(term).or_default() += 1;
            }
        }
    }
    let often = ours().count() / OFTEN;
    let is_common = |one: &(&String, &usize)| *one.1 >= often && !one.0.contains(' ');
    let common = seen.iter().filter(is_common).map(|(word, _)| word.as_str());
    let common = common.collect::<Vec<_>>().join("\n");
    save("common.txt", &format!("## words of many mails\n{common}\n"));
    let list: Vec<String> = seen
        .into_iter()
        .filter(|(_, mails)| *mails >= LEAST)
        .map(|(word, _)| word)
        .collect();
    eprintln!("quality: {} words; build again, then --learn", list.len());
    save("words.txt", &Weights::written_anew(&list));
}

/// For every source the weights that the others teach, learnt beside each other.
pub(crate) fn without_each(
    mails: &[Labelled],
    lessons: &[(String, Example)],
) -> BTreeMap<String, Weights> {
    let sources: BTreeSet<&str> = mails.iter().map(|mail| mail.source.as_str()).collect();
    let sources: Vec<&str> = sources.into_iter().collect();
    let without = |left_out: &&str| {
        let others = lessons.iter().filter(|(source, _)| source != left_out);
        let others: Vec<&Example> = others.map(|(_, example)| example).collect();
        ((*left_out).to_owned(), learn(&others))
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let share = |at| sources.iter().skip(at).step_by(threads);
        let handles: Vec<_> = (0..threads)
            .map(|at| scope.spawn(move || share(at).map(without).collect::<Vec<_>>()))
            .collect();
        let learnt = handles.into_iter().filter_map(|one| one.join().ok());
        learnt.flatten().collect()
    })
}

/// Learns from everything that may ship and writes the file. The sharpness is the one that would have given the mails
/// of left-out sources their true kinds the best chances.
pub(crate) fn write(lessons: &[(String, Example)], apart: Option<&mut BTreeMap<String, Weights>>) {
    let all: Vec<&Example> = lessons.iter().map(|(_, example)| example).collect();
    let sharpness = apart.map_or_else(
        || Weights::shipped().sharpness(),
        |apart| sharpness(lessons, apart),
    );
    let mut learnt = learn(&all);
    learnt.sharpen(sharpness);
    save("weights.txt", &learnt.written());
    save("words.txt", &learnt.written_words(MOST_WORDS));
    eprintln!("quality: sharpness {sharpness:.2}");
}

/// Writes a file of the reading.
fn save(name: &str, text: &str) {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/reading/weigh/lists");
    let path = place.join(name);
    match std::fs::write(&path, text) {
        Ok(()) => eprintln!("quality: wrote {}", path.display()),
        Err(fault) => eprintln!("quality: {} was not written: {fault}", path.display()),
    }
}

fn sharpness(lessons: &[(String, Example)], apart: &mut BTreeMap<String, Weights>) -> f64 {
    let mut loss = |sharpness: f64| -> f64 {
        for weights in apart.values_mut() {
            weights.sharpen(sharpness);
        }
        let chances = lessons
            .iter()
            .map(|(source, example)| apart[source].chance_of(example));
        chances.map(|chance| -chance.max(1e-6).ln()).sum()
    };
    let tried = [0.6, 0.7, 0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.7, 2.0];
    let mut losses = tried.map(|sharpness| (loss(sharpness), sharpness));
    losses.sort_by(|a, b| a.0.total_cmp(&b.0));
    losses[0].1
}
