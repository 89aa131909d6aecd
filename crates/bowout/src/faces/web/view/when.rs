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

/// A zone's name as people read it: `Europe/New_York` becomes `New York`.
#[must_use]
pub fn city(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

/// A span of minutes in the two units that matter: `2 d 4 h`, `3 h 20 min`, `12 min`.
#[must_use]
pub fn span(minutes: i64, words: &Words) -> String {
    let minutes = minutes.abs();
    let (days, hours, rest) = (minutes / 1440, minutes % 1440 / 60, minutes % 60);
    let [day, hour, minute] = words.units;
    match (days, hours) {
        (0, 0) => format!("{rest}{minute}"),
        (0, _) => format!("{hours}{hour} {rest}{minute}"),
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
