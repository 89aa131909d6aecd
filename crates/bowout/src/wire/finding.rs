//! `bowout.finding/1`: one finding a line.

use bowout_core::review::Finding;
use serde_json::{Value, json};

/// A finding with the words of the letter that it quotes.
pub(crate) fn finding(finding: &Finding, letter: &str) -> Value {
    let mend = match &finding.mend.replacement {
        Some(replacement) => json!({"says": finding.mend.says, "replacement": replacement}),
        None => json!({"says": finding.mend.says}),
    };
    json!({
        "schema": "bowout.finding/1",
        "rule": finding.rule,
        "severity": finding.severity.name(),
        "start": finding.place.start,
        "end": finding.place.end,
        "quote": letter.get(finding.place.clone()).unwrap_or_default(),
        "says": finding.says,
        "mend": mend,
        "fact": finding.fact,
    })
}
