//! The times that a text proposes or fixes: each clock time joined with its day and its zone.

use std::ops::Range;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use crate::reading::times::belonging::{
    at_the_same_time, begins_span, day_of, is_any_time, joined_days, names_the_same,
};
use crate::reading::times::changes::{
    agreed, agreed_day, arrive_first, drop_shifts, is_aside, is_asked_anew, is_left_for,
    is_put_aside, is_regretted, is_replaced, is_taken_back, put_off, that_day,
};
use crate::reading::times::changes::{is_denied, is_given_up, is_of_something_else, is_proposed};
use crate::reading::times::days::date::Context;
use crate::reading::times::elsewhere::{is_by_their_clock, is_elsewhere, is_length};
use crate::reading::times::hours::clock::Clock;
use crate::reading::times::hours::duration::duration;
use crate::reading::times::items::{Day, Hour, is_joint, items};
use crate::reading::times::mood::{is_deadline, is_led_to, is_moved_from, is_past_plan};
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
    let (mut days, hours) = items(&tokens, context);
    let day = that_day(&tokens, &days, &hours, || {
        agreed_day(before, written, language)
    });
    days.extend(day);
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
        if is_over(&slot, written) {
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

/// Whether a time was over when the mail was written, and is no proposal: a line of a log, a plan given up.
fn is_over(slot: &Slot, written: &Moment) -> bool {
    let now = written.local.with().second(0).subsec_nanosecond(0).build();
    slot.start.instant <= written.instant || slot.start.local == now.unwrap_or(written.local)
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
        if hour.clock.is_window && is_wide(tokens, &day, hour, twins.len())
            || day.is_span
            || hour.clock.is_window && begins_span(days, &day)
            || is_no_proposal(text, tokens, (days, hours), (&day, hour))
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
    if wanted.is_empty() {
        wanted.extend(
            lonely(text, tokens, (days, hours), context)
                .into_iter()
                .flatten(),
        );
    }
    drop_shifts(&mut wanted);
    put_off(tokens, hours, &mut wanted);
    arrive_first(tokens, days, &mut wanted);
    let same = at_the_same_time(tokens, days, hours, context);
    if let Some(one) = same.first() {
        wanted.retain(|before| !is_left_for(text, tokens, &before.span, &one.span));
    }
    wanted.extend(same);
    wanted
}

/// Whether the words around a time make it none that is proposed: a deadline, a plan given up, a bus.
fn is_no_proposal(
    text: &str,
    tokens: &[Token],
    (days, hours): (&[Day], &[Hour]),
    (day, hour): (&Day, &Hour),
) -> bool {
    let first = day.first.min(hour.first);
    let next = day.next.max(hour.clock.next);
    is_midnight(hour.clock.start)
        || is_told_again(tokens, days, hours, hour)
        || is_behind_another(tokens, hours, hour)
        || is_elsewhere(text, tokens, hours, hour)
        || is_by_their_clock(tokens, days, hours, hour)
        || is_length(text, tokens, hour)
        || is_deadline(tokens, day.first, hour.first, next)
        || is_past_plan(tokens, first, next)
        || !is_led_to(tokens, first, next) && is_past_plan(tokens, hour.first, next)
        || is_moved_from(tokens, hour.first, hour.clock.next)
        || is_replaced(tokens, hours, &(first..next), hour.first)
        || is_given_up(text, tokens, &(first..next), hour.first)
        || is_denied(text, tokens, &(first..next), hours)
        || is_asked_anew(text, tokens, (days, hours), &(first..next))
        || is_put_aside(text, tokens, hours, &(first..next))
        || is_taken_back(tokens, hours, hour)
        || is_regretted(text, tokens, hours, &(first..next))
        || is_aside(text, tokens, (day, hours), hour)
        || is_of_something_else(text, tokens, &(first..next), hour.first)
}

/// The one day of a text that names one hour, or one row of them, far from it: `Your interview is on 25 June.`, and below `Your time: 1.20pm`.
fn lonely(
    text: &str,
    tokens: &[Token],
    (days, hours): (&[Day], &[Hour]),
    context: Context,
) -> Option<Vec<Proposed>> {
    let first = days
        .iter()
        .find(|day| !is_deadline(tokens, day.first, day.first, day.next))?;
    let date = first.date.filter(|date| *date >= context.today)?;
    let holds = |hour: &&Hour| {
        let span = hour.first..hour.clock.next;
        // "om twee redenen", "at three branches"
        let is_bare_word = span.len() == 1 && tokens[span.start].number().is_none();
        !is_midnight(hour.clock.start)
            && !is_bare_word
            && day_of(tokens, days, hours, hour).is_none()
            && !hour.clock.is_window
            && !is_deadline(tokens, hour.first, hour.first, span.end)
            && !is_past_plan(tokens, span.start, span.end)
            && !is_given_up(text, tokens, &span, span.start)
            && !is_of_something_else(text, tokens, &span, span.start)
            && !is_behind_another(tokens, hours, hour)
    };
    let left: Vec<Hour> = hours.iter().filter(holds).copied().collect();
    let is_row = left.len() <= 8 && left.windows(2).all(|two| stand_in_a_row(tokens, two));
    let is_one = is_row
        && days
            .iter()
            .filter(|day| !is_deadline(tokens, day.first, day.first, day.next))
            .all(|day| day.date == first.date && !day.is_span && !is_any_time(tokens, day))
        && !is_given_up(text, tokens, &(first.first..first.next), first.first)
        && !is_past_plan(tokens, first.first, first.next);
    let proposed = |hour: Hour| Proposed {
        date,
        hour,
        span: hour.first..hour.clock.next,
    };
    is_one.then(|| left.into_iter().map(proposed).collect())
}

/// Whether nothing but marks and words that join parts two hours: `09:00 / 10:00 / 11:15`, `□ 9 AM  □ 10 AM`.
fn stand_in_a_row(tokens: &[Token], two: &[Hour]) -> bool {
    // One hour may lie within another.
    let Some(between) = tokens.get(two[0].clock.next..two[1].first) else {
        return false;
    };
    !between.is_empty()
        && between.len() <= 3
        && tokens[two[1].first].line - tokens[two[0].first].line <= 1
        && between
            .iter()
            .all(|token| is_joint(token) || token.word().is_empty() && token.number().is_none())
}

/// Whether a stretch of hours is one in which all are seen: of several days that no "or" joins, or far from its day.
fn is_wide(tokens: &[Token], day: &Day, hour: &Hour, twins: usize) -> bool {
    let (from, to) = if day.first < hour.first {
        (day.next, hour.first)
    } else {
        (hour.clock.next, day.first)
    };
    let before = &tokens[day.first.saturating_sub(4)..day.first];
    let behind = &tokens[day.next..tokens.len().min(day.next + 4)];
    let is_choice = before
        .iter()
        .chain(&tokens[day.first..day.next])
        .chain(behind)
        .any(|token| token.is('/') || matches!(token.word(), "or" | "oder" | "ou" | "o" | "of"));
    twins > 0 && !is_choice || to.saturating_sub(from) > 9
}

/// The last minutes of a day and its first one close something; nobody meets then.
fn is_midnight(start: jiff::civil::Time) -> bool {
    start.hour() == 23 && start.minute() >= 50 || start.hour() == 0 && start.minute() == 0
}

/// Whether a clock time heads a line of an agenda behind its first one: three lines and more that begin with a time, say
/// what is done then, and name no day.
fn is_behind_another(tokens: &[Token], hours: &[Hour], hour: &Hour) -> bool {
    let words_of = |one: &Hour| {
        let line = tokens[one.first].line;
        let behind = tokens[one.clock.next..]
            .iter()
            .take_while(|token| token.line == line);
        behind.filter(|token| token.word().len() > 2).count()
    };
    let is_item = |one: &&Hour| {
        let line = tokens[one.first].line;
        let before = tokens[..one.first]
            .iter()
            .rev()
            .take_while(|token| token.line == line);
        before
            .into_iter()
            .all(|token| token.word().is_empty() && token.number().is_none())
            && words_of(one) >= 1
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
    // Two are an agenda where each says what is done.
    let is_pair = items.len() == 2 && is_run && items.iter().all(|one| words_of(one) >= 3);
    (items.len() >= 3 || is_pair) && rises && (is_run || !has_ends) && items[0].first != hour.first
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
    fn reads_every_time_of_a_choice() {
        for (text, language, wanted) in [
            (
                "Interviews are on Tuesday 1 December.\n\nTimes still open: 09:00 / 10:00 / 11:15",
                Language::En,
                &["12-01 09:00", "12-01 10:00", "12-01 11:15"][..],
            ),
            (
                "I can see you Thurs 3rd (10 or 2) or Fri 4th (10). Say which.",
                Language::En,
                &["12-03 10:00", "12-03 14:00", "12-04 10:00"],
            ),
            (
                "Would 3:30 on the 3rd or 3:30 on the 4th be better?",
                Language::En,
                &["12-03 15:30", "12-04 15:30"],
            ),
            (
                "Either Thursday first thing (8.30) or Friday when we close (5.30).",
                Language::En,
                &["11-26 08:30", "11-27 17:30"],
            ),
            (
                "1 - quarta 02/12 08h\n2 - quarta 02/12 14h",
                Language::Pt,
                &["12-02 08:00", "12-02 14:00"],
            ),
            (
                "候補1：12月14日(月)10:00\n候補2：12月15日(火)15:00",
                Language::Ja,
                &["12-14 10:00", "12-15 15:00"],
            ),
            (
                "Ich kann am 3. oder am 10. Dezember, beide Male 18.30 Uhr.",
                Language::De,
                &["12-03 18:30", "12-10 18:30"],
            ),
            (
                "You can have Monday the 30th at 9am, or come on Tuesday arvo 5.",
                Language::En,
                &["11-30 09:00", "12-01 17:00"],
            ),
            (
                "About the Saturday hours: left are 9.00, 9.25 and 10.15 on the 3rd.",
                Language::En,
                &["12-03 09:00", "12-03 09:25", "12-03 10:15"],
            ),
        ] {
            assert_eq!(read(text, language), wanted, "{text}");
        }
    }

    #[test]
    fn a_sentence_ends_behind_a_short_word_too() {
        for text in [
            "I need to bump you from Thursday at 4, sorry about it. I have Friday at 9:40.",
            "So tomorrow's interview can't be. I can do Friday 27 November at 9:40.",
        ] {
            assert_eq!(read(text, Language::En), ["11-27 09:40"], "{text}");
        }
    }

    #[test]
    fn the_old_time_of_two_is_none_that_is_proposed() {
        for (text, language, wanted) in [
            (
                "The presentation is at 14.20 on Friday, not 13.50.",
                Language::En,
                "11-27 14:20",
            ),
            (
                "When: Tue Dec 1, 2026 4:30pm [was: Mon Nov 30, 2026 4:30pm]",
                Language::En,
                "12-01 16:30",
            ),
            (
                "Fri Nov 27, 14:00 Hiring Manager -> Mon Nov 30, 11:00",
                Language::En,
                "11-30 11:00",
            ),
            (
                "Your interview is booked for Thursday, 26 November at 2:00 PM. The manager is away then. We propose Monday, 30 November at 11:00 AM instead.",
                Language::En,
                "11-30 11:00",
            ),
            (
                "I've switched you from Wednesday to Friday, December 4, 8:15 a.m.",
                Language::En,
                "12-04 08:15",
            ),
            (
                "Das auf den 30.11.2026, 10:00 Uhr, anberaumte Gespräch wird auf\nDonnerstag, den 03.12.2026, 13:00 Uhr\nverlegt.",
                Language::De,
                "12-03 13:00",
            ),
            (
                "明日10時の面接ですが、発熱のため、明後日の16時にずらしていただけますか。",
                Language::Ja,
                "11-26 16:00",
            ),
            (
                "Preciso empurrar nossa conversa de amanhã (14h) pra quinta-feira, 26/11, 9h.",
                Language::Pt,
                "11-26 09:00",
            ),
            (
                "Arnaud te verra demain plutôt à 17 h qu'à 11 h.",
                Language::Fr,
                "11-25 17:00",
            ),
            (
                "時間已由 12月3日 星期四 11:00 改為 12月4日 星期五 16:15",
                Language::Zh,
                "12-04 16:15",
            ),
        ] {
            assert_eq!(read(text, language), [wanted], "{text}");
        }
        assert!(read("Lo de hoy se suspende, no vengas a las doce.", Language::Es).is_empty());
        assert!(
            read(
                "I am afraid tomorrow's 11am interview will not take place.",
                Language::En
            )
            .is_empty()
        );
    }

    #[test]
    fn six_and_seven_are_early_or_late_by_what_is_said_with_them() {
        for (text, wanted) in [
            (
                "The committee would see you on Thursday 3 December at 7 in the hut.",
                "12-03 19:00",
            ),
            (
                "You'd meet them before the trucks leave, Thursday at 6:30.",
                "11-26 06:30",
            ),
            (
                "Could you come on Friday at six, after we close?",
                "11-27 18:00",
            ),
        ] {
            assert_eq!(read(text, Language::En), [wanted], "{text}");
        }
        assert!(read("Could you come on Thursday at 7?", Language::En).is_empty());
        assert_eq!(
            read("[ Sat 28 Nov 7:30 ]  [ Mon 30 Nov 14:00 ]", Language::En),
            ["11-28 07:30", "11-30 14:00"]
        );
    }

    #[test]
    fn reads_hours_and_days_as_people_write_them_in_a_hurry() {
        for (text, language, wanted) in [
            (
                "client wants to see you 2moro 13.00 at the gate",
                Language::En,
                "11-25 13:00",
            ),
            (
                "come Friday 27th by 9, cold store",
                Language::En,
                "11-27 09:00",
            ),
            (
                "come today week 4 oclock i see",
                Language::En,
                "12-01 16:00",
            ),
            ("Mo 30.11. 7 Uhr", Language::De, "11-30 07:00"),
            (
                "Vem dia 11, três e meia, que a gente acerta.",
                Language::Pt,
                "12-11 15:30",
            ),
            (
                "está cá apenas na próxima terça e propõe as 7h30",
                Language::Pt,
                "12-01 07:30",
            ),
            (
                "vendredi 27, vers dix-huit heures, en visio",
                Language::Fr,
                "11-27 18:00",
            ),
            (
                "段校长可以在12月7日放学后四点二十见您",
                Language::Zh,
                "12-07 16:20",
            ),
            (
                "謹訂於115年12月10日(星期四)下午2時舉行口試",
                Language::Zh,
                "12-10 14:00",
            ),
            (
                "Kom donderdag na het werk eens binnen, zo rond halfzes?",
                Language::Nl,
                "11-26 17:30",
            ),
        ] {
            assert_eq!(read(text, language), [wanted], "{text}");
        }
    }

    #[test]
    fn an_hour_belongs_to_the_day_that_it_leads_to() {
        assert_eq!(
            read(
                "I can't do Wednesday after all. I've got 5.15 on Thursday 26th or 10.30 on Saturday 28th.",
                Language::En
            ),
            ["11-26 17:15", "11-28 10:30"]
        );
        assert_eq!(
            read(
                "火曜(12月1日)か木曜(12月3日)の15時なら手が空いています。",
                Language::Ja
            ),
            ["12-01 15:00", "12-03 15:00"]
        );
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
                "Er schlägt vor, das Gespräch auf Montag, den 30. November, 14.30 Uhr, zu verlegen.",
                Language::De,
                "11-30 14:30",
            ),
            (
                "Komm doch einfach mal morgen nach Ladenschluss vorbei, so gegen halb sieben.",
                Language::De,
                "11-25 18:30",
            ),
            (
                "I'm going to have to let you down for Wednesday at two. Could we make it Friday the 27th, half past nine?",
                Language::En,
                "11-27 09:30",
            ),
            (
                "Seriez-vous disponible vendredi 27 à 8 h, pour 12 h par semaine ?",
                Language::Fr,
                "11-27 08:00",
            ),
            (
                "We zien je donderdag 26 november om 15.00 uur in het gemeentehuis, kamer 2.11.",
                Language::Nl,
                "11-26 15:00",
            ),
            (
                "Kom vrijdag 27 november na vijven langs.",
                Language::Nl,
                "11-27 17:00",
            ),
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
            ("12月9日(水曜日)10時", Language::Ja, "12-09 10:00"),
            (
                "el martes a las cinco y media de la tarde",
                Language::Es,
                "12-01 17:30",
            ),
            (
                "mardi à onze heures moins le quart",
                Language::Fr,
                "12-01 10:45",
            ),
            ("na terça às dez e quinze", Language::Pt, "12-01 10:15"),
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
    fn reads_days_that_share_a_stretch_of_hours_or_a_week() {
        for (text, language, wanted) in [
            (
                "Are you free this Friday or Monday between 9 a.m. and noon?",
                Language::En,
                vec!["11-27 09:00", "11-30 09:00"],
            ),
            (
                "Kommen Sie doch am Donnerstag oder Freitag zwischen 9 und 12 vorbei.",
                Language::De,
                vec!["11-26 09:00", "11-27 09:00"],
            ),
            (
                "Apareça quarta ou quinta entre as 9 e o meio-dia.",
                Language::Pt,
                vec!["11-25 09:00", "11-26 09:00"],
            ),
            (
                "I suggest Wednesday or Thursday of next week, nine o'clock.",
                Language::En,
                vec!["12-02 09:00", "12-03 09:00"],
            ),
            (
                "How would Tuesday 1 December at 4.15 pm be, or the Thursday at the same time?",
                Language::En,
                vec!["12-01 16:15", "12-03 16:15"],
            ),
            (
                "Tuesday week at four, after the ward round?",
                Language::En,
                vec!["12-01 16:00"],
            ),
            (
                "Interviews: 2 and 3 December, 11.00 each day.",
                Language::En,
                vec!["12-02 11:00", "12-03 11:00"],
            ),
            (
                "¿Qué te parecería el miércoles que viene, de 9 a 15?",
                Language::Es,
                vec!["11-25 09:00"],
            ),
        ] {
            let mut read = read(text, language);
            read.sort_unstable();
            assert_eq!(read, wanted, "{text}");
        }
        for (text, language) in [
            (
                "Slots are available on 1 and 2 December between 09:00 and 15:40.",
                Language::En,
            ),
            (
                "Op welke dagdelen tussen 4 en 8 december bent u beschikbaar?",
                Language::Nl,
            ),
        ] {
            assert!(read(text, language).is_empty(), "{text}");
        }
    }

    #[test]
    fn takes_the_day_or_the_hour_of_what_was_said_before() {
        for (text, before, language, wanted) in [
            (
                "The chair is teaching at that hour. Could it be 16:30 the same day?",
                "Thursday 26 November at 14:30 suits me well.",
                Language::En,
                "11-26 16:30",
            ),
            (
                "I am wanted in court on the 26th. Might we meet on the 27th at the same hour instead?",
                "Our 2 o'clock on the 26th",
                Language::En,
                "11-27 14:00",
            ),
            (
                "Thursday is gone. Could we make it the same time on the Friday after? All else as it was.",
                "Thank you, Thursday at 11.30 is fine.",
                Language::En,
                "11-27 11:30",
            ),
        ] {
            let written =
                Moment::parse("2026-11-24T09:00:00+01:00").unwrap_or_else(|| unreachable!());
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
    fn keeps_the_new_time_and_the_one_to_be_there() {
        for (text, language) in [
            (
                "Dieses findet statt am Donnerstag, dem 26. November, um 11 Uhr.",
                Language::De,
            ),
            (
                "Instead of 25 November we prepared 26 November 11:00.",
                Language::En,
            ),
            (
                "I must be in Tema on Wednesday. Let us rather take Thursday 26th, 11 am.",
                Language::En,
            ),
            (
                "The partner who was to see you on Wednesday at 2 is ill. They offer Thursday the 26th at 11.",
                Language::En,
            ),
            (
                "Thursday 26 November: arrival 11.00, a tour of the house, coffee, and the panel from 13.15.",
                Language::En,
            ),
            (
                "You are offered 26 November, 1100, same place.",
                Language::En,
            ),
            (
                "Do you come Thursday 26th, 11am? tell me b4 noon or i ask the next one",
                Language::En,
            ),
            (
                "您26号上午十一点来面谈可以吗?我们保险一点,请带证件。",
                Language::Zh,
            ),
            (
                "- Qui 26/11, 11h, 2 lugares\n- Sex 27/11, 10h, LOTADO",
                Language::Pt,
            ),
        ] {
            assert_eq!(read(text, language), ["11-26 11:00"], "{text}");
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
                "Oud: wo 25 november 2026 10:00\nNieuw: do 26 november 2026 11:00",
                Language::Nl,
            ),
            (
                "La entrevista programada para el miércoles 25 de noviembre a las 9:00 se realizará el jueves 26 de noviembre a las 11:00.",
                Language::Es,
            ),
            (
                "Das Gespräch findet am Donnerstag, 26. November, nicht um 9:00, sondern um 11:00 Uhr statt.",
                Language::De,
            ),
            (
                "11月26日(木)の面接は、開始を10時から11時へ変更いたします。",
                Language::Ja,
            ),
            (
                "Wednesday is gone. The next opening is Thursday 26 November at 11 am - shall I put you down for that?",
                Language::En,
            ),
            (
                "We miss you: you were due in Wednesday 25 November at 9.30. May I put you down for Thursday 26 November at 11 am?",
                Language::En,
            ),
            (
                "Leider kollidiert Mittwoch 10 Uhr mit unserem Audit. Ginge Donnerstag, 26.11., um 11 Uhr?",
                Language::De,
            ),
            (
                "El miércoles 25 a las 9:00 choca con otra reunión. ¿Le viene bien el jueves 26 de noviembre a las 11:00?",
                Language::Es,
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
    fn tells_the_side_of_the_day_the_quarter_and_what_lasts() {
        for (text, language, time) in [
            ("明晚八点聊聊?", Language::Zh, "11-25 20:00"),
            ("下周三下午两点一刻", Language::Zh, "12-02 14:15"),
            (
                "Come Thursday 6.30 before line start.",
                Language::En,
                "11-26 06:30",
            ),
            (
                "Is Thursday 14.00 good for you? Camera on, 1 h.",
                Language::En,
                "11-26 14:00",
            ),
            (
                "Come to hall 4 Thursday 05.00 and bring boots.",
                Language::En,
                "11-26 05:00",
            ),
            (
                "Report to the gate NLT 1000 on Thursday.",
                Language::En,
                "11-26 10:00",
            ),
        ] {
            assert_eq!(read(text, language), [time], "{text}");
        }
        assert!(read("Acknowledge NLT 1700 Wednesday.", Language::En).is_empty());
        let both = ["11-26 10:00", "11-27 10:00"];
        assert_eq!(read("您周四或者周五上午10点方便吗?", Language::Zh), both);
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
    fn takes_no_pay_for_a_clock() {
        let text = "Would Monday 7 December at 10:30 suit you? The pay is GBP 16.40 an hour.";
        assert_eq!(read(text, Language::En), ["12-07 10:30"]);
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

    #[test]
    fn tells_old_times_and_new_ones_by_what_is_said_around_them() {
        for (text, language, wanted) in [
            (
                "Je ne pourrai pas être là vendredi à 8 h. Serait-il possible de venir lundi à 10 h ?",
                Language::Fr,
                vec!["11-30 10:00"],
            ),
            (
                "She had to cancel your Thursday 2:00 PM interview. She has Fri Nov 27, 10:00 AM instead.",
                Language::En,
                vec!["11-27 10:00"],
            ),
            (
                "I was supposed to meet Ms Vale tomorrow, 11/25, at 9:30. Could I come on Friday 27 November at 3pm?",
                Language::En,
                vec!["11-27 15:00"],
            ),
            (
                "I'd put you down to come in on Tuesday at 4 and now I am away. Could it be Thursday 3 December at 5?",
                Language::En,
                vec!["12-03 17:00"],
            ),
            (
                "Ich sage unser Treffen morgen um 9 Uhr hiermit ab.",
                Language::De,
                vec![],
            ),
            (
                "Noon on Friday is too tight for June, so how about Friday 1:45?",
                Language::En,
                vec!["11-27 13:45"],
            ),
            (
                "9 AM on Thursday the 26th would be too early. Would 11 AM or any time Friday be possible?",
                Language::En,
                vec!["11-26 11:00"],
            ),
            (
                "Unser Druck hat sich verschoben, daher müssten wir Ihr Gespräch am Freitag, 27.11., von 10 auf 12 Uhr legen.",
                Language::De,
                vec!["11-27 12:00"],
            ),
            (
                "明日の面接、10時って言ったけど会議でした。13時はどうですか。",
                Language::Ja,
                vec!["11-25 13:00"],
            ),
            (
                "27日(金)の面接、10時って言ったけどチラシ締切と重なってた!13時か14時はどうですか。",
                Language::Ja,
                vec!["11-27 13:00", "11-27 14:00"],
            ),
        ] {
            let mut read = read(text, language);
            read.sort_unstable();
            assert_eq!(read, wanted, "{text}");
        }
    }

    #[test]
    fn shares_hours_and_days_that_words_join() {
        for (text, language, wanted) in [
            (
                "Pourriez-vous venir, soit le mardi 1 décembre, soit le jeudi 3 décembre, vers 15 h ?",
                Language::Fr,
                vec!["12-01 15:00", "12-03 15:00"],
            ),
            (
                "No podrá recibirle mañana a las 10 como estaba hablado. ¿Puede el viernes 27 a la misma hora?",
                Language::Es,
                vec!["11-27 10:00"],
            ),
            (
                "7日でも8日でも、朝8時に来られますか。",
                Language::Ja,
                vec!["12-07 08:00", "12-08 08:00"],
            ),
            (
                "・12/1(火)10:00/14:00\n・12/2(水)16:00",
                Language::Ja,
                vec!["12-01 10:00", "12-01 14:00", "12-02 16:00"],
            ),
            (
                "原定11月25日下午3点的面谈须调整，拟改至11月26日(周四)或27日(周五)同一时间。",
                Language::Zh,
                vec!["11-26 15:00", "11-27 15:00"],
            ),
            (
                "改26號(四)或者27號(五)下午5點得唔得？",
                Language::Zh,
                vec!["11-26 17:00", "11-27 17:00"],
            ),
            (
                "O engenheiro recebe-o no dia 26 (quinta) às 7h na obra, ou no dia 27 no mesmo horário.",
                Language::Pt,
                vec!["11-26 07:00", "11-27 07:00"],
            ),
            (
                "Können wir auf nächste Woche Dienstag oder Mittwoch ausweichen, 10 Uhr?",
                Language::De,
                vec!["12-01 10:00", "12-02 10:00"],
            ),
            (
                "The panel sits on Thursday 26 November and we can offer you\n\n   9.45\n   11.30\n   2.00\n\nPlease choose.",
                Language::En,
                vec!["11-26 09:45", "11-26 11:30", "11-26 14:00"],
            ),
            (
                "Thursday, November 26 (was Wednesday, November 25)\n12:30 - 1:30 PM  Dr. Ann Fell, VP Discovery\n1:30 - 2:00 PM   Mark Bell, Human Resources Partner",
                Language::En,
                vec!["11-26 12:30"],
            ),
            (
                "Two windows between 9 and 5, Monday through Wednesday, please.",
                Language::En,
                vec![],
            ),
            (
                "Choose a time to meet us at the fair (bring your license):\n\nWed Nov 25: 10:00am / 12:00pm / 4:00pm\nThu Nov 26: 10:00am",
                Language::En,
                vec!["11-25 10:00", "11-25 12:00", "11-25 16:00", "11-26 10:00"],
            ),
            (
                "拟改至11月26日(周四)或27日(周五)下午5点。",
                Language::Zh,
                vec!["11-26 17:00", "11-27 17:00"],
            ),
            (
                "They gave me Weds 25th between 2 and 4 or Thurs 26th from 9 til 11, each one to be 45 mins.",
                Language::En,
                vec!["11-25 14:00", "11-26 09:00"],
            ),
        ] {
            let mut read = read(text, language);
            read.sort_unstable();
            assert_eq!(read, wanted, "{text}");
        }
    }

    #[test]
    fn tells_hours_from_other_numbers() {
        for (text, language, wanted) in [
            (
                "Wie wäre Donnerstag halb zwei am Tor 3?",
                Language::De,
                vec!["11-26 13:30"],
            ),
            (
                "Please come on Friday at 9 am so we can talk, it is 20 hrs a wk.",
                Language::En,
                vec!["11-27 09:00"],
            ),
            (
                "Seriez-vous libre jeudi 26 novembre à 9 h (donc en après-midi pour vous) ?",
                Language::Fr,
                vec!["11-26 09:00"],
            ),
            (
                "El plazo finaliza el 30 de noviembre a las 14:00.",
                Language::Es,
                vec![],
            ),
            (
                "Venha na próxima segunda-feira depois das dez.",
                Language::Pt,
                vec!["11-30 10:00"],
            ),
            (
                "¿Podés venir el lunes 30 a media mañana, digamos 10:30?",
                Language::Es,
                vec!["11-30 10:30"],
            ),
            (
                "no prob, 4.30 thurs instead then",
                Language::En,
                vec!["11-26 16:30"],
            ),
            (
                "Could you manage Monday 30 November, arriving for 9?",
                Language::En,
                vec!["11-30 09:00"],
            ),
            (
                "He has Mon at 6 (in the morning!) or Tue at 2. Holler before I go home at 5:30 tonight.",
                Language::En,
                vec!["11-30 06:00", "12-01 14:00"],
            ),
            (
                "Laat haar zaterdagvoormiddag rond 10 u. eens binnenspringen.",
                Language::Nl,
                vec!["11-28 10:00"],
            ),
            ("Would Thursday at 7 in the hut do?", Language::En, vec![]),
            (
                "Could he pop in on Friday first thing, 7ish?",
                Language::En,
                vec!["11-27 07:00"],
            ),
        ] {
            let mut read = read(text, language);
            read.sort_unstable();
            assert_eq!(read, wanted, "{text}");
        }
    }

    #[test]
    fn a_time_that_another_takes_the_place_of_is_none() {
        for (text, language) in [
            (
                "We had you Thursday at 3.30 for this. She could do Friday at 11.",
                Language::En,
            ),
            (
                "Your interview, planned for Thursday at 10, will now be on Friday at 11.",
                Language::En,
            ),
            (
                "I have to be in court on Thursday at 10. Friday at 11 instead?",
                Language::En,
            ),
            (
                "Thanks for agreeing to Thursday at 10. Unfortunately Ms Lee is off sick. She asks whether Friday 27 November at 11 would do.",
                Language::En,
            ),
            (
                "OLD  Thu 26 Nov  2:00p\nNEW  Fri 27 Nov  11:00a",
                Language::En,
            ),
            (
                "Data anterior: 26/11/2026 às 10:00\nNova data: 27/11/2026 às 11:00",
                Language::Pt,
            ),
            (
                "以前: 2026年 11月 26日 (木曜日) 午後1:00\n2026年 11月 27日 (金曜日) 午前11:00",
                Language::Ja,
            ),
            (
                "En vez de mañana a las 10, ¿podría el viernes a las 11:00?",
                Language::Es,
            ),
            (
                "Wir hatten Donnerstag um 10 Uhr ausgemacht. Ginge auch Freitag um 11 Uhr?",
                Language::De,
            ),
            (
                "We hadden donderdag om 10 uur afgesproken. Zou vrijdag om 11 uur ook kunnen?",
                Language::Nl,
            ),
            (
                "I cannot get away from the shop at 3 after all. Would Friday at 11 do?",
                Language::En,
            ),
        ] {
            assert_eq!(read(text, language), ["11-27 11:00"], "{text}");
        }
    }

    #[test]
    fn what_closes_or_ends_at_an_hour_is_no_meeting() {
        for (text, language) in [
            (
                "Come on Friday at 11. Doors open at 9.30 on Friday.",
                Language::En,
            ),
            (
                "We thought of Friday. The clinic finishes at ten, so shall we say eleven?",
                Language::En,
            ),
            (
                "Could you come Friday at 11? It is quiet til 3ish.",
                Language::En,
            ),
            (
                "Es el viernes a las 11. Confirme a más tardar mañana a las 17:00.",
                Language::Es,
            ),
            (
                "Responda como máximo el jueves a las 17:00. Será el viernes a las 11:00.",
                Language::Es,
            ),
            (
                "Merci de répondre au plus tard jeudi à 17h. Ce sera vendredi à 11h.",
                Language::Fr,
            ),
            (
                "Clôture jeudi à midi. Ce sera vendredi à 11h.",
                Language::Fr,
            ),
            (
                "Confirme, o mais tardar, quinta-feira às 17h. É na sexta-feira às 11h.",
                Language::Pt,
            ),
        ] {
            assert_eq!(read(text, language), ["11-27 11:00"], "{text}");
        }
    }

    #[test]
    fn days_of_a_list_go_on_in_order() {
        for (text, language) in [
            ("Tuesday at 10 or 2, Wednesday at 9.30 or 4.", Language::En),
            (
                "Tuesday 1 December at 10 or 2, Wednesday 2 December at 9.30 or 4.",
                Language::En,
            ),
            (
                "Dienstag um 10 oder 14 Uhr, Mittwoch um 9.30 oder 16 Uhr.",
                Language::De,
            ),
            ("mardi à 10h ou 14h, mercredi à 9h30 ou 16h", Language::Fr),
            (
                "el martes a las 10 o a las 14, el miércoles a las 9:30 o a las 16",
                Language::Es,
            ),
            (
                "dinsdag om 10 of 14 uur, woensdag om 9.30 of 16 uur",
                Language::Nl,
            ),
        ] {
            let wanted = ["12-01 10:00", "12-01 14:00", "12-02 09:30", "12-02 16:00"];
            assert_eq!(read(text, language), wanted, "{text}");
        }
    }

    #[test]
    fn a_weekday_behind_spoken_hours_follows_the_day_before() {
        for (text, language) in [
            (
                "We could do next Wednesday at half two, or Thursday at three.",
                Language::En,
            ),
            (
                "Nächste Woche Mittwoch um halb drei oder Donnerstag um drei Uhr?",
                Language::De,
            ),
        ] {
            let read = read(text, language);
            assert_eq!(read, ["12-02 14:30", "12-03 15:00"], "{text}");
        }
    }

    #[test]
    fn hears_an_hour_in_looser_words() {
        for (text, language, wanted) in [
            (
                "Se puder, passe cá na quinta depois das 16h.",
                Language::Pt,
                "11-26 16:00",
            ),
            (
                "Pode vir na quinta a partir das 16h?",
                Language::Pt,
                "11-26 16:00",
            ),
            (
                "Komm Donnerstag mal vorbei, so 7 Uhr, dann zeig ich dir alles.",
                Language::De,
                "11-26 07:00",
            ),
            (
                "Can we push it to thurs same time 8am at the gate?",
                Language::En,
                "11-26 08:00",
            ),
            (
                "Could you make it Thursday, same time, 2?",
                Language::En,
                "11-26 14:00",
            ),
            (
                "Could you come Mon 30th, 11 after milking?",
                Language::En,
                "11-30 11:00",
            ),
            (
                "You are down for Thursday at twenty minutes past eleven.",
                Language::En,
                "11-26 11:20",
            ),
            (
                "Come and find me on Thursday at supper, 6-ish.",
                Language::En,
                "11-26 18:00",
            ),
            (
                "Come to the yard Thursday at 7 and I'll show you the lorries.",
                Language::En,
                "11-26 07:00",
            ),
            (
                "Come over for pizza on Thursday at 7.",
                Language::En,
                "11-26 19:00",
            ),
            (
                "Come Thursday, seven in the evening.",
                Language::En,
                "11-26 19:00",
            ),
            (
                "Can you do a call at 7 tonight?",
                Language::En,
                "11-24 19:00",
            ),
            (
                "Kom donderdag even langs, zo rond vijven.",
                Language::Nl,
                "11-26 17:00",
            ),
            (
                "Kom donderdag maar langs, uurtje of tien.",
                Language::Nl,
                "11-26 10:00",
            ),
            (
                "Could you come the Thursday after next at 10?",
                Language::En,
                "12-03 10:00",
            ),
            (
                "Passt Ihnen übernächsten Donnerstag um 10 Uhr?",
                Language::De,
                "12-03 10:00",
            ),
        ] {
            assert_eq!(read(text, language), [wanted], "{text}");
        }
    }

    #[test]
    fn tells_hours_that_are_offered_from_those_beside_them() {
        for (text, language, wanted) in [
            (
                "Wir schlagen Ihnen folgende Termine vor:\n\nMo 7.12. 17.15 Uhr\nMi 9.12. 07.30 Uhr",
                Language::De,
                &["12-07 17:15", "12-09 07:30"][..],
            ),
            (
                "Could you come thurdsay at 2pm or firday at 11am?",
                Language::En,
                &["11-26 14:00", "11-27 11:00"],
            ),
            (
                "Can you meet me this arvo at 3.30 or Thursday 9.30?",
                Language::En,
                &["11-24 15:30", "11-26 09:30"],
            ),
            (
                "They can do 5.15 tonight or 8.30 tomorrow morning.",
                Language::En,
                &["11-24 17:15", "11-25 08:30"],
            ),
            (
                "The 4th at 1400 or the 5th any time between 0900 and 1100.",
                Language::En,
                &["12-04 14:00", "12-05 09:00"],
            ),
            (
                "Wednesday at the pier between the 1 o'clock and the 3 o'clock sailing.",
                Language::En,
                &["11-25 13:00"],
            ),
            (
                "Mañana no podremos hacerte la entrevista a las 11 porque cerramos. ¿Te vendría bien el viernes 27 a la misma hora?",
                Language::Es,
                &["11-27 11:00"],
            ),
            (
                "这周四或周五来公司聊聊？周四上午9点、周五上午10点半都行。",
                Language::Zh,
                &["11-26 09:00", "11-27 10:30"],
            ),
            (
                "Escolha um dos turnos (2 de dezembro, 9h00; 3 de dezembro, 11h30).",
                Language::Pt,
                &["12-02 09:00", "12-03 11:30"],
            ),
            (
                "Pas d'entretien demain 25 à 10h.\n\nLundi 30 à 14h ?",
                Language::Fr,
                &["11-30 14:00"],
            ),
            (
                "O turno é das 6h30 às 14h30. Consegue passar na quinta, aí pelas 15h?",
                Language::Pt,
                &["11-26 15:00"],
            ),
            (
                "Kun je in de week van 30 november komen? We rekenen op een uur.",
                Language::Nl,
                &[],
            ),
        ] {
            assert_eq!(read(text, language), wanted, "{text}");
        }
    }

    #[test]
    fn tells_days_and_changes_by_the_sentence_around() {
        for (text, language, wanted) in [
            (
                "Könnten Sie in der kommenden Woche dazukommen? Am liebsten wäre uns der Donnerstag, 19:30 Uhr.",
                Language::De,
                &["12-03 19:30"][..],
            ),
            (
                "Your interview stays at 10.30am on Thursday. Wait, no, sorry: could you do 11am?",
                Language::En,
                &["11-26 11:00"],
            ),
            (
                "i can do fri 5 or sat half 9",
                Language::En,
                &["11-27 17:00", "11-28 09:30"],
            ),
            (
                "Either Sat or Sun, 10am.",
                Language::En,
                &["11-28 10:00", "11-29 10:00"],
            ),
            (
                "Friday, November 27 → Tuesday, December 1\n2:00 PM → 10:15 AM",
                Language::En,
                &["12-01 10:15"],
            ),
            (
                "30 november (de hele ochtend), 2 december na 15.00 uur.",
                Language::Nl,
                &["12-02 15:00"],
            ),
            (
                "火曜と水曜が定休で、閉店後の18時過ぎが助かります。",
                Language::Ja,
                &[],
            ),
            (
                "On 3 December between 2 and 4.30, or the following day at 10.",
                Language::En,
                &["12-03 14:00", "12-04 10:00"],
            ),
            (
                "El 3 de diciembre de 9 a 10 o de 16 a 17.",
                Language::Es,
                &["12-03 09:00", "12-03 16:00"],
            ),
            (
                "Lunes 30, tres de la tarde\nMartes 1, nueve menos cuarto",
                Language::Es,
                &["11-30 15:00", "12-01 08:45"],
            ),
            (
                "aparece quinta ou domingo, 17h.",
                Language::Pt,
                &["11-26 17:00", "11-29 17:00"],
            ),
            (
                "The interview is moved from 9.30 to 11.00 on Thursday 26 November.",
                Language::En,
                &["11-26 11:00"],
            ),
        ] {
            assert_eq!(read(text, language), wanted, "{text}");
        }
    }

    #[test]
    fn reads_an_hour_behind_a_label_in_words_and_behind_a_dashed_day() {
        for (text, language) in [
            ("面接日：12月1日(火)\n時間：16:30～17:15", Language::Ja),
            (
                "Je vous attends le mardi 1er décembre à 16 heures 30.",
                Language::Fr,
            ),
            (
                "Compareça no dia 1 de dezembro, às 16 horas e 30 minutos.",
                Language::Pt,
            ),
        ] {
            assert_eq!(read(text, language), ["12-01 16:30"], "{text}");
        }
        let text = "We zien je graag: ma 17-8, 10:00 uur.";
        let written = Moment::parse("2026-08-11T09:00:00+02:00").unwrap_or_else(|| unreachable!());
        let slots = times(text, "", &written, Language::Nl).slots;
        assert!(slots.len() == 1 && slots[0].slot.stated.contains("17-8"));
        let text = "12月1日または2日の10時はいかがでしょうか。";
        assert_eq!(read(text, Language::Ja), ["12-01 10:00", "12-02 10:00"]);
        let text = "L'entretien dure 2 heures 30 et a lieu le mardi 1er décembre à 9h.";
        assert_eq!(read(text, Language::Fr), ["12-01 09:00"]);
    }

    #[test]
    fn a_day_that_is_left_out_has_no_hour() {
        for text in [
            "A call always works after 14:00, not on Saturday because people arrive.",
            "We can meet any day but Wednesday, before 4pm is best.",
        ] {
            assert!(read(text, Language::En).is_empty(), "{text}");
        }
        let text = "Such dir was aus: Mi 9. 18h oder Do 10. 14h.";
        assert_eq!(read(text, Language::De), ["12-09 18:00", "12-10 14:00"]);
    }

    #[test]
    fn what_is_counted_behind_a_dash_ends_no_range() {
        for (text, language) in [
            (
                "Session 3 - Tuesday, December 1, 9:00 AM - 6 seats left",
                Language::En,
            ),
            (
                "Dienstag, 1. Dezember, 9:00 Uhr - 6 Plätze frei",
                Language::De,
            ),
            ("Mardi 1er décembre, 9h00 - 20 min", Language::Fr),
        ] {
            assert_eq!(read(text, language), ["12-01 09:00"], "{text}");
        }
    }
}
