//! Words for the period that a figure is paid for.

use crate::text::fold;

/// Words that follow a figure that is paid by the hour, folded.
const HOURLY: &[&str] = &[
    "per hour",
    "an hour",
    "an hr",
    "the hour",
    "hourly",
    "p/h",
    "ph",
    "/hr",
    "/hour",
    "/h",
    "die stunde",
    "pro stunde",
    "in der stunde",
    "je stunde",
    "/std.",
    "/std",
    "/stunde",
    "de l'heure",
    "l'heure",
    "par heure",
    "/heure",
    "la hora",
    "por hora",
    "/hora",
    "a hora",
    "per uur",
    "het uur",
    "/uur",
    "/u",
    "/小时",
    "/時",
];

/// Words for a longer period, folded.
const LONGER: &[&str] = &[
    "/day",
    "/month",
    "/year",
    "/yr",
    "/week",
    "/wk",
    "/annum",
    "/mes",
    "/mois",
    "/monat",
    "/maand",
    "/tag",
    "/jour",
    "/dia",
    "/dag",
    "/jahr",
    "/an",
    "/ano",
    "/jaar",
    "/月",
    "/年",
    "/天",
    "/日",
    "per day",
    "per diem",
    "per week",
    "per month",
    "per year",
    "per annum",
    "per shift",
    "per mile",
    "a mile",
    "per km",
    "a load",
    "per load",
    "to start",
    "a day",
    "a week",
    "a month",
    "a year",
    "a shift",
    "a trip",
    "the day",
    "the week",
    "the month",
    "the year",
    "daily",
    "weekly",
    "monthly",
    "yearly",
    "annually",
    "annual",
    "p.a.",
    "p.m.",
    "pa",
    "pw",
    "net pw",
    "pcm",
    "pro rata",
    "im monat",
    "im jahr",
    "am tag",
    "pro tag",
    "pro woche",
    "pro monat",
    "pro jahr",
    "pro schicht",
    "je monat",
    "die woche",
    "den monat",
    "den tag",
    "tageweise",
    "taglich",
    "wochentlich",
    "monatlich",
    "jahrlich",
    "jahresgehalt",
    "par jour",
    "par semaine",
    "par mois",
    "par an",
    "le mois",
    "la semaine",
    "la journee",
    "l'an",
    "l'annee",
    "mensuel",
    "mensuels",
    "annuel",
    "annuels",
    "al dia",
    "por dia",
    "el dia",
    "a la semana",
    "por semana",
    "a semana",
    "al mes",
    "por mes",
    "el mes",
    "ao mes",
    "ao dia",
    "al ano",
    "ao ano",
    "por ano",
    "mensuales",
    "mensual",
    "mensais",
    "mensal",
    "anuales",
    "anual",
    "anuais",
    "semanales",
    "semanais",
    "diarios",
    "per dag",
    "de dag",
    "per maand",
    "de maand",
    "in de maand",
    "per jaar",
    "per week",
    "de week",
    "maandelijks",
    "一个月",
    "一個月",
    "每月",
    "一天",
    "每天",
    "一年",
];

/// What is said of an amount beside its period, folded.
const MANNERS: &[&str] = &[
    "net",
    "nets",
    "nett",
    "netto",
    "gross",
    "brutto",
    "brut",
    "bruto",
    "brutos",
    "bruts",
    "netos",
    "neto",
    "liquidos",
    "liquido",
    "iliquidos",
    "limpos",
    "schoon",
    "brut annuel",
    "bruto per maand",
    "brutos por mes",
    "before tax",
    "after tax",
    "plus bonus",
    "all in",
    "libres",
    "limpios",
    "(x 13)",
    "人民币",
    "税前",
    "税后",
];

/// What the words behind a figure say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Period {
    Hour,
    /// A day or longer.
    Longer,
    /// Only that it is net or gross.
    Manner,
}

/// Past the words for the period behind a figure, and what the most telling of them say; `None` where there are none.
pub(super) fn period_at(body: &str, mut end: usize) -> (usize, Option<Period>) {
    let mut said: Option<Period> = None;
    for _ in 0..3 {
        let rest = body[end..].trim_start_matches([' ', '\u{a0}']);
        let gap = body.len() - rest.len();
        let line = rest.split('\n').next().unwrap_or_default();
        let Some((length, period)) = longest(line) else {
            break;
        };
        end = gap + length;
        if said.is_none_or(|said| said == Period::Manner) {
            said = Some(period);
        }
    }
    (end, said)
}

/// The longest words for a period that a line begins with, in bytes.
fn longest(line: &str) -> Option<(usize, Period)> {
    let first = line.chars().next()?;
    let first = fold(first.encode_utf8(&mut [0; 4]));
    let lists = [
        (HOURLY, Period::Hour),
        (LONGER, Period::Longer),
        (MANNERS, Period::Manner),
    ];
    let all = lists
        .iter()
        .flat_map(|(list, period)| list.iter().map(move |words| (*words, *period)));
    let may_begin = all.filter(|(words, _)| words.starts_with(first.as_str()));
    may_begin
        .filter_map(|(words, period)| Some((covered(line, words)?, period)))
        .max_by_key(|(length, _)| *length)
}

/// How many bytes of a line some words cover, case and accents aside, that end there.
fn covered(line: &str, words: &str) -> Option<usize> {
    let mut rest = words;
    for (at, c) in line.char_indices() {
        let plain = if c == '’' { '\'' } else { c };
        let folded = fold(plain.encode_utf8(&mut [0; 4]));
        rest = rest.strip_prefix(folded.as_str())?;
        if rest.is_empty() {
            let behind = &line[at + c.len_utf8()..];
            let ends =
                !behind.starts_with(|c: char| c.is_ascii_alphanumeric()) || !words.is_ascii();
            return ends.then(|| line.len() - behind.len());
        }
    }
    None
}
