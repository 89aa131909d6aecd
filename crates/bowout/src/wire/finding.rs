//! `bowout.finding/1`: one finding a line.

use bowout_core::review::Finding;
use serde_json::{Value, json};

use crate::lines::Lines;

/// A finding with the words of the letter that it quotes. Lines and columns are counted from 1, columns in characters.
pub(crate) fn finding(finding: &Finding, letter: &str) -> Value {
    placed(finding, letter, &Lines::of(letter))
}

/// The same for many findings of one letter.
pub(crate) fn placed(finding: &Finding, letter: &str, lines: &Lines<'_>) -> Value {
    let mend = match &finding.mend.replacement {
        Some(replacement) => {
            json!({"says": finding.mend.says.to_string(), "replacement": replacement})
        }
        None => json!({"says": finding.mend.says.to_string()}),
    };
    let (line, before) = lines.at(finding.place.start);
    json!({
        "schema": "bowout.finding/1",
        "rule": finding.rule,
        "severity": finding.severity.name(),
        "start": finding.place.start,
        "end": finding.place.end,
        "line": line + 1,
        "column": before.chars().count() + 1,
        "quote": letter.get(finding.place.clone()).unwrap_or_default(),
        "says": finding.says.to_string(),
        "mend": mend,
        "fact": finding.fact,
    })
}
