//! Days by their number alone and by their distance from the day of writing: `the 17th`, `übermorgen`, `17日(水)`.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::reading::times::days::date::{Context, Read, bracketed_weekday, is_bare_day, small};
use crate::reading::times::days::month::month_of;
use crate::reading::times::days::weekday::{han_weekday, weekday_at};
use crate::reading::times::hours::clock::{Lead, clock_at};
use crate::reading::times::token::Token;
use crate::text::{Language, is_listed};

/// `the 17th`, `der 22. um 14 Uhr`, `le 31 à 14 h`: the next such day. Only where a clock time follows is a bare number one.
pub(in crate::reading::times) fn ordinal_at(
    tokens: &[Token],
    at: usize,
    context: Context,
) -> Option<Read> {
    const NOUNS: &str = "floor fl grade year street st avenue ave round stage century time inst edition form anniversary of january february \
        march april may june july august september october november december to";
    const BEHIND: &str = "at if is would or in om for we you i instead works suit rules after before from do suits be as but could can may might should will has with when between around about he she they there please so";
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let opener = word(at);
    let number = at + 1 + usize::from(opener == "el" && word(at + 1) == "dia");
    let day = small(tokens.get(number)?, 31)?;
    let is_mark = tokens.get(number + 1).is_some_and(|one| one.is('.'));
    let suffix = word(number + 1);
    let is_suffixed = match (context.language, opener) {
        (Language::En, "the" | "on" | "either" | "or" | "of") => {
            matches!(suffix, "st" | "nd" | "rd" | "th")
        }
        (Language::De, "am" | "der" | "den" | "dem") => is_mark,
        (Language::Nl, "de" | "op") => matches!(suffix, "e" | "ste" | "de"),
        (Language::Fr, "le") | (Language::Es, "el") | (Language::Pt, "dia") => true,
        _ => return None,
    };
    let has_mark = is_mark
        || matches!(
            suffix,
            "st" | "nd" | "rd" | "th" | "e" | "ste" | "de" | "er"
        );
    let end = number + 1 + usize::from(has_mark);
    let is_other = is_listed(NOUNS, word(end))
        || word(end) == "and" && opener != "the"
        || month_of(tokens.get(end)?, context.language).is_some()
        || tokens[end].number().is_some() && context.language != Language::En
        || ['/', '-', '%', ':']
            .iter()
            .any(|mark| tokens[end].is(*mark));
    // "o dia 29 depois de almoço, digamos 14h30"
    let reach = if opener == "dia" || word(at + 1) == "dia" {
        8
    } else {
        5
    };
    let hour_follows = || {
        (end..end + reach).any(|next| {
            tokens
                .get(next)
                .is_some_and(|one| one.line == tokens[at].line)
                && clock_at(tokens, next, context.language, Lead::None).is_some()
        })
    };
    // "no dia 14 no mesmo horário"
    let same_follows = || {
        const SAME: &str = "mesmo mesma mismo misma meme gleichen gleiche selben selbe zelfde same";
        (end..end + 4).any(|at| is_listed(SAME, word(at)) && tokens[at].line == tokens[end].line)
    };
    // "the 16th and 17th", "the 16th and the 17th"
    let names_number =
        |at: usize| (at..at + 2).any(|at| tokens.get(at).is_some_and(|one| one.number().is_some()));
    // "the 16th." stands by itself, where nothing is counted by it.
    let is_by_itself = has_mark
        && !context.is_strict
        && matches!(context.language, Language::En | Language::Nl)
        && (tokens[end].line > tokens[at].line
            || tokens[end].word().is_empty() && tokens[end].number().is_none()
            || is_listed(BEHIND, word(end))
            || word(end) == "and" && opener == "the" && !names_number(end + 1));
    if !is_suffixed || is_other || !(is_by_itself || hour_follows() || same_follows()) {
        return None;
    }
    let first = context.today.first_of_month();
    let date = (0..3)
        .filter_map(|months| first.checked_add(months.months()).ok())
        .filter_map(|month| Date::new(month.year(), month.month(), day).ok())
        .find(|date| *date >= context.today)?;
    Some(Read {
        day: Some(date),
        end,
    })
}

