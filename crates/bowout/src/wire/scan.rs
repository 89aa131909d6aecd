//! `bowout.scan/1`: one run over mailboxes.

use bowout_mail::scan::Outcome;
use serde_json::{Value, json};

/// What a run did.
pub(crate) fn scan(outcome: &Outcome, seconds: f64) -> Value {
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
    })
}
