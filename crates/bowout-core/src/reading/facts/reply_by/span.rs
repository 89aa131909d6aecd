//! A time to answer in: `within 48 hours`, `two working days`, `七天内`.

use crate::text::{Word, Words, is_listed};

/// How long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Span {
    /// So many minutes.
    Minutes(i64),
    /// So many days.
    Days(i64),
    /// So many days on which people work.
    WorkingDays(i64),
}

/// Numbers from one on, in eight languages, folded.
static NUMBERS: Words = Words::new(&[
    "one a an next einem einer einen ein une un una um uma een 一",
    "two zwei deux dos dois duas twee 二 两 兩",
    "three drei trois tres drie 三",
    "four vier quatre cuatro quatro 四",
    "five funf cinq cinco vijf 五",
    "six sechs seis zes 六",
    "seven sieben sept siete sete zeven 七",
    "eight acht huit ocho oito 八",
    "nine neun neuf nueve nove negen 九",
    "ten zehn dix diez dez tien 十",
]);

/// Words for hours, days, working days and weeks, folded.
static UNITS: Words = Words::new(&[
    "hour hours hrs hr h stunde stunden std heure heures hora horas uur uren 时 時",
    "day days tag tagen tage jour jours dia dias dag dagen 天 日",
    "werktag werktage werktagen arbeitstag arbeitstage arbeitstagen werkdag werkdagen",
    "week weeks woche wochen semaine semaines semana semanas weken 周 週",
    "minute minutes min mins minuten minutos 分",
]);

/// Words that make days such as people work on, before or behind the unit, folded.
const WORKING: &str = "working business ouvres ouvrables habiles laborables uteis";

/// Words that may stand between the number and the unit, folded.
const BETWEEN: &str = "full calendar working business 个 個 小 工 作";

/// The span that begins at a word, and the word behind it.
pub(super) fn span_at(words: &[Word<'_>], at: usize) -> Option<(Span, usize)> {
    let (number, mut next) = number_at(words, at)?;
    let word = |at: usize| words.get(at).map_or("", |one| one.folded.as_ref());
    // "六月十一日": the end of a date is no span.
    let before = at.checked_sub(1).map_or("", word);
    if is_listed("月 一 二 三 四 五 六 七 八 九 十", before) {
        return None;
    }
    let mut is_working = false;
    while is_listed(BETWEEN, word(next)) && next < at + 4 {
        is_working |= is_listed(WORKING, word(next)) || word(next) == "作";
        next += 1;
    }
    let unit = match glued(word(at)) {
        Some((_, unit)) => UNITS.list_with(unit)?,
        None => UNITS.list_with(word(next))?,
    };
    next += usize::from(glued(word(at)).is_none());
    if is_listed(WORKING, word(next)) {
        is_working = true;
        next += 1;
    }
    // "48時間", "24小时": the unit has a second half.
    next += usize::from(unit == 0 && word(next) == "間");
    let span = match unit {
        0 => Span::Minutes(number * 60),
        1 if is_working => Span::WorkingDays(number),
        1 => Span::Days(number),
        2 => Span::WorkingDays(number),
        3 => Span::Days(number * 7),
        _ => Span::Minutes(number),
    };
    Some((span, next))
}

/// A number as figures, as a word, or glued to its unit, and the word behind it.
fn number_at(words: &[Word<'_>], at: usize) -> Option<(i64, usize)> {
    let word = words.get(at)?.folded.as_ref();
    if let Some((number, _)) = glued(word) {
        return Some((number, at + 1));
    }
    let number = match word.parse::<i64>() {
        Ok(number) => number,
        Err(_) => i64::try_from(NUMBERS.list_with(word)?).ok()? + 1,
    };
    (1..=500).contains(&number).then_some((number, at + 1))
}

/// `48h`: the number and its unit.
fn glued(word: &str) -> Option<(i64, &str)> {
    let end = word.find(|c: char| !c.is_ascii_digit())?;
    let number = word[..end].parse().ok()?;
    (1..=500)
        .contains(&number)
        .then_some((number, &word[end..]))
}
