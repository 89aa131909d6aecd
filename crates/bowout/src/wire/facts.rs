//! FACTS.json in: what a caller knows about a letter. Unknown fields are passed over, missing ones stay unknown.

use bowout_core::letter::Medium;
use bowout_core::opportunity::Stage;
use bowout_core::person::Person;
use bowout_core::review::{Facts, Referral, Relationship, ThreadStyle};
use bowout_core::text::Language;
use bowout_core::when::Moment;
use serde::Deserialize;

#[derive(Deserialize, Default)]
#[serde(default)]
struct Wire {
    lang: Option<String>,
    stage: Option<String>,
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
    invited_at: Option<String>,
    sent_at: Option<String>,
    interview_at: Option<String>,
    slot_confirmed: Option<bool>,
    meetings_held: Option<Vec<serde_json::Value>>,
    thread_participants: Option<Vec<String>>,
    reply: Option<WireReply>,
    thread_style: Option<String>,
    relationship: Option<String>,
    also_phoned: Option<bool>,
    linkedin_tier: Option<String>,
    referral: Option<WireReferral>,
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
    in_thread: Option<bool>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct WireReferral {
    name: Option<String>,
    consent: Option<bool>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct WireRecord {
    recorded_reason: Option<String>,
    accepted_offer: Option<serde_json::Value>,
    other_processes: Option<Vec<serde_json::Value>>,
}

/// Reads FACTS.json.
pub(crate) fn facts(json: &[u8]) -> Result<Facts, serde_json::Error> {
    let wire: Wire = serde_json::from_slice(json)?;
    let recruiters = wire.recruiters.unwrap_or_default();
    let sender = wire.sender.unwrap_or_default();
    let record = wire.record.unwrap_or_default();
    let reply = wire.reply.unwrap_or_default();
    Ok(Facts {
        language: wire.lang.as_deref().and_then(Language::from_tag),
        stage: wire.stage.as_deref().and_then(Stage::from_name),
        medium: wire
            .medium
            .as_deref()
            .and_then(Medium::from_name)
            .unwrap_or_default(),
        is_agency: wire.counterparty.as_deref() == Some("agency"),
        companies: named(wire.company, wire.company_aliases),
        roles: named(wire.role, wire.role_aliases),
        recruiter_titles: recruiters
            .iter()
            .filter_map(|one| one.title.clone())
            .collect(),
        recruiters: recruiters.iter().map(person).collect(),
        recruiter_nicknames: strings(wire.recipient_nicknames.as_ref()),
        sender: Some(person(&sender)).filter(|one| !one.name.is_empty() || !one.email.is_empty()),
        sender_title: sender.title,
        sender_nicknames: wire.sender_nicknames.unwrap_or_default(),
        invited_at: wire.invited_at.as_deref().and_then(Moment::parse),
        sent_at: wire.sent_at.as_deref().and_then(Moment::parse),
        interview_at: wire.interview_at.as_deref().and_then(Moment::parse),
        is_slot_confirmed: wire.slot_confirmed.unwrap_or_default(),
        meetings_held: wire
            .meetings_held
            .map(|held| held.iter().map(meeting).collect()),
        participants: wire.thread_participants.unwrap_or_default(),
        is_in_thread: reply.in_thread,
        reply: (reply.to.is_some() || reply.cc.is_some()).then(|| {
            [reply.to, reply.cc]
                .into_iter()
                .flatten()
                .flatten()
                .collect()
        }),
        thread_style: wire.thread_style.as_deref().and_then(thread_style),
        relationship: wire.relationship.as_deref().and_then(relationship),
        has_phoned: wire.also_phoned,
        is_linkedin_premium: wire.linkedin_tier.map(|tier| tier == "premium"),
        referral: wire.referral.map(|referral| Referral {
            name: referral.name.unwrap_or_default(),
            has_consent: referral.consent,
        }),
        current_employer_domain: wire.current_employer_domain,
        recorded_reason: record.recorded_reason,
        accepted_offer: strings(record.accepted_offer.as_ref()).into_iter().next(),
        other_processes: record
            .other_processes
            .iter()
            .flatten()
            .flat_map(|one| strings(Some(one)))
            .collect(),
    })
}

fn thread_style(name: &str) -> Option<ThreadStyle> {
    match name {
        "formal" => Some(ThreadStyle::Formal),
        "neutral" => Some(ThreadStyle::Neutral),
        "casual" => Some(ThreadStyle::Casual),
        _ => None,
    }
}

fn relationship(name: &str) -> Option<Relationship> {
    match name {
        "mostly-written" => Some(Relationship::MostlyWritten),
        "mostly-phone" => Some(Relationship::MostlyPhone),
        "text-only" => Some(Relationship::TextOnly),
        _ => None,
    }
}

/// A meeting in words, whatever shape it is written in.
fn meeting(value: &serde_json::Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), ToOwned::to_owned)
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
