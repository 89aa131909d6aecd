//! Days that share what another one names: its month, its week, its place in the calendar.

use jiff::civil::Date;

use crate::reading::times::days::date::{Context, Read, small};
use crate::reading::times::days::weekday::weekday_at;
use crate::reading::times::hours::clock::{Lead, clock_at};
use crate::reading::times::hours::spoken::is_of_an_hour;
use crate::reading::times::items::{Day, Hour, ends_span, is_glued, is_joint, is_of_a_clock};
use crate::reading::times::token::Token;
use crate::text::is_listed;

/// `8., 9. und 10. Dezember`, `Wednesday 16 or Thursday 17 September`: days that share the month of the last one.
pub(in crate::reading::times) fn share_month(
    tokens: &[Token],
    first: usize,
    date: Date,
    (days, hours): (&mut Vec<Day>, &mut Vec<Hour>),
    context: Context,
) {
    let mut end = first;
    loop {
        if ends_span(tokens, end, days) {
            return;
        }
        // "am 11. oder am 18. März"
        let is_link = end > 0
            && matches!(
                tokens[end - 1].word(),
                "am" | "den" | "le" | "el" | "the" | "dia" | "op"
            );
        let linked = end - usize::from(is_link);
        let joins = tokens[..linked]
            .iter()
            .rev()
            .take_while(|token| is_joint(token))
            .count();
        if joins == 0 || joins > 2 {
            return;
        }
        let mut at = linked - joins;
        let behind = at;
        let is_suffix = |token: &Token| {
            token.is('.') || matches!(token.word(), "st" | "nd" | "rd" | "th" | "de" | "er")
        };
        if at > 0 && is_suffix(&tokens[at - 1]) {
            at -= 1;
        }
        let Some(day) = at.checked_sub(1).and_then(|at| small(&tokens[at], 31)) else {
            return;
        };
        let start = at - 1;
        let Some(found) = Date::new(date.year(), date.month(), day)
            .ok()
            .filter(|found| *found < date && *found >= context.today)
            .filter(|_| !is_glued(tokens, start) && !is_of_a_clock(tokens, start))
        else {
            return;
        };
        let named = (1..=2).find_map(|back| {
            let at = start.checked_sub(back)?;
            let (weekday, end) = weekday_at(tokens, at, context)?;
            (end + 1 >= start && end <= start).then_some((weekday, at))
        });
        // "at 10 or 2, Tuesday 10 February": the two is an hour of the day before.
        let is_bare = named.is_none() && weekday_at(tokens, end, context).is_some();
        let is_listed =
            start > 0 && !tokens[start - 1].word().is_empty() && is_joint(&tokens[start - 1]);
        let is_hour = is_bare && is_listed && hours.iter().any(|one| one.first == start);
        if is_hour || named.is_some_and(|(weekday, _)| found.weekday() != weekday) {
            return;
        }
        let first = named.map_or(start, |(_, at)| at);
        days.retain(|one| one.next <= first || one.first >= behind);
        hours.retain(|one| one.clock.next <= first || one.first >= behind);
        days.push(Day {
            date: Some(found),
            first,
            next: behind,
            is_span: false,
        });
        days.sort_by_key(|one| one.first);
        end = first;
    }
}

/// `Wednesday or Thursday of next week`: the days joined to one that names its week are of that week too.
pub(in crate::reading::times) fn share_week(
    tokens: &[Token],
    (at, end): (usize, usize),
    date: Date,
    days: &mut [Day],
    context: Context,
) {
    const WEEKS: &str = "week woche semaine semana huit viene";
    let Some((_, bare)) = weekday_at(tokens, at, context) else {
        return;
    };
    let names_week = tokens[bare..end]
        .iter()
        .any(|token| is_listed(WEEKS, token.word()));
    let Some(last) = days.last_mut().filter(|_| names_week) else {
        return;
    };
    let is_joined =
        last.next < at && at - last.next <= 2 && tokens[last.next..at].iter().all(is_joint);
    let weekday = weekday_at(tokens, last.first, context).filter(|(_, end)| *end == last.next);
    let (true, Some((weekday, _)), Some(before)) = (is_joined, weekday, last.date) else {
        return;
    };
    let ahead = weekday.since(jiff::civil::Weekday::Monday)
        - date.weekday().since(jiff::civil::Weekday::Monday);
    if let Ok(found) = date.checked_add(jiff::Span::new().days(ahead)) {
        last.date = Some(found.max(before));
    }
}

