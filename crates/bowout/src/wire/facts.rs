//! FACTS.json in: what a caller knows about a letter. Unknown fields are passed over, missing ones stay unknown.

use bowout_core::letter::Medium;
use bowout_core::opportunity::Stage;
use bowout_core::person::Person;
use bowout_core::review::{Facts, Referral, Relationship, ThreadStyle};
use bowout_core::text::Language;
use bowout_core::when::Moment;
use serde::Deserialize;

#[derive(Deserialize, Default)]
#[serde(default, expecting = "an object of facts, in braces")]
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
#[serde(
    default,
    expecting = "a person, such as {\"name\": \"Mara Lind\", \"email\": \"mara@fernwerk.example\"}"
)]
struct WirePerson {
    name: Option<String>,
    email: Option<String>,
    title: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(
    default,
    expecting = "a reply, such as {\"to\": [], \"cc\": [], \"in_thread\": true}"
)]
struct WireReply {
    to: Option<Vec<String>>,
    cc: Option<Vec<String>>,
    in_thread: Option<bool>,
}

#[derive(Deserialize, Default)]
#[serde(
    default,
    expecting = "a referral, such as {\"name\": \"Ada Brandt\", \"consent\": true}"
)]
struct WireReferral {
    name: Option<String>,
    consent: Option<bool>,
}

#[derive(Deserialize, Default)]
#[serde(
    default,
    expecting = "a record, such as {\"recorded_reason\": \"timing\"}"
)]
struct WireRecord {
    recorded_reason: Option<String>,
    accepted_offer: Option<serde_json::Value>,
    other_processes: Option<Vec<serde_json::Value>>,
}

/// Reads FACTS.json over what is known already: a field that is given wins, one that is missing or null changes nothing.
pub(crate) fn facts(json: &[u8], known: Facts) -> Result<Facts, serde_json::Error> {
    let wire: Wire = serde_json::from_slice(json)?;
    Ok(talk(&wire, time(&wire, people(&wire, known))))
}

/// Who stands on either side, and what the letter is about.
fn people(wire: &Wire, known: Facts) -> Facts {
    let given =
        |names: Vec<String>, known: Vec<String>| if names.is_empty() { known } else { names };
    let sender = wire.sender.as_ref().map(person);
    let title = wire.sender.as_ref().and_then(|one| one.title.clone());
    let recruiters = wire
        .recruiters
        .as_ref()
        .map(|all| all.iter().map(person).collect());
    let titles = wire.recruiters.iter().flatten();
    let titles = titles.filter_map(|one| one.title.clone()).collect();
    let nicknames = strings(wire.recipient_nicknames.as_ref());
    Facts {
        is_agency: wire
            .counterparty
            .as_deref()
            .map_or(known.is_agency, |one| one == "agency"),
        companies: given(
            named(wire.company.as_ref(), wire.company_aliases.as_ref()),
            known.companies,
        ),
        roles: given(
            named(wire.role.as_ref(), wire.role_aliases.as_ref()),
            known.roles,
        ),
        recruiter_titles: given(titles, known.recruiter_titles),
        // Who is given as the recipient is the only one to greet.
        named: if recruiters.is_some() {
            vec![]
        } else {
            known.named
        },
        recruiters: recruiters.unwrap_or(known.recruiters),
        recruiter_nicknames: given(nicknames, known.recruiter_nicknames),
        sender: sender
            .filter(|one| !one.name.is_empty() || !one.email.is_empty())
            .or(known.sender),
        sender_title: title.or(known.sender_title),
        sender_nicknames: wire
            .sender_nicknames
            .clone()
            .unwrap_or(known.sender_nicknames),
        participants: wire
            .thread_participants
            .clone()
            .unwrap_or(known.participants),
        acquaintances: wire
            .thread_participants
            .clone()
            .unwrap_or(known.acquaintances),
        current_employer_domain: wire
            .current_employer_domain
            .clone()
            .or(known.current_employer_domain),
        ..known
    }
}

/// What happened when, and what will.
fn time(wire: &Wire, known: Facts) -> Facts {
    let moment = |text: &Option<String>| text.as_deref().and_then(Moment::parse);
    Facts {
        stage: wire
            .stage
            .as_deref()
            .and_then(Stage::from_name)
            .or(known.stage),
        invited_at: moment(&wire.invited_at).or(known.invited_at),
        sent_at: moment(&wire.sent_at).or(known.sent_at),
        interview_at: moment(&wire.interview_at).or(known.interview_at),
        is_slot_confirmed: wire.slot_confirmed.unwrap_or(known.is_slot_confirmed),
        meetings_held: wire
            .meetings_held
            .as_ref()
            .map(|held| held.iter().map(meeting).collect())
            .or(known.meetings_held),
        ..known
    }
}

/// How they talk, and what the person keeps on record.
fn talk(wire: &Wire, known: Facts) -> Facts {
    let reply = wire.reply.as_ref();
    let written = reply
        .filter(|one| one.to.is_some() || one.cc.is_some())
        .map(|one| {
            [&one.to, &one.cc]
                .into_iter()
                .flatten()
                .flatten()
                .cloned()
                .collect()
        });
    let record = wire.record.as_ref();
    Facts {
        language: wire
            .lang
            .as_deref()
            .and_then(Language::from_tag)
            .or(known.language),
        medium: wire
            .medium
            .as_deref()
            .and_then(Medium::from_name)
            .unwrap_or(known.medium),
        is_in_thread: reply.and_then(|one| one.in_thread).or(known.is_in_thread),
        reply: written.or(known.reply),
        thread_style: wire
            .thread_style
            .as_deref()
            .and_then(thread_style)
            .or(known.thread_style),
        relationship: wire
            .relationship
            .as_deref()
            .and_then(relationship)
            .or(known.relationship),
        has_phoned: wire.also_phoned.or(known.has_phoned),
        is_linkedin_premium: wire
            .linkedin_tier
            .as_deref()
            .map(|tier| tier == "premium")
            .or(known.is_linkedin_premium),
        referral: wire.referral.as_ref().map(referral).or(known.referral),
        recorded_reason: record
            .and_then(|one| one.recorded_reason.clone())
            .or(known.recorded_reason),
        accepted_offer: record
            .and_then(|one| strings(one.accepted_offer.as_ref()).into_iter().next())
            .or(known.accepted_offer),
        other_processes: record
            .and_then(|one| one.other_processes.as_ref())
            .map_or(known.other_processes, |all| {
                all.iter().flat_map(|one| strings(Some(one))).collect()
            }),
        ..known
    }
}

fn referral(wire: &WireReferral) -> Referral {
    Referral {
        name: wire.name.clone().unwrap_or_default(),
        has_consent: wire.consent,
    }
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

fn named(first: Option<&String>, others: Option<&Vec<String>>) -> Vec<String> {
    first
        .into_iter()
        .chain(others.into_iter().flatten())
        .filter(|one| !one.trim().is_empty())
        .cloned()
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
