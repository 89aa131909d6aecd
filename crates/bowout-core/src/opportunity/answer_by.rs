//! By when an answer is kind: within a day, never later than was asked for, and before the interview begins.

use jiff::{SignedDuration, ToSpan as _};

use crate::when::Moment;

/// A day after a mail came, or when the interview begins or the answer is asked for where that is sooner. `None` at the
/// end of time.
#[must_use]
pub fn answer_by(
    came: &Moment,
    asked_for: Option<Moment>,
    begins: Option<Moment>,
) -> Option<Moment> {
    let day = Moment {
        instant: came
            .instant
            .checked_add(SignedDuration::from_hours(24))
            .ok()?,
        local: came.local.checked_add(1.day()).ok()?,
    };
    let sooner = [asked_for, begins].into_iter().flatten();
    let sooner = sooner.filter(|at| at.instant > came.instant);
    sooner.chain([day]).min_by_key(|at| at.instant)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::answer_by;
    use crate::when::Moment;

    #[test]
    fn a_day_is_the_habit_and_what_is_asked_for_the_limit() {
        let at = |text: &str| Moment::parse(text).unwrap();
        let came = at("2026-11-24T09:00:00+01:00");
        let by = |asked_for: &str, begins: &str| {
            let by = answer_by(&came, Moment::parse(asked_for), Moment::parse(begins));
            by.unwrap().to_string()
        };
        assert_eq!(by("", ""), "2026-11-25T09:00:00+01:00");
        assert_eq!(
            by("2026-11-24T17:00:00+01:00", ""),
            "2026-11-24T17:00:00+01:00"
        );
        assert_eq!(
            by("2026-11-27T23:59:00+01:00", ""),
            "2026-11-25T09:00:00+01:00"
        );
        assert_eq!(
            by("2026-11-24T17:00:00+01:00", "2026-11-24T15:00:00+01:00"),
            "2026-11-24T15:00:00+01:00"
        );
        // What lies before the mail bounds nothing.
        assert_eq!(
            by("2026-11-20T17:00:00+01:00", "2026-11-20T17:00:00+01:00"),
            "2026-11-25T09:00:00+01:00"
        );
    }
}
