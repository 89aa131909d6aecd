//! The days and the clock times of a text, in order.

use jiff::civil::Date;

use crate::reading::times::days::date::{Context, Read, date_at, small};
use crate::reading::times::days::shared::{
    behind_the_last, in_order, joined_number, of_that_week, share_month, share_week,
};
use crate::reading::times::days::weekday::{is_day_name, weekday_at};
use crate::reading::times::hours::clock::{Clock, Lead, clock_at, listed_at};
use crate::reading::times::token::Token;
use crate::text::is_listed;

/// A day in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Day {
    pub(super) date: Option<Date>,
    pub(super) first: usize,
    pub(super) next: usize,
    /// Whether it ends a stretch of days: `from 6 to 10 July`.
    pub(super) is_span: bool,
}

/// A clock time in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hour {
    pub(super) clock: Clock,
    pub(super) first: usize,
}

/// Every day and every clock time, in order.
pub(super) fn items(tokens: &[Token], context: Context) -> (Vec<Day>, Vec<Hour>) {
    let (mut days, mut hours): (Vec<Day>, Vec<Hour>) = (vec![], vec![]);
    let mut at = 0;
    while at < tokens.len() {
        let named = day_after(tokens, at, &days, context).or_else(|| date_at(tokens, at, context));
        if let Some(read) = named.or_else(|| joined_number(tokens, at, dated(&days), context)) {
            let day = read.day.map(|date| match dated(&days) {
                Some(last) => {
                    let date = of_that_week(tokens, (at, read.end), date, last, context);
                    in_order(tokens, (at, read.end), date, last, context)
                }
                None => date,
            });
            let read = Read { day, ..read };
            let is_numbered = tokens[at..read.end]
                .iter()
                .any(|one| one.number().is_some());
            // "Saturday, say 7, or Sunday" shares no month.
            if let Some(date) = read.day.filter(|_| is_numbered) {
                share_month(tokens, at, date, (&mut days, &mut hours), context);
            }
            if let Some(date) = read.day {
                share_week(tokens, (at, read.end), date, &mut days, context);
            }
            let day = read.day.map(|date| match dated(&days) {
                Some(last) => behind_the_last(tokens, (at, read.end), date, last, context),
                None => date,
            });
            days.push(Day {
                date: day,
                first: at,
                next: read.end,
                is_span: ends_span(tokens, at, &days),
            });
            at = read.end.max(at + 1);
            continue;
        }
        let Some(clock) = clock_at(tokens, at, context.language, lead(tokens, &days, at)) else {
            at += 1;
            continue;
        };
        hours.push(Hour { clock, first: at });
        at = clock.next.max(at + 1);
        let mut last = clock;
        while let Some((first, clock)) = listed_at(tokens, last, context.language)
            .filter(|(first, _)| date_at(tokens, *first, context).is_none())
        {
            hours.push(Hour { clock, first });
            at = clock.next;
            last = clock;
        }
    }
    days.retain(|day| {
        !is_old_in_brackets(tokens, day, &hours)
            && !is_excepted(tokens, day, &hours)
            && !is_day_off(tokens, day)
    });
    (days, hours)
}

/// Whether a token is a preposition of time.
fn is_preposition(token: &Token) -> bool {
    token.is('@')
        || matches!(
            token.word(),
            "at" | "um"
                | "a"
                | "las"
                | "as"
                | "om"
                | "gegen"
                | "vers"
                | "tegen"
                | "ab"
                | "from"
                | "around"
                | "about"
                | "vanaf"
                | "bout"
                | "de"
                | "von"
                | "van"
                | "das"
        )
}