/// `au 3 juillet à 10h, ou sinon au 6, même heure`, `dia 25 às 9h ou 26 às 10h`: a bare number that an "or" joins to a day with
/// its number, where an hour goes with it.
pub(in crate::reading::times) fn joined_number(
    tokens: &[Token],
    at: usize,
    last: Option<(&Day, Date)>,
    context: Context,
) -> Option<Read> {
    let (last, before) = last?;
    let day = small(&tokens[at], 31)?;
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let back = |steps: usize| at.checked_sub(steps).map_or("", word);
    let is_led = matches!(back(1), "au" | "el" | "le" | "the" | "den" | "am" | "op");
    let mut from = at.checked_sub(1 + usize::from(is_led))?;
    // "ou sinon au 6"
    from -= usize::from(matches!(word(from), "sinon" | "else" | "si") && from > 0);
    let is_or = matches!(word(from), "or" | "oder" | "ou" | "o" | "of");
    let is_near = tokens[last.first].paragraph == tokens[at].paragraph && at - last.next <= 12;
    let is_numbered = tokens[last.first..last.next]
        .iter()
        .any(|token| token.number().is_some());
    if !is_or || !is_near || !is_numbered || !is_led && day <= 12 {
        return None;
    }
    let opens = |at: usize| {
        matches!(word(at), "a" | "as" | "at" | "um" | "om" | "pelas")
            || tokens.get(at).is_some_and(|one| one.is(','))
    };
    let hour = at + 1 + usize::from(opens(at + 1));
    let is_same = matches!(
        word(hour),
        "meme" | "misma" | "mesma" | "mismo" | "same" | "selbe" | "gleiche" | "zelfde"
    );
    let has_hour = hour > at + 1 && clock_at(tokens, hour, context.language, Lead::None).is_some();
    let date = (0..2)
        .filter_map(|months| {
            before
                .first_of_month()
                .checked_add(jiff::Span::new().months(months))
                .ok()
        })
        .filter_map(|month| Date::new(month.year(), month.month(), day).ok())
        .find(|date| *date > before)?;
    let is_soon = before.until(date).is_ok_and(|span| span.get_days() <= 14);
    ((is_same || has_hour) && is_soon).then_some(Read {
        day: Some(date),
        end: at + 1,
    })
}

/// Whether all of some days, each from its first token to the one behind it, are told by their weekday alone.
fn are_bare<const N: usize>(tokens: &[Token], days: [(usize, usize); N], context: Context) -> bool {
    let is_bare = |(first, next): (usize, usize)| {
        weekday_at(tokens, first, context).is_some_and(|(_, bare)| bare == next)
    };
    days.into_iter().all(is_bare)
}

/// How many days the weekday of a day lies behind that of another within a week, below zero where before it.
fn ahead_in_week(before: Date, date: Date) -> i8 {
    date.weekday().to_monday_zero_offset() - before.weekday().to_monday_zero_offset()
}

/// `nächste Woche Dienstag oder Mittwoch`: a bare weekday joined to one behind the name of its week is of that week too.
pub(in crate::reading::times) fn of_that_week(
    tokens: &[Token],
    (at, end): (usize, usize),
    date: Date,
    (last, before): (&Day, Date),
    context: Context,
) -> Date {
    let is_joined =
        last.next < at && at - last.next <= 2 && tokens[last.next..at].iter().all(is_joint);
    let days = context
        .today
        .until(before)
        .map_or(0, |span| span.get_days());
    let ahead = ahead_in_week(before, date);
    let is_far = days >= 7 && ahead > 0;
    if is_joined && is_far && are_bare(tokens, [(at, end), (last.first, last.next)], context) {
        return before
            .checked_add(jiff::Span::new().days(ahead))
            .unwrap_or(date);
    }
    date
}

/// `Monday at 10 or 2, Tuesday at 9`, told on a Monday: bare weekdays that nothing but their hours parts go on in order, and the
/// Tuesday is no longer the one of tomorrow.
pub(in crate::reading::times) fn in_order(
    tokens: &[Token],
    (at, end): (usize, usize),
    date: Date,
    (last, before): (&Day, Date),
    context: Context,
) -> Date {
    const LINKS: &str = "at on the um om op am den der a as las los le el na no uhr uur h hs am pm vers gegen tegen pelas lunchtime \
        morning afternoon evening vormittag nachmittag abend matin soir middag ochtend avond de la tarde manana";
    let between = &tokens[last.next.min(at)..at];
    let is_list = between.iter().any(is_joint)
        && between.len() <= 14
        && between.iter().all(|token| {
            is_joint(token)
                || token.number().is_some()
                || [':', '.', '-', '(', ')'].iter().any(|mark| token.is(*mark))
                || is_listed(LINKS, token.word())
                || is_of_an_hour(token.word())
        });
    let ahead = ahead_in_week(before, date);
    let is_turned = date < before && ahead > 0;
    if is_turned && is_list && are_bare(tokens, [(at, end), (last.first, last.next)], context) {
        return before
            .checked_add(jiff::Span::new().days(ahead))
            .unwrap_or(date);
    }
    date
}

/// `Tuesday 17 February at 4.15, or the Thursday`: a bare weekday that goes on behind a day with its number comes after it.
pub(in crate::reading::times) fn behind_the_last(
    tokens: &[Token],
    (at, end): (usize, usize),
    date: Date,
    (last, before): (&Day, Date),
    context: Context,
) -> Date {
    let is_bare = are_bare(tokens, [(at, end)], context);
    let is_numbered = tokens[last.first..last.next]
        .iter()
        .any(|token| token.number().is_some());
    let between = &tokens[last.next.min(at)..at];
    let is_turned = between.iter().any(|token| {
        token.is('.') && token.place.end < tokens[at].place.start && tokens[at].line != token.line
            || token.is('!')
    });
    let is_or = between.iter().rev().take(3).any(|token| {
        matches!(
            token.word(),
            "or" | "oder" | "ou" | "o" | "of" | "and" | "und" | "et" | "y" | "en"
        )
    });
    let is_near = tokens[last.first].paragraph == tokens[at].paragraph && between.len() <= 12;
    if is_bare && is_numbered && is_or && is_near && !is_turned && date < before {
        return before.nth_weekday(1, date.weekday()).unwrap_or(date);
    }
    date
}
