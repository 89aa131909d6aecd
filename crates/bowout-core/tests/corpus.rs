//! What each mail of the corpus is and whom the answer reaches, against what stands beside the mail.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use bowout_core::calendar::{Extent, Participation, answer};
use bowout_core::evidence::Part;
use bowout_core::message::glance::{Fields, Marks, Sight};
use bowout_core::message::{parse, reply_all};
use bowout_core::person::Person;
use bowout_core::reading::{Reading, glance, read, read_briefly};
use bowout_core::when::Moment;
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
                answer(
                    one,
                    &own(&expected),
                    "20261124T120000Z",
                    (Participation::Declined, Extent::WholeSeries),
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
const LEAST_SHARE: f64 = 0.90;

#[test]
fn tells_most_kinds_and_proves_each_in_the_words_of_the_mail() {
    let (mut right, mut all) = (0.0, 0.0);
    for (path, expected) in mails() {
        let message = parse(&fs::read(&path).unwrap());
        let reading = read(&message, &now());
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

fn now() -> Moment {
    Moment::parse("2026-11-24T12:00:00Z").unwrap()
}

/// Letters and digits alone, without legal forms: names are compared as people compare them.
fn plain(name: &str) -> String {
    let mut plain = name.to_lowercase();
    for form in [
        "株式会社",
        "有限会社",
        "有限公司",
        " gmbh",
        " ag",
        " inc.",
        " ltd",
        " llc",
    ] {
        plain = plain.replace(form, "");
    }
    plain.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// How a fact of a reading compares with what stands beside the mail; `None` where nothing stands there.
type Comparison = fn(&Reading, &Value) -> Option<bool>;

fn same_words(got: Option<&String>, wanted: &Value) -> bool {
    got.map(|words| plain(words)) == wanted.as_str().map(plain)
}

/// Whether the words of a fact are those that stand beside the mail, or one holds the other.
fn is_within(got: Option<&bowout_core::evidence::Fact<String>>, wanted: &Value) -> bool {
    let got = got.map(|fact| plain(fact.value()));
    match (got, wanted.as_str().map(plain)) {
        (Some(got), Some(wanted)) => got.contains(&wanted) || wanted.contains(&got),
        (got, wanted) => got == wanted,
    }
}

/// Each fact with the least share that must be right: what was measured when this was written, less a little.
const FACTS: [(&str, f64, Comparison); 12] = [
    ("company", 0.95, |reading, expected| {
        let wanted = expected.get("company")?;
        Some(same_words(
            reading
                .company
                .as_ref()
                .map(bowout_core::evidence::Fact::value),
            wanted,
        ))
    }),
    ("role", 0.94, |reading, expected| {
        let wanted = expected.get("role")?;
        Some(same_words(
            reading
                .role
                .as_ref()
                .map(bowout_core::evidence::Fact::value),
            wanted,
        ))
    }),
    ("slots", 0.96, |reading, expected| {
        let wanted = expected.get("slots")?.as_array()?;
        let starts: Vec<_> = reading
            .slots
            .iter()
            .map(|slot| slot.value().start.instant)
            .collect();
        let wanted: Vec<_> = wanted.iter().map(|slot| instant(&slot["start"])).collect();
        Some(starts == wanted)
    }),
    ("calendar", 0.97, |reading, expected| {
        let wanted = expected.get("calendar")?;
        let got = reading.calendar.as_ref();
        Some(
            got.map(|one| one.uid.as_str()) == wanted["uid"].as_str()
                && (wanted["start"].is_null()
                    || got.and_then(|one| one.start).map(|start| start.instant)
                        == Some(instant(&wanted["start"]))),
        )
    }),
    ("medium", 0.85, |reading, expected| {
        let wanted = expected.get("medium")?;
        Some(reading.medium.as_ref().map(|medium| *medium.value()) == wanted.as_str())
    }),
    ("booking_link", 0.92, |reading, expected| {
        let wanted = expected.get("booking_link")?;
        Some(
            reading
                .booking_link
                .as_ref()
                .map(|link| link.value().as_str())
                == wanted.as_str(),
        )
    }),
    ("salary", 0.95, |reading, expected| {
        let wanted = expected.get("salary")?;
        let got = reading
            .salary
            .as_ref()
            .map(|salary| plain(salary.value()))
            .unwrap_or_default();
        let wanted = wanted.as_str().map(plain).unwrap_or_default();
        Some(if wanted.is_empty() {
            got.is_empty()
        } else {
            got.starts_with(&wanted) || wanted.starts_with(&got) && !got.is_empty()
        })
    }),
    ("reply_by", 0.90, |reading, expected| {
        Some(is_within(
            reading.reply_by.as_ref(),
            expected.get("reply_by")?,
        ))
    }),
    ("round", 0.90, |reading, expected| {
        Some(is_within(reading.round.as_ref(), expected.get("round")?))
    }),
    ("needs_answer", 0.90, |reading, expected| {
        Some(reading.needs_answer == expected.get("needs_answer")?.as_bool()?)
    }),
    ("people", 0.75, |reading, expected| {
        let wanted = expected.get("people")?.as_array()?;
        let got: BTreeSet<String> = reading
            .people
            .iter()
            .map(|one| plain(&one.value().name))
            .collect();
        let wanted = wanted.iter().filter_map(|one| one["name"].as_str());
        Some(got == wanted.map(plain).collect())
    }),
    ("lang", 0.95, |reading, expected| {
        Some(Some(reading.language.tag()) == expected.get("lang")?.as_str())
    }),
];

fn instant(time: &Value) -> jiff::Timestamp {
    time.as_str().unwrap().parse().unwrap()
}

#[test]
fn reads_the_facts_that_stand_beside_each_mail() {
    let readings: Vec<(PathBuf, Reading, Value)> = mails()
        .into_iter()
        .map(|(path, expected)| {
            let reading = read(&parse(&fs::read(&path).unwrap()), &now());
            (path, reading, expected)
        })
        .collect();
    let mut short = vec![];
    for (fact, least, compare) in FACTS {
        let (mut right, mut all, mut wrong) = (0.0, 0.0, vec![]);
        for (path, reading, expected) in &readings {
            if let Some(is_right) = compare(reading, expected) {
                all += 1.0;
                right += f64::from(u8::from(is_right));
                if !is_right {
                    wrong.push(path.file_name().unwrap().to_string_lossy().into_owned());
                }
            }
        }
        if all < 15.0 || right / all < least {
            short.push(format!("{fact}: {right} of {all}, wrong in {wrong:?}"));
        }
    }
    assert!(short.is_empty(), "{}", short.join("\n"));
}

#[test]
fn a_glance_loses_no_invitation() {
    let mut sight = Sight::default();
    let mut lost = vec![];
    let mut passed = 0;
    for (path, expected) in mails() {
        let bytes = fs::read(&path).unwrap();
        let fields = Fields::of(&bytes);
        let glance = glance(&fields, Marks::of(&fields), &mut sight);
        let may = read_briefly(&parse(&bytes), &now(), glance).is_some();
        passed += usize::from(may);
        let is_wanted = expected["needs_answer"].as_bool().unwrap_or(false)
            || matches!(
                expected["kind"].as_str(),
                Some("interview_invitation" | "scheduling" | "reschedule")
            );
        let is_read_so = read(&parse(&bytes), &now()).needs_answer;
        if !may && (is_wanted || is_read_so && expected["kind"].is_null()) {
            lost.push(path.display().to_string());
        }
    }
    assert!(passed > 50 && lost.is_empty(), "{passed}, lost {lost:?}");
}
