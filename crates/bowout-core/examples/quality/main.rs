//! Prints how well mail is read, beside two simple ways to read it.
//!
//! `cargo run --release -p bowout-core --example quality [-- ROWS.jsonl] [--wrong] [--without-python] [--as-it-ships] [--only] [--every-kind]`
//! (ten minutes with the baselines of Python and every source left out in turn; `--as-it-ships` takes seconds)
//! `... --learn-choices` learns which of the names of a mail is the employer's and which of its words name the role, and writes the weights
//! `... --words`, built again, then `... --learn` (with `--quick` as sharp as before, without reading a source apart)
//!
//! Our own mails always count: the corpus and the files of `corpus/dev`, each of which is a source. Rows from elsewhere come as an argument, with `--only` they alone; `--as-it-ships` learns nothing and is done in seconds. `--every-kind` counts the facts of
//! mails that are no invitations too. Weights are learnt anew for every source with that whole source left out;
//! `--words` writes the list of words that count, `--learn` learns from all that may ship and writes `weights.txt` and the
//! weights behind the words; words that say next to nothing are dropped, so build and learn once more.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a table for the screen"
)]

mod baselines;
mod choices;
mod facts;
mod lessons;
mod mails;
mod tally;

use std::collections::BTreeSet;

use bowout_core::message::glance::{Fields, Marks, Sight};
use bowout_core::reading::{Kind, Weights, glance, read_briefly, read_with};
use mails::Labelled;
use tally::{Guess, Tally};

const OPTIONS: [&str; 9] = [
    "--wrong",
    "--without-python",
    "--as-it-ships",
    "--only",
    "--every-kind",
    "--learn-choices",
    "--words",
    "--learn",
    "--quick",
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let is_option = |one: &String| !one.starts_with('-') || OPTIONS.contains(&one.as_str());
    if let Some(other) = arguments.iter().find(|one| !is_option(one)) {
        eprintln!(
            "There is no option {other}; nothing was measured. There are {}.",
            OPTIONS.join(", ")
        );
        std::process::exit(2);
    }
    let has = |flag: &str| arguments.iter().any(|one| one == flag);
    let mut mails = if has("--only") { vec![] } else { ours() };
    for path in arguments.iter().filter(|one| !one.starts_with("--")) {
        mails.extend(mails::elsewhere(path.as_ref()));
    }
    if has("--learn-choices") {
        choices::learn_choices(&mails);
        return;
    }
    if has("--words") {
        lessons::write_words(&mails);
        return;
    }
    if has("--as-it-ships") {
        let shipped = mails
            .iter()
            .map(|mail| guess(mail, Weights::shipped()))
            .collect();
        tables(&mails, &[("as it ships", shipped)], &has);
        return;
    }
    let lessons = lessons::lessons(&mails);
    if has("--learn") && has("--quick") {
        lessons::write(&lessons, None);
        return;
    }
    let mut apart = lessons::without_each(&mails, &lessons);
    if has("--learn") {
        lessons::write(&lessons, Some(&mut apart));
    }
    let sharpness = Weights::shipped().sharpness();
    for weights in apart.values_mut() {
        weights.sharpen(sharpness);
    }
    let ours: Vec<Guess> = mails
        .iter()
        .map(|mail| guess(mail, &apart[&mail.source]))
        .collect();
    let shipped: Vec<Guess> = mails
        .iter()
        .map(|mail| guess(mail, Weights::shipped()))
        .collect();
    let words: Vec<Guess> = mails.iter().map(baselines::by_words).collect();
    let learnt = if has("--without-python") {
        vec![]
    } else {
        baselines::by_scikit(&mails)
    };
    let mut ways = vec![
        ("bowout", ours),
        ("as it ships", shipped),
        ("keywords", words),
    ];
    if !learnt.is_empty() {
        ways.push(("TF-IDF + LR", learnt));
    }
    tables(&mails, &ways, &has);
}

/// Everything that is measured. The first way is the one whose kinds, languages and confidence are looked at.
fn tables(mails: &[Labelled], ways: &[(&str, Vec<Guess>)], has: &impl Fn(&str) -> bool) {
    by_group("source", mails, ways, |mail| mail.source.clone());
    by_group("language", mails, &ways[..1], |mail| mail.language.clone());
    by_kind(mails, &ways[0].1);
    calibration(mails, &ways[0].1);
    println!(
        "\nThe rows \"bowout\" are read by weights that never saw the source, those \"as it ships\" by weights that did where its licence allows."
    );
    glanced(mails);
    facts::tables(mails, has("--every-kind"), has("--wrong"));
    if has("--wrong") {
        wrong(mails, &ways[0].1);
    }
}

/// Our own mails.
fn ours() -> Vec<Labelled> {
    let mut mails = mails::shown();
    mails.extend(mails::development());
    mails
}

fn guess(mail: &Labelled, weights: &Weights) -> Guess {
    let reading = read_with(&mail.message, &mails::now(), weights);
    Guess {
        kind: reading.kind.name().to_owned(),
        needs_answer: reading.needs_answer,
        confidence: reading.confidence,
        why: reading
            .reasons
            .iter()
            .map(|reason| {
                let quote = reason.evidence.as_ref().map_or("", |words| &words.quote);
                format!(
                    "{} {:.1} [{}]",
                    reason.says,
                    reason.weight,
                    quote.replace('\n', " ")
                )
            })
            .collect::<Vec<_>>()
            .join("; "),
    }
}

