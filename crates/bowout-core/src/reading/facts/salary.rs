//! The pay that a mail states: a figure or a range with its currency, and the period where one follows.

use std::ops::Range;

use crate::evidence::{Evidence, Fact, Part};
use crate::reading::source::Source;

/// Marks and names of currencies.
const CURRENCIES: &str = "US$ R$ HK$ NT$ S$ A$ C$ $ € £ ¥ ￥ CHF EUR USD GBP ARS MXN BRL INR CAD AUD ₹ SEK DKK NOK PLN SGD HKD NZD ZAR AED JOD SDR S/ Rs. Rs \
    时薪 時薪 底薪 月薪 年薪 薪资 薪資";

/// Units behind a figure that name a currency by themselves.
const UNITS: &str = "万円 萬元 万元 万人民币 万 円 元 k€ K€ € EUR euros euro LPA reais pesos \
    SGD HKD NZD ZAR AED JOD 块 GBP USD CHF CAD AUD BRL MXN ARS INR SEK DKK NOK PLN £ Euro zł zloty francs Franken brutto netto bruto";

/// Words for the period, folded, that may follow a figure.
const PERIODS: &[&str] = &[
    "per hour",
    "monthly",
    "mensuales",
    "mensual",
    "mensuel",
    "/std.",
    "/std",
    "/u",
    "/uur",
    "/mes",
    "/mois",
    "/monat",
    "/annum",
    "a trip",
    "a shift",
    "a week",
    "pro rata",
    "net pw",
    "pw",
    "pcm",
    "p/h",
    "ph",
    "net",
    "netto",
    "de l'heure",
    "la hora",
    "por hora",
    "die stunde",
    "pro stunde",
    "per uur",
    "per week",
    "de l'heure",
    "per day",
    "per week",
    "per month",
    "per year",
    "per annum",
    "an hour",
    "a day",
    "a month",
    "a year",
    "/hr",
    "/hour",
    "/h",
    "/day",
    "/month",
    "/yr",
    "/year",
    "annually",
    "hourly",
    "p.a.",
    "pa",
    "im monat",
    "pro monat",
    "im jahr",
    "pro jahr",
    "jahrlich",
    "monatlich",
    "brutto",
    "jahresgehalt",
    "par an",
    "par mois",
    "annuel",
    "brut annuel",
    "brut",
    "al mes",
    "por mes",
    "al ano",
    "brutos por mes",
    "brutos",
    "anuales",
    "por ano",
    "por mes",
    "mensais",
    "bruto per maand",
    "per maand",
    "per jaar",
    "bruto",
    "(x 13)",
    "plus bonus",
    "人民币",
];

/// Every amount of money in a text, with the period behind it.
pub(crate) fn amounts(body: &str) -> Vec<Range<usize>> {
    let mut amounts = vec![];
    let mut at = 0;
    while let Some(place) = next_figure(body, at) {
        at = place.end;
        amounts.push(place);
    }
    amounts
}

/// The first pay that a mail states.
pub(crate) fn salary(source: &Source<'_>) -> Option<Fact<String>> {
    let body = source.body;
    let mut at = 0;
    while let Some(place) = next_figure(body, at) {
        if is_pay(body, &place) {
            let evidence = Evidence::quote(Part::Body, body, place);
            let stated = evidence
                .quote
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ");
            return Some(Fact::read(stated, evidence));
        }
        at = place.end;
    }
    None
}

