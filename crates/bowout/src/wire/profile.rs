//! PROFILE.json in: what a person wants of a job. Every field may be missing; an unknown one is named, not passed over.

use bowout_core::advice::{CultureNote, Offer, Pay, Plans, Profile};
use serde::Deserialize;

#[derive(Deserialize, Default)]
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

#[derive(Deserialize)]
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WireOffer {
    #[serde(default)]
    company: String,
    #[serde(default)]
    in_writing: bool,
    #[serde(default)]
    starts: Option<jiff::civil::Date>,
}

#[derive(Deserialize)]
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

#[derive(Deserialize)]
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
