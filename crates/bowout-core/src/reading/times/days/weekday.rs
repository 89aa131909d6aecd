//! Weekdays in eight languages, and which of them is meant: `next Tuesday`, `diesen Freitag`, `下周四`.

use jiff::ToSpan;
use jiff::civil::Weekday;

use crate::reading::times::days::date::{Context, Read};
use crate::reading::times::days::month::month_of;
use crate::reading::times::token::{Piece, Token};
use crate::text::{Language, Words};

/// How a weekday is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    /// The next one to come.
    Coming,
    /// The one in the week after this.
    NextWeek,
    /// The one in this week.
    ThisWeek,
}

/// The names of the days, Monday first.
static WEEKDAYS: Words = Words::new(&[
    "monday montag lundi lunes maandag lunedi",
    "tuesday tues dienstag mardi martes dinsdag martedi",
    "wednesday weds mittwoch mercredi miercoles woensdag mercoledi",
    "thursday thurs donnerstag jeudi jueves donderdag giovedi",
    "friday freitag vendredi viernes vrijdag venerdi",
    "saturday samstag sonnabend samedi sabado zaterdag",
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
        Words::new(&["ma", "di", "wo", "do", "vr", "za", "zo"]),
    ),
];

/// The weekday whose names hold a word.
fn listed(names: &Words, word: &str) -> Option<Weekday> {
    let day = names.list_with(word)?;
    Weekday::from_monday_zero_offset(i8::try_from(day).ok()?).ok()
}

/// A weekday without a date.
pub(in crate::reading::times) fn weekday_alone(
    tokens: &[Token],
    at: usize,
    weekday: Weekday,
    context: Context,
) -> Option<Read> {
    let (_, end) = weekday_at(tokens, at, context)?;
    let is_short = tokens[at].word().chars().count() < 4 && tokens[at].word().is_ascii();
    if is_short {
        return None;
    }
    let which = which(tokens, at, end);
    let monday = context
        .today
        .checked_sub(i64::from(context.today.weekday().to_monday_zero_offset()).days())
        .ok()?;
    let days = i64::from(weekday.to_monday_zero_offset());
    // "Thursday week" is a week behind the coming one.
    let goes_on = tokens
        .get(end + 1)
        .is_some_and(|one| matches!(one.word(), "of" | "commencing" | "beginning"));
    if context.language == Language::En
        && tokens.get(end).is_some_and(|one| one.word() == "week")
        && !goes_on
    {
        let coming = context.today.nth_weekday(1, weekday).ok()?;
        return Some(Read {
            day: coming.checked_add(7.days()).ok(),
            end: end + 1,
        });
    }
    let day = match which {
        Which::NextWeek => monday.checked_add((days + 7).days()).ok(),
        Which::ThisWeek => monday.checked_add(days.days()).ok(),
        Which::Coming => context.today.nth_weekday(1, weekday).ok(),
    };
    Some(Read { day, end })
}

/// What the words around a weekday say about its week.
fn which(tokens: &[Token], at: usize, end: usize) -> Which {
    let word = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", Token::word);
    let before = word(at.checked_sub(1));
    let pair = (word(at.checked_sub(2)), before);
    let behind = (word(Some(end)), word(Some(end + 1)));
    let inside = (word(Some(at)), word(Some(at + 1)));
    if matches!(before, "next" | "nachsten" | "nachster" | "下" | "volgende")
        || matches!(
            pair,
            ("volgende", "week") | ("nachste" | "nachster", "woche") | ("来", "週")
        )
        || matches!(
            behind,
            ("next" | "volgende", "week")
                | ("nachster" | "nachste", "woche")
                | ("que", "vem")
                | ("de", "la")
                | ("da" | "de", "proxima")
        ) && !matches!(behind, ("que", "vem"))
        || matches!(inside.0, "下" | "来")
    {
        return Which::NextWeek;
    }
    if matches!(
        before,
        "this" | "diesen" | "diese" | "本" | "deze" | "este" | "esta" | "ce" | "今"
    ) || matches!(inside.0, "本" | "这" | "這" | "今")
    {
        return Which::ThisWeek;
    }
    Which::Coming
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
    if let Some(weekday) = listed(&WEEKDAYS, word) {
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
        let goes_on = next.word() == "feira"
            || next.word() == "as"
            || next.is(',')
                && tokens
                    .get(at + 2)
                    .is_some_and(|token| token.number().is_some());
        return goes_on.then_some((weekday, at + 1 + usize::from(next.word() == "feira")));
    }
    if let Some(found) = han_weekday_at(tokens, at) {
        return Some(found);
    }
    let before_number = tokens
        .get(at + 1..)?
        .iter()
        .take(3)
        .find(|token| !token.is('.') && !token.is(','))
        .is_some_and(|token| {
            token.number().is_some()
                || month_of(token, context.language).is_some()
                || token.word() == "the"
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

/// The weekday in brackets behind a date: `(火)`, `(周五)`, `(星期三)`, `(quinta-feira)`.
pub(in crate::reading::times) fn han_weekday(tokens: &[Token], end: usize) -> Option<Weekday> {
    if !tokens.get(end)?.is('(') {
        return None;
    }
    let inside = tokens.get(end + 1..)?;
    let close = inside
        .iter()
        .position(|token| token.is(')'))
        .filter(|close| *close < 5)?;
    inside[..close]
        .iter()
        .rev()
        .find_map(|token| han_day(token.word()))
}
