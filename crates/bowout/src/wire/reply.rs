//! `bowout.reply/1`: what came back after a decline, and the answer to it.

use serde_json::{Value, json};

use crate::actions::reply::{Drafted, Incoming};
use crate::wire::finding;
use crate::wire::proposal::{left_out, written};

/// What is asked, and the draft where an answer is needed.
pub(crate) fn reply(incoming: &Incoming, drafted: Option<&Drafted>) -> Value {
    let asked: Vec<Value> = incoming
        .asked
        .iter()
        .map(|(what, words)| {
            json!({
                "kind": what.name(),
                "quote": words.quote,
                "start": words.place.start,
                "end": words.place.end,
            })
        })
        .collect();
    let findings: Vec<Value> = drafted
        .iter()
        .flat_map(|draft| {
            let findings = draft.findings.iter();
            findings.map(|one| finding(one, &draft.letter.body))
        })
        .collect();
    json!({
        "schema": "bowout.reply/1",
        "asked": asked,
        "recorded_reason": incoming.told.reason,
        "declined_at": incoming.told.at.map(|at| at.to_string()),
        "letter": drafted.map(|draft| written(&draft.letter)),
        "findings": findings,
        "left_out": drafted.map_or_else(Vec::new, |draft| left_out(&draft.letter)),
    })
}
