//! Times of the day as people write them: `2.30pm`, `14 h 30`, `14:00 bis 15:00 Uhr`, `下午3点半`, `any time after 3`.

use jiff::civil::Time;

use crate::reading::times::days::month::month_of;
use crate::reading::times::hours::edges::at_the_edge;
use crate::reading::times::hours::half::{Half, half_at};
use crate::reading::times::hours::leaning::{
    is_contrasted, is_gloss, is_in_column, leads_to_part, leans, names_day, stands_free,
};
use crate::reading::times::hours::side::of_the_day;
use crate::reading::times::items::is_joint;
use crate::reading::times::mood::is_owned;
use crate::reading::times::token::Token;
use crate::text::{Language, is_listed};

/// A time that was read, up to the token behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::reading::times) struct Clock {
    pub(in crate::reading::times) start: Time,
    pub(in crate::reading::times) end: Option<Time>,
    /// The token behind it.
    pub(in crate::reading::times) next: usize,
    /// Whether it only bounds a stretch of free time: `between 1 and 4`.
    pub(in crate::reading::times) is_window: bool,
}

/// How a clock time stands to the day before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::reading::times) enum Lead {
    /// No day is near.
    None,
    /// Nothing but a mark parts the two: `Thursday 11 June - 10`.
    Beside,
    /// The same behind a bare weekday: `Fri 9`.
    Weekday,
    /// The same behind the number of a day, where another number may be a day as well: `August 18, 19 or 20`.
    Number,
    /// A day is named in the same paragraph.
    Paragraph,
    /// A preposition of time does: `Donnerstag um 6`.
    Preposition,
}

/// The time, or the range of times, that begins at a token.
pub(in crate::reading::times) fn clock_at(
    tokens: &[Token],
    at: usize,
    language: Language,
    lead: Lead,
) -> Option<Clock> {
    let first = half_at(tokens, at, language).or_else(|| {
        // "Mon 22nd June, 1400, in the day room".
        let is_beside = !matches!(lead, Lead::None | Lead::Paragraph);
        let is_year = matches!(tokens[at].number(), Some((1950..2100, 4)));
        four_digits(tokens, at).filter(|_| is_beside && !is_year)
    })?;
    let range = range_at(tokens, first, language);
    let next = range.map_or(first.next, |second| second.next);
    let is_word = tokens[at].number().is_none();
    // "tussen 4 en 8 januari" is a stretch of days.
    let is_of_days = range.is_some()
        && tokens
            .get(next)
            .is_some_and(|one| month_of(one, language).is_some());
    let is_leaned_on = leans(tokens, at, language) && !is_of_days || is_word;
    let is_time = first.is_marked
        || range.is_some_and(|second| second.is_marked)
        || is_leaned_on && (is_word || stands_free(tokens, first.next))
        || is_led(tokens, (first, next), lead, language)
        || first.is_dotted && is_among_dotted(tokens, at, next, language)
        || lead != Lead::None && is_gloss(tokens, at, next)
        || leads_to_part(tokens, at, next)
        || is_moved_to(tokens, at)
        || is_contrasted(tokens, next)
            && (lead != Lead::None || (next..next + 6).any(|at| names_day(tokens, at)));
    if !is_time {
        return None;
    }
    let end_side = range.and_then(|second| second.afternoon);
    let first = if end_side.is_some() {
        first
    } else {
        at_the_edge(tokens, at, of_the_day(tokens, at, next, first))
    };
    let start = settle(first, end_side, range.map(|second| second.hour), language)?;
    let end = range.and_then(|second| settle(second, None, None, language));
    let opener = at.checked_sub(1).map_or("", |before| tokens[before].word());
    Some(Clock {
        start,
        end: end.filter(|end| *end > start),
        next,
        is_window: range.is_some()
            && matches!(
                opener,
                "between" | "zwischen" | "entre" | "tussen" | "anytime"
            ),
    })
}

