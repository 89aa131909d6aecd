//! Days, times and spans as the person's language writes them.

use bowout_core::letter::{day, day_and_time};
use bowout_core::text::Language;
use bowout_core::when::Moment;
use maud::{Markup, html};

use crate::look::{Look, fill};
use crate::words::Words;

/// A moment by the clocks of those who wrote it.
#[must_use]
pub fn written(moment: &Moment, zone: Option<&str>, look: &Look<'_>) -> Markup {
    html! { time datetime=(moment) { (day_and_time(moment.local, zone, look.language)) } }
}

/// The same moment by the person's clocks.
#[must_use]
pub fn yours(moment: &Moment, look: &Look<'_>) -> Markup {
    let here = moment.seen_from(&look.zone);
    html! { time datetime=(here) { (day_and_time(here.local, look.zone.iana_name(), look.language)) } }
}

/// The same on a day that was just named: its time alone.
#[must_use]
pub fn your_time(moment: &Moment, look: &Look<'_>) -> Markup {
    let here = moment.seen_from(&look.zone);
    let whole = day_and_time(here.local, look.zone.iana_name(), look.language);
    let time = whole.strip_prefix(&day(here.local, look.language));
    let time = time.unwrap_or(&whole).trim_start_matches([',', ' ']);
    html! { time datetime=(here) { (time) } }
}

/// The day by the person's clocks.
#[must_use]
pub fn your_day(moment: &Moment, look: &Look<'_>) -> Markup {
    let here = moment.seen_from(&look.zone);
    html! { time datetime=(here) { (day(here.local, look.language)) } }
}

/// Whether both clocks show the same.
#[must_use]
pub fn is_same_clock(moment: &Moment, look: &Look<'_>) -> bool {
    moment.seen_from(&look.zone).local == moment.local
}

/// Whether both calendars show the same day.
#[must_use]
pub fn is_same_day(moment: &Moment, look: &Look<'_>) -> bool {
    moment.seen_from(&look.zone).local.date() == moment.local.date()
}

/// A zone's name as people read it: `Europe/New_York` becomes `New York`.
#[must_use]
pub fn city(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

/// The name of a clock that a moment is told by where no place names it: `UTC`, `UTC+1`, `UTC-3:30`.
#[must_use]
pub fn universal(moment: &Moment) -> String {
    let minutes = moment.offset().seconds() / 60;
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    let sign = if minutes < 0 { '-' } else { '+' };
    match (hours, rest) {
        (0, 0) => "UTC".to_owned(),
        (_, 0) => format!("UTC{sign}{hours}"),
        _ => format!("UTC{sign}{hours}:{rest:02}"),
    }
}

/// A span of minutes in the two units that matter: `2 d 4 h`, `3 h 20 min`, `12 min`.
#[must_use]
pub fn span(minutes: i64, words: &Words) -> String {
    let minutes = minutes.abs();
    let (days, hours, rest) = (minutes / 1440, minutes % 1440 / 60, minutes % 60);
    let [day, hour, minute] = words.units;
    match (days, hours, rest) {
        (0, 0, _) => format!("{rest}{minute}"),
        (0, _, 0) => format!("{hours}{hour}"),
        (0, ..) => format!("{hours}{hour} {rest}{minute}"),
        (_, 0, _) => format!("{days}{day}"),
        _ => format!("{days}{day} {hours}{hour}"),
    }
}

/// Minutes from one moment to another; negative when it is past.
#[must_use]
pub fn minutes(from: &Moment, to: &Moment) -> i64 {
    (to.instant.as_second() - from.instant.as_second()) / 60
}

/// How long ago something was.
#[must_use]
pub fn ago(look: &Look<'_>, then: &Moment) -> String {
    match minutes(then, &look.now) {
        ..=0 => look.words.just_now.to_owned(),
        passed => fill(look.words.ago, &[&span(passed, look.words)]),
    }
}

/// The eight languages by their own names.
pub const LANGUAGES: [(Language, &str); 8] = [
    (Language::En, "English"),
    (Language::De, "Deutsch"),
    (Language::Fr, "Français"),
    (Language::Es, "Español"),
    (Language::Pt, "Português"),
    (Language::Nl, "Nederlands"),
    (Language::Ja, "日本語"),
    (Language::Zh, "中文"),
];

#[cfg(test)]
mod tests {
    use super::{span, universal};
    use crate::words::Words;
    use bowout_core::text::Language;
    use bowout_core::when::Moment;

    #[test]
    fn a_clock_without_a_place_is_told_by_its_distance() {
        for (moment, written) in [
            ("2026-12-03T15:00:00Z", "UTC"),
            ("2026-12-03T15:00:00+01:00", "UTC+1"),
            ("2026-12-03T15:00:00-03:30", "UTC-3:30"),
        ] {
            let moment = Moment::parse(moment);
            assert_eq!(moment.map(|one| universal(&one)).as_deref(), Some(written));
        }
    }

    #[test]
    fn a_span_names_no_unit_that_is_nought() {
        let words = Words::of(Language::En);
        for (minutes, written) in [
            (0, "0 min"),
            (59, "59 min"),
            (60, "1 h"),
            (-61, "1 h 1 min"),
            (1440, "1 d"),
            (1500, "1 d 1 h"),
        ] {
            assert_eq!(span(minutes, words), written);
        }
    }
}
