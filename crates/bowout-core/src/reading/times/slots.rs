//! The times that a text proposes or fixes: each clock time joined with its day and its zone.

use std::ops::Range;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

use crate::reading::times::belonging::{at_the_same_time, day_of, joined_days, names_the_same};
use crate::reading::times::days::date::Context;
use crate::reading::times::given_up::{is_given_up, is_of_something_else, is_proposed};
use crate::reading::times::hours::clock::Clock;
use crate::reading::times::hours::duration::duration;
use crate::reading::times::items::{Day, Hour, items};
use crate::reading::times::mood::{is_deadline, is_past_plan};
use crate::reading::times::token::{Token, tokens};
use crate::reading::times::zone::{Named, zones};
use crate::text::{Language, Said, Saying, sayings};
use crate::when::Moment;

sayings! {
    UNCLEAR = "\u{201c}{0}\u{201d} contradicts itself or could be two days; no time was read from it";
    pub(super) NO_DATE = "the mail bears no date; its times are read as if written now";
    pub(super) CLASH = "the calendar and the words name different times: \u{201c}{0}\u{201d}";
    pub(super) NO_ZONE = "the calendar names no zone that is known; the time is read by the sender's clock";
}

/// Everything that may be doubtful about the times of a mail.
pub const DOUBTS: &[Saying] = SAYINGS;

/// The most slots that are read of one mail.
const MAXIMUM_SLOTS: usize = 30;
/// The most tokens that are looked at.
const MAXIMUM_TOKENS: usize = 6000;

/// A proposed or fixed time with the words that state it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// When it begins.
    pub start: Moment,
    /// When it ends, where that is stated.
    pub end: Option<Moment>,
    /// The IANA name of the zone that the words name; `None` where they name none and the sender's clock is meant.
    pub zone: Option<String>,
    /// The words.
    pub stated: String,
}

/// A slot and where its words stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) slot: Slot,
    pub(crate) place: Range<usize>,
    /// Whether its sentence proposes it, rather than naming it.
    pub(crate) is_proposed: bool,
}

/// What was read of a text's times.
#[derive(Debug, Default)]
pub(crate) struct Times {
    pub(crate) slots: Vec<Found>,
    pub(crate) doubts: Vec<Said>,
}

/// Reads the times of a text that was written at `written`.
/// `before` is what was said before: the mail that it answers.
pub(crate) fn times(text: &str, before: &str, written: &Moment, language: Language) -> Times {
    let mut tokens = tokens(text);
    tokens.truncate(MAXIMUM_TOKENS);
    let context = Context {
        today: written.local.date(),
        language,
        is_american: (-10 * 3600..=-4 * 3600).contains(&written.offset().seconds()),
        agreed: names_the_same(&tokens)
            .then(|| agreed(before, written, language))
            .flatten(),
        is_strict: false,
    };
    let (days, hours) = items(&tokens, context);
    let named = zones(text);
    let lasts = duration(&tokens);
    let mut times = Times::default();
    let wanted = proposed(text, &tokens, (&days, &hours), context, &mut times.doubts);
    for Proposed { date, hour, span } in wanted.into_iter().take(MAXIMUM_SLOTS) {
        let is_proposed = is_proposed(text, &tokens, &span);
        let place = bytes(&tokens, span);
        let place = if place.len() > 160 {
            bytes(&tokens, hour.first..hour.clock.next)
        } else {
            place
        };
        let line = tokens[hour.first].line;
        let zone = zone_of(text, &named, &tokens, line, &place);
        let Some(slot) = slot(date, hour.clock, zone, written, lasts) else {
            continue;
        };
        // What was over when the mail was written is no proposal: a line of a log, a plan given up.
        let is_now = slot.start.local
            == written
                .local
                .with()
                .second(0)
                .subsec_nanosecond(0)
                .build()
                .unwrap_or(written.local);
        if slot.start.instant <= written.instant || is_now {
            continue;
        }
        let is_known = |before: &Found| before.slot.start.instant == slot.start.instant;
        if !times.slots.iter().any(is_known) {
            let words: Vec<&str> = text[place.clone()].split_whitespace().collect();
            let stated = words.join(" ");
            times.slots.push(Found {
                slot: Slot { stated, ..slot },
                place,
                is_proposed,
            });
        }
    }
    // A length said once belongs to the one time that is proposed, not to a list of sessions.
    if times.slots.len() > 1 && lasts.is_some() && hours.iter().all(|one| one.clock.end.is_none()) {
        for one in &mut times.slots {
            one.slot.end = None;
        }
    }
    times
}

