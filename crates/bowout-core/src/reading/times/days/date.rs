//! Days as people write them in eight languages, told against the day on which they wrote.

use jiff::ToSpan;
use jiff::civil::{Date, Time, Weekday};

use crate::reading::times::days::month::{day_in_words, month_of};
use crate::reading::times::days::relative::{day_alone, ordinal_at, relative_at, small_or_han};
use crate::reading::times::days::weekday::{han_weekday, weekday_alone, weekday_at};
use crate::reading::times::hours::clock::{Lead, clock_at};
use crate::reading::times::token::Token;
use crate::text::Language;

/// What a mail is dated and written in.
#[derive(Debug, Clone, Copy)]
pub(in crate::reading::times) struct Context {
    /// The day on which it was written.
    pub(in crate::reading::times) today: Date,
    pub(in crate::reading::times) language: Language,
    /// Whether the writer's clock is one of North America, where the month stands first.
    pub(in crate::reading::times) is_american: bool,
    /// Whether only days count that nothing but a day can be: a letter speaks of other things as well.
    pub(in crate::reading::times) is_strict: bool,
    /// The clock time that the mail before this one names, where it names only one that is to come.
    pub(in crate::reading::times) agreed: Option<Time>,
}

/// A day that was read, up to the token behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::reading::times) struct Read {
    /// The day; `None` where the words contradict themselves or could mean two days.
    pub(in crate::reading::times) day: Option<Date>,
    pub(in crate::reading::times) end: usize,
}

/// The date that begins at a token.
pub(in crate::reading::times) fn date_at(
    tokens: &[Token],
    at: usize,
    context: Context,
) -> Option<Read> {
    let (weekday, after) = match weekday_at(tokens, at, context) {
        Some((weekday, end)) => (Some(weekday), skip_link(tokens, end)),
        None => (None, at),
    };
    if let Some((numbers, end)) = numbers_at(tokens, after, weekday, context) {
        let weekday = weekday.or_else(|| han_weekday(tokens, end));
        let end = bracketed_weekday(tokens, end);
        let end = weekday_behind(tokens, end, numbers, context);
        let day = numbers.and_then(|(year, month, day)| settle(year, month, day, weekday, context));
        return Some(Read { day, end });
    }
    weekday
        .and_then(|weekday| day_of_month(tokens, after, weekday, context))
        .or_else(|| ordinal_at(tokens, at, context))
        .or_else(|| day_alone(tokens, at, context))
        .or_else(|| relative_at(tokens, at, context))
        .or_else(|| weekday.and_then(|weekday| weekday_alone(tokens, at, weekday, context)))
}

/// `Tuesday 24th`, `Dienstag, den 24.`: the next such day of a month.
fn day_of_month(tokens: &[Token], at: usize, weekday: Weekday, context: Context) -> Option<Read> {
    let day = small(tokens.get(at)?, 31)?;
    let behind = tokens.get(at + 1)?;
    let is_ordinal = ["st", "nd", "rd", "th"].contains(&behind.word())
        || behind.is('.')
            && context.language != Language::En
            && tokens.get(at + 2).map_or(context.is_strict, |next| {
                // "Mi 27. 18h": what is parted by a space is no month.
                next.number().is_none_or(|(_, digits)| digits != 2)
                    || next.place.start > behind.place.end
            });
    let first = context.today.first_of_month();
    let date = (0..3)
        .filter_map(|months| first.checked_add(months.months()).ok())
        .filter_map(|month| Date::new(month.year(), month.month(), day).ok())
        .find(|date| *date >= context.today && date.weekday() == weekday)?;
    // "Thursday 26 at three", "jueves 10 a las 17:00": the weekday fits the day, and no clock goes on with it.
    let is_day = is_ordinal || is_bare_day(tokens, at, day, context.language);
    is_day.then_some(Read {
        day: Some(date),
        end: at + 1 + usize::from(is_ordinal),
    })
}

/// Words right behind a number that make a clock time of it, or a length, folded.
const CLOCKS: &str = "am pm h hs uhr uur u o ish heures horas hrs 点 點 時 时 minutes min";

