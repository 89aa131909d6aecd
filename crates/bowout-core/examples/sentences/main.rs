//! Prints how well the rules hear what single sentences do, whatever words they do it in.
//!
//! `cargo run --release -p bowout-core --example sentences -- FILE.tsv... [--wrong]`
//!
//! `-- FILE.tsv... LETTERS.md... --learn` learns the weights of the speech acts of each language from all of its files and writes them
//! where the check reads them; `--apart` tells what each file is heard like by weights learnt from the others alone.
//!
//! A line of a file is the acts of a sentence, parted by commas (`-` for none that a rule looks for, `?` where only that it is no fault is known), a tab and the
//! sentence; the name of the file begins with its language. Each sentence is put into a letter that is good without it.
//! `(a no)` counts the sentences that were taken for a decision and are none. `--wrong` lists those that were missed and those that were blamed for nothing, `--found` each one with the rules that spoke up.
#![expect(clippy::print_stdout, reason = "a table for the screen")]
#![expect(clippy::expect_used, reason = "a measure stops at once")]
#![expect(clippy::too_many_lines, reason = "one loop over all sentences")]

use std::collections::{BTreeMap, BTreeSet};

use bowout_core::review::{Facts, Finding, Severity, review};

use crate::frame::{facts, framed};
use crate::learn::{Lesson, Model};

mod frame;
mod learn;
mod letters;
#[path = "../../tests/review/markdown.rs"]
#[expect(
    dead_code,
    clippy::unwrap_used,
    reason = "shared with the tests, which use all of it and may fail"
)]
mod markdown;

#[path = "../../../bowout/src/wire/facts.rs"]
mod wire;

/// The acts that are faults, with the rules that may hear them. The second word of a rule is an act that excuses it.
const ACTS: [(&str, &[&str]); 17] = [
    ("complain", &["complaint", "blame", "sarcasm"]),
    ("blame", &["blame", "complaint", "sarcasm"]),
    ("sarcasm", &["sarcasm", "complaint", "blame"]),
    ("pay", &["pay-talk"]),
    ("private", &["private-detail"]),
    ("selfdoubt", &["self-doubt-as-reason"]),
    ("slam", &["door-slam"]),
    ("promise", &["referral-overpromise"]),
    ("other-named", &["names-other-employer"]),
    ("recall", &["false-history"]),
    ("reopen", &["mixed-signals", "ambiguous-decline"]),
    ("ask", &["asks-question"]),
    ("hedge", &["ambiguous-decline", "mixed-signals"]),
    ("unable", &["ambiguous-decline"]),
    // Heard in company only; alone they are no fault, so they are not counted.
    ("casual", &["too-casual"]),
    ("gush", &["gushing"]),
    (
        "recommend",
        &["referral-without-consent", "referral-overpromise"],
    ),
];

/// Faults of the frame, or of an act that others tell better. The role is that of the sentence's own story.
const OF_THE_FRAME: [&str; 6] = [
    "wrong-role",
    "buried-decision",
    "slot-not-released",
    "too-long",
    "no-good-wishes",
    "over-apology",
];

/// Reasons that contradict a record of another.
const REASONS: [&str; 6] = [
    "reason:offer",
    "reason:staying",
    "reason:move",
    "reason:family",
    "reason:health",
    "reason:pay",
];

/// Whether a reason is heard that the record contradicts: another offer to who stays, anything else to who has one.
fn tells_a_reason(letter: &str, facts: &Facts, stays: bool) -> bool {
    let mut facts = facts.clone();
    facts.recorded_reason = Some(if stays { "accepted-offer" } else { "fit" }.to_owned());
    let found = review(letter, &facts);
    found
        .iter()
        .any(|one| one.rule == "reason-contradicts-record")
}

/// Whether a no is heard in a letter without one, of whose sentence nothing lets one guess it.
fn hears_a_no(own: &BTreeSet<&str>, letter: &str, facts: &Facts) -> bool {
    let leans = own
        .iter()
        .any(|one| one.starts_with("reason:") || ["release", "reopen"].contains(one));
    let is_open = |one: &Finding| ["no-decline", "ambiguous-decline"].contains(&one.rule);
    !leans && !review(letter, facts).iter().any(is_open)
}

