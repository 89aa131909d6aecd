//! Which day a clock time belongs to, and which days share it.

use jiff::civil::{Date, Time};

use crate::reading::times::days::date::Context;
use crate::reading::times::hours::clock::Clock;
use crate::reading::times::items::{Day, Hour, is_joint};
use crate::reading::times::slots::Proposed;
use crate::reading::times::token::Token;
use crate::text::is_listed;

/// Words that make a day behind them one with no hour of its own, folded: `11 AM or any time Friday`.
const ANY: &str = "any anytime whenever jederzeit irgendwann cualquier qualquer";

/// The day that a clock time belongs to: on its own line before it or behind it, else just above it.
pub(super) fn day_of(tokens: &[Token], days: &[Day], hours: &[Hour], hour: &Hour) -> Option<Day> {
    let line = tokens[hour.first].line;
    let same_line =
        |day: &&Day| tokens[day.first].line == line || tokens[day.next - 1].line == line;
    let before = days.iter().rev().find(|day| day.next <= hour.first);
    let behind = days
        .iter()
        .find(|day| day.first >= hour.clock.next)
        .filter(same_line)
        .filter(|day| {
            let between = &tokens[hour.clock.next..day.first];
            !are_parted(between) && !is_another(tokens, between, day)
        });
    let before_here = before.filter(same_line).filter(|before| {
        // "Wednesday at eleven is off. Could you come at three the same day instead?"
        let is_apart = tokens[before.next..hour.first].windows(2).any(|two| {
            (two[0].is('.') || two[0].is('?') || two[0].is('!'))
                && two[1].place.start > two[0].place.end
                && two[1].number().is_none()
        });
        !(is_apart && behind.is_some_and(|day| day.first - hour.clock.next <= 2))
    });
    let time_first = || {
        let first_hour = hours.iter().find(|one| tokens[one.first].line == line);
        let first_day = days.iter().find(|day| tokens[day.first].line == line);
        first_hour
            .zip(first_day)
            .is_some_and(|(one, day)| one.first < day.first)
    };
    if let (Some(day), true) = (behind, time_first()) {
        let gap = day.first - hour.clock.next;
        // "later today (after 5) or first thing tomorrow": the nearer one, unless it has its hour before it.
        let is_nearer = before_here.is_some_and(|before| {
            hour.first - before.next < gap
                && !hours
                    .iter()
                    .any(|one| one.clock.next <= before.first && before.first - one.clock.next <= 3)
        });
        if gap <= 4 && !is_nearer {
            return Some(*day);
        }
    }
    if let Some(day) = behind.filter(|day| leads_on(tokens, hours, hour, (before_here, day))) {
        return Some(*day);
    }
    if let Some(next) = before_here
        .is_none()
        .then(|| listed_behind(tokens, hours, hour))
        .flatten()
    {
        return day_of(tokens, days, hours, next);
    }
    if let Some(day) = before_here {
        return end_of_list(tokens, days, hours, (hour, day)).or(Some(*day));
    }
    if let Some(day) = behind.filter(|day| day.first - hour.clock.next <= 8) {
        return Some(*day);
    }
    near(tokens, days, hour, before)
}

/// `I cannot get away at 3 after all. Would Friday at 10 do?`: whether a sentence ends among the words from an hour to a day, or
/// any time will do.
fn are_parted(between: &[Token]) -> bool {
    // "3 pm at St. Mary's": what is short is shortened.
    // A number in front of the point may be that of a day: "am 3. Dezember".
    let is_minute = |at: usize| {
        between[at].number().is_some_and(|(_, digits)| digits == 2)
            && at > 0
            && (between[at - 1].is(':') || between[at - 1].word() == "h")
    };
    let ends = |at: usize| {
        let is_word = |at: usize| between[at].word().chars().count() > 2;
        between[at].is('.') && at > 0 && (is_word(at - 1) || is_minute(at - 1))
    };
    let is_apart = |at: usize| {
        let next = between.get(at + 1);
        next.is_none_or(|next| next.place.start > between[at].place.end)
    };
    between.iter().enumerate().any(|(at, token)| {
        token.is('?') || token.is('!') || is_listed(ANY, token.word()) || ends(at) && is_apart(at)
    })
}

