//! A moment with the clock that stood on the wall there.

use jiff::Timestamp;
use jiff::civil::DateTime;

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
        assert!(Moment::parse("tomorrow").is_none());
    }
}