/// The next amount or range of amounts, with its period.
fn next_figure(body: &str, from: usize) -> Option<Range<usize>> {
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

/// The amount whose first digit stands at a byte.
fn amount(body: &str, digit: usize) -> Option<Range<usize>> {
    let before = body[..digit].trim_end_matches([' ', '\u{a0}', '\u{202f}']);
    let mark = CURRENCIES.split(' ').find(|mark| before.ends_with(*mark));
    let start = mark.map_or(digit, |mark| before.len() - mark.len());
    let mut end = figure_end(body, digit);
    let (mut has_unit, unit) = unit_at(body, end);
    end = unit;
    // A range: "75.000 € bis 85.000 €", "$98,000 – $112,000", "80万-100万元".
    let joins = [
        "-", "–", "—", "~", "〜", "～", "to", "bis", "à", "a", "y", "até", "tot", "至", "and",
    ];
    let rest = body[end..].trim_start();
    let gap = body.len() - rest.len();
    if let Some(join) = joins.iter().find(|join| rest.starts_with(**join)) {
        let behind = rest[join.len()..].trim_start();
        let skip = CURRENCIES
            .split(' ')
            .find(|mark| behind.starts_with(*mark))
            .map_or(0, str::len);
        let number = behind[skip..].trim_start();
        if number.starts_with(|c: char| c.is_ascii_digit()) {
            let second = gap + (rest.len() - number.len());
            let (second_unit, second_end) = unit_at(body, figure_end(body, second));
            has_unit |= second_unit || skip > 0;
            end = second_end;
        }
    }
    let whole = period_end(body, end);
    let is_told = mark.is_some()
        || has_unit
        || is_per_hour(&body[end..whole])
        || is_in_thousands(&body[start..end]) && stands_free(body, start, end);
    is_told.then_some(start..whole)
}

/// Whether a period glued to a bare figure makes it pay: `28/hr`, `16,80/h`.
fn is_per_hour(period: &str) -> bool {
    ["/h", "/u", "/std", "/day", "/Std", "/month", "/year"]
        .iter()
        .any(|one| period.starts_with(one))
}

/// Whether a figure without a currency is one of a yearly or a monthly pay in thousands: `52-58k`, `8-13K`.
fn is_in_thousands(figure: &str) -> bool {
    let numbers: Vec<f64> = figure
        .split(|c: char| !c.is_ascii_digit() && c != '.')
        .filter_map(|number| number.parse().ok())
        .collect();
    let is_range = numbers.len() == 2 && numbers[0] < numbers[1];
    let least = if is_range { 4.0 } else { 18.0 };
    figure.ends_with(['k', 'K'])
        && (1..=2).contains(&numbers.len())
        && numbers.iter().all(|number| (least..400.0).contains(number))
}

/// Whether nothing is counted by a figure: a mark, the end of a line or a word that joins stands behind it.
fn stands_free(body: &str, start: usize, end: usize) -> bool {
    const JOINTS: [&str; 16] = [
        "pro",
        "plus",
        "mas",
        "más",
        "and",
        "et",
        "und",
        "en",
        "depending",
        "base",
        "basic",
        "a",
        "per",
        "on",
        "for",
        "is",
    ];
    let before = body[..start].chars().next_back().unwrap_or(' ');
    let rest = body[end..].trim_start_matches(' ');
    let word = rest
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    !before.is_alphanumeric()
        && !matches!(before, '/' | '#' | '-')
        && (word.is_empty() || JOINTS.contains(&word))
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
    for tail in [".-", ".–", "k", "K"] {
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
    let unit = UNITS.split(' ').find(|unit| {
        rest.starts_with(*unit)
            && !(unit.is_ascii() && rest[unit.len()..].starts_with(|c: char| c.is_alphanumeric()))
    });
    match unit {
        Some(unit) => (true, gap + unit.len()),
        None => (false, end),
    }
}

/// Past the words for the period.
fn period_end(body: &str, mut end: usize) -> usize {
    for _ in 0..3 {
        let rest = body[end..].trim_start_matches([' ', '\u{a0}']);
        let gap = body.len() - rest.len();
        let line = rest.split('\n').next().unwrap_or_default();
        let period = PERIODS
            .iter()
            .filter(|period| starts_folded(line, period))
            .max_by_key(|period| period.len());
        match period {
            Some(period) => end = gap + folded_length(line, period),
            None => break,
        }
    }
    end
}

/// Whether a line starts with words, case and accents aside, and they end there.
fn starts_folded(line: &str, words: &str) -> bool {
    let length = folded_length(line, words);
    length > 0 && !line[length..].starts_with(|c: char| c.is_ascii_alphanumeric())
}

/// How many bytes of the line the words cover; 0 where it does not start with them.
fn folded_length(line: &str, words: &str) -> usize {
    let mut folded = String::new();
    for (at, c) in line.char_indices() {
        folded.push_str(&crate::text::fold(c.encode_utf8(&mut [0; 4])));
        if folded == words {
            return at + c.len_utf8();
        }
        if !words.starts_with(folded.as_str()) {
            return 0;
        }
    }
    0
}

/// Parts of words that speak of pay, folded.
const PAY: &[&str] = &[
    "salar",
    "pay",
    "rate",
    "compensation",
    "range",
    "gehalt",
    "lohn",
    "vergutung",
    "remunera",
    "fourchette",
    "sueldo",
    "retribuc",
    "money",
    "verdien",
    "loon",
    "salaris",
    "taux",
    "hora",
    "beca",
    "bolsa",
    "時給",
    "日給",
    "月給",
    "年収",
    "年薪",
    "月薪",
    "薪",
    "給与",
    "wage",
    "package",
    "base",
    "ote",
    "brut",
    "per day",
    "per hour",
    "/hr",
    "ir35",
    "per month",
    "per year",
    "per annum",
];

/// Parts of words that speak of other money, folded.
const OTHERS: &[&str] = &[
    "voucher",
    "expenses",
    "reimburse",
    "parking",
    "fee",
    "funding",
    "raised",
    "revenue",
    "gutschein",
    "discount",
    "assets",
    "turnover",
    "budget",
    "fund",
    "ticket",
    "invoice",
    "deposit",
];

/// Whether the amount is pay: words for it on its line, or a period behind it; prices and vouchers are not.
fn is_pay(body: &str, place: &Range<usize>) -> bool {
    let line_start = body[..place.start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = body[place.end..]
        .find('\n')
        .map_or(body.len(), |at| place.end + at);
    let before = body[..line_start].trim_end();
    let above = before.rfind('\n').map_or(0, |at| at + 1);
    let line = crate::text::fold(&body[above..line_end]);
    let has_period = PERIODS
        .iter()
        .any(|period| crate::text::fold(&body[place.clone()]).ends_with(period));
    let other = OTHERS.iter().any(|word| line.contains(word));
    // "£65k", "60k-70k €": what people earn is counted in thousands so.
    let stated = &body[place.clone()];
    let is_in_thousands = stated.char_indices().any(|(at, c)| {
        matches!(c, 'k' | 'K') && stated[..at].ends_with(|c: char| c.is_ascii_digit())
    });
    let has_period = has_period || is_in_thousands || is_of_a_wage(stated);
    (has_period || PAY.iter().any(|word| line.contains(word))) && !other
}

/// Whether an amount is one of those that people earn and few things cost: `£12.60`, `€3,150`, `£25,980`.
fn is_of_a_wage(stated: &str) -> bool {
    let digits: String = stated
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(|c| {
            c.is_ascii_digit() || matches!(c, ',' | '.' | '\'' | '’' | '\u{a0}' | '\u{202f}')
        })
        .collect();
    let parts: Vec<&str> = digits
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let is_marked = stated.starts_with(['£', '€', '$', 'R', 'S']) || stated.ends_with('€');
    let is_hourly = parts.len() == 2
        && parts[1].len() == 2
        && parts[0]
            .parse()
            .is_ok_and(|whole: u32| (9..60).contains(&whole));
    let is_yearly = parts.len() >= 2
        && parts[1..].iter().all(|part| part.len() == 3)
        && parts
            .concat()
            .parse()
            .is_ok_and(|whole: u32| (1_500..300_000).contains(&whole));
    is_marked && (is_hourly || is_yearly)
}

#[cfg(test)]
mod tests {
    use super::salary;
    use crate::message::parse;
    use crate::reading::source::Joined;
    use crate::when::Moment;

    fn stated(body: &str) -> Option<String> {
        let mail =
            format!("Subject: Interview\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}");
        let message = parse(mail.as_bytes());
        let joined = Joined::new(&message);
        let now = Moment::parse("2026-11-24T09:00:00Z").unwrap_or_else(|| unreachable!());
        salary(&joined.source(&now)).map(|fact| fact.value().clone())
    }

    #[test]
    fn reads_thousands_that_a_blank_parts() {
        assert_eq!(
            stated("Le salaire est de 48 000 € brut.").as_deref(),
            Some("48 000 € brut")
        );
        assert_eq!(
            stated("Gehalt: 48 000 EUR im Jahr").as_deref(),
            Some("48 000 EUR im Jahr")
        );
    }

    #[test]
    fn reads_thousands_written_short_without_another_word_for_pay() {
        assert_eq!(stated("It's £65k, hybrid.").as_deref(), Some("£65k"));
        assert_eq!(stated("We raised $20m in funding last year."), None);
    }

    #[test]
    fn reads_wages_by_their_size_their_hour_or_their_thousands() {
        for (body, pay) in [
            (
                "It is the receptionist post still, same money (£12.60).",
                "£12.60",
            ),
            ("Kitchen porter, 28/hr. Are you in?", "28/hr"),
            (
                "Small animal vet, 4 days, 52-58k depending on certificates.",
                "52-58k",
            ),
            ("Doorkeeper, £25,980 and a cottage.", "£25,980"),
            ("底薪6500加提成,明天能来吗?", "底薪6500"),
            ("SGD 21,000 monthly plus housing.", "SGD 21,000 monthly"),
        ] {
            assert_eq!(stated(body).as_deref(), Some(pay), "{body}");
        }
        for body in [
            "The round is 5k, bring shoes.",
            "We serve 20k users and 30k shops.",
            "The train costs £4.20, we are on platform 2.",
            "A £20 voucher is yours.",
        ] {
            assert_eq!(stated(body), None, "{body}");
        }
    }
}