/// The day right behind the list of hours that an hour begins: `the Saturday hours: left are 9.00, 9.25 and 10.15 on the 27th`.
fn end_of_list(
    tokens: &[Token],
    days: &[Day],
    hours: &[Hour],
    (hour, before): (&Hour, &Day),
) -> Option<Day> {
    if hour.first - before.next <= 3 {
        return None;
    }
    let mut last = listed_behind(tokens, hours, hour)?;
    while let Some(next) = listed_behind(tokens, hours, last) {
        last = next;
    }
    let is_on = matches!(tokens.get(last.clock.next)?.word(), "on" | "am" | "op");
    let day = days.iter().find(|day| day.first >= last.clock.next)?;
    (is_on && day.first - last.clock.next <= 2).then_some(*day)
}

/// Whether a day behind an `or` has a rough time of its own: `ten past five, or else Monday any time before noon`.
fn is_another(tokens: &[Token], between: &[Token], day: &Day) -> bool {
    let is_or = |token: &Token| matches!(token.word(), "or" | "oder" | "ou" | "o" | "of");
    between.iter().any(is_or) && is_any_time(tokens, day)
}

/// Whether any time of a day will do: `Monday any time before noon`.
pub(super) fn is_any_time(tokens: &[Token], day: &Day) -> bool {
    tokens
        .get(day.next)
        .is_some_and(|token| is_listed(ANY, token.word()))
}

/// Whether nothing but `on` leads from an hour to the day behind it, while the day before it has an hour of its own or is far:
/// `5.15 on Thursday 19th or 10.30 on Saturday 21st`.
fn leads_on(
    tokens: &[Token],
    hours: &[Hour],
    hour: &Hour,
    (before, behind): (Option<&Day>, &Day),
) -> bool {
    let between = &tokens[hour.clock.next..behind.first];
    let is_on = between
        .first()
        .is_some_and(|token| matches!(token.word(), "on" | "am" | "op"))
        && between[1..]
            .iter()
            .all(|token| matches!(token.word(), "the" | "den" | "de"));
    let is_apart = before.is_none_or(|before| {
        let has_own = hours
            .iter()
            .any(|one| one.clock.next <= before.first && before.first - one.clock.next <= 2);
        has_own || hour.first - before.next > 3
    });
    is_on && is_apart
}

/// The day on the line below an hour, or above it.
fn near(tokens: &[Token], days: &[Day], hour: &Hour, before: Option<&Day>) -> Option<Day> {
    let line = tokens[hour.first].line;
    let above = before.filter(|day| {
        let paragraphs = tokens[hour.first].paragraph - tokens[day.first].paragraph;
        let lines = line - tokens[day.next - 1].line;
        paragraphs <= 1 && lines <= 3 && is_row(tokens, hour, day)
            || paragraphs == 0 && lines <= 12 && (lines <= 2 || is_list(tokens, hour))
            || paragraphs == 1 && is_list(tokens, hour)
    });
    let below = || {
        days.iter()
            .find(|day| day.first >= hour.clock.next)
            .filter(|day| {
                tokens[day.first].line - line <= 1
                    && tokens[day.first].paragraph == tokens[hour.first].paragraph
            })
            .filter(|day| day.first - hour.clock.next <= 4)
    };
    below().or(above).copied()
}

/// The hour that goes on the list of this one: `10.00, 10.40 or 11.20 on Friday`.
fn listed_behind<'a>(tokens: &[Token], hours: &'a [Hour], hour: &Hour) -> Option<&'a Hour> {
    let next = hours.iter().find(|one| one.first >= hour.clock.next)?;
    let between = &tokens[hour.clock.next..next.first];
    (!between.is_empty() && between.len() <= 2 && between.iter().all(is_joint)).then_some(next)
}

