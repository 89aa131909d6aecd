//! Times of the day as people write them: `2.30pm`, `14 h 30`, `14:00 bis 15:00 Uhr`, `下午3点半`, `any time after 3`.

use jiff::civil::Time;

use crate::reading::times::spoken::{han_hour, spoken_at};
use crate::reading::times::token::Token;
use crate::text::{Language, is_listed};

/// A time that was read, up to the token behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) start: Time,
    pub(super) end: Option<Time>,
    /// The token behind it.
    pub(super) next: usize,
    /// Whether it only bounds a stretch of free time: `between 1 and 4`.
    pub(super) is_window: bool,
}

/// One time with what it leaves open.
#[derive(Debug, Clone, Copy)]
struct Half {
    hour: u32,
    minute: u32,
    /// `Some(true)` for pm.
    afternoon: Option<bool>,
    /// Whether a mark, a unit or am/pm says that this is a time at all.
    is_marked: bool,
    /// Whether no nought before the hour says that a day of 24 hours is counted: `3:30`, `drei`, not `03:30`.
    is_plain: bool,
    next: usize,
}

/// The time, or the range of times, that begins at a token.
pub(super) fn clock_at(tokens: &[Token], at: usize, language: Language) -> Option<Clock> {
    let first = half_at(tokens, at, language)?;
    let range = range_at(tokens, first, language);
    let is_leaned_on = leans(tokens, at, language) || tokens[at].number().is_none();
    let is_time = first.is_marked
        || range.is_some_and(|second| second.is_marked)
        || is_leaned_on && (tokens[at].number().is_none() || stands_free(tokens, first.next));
    if !is_time {
        return None;
    }
    let end_side = range.and_then(|second| second.afternoon);
    let start = settle(first, end_side, range.map(|second| second.hour), language)?;
    let end = range.and_then(|second| settle(second, None, None, language));
    let opener = at.checked_sub(1).map_or("", |before| tokens[before].word());
    Some(Clock {
        start,
        end: end.filter(|end| *end > start),
        next: range.map_or(first.next, |second| second.next),
        is_window: range.is_some()
            && matches!(
                opener,
                "between" | "zwischen" | "entre" | "tussen" | "anytime"
            ),
    })
}

/// The second time of a range.
fn range_at(tokens: &[Token], first: Half, language: Language) -> Option<Half> {
    let between = tokens.get(first.next)?;
    // A dash at the head of the next line is an item of a list.
    let line = tokens.get(first.next.checked_sub(1)?)?.line;
    if between.line != line {
        return None;
    }
    let joins = [
        "to", "till", "until", "bis", "a", "as", "y", "e", "and", "und", "et", "en", "tot", "至",
        "到",
    ];
    let mut next = first.next + 1;
    if between.word() == "か" && tokens.get(next)?.word() == "ら" {
        next += 1;
    } else if !(between.is('-') || between.is('~') || joins.contains(&between.word())) {
        return None;
    }
    if tokens
        .get(next)
        .is_some_and(|token| ["las", "as", "a"].contains(&token.word()))
    {
        next += 1;
    }
    // "jueves 16 a las 11:00" is a day and its hour.
    let is_day = !first.is_marked && next > first.next + 1 && !opens_range(tokens, first.next - 1);
    if is_day
        || !first.is_marked
            && between.word() == "as"
            && language == Language::Pt
            && !opens_range(tokens, first.next - 1)
    {
        return None;
    }
    let second = half_at(tokens, next, language)?;
    let is_and = matches!(between.word(), "and" | "und" | "et" | "en" | "y" | "e");
    let opens_window = || {
        tokens[..first.next]
            .iter()
            .rev()
            .take(6)
            .any(|token| matches!(token.word(), "between" | "zwischen" | "entre" | "tussen"))
    };
    (!is_and || opens_window()).then_some(second)
}

/// Whether the word before a number says that a range of hours begins there: `de 10 a 11`, `das 14 as 15`.
fn opens_range(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| tokens[before].word());
    matches!(
        before,
        "las" | "la" | "das" | "as" | "de" | "da" | "entre" | "from"
    )
}

