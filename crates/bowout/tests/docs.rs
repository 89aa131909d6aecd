//! The pages under `docs/` that are made from the program say what the program says. `BLESS=1` writes them anew.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
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
        .filter(|line| !line.starts_with("   "))
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
        let _ = write!(page, "\n## bowout {name}\n\n```text\n{help}```\n");
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

#[test]
fn the_profile_is_described_where_the_help_says() {
    assert!(bowout(&["help", "advise"]).contains("`bowout explain profile`"));
    hold(&docs().join("profile.md"), &bowout(&["explain", "profile"])).unwrap();
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

/// The columns of the terminal in the picture.
const COLUMNS: usize = 100;

#[test]
fn the_picture_shows_what_the_program_prints() {
    let shown = bowout(&["try"]);
    let mut lines = vec!["$ bowout try".to_owned()];
    lines.extend(shown.lines().flat_map(wrapped));
    hold(&docs().join("terminal.svg"), &picture(&lines)).unwrap();
}

/// A line as a terminal wraps it.
fn wrapped(line: &str) -> Vec<String> {
    let letters: Vec<char> = line.chars().collect();
    if letters.is_empty() {
        return vec![String::new()];
    }
    letters
        .chunks(COLUMNS)
        .map(|chunk| chunk.iter().collect())
        .collect()
}

/// A terminal as an SVG: one text a line, nothing from elsewhere.
fn picture(lines: &[String]) -> String {
    const LINE: usize = 19;
    let height = lines.len() * LINE + 44;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 {height}\" role=\"img\" aria-label=\"bowout try in a terminal\">\n\
        <rect width=\"900\" height=\"{height}\" rx=\"10\" fill=\"#16181d\"/>\n\
        <g font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"14\" fill=\"#e6e3dc\">\n"
    );
    for (number, line) in lines.iter().enumerate() {
        let escaped = line
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;");
        let is_title = line.starts_with(|c: char| c.is_ascii_digit() || c == '$');
        let fill = if is_title { " fill=\"#f2b866\"" } else { "" };
        let y = number * LINE + 34;
        let _ = writeln!(
            svg,
            "<text x=\"22\" y=\"{y}\"{fill} xml:space=\"preserve\">{escaped}</text>"
        );
    }
    svg + "</g>\n</svg>\n"
}