/// `17日(水)`, `27日の金曜`, `28号`, `十七日`: the next such day of a month, where a weekday or a clock time goes with it.
pub(in crate::reading::times) fn day_alone(
    tokens: &[Token],
    at: usize,
    context: Context,
) -> Option<Read> {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    if tokens[at].number().is_none() && tokens[at].word().is_ascii() {
        return None;
    }
    let is_digit = |at: usize| han_digit(word(at)).is_some() || word(at) == "十";
    // "今月二十日", "下个月5号"
    let month = month_ahead(tokens, at);
    if at > 0
        && month.is_none()
        && (matches!(word(at - 1), "月" | "年" | "第" | "周" | "週" | "期") || is_digit(at - 1))
    {
        return None;
    }
    let (day, next) = small_or_han(tokens, at, 31)?;
    // "9(月)": the weekday in brackets says what the number is.
    let fits = |weekday| {
        let dates = (0..2).filter_map(|months| {
            context
                .today
                .first_of_month()
                .checked_add(months.months())
                .ok()
        });
        let mut days = dates.filter_map(|month| Date::new(month.year(), month.month(), day).ok());
        days.find(|date| *date >= context.today)
            .filter(|date| date.weekday() == weekday)
    };
    let is_east = matches!(context.language, Language::Ja | Language::Zh);
    if let Some(date) = han_weekday(tokens, next).filter(|_| is_east).and_then(fits) {
        return Some(Read {
            day: Some(date),
            end: next + 3,
        });
    }
    let is_day = matches!(word(next), "日" | "号" | "號")
        && !matches!(
            word(next + 1),
            "間" | "间"
                | "以"
                | "前"
                | "目"
                | "线"
                | "楼"
                | "館"
                | "内"
                | "本"
                | "曜"
                | "程"
                | "常"
                | "々"
                | "付"
                | "締"
        );
    if !is_day {
        return None;
    }
    let mut end = next + 1;
    let mut weekday = han_weekday(tokens, end);
    if weekday.is_some() {
        end = bracketed_weekday(tokens, end);
    }
    if weekday.is_none() {
        let from =
            end + usize::from(word(end) == "の" || tokens.get(end).is_some_and(|one| one.is(',')));
        weekday = weekday_at(tokens, from, context).map(|(weekday, next)| {
            end = next;
            weekday
        });
    }
    let first = context.today.first_of_month();
    let date = (0..3)
        .filter(|months| month.is_none_or(|month| month == *months))
        .filter_map(|months| first.checked_add(months.months()).ok())
        .filter_map(|month| Date::new(month.year(), month.month(), day).ok())
        .find(|date| *date >= context.today)?;
    let fits = weekday.is_none_or(|weekday| weekday == date.weekday());
    // "16日の夕方以降、たとえば18時": up to the end of the sentence or another day.
    let hour_follows = || {
        (end..end + 12)
            .take_while(|next| {
                tokens.get(*next).is_some_and(|one| {
                    one.line == tokens[at].line
                        && !one.is('。')
                        && !(matches!(one.word(), "日" | "号" | "號")
                            && tokens[next - 1].number().is_some())
                })
            })
            .any(|next| clock_at(tokens, next, context.language, Lead::None).is_some())
    };
    // "7日でも8日でも、朝8時"
    let joins = (end..end + 3)
        .take_while(|at| matches!(word(*at), "で" | "も" | "か" | "や" | "或" | "者"))
        .count();
    let goes_on = || {
        joins > 0 && end + joins < tokens.len() && day_alone(tokens, end + joins, context).is_some()
    };
    (fits && (weekday.is_some() || hour_follows() || goes_on())).then_some(Read {
        day: Some(date),
        end,
    })
}

/// How many months ahead the words right before a day put it: `今月`, `下个月`, `来月`.
fn month_ahead(tokens: &[Token], at: usize) -> Option<i64> {
    let back = |steps: usize| at.checked_sub(steps).map_or("", |at| tokens[at].word());
    let is_piece = matches!(back(2), "个" | "個");
    if back(1) != "月" {
        return None;
    }
    match back(2 + usize::from(is_piece)) {
        "今" | "本" | "这" | "這" => Some(0),
        "来" | "翌" | "下" => Some(1),
        _ => None,
    }
}

/// A small number in figures or in Han characters: `27`, `二十七`, and the token behind it.
pub(in crate::reading::times) fn small_or_han(
    tokens: &[Token],
    at: usize,
    most: u32,
) -> Option<(i8, usize)> {
    if let Some(value) = small(tokens.get(at)?, most) {
        return Some((value, at + 1));
    }
    if tokens[at].word().is_ascii() {
        return None;
    }
    let digit = |at: usize| tokens.get(at).and_then(|one| han_digit(one.word()));
    let is_ten = |at: usize| tokens.get(at).is_some_and(|one| one.word() == "十");
    let (tens, ones) = match digit(at) {
        Some(tens) if is_ten(at + 1) => (tens, at + 2),
        Some(one) => return (u32::try_from(one).ok()? <= most).then_some((one, at + 1)),
        None if is_ten(at) => (1, at + 1),
        None => return None,
    };
    let value = tens * 10 + digit(ones).unwrap_or(0);
    let next = ones + usize::from(digit(ones).is_some());
    (u32::try_from(value).ok()? <= most).then_some((value, next))
}

