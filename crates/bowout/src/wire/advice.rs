//! `bowout.advice/1`: what to do, the reasons, and what would settle it.

use bowout_core::advice::Advice;
use bowout_core::opportunity::{Opportunity, Quoted};
use bowout_core::text::Saying;
use serde_json::{Value, json};

/// Advice with what the conversation has cost so far.
pub(crate) fn advice(advice: &Advice, opportunity: &Opportunity) -> Value {
    let reasons: Vec<Value> = advice
        .lines
        .iter()
        .map(|line| {
            let evidence: Vec<Value> = line.evidence.iter().map(quoted).collect();
            json!({"reason": line.reason, "points": line.points, "says": line.english(), "evidence": evidence, "ask": line.ask.map(Saying::english)})
        })
        .collect();
    json!({
        "schema": "bowout.advice/1",
        "verdict": advice.verdict.name(),
        "matter": advice.matter.name(),
        "score": advice.score,
        "reasons": reasons,
        "runner_up": advice.runner_up.name(),
        "ask": advice.ask.iter().map(|ask| ask.english()).collect::<Vec<_>>(),
        "encouragement": advice.encouragement.map(Saying::english),
        "thread": {
            "messages": opportunity.heard.len(),
            "moves": opportunity.moves.len(),
            "rounds": opportunity.rounds.as_ref().map(|(rounds, _)| rounds),
            "document_requests": opportunity.document_requests.len(),
            "unpaid_hours": opportunity.unpaid_hours.iter().map(|(hours, _)| hours).max().unwrap_or(&0),
        },
    })
}

fn quoted(words: &Quoted) -> Value {
    json!({"quote": words.quote, "path": words.path, "date": words.date.map(|date| date.to_string())})
}