/// Whether a number behind a weekday is a day and no time: it is too high for one, or a clock time follows.
pub(super) fn is_bare_day(tokens: &[Token], at: usize, day: i8, language: Language) -> bool {
    let behind = &tokens[at + 1];
    let is_glued = behind.place.start == tokens[at].place.end;
    let is_clock = [':', '-', '/', '~', '%']
        .iter()
        .any(|mark| behind.is(*mark) && (is_glued || !behind.is('-')))
        || behind.is('.') && tokens.get(at + 2).is_some_and(|one| one.number().is_some())
        || crate::text::is_listed(CLOCKS, behind.word());
    let hour_follows = || {
        (at + 1..at + 5).any(|next| {
            next < tokens.len()
                && tokens[next].line == tokens[at].line
                && clock_at(tokens, next, language, Lead::None).is_some()
        })
    };
    // "Wednesday 16 or Thursday 17": nobody meets at such an hour where none is marked.
    let is_no_hour =
        day > 12 && !tokens[at - 1].is('(') && behind.number().is_none_or(|(_, digits)| digits < 3);
    // "la cita del miércoles 12 en su casa": an hour would have its "a las", "à" or "às" before it.
    let is_unled = matches!(language, Language::Es | Language::Fr | Language::Pt)
        && is_right_behind(tokens, at);
    !is_clock && (day > 24 || is_no_hour || is_unled || hour_follows())
}

/// Whether nothing but a space parts a number from the word before it.
fn is_right_behind(tokens: &[Token], at: usize) -> bool {
    tokens[at - 1].number().is_none()
        && !tokens[at - 1].word().is_empty()
        && tokens[at].place.start == tokens[at - 1].place.end + 1
}

/// Skips what may stand between a weekday and its date: a comma, a point, `the`, `den`, `dia`, `le`.
fn skip_link(tokens: &[Token], mut at: usize) -> usize {
    for _ in 0..2 {
        let Some(token) = tokens.get(at) else { break };
        // "Wednesday (the 20th)": a bracket only where a day follows.
        let opens = token.is('(')
            && tokens[at + 1..]
                .iter()
                .take(2)
                .any(|one| one.number().is_some());
        let links = [
            "the", "den", "dem", "der", "dia", "le", "de", "el", "on", "am", "op",
        ];
        if opens || token.is(',') || token.is('.') || links.contains(&token.word()) {
            at += 1;
        }
    }
    at
}

type Numbers = Option<(Option<i16>, i8, i8)>;

/// Year, month and day; the inner `None` stands for a date that could be two.
fn numbers_at(
    tokens: &[Token],
    at: usize,
    weekday: Option<Weekday>,
    context: Context,
) -> Option<(Numbers, usize)> {
    day_month(tokens, at, context)
        .or_else(|| month_day(tokens, at, context))
        .or_else(|| han_date(tokens, at))
        .or_else(|| numeric(tokens, at, weekday, context))
}

/// Words behind a `may` that is a verb.
const BEHIND_A_MAY: &str =
    "be go not have now well also therefore still pass then stand kindly please suit safely";

/// What makes a number one of an order: `1st`, `1º`, `1er`, `1ste`. Marks are folded.
fn is_ordinal(word: &str) -> bool {
    const ENDS: &str = "st nd rd th er re e ste o a º ª";
    crate::text::is_listed(ENDS, word)
}

/// `3 December 2026`, `3. Dezember`, `3 de diciembre de 2026`, `26th Nov`.
fn day_month(tokens: &[Token], at: usize, context: Context) -> Option<(Numbers, usize)> {
    let (day, from) = match small(tokens.get(at)?, 31) {
        Some(day) => (day, at + 1),
        None => day_in_words(tokens, at, context.language)?,
    };
    let mut next = from;
    while let Some(token) = tokens.get(next)
        && (token.is('.')
            || token.is('-') && token.place.start == tokens[next - 1].place.end
            || is_ordinal(token.word())
            || ["of", "de"].contains(&token.word()))
        && next < from + 3
    {
        next += 1;
    }
    let month = month_of(tokens.get(next)?, context.language)?;
    // "The slot on the 21st may be given to another" names no month.
    let behind = tokens.get(next + 1).map_or("", Token::word);
    if tokens[next].word() == "may" && crate::text::is_listed(BEHIND_A_MAY, behind) {
        return None;
    }
    let (year, end) = year_at(tokens, next + 1);
    Some((Some((year, month, day)), end))
}

/// `December 3rd, 2026`.
fn month_day(tokens: &[Token], at: usize, context: Context) -> Option<(Numbers, usize)> {
    let month = month_of(tokens.get(at)?, context.language)?;
    let mut next = at + 1;
    if tokens
        .get(next)
        .is_some_and(|token| token.is('.') || token.word() == "the")
    {
        next += 1;
    }
    let day = small(tokens.get(next)?, 31)?;
    next += 1;
    // "May 10:30" is no day.
    let is_clock = tokens.get(next).is_some_and(|token| token.is(':'))
        && tokens
            .get(next + 1)
            .is_some_and(|one| one.place.start == tokens[next].place.end);
    if is_clock {
        return None;
    }
    if tokens
        .get(next)
        .is_some_and(|token| ["st", "nd", "rd", "th"].contains(&token.word()))
    {
        next += 1;
    }
    // "mar 6 oct" begins with a weekday.
    if next == at + 2
        && tokens
            .get(next)
            .is_some_and(|one| month_of(one, context.language).is_some())
    {
        return None;
    }
    let (year, end) = year_at(tokens, next);
    Some((Some((year, month, day)), end))
}