#[derive(Default)]
struct Count {
    all: usize,
    heard: usize,
    missed: Vec<String>,
}

/// The lessons of some files, by language.
fn lessons(paths: &[&String]) -> BTreeMap<String, Vec<Lesson>> {
    let mut all: BTreeMap<String, Vec<Lesson>> = BTreeMap::new();
    for path in paths {
        let (name, language) = named(path);
        let file = std::path::Path::new(path);
        if file.extension().is_some_and(|kind| kind == "md") {
            let times = if is_kept_to(path) { OF_WHAT_IS_KEPT } else { 1 };
            for (language, lesson) in letters::lessons(file, &name) {
                let lessons = all.entry(language.to_owned()).or_default();
                lessons.extend(std::iter::repeat_n(lesson, times));
            }
            continue;
        }
        let lines = std::fs::read_to_string(path).expect("the file can be read");
        let lines = lines.lines().filter_map(|line| line.split_once('\t'));
        let facts = facts(&language);
        let lessons = lines.flat_map(|(acts, sentence)| {
            let (terms, clauses) = frame::terms(acts, sentence, &language, &facts);
            let whole = match acts {
                "?" => Lesson::partial(&name, "", sentence, terms),
                _ => Lesson::new(&name, acts, sentence, terms),
            };
            // What is no fault has none in its parts.
            let clauses = if whole.is_a_fault() { vec![] } else { clauses };
            let parts = clauses.into_iter();
            let parts = parts.map(|one| Lesson::clause(&name, sentence, one.terms));
            std::iter::once(whole).chain(parts).collect::<Vec<_>>()
        });
        all.entry(language.clone()).or_default().extend(lessons);
    }
    all
}

/// How often letters and cases are learnt from that the check is held to.
const OF_WHAT_IS_KEPT: usize = 3;

/// Whether the check is held to the letters of a file, the rules' cases or the clean and faulty letters that tests read, and
/// not only taught by them.
fn is_kept_to(path: &str) -> bool {
    !std::path::Path::new(path)
        .components()
        .any(|part| part.as_os_str() == "measured")
}

/// The name of a file and the language that it begins with.
fn named(path: &str) -> (String, String) {
    let path = std::path::Path::new(path);
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let language = name.split('-').next().unwrap_or("en").to_owned();
    (name.into_owned(), language)
}

/// Learns the weights of every language and writes them.
fn learn(paths: &[&String]) {
    let lessons = lessons(paths);
    std::thread::scope(|scope| {
        for (language, lessons) in lessons.iter().filter(|(language, _)| *language != "und") {
            scope.spawn(move || write(language, lessons));
        }
    });
}

/// Learns the weights of one language and writes them.
fn write(language: &str, lessons: &[Lesson]) {
    let model = Model::learn(&lessons.iter().collect::<Vec<_>>());
    let path = format!(
        "{}/src/review/speech/lists/{language}.txt",
        env!("CARGO_MANIFEST_DIR")
    );
    std::fs::write(&path, model.written()).expect("the list can be written");
    println!("{path}: from {} sentences", lessons.len());
}