/// What leads to a token from a day that stands just before it.
fn lead(tokens: &[Token], days: &[Day], at: usize) -> Lead {
    let Some(day) = days.last() else {
        return Lead::None;
    };
    let is_near =
        day.next <= at && at - day.next <= 2 && tokens[day.next - 1].line == tokens[at].line;
    let is_here = tokens[day.first].paragraph == tokens[at].paragraph;
    let far = if is_here { Lead::Paragraph } else { Lead::None };
    if !is_near {
        return far;
    }
    let between = &tokens[day.next..at];
    let is_mark = |token: &Token| [',', '-', ':', '|', '.'].iter().any(|mark| token.is(*mark));
    let opens = between.iter().any(|token| token.is('('));
    // "Can you get here Tuesday 28 July for 9?", and not "for 9 hours".
    let is_for = |token: &Token| token.word() == "for";
    // "Tuesday arvo 5"
    let is_part = |token: &Token| {
        matches!(
            token.word(),
            "arvo"
                | "morning"
                | "afternoon"
                | "evening"
                | "abend"
                | "nachmittag"
                | "avond"
                | "middag"
                | "soir"
        )
    };
    if !between.iter().all(|token| {
        is_mark(token) || is_preposition(token) || is_for(token) || is_part(token) || token.is('(')
    }) {
        return far;
    }
    if between.iter().any(is_for) {
        return Lead::Beside;
    }
    if between.iter().any(is_preposition) {
        Lead::Preposition
    } else if opens && names_weekday(&tokens[day.first..day.next]) {
        // "Thurs 5th (10 or 2)": the number of the day is told already.
        Lead::Beside
    } else if opens || tokens[day.next - 1].number().is_some() && !between.is_empty() {
        Lead::Number
    } else if tokens[day.first..day.next]
        .iter()
        .any(|token| token.number().is_some())
    {
        Lead::Beside
    } else {
        Lead::Weekday
    }
}

/// Whether a day is named by its weekday as well as by a number.
fn names_weekday(day: &[Token]) -> bool {
    day.iter().any(|token| is_day_name(token.word()))
        && day.iter().any(|token| token.number().is_some())
}

/// A day told by the one that was named last: `the day after`, `that same day`, `翌日`, `Dienstag darauf`.
fn day_after(tokens: &[Token], at: usize, days: &[Day], context: Context) -> Option<Read> {
    let last = days.last()?.date?;
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    if let Some((weekday, end)) = weekday_at(tokens, at, context) {
        let goes_on = matches!(
            word(end),
            "drauf"
                | "darauf"
                | "danach"
                | "erna"
                | "daarop"
                | "siguiente"
                | "seguinte"
                | "suivant"
                | "following"
        ) || word(end) == "after"
            && tokens.get(end + 1).is_none_or(|one| one.word().is_empty());
        return goes_on
            .then(|| last.nth_weekday(1, weekday).ok())
            .flatten()
            .map(|day| Read {
                day: Some(day),
                end: end + 1,
            });
    }
    let (days, end) = match (word(at), word(at + 1), word(at + 2)) {
        ("the", "day", "after")
            if !matches!(word(at + 3), "tomorrow" | "the" | "your" | "that") =>
        {
            (1, at + 3)
        }
        ("day", "after", "at" | "same" | "the" | "in")
            if at == 0 || !matches!(word(at - 1), "the" | "a" | "every") =>
        {
            (1, at + 2)
        }
        ("the" | "a", "following" | "next", "day") if word(at + 3) != "or" => (1, at + 3),
        ("lendemain", _, _) => (1, at + 1),
        ("翌" | "次", "日", _) => (1, at + 2),
        ("tag", "darauf" | "drauf" | "danach", _) | ("dia", "siguiente" | "seguinte", _) => {
            (1, at + 2)
        }
        ("same" | "that", "day", _)
        | ("selben" | "gleichen", "tag", _)
        | ("meme", "jour", _)
        | ("mismo" | "mesmo", "dia", _)
        | ("zelfde" | "diezelfde", "dag", _) => (0, at + 2),
        _ => return None,
    };
    Some(Read {
        day: last.checked_add(jiff::Span::new().days(days)).ok(),
        end,
    })
}

