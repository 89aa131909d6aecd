//! Which clock a TZID means: an IANA name, a Windows name, or the rules that the calendar itself brings along.
//! An unknown name stays unknown; it never becomes UTC.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::{Offset, TimeZone};
use windows_timezones::WindowsTimezone;

use crate::calendar::component::sections;
use crate::calendar::line::Line;

/// A clock, with its IANA name where it has one.
#[derive(Debug, Clone)]
pub(crate) struct Zone {
    pub(crate) clock: TimeZone,
    pub(crate) name: Option<String>,
}

/// The zone that a TZID names, by the names that calendars use.
pub(crate) fn named(id: &str) -> Option<Zone> {
    let id = id.trim().trim_matches('"');
    // Mozilla and Evolution put a path before the name: `/freeassociation.sourceforge.net/Europe/Berlin`.
    let tail = id
        .rsplit_once('/')
        .map(|(before, city)| format!("{}/{city}", before.rsplit('/').next().unwrap_or_default()));
    let windows = |name: &str| {
        name.parse::<WindowsTimezone>()
            .ok()
            .map(|zone| zone.tzdb_id().to_owned())
    };
    let name = [Some(id.to_owned()), tail, windows(id), by_display_name(id)]
        .into_iter()
        .flatten()
        .find(|name| name.contains('/') && TimeZone::get(name).is_ok())
        .or_else(|| matches!(id, "UTC" | "GMT" | "Etc/UTC").then(|| "Etc/UTC".to_owned()))?;
    Some(Zone {
        clock: TimeZone::get(&name).ok()?,
        name: Some(name),
    })
}

/// A Windows zone by what Outlook shows of it: `(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna`.
fn by_display_name(id: &str) -> Option<String> {
    let cities = id.strip_prefix('(')?.split_once(')')?.1.trim();
    let known: [(&str, &str); 8] = [
        ("Amsterdam", "Europe/Berlin"),
        ("Brussels", "Europe/Paris"),
        ("Dublin", "Europe/London"),
        ("Eastern Time", "America/New_York"),
        ("Central Time", "America/Chicago"),
        ("Mountain Time", "America/Denver"),
        ("Pacific Time", "America/Los_Angeles"),
        ("Osaka", "Asia/Tokyo"),
    ];
    known
        .iter()
        .find(|(city, _)| cities.starts_with(city))
        .map(|(_, zone)| (*zone).to_owned())
}

/// The clock that a calendar's own VTIMEZONE describes at a local time (RFC 5545, 3.6.5).
pub(crate) fn described(all: &[Line], id: &str, local: DateTime) -> Option<TimeZone> {
    let zone = sections(all, "VTIMEZONE").into_iter().find(|zone| {
        zone.iter()
            .any(|line| line.name == "TZID" && line.value.trim() == id)
    })?;
    let observances: Vec<Observance> = ["STANDARD", "DAYLIGHT"]
        .iter()
        .flat_map(|kind| sections(zone, kind))
        .filter_map(Observance::read)
        .collect();
    let in_force = observances
        .iter()
        .filter_map(|one| Some((one.last_onset(local)?, one.offset)))
        .max_by_key(|(onset, _)| *onset)
        .map(|(_, offset)| offset)
        .or_else(|| observances.first().map(|one| one.offset))?;
    Some(TimeZone::fixed(in_force))
}

/// One half of a zone: from when it holds each year, and how far it is from UTC.
#[derive(Debug)]
struct Observance {
    start: DateTime,
    offset: Offset,
    /// The month, the week of it (negative from its end) and the weekday, 1 for Monday.
    yearly: Option<(i8, i8, i8)>,
}

impl Observance {
    fn read(lines: &[Line]) -> Option<Self> {
        let value = |name: &str| {
            lines
                .iter()
                .find(|line| line.name == name)
                .map(|line| line.value.trim())
        };
        Some(Self {
            start: DateTime::strptime("%Y%m%dT%H%M%S", value("DTSTART")?).ok()?,
            offset: offset(value("TZOFFSETTO")?)?,
            yearly: value("RRULE").and_then(yearly),
        })
    }

    /// When it last came into force before a local time.
    fn last_onset(&self, local: DateTime) -> Option<DateTime> {
        let Some((month, week, weekday)) = self.yearly else {
            return (self.start <= local).then_some(self.start);
        };
        [local.year(), local.year() - 1]
            .into_iter()
            .filter_map(|year| nth_weekday(year, month, week, weekday))
            .map(|day| day.to_datetime(self.start.time()))
            .find(|onset| *onset <= local)
    }
}

/// The month, week and weekday of `FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10`.
fn yearly(rule: &str) -> Option<(i8, i8, i8)> {
    let part = |name: &str| {
        rule.split(';')
            .filter_map(|part| part.split_once('='))
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    };
    let month = part("BYMONTH")?.parse().ok()?;
    let day = part("BYDAY")?;
    let (week, day) = day.split_at_checked(day.len().checked_sub(2)?)?;
    let weekday = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        .iter()
        .position(|one| day.eq_ignore_ascii_case(one))?;
    Some((
        month,
        week.parse().unwrap_or(1),
        i8::try_from(weekday).ok()? + 1,
    ))
}

fn nth_weekday(year: i16, month: i8, week: i8, weekday: i8) -> Option<Date> {
    let weekday = jiff::civil::Weekday::from_monday_one_offset(weekday).ok()?;
    Date::new(year, month, 1)
        .ok()?
        .nth_weekday_of_month(week, weekday)
        .ok()
}

/// `+0530` or `-080000`.
fn offset(text: &str) -> Option<Offset> {
    let digits = text.get(1..5)?;
    let number = |range| {
        digits
            .get(range)
            .and_then(|two: &str| two.parse::<i32>().ok())
    };
    let seconds = number(0..2)? * 3600 + number(2..4)? * 60;
    Offset::from_seconds(if text.starts_with('-') {
        -seconds
    } else {
        seconds
    })
    .ok()
}

/// An instant that the calendar gives in UTC.
pub(crate) fn utc(value: &str) -> Option<Timestamp> {
    let local = DateTime::strptime("%Y%m%dT%H%M%SZ", value).ok()?;
    Offset::UTC.to_timestamp(local).ok()
}