/// Whether the day just before a bare hour makes it one.
fn is_led(tokens: &[Token], (first, next): (Half, usize), lead: Lead, language: Language) -> bool {
    if lead == Lead::Paragraph {
        // "you are the 10.40": two digits and even minutes, or a quarter, and nothing that is measured.
        let is_even = first.hour >= 8 || first.minute % 15 == 0 && first.minute > 0;
        return first.is_dotted
            && is_even
            && !is_counted(tokens, next)
            && !is_reference(tokens, first.next);
    }
    if first.is_dotted || first.hour == 0 || first.hour > 22 {
        return first.is_dotted && lead != Lead::None;
    }
    // "5. Stunde" is an ordinal.
    let is_ordinal = || {
        language != Language::En
            && tokens.get(next).is_some_and(|one| one.is('.'))
            && tokens
                .get(next + 1)
                .is_some_and(|one| !one.word().is_empty() && one.line == tokens[next].line)
    };
    let is_hour = || next > first.next || stands_alone(tokens, next) && !is_ordinal();
    match lead {
        Lead::None | Lead::Number | Lead::Paragraph => false,
        Lead::Weekday => first.hour <= 12 && is_hour(),
        Lead::Beside => is_hour(),
        Lead::Preposition => !is_counted(tokens, next),
    }
}

/// Whether what stands before `4.15` makes it a number of another kind: a paragraph, a version, a price, a room.
fn is_reference(tokens: &[Token], next: usize) -> bool {
    const KINDS: &str = "section paragraph clause version room raum zimmer no nr number step point item chapter grade level score rate salary pay \
        saal lokaal kamer ruimte bureau salle sala aula ref kz art building line route gate gpa to of vom and gbp usd eur chf cad aud nzd zar inr";
    let Some(at) = next.checked_sub(4) else {
        return false;
    };
    is_listed(KINDS, tokens[at].word())
        || ['$', '€', '£', '§', '#']
            .iter()
            .any(|mark| tokens[at].is(*mark))
}

/// Whether a number is followed by what it counts.
fn is_counted(tokens: &[Token], next: usize) -> bool {
    const THINGS: &str = "minutes minute mins min minuten minutos minuti hours hour hrs stunden std stunde heures horas uren days day tage tag \
        jours jour dias dia dagen weeks week wochen woche semaines semanas weken months monate mois meses maanden years jahre ans anos jaar \
        people personen personnes personas pessoas mensen candidates locations places questions rounds euros euro eur k percent";
    tokens.get(next).is_some_and(|token| {
        token.number().is_some()
            || token.is('%')
            || token.is('/')
            || is_listed(THINGS, token.word())
    })
}

/// `Session 1 - 9:00 AM - 6 seats left`, `10:00 - 20 min`, `13時から13時30分へ変更`: whether the second number tells how many, how
/// long, or the new time of two.
fn ends_no_range(tokens: &[Token], between: &Token, second: Half) -> bool {
    const SEATS: &str = "seat seats place places spot spots slots people persons candidates platz platze personen plaza plazas personas vaga vagas \
        lugares pessoas plek plekken plaatsen min mins minute minutes minuten minutos 席 名 分 人 个 個";
    let behind = tokens.get(second.next).map_or("", Token::word);
    behind == "へ" || between.is('-') && !second.is_marked && is_listed(SEATS, behind)
}

/// Whether nothing that could be counted follows a number: the end of a line, a mark, or a word that joins.
fn stands_alone(tokens: &[Token], next: usize) -> bool {
    let Some(token) = tokens.get(next) else {
        return true;
    };
    next > 0 && token.line > tokens[next - 1].line
        || [',', '.', ';', '?', '!', ')', '/', '|', '(']
            .iter()
            .any(|mark| token.is(*mark))
            && !tokens.get(next + 1).is_some_and(|one| {
                one.number().is_some() && one.place.start == token.place.end && !token.is('/')
            })
        || is_joint(token)
        || matches!(
            token.word(),
            "if" | "at"
                | "in"
                | "with"
                | "for"
                | "sharp"
                | "works"
                | "ok"
                | "um"
                | "bei"
                | "im"
                | "before"
                | "after"
                | "once"
                | "same"
                | "til"
                | "till"
        )
}

