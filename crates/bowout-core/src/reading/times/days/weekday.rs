//! Weekdays in eight languages, and which of them is meant: `next Tuesday`, `diesen Freitag`, `下周四`.

use jiff::ToSpan;
use jiff::civil::Weekday;

use crate::reading::times::days::date::{Context, Read};
use crate::reading::times::days::month::month_of;
use crate::reading::times::days::relative::{a_week_behind, after_next, week_at};
use crate::reading::times::hours::clock::{Lead, clock_at};
use crate::reading::times::token::{Piece, Token};
use crate::text::{Language, Words};

/// The names of the days, Monday first.
static WEEKDAYS: Words = Words::new(&[
    "monday montag lundi lunes maandag lunedi",
    "tuesday tues tusday teusday dienstag mardi martes dinsdag martedi",
    "wednesday weds wenesday wensday wednsday wendsday wedensday mittwoch mercredi miercoles woensdag mercoledi",
    "thursday thurs thrusday thurdsay thurday thirsday donnerstag jeudi jueves donderdag giovedi",
    "friday firday fryday freitag vendredi viernes vrijdag venerdi",
    "saturday saterday saturaday samstag sonnabend samedi sabado zaterdag",
    "sunday sonntag dimanche domingo zondag",
]);

/// Portuguese days, which are ordinals as well.
static FEIRA: Words = Words::new(&["segunda", "terca", "quarta", "quinta", "sexta"]);

/// Short forms, counted only before a date, by the language that uses them; English ones everywhere.
static SHORT: [(Language, Words); 6] = [
    (
        Language::En,
        Words::new(&[
            "mon",
            "tue tues",
            "wed weds",
            "thu thur thurs",
            "fri",
            "sat",
            "sun",
        ]),
    ),
    (
        Language::De,
        Words::new(&["mo", "di", "mi", "do", "fr", "sa", "so"]),
    ),
    (
        Language::Fr,
        Words::new(&["lun", "mar", "mer", "jeu", "ven", "sam", "dim"]),
    ),
    (
        Language::Es,
        Words::new(&["lun", "mar", "mie", "jue", "vie", "sab", "dom"]),
    ),
    (
        Language::Pt,
        Words::new(&["seg", "ter", "qua", "qui", "sex", "sab", "dom"]),
    ),
    (
        Language::Nl,
        Words::new(&[
            "ma maa", "di din", "wo woe", "do don", "vr vrij", "za zat", "zo zon",
        ]),
    ),
];

/// The weekday whose names hold a word.
fn listed(names: &Words, word: &str) -> Option<Weekday> {
    let day = names.list_with(word)?;
    Weekday::from_monday_zero_offset(i8::try_from(day).ok()?).ok()
}

/// Whether a word names a day, in English in short as well.
pub(in crate::reading::times) fn is_day_name(word: &str) -> bool {
    WEEKDAYS.list_with(word).is_some() || SHORT[0].1.list_with(word).is_some()
}

/// Whether a word names a day of the week in full in some language.
pub(in crate::reading::times) fn is_weekday_name(word: &str) -> bool {
    WEEKDAYS.list_with(word).is_some() || FEIRA.list_with(word).is_some()
}

/// The weekday whose part a word names: `zaterdagvoormiddag`, `Freitagabend`.
fn of_a_part(word: &str) -> Option<Weekday> {
    const PARTS: [&str; 10] = [
        "voormiddag",
        "namiddag",
        "ochtend",
        "avond",
        "vormittag",
        "nachmittag",
        "abend",
        "mittag",
        "middag",
        "morgen",
    ];
    if word.len() < 10 {
        return None;
    }
    let part = PARTS.iter().find(|part| word.ends_with(*part))?;
    listed(&WEEKDAYS, word.strip_suffix(part)?)
}

