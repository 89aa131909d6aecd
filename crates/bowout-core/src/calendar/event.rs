//! The events of a calendar as a reader needs them (RFC 5545, 3.6.1). Nothing is expanded, nothing is fetched.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use crate::calendar::component::{sections, top_level, unescaped};
use crate::calendar::line::{Line, lines};
use crate::calendar::zone::{Zone, described, named, utc};
use crate::person::Person;
use crate::when::Moment;

/// The most attendees that are read of one event.
const MAXIMUM_ATTENDEES: usize = 1000;

/// One event.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Event {
    /// The METHOD of its calendar in upper case; `PUBLISH` where none stands (RFC 5546, 1.4).
    pub method: String,
    /// The UID as written.
    pub uid: String,
    /// The SEQUENCE; 0 where none stands.
    pub sequence: u64,
    /// The DTSTAMP as written, which orders versions of one SEQUENCE; empty where none stands.
    pub stamp: String,
    /// The RECURRENCE-ID as written; empty for a whole event.
    pub recurrence: String,
    /// Who called the meeting.
    pub organizer: Option<Person>,
    /// Everybody listed.
    pub attendees: Vec<Attendee>,
    /// When it begins.
    pub start: Option<Start>,
    /// When it ends, from DTEND or DURATION.
    pub end: Option<Start>,
    /// The IANA name of the start's zone.
    pub zone: Option<String>,
    /// The title, on one line.
    pub summary: String,
    /// The notes, as a person reads them.
    pub description: String,
    /// The place.
    pub location: String,
    /// Whether it comes again.
    pub repeats: bool,
}

/// Somebody listed in an event.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attendee {
    /// Who.
    pub person: Person,
    /// What they answered (PARTSTAT, RFC 5545, 3.2.12), in upper case.
    pub partstat: String,
    /// Whether they have yet to answer.
    pub awaits: bool,
    /// Whether this is a person, and no room or resource.
    pub is_human: bool,
}

/// When an event begins or ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// A moment that is the same everywhere.
    Fixed(Moment),
    /// The clock where the reader stands: no zone was given (RFC 5545, 3.3.5, form 1).
    Floating(DateTime),
    /// A whole day.
    AllDay(Date),
}

impl Start {
    /// The moment, where `local` tells the clock of those who wrote without a zone.
    #[must_use]
    pub fn moment(&self, local: &TimeZone) -> Option<Moment> {
        match self {
            Self::Fixed(moment) => Some(*moment),
            Self::Floating(time) => Moment::at(*time, local),
            Self::AllDay(_) => None,
        }
    }
}

/// The events of a calendar, in the order written; damage leaves fields empty.
#[must_use]
pub fn events(calendar: &str) -> Vec<Event> {
    let all = lines(calendar);
    let method = method(&all).unwrap_or_else(|| "PUBLISH".to_owned());
    let usual = value(&all, "X-WR-TIMEZONE").and_then(|id| named(&id));
    sections(&all, "VEVENT")
        .into_iter()
        .map(|section| event(&all, &top_level(section), &method, usual.as_ref()))
        .collect()
}

/// What the events of some calendars list that is no person: rooms, resources, groups (CUTYPE, RFC 5545, 3.2.3).
#[must_use]
pub fn rooms(calendars: &[String]) -> Vec<Person> {
    let listed = calendars.iter().flat_map(|one| events(one));
    listed
        .flat_map(|event| event.attendees)
        .filter(|one| !one.is_human)
        .map(|one| one.person)
        .collect()
}

/// The METHOD in upper case, without what some programs append to it (`REQUEST;; charset=UTF-8`).
pub(crate) fn method(all: &[Line]) -> Option<String> {
    let value = value(all, "METHOD")?;
    Some(value.split(';').next()?.trim().to_uppercase()).filter(|method| !method.is_empty())
}

fn value(all: &[Line], name: &str) -> Option<String> {
    all.iter()
        .find(|line| line.name == name)
        .map(|line| line.value.trim().to_owned())
}

fn event(all: &[Line], lines: &[&Line], method: &str, usual: Option<&Zone>) -> Event {
    let find = |name: &str| lines.iter().find(|line| line.name == name).copied();
    let text = |name: &str| {
        find(name)
            .map(|line| unescaped(&line.value))
            .unwrap_or_default()
    };
    let raw = |name: &str| {
        find(name)
            .map(|line| line.value.trim().to_owned())
            .unwrap_or_default()
    };
    let begins = find("DTSTART").and_then(|line| when(all, line, usual));
    let ends = find("DTEND").and_then(|line| when(all, line, usual));
    let (start, zone) = begins.map_or((None, None), |(start, zone)| (Some(start), zone));
    let end = ends.map(|(end, _)| end).or_else(|| {
        let lasts = find("DURATION")?.value.trim().parse::<jiff::Span>().ok()?;
        later(start?, lasts)
    });
    Event {
        method: method.to_owned(),
        uid: raw("UID"),
        sequence: find("SEQUENCE")
            .and_then(|line| line.value.trim().parse().ok())
            .unwrap_or_default(),
        stamp: raw("DTSTAMP"),
        recurrence: raw("RECURRENCE-ID"),
        organizer: find("ORGANIZER").map(person),
        attendees: lines
            .iter()
            .filter(|line| line.name == "ATTENDEE")
            .take(MAXIMUM_ATTENDEES)
            .map(|line| attendee(line))
            .collect(),
        start,
        end,
        zone,
        summary: text("SUMMARY"),
        description: find("DESCRIPTION")
            .map(|line| spread(&line.value))
            .unwrap_or_default(),
        location: text("LOCATION"),
        repeats: find("RRULE").is_some() || find("RDATE").is_some(),
    }
}