fn han_digit(word: &str) -> Option<i8> {
    let place = "一二三四五六七八九"
        .chars()
        .position(|one| word.chars().eq([one]))?;
    i8::try_from(place + 1).ok()
}

/// How many weeks ahead the words that begin at a token name, and the token behind them: `next week`, `übernächste Woche`,
/// `la semana que viene`, `再来週`.
pub(in crate::reading::times) fn week_at(tokens: &[Token], at: usize) -> Option<(i64, usize)> {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    match (word(at), word(at + 1), word(at + 2)) {
        ("week", "after", "next") | ("再", "来", "週") | ("下", "下", "周" | "週") => {
            Some((2, at + 3))
        }
        ("next" | "nxt" | "following" | "volgende" | "komende", "week" | "wk", _)
        | (
            "nachste" | "nachsten" | "nachster" | "kommende" | "kommenden" | "kommender",
            "woche",
            _,
        )
        | ("semaine", "prochaine" | "suivante", _)
        | ("proxima" | "siguiente", "semana", _)
        | ("semana", "proxima" | "siguiente" | "entrante", _)
        | ("来" | "翌", "週", _)
        | ("下", "周" | "週", _) => Some((1, at + 2)),
        ("semana", "que", "viene" | "vem" | "entra")
        | ("下", "星", "期")
        | ("下", "礼" | "禮", "拜") => Some((1, at + 3)),
        ("ubernachste" | "ubernachsten" | "ubernachster", "woche", _) => Some((2, at + 2)),
        ("this" | "deze", "week", _)
        | ("diese" | "dieser", "woche", _)
        | ("cette", "semaine", _)
        | ("esta" | "nesta", "semana", _)
        | ("今" | "本" | "这" | "這", "周" | "週", _) => Some((0, at + 2)),
        _ => None,
    }
}

/// `today`, `tomorrow` and their like, and days so many days or weeks ahead: `a week today`, `dentro de ocho días`.
pub(in crate::reading::times) fn relative_at(
    tokens: &[Token],
    at: usize,
    context: Context,
) -> Option<Read> {
    let (days, end) = named_day(tokens, at, context)
        .or_else(|| counted(tokens, at))
        .or_else(|| in_figures(tokens, at))?;
    let day = context.today.checked_add(days.days()).ok();
    // "demain 15 à 10h": its number says it again.
    let says_again = day.is_some_and(|date| {
        tokens.get(end).and_then(|one| small(one, 31)) == Some(date.day())
            && tokens.len() > end + 1
            && is_bare_day(tokens, end, date.day(), context.language)
    });
    Some(Read {
        day,
        end: end + usize::from(says_again),
    })
}

/// `2moro`: a word for the next day that begins with a figure.
fn in_figures(tokens: &[Token], at: usize) -> Option<(i64, usize)> {
    let (figure, word) = (tokens.get(at)?, tokens.get(at + 1)?);
    let is_glued = figure.number() == Some((2, 1)) && figure.place.end == word.place.start;
    (is_glued && matches!(word.word(), "moro" | "morrow" | "morro" | "mrw" | "mro"))
        .then_some((1, at + 2))
}

/// Words that begin a part of today, which a letter says of other things as well.
const LOOSE: &str = "this cet cette ce esta tonight vanavond vanmiddag vanochtend";