/// A weekday without a date.
pub(in crate::reading::times) fn weekday_alone(
    tokens: &[Token],
    at: usize,
    weekday: Weekday,
    context: Context,
) -> Option<Read> {
    let (_, end) = weekday_at(tokens, at, context)?;
    let word = tokens[at].word();
    let before = at.checked_sub(1).map_or("", |at| tokens[at].word());
    // "on a Monday", "the last Thursday of the month": none in particular.
    if matches!(
        before,
        "a" | "any"
            | "every"
            | "each"
            | "last"
            | "jeden"
            | "einem"
            | "un"
            | "cada"
            | "elke"
            | "chaque"
    ) && !matches!(context.language, Language::Pt | Language::Fr if before == "a")
    {
        return None;
    }
    let is_short = word.chars().count() < 4 && word.is_ascii();
    // "so um 18:30" and "do it" are no days; "Sun 8am", "di 16u" are.
    if is_short && !has_hour(tokens, at, end, context.language) {
        return None;
    }
    let monday = context
        .today
        .checked_sub(i64::from(context.today.weekday().to_monday_zero_offset()).days())
        .ok()?;
    if let Some(end) = after_next(tokens, at, end) {
        let day = context.today.nth_weekday(2, weekday).ok();
        return Some(Read { day, end });
    }
    let days = i64::from(weekday.to_monday_zero_offset());
    let coming = context.today.nth_weekday(1, weekday).ok()?;
    if let Some(end) = a_week_behind(tokens, at, end, context.language) {
        // Said on a Thursday, "Thursday week" is a week from today.
        let weeks = i64::from(context.today.weekday() != weekday);
        return Some(Read {
            day: coming.checked_add((7 * weeks).days()).ok(),
            end,
        });
    }
    let (weeks, end) = match week_around(tokens, at, end) {
        Some((weeks, end)) => (Some(weeks), end),
        None => (which(tokens, at), coming_end(tokens, end)),
    };
    let day = match weeks {
        // "这周排班很满, 周二": of this week, or the next one where that is over.
        Some(0) => monday
            .checked_add(days.days())
            .ok()
            .map(|day| if day < context.today { coming } else { day }),
        Some(weeks) => monday.checked_add((days + 7 * weeks).days()).ok(),
        None => Some(coming),
    };
    Some(Read { day, end })
}

/// The token behind words that say that a weekday is the coming one: `el miércoles que viene`, `jeudi prochain`.
fn coming_end(tokens: &[Token], end: usize) -> usize {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    match (word(end), word(end + 1)) {
        ("que", "viene" | "vem" | "entra") => end + 2,
        ("prochain" | "proximo" | "proxima" | "aanstaande", _) => end + 1,
        _ => end,
    }
}

/// Whether a clock time stands right behind a short weekday.
fn has_hour(tokens: &[Token], at: usize, end: usize, language: Language) -> bool {
    let opener = tokens.get(end).map(Token::word).unwrap_or_default();
    let is_led = matches!(
        opener,
        "at" | "um"
            | "om"
            | "a"
            | "as"
            | "about"
            | "around"
            | "bout"
            | "vanaf"
            | "na"
            | "ab"
            | "vers"
            | "tegen"
            | "gegen"
            | "after"
            | "from"
    ) || tokens
        .get(end)
        .is_some_and(|one| one.is('@') || one.is(','));
    // "so um 18:30" is "at about".
    if tokens[at].word() == "so"
        && (matches!(opener, "um" | "gegen" | "ab") || goes_with_day(tokens, at))
    {
        return false;
    }
    if opener == "same" && tokens.get(end + 1).map_or("", Token::word) == "time" {
        return true;
    }
    // "Sat or Sun, 10am"
    if opener == "or"
        && SHORT[0]
            .1
            .list_with(tokens.get(end + 1).map_or("", Token::word))
            .is_some()
    {
        return has_hour(tokens, end + 1, end + 2, language);
    }
    let from = end + usize::from(is_led);
    let lead = if is_led && !tokens[end].is(',') {
        Lead::Preposition
    } else {
        Lead::Weekday
    };
    tokens.get(from).is_some_and(|one| {
        one.line == tokens[at].line && (one.number().is_some() || one.word() == "half")
    }) && clock_at(tokens, from, language, lead).is_some()
}

/// `komm Donnerstag mal vorbei, so 7 Uhr`: whether a day just before makes `so` a "roughly".
fn goes_with_day(tokens: &[Token], so: usize) -> bool {
    tokens[so.saturating_sub(6)..so]
        .iter()
        .rev()
        .take_while(|one| one.number().is_none() && !one.is('.') && !one.is('?') && !one.is('!'))
        .any(|one| is_day_name(one.word()) || matches!(one.word(), "morgen" | "heute"))
}

/// Words behind which the week that was named holds no longer, folded.
const WEEK_TURNS: &str = "but aber mais pero mas maar sondern otherwise sonst or oder ou not nicht";

