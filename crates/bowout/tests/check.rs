//! `bowout check` as people, editors and scanners meet it.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const LETTER: &str = "Dear Marlena Vogt,\r\n\r\n😀 Thank you for the invitation to interview for the Data Scientist role at Acme Corp. \
    I have decided to withdraw my application. I wish you every success in finding the right person.\r\n\r\nKind regards,\r\nJordan Reyes\r\n";
const FACTS: &str = r#"{"company":"Nordlicht Energie","role":"Data Engineer","sender":{"name":"Jordan Reyes","email":"jordan@example.com"},
    "recruiters":[{"name":"Marlene Vogt","email":"m.vogt@nordlicht.example"}]}"#;
const INVITATION: &str = "From: Marlene Vogt <m.vogt@nordlicht.example>\r\nTo: Jordan Reyes <jordan@example.com>\r\nCc: Tom Ibarra <tom@nordlicht.example>\r\n\
    Subject: Interview\r\nMessage-ID: <1@nordlicht.example>\r\nDate: Tue, 24 Nov 2026 09:00:00 +0100\r\n\
    Content-Type: text/plain; charset=utf-8\r\n\r\nDear Jordan,\r\n\r\nwe would like to interview you for the Data Engineer role on Thursday 3 December 2026 at 14:00.\r\n\r\nMarlene Vogt\r\n";

struct Folder(tempfile::TempDir);

impl Folder {
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        Self(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// Runs `bowout check` in the folder, with `settings.toml` of the folder as the settings.
    fn check(&self, arguments: &[&str], input: &str) -> Ran {
        let mut child = Command::new(env!("CARGO_BIN_EXE_bowout"))
            .arg("check")
            .args(arguments)
            .current_dir(self.0.path())
            .env("BOWOUT_CONFIG", self.path("settings.toml"))
            .env("COLUMNS", "80")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // The program may end before it has read what nobody asked it to read.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        Ran::from(child.wait_with_output().unwrap())
    }
}

struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

fn usual() -> Folder {
    Folder::new(&[("letter.txt", LETTER), ("facts.json", FACTS)])
}

fn rules(json: &str) -> Vec<String> {
    json.lines()
        .map(|line| {
            let finding: Value = serde_json::from_str(line).unwrap();
            finding["rule"].as_str().unwrap().to_owned()
        })
        .collect()
}

#[test]
fn the_report_underlines_the_words_and_ends_in_a_verdict() {
    let ran = usual().check(&["letter.txt", "--facts", "facts.json"], "");
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.out
            .starts_with("Errors\n\n  1 │ Dear Marlena Vogt,\n    │      ^^^^^^^\n"),
        "{}",
        ran.out
    );
    assert!(
        ran.out.contains("Mend: write Marlene (--fix does it)"),
        "{}",
        ran.out
    );
    let verdict = ran.out.lines().last().unwrap();
    assert_eq!(verdict, "This letter should not go out yet: 3 errors.");
    assert!(!ran.out.contains('\u{1b}'), "{}", ran.out);
}

#[test]
fn colour_comes_where_it_is_wanted_and_goes_where_it_is_not() {
    let folder = usual();
    let run = |name: &str, value: &str| {
        let output = Command::new(env!("CARGO_BIN_EXE_bowout"))
            .args(["check", "letter.txt", "--facts", "facts.json"])
            .current_dir(folder.0.path())
            .env("CLICOLOR_FORCE", "1")
            .env(name, value)
            .output()
            .unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(run("BOWOUT_CONFIG", "/nonexistent.toml").contains("\u{1b}[31m"));
    assert!(
        !run("NO_COLOR", "1").contains("\u{1b}[1m\u{1b}[31m")
            || run("CLICOLOR_FORCE", "0").is_empty()
    );
}

#[test]
fn nothing_of_a_letter_or_of_the_facts_steers_the_terminal() {
    let steer = "\u{1b}]0;x\u{7}\u{9b}2J\u{202e}\u{200b}\u{e0041}";
    let folder = Folder::new(&[
        (
            "letter.txt",
            &LETTER.replace("Acme", &format!("Acme{steer}")),
        ),
        (
            "facts.json",
            &FACTS.replace("Nordlicht Energie", "Nord\\u001b[2J\\u202e Energie"),
        ),
        ("bidi\u{202e}.txt", LETTER),
    ]);
    for arguments in [
        vec!["letter.txt"],
        vec!["letter.txt", "--format", "line"],
        vec!["letter.txt", "--fix", "--write"],
        vec!["bidi\u{202e}.txt", "--format", "line"],
        vec!["bidi\u{202e}.txt", "--fix", "--write"],
    ] {
        let ran = folder.check(&[&arguments[..], &["--facts", "facts.json"]].concat(), "");
        let shown = ran.out + &ran.err;
        let steers = |c: char| {
            c.is_control() && c != '\n'
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}')
        };
        assert!(!shown.contains(steers), "{arguments:?}: {shown:?}");
        assert!(
            shown.contains("Data Scientist") || shown.contains("spelt"),
            "{shown}"
        );
    }
    // What the facts would have put in hides something, so it stays out of the letter.
    assert!(folder.read("letter.txt").contains("Acme"));
}

