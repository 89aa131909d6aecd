//! Sums of money as people write them: `£38,000`, `52.000 Euro`, `95k`, `450万円`.

use std::ops::Range;

use crate::review::draft::{Draft, Field};
use crate::review::lexicon::Lexicon;

const WORDS: &str = "pay_talk.words.txt";

/// Words before a number that is a sum, behind one that is paid by the hour, and behind one that counts other things.
static FIGURES: Lexicon = Lexicon::new(WORDS, "figures");
static RATES: Lexicon = Lexicon::new(WORDS, "rates");
static COUNTED: Lexicon = Lexicon::new(WORDS, "counted");
/// Round numbers, the numbers before them, and what may follow where they count money.
static ROUND: Lexicon = Lexicon::new(WORDS, "round");
static NUMBERS: Lexicon = Lexicon::new(WORDS, "numbers");
static SMALL_WORDS: Lexicon = Lexicon::new(WORDS, "small words");

/// Signs of a currency.
const SIGNS: &[char] = &['€', '$', '£', '¥', '₹', '₩', '￥', '₽', '₺', '₪'];

/// Words and codes of a currency, in lower case, before or behind a number.
const CODES: &str = "eur euro euros usd dollar dollars gbp pound pounds quid chf franken francs cad aud inr rupees brl reais real r$ \
    sek nok dkk kr kronor kroner pln zł yen jpy cny rmb lpa pesos mxn k€ ke zar sgd lakh lakhs bucks grand brutto netto bruto brut piastres balles pavos mangos contos soles";

/// Units behind a number in Han and kana.
const HAN_UNITS: &[&str] = &[
    "万円", "千円", "円", "万元", "千元", "元", "万", "块", "塊", "億円",
];

/// The sums in a text. A number alone is none, nor is one in millions.
pub(crate) fn sums(source: &str) -> Vec<Range<usize>> {
    let mut found = vec![];
    let mut at = 0;
    while let Some(offset) =
        source[at..].find(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c))
    {
        let start = at + offset;
        let end = number_end(source, start);
        found.extend(sum(source, start..end));
        at = end;
    }
    found
}

/// Where a number with its points, commas and blanks between thousands ends.
fn number_end(source: &str, start: usize) -> usize {
    let is_digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    let mut end = start;
    let mut rest = source[start..].char_indices().peekable();
    while let Some((offset, c)) = rest.next() {
        let next = rest.peek().map(|(_, next)| *next);
        let joins = matches!(c, '.' | ',' | '\'' | '’' | '\u{a0}' | '\u{202f}')
            && next.is_some_and(is_digit);
        if !is_digit(c) && !joins {
            break;
        }
        end = start + offset + c.len_utf8();
    }
    end
}

/// The whole sum around a number, where a currency stands at it.
fn sum(source: &str, number: Range<usize>) -> Option<Range<usize>> {
    let before = source[..number.start].trim_end_matches([' ', '\u{a0}']);
    let mut behind = &source[number.end..];
    let mut end = number.end;
    let mut is_short = false;
    if let Some(rest) = behind.strip_prefix(['k', 'K'])
        && !rest.starts_with(char::is_alphanumeric)
    {
        is_short = true;
        end += 1;
        behind = rest;
    }
    let gap = behind.len() - behind.trim_start_matches([' ', '\u{a0}', '\u{202f}']).len();
    let next = &behind[gap..];
    let word: &str = next
        .split(|c: char| !c.is_alphabetic() && !SIGNS.contains(&c) && c != '$')
        .next()?;
    let is_large = [
        "m",
        "mn",
        "million",
        "millions",
        "bn",
        "billion",
        "mio",
        "mrd",
        "millionen",
        "millones",
        "milhões",
    ]
    .contains(&word.to_lowercase().as_str());
    if is_large {
        return None;
    }
    let led = before.ends_with(SIGNS) || is_code(last_word(before));
    let sign = next.chars().next().filter(|c| SIGNS.contains(c));
    let unit = HAN_UNITS.iter().find(|unit| next.starts_with(**unit));
    let closed = match (sign, unit) {
        (Some(sign), _) => Some(gap + sign.len_utf8()),
        (None, Some(unit)) if **unit != *"万" || is_han_sum(next) => Some(gap + unit.len()),
        _ if is_code(word) => Some(gap + word.len()),
        _ => None,
    };
    let is_thousands = is_short && number.len() >= 2;
    let start = if led { led_start(before) } else { number.start };
    match (led, closed) {
        (_, Some(length)) => Some(start..end + length),
        (true, None) => Some(start..end),
        (false, None) if is_thousands => Some(number.start..end),
        _ => None,
    }
}

/// Whether `万` counts money here: yen, yuan, or a year's pay with nothing else counted.
fn is_han_sum(next: &str) -> bool {
    let behind = next.chars().nth(1);
    behind.is_none_or(|c| "円元の，。、以年薪".contains(c))
}

fn last_word(before: &str) -> &str {
    before
        .rsplit(|c: char| c.is_whitespace())
        .next()
        .unwrap_or_default()
}

/// Where the sign or code before a number begins.
fn led_start(before: &str) -> usize {
    match before.chars().next_back() {
        Some(sign) if SIGNS.contains(&sign) => {
            let start = before.len() - sign.len_utf8();
            start - usize::from(before[..start].ends_with('R'))
        }
        _ => before.len() - last_word(before).len(),
    }
}

fn is_code(word: &str) -> bool {
    crate::text::is_listed(CODES, &word.to_lowercase())
}

/// A sum written out, where it is told as a figure or by the hour, week, month or year: `came in at sixty two`.
pub(crate) fn written_out<'a>(draft: &'a Draft<'_>) -> impl Iterator<Item = Range<usize>> + 'a {
    let amounts = draft.of_field(Field::Amount, draft.body.clone());
    amounts.filter_map(|at| {
        let sentence = draft.sentence_of(at);
        let behind = at + 1..sentence.end.min(at + 4);
        let before = sentence.start.max(at.saturating_sub(4))..at;
        let is_counted = draft.says_in(&COUNTED, behind.clone());
        let figures = FIGURES.of(draft.language).find_all_in(&draft.text, before);
        let is_figure =
            figures.iter().any(|one| one.words.end == at) || draft.says_in(&RATES, behind.clone());
        // "Thirty-eight thousand doesn't go far": a round number of nothing else.
        let is_round = at > sentence.start
            && draft.says_in(&ROUND, at..at + 1)
            && draft.says_in(&NUMBERS, at - 1..at)
            && (at + 1 == sentence.end || draft.says_in(&SMALL_WORDS, at + 1..at + 2));
        ((is_figure || is_round) && !is_counted).then_some(at..at + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::sums;

    #[test]
    fn finds_sums_and_leaves_other_numbers() {
        for (text, wanted) in [
            ("at £38,000 a year", "£38,000"),
            ("52.000 Euro im Jahr", "52.000 Euro"),
            ("the 95k range", "95k"),
            ("年収450万円では", "450万円"),
            ("R$ 9.500 por mês", "R$ 9.500"),
            ("24.000 € brutos", "24.000 €"),
            ("EUR 70 000", "EUR 70"),
            ("月薪8000元", "8000元"),
        ] {
            let found: Vec<&str> = sums(text).into_iter().map(|one| &text[one]).collect();
            assert_eq!(found, [wanted], "{text}");
        }
        for text in [
            "on 3 December at 14:00",
            "a 5k run",
            "$5m project",
            "Room 204",
            "2 Jahre",
        ] {
            assert!(sums(text).is_empty(), "{text}");
        }
    }
}