/// `10.00, 10.40 or 11.20 on Friday`, `(14.20, Room B)`: a point parts hours and minutes where several such stand
/// together, where a day follows, or in brackets.
fn is_among_dotted(tokens: &[Token], at: usize, next: usize, language: Language) -> bool {
    let opens = at > 0 && tokens[at - 1].is('(');
    let closes = tokens
        .get(next)
        .is_some_and(|token| token.is(')') || token.is(','));
    let before = at
        .checked_sub(1)
        .is_some_and(|at| matches!(tokens[at].word(), "at" | "um" | "om" | "gegen" | "around"));
    let goes_on = joint_at(tokens, next)
        .is_some_and(|at| half_at(tokens, at, language).is_some_and(|half| half.is_dotted));
    before
        || names_day(tokens, next)
        || is_in_column(tokens, at, next)
        || goes_on
        || opens && closes
}

/// The token behind one or two that join: `, or`.
fn joint_at(tokens: &[Token], at: usize) -> Option<usize> {
    let joints = tokens
        .get(at..)?
        .iter()
        .take(3)
        .take_while(|token| is_joint(token))
        .count();
    let mut next = at + joints;
    if tokens
        .get(next)
        .is_some_and(|token| matches!(token.word(), "at" | "um" | "om" | "as" | "de"))
    {
        next += 1;
    }
    let is_here = tokens.get(next)?.line == tokens[at - 1].line;
    (joints > 0 && joints < 3 && is_here).then_some(next)
}

/// The next hour of a list that goes on behind one: `at 9 or 11`, `09.00 / 10.15 / 13.45`.
pub(in crate::reading::times) fn listed_at(
    tokens: &[Token],
    last: Clock,
    language: Language,
) -> Option<(usize, Clock)> {
    let at = joint_at(tokens, last.next)?;
    let line = tokens[last.next - 1].line;
    let half = joined_digits(tokens, at, last.next).or_else(|| half_at(tokens, at, language))?;
    // One that says itself what it is needs no list.
    if half.is_marked || tokens[at].number().is_none() || half.hour == 0 || half.hour > 20 {
        return None;
    }
    let range = range_at(tokens, half, language).filter(|_| opens_range(tokens, at));
    let is_hour = half.is_dotted
        || range.is_some()
        || half.minute == 0 && (stands_alone(tokens, half.next) || stands_free(tokens, half.next));
    let mut start = settle(
        of_the_day(tokens, at, half.next, half),
        None,
        None,
        language,
    )?;
    // "6.00, 6.20, 6.40 or 7.00" goes on in the evening.
    if start <= last.start && start.hour() < 12 && last.start.hour() > 12 {
        start = Time::new(start.hour() + 12, start.minute(), 0, 0).ok()?;
    }
    let end = range.and_then(|second| settle(second, None, None, language));
    let clock = Clock {
        start,
        end: end.filter(|end| *end > start),
        next: range.map_or(half.next, |second| second.next),
        is_window: false,
    };
    (is_hour && start > last.start && tokens[at].line == line).then_some((at, clock))
}

/// `0700 and 1200`: four digits behind four digits.
fn joined_digits(tokens: &[Token], at: usize, last: usize) -> Option<Half> {
    let (_, 4) = tokens[last - 1].number()? else {
        return None;
    };
    four_digits(tokens, at)
}

/// Four digits that could be a clock time.
fn four_digits(tokens: &[Token], at: usize) -> Option<Half> {
    let (value, 4) = tokens.get(at)?.number()? else {
        return None;
    };
    let (hour, minute) = (value / 100, value % 100);
    (hour < 24 && minute < 60 && minute.is_multiple_of(5)).then_some(Half {
        hour,
        minute,
        afternoon: Some(hour >= 12),
        is_marked: false,
        is_plain: false,
        is_dotted: true,
        next: at + 1,
    })
}

/// `Can we bring it forward from 3 to 1?`: whether what ends at a token is the old time of two, and begins no range.
fn is_move(tokens: &[Token], next: usize) -> bool {
    const MOVES: &str =
        "forward back move moved shift shifted bring brought push pushed change changed";
    if is_in_a_diary(tokens, next) {
        return true;
    }
    // "from 9.30" is four tokens.
    let is_dotted = next > 1 && tokens[next - 2].is('.');
    let begins = next.saturating_sub(3 + usize::from(is_dotted))..next;
    begins
        .clone()
        .any(|at| matches!(tokens[at].word(), "from" | "von" | "vom"))
        && tokens[..begins.start]
            .iter()
            .rev()
            .take(8)
            .any(|token| is_listed(MOVES, token.word()))
}

