//! The moment that a deadline comes to, never later than its words say.

use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan as _};

use crate::reading::facts::reply_by::marks::Bound;
use crate::reading::facts::reply_by::span::Span;
use crate::when::Moment;

/// A day that is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    On(Date),
    /// It could be two.
    Open,
}

impl Day {
    pub(super) fn of(day: Option<Date>) -> Self {
        day.map_or(Self::Open, Self::On)
    }
}

/// What the words of a deadline name.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Named {
    pub(super) day: Option<Day>,
    pub(super) hour: Option<Time>,
    /// The hour at which a part of the day ends, where none is named.
    pub(super) part: Option<Time>,
    pub(super) span: Option<Span>,
    /// The end of the week, or else of the month, of writing.
    pub(super) is_week: bool,
    pub(super) is_month: bool,
    /// By return of post: no moment.
    pub(super) is_return: bool,
}

const LAST: Time = Time::constant(23, 59, 0, 0);

/// The moment; `None` where the words leave it open, and where it lies before the mail.
pub(super) fn moment(
    named: &Named,
    bound: Bound,
    written: &Moment,
    zone: Option<&str>,
) -> Option<Moment> {
    let clock = match zone {
        Some(name) => TimeZone::get(name).ok()?,
        None => TimeZone::fixed(written.offset()),
    };
    let here = written.seen_from(&clock);
    let at = match named.span {
        Some(span) => after(here, span, &clock)?,
        None => Moment::at(local(named, bound, here.local)?, &clock)?,
    };
    (at.instant > written.instant).then_some(at)
}

fn local(named: &Named, bound: Bound, now: DateTime) -> Option<DateTime> {
    let today = now.date();
    let day = match named.day {
        Some(Day::On(day)) => day,
        Some(Day::Open) => return None,
        None if named.is_week => end_of_week(today)?,
        None if named.is_month => today.last_of_month(),
        // An hour alone is the next such hour.
        None => {
            let hour = named.hour.or(named.part)?;
            return if hour > now.time() {
                Some(today.to_datetime(hour))
            } else {
                Some(today.checked_add(1.day()).ok()?.to_datetime(hour))
            };
        }
    };
    match named.hour.or(named.part) {
        Some(hour) => Some(day.to_datetime(hour)),
        None if bound == Bound::Before => Some(day.checked_sub(1.day()).ok()?.to_datetime(LAST)),
        None => Some(day.to_datetime(LAST)),
    }
}

/// Friday, for who writes on a weekend Sunday.
fn end_of_week(today: Date) -> Option<Date> {
    let to = |day: Weekday| {
        i64::from(day.to_monday_zero_offset() - today.weekday().to_monday_zero_offset())
    };
    let days = if to(Weekday::Friday) >= 0 {
        to(Weekday::Friday)
    } else {
        to(Weekday::Sunday)
    };
    today.checked_add(days.days()).ok()
}

fn after(written: Moment, span: Span, clock: &TimeZone) -> Option<Moment> {
    let days = |days: i64| Moment::at(written.local.checked_add(days.days()).ok()?, clock);
    match span {
        Span::Minutes(minutes) => {
            let instant = written
                .instant
                .checked_add(SignedDuration::from_mins(minutes))
                .ok()?;
            Some(Moment {
                instant,
                local: clock.to_datetime(instant),
            })
        }
        Span::Days(number) => days(number),
        Span::WorkingDays(number) => {
            let (mut left, mut passed) = (number, 0);
            while left > 0 && passed < 60 {
                passed += 1;
                let day = written.local.date().checked_add(passed.days()).ok()?;
                left -= i64::from(!matches!(
                    day.weekday(),
                    Weekday::Saturday | Weekday::Sunday
                ));
            }
            days(passed)
        }
    }
}
