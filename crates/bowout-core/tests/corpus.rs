//! What each mail of the corpus is and whom the answer reaches, against what stands beside the mail.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use bowout_core::calendar::{self, Extent};
use bowout_core::evidence::Part;
use bowout_core::message::{parse, reply_all};
use bowout_core::person::Person;
use bowout_core::reading::read;
use serde_json::Value;

/// Every mail of the corpus that says whom a decline reaches.
fn expectations() -> Vec<(PathBuf, Value)> {
    mails()
        .into_iter()
        .filter(|(_, expected)| expected.get("decline").is_some())
        .collect()
}

/// Every mail of the corpus with what must be read from it.
fn mails() -> Vec<(PathBuf, Value)> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    let folders = fs::read_dir(corpus)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir());
    let files = folders.flat_map(|folder| {
        fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
    });
    let mails = files.filter(|path| path.extension().is_some_and(|kind| kind == "eml"));
    let mut found: Vec<(PathBuf, Value)> = mails
        .map(|mail| {
            let expected = fs::read_to_string(mail.with_extension("expect")).unwrap();
            (mail, serde_json::from_str(&expected).unwrap())
        })
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    assert!(
        found.len() > 50,
        "the corpus is incomplete: {} mails",
        found.len()
    );
    found
}

fn own(expected: &Value) -> Vec<Person> {
    let mut own = vec![Person::new("Jordan Reyes", "jordan.reyes@example.com")];
    own.extend(
        set(&expected["aliases"])
            .iter()
            .map(|alias| Person::new("", alias)),
    );
    own
}

fn set(addresses: &Value) -> BTreeSet<String> {
    addresses
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| one.as_str().unwrap().to_lowercase())
        .collect()
}

fn emails(people: &[Person]) -> BTreeSet<String> {
    people
        .iter()
        .map(|person| person.email.to_lowercase())
        .collect()
}

#[test]
fn answers_exactly_the_humans_on_each_mail() {
    let mut wrong = vec![];
    for (path, expected) in expectations() {
        let answer = reply_all(&parse(&fs::read(&path).unwrap()), &own(&expected));
        for (field, people) in [("to", &answer.to), ("cc", &answer.cc)] {
            let wanted = &expected["decline"][field];
            if !wanted.is_null() && emails(people) != set(wanted) {
                wrong.push(format!(
                    "{}: {field} {:?}, wanted {wanted}",
                    path.display(),
                    emails(people)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn answers_the_calendar_only_where_the_organizer_reads_it() {
    let mut wrong = vec![];
    for (path, expected) in expectations() {
        let Some(wanted) = expected["decline"].get("rsvp_to") else {
            continue;
        };
        let message = parse(&fs::read(&path).unwrap());
        let answers: Vec<_> = message
            .calendars
            .iter()
            .map(|one| {
                calendar::decline(
                    one,
                    &own(&expected),
                    "20261124T120000Z",
                    Extent::WholeSeries,
                )
            })
            .collect();
        let agreed = answers
            .first()
            .filter(|first| answers.iter().all(|other| other == *first));
        let got = agreed
            .and_then(|answer| answer.as_ref().ok())
            .map(|reply| reply.organizer.email.to_lowercase());
        if got.as_deref() != wanted.as_str().map(str::to_lowercase).as_deref() {
            let why: Vec<_> = answers.iter().map(|one| one.as_ref().err()).collect();
            wrong.push(format!(
                "{}: {got:?} {why:?}, wanted {wanted}",
                path.display()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The share of mails whose kind must be told right: what was measured when this was written, less a little.
const LEAST_SHARE: f64 = 0.72;

#[test]
fn tells_most_kinds_and_proves_each_in_the_words_of_the_mail() {
    let (mut right, mut all) = (0.0, 0.0);
    for (path, expected) in mails() {
        let message = parse(&fs::read(&path).unwrap());
        let reading = read(&message);
        for proof in &reading.grounds {
            let part = if proof.part == Part::Subject {
                &message.subject
            } else {
                &message.body
            };
            assert_eq!(
                part.get(proof.place.clone()),
                Some(proof.quote.as_str()),
                "{}",
                path.display()
            );
        }
        let Some(kind) = expected["kind"].as_str() else {
            continue;
        };
        all += 1.0;
        right += f64::from(u8::from(reading.kind.name() == kind));
    }
    assert!(all > 50.0 && right / all >= LEAST_SHARE, "{right} of {all}");
}