/// A time without its second half.
fn half_at(tokens: &[Token], at: usize, language: Language) -> Option<Half> {
    if let Some(named) = named_at(tokens, at, language) {
        return Some(named);
    }
    if let Some(half) = military_at(tokens, at) {
        return Some(half);
    }
    let (prefix, at) = prefix_at(tokens, at);
    if let Some((hour, next)) = han_hour(tokens, at) {
        let mut half = Half {
            hour,
            minute: 0,
            afternoon: prefix,
            is_marked: true,
            is_plain: true,
            next,
        };
        minutes(tokens, &mut half, language);
        return Some(half);
    }
    let (hour, digits) = tokens.get(at)?.number()?;
    if digits > 2 || hour > 24 || glued_before(tokens, at) {
        return None;
    }
    let mut half = Half {
        hour,
        minute: 0,
        afternoon: prefix,
        is_marked: prefix.is_some(),
        is_plain: digits == 1,
        next: at + 1,
    };
    minutes(tokens, &mut half, language);
    unit(tokens, &mut half, language);
    side(tokens, &mut half);
    // "4.5 years" and "10%" are no times.
    let spoilt = tokens
        .get(half.next)
        .is_some_and(|token| token.is('%') || token.is('€') || token.is('$'));
    (!spoilt && half.minute < 60).then_some(half)
}

/// `noon` and its like.
fn named_at(tokens: &[Token], at: usize, language: Language) -> Option<Half> {
    let word = tokens.get(at)?.word();
    if word == "noon" || word == "midday" || word == "midi" {
        return Some(Half {
            hour: 12,
            minute: 0,
            afternoon: None,
            is_marked: true,
            is_plain: false,
            next: at + 1,
        });
    }
    let (hour, minute, next) = spoken_at(tokens, at, language)?;
    let mut half = Half {
        hour,
        minute,
        afternoon: None,
        is_marked: false,
        is_plain: true,
        next,
    };
    side(tokens, &mut half);
    Some(half)
}

/// `0930`, `1300 hours`: four digits that say by a nought, a unit or a dash before them that they are no year.
fn military_at(tokens: &[Token], at: usize) -> Option<Half> {
    let (value, 4) = tokens.get(at)?.number()? else {
        return None;
    };
    let (hour, minute) = (value / 100, value % 100);
    let unit = tokens.get(at + 1).map(Token::word).unwrap_or_default();
    let has_unit = matches!(unit, "hours" | "hrs" | "h" | "uhr");
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    let is_apart = before.is_none_or(|one| one.place.end < tokens[at].place.start);
    let is_led = before
        .is_some_and(|one| one.is('-') || matches!(one.word(), "at" | "about" | "around"))
        && !(1900..2100).contains(&value);
    let opens_range = tokens.get(at + 1).is_some_and(|one| one.is('-'))
        && tokens
            .get(at + 2)
            .and_then(Token::number)
            .is_some_and(|(end, digits)| digits == 4 && end > value && end < 2400)
        && !(1900..2100).contains(&value);
    let is_time = hour < 24
        && minute < 60
        && is_apart
        && (has_unit || value < 1000 || (is_led || opens_range) && minute % 5 == 0);
    is_time.then_some(Half {
        hour,
        minute,
        afternoon: Some(hour >= 12),
        is_marked: true,
        is_plain: false,
        next: at + 1 + usize::from(has_unit),
    })
}

/// `上午`, `午後` before a time.
fn prefix_at(tokens: &[Token], at: usize) -> (Option<bool>, usize) {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    match (word(at), word(at + 1)) {
        ("上", "午") | ("午", "前") | ("早", "上") => (Some(false), at + 2),
        ("下" | "中", "午") | ("午", "後") | ("晚", "上") => (Some(true), at + 2),
        _ => (None, at),
    }
}

/// Whether the number belongs to what stands before it: `$18`, `v2`, `1.30`.
fn glued_before(tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        let token = &tokens[before];
        let is_glued = token.place.end == tokens[at].place.start;
        is_glued
            && (token.number().is_some()
                || "$€£¥#/._:+".chars().any(|mark| token.is(mark))
                || token.word().is_ascii() && !token.word().is_empty())
            || token.is('$')
            || token.is('€')
            || token.is('£')
    })
}

/// `:30`, `.30`, `h30`, `時30分`, `点半`.
fn minutes(tokens: &[Token], half: &mut Half, language: Language) {
    let at = half.next;
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    if parted(tokens, half, language) {
        return;
    }
    match word(at) {
        "h" | "hs" | "hrs" | "u" if word(at) != "u" || language == Language::Nl => {
            half.is_marked = true;
            half.next = at + 1;
            if let Some(minute) =
                two_digits(tokens, at + 1).filter(|_| matches!(word(at), "h" | "u"))
            {
                half.minute = minute;
                half.next = at + 2;
            }
        }
        "時" | "点" | "點" | "时" if word(at + 1) != "間" && word(at + 1) != "间" => {
            half.is_marked = true;
            half.next = at + 1;
            if word(at + 1) == "半" {
                half.minute = 30;
                half.next = at + 2;
            } else if let (Some(minute), "分") = (two_digits(tokens, at + 1), word(at + 2)) {
                half.minute = minute;
                half.next = at + 3;
            }
        }
        _ => {}
    }
}

