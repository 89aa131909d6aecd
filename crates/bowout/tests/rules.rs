//! Every rule against the cases beside it, through the program.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// One case: a letter, its facts, and the words that must be found, if any.
struct Case {
    title: String,
    letter: String,
    facts: Option<String>,
    found: Option<String>,
}

fn rules() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../bowout-core/src/review/rules")
}

/// The files of every group whose names end like this.
fn files(ending: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(rules())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .flat_map(|group| fs::read_dir(group).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_str().unwrap().ends_with(ending))
        .collect();
    files.sort();
    files
}

/// The rule that a file belongs to, as people call it.
fn rule_of(file: &Path) -> String {
    let name = file.file_name().unwrap().to_str().unwrap();
    name.split('.').next().unwrap().replace('_', "-")
}

/// The content of a fence of this kind.
fn fence(section: &str, kind: &str) -> Option<String> {
    let (_, rest) = section.split_once(&format!("```{kind}\n"))?;
    let (inside, _) = rest.split_once("\n```").expect("every fence is closed");
    Some(inside.to_owned())
}

fn cases(file: &Path) -> Vec<Case> {
    let text = fs::read_to_string(file).unwrap();
    let sections = text.split("\n## ").skip(1);
    sections
        .map(|section| Case {
            title: section.lines().next().unwrap().to_owned(),
            letter: fence(section, "letter").expect("every case has a letter"),
            facts: fence(section, "facts"),
            found: fence(section, "found"),
        })
        .collect()
}

/// What `bowout check --json` finds in a letter.
fn check(case: &Case) -> Vec<Value> {
    let folder = tempfile::tempdir().unwrap();
    let (letter, facts) = (
        folder.path().join("letter.txt"),
        folder.path().join("facts.json"),
    );
    fs::write(&letter, &case.letter).unwrap();
    fs::write(&facts, case.facts.as_deref().unwrap_or("{}")).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_bowout"))
        .arg("check")
        .arg(&letter)
        .arg("--facts")
        .arg(&facts)
        .arg("--json")
        .output()
        .unwrap();
    assert!(
        matches!(output.status.code(), Some(0 | 1)),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let findings: Vec<Value> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    for finding in &findings {
        let place = |field: &str| usize::try_from(finding[field].as_u64().unwrap()).unwrap();
        assert_eq!(
            finding["quote"].as_str(),
            case.letter.get(place("start")..place("end")),
            "{finding}"
        );
    }
    findings
}

#[test]
fn every_rule_keeps_to_its_cases() {
    let mut wrong = vec![];
    for file in files(".cases.md") {
        let name = rule_of(&file);
        for case in cases(&file) {
            let findings = check(&case);
            let quotes: Vec<&str> = findings
                .iter()
                .filter(|one| one["rule"] == *name)
                .map(|one| one["quote"].as_str().unwrap())
                .collect();
            let wanted: Vec<&str> = case
                .found
                .iter()
                .map(|words| {
                    if words == "the letter as a whole" {
                        ""
                    } else {
                        words.as_str()
                    }
                })
                .collect();
            if quotes != wanted {
                wrong.push(format!(
                    "{name}: {}: {quotes:?}, wanted {wanted:?}",
                    case.title
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_a_page_and_at_least_three_cases_of_each_kind() {
    let listed = Command::new(env!("CARGO_BIN_EXE_bowout"))
        .arg("explain")
        .output()
        .unwrap();
    let listed: Vec<String> = String::from_utf8(listed.stdout)
        .unwrap()
        .lines()
        .map(ToOwned::to_owned)
        .collect();
    let on_disk: Vec<String> = files(".rs").iter().map(|file| rule_of(file)).collect();
    assert!(on_disk.len() >= 40, "{on_disk:?}");
    for file in files(".rs") {
        let rule = rule_of(&file);
        assert!(listed.contains(&rule), "{rule} is not listed");
        let page = Command::new(env!("CARGO_BIN_EXE_bowout"))
            .args(["explain", &rule])
            .output()
            .unwrap();
        let page = String::from_utf8(page.stdout).unwrap();
        for heading in [
            "# ",
            "## Why it matters",
            "## How to mend it",
            "## What it does not judge",
        ] {
            assert!(page.contains(heading), "{rule}: {heading}");
        }
        let cases = cases(&file.with_extension("cases.md"));
        let found = cases.iter().filter(|case| case.found.is_some()).count();
        assert!(
            found >= 3 && cases.len() - found >= 3,
            "{rule} has too few cases"
        );
    }
}
