//! Pay as figures that can be compared: the same currency, the same period, or none.

use crate::advice::profile::Pay;
use crate::opportunity::{Heard, Opportunity, Quoted};
use crate::reading::amounts;

/// Hours, days and months of a year of work, as pay is usually counted.
const HOURS_A_YEAR: f64 = 1_800.0;
const DAYS_A_YEAR: f64 = 220.0;
const MONTHS_A_YEAR: f64 = 12.0;
/// A figure without a period is a year's pay from here on.
const LEAST_YEARLY: f64 = 12_000.0;

/// Pay that a message states.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stated {
    /// The lower and the upper end, a year.
    pub(super) least: f64,
    pub(super) most: f64,
    /// The ISO 4217 code.
    pub(super) currency: &'static str,
    pub(super) words: Quoted,
}

/// What an amount is a year; `None` for a period that nobody knows.
pub(super) fn yearly(pay: &Pay) -> Option<f64> {
    let times = match pay.period.as_str() {
        "hour" => HOURS_A_YEAR,
        "day" => DAYS_A_YEAR,
        "month" => MONTHS_A_YEAR,
        "year" | "" => 1.0,
        _ => return None,
    };
    Some(pay.amount * times)
}

/// All pay that the other side has stated, oldest first.
pub(super) fn stated(opportunity: &Opportunity) -> Vec<Stated> {
    opportunity
        .theirs()
        .flat_map(|heard| {
            amounts(&heard.body)
                .into_iter()
                .filter_map(|place| read(heard, heard.body.get(place)?))
        })
        .collect()
}

/// Reads one amount or range.
fn read(heard: &Heard, words: &str) -> Option<Stated> {
    let lower = words.to_lowercase();
    let currency = currency(words)?;
    let mut figures = figures(&lower);
    if figures.is_empty() {
        return None;
    }
    let has = |marks: &[&str]| marks.iter().any(|mark| lower.contains(mark));
    let (times, is_yearly) = if has(&["hour", "/hr", "/h", "hora", "stunde"]) {
        (HOURS_A_YEAR, false)
    } else if has(&["day", "tag", "jour"]) {
        (DAYS_A_YEAR, false)
    } else if has(&["month", "monat", "mois", "mes", "maand", "mensais"]) {
        (MONTHS_A_YEAR, false)
    } else {
        (1.0, true)
    };
    if is_yearly && figures.iter().all(|figure| *figure < LEAST_YEARLY) {
        return None;
    }
    figures.sort_by(f64::total_cmp);
    Some(Stated {
        least: figures[0] * times,
        most: figures[figures.len() - 1] * times,
        currency,
        words: heard.quote(words),
    })
}

fn currency(words: &str) -> Option<&'static str> {
    let known: [(&str, &str); 22] = [
        ("R$", "BRL"),
        ("US$", "USD"),
        ("CHF", "CHF"),
        ("ARS", "ARS"),
        ("MXN", "MXN"),
        ("CAD", "CAD"),
        ("AUD", "AUD"),
        ("GBP", "GBP"),
        ("EUR", "EUR"),
        ("USD", "USD"),
        ("BRL", "BRL"),
        ("INR", "INR"),
        ("SEK", "SEK"),
        ("DKK", "DKK"),
        ("NOK", "NOK"),
        ("PLN", "PLN"),
        ("£", "GBP"),
        ("€", "EUR"),
        ("$", "USD"),
        ("円", "JPY"),
        ("元", "CNY"),
        ("₹", "INR"),
    ];
    known
        .iter()
        .find(|(mark, _)| words.contains(mark))
        .map(|(_, code)| *code)
}

/// The figures of a range, with `k` and `万` counted in.
fn figures(words: &str) -> Vec<f64> {
    let mut figures = vec![];
    let mut rest = words;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let digits = &rest[start..];
        let end = digits
            .find(|c: char| !(c.is_ascii_digit() || ".,'’ \u{a0}\u{202f}".contains(c)))
            .unwrap_or(digits.len());
        let (number, behind) = digits.split_at(end);
        let times = match behind.chars().next() {
            Some('k') => 1_000.0,
            Some('万') => 10_000.0,
            _ => 1.0,
        };
        figures.extend(value(number).map(|value| value * times));
        rest = behind;
    }
    let is_shared = |mark: char| words.matches(mark).count() == 1 && figures.len() == 2;
    if is_shared('k') && figures[0] < 1_000.0 {
        figures[0] *= 1_000.0;
    }
    figures
}

/// `75.000`, `104,000`, `41.20`, `5'400.-`: a separator with two digits or fewer behind it parts the cents.
fn value(number: &str) -> Option<f64> {
    let plain: String = number.trim().trim_end_matches(['.', ',']).to_owned();
    let cents = plain
        .rfind(['.', ','])
        .filter(|at| plain.len() - at - 1 <= 2);
    let (whole, part) = match cents {
        Some(at) => (&plain[..at], &plain[at + 1..]),
        None => (plain.as_str(), ""),
    };
    let digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    format!("{}.{}", digits(whole), digits(part)).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::figures;

    #[test]
    fn reads_figures_as_people_write_them() {
        for (words, read) in [
            ("$92,000 - $104,000", vec![92_000.0, 104_000.0]),
            ("75.000 € bis 85.000 €", vec![75_000.0, 85_000.0]),
            ("27 à 30 k€", vec![27_000.0, 30_000.0]),
            ("450万円〜600万円", vec![4_500_000.0, 6_000_000.0]),
            ("$41.20 - $58.75 per hour", vec![41.2, 58.75]),
            ("chf 5'400.- im monat", vec![5_400.0]),
        ] {
            assert_eq!(figures(words), read, "{words}");
        }
    }
}
