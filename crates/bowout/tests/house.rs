//! The house keeps its shape: sizes, the direction of imports, the format of every file. No exceptions.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The floors of the core, the ground first. A place imports from its own floor's place or from lower floors only.
const FLOORS: [&[&str]; 9] = [
    &["text"],
    &["person", "when", "evidence"],
    &["message", "calendar"],
    &["reading"],
    &["opportunity"],
    &["advice"],
    &["letter"],
    &["review"],
    &["propose"],
];

const FILE_LINES: usize = 500;
const RULE_LINES: usize = 150;
const DOOR_LINES: usize = 120;
const FUNCTION_LINES: usize = 60;
const PARAMETERS: usize = 5;
/// Files and folders beside the door of a folder.
const ENTRIES: usize = 12;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .unwrap()
}

/// Every Rust file under the sources of the crates, and of the script that builds one.
fn sources() -> Vec<PathBuf> {
    let mut files = vec![];
    let mut folders: Vec<PathBuf> = ["bowout-core", "bowout-mail", "bowout"]
        .iter()
        .map(|name| root().join("crates").join(name).join("src"))
        .collect();
    folders.push(root().join("crates/bowout-core/build"));
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    assert!(files.len() > 80, "{}", files.len());
    files
}

/// A file without its tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    text.split("\n#[cfg(test)]").next().unwrap().to_owned()
}

fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().display().to_string()
}

