//! Amounts of money whose number is written in digits: a figure or a range with its currency.

use std::ops::Range;

use crate::reading::facts::salary::period::{Period, period_at};
use crate::text::{fold, is_listed};

/// Names of currencies in capitals, before or behind a figure.
const CODES: &str = "CHF EUR USD GBP ARS MXN BRL INR CAD AUD SEK DKK NOK PLN SGD HKD NZD ZAR AED JOD SDR KES PHP BDT RMB FCFA CFA NGN THB MYR IDR VND \
    TWD KRW JPY CNY PKR LKR EGP MAD CLP COP PEN UYU XOF HUF CZK RON ILS UAH TRY GHS QAR SAR";

/// Marks of currencies, and words of Chinese and Japanese for a pay, before a figure.
const MARKS: &str = "US$ R$ HK$ NT$ S$ A$ C$ CA$ $ € £ ¥ ￥ ₹ ₦ Rs. Rs S/ 时薪 時薪 底薪 月薪 年薪 薪资 薪資 月額 月给 月給 每月 一个月 時給 日給 年収";

/// Units behind a figure that name a currency by themselves.
const UNITS: &str = "T€ TEUR lucas cents 万円 萬元 万元 万人民币 万 円 元 新元 块 塊 圆 k€ K€ € £ US$ $ EUR euros euro Euro Euros LPA reais pesos \
    zł zloty francs Franken brutto netto bruto pounds pound quid dollars Dollar bucks grand libras libra peso real meticais \
    kronor kroner rupees yen Pfund eur gbp usd chf kr";

/// The mark or the name of a currency that words end in.
fn mark_before(before: &str) -> Option<&'static str> {
    let is_whole = |mark: &str| {
        let rest = &before[..before.len() - mark.len()];
        !mark.starts_with(|c: char| c.is_ascii_alphabetic())
            || !rest.ends_with(|c: char| c.is_alphanumeric())
    };
    MARKS
        .split(' ')
        .chain(CODES.split_whitespace())
        .find(|mark| before.ends_with(*mark) && is_whole(mark))
}

/// Whether `R` or `N` before a figure of thousands is a currency: `R612 000`, `N450k`.
fn is_glued_letter(body: &str, digit: usize, end: usize) -> bool {
    let Some(before) = body[..digit].strip_suffix(['R', 'N']) else {
        return false;
    };
    let is_apart = !before.ends_with(|c: char| c.is_alphanumeric());
    let figure = &body[digit..end];
    let digits = figure.chars().filter(char::is_ascii_digit).count();
    let is_parted = figure.contains([' ', ',', '\u{a0}']) && digits >= 5;
    is_apart && (is_parted || figure.ends_with('k'))
}

/// The next amount or range of amounts, with its period.
pub(super) fn next_figure(body: &str, from: usize) -> Option<Range<usize>> {
    let bytes = body.as_bytes();
    let mut at = from;
    while let Some(step) = bytes.get(at..)?.iter().position(u8::is_ascii_digit) {
        let digit = at + step;
        if let Some(place) = amount(body, digit) {
            return Some(place);
        }
        at = digit
            + bytes[digit..]
                .iter()
                .take_while(|byte| byte.is_ascii_digit())
                .count();
    }
    None
}

/// Words for thousands behind a figure.
pub(super) const THOUSANDS: [&str; 8] = [
    " mil",
    " mille",
    " thousand",
    " tausend",
    " Tsd.",
    " Tsd",
    " duizend",
    " grand",
];

/// What joins the two ends of a range.
const JOINS: [&str; 24] = [
    "bis zu", "and", "und", "bis", "até", "tot", "et", "en", "to", "or", "à", "a", "y", "e", "ou",
    "o", "-", "–", "—", "~", "〜", "～", "至", "到",
];

