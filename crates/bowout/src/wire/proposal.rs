//! `bowout.proposal/1`: a letter with its calendar answer and what was found.

use bowout_core::letter::Letter;
use bowout_core::person::Person;
use bowout_core::propose::Proposal;
use serde_json::{Value, json};

use crate::wire::finding;

/// A proposal.
pub(crate) fn proposal(proposal: &Proposal) -> Value {
    let letter = &proposal.letter;
    let rsvp = proposal.rsvp.as_ref().ok().map(|reply| {
        json!({
            "to": reply.organizer.email,
            "from": reply.attendee.email,
            "subject": format!("{}: {}", reply.participation.title(), reply.summary),
            "calendar": reply.calendar,
        })
    });
    let findings: Vec<Value> = proposal
        .findings
        .iter()
        .map(|one| finding(one, &letter.body))
        .collect();
    json!({
        "schema": "bowout.proposal/1",
        "letter": written(letter),
        "rsvp": rsvp,
        "why_no_rsvp": proposal.rsvp.as_ref().err().map(ToString::to_string),
        "findings": findings,
        "left_out": left_out(letter),
        "doubts": doubts(proposal),
    })
}

/// What the person should look at twice before the letter goes.
fn doubts(proposal: &Proposal) -> Vec<String> {
    let reading = &proposal.reading;
    let kind = (!reading.needs_answer).then(|| {
        format!(
            "this mail reads as {}",
            reading.kind.name().replace('_', " ")
        )
    });
    let doubts = reading.doubts.iter().map(ToString::to_string);
    kind.into_iter().chain(doubts).collect()
}

/// A letter.
pub(super) fn written(letter: &Letter) -> Value {
    json!({
        "to": addresses(&letter.to),
        "cc": addresses(&letter.cc),
        "subject": letter.subject,
        "body": letter.body,
        "quote": letter.quote,
        "lang": letter.language.tag(),
        "medium": letter.medium.name(),
        "in_reply_to": letter.in_reply_to,
    })
}

/// Who does not get it, and why.
pub(super) fn left_out(letter: &Letter) -> Vec<Value> {
    let all = letter.left_out.iter();
    all.map(|one| json!({"address": one.address, "why": one.why.english()}))
        .collect()
}

fn addresses(people: &[Person]) -> Vec<&str> {
    people.iter().map(|person| person.email.as_str()).collect()
}