#[test]
fn a_stage_or_fact_that_there_is_not_is_said_to_be_none() {
    let folder = usual();
    fs::write(folder.path("bad.json"), r#"{"stage": "after-onsight"}"#).unwrap();
    let ran = folder.check(&["letter.txt", "--facts", "bad.json"], "");
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("after-onsite"), "{}", ran.err);
    fs::write(folder.path("odd.json"), r#"{"compny": "Nordlicht"}"#).unwrap();
    let ran = folder.check(&["letter.txt", "--facts", "odd.json"], "");
    assert!(ran.err.contains("compny"), "{}", ran.err);
}

#[test]
fn json_quotes_the_bytes_that_it_points_at() {
    let ran = usual().check(&["letter.txt", "--facts", "facts.json", "--json"], "");
    let findings: Vec<Value> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert!(!findings.is_empty() && !LETTER.is_ascii());
    for finding in findings {
        let place = |field: &str| usize::try_from(finding[field].as_u64().unwrap()).unwrap();
        assert_eq!(
            finding["quote"].as_str(),
            LETTER.get(place("start")..place("end"))
        );
    }
}

#[test]
fn one_line_a_finding_for_editors() {
    let ran = usual().check(
        &["letter.txt", "--facts", "facts.json", "--format", "line"],
        "",
    );
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(
        lines[1].starts_with("letter.txt:3:53: error: ") && lines[1].ends_with(" [wrong-role]"),
        "{}",
        lines[1]
    );
}

/// A folder of the build that outlives this run, with a Python package in it.
fn python_package(requirement: &str, module: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(requirement.replace("==", "-"));
    if !folder.join(module).exists() {
        let output = Command::new("python3")
            .args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                requirement,
                "--target",
            ])
            .arg(&folder)
            .output()
            .unwrap_or_else(|fault| {
                panic!("this test needs python3 with pip and a network: {fault}")
            });
        assert!(
            output.status.success(),
            "this test needs python3 with pip and a network: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    folder
}

#[test]
fn sarif_says_where_in_every_unit_and_is_read_by_a_model_that_is_not_ours() {
    let folder = usual();
    let ran = folder.check(
        &["letter.txt", "--facts", "facts.json", "--format", "sarif"],
        "",
    );
    let log: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "utf16CodeUnits");
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert!(rules.len() >= 13);
    for rule in rules {
        for field in ["shortDescription", "fullDescription", "help"] {
            assert!(rule[field]["text"].as_str().unwrap().len() > 3, "{rule}");
        }
        assert!(
            rule["help"]["markdown"]
                .as_str()
                .unwrap()
                .contains("## Why it matters")
        );
    }
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 3);
    let units: Vec<u16> = LETTER.encode_utf16().collect();
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert_eq!(result["level"], "error");
        let region = &result["locations"][0]["physicalLocation"]["region"];
        let number = |field: &str| usize::try_from(region[field].as_u64().unwrap()).unwrap();
        let quote = region["snippet"]["text"].as_str().unwrap();
        let (start, length) = (number("byteOffset"), number("byteLength"));
        assert_eq!(&LETTER[start..start + length], quote);
        let (start, length) = (number("charOffset"), number("charLength"));
        assert_eq!(
            String::from_utf16(&units[start..start + length]).unwrap(),
            quote
        );
        let line = LETTER.split("\r\n").nth(number("startLine") - 1).unwrap();
        let line: Vec<u16> = line.encode_utf16().collect();
        let columns = number("startColumn") - 1..number("endColumn") - 1;
        assert_eq!(String::from_utf16(&line[columns]).unwrap(), quote);
        let fix = &result["fixes"][0]["artifactChanges"][0]["replacements"][0];
        assert_eq!(fix["deletedRegion"]["byteOffset"], region["byteOffset"]);
    }
    let model = python_package("pydantic-sarif==0.1.1", "pydantic_sarif");
    let script = "import sys, json\n\
        from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Log\n\
        log = Log.model_validate_json(sys.stdin.read())\n\
        print(len(log.runs[0].results), log.runs[0].results[0].locations[0].physicalLocation.region.startLine)\n";
    let mut child = Command::new("python3")
        .args(["-c", script])
        .env("PYTHONPATH", model)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(ran.out.as_bytes())
        .unwrap();
    let read = Ran::from(child.wait_with_output().unwrap());
    assert_eq!(read.out, "3 1\n", "{}", read.err);
}

