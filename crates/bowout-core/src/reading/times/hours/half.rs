//! One time of the day, still without the other end of its range: `2.30pm`, `14 h 30`, `下午3点半`, `noon`.

use crate::reading::times::days::month::month_of;
use crate::reading::times::days::relative::small_or_han;
use crate::reading::times::hours::spoken::{han_hour, spoken_at};
use crate::reading::times::hours::tail::with_tail;
use crate::reading::times::token::Token;
use crate::text::{Language, is_listed};

/// One time with what it leaves open.
#[derive(Debug, Clone, Copy)]
pub(in crate::reading::times) struct Half {
    pub(in crate::reading::times) hour: u32,
    pub(in crate::reading::times) minute: u32,
    /// `Some(true)` for pm.
    pub(in crate::reading::times) afternoon: Option<bool>,
    /// Whether a mark, a unit or am/pm says that this is a time at all.
    pub(in crate::reading::times) is_marked: bool,
    /// Whether no nought before the hour says that a day of 24 hours is counted: `3:30`, `drei`, not `03:30`.
    pub(in crate::reading::times) is_plain: bool,
    /// Whether only a point parts its minutes from its hour, as in a price: `9.30`.
    pub(in crate::reading::times) is_dotted: bool,
    pub(in crate::reading::times) next: usize,
}

/// A time without its second half.
pub(in crate::reading::times) fn half_at(
    tokens: &[Token],
    at: usize,
    language: Language,
) -> Option<Half> {
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
            is_dotted: false,
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
        is_dotted: false,
        next: at + 1,
    };
    minutes(tokens, &mut half, language);
    unit(tokens, &mut half, language);
    if half.minute == 0
        && language != Language::En
        && let Some((hour, minute, next)) = with_tail(tokens, half.hour, half.next)
        && (next > half.next + 1 || tokens[half.next].number().is_some())
    {
        (half.hour, half.minute, half.next) = (hour, minute, next);
        half.is_marked = true;
    }
    side(tokens, &mut half, language);
    // "3.ª hora" counts the hours.
    let is_ordinal = tokens.get(at + 1).is_some_and(|one| one.is('.'))
        && tokens.get(at + 2).is_some_and(|one| {
            matches!(one.word(), "a" | "o" | "ª" | "º")
                && one.place.start == tokens[at + 1].place.end
                && tokens[at].place.end == tokens[at + 1].place.start
        });
    // "4.5 years" and "10%" are no times.
    let spoilt = tokens
        .get(half.next)
        .is_some_and(|token| token.is('%') || token.is('€') || token.is('$'));
    // "1 h", "in 12h" tell how long.
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let is_length = language == Language::En
        && half.minute == 0
        && matches!(word(at + 1), "h" | "hrs")
        && (hour < 5 || at > 0 && matches!(word(at - 1), "in" | "within" | "every"));
    let is_length = is_length || is_measured(tokens, half.next);
    (!spoilt && !is_ordinal && !is_length && half.minute < 60).then_some(half)
}

/// Whether hours are counted by the week or the month: `12 h par semaine`, `16 uur per week`.
fn is_measured(tokens: &[Token], next: usize) -> bool {
    const PER: &str = "par per pro por a la de in je";
    const SPANS: &str = "semaine semaines week wk woche semana mois month monat mes maand";
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let is_per = |at: usize| is_listed(PER, word(at));
    is_per(next)
        && (is_listed(SPANS, word(next + 1))
            || is_per(next + 1) && is_listed(SPANS, word(next + 2)))
}