/// `Date  Thursday 3 December` above `Time  10:00`: two rows of a table.
fn is_row(tokens: &[Token], hour: &Hour, day: &Day) -> bool {
    const DAYS: &str =
        "date day datum tag jour fecha data dia dag giorno when wann quand cuando quando wanneer";
    const TIMES: &str =
        "time uhrzeit zeit heure hora horario tijd tijdstip ora start starts beginn begin";
    let opens = |line: usize, list: &str| {
        tokens
            .iter()
            .find(|token| token.line == line && !token.word().is_empty())
            .is_some_and(|token| is_listed(list, token.word()))
    };
    opens(tokens[hour.first].line, TIMES) && opens(tokens[day.first].line, DAYS)
}

/// Whether a clock time opens its line, as in an agenda.
fn is_list(tokens: &[Token], hour: &Hour) -> bool {
    let line = tokens[hour.first].line;
    tokens[..hour.first]
        .iter()
        .rev()
        .take_while(|token| token.line == line)
        .all(|token| token.word().is_empty())
}

/// Whether a stretch of days begins with one: `Monday through Wednesday`.
pub(super) fn begins_span(days: &[Day], day: &Day) -> bool {
    days.iter()
        .any(|one| one.is_span && one.first >= day.next && one.first - day.next <= 2)
}

/// Whether no more than words that join two days stand between.
fn are_joined(tokens: &[Token], from: usize, to: usize) -> bool {
    from < to
        && to - from <= 4
        && tokens[from..to].iter().all(|token| {
            is_joint(token)
                || token.is(')')
                || token.is('）')
                || matches!(
                    token.word(),
                    "the"
                        | "on"
                        | "den"
                        | "der"
                        | "am"
                        | "le"
                        | "el"
                        | "op"
                        | "de"
                        | "か"
                        | "ま"
                        | "た"
                        | "は"
                        | "で"
                        | "も"
                        | "soit"
                        | "entweder"
                        | "sea"
                        | "bien"
                )
        })
        && tokens[from..to]
            .iter()
            .any(|token| is_joint(token) || matches!(token.word(), "か" | "も" | "ま"))
}

/// Whether a day with its number only says again which day the words before its comma mean: `Monday week, the 26th`, `morgen
/// over een week, dinsdag 6 oktober`.
fn is_told_twice(tokens: &[Token], one: &Day, next: &Day) -> bool {
    let has_number = |day: &Day| {
        let mut words = tokens[day.first..day.next].iter();
        words.any(|token| token.number().is_some())
    };
    let is_comma = tokens[one.next..next.first].iter().all(|token| {
        token.is(',') || matches!(token.word(), "the" | "den" | "der" | "le" | "el" | "de")
    });
    is_comma && !has_number(one) && has_number(next)
}

/// Whether brackets behind a day name a part of it: `30 november (de hele ochtend), 2 december na 15.00 uur`.
fn has_its_part(tokens: &[Token], day: &Day) -> bool {
    const PARTS: &str = "morning afternoon evening day vormittag nachmittag tag matin apres journee manana tarde dia manha ochtend \
        middag dag";
    let mut inside = tokens[day.first..day.next]
        .iter()
        .skip_while(|token| !token.is('('));
    inside.any(|token| is_listed(PARTS, token.word()))
}