/// A start that much later.
fn later(start: Start, lasts: jiff::Span) -> Option<Start> {
    match start {
        Start::Fixed(moment) => {
            let local = moment.local.checked_add(lasts).ok()?;
            Moment::at(local, &TimeZone::fixed(moment.offset())).map(Start::Fixed)
        }
        Start::Floating(time) => time.checked_add(lasts).ok().map(Start::Floating),
        Start::AllDay(_) => None,
    }
}

/// A date or time with its zone's name.
fn when(all: &[Line], line: &Line, usual: Option<&Zone>) -> Option<(Start, Option<String>)> {
    let value = line.value.trim();
    if let Some(instant) = utc(value) {
        let zone = usual.map_or(TimeZone::UTC, |zone| zone.clock.clone());
        let local = zone.to_datetime(instant);
        let name = usual.and_then(|zone| zone.name.clone());
        return Some((Start::Fixed(Moment { instant, local }), name));
    }
    let Ok(local) = DateTime::strptime("%Y%m%dT%H%M%S", value) else {
        let day = Date::strptime("%Y%m%d", value).ok()?;
        return Some((Start::AllDay(day), None));
    };
    let Some(id) = line.parameter("TZID") else {
        return Some((Start::Floating(local), None));
    };
    if let Some(zone) = named(id) {
        return Some((Start::Fixed(Moment::at(local, &zone.clock)?), zone.name));
    }
    match described(all, id, local) {
        Some(clock) => Some((Start::Fixed(Moment::at(local, &clock)?), None)),
        None => Some((Start::Floating(local), None)),
    }
}

fn person(line: &Line) -> Person {
    Person::new(
        &crate::text::one_line(line.parameter("CN").unwrap_or_default()),
        line.address(),
    )
}

fn attendee(line: &Line) -> Attendee {
    let partstat = line.parameter("PARTSTAT").unwrap_or("NEEDS-ACTION");
    let kind = line.parameter("CUTYPE").unwrap_or("INDIVIDUAL");
    Attendee {
        person: person(line),
        partstat: partstat.to_uppercase(),
        awaits: partstat.eq_ignore_ascii_case("NEEDS-ACTION"),
        is_human: kind.eq_ignore_ascii_case("INDIVIDUAL"),
    }
}

/// A TEXT value with its line breaks.
fn spread(value: &str) -> String {
    value
        .replace("\\n", "\n")
        .replace("\\N", "\n")
        .replace("\\,", ",")
        .replace("\\;", ";")
        .replace("\\\\", "\\")
}

#[cfg(test)]
mod tests {
    use super::{Start, events};

    fn start(calendar: &str) -> Option<(String, Option<String>)> {
        let event = events(calendar).into_iter().next()?;
        match event.start? {
            Start::Fixed(moment) => Some((moment.to_string(), event.zone)),
            Start::Floating(time) => Some((time.to_string(), None)),
            Start::AllDay(day) => Some((day.to_string(), None)),
        }
    }

    fn calendar(begins: &str) -> String {
        format!(
            "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Our time\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\n\
            TZOFFSETTO:+0530\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\n\
            DTSTART:16010101T020000\r\nTZOFFSETTO:+0630\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\n\
            END:VTIMEZONE\r\nBEGIN:VEVENT\r\n{begins}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
    }

    #[test]
    fn tells_the_time_in_every_way_of_naming_a_zone() {
        for (begins, moment, zone) in [
            (
                "DTSTART:20261203T130000Z",
                "2026-12-03T13:00:00+00:00",
                None,
            ),
            (
                "DTSTART;TZID=W. Europe Standard Time:20261203T140000",
                "2026-12-03T14:00:00+01:00",
                Some("Europe/Berlin"),
            ),
            (
                "DTSTART;TZID=/x.example/20260101/Europe/Lisbon:20260703T140000",
                "2026-07-03T14:00:00+01:00",
                Some("Europe/Lisbon"),
            ),
            (
                "DTSTART;TZID=\"(UTC-05:00) Eastern Time (US & Canada)\":20261203T140000",
                "2026-12-03T14:00:00-05:00",
                Some("America/New_York"),
            ),
            (
                "DTSTART;TZID=Our time:20261203T140000",
                "2026-12-03T14:00:00+05:30",
                None,
            ),
            (
                "DTSTART;TZID=Our time:20260703T140000",
                "2026-07-03T14:00:00+06:30",
                None,
            ),
            (
                "DTSTART;TZID=Nowhere:20261203T140000",
                "2026-12-03T14:00:00",
                None,
            ),
            ("DTSTART;VALUE=DATE:20261203", "2026-12-03", None),
        ] {
            assert_eq!(
                start(&calendar(begins)),
                Some((moment.to_owned(), zone.map(ToOwned::to_owned))),
                "{begins}"
            );
        }
    }

    #[test]
    fn accepts_a_method_with_something_behind_it() {
        let events = events(
            "BEGIN:VCALENDAR\nMETHOD:REQUEST;; charset=UTF-8\nBEGIN:VEVENT\nUID:1\nEND:VEVENT\n",
        );
        assert_eq!(events[0].method, "REQUEST");
    }
}