/// `noon` and its like.
fn named_at(tokens: &[Token], at: usize, language: Language) -> Option<Half> {
    let word = tokens.get(at)?.word();
    let before = at.checked_sub(1).map_or("", |at| tokens[at].word());
    // "Gare du Midi" is a place, "before noon" and "after midi" are stretches.
    let is_behind_apres = at > 1 && tokens[at - 1].is('-') && tokens[at - 2].word() == "apres";
    let is_noon = matches!(word, "noon" | "midday" | "mediodia")
        || word == "midi"
            && !is_behind_apres
            && !matches!(before, "du" | "apres" | "l" | "le" | "ce");
    let behind = |steps: usize| tokens.get(at + steps);
    let is_meio_dia = word == "meio"
        && behind(1).is_some_and(|one| one.is('-'))
        && behind(2).is_some_and(|one| one.word() == "dia");
    let is_east = word == "正" && behind(1).is_some_and(|one| one.word() == "午");
    if is_noon || is_meio_dia || is_east {
        let next = at
            + if is_meio_dia {
                3
            } else {
                1 + usize::from(is_east)
            };
        let (_, minute, next) = with_tail(tokens, 12, next)
            .filter(|(hour, ..)| *hour == 12)
            .unwrap_or((12, 0, next));
        return Some(Half {
            hour: 12,
            minute,
            afternoon: None,
            is_marked: true,
            is_plain: false,
            is_dotted: false,
            next,
        });
    }
    let (hour, minute, next) = spoken_at(tokens, at, language)?;
    let mut half = Half {
        hour,
        minute,
        afternoon: None,
        is_marked: false,
        is_plain: true,
        is_dotted: false,
        next,
    };
    side(tokens, &mut half, language);
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
    let has_zone = matches!(
        unit,
        "central" | "eastern" | "pacific" | "gmt" | "bst" | "cet" | "local" | "lt"
    ) && !(1900..2100).contains(&value);
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    let is_apart = before.is_none_or(|one| one.place.end < tokens[at].place.start);
    let is_led = before
        .is_some_and(|one| one.is('-') || matches!(one.word(), "at" | "about" | "around" | "nlt"))
        && !(1900..2100).contains(&value);
    let opens_range = tokens.get(at + 1).is_some_and(|one| one.is('-'))
        && tokens
            .get(at + 2)
            .and_then(Token::number)
            .is_some_and(|(end, digits)| digits == 4 && end > value && end < 2400)
        && (!(1900..2100).contains(&value)
            // "Tuesday night 1900-2100"
            || before.is_some_and(|one| matches!(one.word(), "night" | "evening" | "tonight")));
    // "0170 555 0119" is dialled.
    let is_long = |at: Option<usize>| {
        let number = at.and_then(|at| tokens.get(at)).and_then(Token::number);
        number.is_some_and(|(value, digits)| {
            digits > 2 && !(digits == 4 && (2000..2100).contains(&value))
        })
    };
    let is_glued = before.is_some_and(|one| {
        one.place.end == tokens[at].place.start && (one.is('-') || one.is('+') || one.is('/'))
    });
    let is_dialled = is_long(at.checked_sub(1)) || is_long(Some(at + 1)) || is_glued;
    let is_time = hour < 24
        && minute < 60
        && !is_dialled
        && is_apart
        && (has_unit || has_zone || value < 1000 || (is_led || opens_range) && minute % 5 == 0);
    is_time.then_some(Half {
        hour,
        minute,
        afternoon: Some(hour >= 12),
        is_marked: true,
        is_plain: false,
        is_dotted: false,
        next: at + 1 + usize::from(has_unit),
    })
}

/// `上午`, `午後` before a time.
fn prefix_at(tokens: &[Token], at: usize) -> (Option<bool>, usize) {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    match (word(at), word(at + 1)) {
        ("上", "午") | ("午", "前") | ("早" | "朝", "上") | ("清", "晨") => {
            (Some(false), at + 2)
        }
        ("下" | "中", "午") | ("午", "後") | ("晚", "上") | ("傍", "晚") | ("夕", "方") => {
            (Some(true), at + 2)
        }
        ("早" | "朝", _) => (Some(false), at + 1),
        ("晚" | "夜", _) => (Some(true), at + 1),
        _ => (None, at),
    }
}