/// A number of exactly two digits.
fn two_digits(tokens: &[Token], at: usize) -> Option<u32> {
    let (number, digits) = tokens.get(at)?.number()?;
    (digits == 2).then_some(number)
}

/// Minutes behind a colon or a point. Whether the mark was one of the clock's at all, or of a day: `03.12.`.
fn parted(tokens: &[Token], half: &mut Half, language: Language) -> bool {
    let at = half.next;
    let token = |at: usize| tokens.get(at);
    let joined = |at: usize| {
        at > 0 && token(at).is_some_and(|one| one.place.start == tokens[at - 1].place.end)
    };
    let is_colon = token(at).is_some_and(|one| one.is(':'));
    let is_point = token(at).is_some_and(|one| one.is('.')) && joined(at) && joined(at + 1);
    let Some(minute) = two_digits(tokens, at + 1).filter(|_| is_colon || is_point) else {
        return false;
    };
    let is_day = is_point
        && token(at + 2).is_some_and(|one| one.is('.'))
        && joined(at + 2)
        && token(at + 3).is_some_and(|one| one.number().is_some());
    if is_day {
        return true;
    }
    // "12.30" is a time where points part hours, or where a unit follows.
    let has_unit = token(at + 2).is_some_and(|one| {
        matches!(
            one.word(),
            "uhr" | "uur" | "u" | "h" | "hs" | "hrs" | "am" | "pm" | "a" | "p"
        )
    });
    half.minute = minute;
    half.next = at + 2;
    half.is_marked |= is_colon || has_unit || language == Language::Nl;
    if is_point && !half.is_marked {
        half.is_marked = tokens[..at]
            .iter()
            .rev()
            .nth(1)
            .is_some_and(|one| matches!(one.word(), "at" | "for" | "um" | "om"))
            || range_follows(tokens, half.next);
    }
    // Seconds.
    if token(half.next).is_some_and(|one| one.is(':'))
        && two_digits(tokens, half.next + 1).is_some()
    {
        half.next += 2;
    }
    true
}

/// Whether a range goes on behind `9.00`.
fn range_follows(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|one| one.is('-'))
        && tokens.get(at + 2).is_some_and(|one| one.is('.'))
        && tokens
            .get(at + 3)
            .is_some_and(|one| matches!(one.number(), Some((_, 2))))
}

/// `Uhr`, `uur`, `horas`, `heures`, `o'clock` behind a time.
fn unit(tokens: &[Token], half: &mut Half, language: Language) {
    let word = tokens.get(half.next).map(Token::word).unwrap_or_default();
    let is_unit = match word {
        "uhr" | "uur" | "o'clock" => true,
        "ish" => {
            half.is_marked = true;
            half.next += 1;
            return;
        }
        "hs" | "h" | "hrs" | "horas" | "hora" | "heures" => {
            language != Language::En || word == "hrs" || word == "h"
        }
        "o" => tokens
            .get(half.next + 2)
            .is_some_and(|token| token.word() == "clock"),
        _ => false,
    };
    if !is_unit {
        return;
    }
    // "two hours", "2 horas de entrevista" tell how long, not when: a length follows no preposition of time.
    half.is_marked |= !matches!(word, "horas" | "hora" | "heures" | "hrs") || half.minute > 0;
    half.next += if word == "o" { 3 } else { 1 };
    let after = tokens.get(half.next).and_then(Token::number);
    if word == "uhr"
        && half.minute == 0
        && let Some((minute, 2)) = after
    {
        half.minute = minute;
        half.next += 1;
    }
}