/// `2026年12月3日`, `12月3号`.
fn han_date(tokens: &[Token], at: usize) -> Option<(Numbers, usize)> {
    let is = |at: usize, words: &[&str]| {
        tokens
            .get(at)
            .is_some_and(|one| words.contains(&one.word()))
    };
    let year_at = at + usize::from(is(at, &["令"]) && is(at + 1, &["和"])) * 2;
    let (year, month_at) = if is(year_at + 1, &["年"]) {
        let year = i16::try_from(tokens.get(year_at)?.number()?.0).ok()?;
        // The eighth year of Reiwa is 2026.
        let year = match year {
            _ if year_at > at => 2018 + year,
            // The hundred and fifteenth year of the Republic is 2026.
            100..150 => 1911 + year,
            _ => year,
        };
        (Some(year), year_at + 2)
    } else {
        (None, at)
    };
    let (month, behind) = small_or_han(tokens, month_at, 12)?;
    if !is(behind, &["月"]) {
        return None;
    }
    let (day, behind) = small_or_han(tokens, behind + 1, 31)?;
    is(behind, &["日", "号", "號"]).then_some((Some((year, month, day)), behind + 1))
}

/// `2026-12-03`, `03.12.2026`, `12/3`: the order by the language, the weekday or the value.
fn numeric(
    tokens: &[Token],
    at: usize,
    weekday: Option<Weekday>,
    context: Context,
) -> Option<(Numbers, usize)> {
    let (first, digits) = tokens.get(at)?.number()?;
    let mark = tokens
        .get(at + 1)
        .filter(|token| token.is('/') || token.is('.') || token.is('-'))?;
    let joined = |at: usize| {
        tokens
            .get(at)
            .zip(tokens.get(at + 1))
            .is_some_and(|(one, next)| one.place.end == next.place.start)
    };
    if !joined(at) {
        return None;
    }
    let second = tokens.get(at + 2)?.number()?;
    let third = tokens
        .get(at + 3)
        .filter(|token| token.piece == mark.piece && joined(at + 2))
        .filter(|_| joined(at + 3))
        .and_then(|_| tokens.get(at + 4)?.number());
    if digits == 4 {
        let (day, _) = third?;
        let numbers = (
            Some(i16::try_from(first).ok()?),
            narrow(second.0, 12)?,
            narrow(day, 31)?,
        );
        return Some((Some(numbers), at + 5));
    }
    let (year, end) = match third {
        Some((year, 4)) => (Some(i16::try_from(year).ok()?), at + 5),
        Some((year, 2)) => (Some(2000 + i16::try_from(year).ok()?), at + 5),
        _ => (None, at + 3),
    };
    let is_dotted = mark.is('.');
    // "3.12" alone may be a clock time or a version; "03.12." is a day.
    let closes = tokens.get(end).is_some_and(|token| token.is('.')) && joined(end - 1);
    let is_told =
        context.language == Language::De || weekday.is_some() || opens_hour(tokens, end + 1);
    if year.is_none()
        && (mark.is('-') && !is_parted_by_dash(first, second, weekday, context)
            || is_dotted && !(closes && is_told) && !is_weekday(first, second, weekday, context))
    {
        return None;
    }
    let end = end + usize::from(year.is_none() && is_dotted && closes);
    let day_first = narrow(second.0, 12).zip(narrow(first, 31));
    let month_first = narrow(first, 12).zip(narrow(second.0, 31));
    let numbers = if is_dotted {
        day_first
    } else {
        order(day_first, month_first, year, weekday, context)
    };
    (day_first.is_some() || month_first.is_some())
        .then_some((numbers.map(|(month, day)| (year, month, day)), end))
}

/// `di 1-12`: a dash parts day and month where the weekday fits; English writes hours so.
fn is_parted_by_dash(
    first: u32,
    second: (u32, usize),
    weekday: Option<Weekday>,
    context: Context,
) -> bool {
    // "ma 17-8": no hour stands before the dash.
    let digits = if first > 12 { 2 } else { second.1 };
    context.language != Language::En && is_weekday(first, (second.0, digits), weekday, context)
}

/// `Monday 15.06`: whether the weekday fits.
fn is_weekday(
    first: u32,
    second: (u32, usize),
    weekday: Option<Weekday>,
    context: Context,
) -> bool {
    let date = narrow(second.0, 12).zip(narrow(first, 31));
    let fits = |(month, day)| settle(None, month, day, weekday, context).is_some();
    second.1 == 2 && weekday.is_some() && date.is_some_and(fits)
}