#[test]
fn fix_prints_the_mended_letter_and_touches_nothing() {
    let folder = usual();
    let ran = folder.check(&["-", "--facts", "facts.json", "--fix"], LETTER);
    let mended = LETTER
        .replace("Marlena", "Marlene")
        .replace("Data Scientist", "Data Engineer")
        .replace("Acme Corp", "Nordlicht Energie");
    assert_eq!(
        (ran.out.as_str(), ran.code),
        (mended.as_str(), Some(0)),
        "{}",
        ran.err
    );
    assert!(
        ran.err
            .contains("-Dear Marlena Vogt,\n+Dear Marlene Vogt,\n"),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("3 mends applied"), "{}", ran.err);
    let ran = folder.check(&["letter.txt", "--facts", "facts.json", "--fix"], "");
    assert_eq!(
        (ran.out, folder.read("letter.txt")),
        (mended, LETTER.to_owned())
    );
}

#[test]
fn write_puts_the_mended_letter_in_place_and_reports_what_is_left() {
    let folder = Folder::new(&[
        (
            "letter.txt",
            &LETTER.replace("application.", "application. [more]"),
        ),
        ("facts.json", FACTS),
    ]);
    let arguments = [
        "letter.txt",
        "--facts",
        "facts.json",
        "--fix",
        "--write",
        "--format",
        "json",
    ];
    let ran = folder.check(&arguments, "");
    assert_eq!(
        (rules(&ran.out), ran.code),
        (vec!["unfilled-placeholder".to_owned()], Some(1))
    );
    assert!(folder.read("letter.txt").contains("Dear Marlene Vogt,\r\n"));
    assert_eq!(fs::read_dir(folder.0.path()).unwrap().count(), 2);
    let ran = folder.check(&["-", "--fix", "--write"], LETTER);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("--write needs a file"), "{}", ran.err);
}

#[test]
fn a_mail_is_mended_where_its_words_stand_and_not_at_all_where_they_are_encoded() {
    let head = "From: Jordan Reyes <jordan@example.com>\r\nTo: Marlene Vogt <m.vogt@nordlicht.example>\r\nSubject: Re: Interview\r\n\
        Date: Tue, 24 Nov 2026 12:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n";
    let quoted = "\r\nOn 24 Nov 2026, Marlene Vogt wrote:\r\n> Dear Jordan\r\n";
    let plain = format!("{head}Content-Transfer-Encoding: 8bit\r\n\r\n{LETTER}{quoted}");
    let encoded = format!(
        "{head}Content-Transfer-Encoding: quoted-printable\r\n\r\n{}",
        LETTER.replace('😀', "=F0=9F=98=80")
    );
    let folder = Folder::new(&[
        ("plain.eml", &plain),
        ("encoded.eml", &encoded),
        ("facts.json", FACTS),
    ]);
    let ran = folder.check(
        &["plain.eml", "--facts", "facts.json", "--format", "line"],
        "",
    );
    assert!(ran.out.starts_with("plain.eml:9:6: error: "), "{}", ran.out);
    folder.check(
        &["plain.eml", "--facts", "facts.json", "--fix", "--write"],
        "",
    );
    let mended = folder.read("plain.eml");
    assert!(
        mended.starts_with(head) && mended.ends_with(quoted) && mended.contains("Data Engineer"),
        "{mended}"
    );
    let ran = folder.check(
        &["encoded.eml", "--facts", "facts.json", "--fix", "--write"],
        "",
    );
    assert_eq!((ran.code, folder.read("encoded.eml")), (Some(4), encoded));
    assert!(ran.err.contains("encodes its words"), "{}", ran.err);
    let ran = folder.check(
        &["encoded.eml", "--facts", "facts.json", "--format", "line"],
        "",
    );
    assert!(
        ran.out.starts_with("encoded.eml:9:6: error: "),
        "{}",
        ran.out
    );
}