/// The amount whose first digit stands at a byte.
fn amount(body: &str, digit: usize) -> Option<Range<usize>> {
    let before = body[..digit].trim_end_matches([' ', '\u{a0}', '\u{202f}']);
    let mark = mark_before(before);
    let mut end = figure_end(body, digit);
    let is_lettered = mark.is_none() && is_glued_letter(body, digit, end);
    let start = mark.map_or(digit - usize::from(is_lettered), |mark| {
        before.len() - mark.len()
    });
    let (mut has_unit, unit) = unit_at(body, end);
    end = unit;
    if let Some((second_end, is_told)) = range_end(body, end) {
        // "zwischen 20 und 25 Stunden": a range without money is none.
        has_unit |= is_told;
        end = second_end;
    }
    let (whole, period) = period_at(body, end);
    let is_told = mark.is_some()
        || is_lettered
        || has_unit
        || (is_by_period(&body[start..end], period) || is_announced(body, start, end))
            && stands_apart(body, start)
        || is_in_thousands(&body[start..end]) && stands_free(body, start, end);
    is_told.then_some(start..whole)
}

/// Where the second figure of a range ends, `75.000 € bis 85.000 €`, `80万-100万元`, and whether a currency stands beside it.
fn range_end(body: &str, end: usize) -> Option<(usize, bool)> {
    let rest = body[end..].trim_start();
    let gap = body.len() - rest.len();
    let join = JOINS.iter().find(|join| {
        rest.strip_prefix(**join).is_some_and(|behind| {
            !join.ends_with(|c: char| c.is_ascii_alphabetic()) || behind.starts_with(' ')
        })
    })?;
    let behind = rest[join.len()..].trim_start();
    let mut marks = MARKS.split(' ').chain(CODES.split_whitespace());
    let mark = marks.find(|mark| behind.starts_with(*mark));
    let number = behind[mark.map_or(0, str::len)..].trim_start();
    if !number.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let second = gap + (rest.len() - number.len());
    let (has_unit, second_end) = unit_at(body, figure_end(body, second));
    Some((second_end, has_unit || mark.is_some()))
}

/// Whether the period behind a figure makes it pay though no currency does: `28/hr`, `14,80 die Stunde`, `24.500 im Jahr`.
fn is_by_period(figure: &str, period: Option<Period>) -> bool {
    let figure = THOUSANDS
        .iter()
        .find_map(|tail| figure.strip_suffix(tail))
        .map_or_else(|| figure.to_owned(), |figure| format!("{figure}.000"));
    let digits = figure.chars().filter(char::is_ascii_digit).count();
    let cents = figure.rfind(['.', ',']).map(|at| figure.len() - at - 1);
    let is_plain = figure
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{a0}'));
    match period {
        Some(Period::Hour) => is_plain && digits >= 2 && (digits <= 3 || cents == Some(2)),
        Some(_) => is_plain && digits >= 4 && cents.is_none_or(|cents| cents == 3),
        None => false,
    }
}

/// Whether a figure of thousands stands behind a word for pay: `Salary: 24,500`, `o ordenado é de 1.350`.
fn is_announced(body: &str, start: usize, end: usize) -> bool {
    /// How far before it the word may begin, in characters.
    const NEAR: usize = 34;
    const STEMS: [&str; 15] = [
        "salar", "pay ", "pay:", "wage", "gehalt", "lohn ", "verdien", "vergut", "remunera",
        "sueldo", "ordenado", "loon ", "earn", "gagne", "cobra",
    ];
    let figure = &body[start..end];
    let is_parted = figure
        .split(['.', ',', ' ', '\u{a0}', '\u{202f}'])
        .skip(1)
        .any(|part| part.len() >= 3 && part.as_bytes()[..3].iter().all(u8::is_ascii_digit));
    if !is_parted {
        return false;
    }
    let from = body[..start]
        .rfind(['\n', '?', '!', ';'])
        .map_or(0, |at| at + 1);
    let before = fold(&body[from..start]);
    let far = before.char_indices().rev().nth(NEAR - 1);
    let near = &before[far.map_or(0, |(at, _)| at)..];
    STEMS.iter().any(|stem| near.contains(stem))
}

