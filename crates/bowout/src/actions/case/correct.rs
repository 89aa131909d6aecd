//! The person's word over the mail's: corrected facts take the place of those that were read, and all below follows.

use bowout_core::evidence::{Evidence, Fact, Part};
use bowout_core::message::Message;
use bowout_core::person::{Person, is_address};
use bowout_core::reading::{Kind, Reading, Slot};
use bowout_core::when::Moment;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::actions::case::case::Corrections;

/// The names of the media that a reading knows.
pub(crate) const MEDIA: [&str; 5] = ["phone", "video", "onsite", "one_way_video", "chat"];

/// Puts the corrections over a mail and its reading; the names of the facts that were corrected.
pub(crate) fn corrected(
    corrections: &Corrections,
    message: &mut Message,
    reading: &mut Reading,
) -> Vec<&'static str> {
    let mut changed = vec![];
    if let Some(company) = &corrections.company {
        reading.company = told(company, company.clone());
        changed.push("company");
    }
    if let Some(role) = &corrections.role {
        reading.role = told(role, role.clone());
        changed.push("role");
    }
    if let Some(name) = &corrections.medium {
        let medium = MEDIA.iter().find(|one| *one == name);
        reading.medium = medium.and_then(|medium| told(name, *medium));
        changed.push("medium");
    }
    if let Some(time) = &corrections.time {
        reading.slots = slot(time, corrections.zone.as_deref())
            .into_iter()
            .collect();
        changed.push("time");
    }
    if corrections.who.is_some() || corrections.email.is_some() {
        who(corrections, message);
        changed.push("who");
    }
    if corrections.is_invitation {
        reading.kind = Kind::InterviewInvitation;
        reading.needs_answer = true;
        changed.push("kind");
    }
    changed
}

/// A fact in the person's own words; an empty one says that there is none.
fn told<T>(words: &str, value: T) -> Option<Fact<T>> {
    let is_there = !words.trim().is_empty();
    is_there.then(|| Fact::read(value, said(words)))
}

fn said(words: &str) -> Evidence {
    Evidence::quote(Part::Person, words, 0..words.len())
}

/// Whether words are a time as the form sends it, or say that there is none.
pub(crate) fn is_time(words: &str) -> bool {
    words.is_empty() || slot(words, None).is_some()
}

/// Whether words name a time zone, or none.
pub(crate) fn is_zone(words: &str) -> bool {
    words.is_empty() || TimeZone::get(words).is_ok()
}

/// The one time at stake, by the clocks of its zone.
fn slot(time: &str, zone: Option<&str>) -> Option<Fact<Slot>> {
    let local: DateTime = time.parse().ok()?;
    let named = zone.and_then(|zone| TimeZone::get(zone).ok());
    let start = Moment::at(local, &named.clone().unwrap_or_else(TimeZone::system))?;
    let slot = Slot {
        start,
        end: None,
        zone: named.and_then(|zone| zone.iana_name().map(ToOwned::to_owned)),
        stated: time.to_owned(),
    };
    Some(Fact::read(slot, said(time)))
}

/// Whom the answer addresses. An address is taken where it is one; without one only the greeting changes.
fn who(corrections: &Corrections, message: &mut Message) {
    let before = message.reply_to.first().or(message.from.first());
    let before = before.cloned().unwrap_or_default();
    let name = corrections.who.clone().unwrap_or(before.name);
    let email = corrections.email.clone().filter(|email| is_address(email));
    let person = Person::new(&name, &email.unwrap_or(before.email));
    if message.reply_to.is_empty() {
        message.from = vec![person];
    } else {
        message.reply_to[0] = person;
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use bowout_core::message::parse;
    use bowout_core::reading::read;
    use bowout_core::when::Moment;

    use super::{corrected, is_time, is_zone};
    use crate::actions::case::case::Corrections;

    #[test]
    fn a_time_and_a_zone_are_known_for_what_they_are() {
        for words in ["2026-12-09T15:30", "2026-12-09T15:30:00", ""] {
            assert!(is_time(words), "{words}");
        }
        for words in ["nonsense", "2026-02-30T10:00", "15:30"] {
            assert!(!is_time(words), "{words}");
        }
        assert!(is_zone("Europe/Berlin") && is_zone("") && !is_zone("Mars/Phobos"));
    }

    #[test]
    fn the_persons_word_stands_above_the_mails() {
        let mut message = parse(b"From: ana@x.example\nTo: j@example.com\n\nWe invite you to an interview on 3 December 2026 at 10:00.");
        let now = Moment::parse("2026-11-25T09:00:00Z").unwrap();
        let mut reading = read(&message, &now);
        let corrections = Corrections {
            company: Some("Hooli".into()),
            role: Some(String::new()),
            time: Some("2026-12-04T14:30".into()),
            zone: Some("Europe/Berlin".into()),
            who: Some("Ana Ruiz".into()),
            ..Corrections::default()
        };
        let changed = corrected(&corrections, &mut message, &mut reading);
        assert_eq!(changed, ["company", "role", "time", "who"]);
        assert_eq!(reading.company.unwrap().value(), "Hooli");
        assert!(reading.role.is_none());
        assert_eq!(
            reading.slots[0].value().start.to_string(),
            "2026-12-04T14:30:00+01:00"
        );
        assert_eq!(
            (
                message.from[0].name.as_str(),
                message.from[0].email.as_str()
            ),
            ("Ana Ruiz", "ana@x.example")
        );
    }
}
