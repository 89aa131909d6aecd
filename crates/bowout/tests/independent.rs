//! What we write, read back by programs that we did not write and that share no code with ours: Python's `email` and
//! `icalendar`, and ical.js. They are fetched once into the build folder; a machine without Python, Node or a network
//! fails here and says so.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may fail"
)]

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

const ME: &str = "Jordan Reyes <jordan.reyes@example.com>";

fn manifest(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A folder of the build that outlives this run.
fn kept(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn run(what: &str, command: &mut Command) -> String {
    let output = command
        .output()
        .unwrap_or_else(|fault| panic!("{what} is needed by this test: {fault}"));
    assert!(
        output.status.success(),
        "{what}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// Where Python finds `icalendar`.
fn icalendar() -> PathBuf {
    let folder = kept("icalendar-6.3.1");
    if !folder.join("icalendar").exists() {
        let fetch = [
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "icalendar==6.3.1",
            "--target",
        ];
        run(
            "python3 with pip and a network",
            Command::new("python3").args(fetch).arg(&folder),
        );
    }
    folder
}

/// Where Node finds ical.js.
fn ical_js() -> PathBuf {
    let folder = kept("ical.js-2.2.1");
    if !folder.join("node_modules/ical.js").exists() {
        let fetch = ["install", "--silent", "--no-audit", "--no-fund", "--prefix"];
        run(
            "npm and a network",
            Command::new("npm")
                .args(fetch)
                .arg(&folder)
                .arg("ical.js@2.2.1"),
        );
    }
    folder
}

fn lines(json: &str) -> Vec<Value> {
    json.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// Declines every invitation of the corpus that holds a calendar; the folders of what was written, with what must be.
fn written(folder: &Path) -> Vec<(PathBuf, Value)> {
    let mut all = vec![];
    for entry in std::fs::read_dir(manifest("../../corpus/invitations")).unwrap() {
        let mail = entry.unwrap().path();
        if mail.extension().is_none_or(|kind| kind != "eml") {
            continue;
        }
        let expected: Value =
            serde_json::from_str(&std::fs::read_to_string(mail.with_extension("expect")).unwrap())
                .unwrap();
        if expected["decline"]["to"]
            .as_array()
            .is_none_or(Vec::is_empty)
        {
            continue;
        }
        let into = folder.join(mail.file_stem().unwrap());
        let mut command = Command::new(env!("CARGO_BIN_EXE_bowout"));
        command.arg("decline").arg(&mail).args([
            "--me",
            ME,
            "--whole-series",
            "--stage",
            "first-invitation",
            "--now",
            "2026-11-24T12:00:00Z",
            "--output",
        ]);
        command
            .arg(&into)
            .env("BOWOUT_CONFIG", folder.join("none.toml"));
        for alias in expected["aliases"].as_array().into_iter().flatten() {
            command.args(["--alias", alias.as_str().unwrap()]);
        }
        run("bowout", &mut command);
        all.push((into, expected));
    }
    all.sort_by(|a, b| a.0.cmp(&b.0));
    assert!(all.len() > 50, "{}", all.len());
    all
}

fn sorted(addresses: &Value) -> Vec<String> {
    let mut all: Vec<String> = addresses
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| one.as_str().unwrap().to_lowercase())
        .collect();
    all.sort();
    all
}

#[test]
fn letters_and_calendar_answers_say_the_same_to_parsers_that_are_not_ours() {
    let folder = tempfile::tempdir().unwrap();
    let written = written(folder.path());
    let script = manifest("tests/oracles/read_rsvp.py");
    let python = |paths: &[PathBuf]| {
        lines(&run(
            "python3",
            Command::new("python3")
                .env("PYTHONPATH", icalendar())
                .arg(&script)
                .args(paths),
        ))
    };
    let letters: Vec<PathBuf> = written
        .iter()
        .map(|(into, _)| into.join("letter.eml"))
        .collect();
    for (told, (into, expected)) in python(&letters).iter().zip(&written) {
        let place = into.display();
        for field in ["to", "cc"] {
            let wanted = &expected["decline"][field];
            if !wanted.is_null() {
                assert_eq!(sorted(&told[field]), sorted(wanted), "{field} of {place}");
            }
        }
        assert!(
            told["bcc"].is_null() && told["defects"].as_array().unwrap().is_empty(),
            "{told}"
        );
        assert_eq!(
            told["in_reply_to"].is_null(),
            told["references"].is_null(),
            "{told}"
        );
        assert_eq!(told["types"], serde_json::json!(["text/plain"]), "{place}");
    }
    let with_calendar: Vec<&(PathBuf, Value)> = written
        .iter()
        .filter(|(into, _)| into.join("rsvp.eml").exists())
        .collect();
    assert!(with_calendar.len() >= 15, "{}", with_calendar.len());
    let answers: Vec<PathBuf> = with_calendar
        .iter()
        .map(|(into, _)| into.join("rsvp.eml"))
        .collect();
    let by_python = python(&answers);
    let mut calendars = vec![];
    for (number, told) in by_python.iter().enumerate() {
        let path = folder.path().join(format!("{number}.ics"));
        std::fs::write(&path, told["calendar"].as_str().unwrap()).unwrap();
        calendars.push(path);
    }
    let script = manifest("tests/oracles/read_rsvp.mjs");
    let by_node = lines(&run(
        "node",
        Command::new("node")
            .arg(&script)
            .arg(ical_js())
            .args(&calendars),
    ));
    assert_eq!(by_python.len(), by_node.len());
    for ((python, node), (into, expected)) in by_python.iter().zip(&by_node).zip(with_calendar) {
        let place = into.display();
        assert_eq!(python["part_method"], "REPLY", "{place}");
        for told in [python, node] {
            assert_eq!(told["method"], "REPLY", "{place}");
            assert_eq!(told["events"].as_u64(), Some(1), "{place}");
            assert_eq!(told["uid"], expected["calendar"]["uid"], "{place}");
            let attendees = told["attendees"].as_array().unwrap();
            assert_eq!(attendees.len(), 1, "{place}");
            assert_eq!(attendees[0][1], "DECLINED", "{place}");
            let address = attendees[0][0].as_str().unwrap().to_lowercase();
            let address = address.trim_start_matches("mailto:");
            assert_eq!(
                Some(address),
                python["from"].as_str().map(str::to_lowercase).as_deref(),
                "{place}"
            );
        }
        assert_eq!(
            python["organizer"].as_str().map(str::to_lowercase),
            node["organizer"].as_str().map(str::to_lowercase),
            "{place}"
        );
        assert_eq!(
            sorted(&python["to"]),
            vec![
                expected["decline"]["rsvp_to"]
                    .as_str()
                    .expect("an answer that nobody expects")
                    .to_lowercase()
            ],
            "{place}"
        );
    }
}