/// Whether the number belongs to what stands before it: `$18`, `v2`, `1.30`.
fn glued_before(tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        let token = &tokens[before];
        // "10:00/14:00" are two.
        let is_list = token.is('/')
            && before > 1
            && tokens[before - 2].is(':')
            && tokens.get(at + 1).is_some_and(|one| one.is(':'));
        // "時間：16:30", "Time:9:00": a label stands before the colon, and no number.
        let is_label = token.is(':') && before > 0 && tokens[before - 1].number().is_none();
        let is_glued = token.place.end == tokens[at].place.start && !is_list && !is_label;
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
        "h" | "hs" | "hrs" | "u"
            if word(at) != "u"
                || language == Language::Nl
                || two_digits(tokens, at + 1).is_some() =>
        {
            half.is_marked = true;
            half.is_plain &= half.hour < 6 || language == Language::En;
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
            } else if let ("一" | "三", "刻") = (word(at + 1), word(at + 2)) {
                half.minute = if word(at + 1) == "一" { 15 } else { 45 };
                half.next = at + 3;
            } else if let (Some(minute), "分") = (two_digits(tokens, at + 1), word(at + 2)) {
                half.minute = minute;
                half.next = at + 3;
            } else if let Some((minute, next)) = small_or_han(tokens, at + 1, 59)
                && tokens[at + 1].number().is_none()
                && (next > at + 2 || word(next) == "分")
            {
                // "四点二十", "九時三十分"
                half.minute = minute.unsigned_abs().into();
                half.next = next + usize::from(word(next) == "分");
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
    if is_colon && heads_date(tokens, at, language) {
        return true;
    }
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
    // "kamer 2.11" is a door.
    let is_door = at
        .checked_sub(2)
        .is_some_and(|before| is_listed("kamer lokaal zaal ruimte gang", tokens[before].word()));
    half.is_marked |= is_colon || has_unit || language == Language::Nl && half.hour > 0 && !is_door;
    half.is_dotted = is_point
        && !half.is_marked
        && minute.is_multiple_of(5)
        && (1..=22).contains(&half.hour)
        && !token(half.next).is_some_and(|one| {
            one.is('.')
                && joined(half.next)
                && token(half.next + 1).is_some_and(|one| one.number().is_some())
        });
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

/// `Option 1: 12 December`, `候補1：12月14日`: whether the number behind a colon begins a day.
fn heads_date(tokens: &[Token], colon: usize, language: Language) -> bool {
    let joined = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|one| one.place.start == tokens[at - 1].place.end)
    };
    tokens.get(colon + 2).is_some_and(|one| {
        matches!(one.word(), "月" | "日" | "号" | "號")
            || !joined(colon + 1)
                && (one.is('/') && joined(colon + 2) || month_of(one, language).is_some())
    })
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
    // "6ish", "6-ish"
    let ish = half.next + usize::from(tokens.get(half.next).is_some_and(|one| one.is('-')));
    if tokens.get(ish).is_some_and(|one| one.word() == "ish") {
        half.is_marked = true;
        half.next = ish + 1;
        return;
    }
    let word = tokens.get(half.next).map(Token::word).unwrap_or_default();
    let is_unit = match word {
        "uhr" | "uur" | "o'clock" | "oclock" => true,
        "hs" | "h" | "hrs" | "horas" | "hora" | "heures" => {
            language != Language::En || word == "hrs" || word == "h"
        }
        "o" => (1..=2).any(|ahead| {
            tokens
                .get(half.next + ahead)
                .is_some_and(|token| token.word() == "clock")
        }),
        _ => false,
    };
    if !is_unit {
        return;
    }
    // "two hours", "2 horas de entrevista" tell how long, not when: a length follows no preposition of time.
    // "7 Uhr" counts 24 hours.
    half.is_plain &= half.hour < 6 || !matches!(word, "uhr" | "uur" | "heures");
    half.is_marked |= !matches!(word, "horas" | "hora" | "heures" | "hrs") || half.minute > 0;
    // "4 o clock" is written as well.
    let has_mark = tokens
        .get(half.next + 1)
        .is_some_and(|token| token.word().is_empty());
    half.next += if word == "o" {
        2 + usize::from(has_mark)
    } else {
        1
    };
    // "9:00 Uhr" above "10.11.2026": the next line holds no minutes.
    let line = tokens[half.next - 1].line;
    let after = tokens
        .get(half.next)
        .filter(|one| one.line == line)
        .and_then(Token::number);
    if word == "uhr"
        && half.minute == 0
        && let Some((minute, 2)) = after
        && !tokens
            .get(half.next + 1)
            .is_some_and(|one| one.is('.') || one.is(':'))
    {
        half.minute = minute;
        half.next += 1;
    }
}

/// `am`, `p.m.`, `de la tarde`, `in the afternoon`.
fn side(tokens: &[Token], half: &mut Half, language: Language) {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let is_point = |at: usize| tokens.get(at).is_some_and(|token| token.is('.'));
    let at = half.next;
    // "halb zwei am Tor 3" says where.
    let is_where = language == Language::De
        && tokens
            .get(at + 1)
            .is_some_and(|one| !one.word().is_empty() && one.line == tokens[at].line);
    let (afternoon, length) = match word(at) {
        "am" if half.hour <= 12
            && !is_where
            && !matches!(
                word(at + 1),
                "nachmittag" | "abend" | "morgen" | "vormittag"
            ) =>
        {
            (false, 1)
        }
        "pm" if half.hour <= 12 => (true, 1),
        // "Fri 9a"
        "a" | "p"
            if half.hour <= 12
                && !is_point(at + 1)
                && tokens[at].place.start == tokens[at - 1].place.end =>
        {
            (word(at) == "p", 1)
        }
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