#[test]
fn an_encoded_mail_is_told_by_the_lines_of_its_file() {
    let head = "From: Jordan Reyes <jordan@example.com>\r\nTo: m.vogt@nordlicht.example\r\nMIME-Version: 1.0\r\n\
        Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ";
    let body = "Dear Marlene,\r\n\r\n=F0=9F=98=80 Thank you for the invitation to interview for the =\r\nData Engineer role at Ac=\r\nme Corp. \
        I have decided to withdraw my application.\r\n\r\nKind regards,\r\nJordan Reyes\r\n";
    let base64 = data_encoding::BASE64.encode(LETTER.as_bytes());
    let folder = Folder::new(&[
        (
            "quoted.eml",
            &format!("{head}quoted-printable\r\n\r\n{body}"),
        ),
        ("base64.eml", &format!("{head}base64\r\n\r\n{base64}\r\n")),
        ("facts.json", FACTS),
    ]);
    let run = |letter: &str, format: &str| {
        folder.check(&[letter, "--facts", "facts.json", "--format", format], "")
    };
    let ran = run("quoted.eml", "line");
    let found = ran
        .out
        .lines()
        .find(|line| line.contains("[wrong-company]"));
    let found = found.unwrap_or_default();
    assert!(
        found.starts_with("quoted.eml:10:23: error: "),
        "{}",
        ran.out
    );
    assert_eq!(ran.err, "");
    let log: Value = serde_json::from_str(&run("quoted.eml", "sarif").out).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let wrong = results
        .iter()
        .find(|one| one["ruleId"] == "wrong-company")
        .unwrap();
    let region = &wrong["locations"][0]["physicalLocation"]["region"];
    assert_eq!(region["startLine"], 10);
    assert_eq!(region["endLine"], 11);
    assert_eq!(region["snippet"]["text"], "Ac=\r\nme Corp");
    assert!(wrong.get("fixes").is_none(), "{wrong}");
    let ran = run("base64.eml", "line");
    assert!(ran.out.starts_with("base64.eml:1:1: "), "{}", ran.out);
    assert!(ran.err.contains("encodes its words"), "{}", ran.err);
}

#[test]
fn settings_weigh_silence_and_name_the_nearest() {
    let folder = usual();
    let check = |settings: &str| {
        fs::write(folder.path("settings.toml"), settings).unwrap();
        folder.check(&["letter.txt", "--facts", "facts.json", "--json"], "")
    };
    let ran = check(
        "[rules]\nwrong-role = \"off\"\nwrong-company = \"advice\"\nwrong-recipient-name = \"advice\"\n[limits]\nwords-first-interview = 90\n",
    );
    assert_eq!(
        (rules(&ran.out).len(), ran.code),
        (2, Some(0)),
        "{}",
        ran.err
    );
    for (settings, says, code) in [
        (
            "[rules]\nwrong-rolle = \"off\"\n",
            "the nearest is \"wrong-role\"",
            2,
        ),
        (
            "[limits]\nword-first-interview = 9\n",
            "the nearest is \"words-first-interview\"",
            2,
        ),
        ("[rules]\nwrong-role = \"warn\"\n", "expected one of", 3),
        ("[rules]\nzzz = \"off\"\n", "there are: ", 2),
    ] {
        let ran = check(settings);
        assert!(
            ran.code == Some(code) && ran.err.contains(says),
            "{settings}: {}",
            ran.err
        );
        assert!(ran.out.is_empty());
    }
}

#[test]
fn settings_hold_for_the_letters_that_bowout_writes_too() {
    let folder = Folder::new(&[
        ("invitation.eml", INVITATION),
        ("settings.toml", "[rules]\nwrong-rolle = \"off\"\n"),
    ]);
    let output = Command::new(env!("CARGO_BIN_EXE_bowout"))
        .args([
            "decline",
            "invitation.eml",
            "--me",
            "Jordan Reyes <jordan@example.com>",
        ])
        .current_dir(folder.0.path())
        .env("BOWOUT_CONFIG", folder.path("settings.toml"))
        .output()
        .unwrap();
    let ran = Ran::from(output);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{}", ran.err);
    assert!(
        ran.err.contains("the nearest is \"wrong-role\""),
        "{}",
        ran.err
    );
}