/// The one clock time that an earlier mail names of a day to come.
fn agreed(before: &str, written: &Moment, language: Language) -> Option<Time> {
    if before.is_empty() {
        return None;
    }
    let found = times(before, "", written, language).slots;
    let first = found.first()?.slot.start.local.time();
    found
        .iter()
        .all(|one| one.slot.start.local.time() == first)
        .then_some(first)
}

/// A clock time with its day and the tokens of both.
pub(super) struct Proposed {
    pub(super) date: Date,
    pub(super) hour: Hour,
    pub(super) span: Range<usize>,
}

/// The times that still hold: no deadline, no stretch of free time, no plan given up, no day that is over.
fn proposed(
    text: &str,
    tokens: &[Token],
    (days, hours): (&[Day], &[Hour]),
    context: Context,
    doubts: &mut Vec<Said>,
) -> Vec<Proposed> {
    let mut wanted = vec![];
    for hour in hours {
        let Some(day) = day_of(tokens, days, hours, hour) else {
            continue;
        };
        let first = day.first.min(hour.first);
        let next = day.next.max(hour.clock.next);
        let twins = joined_days(tokens, days, hours, &day);
        if hour.clock.is_window && !twins.is_empty()
            || day.is_span
            || is_midnight(hour.clock.start)
            || is_told_again(tokens, days, hours, hour)
            || is_behind_another(tokens, hours, hour)
            || is_deadline(tokens, day.first, hour.first, next)
            || is_past_plan(tokens, first, next)
            || is_past_plan(tokens, hour.first, next)
            || is_given_up(text, tokens, &(first..next), hour.first)
            || is_of_something_else(text, tokens, &(first..next), hour.first)
        {
            continue;
        }
        match day.date {
            Some(date) if date >= context.today => {
                // "Tuesday or Wednesday around 11"
                for date in twins
                    .into_iter()
                    .filter(|one| *one >= context.today)
                    .chain([date])
                {
                    wanted.push(Proposed {
                        date,
                        hour: *hour,
                        span: first..next,
                    });
                }
            }
            Some(_) => {}
            None => doubts.push(UNCLEAR.with([&&text[bytes(tokens, day.first..day.next)]])),
        }
    }
    wanted.extend(at_the_same_time(tokens, days, hours, context));
    wanted
}

/// The last minutes of a day and its first one close something; nobody meets then.
fn is_midnight(start: jiff::civil::Time) -> bool {
    start.hour() == 23 && start.minute() >= 50 || start.hour() == 0 && start.minute() == 0
}

/// Whether a clock time heads a line of an agenda behind its first one: three lines and more that begin with a time, say
/// what is done then, and name no day.
fn is_behind_another(tokens: &[Token], hours: &[Hour], hour: &Hour) -> bool {
    let is_item = |one: &&Hour| {
        let line = tokens[one.first].line;
        let before = tokens[..one.first]
            .iter()
            .rev()
            .take_while(|token| token.line == line);
        let behind = tokens[one.clock.next..]
            .iter()
            .take_while(|token| token.line == line);
        let words = behind.filter(|token| token.word().len() > 2).count();
        before
            .into_iter()
            .all(|token| token.word().is_empty() && token.number().is_none())
            && words >= 1
    };
    if !is_item(&hour) {
        return false;
    }
    let paragraph = tokens[hour.first].paragraph;
    let items: Vec<&Hour> = hours
        .iter()
        .filter(|one| tokens[one.first].paragraph == paragraph)
        .filter(is_item)
        .collect();
    let rises = items
        .windows(2)
        .all(|two| two[0].clock.start < two[1].clock.start);
    let is_run = items
        .windows(2)
        .all(|two| two[0].clock.end == Some(two[1].clock.start));
    let has_ends = items.iter().any(|one| one.clock.end.is_some());
    items.len() >= 3 && rises && (is_run || !has_ends) && items[0].first != hour.first
}

/// The zone that the words name for a time: on its line, else the only one in the text.
fn zone_of<'a>(
    text: &str,
    named: &'a [Named],
    tokens: &[Token],
    line: usize,
    place: &Range<usize>,
) -> Option<&'a str> {
    let line_start = tokens
        .iter()
        .find(|token| token.line == line)
        .map_or(0, |token| token.place.start);
    let line_end = text[place.end.max(line_start)..]
        .find('\n')
        .map_or(text.len(), |end| place.end.max(line_start) + end);
    let here = named
        .iter()
        .filter(|one| one.place.start < line_end && one.place.end > line_start.min(place.start))
        .min_by_key(|one| one.place.start.abs_diff(place.end));
    if let Some(here) = here {
        return Some(&here.zone);
    }
    let first = named.first()?;
    named
        .iter()
        .all(|one| one.zone == first.zone)
        .then_some(first.zone.as_str())
}

