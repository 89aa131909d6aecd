//! Every reason against the cases beside it, through the program: its points and the verdict.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

fn reasons() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../bowout-core/src/advice/reasons")
}

/// The contents of every fence of this kind.
fn fences<'a>(section: &'a str, kind: &str) -> Vec<&'a str> {
    let open = format!("```{kind}\n");
    section
        .split(&open)
        .skip(1)
        .map(|rest| rest.split_once("\n```").expect("every fence is closed").0)
        .collect()
}

/// What `bowout advise --json` says about the mails of a case.
fn advise(section: &str) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_bowout"));
    command
        .env("BOWOUT_CONFIG", folder.path().join("none.toml"))
        .arg("advise");
    for (number, mail) in fences(section, "mail").iter().enumerate() {
        let path = folder.path().join(format!("{number}.eml"));
        fs::write(&path, mail).unwrap();
        command.arg(path);
    }
    let profile = folder.path().join("profile.json");
    fs::write(
        &profile,
        fences(section, "profile").first().unwrap_or(&"{}"),
    )
    .unwrap();
    let output = command
        .args(["--json", "--now", "2026-11-24T12:00:00+01:00", "--facts"])
        .arg(&profile)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn every_reason_keeps_to_its_cases() {
    let mut wrong = vec![];
    let mut files = 0;
    for entry in fs::read_dir(reasons()).unwrap() {
        let file = entry.unwrap().path();
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        let Some(reason) = name.strip_suffix(".cases.md") else {
            let cases = file.with_extension("cases.md");
            assert!(name == "mod.rs" || cases.exists(), "{name} has no cases");
            continue;
        };
        files += 1;
        let reason = reason.replace('_', "-");
        let text = fs::read_to_string(&file).unwrap();
        let (mut silent, mut found) = (0, 0);
        for section in text.split("\n## ").skip(1) {
            let title = section.lines().next().unwrap();
            let advice = advise(section);
            let line = advice["reasons"]
                .as_array()
                .unwrap()
                .iter()
                .find(|one| one["reason"] == *reason);
            let got = line
                .map(|line| format!("{} {}", line["points"], advice["verdict"].as_str().unwrap()));
            let wanted = fences(section, "advice")
                .first()
                .map(|words| (*words).to_owned());
            if wanted.is_some() {
                found += 1;
            } else {
                silent += 1;
            }
            if got != wanted {
                wrong.push(format!(
                    "{reason}: {title}: {got:?}, wanted {wanted:?}: {advice}"
                ));
            }
        }
        assert!(silent >= 2 && found >= 2, "{reason} has too few cases");
    }
    assert!(files >= 15, "{files}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Mails that leave no interview to decide on, with the verdict and what there is to decide.
const MATTERS: [(&str, &str, &str); 8] = [
    (
        "Thank you for interviewing for the Editor position. Unfortunately we have decided to move forward with other candidates.",
        "pause",
        "rejected",
    ),
    (
        "Thank you for applying for Analyst at Lumen. If your profile matches, we may contact you to arrange an interview.",
        "pause",
        "received",
    ),
    (
        "Sorry, we need to cancel Thursday's interview for the Office Manager role. I will be in touch with a new date.",
        "pause",
        "cancelled",
    ),
    (
        "Leider müssen wir das Vorstellungsgespräch am Donnerstag, 3. Dezember 2026 um 10 Uhr absagen. Wir melden uns mit einem neuen Termin.",
        "pause",
        "cancelled",
    ),
    (
        "Sorry, we need to cancel the interview on Thursday 3 December at 10:00 and move it to Friday 4 December at 11:00. Does that suit you?",
        "attend",
        "interview",
    ),
    (
        "Following your interviews, we are delighted to offer you the position of Data Scientist at Corvid Labs, at a salary of £72,000.",
        "pause",
        "offer",
    ),
    (
        "We would like to invite you to an interview for Editor on Thursday 3 December at 14:00. If you need to cancel the interview, tell us.",
        "attend",
        "interview",
    ),
    (
        "Thank you for applying for Analyst at Lumen. If your profile matches, we may contact you to arrange an interview. Please reply with your bank account number and a photo of your passport, front and back.",
        "stop",
        "received",
    ),
];

#[test]
fn tells_what_there_is_to_decide() {
    for (body, verdict, matter) in MATTERS {
        let advice = advise(&format!(
            "```mail\nFrom: Mara Lind <mara@fernwerk.example>\nTo: jordan@example.com\nDate: Tue, 24 Nov 2026 09:00:00 +0100\n\
             Subject: Your application\nContent-Type: text/plain; charset=utf-8\n\n{body}\n\nMara Lind\n```"
        ));
        assert_eq!(
            (advice["verdict"].as_str(), advice["matter"].as_str()),
            (Some(verdict), Some(matter)),
            "{body}"
        );
        assert!(matter == "interview" || advice["encouragement"].is_null());
    }
}

#[test]
fn counts_what_a_thread_has_cost_by_itself() {
    let threads = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/threads");
    let mut seen = 0;
    for entry in fs::read_dir(threads).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|kind| kind != "mbox") {
            continue;
        }
        seen += 1;
        let expected: Value =
            serde_json::from_str(&fs::read_to_string(path.with_extension("expect")).unwrap())
                .unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_bowout"))
            .env("BOWOUT_CONFIG", "/nonexistent/none.toml")
            .env("BOWOUT_DATA", "/nonexistent")
            .arg("advise")
            .arg(&path)
            .args(["--json", "--now", "2026-11-24T12:00:00Z"])
            .output()
            .unwrap();
        let advice: Value = serde_json::from_slice(&output.stdout).unwrap();
        for (key, wanted) in expected.as_object().unwrap() {
            assert_eq!(
                advice["thread"][key],
                *wanted,
                "{key} of {}",
                path.display()
            );
        }
    }
    assert!(seen >= 6, "{seen} threads");
}

