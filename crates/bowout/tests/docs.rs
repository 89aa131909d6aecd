//! The pages under `docs/` that are made from the program say what the program says. `BLESS=1` writes them anew.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs")
}

fn bowout(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_bowout"))
        .args(arguments)
        .env("COLUMNS", "100")
        .output()
        .unwrap();
    assert!(output.status.success(), "{arguments:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// Holds a page to what it should say, or writes it.
fn hold(path: &Path, wanted: &str) -> Result<(), String> {
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, wanted).unwrap();
    }
    let written = fs::read_to_string(path).unwrap_or_default();
    if written == wanted {
        return Ok(());
    }
    Err(format!(
        "{} is not what the program says: run `BLESS=1 cargo test --test docs` and read the difference",
        path.display()
    ))
}

/// The commands, in the order in which `--help` lists them.
fn commands() -> Vec<String> {
    let help = bowout(&["--help"]);
    let (_, listed) = help.split_once("Commands:\n").unwrap();
    listed
        .lines()
        .take_while(|line| !line.trim().is_empty())
        .filter_map(|line| line.split_whitespace().next().map(ToOwned::to_owned))
        .filter(|name| name != "help")
        .collect()
}

#[test]
fn the_command_line_is_written_down_as_it_is() {
    let mut page = format!(
        "# The command line\n\nMade from `--help`; do not edit.\n\n```text\n{}```\n",
        bowout(&["--help"])
    );
    let commands = commands();
    assert!(commands.len() > 8, "{commands:?}");
    for name in commands {
        let help = bowout(&["help", &name]);
        page.push_str(&format!("\n## bowout {name}\n\n```text\n{help}```\n"));
    }
    hold(&docs().join("cli.md"), &page).unwrap();
}

#[test]
fn every_rule_and_reason_has_its_page() {
    let mut wrong = vec![];
    let mut pages: BTreeSet<PathBuf> = BTreeSet::new();
    for (folder, source) in [("rules", "review/rules"), ("reasons", "advice/reasons")] {
        let source = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../bowout-core/src")
            .join(source);
        for name in named(&source) {
            let page = docs().join(folder).join(format!("{name}.md"));
            wrong.extend(hold(&page, &bowout(&["explain", &name])).err());
            pages.insert(page);
        }
        for entry in fs::read_dir(docs().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if !pages.contains(&path) {
                wrong.push(format!("{} is about nothing", path.display()));
            }
        }
    }
    assert!(pages.len() > 20 && wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The rules or reasons in a folder: whatever has cases beside it.
fn named(folder: &Path) -> Vec<String> {
    let mut names = vec![];
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            names.extend(named(&path));
        } else if let Some(name) = file.strip_suffix(".cases.md") {
            names.push(name.replace('_', "-"));
        }
    }
    names
}