/// `forward from 4 to 2`: whether a bare hour is the new one of two.
fn is_moved_to(tokens: &[Token], at: usize) -> bool {
    let word = |back: usize| at.checked_sub(back).map_or("", |at| tokens[at].word());
    let is_hour = tokens[at]
        .number()
        .is_some_and(|(value, _)| (1..=20).contains(&value));
    is_hour
        && word(1) == "to"
        && (3..=5).any(|back| word(back) == "from")
        && is_move(tokens, at - 1)
}

/// Whether the hour that ends at a token is somebody's already: `tomorrow's 10:30`.
fn is_in_a_diary(tokens: &[Token], next: usize) -> bool {
    (1..4).any(|back| {
        next.checked_sub(back).is_some_and(|at| {
            let is_hour = tokens[at].number().is_some() || tokens[at].word() == "half";
            is_hour && is_owned(tokens, at)
        })
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
        "to", "till", "til", "until", "bis", "hasta", "ate", "jusqu", "a", "as", "y", "e", "and",
        "und", "et", "en", "tot", "至", "到",
    ];
    if between.word() == "to" && is_move(tokens, first.next) {
        return None;
    }
    let mut next = first.next + 1;
    if between.word() == "か" && tokens.get(next)?.word() == "ら" {
        next += 1;
    } else if !(between.is('-')
        || between.is('~')
        || between.is('&')
        || joins.contains(&between.word()))
    {
        return None;
    }
    // "between the 1 o'clock and the 3 o'clock sailing"
    next += usize::from(between.word() == "and" && tokens.get(next)?.word() == "the");
    // "10am till about 11.30", "08:15 to approx. 13:00".
    for links in [ROUGHLY, "las as a o ."] {
        if tokens.get(next).is_some_and(|token| {
            is_listed(links, token.word()) || token.is('.') && next > first.next + 1
        }) {
            next += 1;
        }
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
    let second =
        half_at(tokens, next, language).or_else(|| joined_digits(tokens, next, first.next))?;
    if ends_no_range(tokens, between, second) {
        return None;
    }
    let is_and =
        between.is('&') || matches!(between.word(), "and" | "und" | "et" | "en" | "y" | "e");
    let is_between =
        |token: &Token| matches!(token.word(), "between" | "zwischen" | "entre" | "tussen");
    let opens_window = || tokens[..first.next].iter().rev().take(6).any(is_between);
    (!is_and || opens_window()).then_some(second)
}

/// Words that make the end of a range a rough one, folded.
const ROUGHLY: &str = "about around approx approximately ca circa etwa environ roughly";

/// Whether the word before a number says that a range of hours begins there: `de 10 a 11`, `das 14 as 15`.
fn opens_range(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| tokens[before].word());
    matches!(
        before,
        "las" | "la" | "das" | "as" | "de" | "da" | "entre" | "from"
    )
}

/// Whether a day of 12 hours is counted: "05.00" counts one of 24.
fn tells_no_side(half: Half) -> bool {
    !half.is_marked && (half.is_plain || !half.is_dotted)
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
        // "um 6" may be early or late where 24 hours are counted.
        None if !half.is_marked && half.hour == 6 && half.is_plain && language != Language::En => {
            return None;
        }
        // "Thursday at 7" is before work or behind it, and so is "tomorrow 6 sharp".
        None if language == Language::En && half.is_plain && half.hour == 7 => return None,
        None if language == Language::En
            && half.is_plain
            && !half.is_marked
            && (half.hour, half.minute) == (6, 0) =>
        {
            return None;
        }
        None if (1..=6).contains(&half.hour) && tells_no_side(half) => half.hour + 12,
        None if language == Language::En
            && half.is_plain
            && half.minute > 0
            && (1..=6).contains(&half.hour) =>
        {
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
