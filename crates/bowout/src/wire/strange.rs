//! What FACTS.json holds that is none of its own: a slip in a name would else pass unseen.

use bowout_core::opportunity::Stage;
use serde_json::{Map, Value};

/// The stage that FACTS.json names, where there is none of that name.
pub(crate) fn unknown_stage(json: &[u8]) -> Option<String> {
    let fields: Map<String, Value> = serde_json::from_slice(json).ok()?;
    let name = fields.get("stage")?.as_str()?;
    Stage::from_name(name).is_none().then(|| name.to_owned())
}

/// The fields of FACTS.json that are none of its own.
pub(crate) fn unknown_fields(json: &[u8]) -> Vec<String> {
    let fields: Map<String, Value> = serde_json::from_slice(json).unwrap_or_default();
    let names = fields.into_iter().map(|(name, _)| name);
    names
        .filter(|name| !FIELDS.contains(&name.as_str()))
        .collect()
}

/// The fields of FACTS.json.
const FIELDS: &[&str] = &[
    "lang",
    "stage",
    "counterparty",
    "medium",
    "company",
    "company_aliases",
    "role",
    "role_aliases",
    "recruiters",
    "recipient_nicknames",
    "sender",
    "sender_nicknames",
    "invited_at",
    "sent_at",
    "interview_at",
    "slot_confirmed",
    "meetings_held",
    "thread_participants",
    "reply",
    "thread_style",
    "relationship",
    "also_phoned",
    "linkedin_tier",
    "referral",
    "current_employer_domain",
    "record",
];
