//! `bowout.reading/1`: one message a line. Fields that this version does not read yet are null or empty.

use std::path::Path;

use bowout_core::evidence::{Evidence, Fact};
use bowout_core::message::Message;
use bowout_core::reading::Reading;
use serde_json::{Value, json};

use crate::input::harmless;

/// A reading with its evidence.
pub(crate) fn reading(path: &Path, message: &Message, reading: &Reading) -> Value {
    let mut evidence: Vec<Value> = reading
        .grounds
        .iter()
        .map(|one| proof("kind", one))
        .collect();
    evidence.extend(
        reading
            .medium
            .iter()
            .map(|fact| proof("medium", fact.evidence())),
    );
    evidence.extend(
        reading
            .booking_link
            .iter()
            .map(|fact| proof("booking_link", fact.evidence())),
    );
    evidence.extend(
        reading
            .round
            .iter()
            .map(|fact| proof("round", fact.evidence())),
    );
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

/// A reading for people: the kind, and the words that it rests on.
pub(crate) fn reading_in_words(path: &Path, reading: &Reading) -> String {
    let words: Vec<String> = reading
        .grounds
        .iter()
        .map(|one| format!("\u{201c}{}\u{201d}", harmless(&one.quote)))
        .collect();
    let answer = if reading.needs_answer {
        "needs an answer"
    } else {
        "needs no answer"
    };
    let kind = reading.kind.name().replace('_', " ");
    format!(
        "{}: {kind}, {answer}\n  {}",
        harmless(&path.to_string_lossy()),
        words.join(", ")
    )
}

fn proof(fact: &str, evidence: &Evidence) -> Value {
    json!({"fact": fact, "quote": evidence.quote, "part": evidence.part.name(), "start": evidence.place.start, "end": evidence.place.end})
}