/// `0900 CEST = 1500 your time`, `8:00 AM New York / 1:00 PM London`: the time before it by another clock.
fn is_told_again(tokens: &[Token], days: &[Day], hours: &[Hour], hour: &Hour) -> bool {
    let before = hours.iter().rev().find(|one| {
        one.clock.next <= hour.first && tokens[one.first].line == tokens[hour.first].line
    });
    let Some(before) = before.filter(|one| hour.first - one.clock.next <= 5) else {
        return false;
    };
    // "Tue 10th 5.45pm / Wed 11th 1pm" are two.
    if days
        .iter()
        .any(|day| day.first >= before.clock.next && day.first < hour.first)
    {
        return false;
    }
    let between = &tokens[before.clock.next..hour.first];
    let names = between.iter().any(|token| token.word().len() > 1);
    between.iter().any(|token| token.is('=')) || names && between.iter().any(|token| token.is('/'))
}

/// The slot of a day and a clock time.
fn slot(
    date: Date,
    clock: Clock,
    zone: Option<&str>,
    written: &Moment,
    lasts: Option<i64>,
) -> Option<Slot> {
    let zone_clock = match zone {
        Some(name) => TimeZone::get(name).ok()?,
        None => TimeZone::fixed(written.offset()),
    };
    let at = |local: DateTime| Moment::at(local, &zone_clock);
    let start = date.to_datetime(clock.start);
    let end = match (clock.end, lasts) {
        (Some(end), _) => Some(date.to_datetime(end)),
        (None, Some(minutes)) => start.checked_add(minutes.minutes()).ok(),
        (None, None) => None,
    };
    Some(Slot {
        start: at(start)?,
        end: end.and_then(at),
        zone: zone.map(ToOwned::to_owned),
        stated: String::new(),
    })
}

/// The bytes that a range of tokens covers.
fn bytes(tokens: &[Token], span: Range<usize>) -> Range<usize> {
    tokens[span.start].place.start..tokens[span.end - 1].place.end
}

#[cfg(test)]
mod tests {
    use super::times;
    use crate::text::Language;
    use crate::when::Moment;

    /// The beginnings that are read of a mail written on a Tuesday at nine.
    fn read(text: &str, language: Language) -> Vec<String> {
        let written = Moment::parse("2026-11-24T09:00:00+01:00").unwrap_or_else(|| unreachable!());
        let slots = times(text, "", &written, language).slots;
        let start = |one: &super::Found| one.slot.start.local.strftime("%m-%d %H:%M").to_string();
        slots.iter().map(start).collect()
    }

    #[test]
    fn reads_days_by_their_number_and_hours_by_the_side_of_the_day() {
        for (text, language, wanted) in [
            (
                "Could you do the 26th, half past two?",
                Language::En,
                "11-26 14:30",
            ),
            (
                "Depot, Wed 25th, half 8, ask for me.",
                Language::En,
                "11-25 08:30",
            ),
            ("wie wäre der 26. um 14 Uhr?", Language::De, "11-26 14:00"),
            (
                "Freitag um halb drei am Nachmittag",
                Language::De,
                "11-27 14:30",
            ),
            ("Dinsdag om 4 uur", Language::Nl, "12-01 16:00"),
            (
                "tea on Thursday week, at four o'clock?",
                Language::En,
                "12-03 16:00",
            ),
        ] {
            assert_eq!(read(text, language), [wanted], "{text}");
        }
        assert_eq!(
            read("Fri 27.11. 09:00\nFri 27.11. 15:30", Language::En),
            ["11-27 09:00", "11-27 15:30"]
        );
    }