#[test]
fn no_file_function_or_folder_outgrows_its_limit() {
    let mut wrong = vec![];
    let mut folders: BTreeMap<PathBuf, usize> = BTreeMap::new();
    for path in sources() {
        let text = code(&path);
        let name = path.file_name().unwrap().to_str().unwrap();
        let is_rule = path
            .strip_prefix(root())
            .unwrap()
            .components()
            .any(|part| matches!(part.as_os_str().to_str(), Some("rules" | "reasons")));
        let most = match name {
            "mod.rs" | "lib.rs" => DOOR_LINES,
            _ if is_rule => RULE_LINES,
            _ => FILE_LINES,
        };
        let lines = text.lines().count();
        if lines > most {
            wrong.push(format!("{}: {lines} lines, at most {most}", shown(&path)));
        }
        wrong.extend(
            long_functions(&text)
                .into_iter()
                .map(|fault| format!("{}: {fault}", shown(&path))),
        );
        let is_door = matches!(name, "mod.rs" | "lib.rs");
        *folders
            .entry(path.parent().unwrap().to_owned())
            .or_default() += usize::from(!is_door);
    }
    for (folder, files) in folders {
        let inner = fs::read_dir(&folder)
            .unwrap()
            .filter(|entry| entry.as_ref().unwrap().path().is_dir())
            .count();
        let is_list = ["rules", "reasons", "signals"]
            .iter()
            .any(|name| folder.components().any(|part| part.as_os_str() == *name));
        if !is_list && files + inner > ENTRIES {
            wrong.push(format!(
                "{}: {} entries, at most {ENTRIES}",
                shown(&folder),
                files + inner
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Functions that are too long or take too much. Formatted code closes a function at the indent that it opens at.
fn long_functions(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let mut faults = vec![];
    for (start, line) in lines.iter().enumerate() {
        let bare = line.trim_start();
        let opens = [
            "fn ",
            "pub fn ",
            "pub(crate) fn ",
            "pub(super) fn ",
            "pub const fn ",
        ]
        .iter()
        .any(|open| bare.starts_with(open));
        if !opens || bare.contains("{ ") && bare.ends_with('}') {
            continue;
        }
        let indent = &line[..line.len() - bare.len()];
        let close = format!("{indent}}}");
        let Some(end) = lines[start..].iter().position(|line| *line == close) else {
            continue;
        };
        let taken = parameters(&lines[start..=start + end].join(" "));
        if end > FUNCTION_LINES {
            faults.push(format!(
                "{} takes {end} lines, at most {FUNCTION_LINES}",
                bare.trim_end_matches('{')
            ));
        }
        if taken > PARAMETERS {
            faults.push(format!("{bare} takes {taken} parameters"));
        }
    }
    faults
}

/// How many parameters a function takes, `self` not counted: the commas of its outermost parentheses.
fn parameters(function: &str) -> usize {
    let opens = function.find('(').unwrap_or_default();
    let (mut depth, mut count, mut has_any) = (0_i32, 0, false);
    for c in function[opens..].chars() {
        match c {
            '(' | '[' | '{' | '<' => depth += 1,
            ')' if depth == 1 => break,
            ')' | ']' | '}' | '>' => depth -= 1,
            ',' if depth == 1 => {
                count += usize::from(has_any);
                has_any = false;
            }
            _ => has_any |= !c.is_whitespace(),
        }
    }
    let is_method = function[opens..].starts_with("(&self")
        || function[opens..].starts_with("(self")
        || function[opens..].starts_with("(&mut self")
        || function[opens..].starts_with("(mut self");
    count + usize::from(has_any) - usize::from(is_method)
}

#[test]
fn imports_lead_downhill() {
    let core = root().join("crates/bowout-core/src");
    let floor = |place: &str| FLOORS.iter().position(|floor| floor.contains(&place));
    let mut wrong = vec![];
    let mut arrows = 0;
    for path in sources().into_iter().filter(|path| path.starts_with(&core)) {
        let inner = path.strip_prefix(&core).unwrap();
        let place = inner
            .components()
            .next()
            .unwrap()
            .as_os_str()
            .to_str()
            .unwrap()
            .trim_end_matches(".rs");
        if place == "lib" {
            continue;
        }
        let here = floor(place).unwrap_or_else(|| panic!("{place} stands on no floor"));
        for rest in code(&path).split("crate::").skip(1) {
            let used = rest
                .split(|c: char| !c.is_alphanumeric() && c != '_')
                .next()
                .unwrap();
            let Some(there) = floor(used) else { continue };
            arrows += usize::from(used != place);
            if used != place && there >= here {
                wrong.push(format!("{} looks up to {used}", shown(&path)));
            }
        }
    }
    assert!(arrows > 50, "{arrows}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn faces_do_not_know_each_other() {
    let faces = root().join("crates/bowout/src/faces");
    let names = ["cli", "lsp", "web"];
    let mut files = 0;
    for path in sources()
        .into_iter()
        .filter(|path| path.starts_with(&faces))
    {
        let own = path.strip_prefix(&faces).unwrap().iter().next().unwrap();
        files += usize::from(own != "mod.rs");
        for other in names.iter().filter(|name| own != **name && own != "mod.rs") {
            let knows = code(&path).contains(&format!("faces::{other}"));
            assert!(!knows, "{} knows {other}", shown(&path));
        }
    }
    assert!(files > 40, "{files}");
}

#[test]
fn crates_know_only_what_lies_below_them() {
    for (name, never) in [
        (
            "bowout-core",
            &[
                "bowout_mail",
                "std::fs",
                "std::net",
                "std::env",
                "std::process",
                "std::thread",
                "SystemTime",
                "Timestamp::now",
                "println!",
            ][..],
        ),
        ("bowout-mail", &["bowout_core", "bowout::"][..]),
    ] {
        let folder = root().join("crates").join(name).join("src");
        for path in sources()
            .into_iter()
            .filter(|path| path.starts_with(&folder))
        {
            for word in never {
                assert!(!code(&path).contains(word), "{} uses {word}", shown(&path));
            }
        }
    }
}

#[test]
fn every_file_opens_with_what_it_is_for_and_is_formatted() {
    let files = sources();
    for path in &files {
        assert!(
            fs::read_to_string(path).unwrap().starts_with("//!"),
            "{} does not say what it is for",
            shown(path)
        );
    }
    // Files that a macro declares are out of the reach of `cargo fmt`.
    let output = Command::new("rustfmt")
        .args(["--edition", "2024", "--check", "--config-path"])
        .arg(root())
        .args(files.iter().filter(|path| {
            path.file_name()
                .is_some_and(|name| name != "lib.rs" && name != "main.rs" && name != "mod.rs")
        }))
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
}

/// Whether a file is one that people write.
fn is_text(name: &str) -> bool {
    let kind = Path::new(name).extension().and_then(|kind| kind.to_str());
    matches!(
        kind,
        Some("rs" | "md" | "toml" | "sh" | "txt" | "js" | "css")
    )
}

#[test]
fn nothing_speaks_of_what_is_none_of_a_readers_business() {
    let output = Command::new("git")
        .arg("-C")
        .arg(root())
        .args(["ls-files", "-z"])
        .output()
        .unwrap();
    let listed = String::from_utf8_lossy(&output.stdout).into_owned();
    for name in listed.split('\0').filter(|name| is_text(name)) {
        let Ok(text) = fs::read_to_string(root().join(name)) else {
            continue;
        };
        for word in ["TODO", "FIXME", "XXX:"] {
            let speaks_of_it = name.contains("unfilled_placeholder") || name.ends_with("house.rs");
            assert!(speaks_of_it || !text.contains(word), "{name} holds {word}");
        }
    }
}

#[test]
fn nothing_here_calls_out() {
    for path in sources() {
        for word in [
            "TcpStream::connect",
            "UdpSocket",
            "ureq::",
            "reqwest::",
            "lettre::",
        ] {
            assert!(!code(&path).contains(word), "{} uses {word}", shown(&path));
        }
    }
}

#[test]
fn every_guard_that_the_architecture_names_exists() {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let (_, table) = text.split_once("## Invariants").unwrap();
    let (table, _) = table.split_once("\n## ").unwrap();
    let mut everything = String::new();
    let mut folders = vec![root().join("crates")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs") {
                everything.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut guards = 0;
    for name in table.split('`').skip(1).step_by(2) {
        if name.contains('_') && !name.contains(['/', '.']) {
            guards += 1;
            assert!(
                everything.contains(&format!("fn {name}(")),
                "no test is called {name}"
            );
        } else if name.contains('/') {
            let is_there = ["", "crates/bowout/"]
                .iter()
                .any(|base| root().join(base).join(name).exists());
            assert!(is_there, "{name} does not exist");
        }
    }
    assert!(guards >= 12, "{guards}");
}