/// Whether a clock time or a word for one stands behind `16.06.`.
fn opens_hour(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        matches!(
            token.word(),
            "at" | "um" | "om" | "whole" | "between" | "zwischen" | "from"
        ) || token.number().is_some()
    })
}

/// Which of two readings of `12/3` is meant; `None` when neither can be told from the other.
fn order(
    day_first: Option<(i8, i8)>,
    month_first: Option<(i8, i8)>,
    year: Option<i16>,
    weekday: Option<Weekday>,
    context: Context,
) -> Option<(i8, i8)> {
    let (Some(one), Some(other)) = (day_first, month_first) else {
        return day_first.or(month_first);
    };
    if one == other {
        return Some(one);
    }
    match context.language {
        Language::Ja | Language::Zh => return Some(other),
        Language::De | Language::Fr | Language::Es | Language::Pt | Language::Nl => {
            return Some(one);
        }
        _ => {}
    }
    let fits = |(month, day): (i8, i8)| {
        let settled = settle(year, month, day, weekday, context);
        settled.is_some_and(|date| {
            date >= context.today
                && context
                    .today
                    .until(date)
                    .is_ok_and(|span| span.get_days() <= 120)
        })
    };
    match (fits(one), fits(other)) {
        (true, false) => Some(one),
        (false, true) => Some(other),
        _ if context.is_american => Some(other),
        _ => None,
    }
}

pub(in crate::reading::times) fn small(token: &Token, most: u32) -> Option<i8> {
    let (value, digits) = token.number()?;
    if digits > 2 {
        return None;
    }
    narrow(value, most)
}

fn narrow(value: u32, most: u32) -> Option<i8> {
    (1..=most)
        .contains(&value)
        .then(|| i8::try_from(value).ok())?
}

/// A year behind a day, with what may stand between.
fn year_at(tokens: &[Token], at: usize) -> (Option<i16>, usize) {
    let mut next = at;
    while let Some(token) = tokens.get(next)
        && next < at + 2
        && (token.is(',')
            || token.is('.')
            || token.is('-') && token.place.start == tokens[next - 1].place.end
            || ["de", "del"].contains(&token.word()))
    {
        next += 1;
    }
    match tokens.get(next).and_then(Token::number) {
        // "December 3, 1500 Main Street" names no year.
        Some((year @ 2000..=2199, 4)) => (i16::try_from(year).ok(), next + 1),
        // "30 Jan 27 (Saturday)": two digits are a year where nothing of a clock follows.
        Some((year @ 25..=39, 2))
            if next == at
                && tokens
                    .get(next + 1)
                    .is_none_or(|one| one.is('(') || one.is(',') || one.word() == "at") =>
        {
            (i16::try_from(2000 + year).ok(), next + 1)
        }
        _ => (None, at),
    }
}

/// The day that numbers mean: in the year given, else the next time they come. A weekday that contradicts them
/// leaves it open.
fn settle(
    year: Option<i16>,
    month: i8,
    day: i8,
    weekday: Option<Weekday>,
    context: Context,
) -> Option<Date> {
    let fits = |date: &Date| weekday.is_none_or(|weekday| date.weekday() == weekday);
    if let Some(year) = year {
        return Date::new(year, month, day).ok().filter(fits);
    }
    // A day just past is that day; one long past is next year's.
    let earliest = context.today.checked_sub(60.days()).ok()?;
    [
        context.today.year() - 1,
        context.today.year(),
        context.today.year() + 1,
    ]
    .into_iter()
    .filter_map(|year| Date::new(year, month, day).ok())
    .find(|date| *date >= earliest)
    .filter(fits)
}

/// Past the weekday behind a date, where it is the same day: `May 5, Wednesday`, `21/01/2027, quinta-feira`.
fn weekday_behind(tokens: &[Token], end: usize, numbers: Numbers, context: Context) -> usize {
    let is_link = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|one| one.is(',') || one.word() == "の" || one.is('/'))
    };
    let from = end + usize::from(is_link(end));
    let Some((weekday, next)) = weekday_at(tokens, from, context) else {
        return end;
    };
    let date = numbers.and_then(|(year, month, day)| settle(year, month, day, None, context));
    if date.is_some_and(|date| date.weekday() == weekday) {
        next
    } else {
        end
    }
}

/// Past a short bracket that holds no digit.
pub(in crate::reading::times) fn bracketed_weekday(tokens: &[Token], end: usize) -> usize {
    if !tokens.get(end).is_some_and(|token| token.is('(')) {
        return end;
    }
    let close = tokens[end..].iter().take(6).position(|token| token.is(')'));
    match close {
        Some(close)
            if tokens[end..end + close]
                .iter()
                .all(|token| token.number().is_none()) =>
        {
            end + close + 1
        }
        _ => end,
    }
}