#[test]
fn a_thread_that_the_person_began_is_weighed_by_who_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let thread = folder.path().join("thread.mbox");
    fs::write(
        &thread,
        "From x Thu Nov 19 09:00:00 2026\nFrom: Jordan Reyes <jordan@example.com>\nTo: Ana Roth <ana@firm.example>\n\
         Date: Thu, 19 Nov 2026 09:00:00 +0000\nSubject: Interview\n\nDear Ana,\n\nhere is my application.\n\nJordan\n\n\
         From x Fri Nov 20 09:00:00 2026\nFrom: Ana Roth <ana@firm.example>\nTo: Jordan Reyes <jordan@example.com>\n\
         Date: Fri, 20 Nov 2026 09:00:00 +0000\nSubject: Re: Interview\n\nDear Jordan,\n\nplease prepare a take-home assignment first; \
         it takes about 12 hours and is unpaid. Could you send it before the interview on Thursday, 26 November at 10:00?\n\nAna\n",
    )
    .unwrap();
    let hours = |options: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_bowout"))
            .env("BOWOUT_CONFIG", "/nonexistent/none.toml")
            .env("BOWOUT_DATA", "/nonexistent")
            .arg("advise")
            .arg(&thread)
            .args(["--json", "--now", "2026-11-21T12:00:00Z"])
            .args(options)
            .output()
            .unwrap();
        let advice: Value = serde_json::from_slice(&output.stdout).unwrap();
        advice["thread"]["unpaid_hours"].as_u64()
    };
    assert_eq!(
        hours(&["--me", "Jordan Reyes <jordan@example.com>"]),
        Some(12)
    );
    assert_eq!(
        hours(&[
            "--me",
            "J <j@other.example>",
            "--alias",
            "jordan@example.com"
        ]),
        Some(12)
    );
}

#[test]
fn the_page_and_the_command_line_share_one_profile() {
    let folder = tempfile::tempdir().unwrap();
    let mail = folder.path().join("a.eml");
    let words =
        "From: Ana <ana@x.example>\n\nWe would like to invite you to an interview for the role.";
    fs::write(&mail, words).unwrap();
    let advise = |settings: &str, more: &[&str]| -> Value {
        fs::write(folder.path().join("settings.toml"), settings).unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_bowout"))
            .env("BOWOUT_CONFIG", folder.path().join("settings.toml"))
            .env("BOWOUT_DATA", folder.path())
            .args(["advise", "--json"])
            .arg(&mail)
            .args(more)
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let advice: Value = serde_json::from_slice(&output.stdout).unwrap();
        advice["verdict"].clone()
    };
    let file = |name: &str, json: &str| {
        let path = folder.path().join(name);
        fs::write(&path, json).unwrap();
        path.display().to_string()
    };
    assert_eq!(advise("", &[]), "attend");
    // What the page keeps, what the settings name, and what is given by hand: each wins over the one before.
    file("profile.json", r#"{"accepted_offer":{"in_writing":true}}"#);
    assert_eq!(advise("", &[]), "decline");
    let other = file("other.json", r#"{"accepted_offer":{"in_writing":false}}"#);
    let settings = format!("profile = {other:?}\n");
    assert_eq!(advise(&settings, &[]), "pause");
    let given = file("given.json", "{}");
    assert_eq!(advise(&settings, &["--facts", &given]), "attend");
    fs::remove_file(&other).unwrap();
    assert_eq!(advise(&settings, &[]), "attend");
}
