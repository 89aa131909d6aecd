//! FACTS.json in: what a caller knows about a letter. Unknown fields are passed over, missing ones stay unknown.

use bowout_core::person::Person;
use bowout_core::review::{Facts, Medium};
use bowout_core::when::Moment;
use serde::Deserialize;

#[derive(Deserialize, Default)]
#[serde(default)]
struct Wire {
    counterparty: Option<String>,
    medium: Option<String>,
    company: Option<String>,
    company_aliases: Option<Vec<String>>,
    role: Option<String>,
    role_aliases: Option<Vec<String>>,
    recruiters: Option<Vec<WirePerson>>,
    recipient_nicknames: Option<serde_json::Value>,
    sender: Option<WirePerson>,
    sender_nicknames: Option<Vec<String>>,
    sent_at: Option<String>,
    interview_at: Option<String>,
    slot_confirmed: Option<bool>,
    thread_participants: Option<Vec<String>>,
    reply: Option<WireReply>,
    current_employer_domain: Option<String>,
    record: Option<WireRecord>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct WirePerson {
    name: Option<String>,
    email: Option<String>,
    title: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct WireReply {
    to: Option<Vec<String>>,
    cc: Option<Vec<String>>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct WireRecord {
    other_processes: Option<Vec<serde_json::Value>>,
}

/// Reads FACTS.json.
pub(crate) fn facts(json: &[u8]) -> Result<Facts, serde_json::Error> {
    let wire: Wire = serde_json::from_slice(json)?;
    let sender = wire.sender.unwrap_or_default();
    Ok(Facts {
        medium: match wire.medium.as_deref() {
            None | Some("email") => Medium::Email,
            Some(_) => Medium::Other,
        },
        is_agency: wire.counterparty.as_deref() == Some("agency"),
        companies: named(wire.company, wire.company_aliases),
        roles: named(wire.role, wire.role_aliases),
        recruiters: wire
            .recruiters
            .unwrap_or_default()
            .iter()
            .map(person)
            .collect(),
        recruiter_nicknames: strings(wire.recipient_nicknames.as_ref()),
        sender: Some(person(&sender)).filter(|one| !one.name.is_empty() || !one.email.is_empty()),
        sender_title: sender.title,
        sender_nicknames: wire.sender_nicknames.unwrap_or_default(),
        sent_at: wire.sent_at.as_deref().and_then(Moment::parse),
        interview_at: wire.interview_at.as_deref().and_then(Moment::parse),
        is_slot_confirmed: wire.slot_confirmed.unwrap_or_default(),
        participants: wire.thread_participants.unwrap_or_default(),
        reply: wire.reply.map(|reply| {
            [reply.to, reply.cc]
                .into_iter()
                .flatten()
                .flatten()
                .collect()
        }),
        current_employer_domain: wire.current_employer_domain,
        other_processes: wire
            .record
            .and_then(|record| record.other_processes)
            .iter()
            .flatten()
            .flat_map(|one| strings(Some(one)))
            .collect(),
    })
}

fn named(first: Option<String>, others: Option<Vec<String>>) -> Vec<String> {
    first
        .into_iter()
        .chain(others.into_iter().flatten())
        .filter(|one| !one.trim().is_empty())
        .collect()
}

fn person(wire: &WirePerson) -> Person {
    Person::new(
        wire.name.as_deref().unwrap_or_default(),
        wire.email.as_deref().unwrap_or_default(),
    )
}

/// Every text inside a value, keys left out: nicknames and processes are written in more than one shape.
fn strings(value: Option<&serde_json::Value>) -> Vec<String> {
    match value {
        Some(serde_json::Value::String(text)) => vec![text.clone()],
        Some(serde_json::Value::Array(list)) => {
            list.iter().flat_map(|one| strings(Some(one))).collect()
        }
        Some(serde_json::Value::Object(fields)) => {
            match fields.get("company").or_else(|| fields.get("name")) {
                Some(name) => strings(Some(name)),
                None => fields.values().flat_map(|one| strings(Some(one))).collect(),
            }
        }
        _ => vec![],
    }
}