/// How many days ahead a word for a day is, and the token behind it.
fn named_day(tokens: &[Token], at: usize, context: Context) -> Option<(i64, usize)> {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let before = at.checked_sub(1).map_or("", word);
    let is_east = matches!(context.language, Language::Ja | Language::Zh);
    if context.is_strict && is_listed(LOOSE, word(at)) {
        return None;
    }
    let week = |days: i64, end: usize| {
        let is_week = context.language == Language::En && word(end) == "week";
        (days + 7 * i64::from(is_week), end + usize::from(is_week))
    };
    Some(match (word(at), word(at + 1), word(at + 2)) {
        ("today" | "heute" | "vandaag" | "hoy" | "hoje" | "hj", _, _) => week(0, at + 1),
        ("tomorrow" | "tmrw" | "tmw" | "tomoz" | "tmr" | "tmoro" | "tomorow" | "tomorro", _, _) => {
            week(1, at + 1)
        }
        // "La cerveza que me tomo" is no day.
        ("tomo", _, _) if context.language == Language::En => week(1, at + 1),
        ("tonight" | "vanavond" | "vanmiddag" | "vanochtend" | "today's", _, _) => (0, at + 1),
        ("aujourd", _, _) => (0, at + 1 + 2 * usize::from(word(at + 2) == "hui")),
        ("this", "afternoon" | "evening" | "morning" | "aft" | "arvo", _)
        | ("cet" | "cette", "apres", _)
        | ("ce", "soir" | "matin", _)
        | ("esta", "tarde" | "noche", _) => (0, at + 2),
        ("今" | "本", "日", _) | ("今", "天" | "晚" | "早", _) if is_east => (0, at + 2),
        (
            "demain" | "amanha" | "morgenochtend" | "morgenavond" | "morgenmiddag"
            | "morgennamiddag" | "morgenvroeg",
            _,
            _,
        ) => (1, at + 1),
        ("morgen", _, _)
            if matches!(context.language, Language::De | Language::Nl)
                && !is_listed("guten goede am schonen jeden die de", before) =>
        {
            (1, at + 1)
        }
        ("manana", _, _)
            if context.language == Language::Es
                && (!is_listed("la esta de por buena una cada media", before)
                    // "en vez de mañana a las 11"
                    || before == "de" && (word(at + 1), word(at + 2)) == ("a", "las")) =>
        {
            (1, at + 1)
        }
        ("明", "日" | "天" | "早" | "晚", _) if is_east => (1, at + 2),
        ("聽" | "听", "日", _) => (1, at + 2),
        ("ubermorgen" | "overmorgen", _, _) => (2, at + 1),
        ("apres", "demain", _) | ("pasado", "manana", _) => (2, at + 2),
        ("后" | "後", "天", _) if context.language == Language::Zh && before != "然" => {
            (2, at + 2)
        }
        ("day", "after", "tomorrow") | ("depois", "de", "amanha") => (2, at + 3),
        ("apres", _, "demain") if tokens.get(at + 1).is_some_and(|one| one.is('-')) => (2, at + 3),
        ("明", "後" | "后", "日") if is_east => (2, at + 3),
        _ => return None,
    })
}

/// How many days ahead a count is: `in two days`, `heute in acht Tagen` and `dans huit jours`, which are a week.
fn counted(tokens: &[Token], at: usize) -> Option<(i64, usize)> {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let count = |word: &str| {
        Some(match word {
            "a" | "einer" | "una" | "uma" | "une" | "een" | "one" => 1,
            "two" | "zwei" | "deux" | "dos" | "dois" | "duas" | "twee" => 2,
            "three" | "drei" | "trois" | "tres" | "drie" => 3,
            "acht" | "huit" | "ocho" | "oito" => 7,
            _ => return None,
        })
    };
    let (from, unit) = match (word(at), word(at + 1), word(at + 2)) {
        ("in" | "dans" | "over", _, _) => (at + 1, at + 2),
        ("dentro" | "dentre", "de", _) | ("daqui", "a", _) => (at + 2, at + 3),
        ("a", "week", "today" | "tonight") => return Some((7, at + 3)),
        ("a", "week", "tomorrow") => return Some((8, at + 3)),
        _ => return None,
    };
    let number = count(word(from))?;
    match word(unit) {
        "days" | "tagen" | "jours" | "dias" | "dagen" => Some((number, unit + 1)),
        "week" | "weeks" | "woche" | "wochen" | "semaine" | "semaines" | "semana" | "semanas"
        | "weken"
            if number < 4 =>
        {
            Some((7 * number, unit + 1))
        }
        _ => None,
    }
}

/// Words that put a weekday a week behind the coming one, and the token behind them: `Thursday week`, `Dienstag in acht
/// Tagen`, `mardi en huit`, `a week on Friday`.
pub(super) fn a_week_behind(
    tokens: &[Token],
    at: usize,
    end: usize,
    language: Language,
) -> Option<usize> {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let back = |steps: usize| at.checked_sub(steps).map_or("", word);
    if matches!(
        (back(3), back(2), back(1)),
        ("a", "week", "on" | "from" | "this")
    ) {
        return Some(end);
    }
    let goes_on = matches!(word(end + 1), "of" | "commencing" | "beginning");
    match (word(end), word(end + 1), word(end + 2)) {
        ("week", _, _) if language == Language::En && !goes_on => Some(end + 1),
        ("a", "week", _) if language == Language::En => Some(end + 2),
        ("in", "einer", "woche") | ("in", "acht", "tagen") | ("over", "een", "week") => {
            Some(end + 3)
        }
        ("en", "huit", _) => Some(end + 2),
        _ => None,
    }
}

/// The token behind words that put a weekday behind the next one: `the Monday after next`, `übernächsten Montag`.
pub(super) fn after_next(tokens: &[Token], at: usize, end: usize) -> Option<usize> {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let before = at.checked_sub(1).map_or("", word);
    if (word(end), word(end + 1)) == ("after", "next") {
        return Some(end + 2);
    }
    matches!(before, "ubernachsten" | "ubernachster").then_some(end)
}