/// Prints for each sentence the chances of all acts, by weights learnt from the other files of its language.
fn apart(paths: &[&String]) {
    for lessons in lessons(paths).values() {
        let sources: BTreeSet<&str> = lessons.iter().map(|one| one.source.as_str()).collect();
        for source in sources {
            let others: Vec<&Lesson> = lessons.iter().filter(|one| one.source != source).collect();
            let model = Model::learn(&others);
            for one in lessons.iter().filter(|one| one.source == source) {
                let chances = model.chances(one).map(|chance| format!("{chance:.3}"));
                println!("apart {source}\t{}\t{}", chances.join(" "), one.sentence);
            }
        }
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let paths: Vec<&String> = arguments
        .iter()
        .filter(|one| !one.starts_with("--"))
        .collect();
    if arguments.iter().any(|one| one == "--learn") {
        return learn(&paths);
    }
    if arguments.iter().any(|one| one == "--apart") {
        return apart(&paths);
    }
    let shows = arguments.iter().any(|one| one == "--wrong");
    let tells = arguments.iter().any(|one| one == "--found");
    let mut acts: BTreeMap<(String, &str), Count> = BTreeMap::new();
    let mut alarms: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut sentences = 0;
    for path in paths {
        let (_, language) = named(path);
        let facts = facts(&language);
        let lines = std::fs::read_to_string(path).expect("the file can be read");
        for (own, sentence) in lines.lines().filter_map(|line| line.split_once('\t')) {
            sentences += 1;
            let own: BTreeSet<&str> = own.split(',').collect();
            let decides = frame::decides(&own);
            let letter = framed(sentence, &language, !decides);
            let found: BTreeSet<&str> = review(&letter, &facts)
                .into_iter()
                .filter(|one| one.severity > Severity::Advice)
                .map(|one| one.rule)
                .collect();
            if tells {
                println!("found {found:?}\t{own:?}\t{sentence}");
            }
            let mut excused: Vec<&str> = OF_THE_FRAME.to_vec();
            for (act, rules) in ACTS.iter().filter(|(act, _)| own.contains(act)) {
                excused.extend(*rules);
                let count = acts.entry((language.clone(), act)).or_default();
                count.all += 1;
                if rules.iter().any(|rule| found.contains(rule)) {
                    count.heard += 1;
                } else {
                    count.missed.push(format!("{sentence} {found:?}"));
                }
            }
            let told = tells_a_reason(&letter, &facts, own.contains("reason:staying"));
            if let Some(act) = REASONS.iter().find(|one| own.contains(**one)) {
                let count = acts.entry((language.clone(), act)).or_default();
                count.all += 1;
                if told {
                    count.heard += 1;
                } else {
                    count.missed.push(sentence.to_owned());
                }
            } else if told && !own.iter().any(|one| one.starts_with("reason:")) {
                alarms
                    .entry("(a reason)")
                    .or_default()
                    .push(sentence.to_owned());
            }
            if own.contains("decline") && !own.contains("hedge") && !own.contains("unable") {
                let count = acts.entry((language.clone(), "decline")).or_default();
                count.all += 1;
                if found.contains("no-decline") || found.contains("ambiguous-decline") {
                    count.missed.push(sentence.to_owned());
                } else {
                    count.heard += 1;
                }
            }
            if decides {
                excused.extend(["no-decline", "ambiguous-decline"]);
            }
            // Each sentence has a story of its own: where it speaks of the interview, the day is that story's.
            let of_the_hour = ["decline", "unable", "release", "late"];
            if of_the_hour.iter().any(|one| own.contains(one)) {
                excused.push("wrong-interview-date");
            }
            if own.contains("reason:pay") {
                excused.push("pay-talk");
            }
            if !decides && hears_a_no(&own, &framed(sentence, &language, false), &facts) {
                let own: Vec<&str> = own.iter().copied().collect();
                let heard = format!("{}\t{sentence}", own.join(","));
                alarms.entry("(a no)").or_default().push(heard);
            }
            for rule in found.iter().filter(|rule| !excused.contains(rule)) {
                let own: Vec<&str> = own.iter().copied().collect();
                alarms
                    .entry(rule)
                    .or_default()
                    .push(format!("{}\t{sentence}", own.join(",")));
            }
        }
    }
    for ((language, act), count) in &acts {
        println!(
            "{language} {act:<12}{:>5} of {:>4} heard",
            count.heard, count.all
        );
    }
    for (rule, sentences) in &alarms {
        println!("{rule:<24}{:>4} blamed for nothing", sentences.len());
    }
    println!("{sentences} sentences");
    if shows {
        for ((language, act), count) in &acts {
            for one in &count.missed {
                println!("missed {language} {act}: {one}");
            }
        }
        for (rule, sentences) in &alarms {
            for one in sentences {
                println!("blamed {rule}: {one}");
            }
        }
    }
}
