//! `bowout.reading/1`: one message a line. Fields that this version does not read yet are null or empty.

use std::path::Path;

use bowout_core::evidence::{Evidence, Fact};
use bowout_core::message::Message;
use bowout_core::reading::Reading;
use serde_json::{Value, json};

/// A reading with its evidence.
pub(crate) fn reading(path: &Path, message: &Message, reading: &Reading) -> Value {
    let mut evidence: Vec<Value> = reading
        .grounds
        .iter()
        .map(|one| proof("kind", one))
        .collect();
    let facts = [
        ("medium", reading.medium.as_ref().map(Fact::evidence)),
        (
            "booking_link",
            reading.booking_link.as_ref().map(Fact::evidence),
        ),
        ("round", reading.round.as_ref().map(Fact::evidence)),
    ];
    let stated = facts
        .into_iter()
        .filter_map(|(name, words)| Some(proof(name, words?)));
    evidence.extend(stated);
    json!({
        "schema": "bowout.reading/1",
        "path": path.to_string_lossy(),
        "message_id": message.message_id,
        "date": null,
        "from": message.from.first().map(|person| format!("{} <{}>", person.name, person.email)),
        "subject": message.subject,
        "kind": reading.kind.name(),
        "needs_answer": reading.needs_answer,
        "confidence": reading.confidence,
        "lang": reading.language.tag(),
        "company": null,
        "role": null,
        "people": [],
        "slots": [],
        "medium": reading.medium.as_ref().map(Fact::value),
        "booking_link": reading.booking_link.as_ref().map(Fact::value),
        "reply_by": null,
        "salary": null,
        "round": reading.round.as_ref().map(Fact::value),
        "calendar": null,
        "evidence": evidence,
        "doubts": reading.doubts,
    })
}

fn proof(fact: &str, evidence: &Evidence) -> Value {
    json!({"fact": fact, "quote": evidence.quote, "part": evidence.part.name(), "start": evidence.place.start, "end": evidence.place.end})
}