#[test]
fn the_thread_tells_the_facts_and_given_facts_win_field_by_field() {
    let moved = INVITATION
        .replace("<1@", "<2@")
        .replace("24 Nov", "25 Nov")
        .replace(
            "we would like to interview you",
            "we have to move your interview",
        )
        .replace("3 December", "4 December")
        .replace("Thursday", "Friday");
    let thread = format!(
        "From a Tue Nov 24 09:00:00 2026\n{INVITATION}\nFrom b Wed Nov 25 09:00:00 2026\n{moved}"
    );
    let letter = "Dear Marlene,\n\nThank you for the invitation. I have decided to withdraw, so please release the interview on Thursday 3 December. I wish you every success in finding the right person.\n\nKind regards,\nJordan Reyes\n";
    let folder = Folder::new(&[
        ("thread.mbox", &thread),
        ("invitation.eml", INVITATION),
        ("letter.txt", letter),
        (
            "facts.json",
            r#"{"recruiters":[{"name":"Ann Smith","email":"ann@nordlicht.example"}]}"#,
        ),
    ]);
    let now = ["--now", "2026-11-25T12:00:00+01:00", "--json"];
    let run = |further: &[&str]| {
        let ran = folder.check(&[&["letter.txt"], &now[..], further].concat(), "");
        assert!(matches!(ran.code, Some(0 | 1)), "{}", ran.err);
        rules(&ran.out)
    };
    assert_eq!(run(&["--reply-to", "invitation.eml"]), Vec::<String>::new());
    assert_eq!(
        run(&["--reply-to", "thread.mbox"]),
        ["wrong-interview-date"]
    );
    assert_eq!(
        run(&["--reply-to", "thread.mbox", "--facts", "facts.json"]),
        ["wrong-recipient-name", "wrong-interview-date"]
    );
}

#[test]
fn a_mail_brings_its_own_facts() {
    let letter = "From: Jordan Reyes <jordan@example.com>\r\nTo: Marlene Vogt <m.vogt@nordlicht.example>\r\nSubject: Re: Interview\r\n\
        In-Reply-To: <1@nordlicht.example>\r\nDate: Wed, 02 Dec 2026 22:00:00 +0100\r\n\r\n\
        Dear Marlene,\r\n\r\nThank you for the invitation. I have decided to withdraw from the process. I wish you every success.\r\n\r\nKind regards,\r\nJordan Reyes\r\n";
    let given = r#"{"slot_confirmed":true,"sent_at":null}"#;
    let folder = Folder::new(&[
        ("invitation.eml", INVITATION),
        ("letter.eml", letter),
        ("facts.json", given),
    ]);
    let facts = [
        "--reply-to",
        "invitation.eml",
        "--facts",
        "facts.json",
        "--json",
    ];
    let ran = folder.check(&[&["letter.eml"], &facts[..]].concat(), "");
    let found = rules(&ran.out);
    for rule in ["dropped-thread-recipient", "late-without-apology"] {
        assert!(found.iter().any(|one| one == rule), "{found:?}");
    }
    let ran = folder.check(&[&["-"], &facts[..]].concat(), letter);
    assert_eq!(rules(&ran.out), found, "{}", ran.err);
}

#[test]
fn whoever_signs_the_invitation_may_be_greeted() {
    let mail = |from: &str, signs: &str| {
        INVITATION
            .replace("Marlene Vogt <m.vogt@nordlicht.example>", from)
            .replace(
                "we would like to interview you for",
                "I am sorry that we have to call off your interview for",
            )
            .replace("\r\n\r\nMarlene Vogt\r\n", signs)
    };
    let letter = |name: &str| {
        format!(
            "Dear {name},\n\nThank you for telling me about the interview. I have decided to withdraw my application. \
             I wish you every success.\n\nKind regards,\nJordan Reyes\n"
        )
    };
    let desk = "Ward 7 Recruitment <recruitment@nordlicht.example>";
    let janet = "Janet Mills <j.mills@nordlicht.example>";
    for (from, signs, name, is_known) in [
        (desk, "Sister J. Coyle\r\nWard 7", "Sister Coyle", true),
        (janet, "Sister J. Coyle\r\nWard 7", "Sister Coyle", true),
        (janet, "Joan Coyle\r\nWard Manager", "Ms Coyle", true),
        (janet, "Moira\r\nWard 7", "Moira", true),
        (janet, "Sister J. Coyle\r\nWard 7", "Ms Hargreave", false),
    ] {
        let folder = Folder::new(&[
            (
                "mail.eml",
                &mail(from, &format!("\r\n\r\nKind regards,\r\n{signs}\r\n")),
            ),
            ("letter.txt", &letter(name)),
        ]);
        let ran = folder.check(&["letter.txt", "--reply-to", "mail.eml", "--json"], "");
        let found = rules(&ran.out)
            .iter()
            .any(|one| one == "wrong-recipient-name");
        assert_eq!(found, !is_known, "{from} {signs} {name}: {}", ran.out);
    }
}