/// The days that share an hour with this one, being joined to it by no more than an "or".
pub(super) fn joined_days(tokens: &[Token], days: &[Day], hours: &[Hour], day: &Day) -> Vec<Date> {
    let joins = |from: usize, to: usize| are_joined(tokens, from, to);
    let Some(at) = days.iter().position(|one| one.first == day.first) else {
        return vec![];
    };
    let mut found = vec![];
    for back in (0..at).rev() {
        let (twin, next) = (&days[back], &days[back + 1]);
        let has_own = hours
            .iter()
            .any(|hour| hour.clock.next <= twin.first && twin.first - hour.clock.next < 2);
        let is_other = has_own || is_told_twice(tokens, twin, next) || has_its_part(tokens, twin);
        if !joins(twin.next, next.first) || is_other {
            break;
        }
        found.extend(twin.date);
    }
    if found.is_empty() {
        found.extend(both_days(tokens, days, hours, at));
    }
    // "8.30am on either Wednesday 16 or Thursday 17": the hour stands before all of them.
    let leads = hours
        .iter()
        .any(|hour| hour.clock.next <= day.first && day.first - hour.clock.next <= 3);
    let has_hour = |one: &Day| {
        hours
            .iter()
            .any(|hour| hour.first >= one.next && hour.first - one.next <= 4)
    };
    for pair in days[at..].windows(2).take_while(|_| leads) {
        if !joins(pair[0].next, pair[1].first) || has_hour(&pair[1]) {
            break;
        }
        found.extend(pair[1].date);
    }
    found
}

/// The day before this one where the words say that both have the same hours: `on both days there are places at 10`.
fn both_days(tokens: &[Token], days: &[Day], hours: &[Hour], at: usize) -> Option<Date> {
    let (twin, day) = (days.get(at.checked_sub(1)?)?, &days[at]);
    let has_hour = hours
        .iter()
        .any(|hour| hour.first >= twin.next && hour.first < day.first);
    let behind = tokens[day.next..].iter().take(24);
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let both = behind.enumerate().any(|(at, token)| {
        let next = word(day.next + at + 1);
        match token.word() {
            "both" | "either" | "each" => matches!(
                next,
                "day" | "days" | "date" | "dates" | "case" | "cases" | "after" | "at" | "from"
            ),
            "beide" | "beiden" => {
                matches!(next, "male" | "mal" | "tage" | "tagen" | "dagen" | "keren")
            }
            "les" => next == "deux",
            "都" | "jeweils" | "telkens" => true,
            "siempre" | "sempre" => matches!(
                next,
                "a" | "as" | "entre" | "de" | "das" | "desde" | "por" | "pelas" | ""
            ),
            "cada" => next == "dia",
            _ => false,
        }
    });
    let is_near =
        day.first - twin.next <= 10 && tokens[day.first].paragraph == tokens[twin.first].paragraph;
    // "The Wednesday panel is off. I have Monday at 1, both at the yard": one sentence tells of both.
    let between = &tokens[twin.next..day.first];
    let is_apart_in_the_east = between.iter().any(|one| one.is('？') || one.is('。'));
    let is_apart = between.windows(2).any(|two| {
        (two[0].is('.') || two[0].is('?') || two[0].is('!'))
            && (two[1].word().len() > 1 || two[1].word() == "i")
            && two[1].place.start > two[0].place.end
    });
    (both && is_near && !has_hour && !is_apart && !is_apart_in_the_east)
        .then_some(twin.date)
        .flatten()
}

/// Where words say that the clock time stays as it was: `same time`, `zur gleichen Uhrzeit`, `même heure`, `同じ時間`.
fn the_same(tokens: &[Token]) -> Option<(usize, usize)> {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let is_behind_a_comma = |at: usize| at > 0 && tokens[at - 1].is(',');
    (0..tokens.len()).find_map(|at| {
        let next = word(at + 1);
        let length = match word(at) {
            "same" if matches!(next, "time" | "hour" | "slot") => 2,
            "same"
                if matches!(
                    (next, word(at + 2), word(at + 3)),
                    ("place" | "day" | "link", "and" | "same", "time")
                ) =>
            {
                4
            }
            "misma" | "mesma" if next == "hora" => 2,
            "mismo" | "mesmo" if matches!(next, "horario" | "horarios") => 2,
            "mesmas" if next == "horas" => 2,
            "meme" | "memes" if matches!(next, "heure" | "heures" | "horaire" | "horaires") => 2,
            "gleiche" | "gleicher" | "gleichen" | "selbe" | "selben" | "selber"
                if matches!(next, "zeit" | "uhrzeit") =>
            {
                2
            }
            "zelfde" | "hetzelfde" if matches!(next, "tijd" | "tijdstip" | "uur") => 2,
            "zelfde" if (word(at + 2), word(at + 3)) == ("en", "tijd") => 4,
            "同" if matches!((next, word(at + 2)), ("じ", "時")) => 4,
            "同" if matches!(next, "时" | "時") => 2,
            "同" if matches!((next, word(at + 2)), ("一", "时" | "時")) => 3,
            "igual"
                if tokens.get(at + 1).is_none_or(|one| one.is('.')) && is_behind_a_comma(at) =>
            {
                1
            }
            _ => return None,
        };
        Some((at, (at + length).min(tokens.len())))
    })
}