/// The week that is named right before a weekday, in the sentence before it or right behind it, how many weeks ahead it
/// is, and the token behind the weekday: `nächste Woche Dienstag`, `来週だと・火曜`, `martes de la próxima semana`.
fn week_around(tokens: &[Token], at: usize, end: usize) -> Option<(i64, usize)> {
    let link = |at: usize| {
        tokens.get(at).is_some_and(|one| {
            matches!(
                one.word(),
                "of" | "in" | "der" | "de" | "la" | "da" | "dans" | "na" | "the"
            )
        })
    };
    let links = (end..end + 2).take_while(|at| link(*at)).count();
    if let Some((weeks, end)) = week_at(tokens, end + links) {
        return Some((weeks, end));
    }
    let starts = at.saturating_sub(30);
    let mut back = at;
    let mut is_past_one = false;
    while back > starts {
        back -= 1;
        let token = &tokens[back];
        let is_turn = crate::text::is_listed(WEEK_TURNS, token.word());
        // "Could you come next week? Tuesday at 3 would be best."
        if token.is('?') && !is_past_one {
            is_past_one = true;
            continue;
        }
        let is_end = token.is('?')
            || token.is('!')
            || token.is('。')
            || token.is('.')
                && tokens[back + 1].line == token.line
                && tokens[back - usize::from(back > 0)].number().is_none();
        if is_turn || is_end || tokens[at].paragraph > token.paragraph + 1 {
            return None;
        }
        // "能不能改到下周三？或者周五": the week of another day is not that of this one.
        let is_anothers = |end: usize| {
            is_past_one
                && tokens
                    .get(end)
                    .is_some_and(|one| han_day(one.word()).is_some() || is_weekday_name(one.word()))
        };
        let week = week_at(tokens, back).filter(|(_, end)| *end <= at && !is_anothers(*end));
        if let Some((weeks, _)) = week {
            return Some((weeks, end));
        }
    }
    None
}

/// How many weeks ahead the word before a weekday puts it; `None` for the next one to come.
fn which(tokens: &[Token], at: usize) -> Option<i64> {
    let word = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", Token::word);
    let before = word(at.checked_sub(1));
    let inside = (word(Some(at)), word(Some(at + 1)));
    if matches!(inside, ("再", "来") | ("下", "下")) {
        return Some(2);
    }
    if matches!(before, "next" | "nachsten" | "nachster" | "下" | "volgende")
        || matches!(inside.0, "下" | "来")
    {
        return Some(1);
    }
    let is_this = matches!(
        before,
        "this" | "diesen" | "diese" | "本" | "deze" | "este" | "esta" | "ce" | "今"
    ) || matches!(inside.0, "本" | "这" | "這" | "今");
    is_this.then_some(0)
}

/// The weekday that begins at a token, and where it ends.
pub(in crate::reading::times) fn weekday_at(
    tokens: &[Token],
    at: usize,
    context: Context,
) -> Option<(Weekday, usize)> {
    let Piece::Word(word) = &tokens.get(at)?.piece else {
        return None;
    };
    if let Some(weekday) = listed(&WEEKDAYS, word).or_else(|| of_a_part(word)) {
        return Some((weekday, at + 1));
    }
    if let Some(weekday) = listed(&FEIRA, word).filter(|_| context.language == Language::Pt) {
        let next = tokens.get(at + 1)?;
        if next.is('-')
            && tokens
                .get(at + 2)
                .is_some_and(|token| token.word() == "feira")
        {
            return Some((weekday, at + 3));
        }
        let back = at.checked_sub(1).map_or("", |at| tokens[at].word());
        let is_named = matches!(
            back,
            "na" | "a"
                | "nesta"
                | "esta"
                | "proxima"
                | "para"
                | "ate"
                | "ou"
                | "pra"
                | "de"
                | "da"
                | "desta"
        );
        let after = tokens.get(at + 2).map(Token::word).unwrap_or_default();
        let is_followed = matches!(next.word(), "as" | "pelas" | "dia" | "umas" | "entre" | "ao")
            || next.word() == "ou" && is_weekday_name(after)
            || matches!(
                (next.word(), after),
                ("que", "vem")
                    | ("no", "mesmo")
                    | ("de", "manha" | "manhazinha" | "tarde")
                    | ("a", "tarde" | "noite" | "uma" | "mesma")
                    | ("da", "semana" | "proxima")
                    // "na terça depois das 16h"
                    | ("depois" | "antes" | "apos", "das" | "as")
            )
            || is_named && (next.word(), after) == ("a", "partir")
            // "quinta às 9h ou sexta depois do almoço"
            || next.is('(') && tokens.get(at + 2).is_some_and(|one| one.number().is_some())
            || back == "ou" && matches!(next.word(), "depois" | "antes" | "cedo" | "logo" | "apos")
            || next.number().is_some();
        let is_closed = is_named
            && (next.is(',')
                || next.is('.')
                || next.is('?')
                || next.is(';')
                || next.line > tokens[at].line);
        let is_dated = next.is(',')
            && tokens.get(at + 2).is_some_and(|token| {
                token.number().is_some() || token.word() == "dia" || token.word() == "as"
            });
        let goes_on = next.word() == "feira"
            || back == "proxima" && !matches!(next.word(), "parte" | "vez" | "fase" | "edicao")
            || is_followed
            || is_closed
            || is_dated;
        return goes_on.then_some((weekday, at + 1 + usize::from(next.word() == "feira")));
    }
    if let Some(found) = han_weekday_at(tokens, at) {
        return Some(found);
    }
    let before_number = tokens
        .get(at + 1..)?
        .iter()
        .take(4)
        .find(|token| {
            // "Sat or Sun, 10am"
            let is_link = matches!(token.word(), "at" | "um" | "om" | "or")
                || word != "sat" && word != "sun" && SHORT[0].1.list_with(token.word()).is_some()
                || word == "sat" && token.word() == "sun"
                || word != "sat" && matches!(token.word(), "after" | "from" | "around" | "about");
            !token.is('.') && !token.is(',') && !is_link
        })
        .is_some_and(|token| {
            token.number().is_some()
                || month_of(token, context.language).is_some()
                || matches!(token.word(), "the" | "same" | "half")
        });
    SHORT
        .iter()
        .filter(|(language, _)| {
            before_number && (*language == Language::En || *language == context.language)
        })
        .find_map(|(_, list)| listed(list, word))
        .map(|weekday| (weekday, at + 1))
}

