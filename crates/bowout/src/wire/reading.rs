//! `bowout.reading/1`: one message a line.

use bowout_core::evidence::{Evidence, Fact};
use bowout_core::message::Message;
use bowout_core::person::Person;
use bowout_core::reading::Reading;
use bowout_core::when::Moment;
use serde_json::{Value, json};

/// A reading with its evidence.
pub(crate) fn reading(path: &str, message: &Message, reading: &Reading) -> Value {
    let moment = |moment: Option<&Moment>| moment.map(ToString::to_string);
    let people: Vec<Value> = reading
        .people
        .iter()
        .map(Fact::value)
        .map(|one| json!({"name": one.name, "email": one.email, "title": one.title}))
        .collect();
    let slots: Vec<Value> = reading
        .slots
        .iter()
        .map(Fact::value)
        .map(|one| {
            json!({
                "start": one.start.to_string(),
                "end": moment(one.end.as_ref()),
                "zone": one.zone,
                "stated": one.stated,
            })
        })
        .collect();
    let calendar = reading.calendar.as_ref().map(|one| {
        json!({
            "method": one.method,
            "uid": one.uid,
            "sequence": one.sequence,
            "organizer": one.organizer,
            "attendee": one.attendee,
            "start": moment(one.start.as_ref()),
            "end": moment(one.end.as_ref()),
            "zone": one.zone,
        })
    });
    json!({
        "schema": "bowout.reading/1",
        "path": path,
        "message_id": message.message_id,
        "date": moment(message.date.as_ref()),
        "from": message.from.first().map(Person::line),
        "subject": message.subject,
        "kind": reading.kind.name(),
        "needs_answer": reading.needs_answer,
        "confidence": reading.confidence,
        "runner_up": {"kind": reading.runner_up.0.name(), "confidence": reading.runner_up.1},
        "lang": reading.language.tag(),
        "company": reading.company.as_ref().map(Fact::value),
        "role": reading.role.as_ref().map(Fact::value),
        "people": people,
        "slots": slots,
        "medium": reading.medium.as_ref().map(Fact::value),
        "booking_link": reading.booking_link.as_ref().map(Fact::value),
        "reply_by": reading.reply_by.as_ref().map(Fact::value),
        "reply_by_at": moment(reading.reply_at.as_ref()),
        "salary": reading.salary.as_ref().map(Fact::value),
        "round": reading.round.as_ref().map(Fact::value),
        "documents": reading.documents.iter().map(Fact::value).collect::<Vec<_>>(),
        "calendar": calendar,
        "evidence": evidence(message, reading),
        "doubts": reading.doubts.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}

/// The words behind every fact.
fn evidence(message: &Message, reading: &Reading) -> Vec<Value> {
    let stated = [
        ("company", reading.company.as_ref().map(Fact::evidence)),
        ("role", reading.role.as_ref().map(Fact::evidence)),
        ("medium", reading.medium.as_ref().map(Fact::evidence)),
        (
            "booking_link",
            reading.booking_link.as_ref().map(Fact::evidence),
        ),
        ("reply_by", reading.reply_by.as_ref().map(Fact::evidence)),
        ("salary", reading.salary.as_ref().map(Fact::evidence)),
        ("round", reading.round.as_ref().map(Fact::evidence)),
    ];
    let kind = reading.grounds.iter().map(|one| ("kind", one));
    let people = reading.people.iter().map(|one| ("people", one.evidence()));
    let slots = reading.slots.iter().map(|one| ("slots", one.evidence()));
    let documents = reading.documents.iter();
    let documents = documents.map(|one| ("documents", one.evidence()));
    let stated = stated
        .into_iter()
        .filter_map(|(name, words)| Some((name, words?)));
    kind.chain(stated)
        .chain(people)
        .chain(slots)
        .chain(documents)
        .map(|(fact, words)| proof(fact, words))
        .chain(event(message, reading))
        .collect()
}

/// Where the event's UID stands in its calendar part.
fn event(message: &Message, reading: &Reading) -> Option<Value> {
    let uid = reading.calendar.as_ref()?.uid.as_str();
    let place = message.calendars.iter().find_map(|text| {
        let start = text.find(uid).filter(|_| !uid.is_empty())?;
        Some(start..start + uid.len())
    })?;
    Some(
        json!({"fact": "calendar", "quote": uid, "part": "calendar", "start": place.start, "end": place.end}),
    )
}

fn proof(fact: &str, evidence: &Evidence) -> Value {
    json!({"fact": fact, "quote": evidence.quote, "part": evidence.part.name(), "start": evidence.place.start, "end": evidence.place.end})
}