#[test]
fn the_options_tell_who_the_person_is() {
    let letter = |signs: &str| {
        format!(
            "From: jordan@example.com\r\nTo: Marlene Vogt <m.vogt@nordlicht.example>\r\nCc: tom@nordlicht.example, \
             jreyes@postbox.example\r\nSubject: Re: Interview\r\nIn-Reply-To: <1@nordlicht.example>\r\n\
             Date: Tue, 24 Nov 2026 12:00:00 +0100\r\n\r\nDear Marlene,\r\n\r\nThank you for the invitation. I have decided \
             to withdraw from the process. I wish you every success.\r\n\r\nKind regards,\r\n{signs}\r\n"
        )
    };
    let invitation = INVITATION.replace("Jordan Reyes <jordan@example.com>", "j.r@home.example");
    let folder = Folder::new(&[
        ("invitation.eml", &invitation),
        ("own.eml", &letter("Jordan Reyes")),
        ("other.eml", &letter("Sabine Winter")),
    ]);
    let run = |letter: &str, further: &[&str]| {
        let told = [letter, "--reply-to", "invitation.eml", "--json"];
        let ran = folder.check(&[&told[..], further].concat(), "");
        assert!(matches!(ran.code, Some(0 | 1)), "{}", ran.err);
        rules(&ran.out)
    };
    assert_eq!(
        run("own.eml", &[]),
        ["dropped-thread-recipient", "stray-recipient"]
    );
    let me = ["--me", "Jordan Reyes <jordan@example.com>"];
    let aliases = [
        "--alias",
        "j.r@home.example",
        "--alias",
        "jreyes@postbox.example",
    ];
    let all = [&me[..], &aliases[..]].concat();
    assert_eq!(run("own.eml", &all), Vec::<String>::new());
    assert_eq!(run("other.eml", &all), ["sender-name-mismatch"]);
    let alone = folder.check(&["own.eml", "--alias", "j.r@home.example"], "");
    assert_eq!(alone.code, Some(2), "{}", alone.err);
    assert!(alone.err.contains("--me 'Name <address>'"), "{}", alone.err);
}

#[test]
fn what_is_no_letter_is_said_to_be_none() {
    let folder = Folder::new(&[
        ("empty.txt", ""),
        ("blank.txt", " \n\n"),
        ("emoji.txt", "😀🎉\n"),
        ("mixed.txt", "Dear 面接 Жанна مرحبا\r\n\r\nI withdraw.\r\n"),
    ]);
    fs::write(folder.path("binary.txt"), [0xff, 0xfe, 0, 1]).unwrap();
    for (name, codes, says) in [
        ("empty.txt", &[1][..], ""),
        ("blank.txt", &[1], ""),
        ("binary.txt", &[3], "no text in UTF-8"),
        ("missing.txt", &[3], "cannot read"),
        ("emoji.txt", &[0, 1], ""),
        ("mixed.txt", &[0, 1], ""),
    ] {
        let ran = folder.check(&[name], "");
        assert!(
            codes.contains(&ran.code.unwrap()) && ran.err.contains(says),
            "{name}: {:?} {}",
            ran.code,
            ran.err
        );
    }
    for words in [
        LETTER,
        "withdraw ",
        "面接",
        "😀",
        "at Acme Corp ",
        "\n> x\n",
    ] {
        fs::write(
            folder.path("long.txt"),
            words.repeat(5 * 1024 * 1024 / words.len()),
        )
        .unwrap();
        let ran = folder.check(&["long.txt", "--json"], "");
        assert!(
            matches!(ran.code, Some(0 | 1)),
            "{words}: {:?} {}",
            ran.code,
            ran.err
        );
        let is_quoted = words.contains('>');
        assert!(
            is_quoted || ran.err.contains("too long to be a letter"),
            "{}",
            ran.err
        );
    }
    let ran = folder.check(&["-", "--reply-to", "-"], "x");
    assert_eq!(ran.code, Some(2));
}