/// `周四`, `星期四`, `下周四`, `火曜日`, `来週火曜`.
fn han_weekday_at(tokens: &[Token], at: usize) -> Option<(Weekday, usize)> {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let mut next = at;
    if matches!(word(next), "再") || matches!((word(next), word(next + 1)), ("下", "下")) {
        next += 1;
    }
    if matches!(word(next), "下" | "本" | "这" | "這" | "来" | "今") {
        next += 1;
    }
    match word(next) {
        "周" | "週" => {
            let after = next + 1 + usize::from(word(next + 1) == "の");
            if word(after + 1) == "曜" {
                return Some((
                    han_day(word(after))?,
                    after + 2 + usize::from(word(after + 2) == "日"),
                ));
            }
            Some((han_day(word(next + 1))?, next + 2))
        }
        "星" | "礼" | "禮" if matches!(word(next + 1), "期" | "拜") => {
            Some((han_day(word(next + 2))?, next + 3))
        }
        // "・火 15時": the head of an item, before a clock time.
        day if next == at
            && tokens[at].place.len() == 3
            && (at == 0 || tokens[at - 1].line < tokens[at].line || tokens[at - 1].is('・'))
            && tokens.get(at + 1).is_some_and(|one| {
                one.number().is_some() && one.place.start > tokens[at].place.end
            })
            && word(at + 2) == "時" =>
        {
            Some((han_day(day)?, at + 1))
        }
        day if next == at && word(next + 1) == "曜" => Some((
            han_day(day)?,
            next + 2 + usize::from(word(next + 2) == "日"),
        )),
        _ => None,
    }
}

fn han_day(word: &str) -> Option<Weekday> {
    let number = match word {
        "月" | "一" => 1,
        "火" | "二" => 2,
        "水" | "三" => 3,
        "木" | "四" => 4,
        "金" | "五" => 5,
        "土" | "六" => 6,
        "日" | "天" => 7,
        _ => return None,
    };
    Weekday::from_monday_one_offset(number).ok()
}

/// The weekday in brackets behind a date: `(火)`, `(水曜日)`, `(周五)`, `(星期三)`.
pub(in crate::reading::times) fn han_weekday(tokens: &[Token], end: usize) -> Option<Weekday> {
    if !tokens.get(end)?.is('(') {
        return None;
    }
    let inside = tokens.get(end + 1..)?;
    let close = inside
        .iter()
        .position(|token| token.is(')'))
        .filter(|close| *close < 5)?;
    let inside = &inside[..close];
    // The 日 of 水曜日 is no Sunday.
    let told = inside.iter().position(|token| token.word() == "曜");
    inside[..told.unwrap_or(close)]
        .iter()
        .rev()
        .find_map(|token| han_day(token.word()))
}
