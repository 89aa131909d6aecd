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

use crate::learn::{Lesson, Model};

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

/// A letter around a sentence: up to it, the clear no, and what comes behind.
fn frame(language: &str) -> [&'static str; 3] {
    match language {
        "de" => [
            "Sehr geehrte Frau Rowe,\n\nvielen Dank für die Einladung zum Gespräch für die Stelle als Planer am Dienstag, 9. Juni. ",
            "Ich habe mich entschieden, meine Bewerbung zurückzuziehen. ",
            "\n\nIhnen allen alles Gute.\n\nMit freundlichen Grüßen\nSam Okoro\n",
        ],
        "nl" => [
            "Beste mevrouw Rowe,\n\nDank u wel voor de uitnodiging voor het gesprek over de functie Planner op dinsdag 9 juni. ",
            "Ik heb besloten mijn sollicitatie in te trekken. ",
            "\n\nIk wens u allen het beste.\n\nMet vriendelijke groet,\nSam Okoro\n",
        ],
        "fr" => [
            "Madame Rowe,\n\nJe vous remercie de votre invitation à l'entretien du mardi 9 juin pour le poste de Planner. ",
            "J'ai décidé de retirer ma candidature. ",
            "\n\nJe vous souhaite à tous une bonne continuation.\n\nCordialement,\nSam Okoro\n",
        ],
        "es" => [
            "Estimada Sra. Rowe:\n\nMuchas gracias por la invitación a la entrevista del martes 9 de junio para el puesto de Planner. ",
            "He decidido retirar mi candidatura. ",
            "\n\nLes deseo lo mejor.\n\nUn cordial saludo,\nSam Okoro\n",
        ],
        "pt" => [
            "Prezada Sra. Rowe,\n\nMuito obrigado pelo convite para a entrevista de terça-feira, 9 de junho, para a vaga de Planner. ",
            "Decidi retirar a minha candidatura. ",
            "\n\nDesejo tudo de bom a todos.\n\nAtenciosamente,\nSam Okoro\n",
        ],
        "ja" => [
            "Rowe様\n\nお世話になっております。Sam Okoroです。\nこの度は6月9日（火）のPlanner職の面接のご案内をいただき、誠にありがとうございます。",
            "検討の結果、選考を辞退させていただきたく存じます。",
            "\n\n皆様の益々のご健勝をお祈り申し上げます。\n\nSam Okoro\n",
        ],
        "zh" => [
            "Rowe女士：\n\n您好！感谢您邀请我参加6月9日（周二）Planner职位的面试。",
            "经过考虑，我决定退出此次面试流程。",
            "\n\n祝您一切顺利。\n\n此致\n敬礼\nSam Okoro\n",
        ],
        _ => [
            "Dear Ms Rowe,\n\nThank you for inviting me to interview for the Planner role on Tuesday 9 June. ",
            "I have decided to withdraw from the process. ",
            "\n\nAll good wishes to you and everybody there.\n\nKind regards,\nSam Okoro\n",
        ],
    }
}

fn facts(language: &str) -> Facts {
    let facts = serde_json::json!({
        "lang": language, "stage": "first-invitation", "counterparty": "employer", "medium": "email",
        "company": "Harrow & Pike", "company_aliases": ["Harrow"], "role": "Planner",
        "recruiters": [{"name": "Anna Rowe", "email": "anna@harrow.example", "title": "Recruiter"}],
        "sender": {"name": "Sam Okoro", "email": "sam@mail.example"},
        "invited_at": "2026-06-01T09:00:00+01:00", "sent_at": "2026-06-02T09:00:00+01:00",
        "interview_at": "2026-06-09T10:00:00+01:00", "slot_confirmed": true, "meetings_held": [],
        "thread_participants": ["anna@harrow.example"],
        "reply": {"to": ["anna@harrow.example"], "cc": [], "in_thread": true}, "thread_style": "neutral",
    });
    wire::facts(facts.to_string().as_bytes(), Facts::default()).expect("our own facts are read")
}

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
            for (language, lesson) in letters::lessons(file, &name) {
                all.entry(language.to_owned()).or_default().push(lesson);
            }
            continue;
        }
        let lines = std::fs::read_to_string(path).expect("the file can be read");
        let lines = lines.lines().filter_map(|line| line.split_once('\t'));
        let lessons = lines.map(|(acts, sentence)| match acts {
            "?" => Lesson::partial(&name, "", sentence),
            _ => Lesson::new(&name, acts, sentence),
        });
        all.entry(language).or_default().extend(lessons);
    }
    all
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
    for (language, lessons) in lessons(paths) {
        if language == "und" {
            continue;
        }
        let model = Model::learn(&lessons.iter().collect::<Vec<_>>());
        let path = format!(
            "{}/src/review/speech/lists/{language}.txt",
            env!("CARGO_MANIFEST_DIR")
        );
        std::fs::write(&path, model.written()).expect("the list can be written");
        println!("{path}: from {} sentences", lessons.len());
    }
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
        let [before, no, behind] = frame(&language);
        let facts = facts(&language);
        let lines = std::fs::read_to_string(path).expect("the file can be read");
        for (own, sentence) in lines.lines().filter_map(|line| line.split_once('\t')) {
            sentences += 1;
            let own: BTreeSet<&str> = own.split(',').collect();
            let decides = ["decline", "hedge", "unable"]
                .iter()
                .any(|one| own.contains(one));
            let letter = format!(
                "{before}{}{sentence}{behind}",
                if decides { "" } else { no }
            );
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
            if !decides && hears_a_no(&own, &format!("{before}{sentence}{behind}"), &facts) {
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