/// Whether words say that the clock time stays as it was.
pub(super) fn names_the_same(tokens: &[Token]) -> bool {
    the_same(tokens).is_some()
}

/// Whether words make what follows a day that is only fallen back on: `unless it's bucketing then same time Tuesday`, `if so we
/// try again Wednesday same time`.
fn is_spare(tokens: &[Token], same: usize) -> bool {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    (same.saturating_sub(8)..same)
        .any(|at| word(at) == "unless" || word(at) == "if" && word(at + 1) == "so")
}

/// `Monday, same time`: a day that takes the clock time which was named before, here or in the mail that is answered.
pub(super) fn at_the_same_time(
    tokens: &[Token],
    days: &[Day],
    hours: &[Hour],
    context: Context,
) -> Vec<Proposed> {
    let found = the_same(tokens).filter(|(same, _)| !is_spare(tokens, *same));
    let day = found.and_then(|same| day_of_the_same(tokens, days, hours, same, context));
    let (Some((same, next)), Some((day, start))) = (found, day) else {
        return vec![];
    };
    let clock = Clock {
        start,
        end: None,
        next,
        is_window: false,
    };
    // "Tuesday or Wednesday, same time"
    let twins = joined_days(tokens, days, hours, &day);
    let dates = twins.into_iter().chain(day.date);
    let proposed = |date| Proposed {
        date,
        hour: Hour { clock, first: same },
        span: day.first.min(same)..day.next.max(next),
    };
    dates
        .filter(|date| *date >= context.today)
        .map(proposed)
        .collect()
}

/// The day that takes the clock time which was named before, and that time.
fn day_of_the_same(
    tokens: &[Token],
    days: &[Day],
    hours: &[Hour],
    (same, _): (usize, usize),
    context: Context,
) -> Option<(Day, Time)> {
    let start = hours
        .iter()
        .rev()
        .find(|hour| hour.first < same)
        .map(|hour| hour.clock.start)
        .or(context.agreed)?;
    let is_near = |day: &&Day| {
        let between = if day.first > same {
            same..day.first
        } else {
            day.next.min(same)..same
        };
        // "Thursday is gone. Could we make it the same time on the Wednesday after?"
        let is_apart = tokens[between.clone()].windows(2).any(|two| {
            let is_end = two[0].is('.') && two[1].word().len() > 1;
            (is_end || two[0].is('?') || two[0].is('!')) && two[1].place.start > two[0].place.end
        });
        let is_told = tokens[between.clone()]
            .iter()
            .any(|token| token.word() == "e");
        between.len() <= 10
            && (!is_apart || is_told)
            && tokens[day.first].paragraph == tokens[same].paragraph
    };
    let day = days
        .iter()
        .rev()
        .find(|day| day.next <= same && is_near(day));
    let day = day.or_else(|| days.iter().find(|day| day.first > same && is_near(day)))?;
    // "Friday same time, or Monday at eight": the eight is Monday's.
    let is_its_own = |hour: &&Hour| {
        !days
            .iter()
            .any(|other| other.first >= day.next && other.next <= hour.first)
    };
    let has_own = hours
        .iter()
        .filter(is_its_own)
        .any(|one| one.first >= day.next && one.first < same + 6);
    day.date.filter(|_| !has_own)?;
    Some((*day, start))
}
