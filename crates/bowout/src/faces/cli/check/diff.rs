//! What mending changed, as a unified diff for people: harmless on a terminal, so not meant for `patch`.

use similar::{ChangeTag, TextDiff};

use crate::faces::cli::paint::{ADDED, FAINT, REMOVED, painted};
use crate::input::harmless;

/// The lines that stay beside a change.
const CONTEXT: usize = 2;

/// The diff from one text to another, by lines.
pub(super) fn diff(name: &str, before: &str, after: &str) -> String {
    let changes = TextDiff::from_lines(before, after);
    let name = harmless(name);
    let mut out = painted(FAINT, &format!("--- {name}\n+++ {name} (mended)\n"));
    for hunk in changes.unified_diff().context_radius(CONTEXT).iter_hunks() {
        out.push_str(&painted(FAINT, &format!("{}\n", hunk.header())));
        for change in hunk.iter_changes() {
            let words = change.value().trim_end_matches(['\r', '\n']);
            let words = harmless(words);
            let line = match change.tag() {
                ChangeTag::Delete => painted(REMOVED, &format!("-{words}")),
                ChangeTag::Insert => painted(ADDED, &format!("+{words}")),
                ChangeTag::Equal => format!(" {words}"),
            };
            out.push_str(&line);
            out.push('\n');
        }
    }
    out
}
