//! The slots of a mail: its calendar's event where there is one, else what its words say.

use jiff::tz::TimeZone;

use crate::evidence::{Evidence, Fact, Part};
use crate::reading::source::Source;
use crate::reading::times::slots::{CLASH, NO_DATE, NO_ZONE, Slot, times};
use crate::text::Said;
use crate::when::Moment;

/// The slots, and what is doubtful about them.
#[derive(Debug, Default)]
pub(crate) struct Slots {
    pub(crate) slots: Vec<Fact<Slot>>,
    pub(crate) doubts: Vec<Said>,
}

/// Reads the slots of a mail.
pub(crate) fn slots(source: &Source<'_>) -> Slots {
    let mut words = times(source.body, &source.written, source.language);
    words.slots.retain(|one| !is_beside(source, &one.place));
    let by_calendar = calendar(source);
    if by_calendar.slots.is_empty() {
        let mut doubts = words.doubts;
        if source.message.date.is_none() && !words.slots.is_empty() {
            doubts.push(NO_DATE.into());
        }
        let read = |found: crate::reading::times::slots::Found| {
            Fact::read(
                found.slot,
                Evidence::quote(Part::Body, source.body, found.place),
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

/// Whether a time stands below the words of the writer, or on a line that tells when a house is open or shows itself.
fn is_beside(source: &Source<'_>, place: &std::ops::Range<usize>) -> bool {
    const SAYS: [&str; 16] = [
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
        "trade fair",
        "stand nr",
    ];
    let body = source.body;
    let start = body[..place.start].rfind('\n').map_or(0, |at| at + 1);
    let end = body[place.end..]
        .find('\n')
        .map_or(body.len(), |at| place.end + at);
    let line = crate::text::fold(&body[start..end]);
    place.start + source.shift >= source.heart.end || SAYS.iter().any(|says| line.contains(says))
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
