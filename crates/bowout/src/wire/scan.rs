//! `bowout.scan/1`: one run over mailboxes.

use std::collections::BTreeMap;

use bowout_mail::scan::Outcome;
use serde_json::{Value, json};

/// What a run did, and what it could not read: by name, why.
pub(crate) fn scan(outcome: &Outcome, seconds: f64, faults: &BTreeMap<String, String>) -> Value {
    let faults = faults.iter();
    let faults = faults.map(|(path, why)| json!({"path": path, "why": why}));
    json!({
        "schema": "bowout.scan/1",
        "messages": outcome.messages,
        "new": outcome.new,
        "unchanged": outcome.messages.saturating_sub(outcome.new).saturating_sub(outcome.unreadable),
        "bytes": outcome.bytes,
        "seconds": (seconds * 1000.0).round() / 1000.0,
        "needs_answer": outcome.needs_answer,
        "unreadable": outcome.unreadable,
        "stopped": outcome.is_stopped,
        "faults": faults.collect::<Vec<_>>(),
    })
}
