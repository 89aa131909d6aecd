//! Amounts of money whose number is written in words: `twenty-four thousand pounds a year`, `二十六万円`.

use std::ops::Range;

use crate::reading::facts::salary::period::{Period, period_at};
use crate::reading::source::Source;
use crate::text::{Language, Text, Words, fold, is_listed, stands_alone};

/// Names of currencies behind a number in words, folded.
static MONEY: Words = Words::new(&[
    "pound pounds quid grand dollar dollars bucks euro euros libras reais pesos franken francs yen yuan kronor kroner zloty rupees pfund",
]);

/// Numbers in English, French, Spanish and Portuguese, folded.
static NUMBERS: Words = Words::new(&[
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty \
    forty fifty sixty seventy eighty ninety hundred thousand half",
    "deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts trente quarante cinquante soixante septante \
    huitante nonante cent cents mille",
    "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiun \
    veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta \
    setenta ochenta noventa cien ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos mil",
    "zwei drei vier funf sechs sieben acht neun zehn elf zwolf vijf zes zeven negen tien twaalf",
    "dois duas quatro sete oito nove dez doze treze quatorze dezasseis dezesseis dezassete dezessete dezoito dezanove dezenove vinte trinta \
    quarenta cinquenta sessenta oitenta cem cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos",
]);

/// What German and Dutch numbers are made of, folded.
const PARTS: [&str; 42] = [
    "tausend", "hundert", "und", "einund", "ein", "zwei", "drei", "vier", "funf", "sechs", "sech",
    "sieben", "sieb", "acht", "neun", "zehn", "elf", "zwolf", "zwan", "zig", "ssig", "duizend",
    "honderd", "en", "een", "twee", "drie", "vijf", "zes", "zeven", "negen", "tien", "twaalf",
    "dertien", "dertig", "veertien", "veertig", "tachtig", "tig", "twin", "half", "zwo",
];

/// Words for numbers that are too small for a pay by the hour, folded.
const SMALL: &str = "one two three four five deux trois quatre cinq dos tres cuatro cinco dois duas quatro zwei drei vier funf twee drie vijf half";

/// Words and ends of words for hundreds and thousands, folded.
const LARGE: [&str; 10] = [
    "thousand", "hundred", "mille", "mil", "cents", "tausend", "hundert", "duizend", "honderd",
    "cientos",
];

/// Where a number in words ends that begins at a word.
fn number_end(text: &Text<'_>, at: usize) -> usize {
    let is_part = |at: usize| {
        text.words
            .get(at)
            .is_some_and(|word| is_number(&word.folded))
    };
    let mut end = at + 1;
    while end < text.words.len() && is_near(text, end - 1) {
        let is_joint = is_listed(JOINTS, &text.words[end].folded)
            && end + 1 < text.words.len()
            && is_near(text, end)
            && is_part(end + 1);
        if !is_part(end) && !is_joint {
            break;
        }
        end += 1;
    }
    end
}

/// Whether nothing but a blank or a hyphen parts a word from the next.
fn is_near(text: &Text<'_>, at: usize) -> bool {
    let gap = &text.source[text.words[at].place.end..text.words[at + 1].place.start];
    matches!(gap, " " | "-" | "\u{a0}" | "\u{2011}" | "\n")
}

/// Whether a number without a currency is pay by what follows: `eighteen an hour`, `two thousand four hundred a month`.
fn is_paid(text: &Text<'_>, number: Range<usize>, body: &str, end: usize) -> bool {
    let mut words = text.words[number].iter().map(|word| word.folded.as_ref());
    let is_large = words
        .clone()
        .any(|word| LARGE.iter().any(|large| word.ends_with(large)));
    match period_at(body, end).1 {
        Some(Period::Hour) => is_large || words.any(|word| !is_listed(SMALL, word)),
        Some(_) => is_large,
        None => false,
    }
}

/// Names of scales by which public houses pay, folded.
const SCALES: &str = "eg entgeltgruppe besoldungsgruppe tvod tv-l schaal salarisschaal loonschaal";

/// Words inside a number that are none, folded.
const JOINTS: &str = "and und y e et en a";

