//! PROFILE.json in: what a person wants of a job. Every field may be missing; an unknown one is named, not passed over.

use bowout_core::advice::{CultureNote, Offer, Pay, Plans, Profile};
use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Deserialize, Serialize, Default)]
#[serde(default, deny_unknown_fields)]
struct Wire {
    salary_floor: Option<WirePay>,
    places: Vec<String>,
    max_onsite_days: Option<u32>,
    needs_sponsorship: Option<bool>,
    accepted_offer: Option<WireOffer>,
    culture_notes: Vec<WireNote>,
    plans: Option<WirePlans>,
    advertised_role: Option<String>,
    entry_level: bool,
    live_processes: Option<u32>,
    looking: Option<bool>,
    would_accept: Option<bool>,
    feelings: Vec<String>,
    knows_company: Option<bool>,
    overlaps: Vec<String>,
    already_submitted: Option<String>,
    has_attended: bool,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct WirePay {
    amount: f64,
    currency: String,
    #[serde(default = "year")]
    period: String,
}

fn year() -> String {
    "year".to_owned()
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct WireOffer {
    #[serde(default)]
    company: String,
    #[serde(default)]
    in_writing: bool,
    #[serde(default)]
    starts: Option<jiff::civil::Date>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct WireNote {
    says: String,
    #[serde(default)]
    date: Option<jiff::civil::Date>,
    #[serde(default)]
    source: String,
    #[serde(default)]
    first_hand: bool,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct WirePlans {
    says: String,
    #[serde(default)]
    settled: bool,
}

/// Reads PROFILE.json.
///
/// # Errors
/// Where the bytes are no JSON of this shape.
pub(crate) fn profile(json: &[u8]) -> Result<Profile, serde_json::Error> {
    let wire: Wire = serde_json::from_slice(json)?;
    Ok(Profile {
        salary_floor: wire.salary_floor.map(|pay| Pay {
            amount: pay.amount,
            currency: pay.currency,
            period: pay.period,
        }),
        places: wire.places,
        most_onsite_days: wire.max_onsite_days,
        needs_sponsorship: wire.needs_sponsorship,
        accepted_offer: wire.accepted_offer.map(|offer| Offer {
            company: offer.company,
            is_in_writing: offer.in_writing,
            starts: offer.starts,
        }),
        culture_notes: wire
            .culture_notes
            .into_iter()
            .map(|note| CultureNote {
                says: note.says,
                date: note.date,
                source: note.source,
                is_first_hand: note.first_hand,
            })
            .collect(),
        plans: wire.plans.map(|plans| Plans {
            says: plans.says,
            is_settled: plans.settled,
        }),
        advertised_role: wire.advertised_role,
        is_entry_level: wire.entry_level,
        live_processes: wire.live_processes,
        is_looking: wire.looking,
        would_accept: wire.would_accept,
        feelings: wire.feelings,
        knows_company: wire.knows_company,
        overlaps: wire.overlaps,
        already_submitted: wire.already_submitted,
        has_attended: wire.has_attended,
    })
}

/// Writes PROFILE.json, with what is there and nothing else.
pub(crate) fn profile_json(profile: &Profile) -> Value {
    let wire = Wire {
        salary_floor: profile.salary_floor.clone().map(|pay| WirePay {
            amount: pay.amount,
            currency: pay.currency,
            period: pay.period,
        }),
        places: profile.places.clone(),
        max_onsite_days: profile.most_onsite_days,
        needs_sponsorship: profile.needs_sponsorship,
        accepted_offer: profile.accepted_offer.clone().map(|offer| WireOffer {
            company: offer.company,
            in_writing: offer.is_in_writing,
            starts: offer.starts,
        }),
        culture_notes: notes(profile),
        plans: profile.plans.clone().map(|plans| WirePlans {
            says: plans.says,
            settled: plans.is_settled,
        }),
        advertised_role: profile.advertised_role.clone(),
        entry_level: profile.is_entry_level,
        live_processes: profile.live_processes,
        looking: profile.is_looking,
        would_accept: profile.would_accept,
        feelings: profile.feelings.clone(),
        knows_company: profile.knows_company,
        overlaps: profile.overlaps.clone(),
        already_submitted: profile.already_submitted.clone(),
        has_attended: profile.has_attended,
    };
    let mut value = serde_json::to_value(wire).unwrap_or_default();
    if let Value::Object(fields) = &mut value {
        fields.retain(|_, value| match value {
            Value::Null => false,
            Value::Array(items) => !items.is_empty(),
            _ => true,
        });
    }
    value
}

fn notes(profile: &Profile) -> Vec<WireNote> {
    let notes = profile.culture_notes.iter().cloned();
    notes
        .map(|note| WireNote {
            says: note.says,
            date: note.date,
            source: note.source,
            first_hand: note.is_first_hand,
        })
        .collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::{profile, profile_json};

    #[test]
    fn a_profile_survives_the_way_to_the_disk_and_back() {
        let json = br#"{"salary_floor":{"amount":80000.0,"currency":"EUR","period":"year"},"places":["Berlin"],
            "needs_sponsorship":false,"accepted_offer":{"company":"Hooli","in_writing":true,"starts":"2027-01-04"},
            "culture_notes":[{"says":"x","date":null,"source":"a","first_hand":true}],"looking":true}"#;
        let read = profile(json).unwrap();
        let back = profile(profile_json(&read).to_string().as_bytes()).unwrap();
        assert_eq!(back, read);
    }
}