/// Whether a day ends a stretch of days: `between 6th and 10th July`, `du 13 au 17 avril`, `Mon-Fri`, `14日から16日`.
pub(super) fn ends_span(tokens: &[Token], first: usize, days: &[Day]) -> bool {
    let word = |back: usize| first.checked_sub(back).map_or("", |at| tokens[at].word());
    let is_mark = |back: usize, mark: char| {
        first
            .checked_sub(back)
            .is_some_and(|at| tokens[at].is(mark))
    };
    let skip = usize::from(matches!(word(1), "the" | "zum" | "el" | "le"));
    let joint = 1 + skip;
    let line = tokens[first].line;
    let is_here = |back: usize| {
        first
            .checked_sub(back)
            .is_some_and(|at| tokens[at].line == line)
    };
    // A day stands before the joint, or the number of one.
    let is_day = |back: usize| {
        let Some(at) = first.checked_sub(back).filter(|_| is_here(back)) else {
            return false;
        };
        if days.last().is_some_and(|day| day.next == at + 1) {
            return true;
        }
        let skip = usize::from(
            matches!(
                tokens[at].word(),
                "st" | "nd" | "rd" | "th" | "e" | "er" | "de"
            ) || tokens[at].is('.'),
        );
        let Some(at) = at.checked_sub(skip) else {
            return false;
        };
        small(&tokens[at], 31).is_some()
            && !heads_item(tokens, at, first)
            && !is_of_a_clock(tokens, at)
            || matches!(
                tokens[at].word(),
                "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "mo" | "di" | "lun" | "seg" | "ma"
            )
    };
    let is_joined = matches!(
        word(joint),
        "to" | "bis" | "au" | "al" | "tot" | "met" | "至" | "到" | "until" | "through" | "thru"
    ) || is_mark(joint, '-')
        || is_mark(joint, '~')
        || word(1) == "ら" && word(2) == "か";
    let is_between = matches!(word(joint), "and" | "und" | "et" | "y" | "e" | "en")
        && (joint + 1..joint + 7)
            .any(|back| matches!(word(back), "between" | "zwischen" | "entre" | "tussen"));
    let before = joint
        + if word(1) == "ら" {
            2
        } else if word(joint) == "met" && word(joint + 1) == "en" {
            3
        } else {
            1
        };
    is_joined && is_day(before) && !is_moved_on(tokens, first - joint)
        || is_between && !is_choice(tokens, first - joint)
}

/// What a number counts where it heads an item: `Turno 1 – 21/09/2026`, folded.
const ITEMS: &str = "turno opcion opcao option slot choice termin vorschlag creneau choix optie keuze ronda session sesion sessao seance sessie sitzung";

/// `1 - quarta 16/09`: whether the number before a dash is that of an item.
fn heads_item(tokens: &[Token], at: usize, first: usize) -> bool {
    let opens = at == 0
        || tokens[at - 1].line < tokens[first].line
        || is_listed(ITEMS, tokens[at - 1].word());
    let names_month = || tokens.get(first + 1).is_some_and(|one| one.is('/'));
    opens && tokens[at + 1].is('-') && (small(&tokens[first], 31).is_none() || names_month())
}

/// Whether a verb of moving stands before the two days that a word joins: `I've switched you from Wednesday to Friday`.
fn is_moved_on(tokens: &[Token], joint: usize) -> bool {
    const MOVES: &str = "move moved moves moving shift shifted switch switched change changed push pushed reschedule rescheduled \
        verlegt verlegen verschieben verschoben verschiebe decaler decale decalons deplacer deplace reporter reporte mover movido mudar mudou \
        passar passou pasar pasamos cambiar cambiado verplaatst verplaatsen verzet verzetten";
    let is_move = tokens[..joint]
        .iter()
        .rev()
        .take(10)
        .any(|token| is_listed(MOVES, token.word()));
    let leads = matches!(
        tokens[joint].word(),
        "to" | "auf" | "au" | "al" | "para" | "naar"
    );
    is_move && leads
}

/// Whether the two days that an "and" joins are two to choose from: `Would you choose between Monday and Thursday?`
fn is_choice(tokens: &[Token], joint: usize) -> bool {
    const CHOOSES: &str = "choose choice pick wahlen wahl choisir choix elegir elija escolher escolha kiezen keuze kies";
    tokens[..joint]
        .iter()
        .rev()
        .take(9)
        .any(|token| is_listed(CHOOSES, token.word()))
}

/// The last day, where it has a date.
fn dated(days: &[Day]) -> Option<(&Day, Date)> {
    days.last().and_then(|last| Some((last, last.date?)))
}

