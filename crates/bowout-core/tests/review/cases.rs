//! Every rule against the cases beside it.

use std::path::Path;

use bowout_core::review::{RULES, page, review};

use crate::markdown::{files, read};

const RULES_FOLDER: &str = "src/review/rules";

/// The rule that a file belongs to, as people call it.
fn rule_of(file: &Path) -> String {
    let name = file.file_name().unwrap().to_str().unwrap();
    name.split('.').next().unwrap().replace('_', "-")
}

#[test]
fn every_rule_keeps_to_its_cases() {
    let mut wrong = vec![];
    for file in files(RULES_FOLDER, ".cases.md") {
        let name = rule_of(&file);
        for case in read(&file) {
            let findings = review(&case.letter, &case.facts);
            let quotes: Vec<&str> = findings
                .iter()
                .filter(|one| one.rule == name)
                .map(|one| &case.letter[one.place.clone()])
                .collect();
            let wanted: Vec<&str> = match case.found.as_deref() {
                Some("the letter as a whole") => vec![""],
                Some(words) => vec![words],
                None => vec![],
            };
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
    let on_disk: Vec<_> = files(RULES_FOLDER, ".rs")
        .into_iter()
        .filter(|file| !file.ends_with("mod.rs"))
        .collect();
    assert_eq!(on_disk.len(), 40);
    let mut wrong = vec![];
    for file in on_disk {
        let rule = rule_of(&file);
        assert!(
            RULES.iter().any(|one| one.name == rule),
            "{rule} is not listed"
        );
        let page = page(&rule).unwrap_or_default();
        for heading in [
            "# ",
            "## Why it matters",
            "## How to mend it",
            "## What it does not judge",
        ] {
            assert!(page.contains(heading), "{rule}: {heading}");
        }
        let cases = read(&file.with_extension("cases.md"));
        let found = cases.iter().filter(|case| case.found.is_some()).count();
        if found < 3 || cases.len() - found < 3 {
            wrong.push(rule);
        }
    }
    assert!(wrong.is_empty(), "too few cases: {wrong:?}");
}
