//! Learning: the weights that ship, and for every source weights that never saw it.

use std::collections::BTreeMap;
use std::path::Path;

use bowout_core::reading::{Example, Kind, Weights, cues, learn, read_with};

use crate::mails::{Labelled, now};

/// How much a mail of a large public collection counts: a thousand of them must not drown the rest.
const OF_MANY: f64 = 0.25;

/// The mails that weights may be learnt from, with their sources.
pub(crate) fn lessons(mails: &[Labelled]) -> Vec<(String, Example)> {
    let may_ship = mails.iter().filter(|mail| mail.may_ship);
    may_ship
        .filter_map(|mail| {
            let example = Example {
                cues: cues(&mail.message, &now()),
                kind: Kind::from_name(&mail.kind)?,
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

/// For every source the weights that the others teach.
pub(crate) fn without_each(
    mails: &[Labelled],
    lessons: &[(String, Example)],
) -> BTreeMap<String, Weights> {
    let mut learnt = BTreeMap::new();
    for mail in mails {
        if !learnt.contains_key(&mail.source) {
            let others: Vec<Example> = lessons
                .iter()
                .filter(|(source, _)| *source != mail.source)
                .map(|(_, example)| example.clone())
                .collect();
            learnt.insert(mail.source.clone(), learn(&others));
        }
    }
    learnt
}

/// Learns from everything that may ship and writes the file. The sharpness is the one that would have given the mails
/// of left-out sources their true kinds the best chances.
pub(crate) fn write(
    mails: &[Labelled],
    lessons: &[(String, Example)],
    apart: &BTreeMap<String, Weights>,
) {
    let all: Vec<Example> = lessons.iter().map(|(_, example)| example.clone()).collect();
    let sharpness = sharpness(mails, apart);
    let text = "# What each cue of a mail says for or against each kind. Learnt by the command in examples/quality,\n\
        # from mail that we may show; see the names in src/reading/signals and src/reading/weigh/cues.rs.\n"
        .to_owned()
        + &learn(&all).written().replacen("sharpness 1.00", &format!("sharpness {sharpness:.2}"), 1);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/reading/weigh/weights.txt");
    match std::fs::write(&path, text) {
        Ok(()) => eprintln!(
            "quality: wrote {}, sharpness {sharpness:.2}",
            path.display()
        ),
        Err(fault) => eprintln!("quality: {} was not written: {fault}", path.display()),
    }
}

fn sharpness(mails: &[Labelled], apart: &BTreeMap<String, Weights>) -> f64 {
    let ours = || {
        mails
            .iter()
            .filter(|mail| mail.source.starts_with("our") || mail.source == "own")
    };
    let loss = |sharpness: f64| -> f64 {
        ours()
            .map(|mail| {
                let mut weights = apart[&mail.source].clone();
                weights.sharpen(sharpness);
                let reading = read_with(&mail.message, &now(), &weights);
                let chance = if reading.kind.name() == mail.kind {
                    reading.confidence
                } else {
                    1.0 - reading.confidence
                };
                -chance.max(1e-6).ln()
            })
            .sum()
    };
    [0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.15, 1.3]
        .into_iter()
        .min_by(|a, b| loss(*a).total_cmp(&loss(*b)))
        .unwrap_or(1.0)
}
