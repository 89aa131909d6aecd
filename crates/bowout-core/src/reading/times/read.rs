//! The slots of a mail: its calendar's event where there is one, else what its words say.

use jiff::tz::TimeZone;

use crate::evidence::{Evidence, Fact, Part};
use crate::reading::source::Source;
use crate::reading::times::changes::is_called_off;
use crate::reading::times::slots::{CLASH, NO_DATE, NO_ZONE, Slot, Times, times};
use crate::text::{Said, line_start};
use crate::when::Moment;

/// The slots, and what is doubtful about them.
#[derive(Debug, Default)]
pub(crate) struct Slots {
    pub(crate) slots: Vec<Fact<Slot>>,
    pub(crate) doubts: Vec<Said>,
}

/// Reads the slots of a mail.
pub(crate) fn slots(source: &Source<'_>) -> Slots {
    let before = if source.history.is_empty() {
        source.message.subject.as_str()
    } else {
        source.history
    };
    let mut words = times(source.body, before, &source.written, source.language);
    if is_called_off(&source.message.subject) {
        words.slots.retain(|one| one.is_proposed);
    }
    words.slots.retain(|one| !is_beside(source, &one.place));
    let (read_of, words) = if words.slots.is_empty() && !source.passed_on().is_empty() {
        passed_on(source)
    } else {
        (source.body, words)
    };
    let by_calendar = calendar(source);
    if by_calendar.slots.is_empty() {
        let mut doubts = words.doubts;
        if source.message.date.is_none() && !words.slots.is_empty() {
            doubts.push(NO_DATE.into());
        }
        let read = |found: crate::reading::times::slots::Found| {
            Fact::read(
                found.slot,
                Evidence::quote(Part::Body, read_of, found.place),
            )
        };
        return Slots {
            slots: words.slots.into_iter().map(read).collect(),
            doubts,
        };
    }
    let mut read = by_calendar;
    for found in &words.slots {
        let known = |one: &Fact<Slot>| one.value().start.instant == found.slot.start.instant;
        if let Some(at) = read.slots.iter().position(known) {
            // A calendar in UTC tells no clock; the words beside it do.
            let before = &read.slots[at];
            if before.value().zone.is_none() && found.slot.zone.is_some() {
                let end = before.value().end.or(found.slot.end);
                let slot = Slot {
                    end: end.map(|end| end.seen_from(&TimeZone::fixed(found.slot.start.offset()))),
                    ..found.slot.clone()
                };
                read.slots[at] = Fact::read(slot, before.evidence().clone());
            }
            continue;
        }
        // In words without a zone the calendar knows better; with one, the two contradict each other.
        if found.slot.zone.is_some() {
            read.doubts.push(CLASH.with([&found.slot.stated]));
        }
    }
    read
}

/// The slots of the mail that is passed on, and the body that their places belong to.
fn passed_on<'a>(source: &Source<'a>) -> (&'a str, Times) {
    let body = source.message.body.as_str();
    let earlier = source.history;
    let mut words = times(earlier, "", &source.written, source.language);
    let start = (earlier.as_ptr() as usize).checked_sub(body.as_ptr() as usize);
    if let Some(start) = start.filter(|start| start + earlier.len() <= body.len()) {
        for one in &mut words.slots {
            one.place = one.place.start + start..one.place.end + start;
        }
    } else {
        words.slots.clear();
    }
    (body, words)
}

/// Whether a time stands below the words of the writer, or on a line that tells when a house is open or shows itself.
fn is_beside(source: &Source<'_>, place: &std::ops::Range<usize>) -> bool {
    const HOURS: [&str; 14] = [
        "opening hours",
        "office hours",
        "opening times",
        "offnungszeiten",
        "sprechzeiten",
        "burozeiten",
        "heures d'ouverture",
        "horaires d'ouverture",
        "horario de atencion",
        "horario de apertura",
        "horario de funcionamento",
        "openingstijden",
        "営業時間",
        "营业时间",
    ];
    const SAYS: [&str; 10] = [
        "trade fair",
        "stand nr",
        "visit us",
        "meet us at",
        "besuchen sie uns",
        "retrouvez-nous",
        "visitenos",
        "visite-nos",
        "bezoek ons",
        "our stand",
    ];
    let body = source.body;
    let start = line_start(body, place.start);
    let end = body[place.end..]
        .find('\n')
        .map_or(body.len(), |at| place.end + at);
    let line = crate::text::fold(&body[start..end]);
    // "8:00 or 18:30, both outside your office hours": only before a time do they tell it.
    let before = crate::text::fold(&body[start..place.start]);
    place.start + source.shift >= source.heart.end
        || SAYS.iter().any(|says| line.contains(says))
        || HOURS.iter().any(|says| before.contains(says))
}

