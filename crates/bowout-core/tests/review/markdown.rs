//! Letters written down in Markdown: headings, and fences of `letter`, `facts` and `found` below them.

use std::fs;
use std::path::{Path, PathBuf};

use bowout_core::review::Facts;
use serde_json::{Map, Value};

use crate::wire;

/// One letter with its facts and what must be found in it.
pub(crate) struct Case {
    pub(crate) title: String,
    pub(crate) letter: String,
    pub(crate) facts: Facts,
    pub(crate) found: Option<String>,
}

/// The content of a fence of this kind.
fn fence(section: &str, kind: &str) -> Option<String> {
    let (_, rest) = section.split_once(&format!("```{kind}\n"))?;
    let (inside, _) = rest.split_once("\n```").expect("every fence is closed");
    Some(inside.to_owned())
}

fn object(json: Option<String>) -> Map<String, Value> {
    let json = json.unwrap_or_else(|| "{}".to_owned());
    match serde_json::from_str(&json) {
        Ok(Value::Object(fields)) => fields,
        other => unreachable!("{json}: {other:?}"),
    }
}

/// The letters of a file. Facts before the first heading hold for all; a letter's own stand in their place.
pub(crate) fn read(file: &Path) -> Vec<Case> {
    let text = fs::read_to_string(file).unwrap();
    let mut sections = text.split("\n## ");
    let common = object(fence(sections.next().unwrap_or_default(), "facts"));
    sections
        .map(|section| {
            let title = section.lines().next().unwrap().to_owned();
            let mut fields = common.clone();
            fields.extend(object(fence(section, "facts")));
            let facts = wire::facts(
                Value::Object(fields).to_string().as_bytes(),
                Facts::default(),
            );
            Case {
                facts: facts.unwrap_or_else(|fault| unreachable!("{title}: {fault}")),
                letter: fence(section, "letter").expect("every case has a letter"),
                found: fence(section, "found"),
                title,
            }
        })
        .collect()
}

/// Every file below a folder whose name ends like this.
pub(crate) fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    let mut files = vec![];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_str().unwrap().ends_with(ending) {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}
