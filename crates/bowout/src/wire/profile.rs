//! PROFILE.json in: what a person wants of a job. Every field may be missing; an unknown one is named, not passed over.

use bowout_core::advice::{CultureNote, Offer, Pay, Plans, Profile};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The page that says what may stand in a profile; a test holds it to the program.
pub(crate) const PROFILE_PAGE: &str = include_str!("profile.md");

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
/// What is wrong with it, for the person who wrote it.
pub(crate) fn profile(json: &[u8]) -> Result<Profile, String> {
    let value: Value = serde_json::from_slice(json).map_err(|fault| {
        let (line, column) = (fault.line(), fault.column());
        format!("it is not JSON from line {line}, column {column} on")
    })?;
    let Value::Object(mut fields) = value else {
        return Err("it is not one JSON object, written in braces".to_owned());
    };
    fields.retain(|_, value| !value.is_null());
    for (name, value) in &fields {
        let alone = Map::from_iter([(name.clone(), value.clone())]);
        if serde_json::from_value::<Wire>(Value::Object(alone)).is_err() || !is_period(value) {
            return Err(wrong(name, value));
        }
    }
    let wire: Wire =
        serde_json::from_value(Value::Object(fields)).map_err(|fault| fault.to_string())?;
    Ok(from_wire(wire))
}

/// Whether the period, where a field has one, is one that pay is counted in.
fn is_period(value: &Value) -> bool {
    value.get("period").is_none_or(|one| {
        ["year", "month", "day", "hour"]
            .iter()
            .any(|known| one == known)
    })
}

/// What is wrong with a field, and what the page says that it holds.
fn wrong(name: &str, value: &Value) -> String {
    let mut fields = PROFILE_PAGE.lines().filter_map(|line| {
        let (field, holds) = line.strip_prefix("| `")?.split_once("` | ")?;
        Some((field, holds.trim_end_matches([' ', '|'])))
    });
    match fields.find(|(field, _)| *field == name) {
        Some((_, holds)) => {
            format!("`{name}` is {holds}; {value} is not that")
        }
        None => format!("no field is called `{name}`"),
    }
}

fn from_wire(wire: Wire) -> Profile {
    Profile {
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
    }
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
    use serde_json::Value;

    use super::{PROFILE_PAGE, profile, profile_json};

    /// The example that the page shows.
    fn example() -> Value {
        let (_, rest) = PROFILE_PAGE.split_once("```json\n").unwrap();
        serde_json::from_str(rest.split_once("```").unwrap().0).unwrap()
    }

    #[test]
    fn the_page_names_every_field_and_its_example_holds_them_all() {
        let shown = example();
        let read = profile(shown.to_string().as_bytes()).unwrap();
        assert_eq!(profile_json(&read)["salary_floor"]["amount"], 60_000.0);
        let every = serde_json::to_value(super::Wire::default()).unwrap();
        for field in every.as_object().unwrap().keys() {
            assert!(
                shown.get(field).is_some(),
                "{field} is missing in the example"
            );
            assert!(
                PROFILE_PAGE.contains(&format!("\n| `{field}` | ")),
                "{field} is missing in the table"
            );
        }
        let rows = PROFILE_PAGE.matches("\n| `").count();
        assert_eq!(rows, every.as_object().unwrap().len());
    }

    #[test]
    fn says_in_words_what_is_wrong_with_a_profile() {
        for (json, words) in [
            (
                r#"{"salary_floor": "60k"}"#,
                "`salary_floor` is the least pay: ",
            ),
            (
                r#"{"salary_floor": {"amount": 1, "currency": "EUR", "period": "week"}}"#,
                "`year` (if left out)",
            ),
            (
                r#"{"places": 3}"#,
                "`places` is where you can work, a list of words; 3 is not that",
            ),
            (
                r#"{"plans": {"settled": true}}"#,
                "`plans` is plans of yours that changed: ",
            ),
            (r#"{"salary": 5}"#, "no field is called `salary`"),
            (r#"{"places": ["a",}"#, "line 1, column 17"),
            ("[]", "written in braces"),
        ] {
            let says = profile(json.as_bytes()).unwrap_err();
            assert!(says.contains(words), "{json}: {says}");
            assert!(!says.contains("Wire") && !says.contains("struct"), "{says}");
        }
        assert!(profile(br#"{"places": null, "feelings": null}"#).is_ok());
    }

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