/// The event's own time; none for a cancelled event. A series counts by its first meeting, unless that has long been.
fn calendar(source: &Source<'_>) -> Slots {
    let mut read = Slots::default();
    let sender = TimeZone::fixed(source.written.offset());
    for event in &source.events {
        let Some(start) = event.start.and_then(|start| start.moment(&sender)) else {
            continue;
        };
        let has_begun = event.repeats && start.instant < source.written.instant;
        if event.method == "CANCEL" || has_begun {
            continue;
        }
        if read
            .slots
            .iter()
            .any(|one| one.value().start.instant == start.instant)
        {
            continue;
        }
        if event.zone.is_none() && matches!(event.start, Some(crate::calendar::Start::Floating(_)))
        {
            read.doubts.push(NO_ZONE.into());
        }
        let stated = start.to_string();
        // UTC is how programs write; the day and hour that people see are those of a clock, the sender's at best.
        let is_utc = event.zone.is_none() && start.offset().is_zero();
        let seen = |moment: Moment| {
            if is_utc {
                moment.seen_from(&sender)
            } else {
                moment
            }
        };
        let slot = Slot {
            start: seen(start),
            end: event.end.and_then(|end| end.moment(&sender)).map(seen),
            zone: event.zone.clone(),
            stated,
        };
        read.slots.push(Fact::read(slot, words(source)));
    }
    read
}

/// The line of the calendar that tells the start.
fn words(source: &Source<'_>) -> Evidence {
    let calendar = source
        .message
        .calendars
        .first()
        .map(String::as_str)
        .unwrap_or_default();
    let event = calendar.find("BEGIN:VEVENT").unwrap_or_default();
    let start = calendar[event..]
        .find("DTSTART")
        .map_or(event, |at| event + at);
    let end = calendar[start..]
        .find(['\r', '\n'])
        .map_or(calendar.len(), |at| start + at);
    Evidence::quote(Part::Calendar, calendar, start..end)
}

#[cfg(test)]
mod tests {
    use super::slots;
    use crate::message::parse;
    use crate::reading::source::Joined;
    use crate::when::Moment;

    fn read(body: &str) -> Vec<(String, bool)> {
        let mail = format!(
            "Date: Tue, 24 Nov 2026 09:00:00 +0100\r\nSubject: Interview\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}"
        );
        let message = parse(mail.as_bytes());
        let joined = Joined::new(&message);
        let now = Moment::parse("2026-11-24T09:00:00Z").unwrap_or_else(|| unreachable!());
        let slots = slots(&joined.source(&now)).slots;
        let start = |slot: &super::Slot| slot.start.local.strftime("%m-%d %H:%M").to_string();
        slots
            .iter()
            .map(|one| (start(one.value()), one.value().end.is_some()))
            .collect()
    }

    #[test]
    fn the_hours_of_a_house_and_of_a_fair_are_no_times_to_meet() {
        let mail = "Could you come on Thursday 3 December at 10:00?\n\nKind regards,\nAna Ruiz\n\
            Visit us at BauExpo, Friday 4 December, 9:00\nOpening hours: Monday 8:00 to 17:00";
        assert_eq!(read(mail), [("12-03 10:00".to_owned(), false)]);
    }

    #[test]
    fn office_hours_named_behind_a_time_say_nothing_of_it() {
        let mail = "He could do Friday 4 December at 8:00 or Monday 7 December at 18:30, both outside your office hours.";
        assert_eq!(
            read(mail),
            [
                ("12-04 08:00".to_owned(), false),
                ("12-07 18:30".to_owned(), false)
            ]
        );
    }

    #[test]
    fn an_hour_before_a_comma_is_no_day_of_the_date_behind_it() {
        let mail = "I can do Monday 30th at 28 Mill Lane, or Monday 30th at 11, Monday 30th at 4 or Wednesday 2 December at 2.30pm for your interview.";
        assert!(
            read(mail)
                .iter()
                .all(|(start, _)| start.starts_with("11-30") || start.starts_with("12-02")),
            "{:?}",
            read(mail)
        );
        let mail = "About your interview: we had you down for Wednesday 2 December at eleven. Could you come on Thursday 3 December at 15:30 instead?";
        assert_eq!(read(mail), [("12-03 15:30".to_owned(), false)]);
    }

    #[test]
    fn a_part_of_the_day_says_nothing_of_its_end() {
        let mail = "Could you come on Thursday 3 December at 10:00? Bring a laptop for a 2 hour case study.";
        assert_eq!(read(mail), [("12-03 10:00".to_owned(), false)]);
        let mail = "Could you come on Thursday 3 December at 10:00 for 45 minutes?";
        assert_eq!(read(mail), [("12-03 10:00".to_owned(), true)]);
    }
}
