//! A moment with the clock that stood on the wall there.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};

/// An instant together with its local date and time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The instant.
    pub instant: Timestamp,
    /// The date and time as the local clock shows them.
    pub local: DateTime,
}

impl Moment {
    /// Reads an RFC 3339 time with its offset; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let instant: Timestamp = text.parse().ok()?;
        let local: DateTime = text.get(..19)?.parse().ok()?;
        Some(Self { instant, local })
    }

    /// The moment when the clocks of a zone show `local`; in a repeated hour the first, in a skipped hour the one
    /// that the clocks jump to. `None` at the ends of time.
    #[must_use]
    pub fn at(local: DateTime, zone: &TimeZone) -> Option<Self> {
        let instant = zone.to_timestamp(local).ok()?;
        Some(Self {
            instant,
            local: zone.to_datetime(instant),
        })
    }

    /// This moment by the clocks of another zone.
    #[must_use]
    pub fn seen_from(&self, zone: &TimeZone) -> Self {
        Self {
            instant: self.instant,
            local: zone.to_datetime(self.instant),
        }
    }

    /// How far the local clock is ahead of UTC, to the minute.
    #[must_use]
    pub fn offset(&self) -> Offset {
        let utc = Offset::UTC.to_datetime(self.instant);
        let seconds = self
            .local
            .since(utc)
            .ok()
            .and_then(|span| span.to_duration(utc).ok())
            .map_or(0, |ahead| ahead.as_secs() / 60 * 60);
        i32::try_from(seconds)
            .ok()
            .and_then(|seconds| Offset::from_seconds(seconds).ok())
            .unwrap_or(Offset::UTC)
    }

    /// The hours from `earlier` to this moment, negative when this moment came first.
    #[must_use]
    pub fn hours_since(&self, earlier: &Self) -> f64 {
        let seconds = self.instant.as_second() - earlier.instant.as_second();
        #[expect(
            clippy::cast_precision_loss,
            reason = "seconds between two dates fit a double exactly"
        )]
        let seconds = seconds as f64;
        seconds / 3600.0
    }
}

impl fmt::Display for Moment {
    /// RFC 3339 with the offset of the local clock, to the second.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.offset().seconds();
        let sign = if seconds < 0 { '-' } else { '+' };
        let minutes = seconds.abs() / 60;
        write!(
            formatter,
            "{}{sign}{:02}:{:02}",
            self.local.strftime("%Y-%m-%dT%H:%M:%S"),
            minutes / 60,
            minutes % 60
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Moment;

    #[test]
    fn keeps_the_local_clock() {
        let moment = Moment::parse("2026-12-03T14:00:00+01:00");
        assert_eq!(
            moment.map(|one| (one.local.hour(), one.instant.to_string())),
            Some((14, "2026-12-03T13:00:00Z".into()))
        );
        assert_eq!(
            moment.map(|one| one.to_string()).as_deref(),
            Some("2026-12-03T14:00:00+01:00")
        );
        assert!(Moment::parse("tomorrow").is_none());
    }
}