/// Whether no letter, number or mark of a number stands right before a figure.
fn stands_apart(body: &str, start: usize) -> bool {
    let before = body[..start].chars().next_back().unwrap_or(' ');
    !before.is_alphanumeric() && !matches!(before, '/' | '#' | '-' | '.' | ',' | ':')
}

/// Whether a figure without a currency is one of a yearly or a monthly pay in thousands: `52-58k`, `8-13K`.
fn is_in_thousands(figure: &str) -> bool {
    let numbers: Vec<f64> = figure
        .split(|c: char| !c.is_ascii_digit() && c != '.')
        .filter_map(|number| number.parse().ok())
        .collect();
    let is_range = numbers.len() == 2 && numbers[0] < numbers[1];
    let least = if is_range { 4.0 } else { 18.0 };
    let in_words = is_range && THOUSANDS.iter().any(|tail| figure.ends_with(tail));
    (figure.ends_with(['k', 'K']) || in_words)
        && (1..=2).contains(&numbers.len())
        && numbers.iter().all(|number| (least..400.0).contains(number))
}

/// Whether nothing is counted by a figure: a mark, the end of a line or a word that joins stands behind it; behind a range
/// anything may that is not counted in thousands.
fn stands_free(body: &str, start: usize, end: usize) -> bool {
    const JOINTS: &str = "pro plus mas más and et und en depending base basic a per on for is hybrid remote ote salary package dependent with";
    const COUNTED: &str = "users user followers subscribers people customers clients employees views lines tokens steps km miles race run runs rows \
        words documents items units sq seguidores usuarios clientes pessoas nutzer kunden abonnes utilisateurs gebruikers klanten";
    let before = body[..start].chars().next_back().unwrap_or(' ');
    let rest = body[end..].trim_start_matches(' ');
    let word = rest
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    let is_range = body[start..end].contains(['-', '–', '—'])
        || THOUSANDS
            .iter()
            .any(|tail| body[start..end].ends_with(tail));
    let is_free = word.is_empty()
        || is_listed(JOINTS, word)
        || is_range && !is_listed(COUNTED, fold(word).as_str());
    !before.is_alphanumeric() && !matches!(before, '/' | '#' | '-') && is_free
}

/// Where a figure ends: digits with their separators, `k` or `.-` behind them.
fn figure_end(body: &str, digit: usize) -> usize {
    let mut end = digit;
    let rest = &body[digit..];
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next_is_digit = chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        if c.is_ascii_digit()
            || (matches!(c, '.' | ',' | '\'' | '’' | '\u{a0}' | '\u{202f}') && next_is_digit)
            || c == ' ' && is_thousands(&rest[at + 1..]) && at <= 3
        {
            end = digit + at + c.len_utf8();
        } else {
            break;
        }
    }
    for tail in [".-", ".–", "k", "K"].into_iter().chain(THOUSANDS) {
        if body[end..].starts_with(tail)
            && !body[end + tail.len()..].starts_with(|c: char| c.is_alphabetic())
        {
            return end + tail.len();
        }
    }
    end
}

/// Whether a text begins with the three digits behind a blank that parts thousands: `48 000`.
fn is_thousands(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    digits == 3
}

fn unit_at(body: &str, end: usize) -> (bool, usize) {
    let rest = body[end..].trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let gap = body.len() - rest.len();
    let units = UNITS.split_whitespace().chain(CODES.split_whitespace());
    let mut units = units.filter(|unit| rest.starts_with(unit.chars().next().unwrap_or(' ')));
    let unit = units.find(|unit| {
        rest.starts_with(*unit)
            && !(unit.is_ascii() && rest[unit.len()..].starts_with(|c: char| c.is_alphanumeric()))
    });
    match unit {
        Some(unit) => (true, gap + unit.len()),
        None => (false, end),
    }
}