/// Where amounts in words stand, without their period.
pub(super) fn spoken(source: &Source<'_>) -> Vec<Range<usize>> {
    let (text, body, shift) = (&source.text, source.body, source.shift);
    let words = &text.words;
    let first = words.partition_point(|word| word.place.start < shift);
    let mut amounts = vec![];
    let mut at = first;
    while at < words.len() {
        if !is_number(&words[at].folded) {
            at += 1;
            continue;
        }
        let end = number_end(text, at);
        let is_money =
            end < words.len() && is_near(text, end - 1) && MONEY.hold(&words[end].folded);
        let place = text.place(at..end + usize::from(is_money));
        let place = place.start - shift..place.end - shift;
        if is_money || is_paid(text, at..end, body, place.end) {
            amounts.push(place);
        }
        at = end;
    }
    amounts.extend(in_han(body));
    if matches!(source.language, Language::De | Language::Nl) || body.contains("TV-L") {
        amounts.extend(by_scale(text, shift));
    }
    amounts.sort_by_key(|place| place.start);
    amounts
}

/// Whether an amount is no figure but a grade.
pub(super) fn is_grade(stated: &str) -> bool {
    let first = stated.split_whitespace().next().unwrap_or_default();
    is_listed(SCALES, fold(first).as_str())
}

/// A grade by which public houses pay: `EG 9a TVöD`, `TV-L E13`, `schaal 10`.
fn by_scale(text: &Text<'_>, shift: usize) -> Vec<Range<usize>> {
    const FURTHER: &str = "tvod tv-l stufe trede";
    let words = &text.words;
    let folded = |at: usize| words.get(at).map_or("", |word| word.folded.as_ref());
    let is_grade = |word: &str| {
        let bare = word.trim_start_matches(['e', 'a', 's']);
        word.len() <= 3
            && bare.starts_with(|c: char| c.is_ascii_digit())
            && bare[1..].chars().all(|c| c.is_ascii_alphanumeric())
    };
    let at_scale = |at: &usize| words[*at].place.start >= shift && is_listed(SCALES, folded(*at));
    let mut scales = vec![];
    for at in (0..words.len().saturating_sub(1)).filter(at_scale) {
        // "TV-L E 12"
        let is_letter = is_near(text, at) && matches!(folded(at + 1), "e" | "a" | "s");
        let at = at + usize::from(is_letter);
        let mut end = at + 1;
        if !(is_near(text, at) && is_grade(folded(end))) {
            continue;
        }
        end += 1;
        while end < words.len()
            && is_near(text, end - 1)
            && (is_listed(FURTHER, folded(end)) || is_grade(folded(end)))
        {
            end += 1;
        }
        let place = text.place(at - usize::from(is_letter)..end);
        scales.push(place.start - shift..place.end - shift);
    }
    scales
}

fn is_number(folded: &str) -> bool {
    const ENDS: [&str; 10] = [
        "zig", "ssig", "zehn", "tausend", "hundert", "tig", "tien", "duizend", "honderd", "zwolf",
    ];
    NUMBERS.hold(folded)
        || folded.len() > 4 && ENDS.iter().any(|end| folded.ends_with(end)) && is_compound(folded)
        || folded.len() > 9 && folded.contains("tausend") && is_compound(folded)
}

/// Whether a word is made of nothing but parts of numbers: `vierundzwanzigtausend`, `tweeduizend`.
fn is_compound(word: &str) -> bool {
    word.is_empty()
        || PARTS
            .iter()
            .filter_map(|part| word.strip_prefix(part))
            .any(is_compound)
}

/// `二十六万円`, `八千块`.
fn in_han(body: &str) -> Vec<Range<usize>> {
    const DIGITS: &str = "〇零一二三四五六七八九十百千万萬两兩";
    if !body.contains(stands_alone) {
        return vec![];
    }
    let units = body.char_indices().filter(|(_, c)| "円元块塊".contains(*c));
    units
        .filter_map(|(at, unit)| {
            let before = &body[..at];
            let start = before.trim_end_matches(|c| DIGITS.contains(c)).len();
            let is_large = before[start..].contains(['千', '万', '萬', '百']);
            is_large.then(|| start..at + unit.len_utf8())
        })
        .chain(by_the_month(body, DIGITS))
        .collect()
}

/// `月薪四萬起`: an amount in Han behind a word for pay, where no currency follows.
fn by_the_month<'a>(
    body: &'a str,
    digits: &'static str,
) -> impl Iterator<Item = Range<usize>> + 'a {
    let heads = ["月薪", "年薪", "底薪", "每月"];
    let places = heads
        .into_iter()
        .flat_map(move |head| body.match_indices(head));
    places.filter_map(move |(at, head)| {
        let behind = &body[at + head.len()..];
        let number =
            &behind[..behind.len() - behind.trim_start_matches(|c| digits.contains(c)).len()];
        let is_large = number.chars().count() > 1 && number.ends_with(['千', '万', '萬']);
        let end = at + head.len() + number.len();
        let has_unit = behind[number.len()..].starts_with(['円', '元', '块', '塊']);
        (is_large && !has_unit).then_some(at..end)
    })
}
