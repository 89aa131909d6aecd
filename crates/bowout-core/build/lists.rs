//! The files of word lists: `[section]` opens a list, a line is a language tag and phrases parted by `;`, lines of `all`
//! serve every language, and `#` opens a remark.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::text::phrase::grammar::fault;

/// Files whose lines are words alone; the crate reads them by itself.
const NO_PHRASES: [&str; 2] = ["fields.words.txt", "language.words.txt"];

/// One section of a file.
pub(crate) struct List {
    /// The bare name of the file.
    pub(crate) file: String,
    pub(crate) section: String,
    lines: Vec<String>,
}

impl List {
    /// The phrases of one language, in their order.
    pub(crate) fn phrases(&self, tag: &str) -> Vec<&str> {
        let lines = self.lines.iter().filter_map(|line| line.split_once(' '));
        let own = lines.filter(|(own, _)| *own == tag || *own == "all");
        let phrases = own.flat_map(|(_, phrases)| phrases.split(';'));
        let phrases = phrases.map(str::trim);
        phrases.filter(|phrase| !phrase.is_empty()).collect()
    }
}

/// Every list of the files below a folder, in the order of their names.
pub(crate) fn lists(folder: &Path) -> Vec<List> {
    let files = files(folder, ".words.txt");
    let mut known = HashSet::new();
    let mut lists = vec![];
    for path in files {
        let file = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default()
            .to_owned();
        if NO_PHRASES.contains(&file.as_str()) {
            continue;
        }
        assert!(
            known.insert(file.clone()),
            "two files of word lists are named {file}"
        );
        let text = fs::read_to_string(&path).expect("a file of word lists can be read");
        sections(&file, &text, &mut lists);
    }
    lists
}

fn sections(file: &str, text: &str, lists: &mut Vec<List>) {
    let mut known = HashSet::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some(rest) = line.strip_prefix('[') {
            let section = rest
                .strip_suffix(']')
                .unwrap_or_else(|| panic!("{file}: {line}"));
            assert!(known.insert(section), "{file} has [{section}] twice");
            lists.push(List {
                file: file.to_owned(),
                section: section.to_owned(),
                lines: vec![],
            });
        } else if !known.is_empty()
            && let Some(list) = lists.last_mut()
        {
            for phrase in line.split(';') {
                if let Some(fault) = fault(phrase) {
                    panic!("{file}: {fault}: {}", phrase.trim());
                }
            }
            list.lines.push(line.to_owned());
        }
    }
}

/// The files below a folder whose names end like this, in the order of their paths.
pub(crate) fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder can be read");
    let mut files = vec![];
    for entry in entries {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            files.extend(self::files(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            files.push(path);
        }
    }
    files.sort();
    files
}
