//! The only place that asks what time it is.

use bowout_core::when::Moment;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::error::CommandError;

/// The moment that `--now` gives, else the clock's, by the local clock.
pub(crate) fn now(given: Option<&str>) -> Result<Moment, CommandError> {
    if let Some(text) = given {
        Moment::parse(text).ok_or_else(|| {
            CommandError::Usage("--now wants a time such as 2026-12-03T14:00:00+01:00".to_owned())
        })
    } else {
        let instant = Timestamp::now();
        Ok(Moment {
            instant,
            local: TimeZone::system().to_datetime(instant),
        })
    }
}