/// Whether a day is left out of others: `every day this week between 2 and 4, except Wednesday`, `always after 14, not on
/// Saturday`.
fn is_excepted(tokens: &[Token], day: &Day, hours: &[Hour]) -> bool {
    const EXCEPT: &str =
        "except excepting ausser sauf hormis excepto salvo exceto behalve uitgezonderd";
    let back = |steps: usize| {
        day.first
            .checked_sub(steps)
            .map_or("", |at| tokens[at].word())
    };
    let is_link = matches!(
        back(1),
        "on" | "am" | "den" | "le" | "el" | "la" | "a" | "op" | "the" | "na" | "o"
    );
    let opener = 1 + usize::from(is_link);
    let is_all_but = matches!(back(opener), "but") && matches!(back(opener + 1), "day" | "days");
    // "nicht Freitag um 10, sondern ...": with an hour of its own it is a plan given up.
    let has_hour = hours.iter().any(|hour| {
        hour.first >= day.next
            && hour.first - day.next <= 3
            && !tokens[day.next..hour.first].iter().any(|one| one.is('.'))
    });
    // "ne viendrai pas le jeudi" says no to a meeting, not to a day among others.
    let is_apart = day
        .first
        .checked_sub(opener + 1)
        .is_none_or(|at| tokens[at].is(',') || tokens[at].is('('));
    let is_denied = is_listed("not nicht pas niet", back(opener)) && is_apart && !has_hour;
    is_listed(EXCEPT, back(opener)) || is_all_but || is_denied
}

/// Whether a house is closed on a day: `火曜と水曜が定休`.
fn is_day_off(tokens: &[Token], day: &Day) -> bool {
    let behind = tokens[day.next..].iter().take(8);
    let words: String = behind
        .take_while(|token| token.number().is_none() && !token.is('。') && !token.is(','))
        .map(Token::word)
        .collect();
    // Only other days and what joins them may stand between.
    words.split_once("定休").is_some_and(|(between, _)| {
        between
            .chars()
            .all(|c| "日月火水木金土曜がはもとや".contains(c))
    })
}

/// Whether brackets say that a day is the old one: `Thursday (was Wednesday, September 23)`.
fn is_old_in_brackets(tokens: &[Token], day: &Day, hours: &[Hour]) -> bool {
    const OLD: &str = "was bisher bislang statt avant anciennement antes previously formerly voorheen eerder 原 旧";
    let leads = day.first > 1
        && tokens[day.first - 2].is('(')
        && is_listed(OLD, tokens[day.first - 1].word());
    let close = (day.next..tokens.len().min(day.next + 8)).find(|at| tokens[*at].is(')'));
    leads
        && close.is_some_and(|close| {
            !hours
                .iter()
                .any(|hour| hour.first >= day.next && hour.first < close)
        })
}

/// Whether what stands before a number makes it one of a clock time: `10:30`, `las 9`.
pub(super) fn is_of_a_clock(tokens: &[Token], at: usize) -> bool {
    // "de 16 a 17"
    let ends_range = at > 1
        && matches!(tokens[at - 1].word(), "a" | "to" | "till" | "bis" | "tot")
        && tokens[at - 2].number().is_some();
    ends_range
        || at.checked_sub(1).is_some_and(|at| {
            let token = &tokens[at];
            token.is(':')
                && tokens
                    .get(at + 1)
                    .is_some_and(|one| one.place.start == token.place.end)
                || ['.', '-'].iter().any(|mark| token.is(*mark))
                || matches!(token.word(), "h" | "at" | "las" | "as" | "um")
        })
}

/// Whether a number is glued to what stands before it: `12/8`.
pub(super) fn is_glued(tokens: &[Token], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|at| &tokens[at]) else {
        return false;
    };
    let is_mark = [':', '/', '-', '.'].iter().any(|mark| before.is(*mark));
    before.number().is_some() || is_mark && before.place.end == tokens[at].place.start
}

/// Whether a token joins two items of a list.
pub(super) fn is_joint(token: &Token) -> bool {
    [',', '/', '&', '|'].iter().any(|mark| token.is(*mark))
        || matches!(
            token.word(),
            "or" | "oder"
                | "ou"
                | "o"
                | "of"
                | "and"
                | "und"
                | "et"
                | "y"
                | "en"
                | "e"
                | "或"
                | "者"
                | "either"
                | "resp"
        )
}
