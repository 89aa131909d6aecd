//! What the mail before, or the subject, tells of the times of a mail: the hour that stays, the day that stays.

use jiff::civil::{Date, Time};

use crate::reading::times::days::date::Context;
use crate::reading::times::items::{Day, Hour, items};
use crate::reading::times::slots::times;
use crate::reading::times::token::{Token, tokens};
use crate::text::Language;
use crate::when::Moment;

/// The one clock time of a text in which no day goes with it: `Our 2 o'clock on the 5th`.
fn lone_hour(before: &str, written: &Moment, language: Language) -> Option<Time> {
    // The lines above an earlier mail say when it was sent.
    let words: Vec<&str> = before
        .lines()
        .filter(|line| !line.contains(':') || line.starts_with('>'))
        .collect();
    let tokens = tokens(&words.join("\n"));
    let context = Context {
        today: written.local.date(),
        language,
        is_american: false,
        agreed: None,
        is_strict: false,
    };
    let (_, hours) = items(&tokens, context);
    let first = hours.first()?.clock.start;
    hours
        .iter()
        .all(|one| one.clock.start == first)
        .then_some(first)
}

/// Where a mail that names an hour and no day says that the day stays: `16:30 the same day`, `3 instead of 10`, `dezelfde dag`.
/// `agreed` tells the day of the mail before.
pub(in crate::reading::times) fn that_day(
    tokens: &[Token],
    days: &[Day],
    hours: &[Hour],
    agreed: impl Fn() -> Option<Date>,
) -> Option<Day> {
    if !days.is_empty() || hours.is_empty() {
        return None;
    }
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let is_near = |at: usize| {
        hours.iter().any(|hour| {
            at < hour.first && hour.first - at <= 8
                || at >= hour.clock.next && at - hour.clock.next <= 8
        })
    };
    let mut said = (0..tokens.len()).filter(|at| is_near(*at));
    let first = said.find(|at| {
        matches!(
            (word(*at), word(at + 1)),
            ("same" | "that", "day")
                | ("selben" | "gleichen", "tag")
                | ("meme", "jour")
                | ("mismo" | "mesmo", "dia")
                | ("zelfde" | "diezelfde" | "dezelfde", "dag")
                | (
                    "instead"
                        | "rather"
                        | "later"
                        | "earlier"
                        | "spater"
                        | "fruher"
                        | "eerder"
                        | "statt",
                    _
                )
        )
    })?;
    Some(Day {
        date: Some(agreed()?),
        first,
        next: first + 1,
        is_span: false,
    })
}

/// The one day to come that an earlier mail names with a clock time.
pub(in crate::reading::times) fn agreed_day(
    before: &str,
    written: &Moment,
    language: Language,
) -> Option<Date> {
    if before.is_empty() {
        return None;
    }
    let found = times(before, "", written, language).slots;
    let first = found.first()?.slot.start.local.date();
    found
        .iter()
        .all(|one| one.slot.start.local.date() == first)
        .then_some(first)
}

/// The one clock time that an earlier mail names of a day to come.
pub(in crate::reading::times) fn agreed(
    before: &str,
    written: &Moment,
    language: Language,
) -> Option<Time> {
    if before.is_empty() {
        return None;
    }
    let found = times(before, "", written, language).slots;
    let Some(first) = found.first().map(|one| one.slot.start.local.time()) else {
        return lone_hour(before, written, language);
    };
    found
        .iter()
        .all(|one| one.slot.start.local.time() == first)
        .then_some(first)
}
