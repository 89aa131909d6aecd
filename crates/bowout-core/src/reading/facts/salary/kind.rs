//! What kind of money an amount is: pay, or a price, a voucher, a firm's turnover.

use std::ops::Range;

use crate::reading::facts::salary::figure::THOUSANDS;
use crate::reading::facts::salary::period::period_at;
use crate::reading::facts::salary::spoken::is_grade;
use crate::text::{fold, is_listed, line_start};

/// Parts of words that speak of pay, folded.
const PAY: &[&str] = &[
    "salar",
    "compensation",
    "gehalt",
    "vergutung",
    "remunera",
    "fourchette",
    "sueldo",
    "retribuc",
    "verdien",
    "salaris",
    "bolsa",
    "時給",
    "日給",
    "月給",
    "年収",
    "年薪",
    "月薪",
    "薪",
    "待遇",
    "工资",
    "工資",
    "報酬",
    "給与",
    "wage",
    "手当",
    "包吃",
    "package",
    "ir35",
];

/// Whole words of the same kind, folded.
const PAY_WORDS: &str = "pay paid pays paying rate rates range base ote money taux brut beca loon lohn bruto brutto netto ir35 gage fixe ctc lpa comp paquete vencimento bezahlt bezahlen zahlen zahle pagamos pago ordenado";

/// Beginnings of words that speak of other money, folded.
const OTHERS: &[&str] = &[
    "voucher",
    "expense",
    "reimburs",
    "parking",
    "funding",
    "raised",
    "revenue",
    "gutschein",
    "discount",
    "assets",
    "turnover",
    "budget",
    "ticket",
    "invoice",
    "deposit",
    "donat",
    "refund",
    "rechnung",
    "factur",
    "fatura",
    "price",
    "preis",
    "precio",
    "preco",
    "prix",
    "eintritt",
    "entrance",
    "admission",
    "miete",
    "loyer",
    "alquiler",
    "aluguel",
    "umsatz",
];

/// Whole words of the same kind, folded.
const OTHER_WORDS: &str = "fee fees fund funds cost costs kostet cuesta custa coute bill";

/// What follows money that is given for a piece of work on the way to a job, folded.
const FOR_A_TASK: [&str; 5] = [
    "for your time",
    "for the exercise",
    "for the task",
    "fur ihre zeit",
    "fur deine zeit",
];

/// Whether the amount is pay: words for it on its line, or a period behind it; prices and vouchers are not.
pub(super) fn is_pay(body: &str, place: &Range<usize>) -> bool {
    let from = line_start(body, place.start);
    let line_end = body[place.end..]
        .find('\n')
        .map_or(body.len(), |at| place.end + at);
    let before = body[..from].trim_end();
    let above = line_start(body, before.len());
    let stated = &body[place.clone()];
    // "£65k", "60k-70k €": what people earn is counted in thousands so.
    let is_in_thousands = stated.char_indices().any(|(at, c)| {
        matches!(c, 'k' | 'K') && stated[..at].ends_with(|c: char| c.is_ascii_digit())
    });
    let is_in_thousands = is_in_thousands || THOUSANDS.iter().any(|tail| stated.contains(tail));
    if is_other(body, place, from, line_end) {
        return false;
    }
    if is_in_thousands || is_grade(stated) || is_of_a_wage(stated) || ends_in_a_period(stated) {
        return true;
    }
    let line = fold(&body[above..line_end]);
    PAY.iter().any(|word| line.contains(word))
        || line
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| is_listed(PAY_WORDS, word))
}

/// Whether the words around an amount, in its sentence, speak of other money.
fn is_other(body: &str, place: &Range<usize>, line_start: usize, line_end: usize) -> bool {
    const ENDS: [&str; 5] = [". ", "! ", "? ", "; ", "。"];
    let before = &body[line_start..place.start];
    let from = ENDS
        .iter()
        .filter_map(|end| before.rfind(end).map(|at| at + end.len()))
        .max()
        .unwrap_or(0);
    let behind = &body[place.end..line_end];
    let to = ENDS
        .iter()
        .filter_map(|end| behind.find(end))
        .min()
        .unwrap_or(behind.len());
    let sentence = fold(&body[line_start + from..place.end + to]);
    let mut words = sentence
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    FOR_A_TASK.iter().any(|task| sentence.contains(task))
        || words.any(|word| {
            OTHERS.iter().any(|other| word.starts_with(other)) || is_listed(OTHER_WORDS, word)
        })
}

/// Whether an amount holds its period: it ends in one.
fn ends_in_a_period(stated: &str) -> bool {
    let figure = stated
        .rfind(|c: char| c.is_ascii_digit() || c == '€' || c == '£' || c == '円' || c == '元')
        .map_or(0, |at| {
            at + stated[at..].chars().next().map_or(1, char::len_utf8)
        });
    // Behind the digits and the currency the words may begin at any blank.
    let rest = &stated[figure..];
    let mut starts = rest
        .char_indices()
        .filter(|(at, c)| *at == 0 || !c.is_alphanumeric())
        .map(|(at, _)| figure + at);
    starts.any(|at| matches!(period_at(stated, at), (end, Some(_)) if end == stated.len()))
}

/// Whether an amount is one of those that people earn and few things cost: `£12.60`, `€3,150`, `£25,980`.
fn is_of_a_wage(stated: &str) -> bool {
    let digits: String = stated
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(|c| {
            c.is_ascii_digit() || matches!(c, ',' | '.' | '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}')
        })
        .collect();
    let parts: Vec<&str> = digits
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let is_marked = !stated.starts_with(|c: char| c.is_ascii_digit())
        || !stated.ends_with(|c: char| c.is_ascii_digit());
    let whole = |part: &&str| part.parse::<u32>().unwrap_or_default();
    let is_hourly = parts.len() == 2 && parts[1].len() == 2 && (9..60).contains(&whole(&parts[0]));
    let is_yearly = parts.len() >= 2
        && parts[1..].iter().all(|part| part.len() == 3)
        && (1_500..300_000).contains(&whole(&parts.concat().as_str()));
    // "$24-27": a range of what an hour brings.
    let all: Vec<u32> = stated
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|part| part.parse().ok())
        .collect();
    let is_range = stated.starts_with(['$', '£', '€'])
        && all.len() == 2
        && all[0] < all[1]
        && all.iter().all(|one| (9..60).contains(one))
        && stated.contains(['-', '–']);
    is_marked && (is_hourly || is_yearly) || is_range
}