/// `am`, `p.m.`, `de la tarde`, `in the afternoon`.
fn side(tokens: &[Token], half: &mut Half) {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let is_point = |at: usize| tokens.get(at).is_some_and(|token| token.is('.'));
    let at = half.next;
    let (afternoon, length) = match word(at) {
        "am" if half.hour <= 12
            && !matches!(
                word(at + 1),
                "nachmittag" | "abend" | "morgen" | "vormittag"
            ) =>
        {
            (false, 1)
        }
        "pm" if half.hour <= 12 => (true, 1),
        "a" | "p" if is_point(at + 1) && word(at + 2) == "m" => {
            (word(at) == "p", 3 + usize::from(is_point(at + 3)))
        }
        "de" | "da" if matches!(word(at + 1), "la" | "tarde" | "manha" | "noite") => {
            let day = if word(at + 1) == "la" {
                word(at + 2)
            } else {
                word(at + 1)
            };
            (
                matches!(day, "tarde" | "noche" | "noite"),
                2 + usize::from(word(at + 1) == "la"),
            )
        }
        "in" if word(at + 1) == "the" && matches!(word(at + 2), "afternoon" | "evening") => {
            (true, 3)
        }
        "am" if matches!(word(at + 1), "nachmittag" | "abend") => (true, 2),
        "am" if matches!(word(at + 1), "morgen" | "vormittag") => (false, 2),
        "nachmittags" | "abends" | "smiddags" | "savonds" | "middags" => (true, 1),
        "morgens" | "smorgens" | "vormittags" | "fruh" => (false, 1),
        "du" if matches!(word(at + 1), "matin" | "soir") => (word(at + 1) == "soir", 2),
        "in" if word(at + 1) == "the" && word(at + 2) == "morning" => (false, 3),
        _ => return,
    };
    half.afternoon = Some(afternoon);
    half.is_marked = true;
    half.next = at + length;
}

/// Whether a preposition of time stands before a bare hour.
fn leans(tokens: &[Token], at: usize, language: Language) -> bool {
    let word = |back: usize| {
        at.checked_sub(back)
            .map_or("", |before| tokens[before].word())
    };
    let is_french_at = word(1) == "a" && matches!(language, Language::Fr | Language::Pt);
    is_french_at
        || matches!(
            word(1),
            "at" | "after"
                | "um"
                | "ab"
                | "om"
                | "as"
                | "from"
                | "about"
                | "around"
                | "gegen"
                | "pelas"
                | "vers"
                | "say"
                | "rond"
                | "tegen"
                | "bout"
        )
        || matches!(
            (word(2), word(1)),
            ("a", "las" | "la") | ("after" | "at" | "around", "about")
        )
}

/// Words that may follow a bare hour, folded.
const BEHIND: &str = "no bei before is ok then when here there please tomorrow but in dans en na hier ici aqui cuando \
    quand vorbei kommen to on or and if with for oder und mit of y con horas hs e o ou com via at \
    beim im am vor nach suit would so b4 prompt est et pt ct mt gmt bst cet cest uk sharp instead \
    as otherwise sonst sinon bij op dan naar langs can could we i you he she they lmk thx thanks by \
    ab passt ginge works work still might may should maybe perhaps again after until till the my \
    our your it this that next same just ask lieu chez avec sur si se het de wil past lukt schikt";

/// Whether no counted thing follows a bare hour: `at 3 locations` is no time.
fn stands_free(tokens: &[Token], next: usize) -> bool {
    tokens.get(next).is_none_or(|token| {
        token.word().is_empty() && token.number().is_none() && !token.is('%') && !token.is('/')
            || is_listed(BEHIND, token.word())
    })
}

/// The time on a clock of 24 hours. A bare hour from 1 to 6 is one of the afternoon, where people work.
fn settle(
    half: Half,
    end_side: Option<bool>,
    end_hour: Option<u32>,
    language: Language,
) -> Option<Time> {
    let side = half.afternoon.or_else(|| {
        // "11 - 1 PM" begins in the morning.
        end_side.map(|afternoon| {
            afternoon
                && (half.hour == 12
                    || end_hour.is_none_or(|end| half.hour <= end || end == 12 && half.hour != 11))
        })
    });
    let hour = match side {
        Some(true) if half.hour < 12 => half.hour + 12,
        Some(false) if half.hour == 12 => 0,
        None if !half.is_marked && (1..=6).contains(&half.hour) => half.hour + 12,
        None if language == Language::En && half.minute > 0 && (1..=6).contains(&half.hour) => {
            half.hour + 12
        }
        // "4 Uhr", "1:00-4:00": nobody works at such an hour of the night.
        None if half.is_plain && (1..=5).contains(&half.hour) => half.hour + 12,
        _ => half.hour,
    };
    Time::new(
        i8::try_from(hour).ok()?,
        i8::try_from(half.minute).ok()?,
        0,
        0,
    )
    .ok()
}