fn by_group(
    title: &str,
    mails: &[Labelled],
    ways: &[(&str, Vec<Guess>)],
    group: impl Fn(&Labelled) -> String,
) {
    println!(
        "\n{title:<42}{:>6} {:<12}{:>7}{:>7}{:>7}{:>9}{:>9}{:>10}",
        "mails", "read by", "P", "R", "F1", "macro-F1", "accuracy", "alarms/k"
    );
    let groups: BTreeSet<String> = mails.iter().map(&group).collect();
    for name in &groups {
        for (way, guesses) in ways {
            let mut tally = Tally::default();
            for (mail, guess) in mails.iter().zip(guesses) {
                if group(mail) == *name {
                    tally.count(&mail.kind, mail.needs_answer, guess);
                }
            }
            let answers = tally.answers();
            println!(
                "{name:<42}{:>6} {way:<12}{:>7.3}{:>7.3}{:>7.3}{:>9.3}{:>9.3}{:>10.1}",
                tally.mails(),
                answers.precision,
                answers.recall,
                answers.f1,
                tally.macro_f1(),
                tally.accuracy(),
                tally.alarms_per_thousand()
            );
        }
    }
}

fn by_kind(mails: &[Labelled], guesses: &[Guess]) {
    let whole = ["our held-out", ""].into_iter();
    for source in whole.filter(|one| mails.iter().any(|mail| mail.source.starts_with(one))) {
        let mut tally = Tally::default();
        for (mail, guess) in mails.iter().zip(guesses) {
            if mail.source.starts_with(source) {
                tally.count(&mail.kind, mail.needs_answer, guess);
            }
        }
        let place = if source.is_empty() {
            "everything"
        } else {
            source
        };
        println!(
            "\nkind, in {place:<33}{:>6}{:>8}{:>7}{:>7}",
            "mails", "P", "R", "F1"
        );
        for kind in Kind::ALL.map(Kind::name) {
            let score = tally.kind(kind);
            println!(
                "{kind:<42}{:>6}{:>8.3}{:>7.3}{:>7.3}",
                tally.support(kind),
                score.precision,
                score.recall,
                score.f1
            );
        }
        let answers = tally.answers();
        println!(
            "macro-F1 {:.3}; needs an answer: P {:.3} R {:.3} F1 {:.3}; alarms in a thousand: {:.1}",
            tally.macro_f1(),
            answers.precision,
            answers.recall,
            answers.f1,
            tally.alarms_per_thousand()
        );
    }
}

/// How many mails that need an answer the scan of a mailbox would not read, and how many others it would.
fn glanced(mails: &[Labelled]) {
    let mut sight = Sight::default();
    let mut read = |mail: &&Labelled| {
        let bytes = mails::written(&mail.row);
        let fields = Fields::of(bytes.as_bytes());
        let glance = glance(&fields, Marks::of(&fields), &mut sight);
        read_briefly(&mail.message, &mails::now(), glance).is_some()
    };
    let rows = mails
        .iter()
        .filter(|mail| !mails::text(&mail.row, "body").is_empty());
    let (asking, rest): (Vec<&Labelled>, Vec<&Labelled>) = rows.partition(|mail| mail.needs_answer);
    let lost: Vec<&&Labelled> = asking.iter().filter(|mail| !read(mail)).collect();
    let told = lost
        .iter()
        .filter(|mail| guess(mail, Weights::shipped()).needs_answer)
        .count();
    let kept = rest.iter().filter(|mail| read(mail)).count();
    println!(
        "\na glance passes over {} of {} mails that need an answer ({told} of them would have been told so), and lets {kept} of {} others be read",
        lost.len(),
        asking.len(),
        rest.len()
    );
}

/// Of the mails read with such confidence, how many were read right.
fn calibration(mails: &[Labelled], guesses: &[Guess]) {
    println!(
        "\n{:<42}{:>6}{:>9}{:>9}",
        "confidence of the kind", "mails", "mean", "right"
    );
    let edges = [0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];
    for pair in edges.windows(2) {
        let inside: Vec<(&Labelled, &Guess)> = mails
            .iter()
            .zip(guesses)
            .filter(|(mail, _)| !mail.source.contains("spam-assassin"))
            .filter(|(_, guess)| guess.confidence >= pair[0] && guess.confidence < pair[1])
            .collect();
        let right = inside
            .iter()
            .filter(|(mail, guess)| mail.kind == guess.kind);
        let sum: f64 = inside.iter().map(|(_, guess)| guess.confidence).sum();
        println!(
            "{:<42}{:>6}{:>9.3}{:>9.3}",
            format!("{:.2} to {:.2}", pair[0], pair[1].min(1.0)),
            inside.len(),
            sum / f64::from(u32::try_from(inside.len()).unwrap_or(1).max(1)),
            tally::share(right.count(), inside.len())
        );
    }
}

fn wrong(mails: &[Labelled], guesses: &[Guess]) {
    println!();
    for (mail, guess) in mails.iter().zip(guesses) {
        if mail.kind != guess.kind || mail.needs_answer != guess.needs_answer {
            println!(
                "{} {} {}: {} read as {} ({:.2}): {}",
                mail.source,
                mail.id,
                mail.language,
                mail.kind,
                guess.kind,
                guess.confidence,
                guess.why
            );
        }
    }
}