    #[test]
    fn reads_hours_that_share_a_day_and_days_that_share_an_hour() {
        for (text, language, wanted) in [
            (
                "Thursday 26 November: 09.00 / 10.15 / 13.45",
                Language::En,
                vec!["11-26 09:00", "11-26 10:15", "11-26 13:45"],
            ),
            (
                "We could do Fri 9, Fri 9:20 or Mon 4.",
                Language::En,
                vec!["11-27 09:00", "11-27 09:20", "11-30 16:00"],
            ),
            (
                "Angeboten werden der 8., 9. und 10. Dezember, jeweils 08:00 Uhr.",
                Language::De,
                vec!["12-08 08:00", "12-09 08:00", "12-10 08:00"],
            ),
            (
                "I could see you at 8.30am on either Wednesday 2 or Thursday 3 December.",
                Language::En,
                vec!["12-02 08:30", "12-03 08:30"],
            ),
            (
                "kan je di 16u of wo 9u?",
                Language::Nl,
                vec!["12-01 16:00", "11-25 09:00"],
            ),
            (
                "10.11.2027, 9:00 Uhr\n12.11.2027, 13:30 Uhr",
                Language::De,
                vec!["11-10 09:00", "11-12 13:30"],
            ),
        ] {
            let mut wanted = wanted;
            let mut read = read(text, language);
            wanted.sort_unstable();
            read.sort_unstable();
            assert_eq!(read, wanted, "{text}");
        }
    }

    #[test]
    fn tells_days_by_the_week_and_by_the_mail_before() {
        for (text, language, wanted) in [
            (
                "nächste Woche Dienstag um 14 Uhr",
                Language::De,
                "12-01 14:00",
            ),
            (
                "el martes de la próxima semana a las 17:00",
                Language::Es,
                "12-01 17:00",
            ),
            ("来週火曜13時でいかがですか", Language::Ja, "12-01 13:00"),
            ("下周三下午两点", Language::Zh, "12-02 14:00"),
            ("27日(金)午後3時半", Language::Ja, "11-27 15:30"),
            ("na quinta, às 15h", Language::Pt, "11-26 15:00"),
            ("après-demain à 14h30", Language::Fr, "11-26 14:30"),
            (
                "Could we say Tuesday 1 December at the same time?",
                Language::En,
                "12-01 10:30",
            ),
        ] {
            let written =
                Moment::parse("2026-11-24T09:00:00+01:00").unwrap_or_else(|| unreachable!());
            let before = "Thank you, Thursday 26 November at 10:30 is noted.";
            let slots = times(text, before, &written, language).slots;
            let start =
                |one: &super::Found| one.slot.start.local.strftime("%m-%d %H:%M").to_string();
            assert_eq!(
                slots.iter().map(start).collect::<Vec<_>>(),
                [wanted],
                "{text}"
            );
        }
    }

    #[test]
    fn gives_up_what_its_sentence_gives_up() {
        for (text, language) in [
            (
                "Unser Gespräch morgen um 10 Uhr muss ich leider verschieben. Ginge Donnerstag, 26.11., um 11 Uhr?",
                Language::De,
            ),
            (
                "Ancien horaire : mercredi 25 novembre 2026, 09:00\nNouvel horaire : jeudi 26 novembre 2026, 11:00",
                Language::Fr,
            ),
            (
                "変更前:11月25日(水)13:00\n変更後:11月26日(木)11:00",
                Language::Ja,
            ),
            (
                "It now starts at 11:00 instead of 10:00 on Thursday 26 November.",
                Language::En,
            ),
            (
                "Thursday 26 November at 11. There is a bus at 9.30 from the station.",
                Language::En,
            ),
        ] {
            assert_eq!(read(text, language), ["11-26 11:00"], "{text}");
        }
        for (text, language) in [
            (
                "Appointments are open from 1 to 4 December, 9am to 3pm.",
                Language::En,
            ),
            ("回答期限:11月27日(金)18:00", Language::Ja),
            ("Ring 0170 555 0119 on Thursday.", Language::En),
        ] {
            assert!(read(text, language).is_empty(), "{text}");
        }
    }

    #[test]
    fn reads_rows_of_a_table_together() {
        assert_eq!(
            read(
                "Date Thursday 3 December\n\nTime 10:00\n\nPlace Leeds",
                Language::En
            ),
            ["12-03 10:00"]
        );
    }

    #[test]
    fn takes_no_other_hour_for_a_time_to_meet() {
        for text in [
            "The page expires on 27 November 2026 at 23:59.",
            "11/24/2026 08:02 Under Review",
            "Applications close at noon on Friday 27 November.",
        ] {
            assert!(read(text, Language::En).is_empty(), "{text}");
        }
        assert_eq!(
            read(
                "Friday 27 November, as follows:\n10:00 Jules Kaminer\n10:30 Preeti Vaswani\n11:20 Doug Lytle",
                Language::En
            ),
            ["11-27 10:00"]
        );
        assert_eq!(
            read("Thu Dec 3, 8:00 AM New York / 1:00 PM London", Language::En).len(),
            1
        );
    }
}
