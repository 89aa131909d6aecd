//! Hours as words: `um vier`, `half past three`, `halb vier`, `a las cinco y media`, `下午三点半`.

use crate::reading::times::hours::leaning::stands_free;
use crate::reading::times::hours::tail::{counted, with_tail};
use crate::reading::times::token::Token;
use crate::text::{Language, Words, is_listed};

/// The hours from one to twelve, in English, German, French, Spanish, Portuguese and Dutch, folded.
static HOURS: Words = Words::new(&[
    "one eins une una uma een",
    "two zwei deux dos duas twee",
    "three drei trois tres drie drieen",
    "four vier quatre cuatro quatro vieren",
    "five funf cinq cinco vijf vijven",
    "six sechs seis zes zessen",
    "seven sieben sept siete sete zeven zevenen",
    "eight acht huit ocho oito achten",
    "nine neun neuf nueve nove negen negenen",
    "ten zehn dix diez dez tien tienen",
    "eleven elf onze once",
    "twelve zwolf douze doce doze twaalf",
]);

/// The hour and the minute that begin at a token, and the token behind them. Half an hour is counted backwards where
/// German and Dutch do: `halb vier` is half past three.
pub(in crate::reading::times) fn spoken_at(
    tokens: &[Token],
    at: usize,
    language: Language,
) -> Option<(u32, u32, usize)> {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let back = |hour: u32| if hour == 1 { 12 } else { hour - 1 };
    let figure = |at: usize| {
        let (value, digits) = tokens.get(at)?.number()?;
        ((1..=12).contains(&value) && digits <= 2).then_some(value)
    };
    // "half 11" is 11:30 in English, "half 4" is 3:30 in Dutch.
    if let ("half" | "halb", Some(one)) = (word(at), figure(at + 1)) {
        let is_half_past = language == Language::En && word(at) == "half";
        return Some((if is_half_past { one } else { back(one) }, 30, at + 2));
    }
    // "halfzes"
    if let Some(one) = word(at).strip_prefix("half").and_then(hour) {
        return Some((back(one), 30, at + 1));
    }
    let named = |at: usize| hour(word(at)).or_else(|| figure(at));
    match (word(at), word(at + 1)) {
        ("viertel", "vor") | ("kwart", "voor") => {
            return named(at + 2).map(|one| (back(one), 45, at + 3));
        }
        ("viertel", "nach") | ("kwart", "over") => {
            return named(at + 2).map(|one| (one, 15, at + 3));
        }
        // "from ten to one" is a stretch.
        ("five" | "ten" | "twenty" | "quarter", "past" | "to")
            if hour(word(at + 2)).is_some() && !(at > 0 && word(at - 1) == "from") =>
        {
            let minute = match word(at) {
                "five" => 5,
                "ten" => 10,
                "quarter" => 15,
                _ => 20,
            };
            return hour(word(at + 2)).map(|one| {
                if word(at + 1) == "past" {
                    (one, minute, at + 3)
                } else {
                    (back(one), 60 - minute, at + 3)
                }
            });
        }
        ("quarter", "to") if figure(at + 2).is_some() => {
            return named(at + 2).map(|one| (back(one), 45, at + 3));
        }
        ("drei", "viertel") => return named(at + 2).map(|one| (back(one), 45, at + 3)),
        ("dreiviertel", _) => return named(at + 1).map(|one| (back(one), 45, at + 2)),
        ("viertel", _) if hour(word(at + 1)).is_some() => {
            return named(at + 1).map(|one| (back(one), 15, at + 2));
        }
        // "five past lunch" is no hour that is known.
        ("five" | "ten" | "twenty" | "quarter", "past") if figure(at + 2).is_none() => return None,
        ("quarter", "past") if figure(at + 2).is_some() => {
            return named(at + 2).map(|one| (one, 15, at + 3));
        }
        ("half", "past") if figure(at + 2).is_some() => {
            return named(at + 2).map(|one| (one, 30, at + 3));
        }
        _ => {}
    }
    if let Some(told) = counted(tokens, at, named) {
        return Some(told);
    }
    // "seven o'clock" is four tokens.
    let clock = usize::from(tokens.get(at + 2).is_some_and(|one| one.is('\''))) + 2;
    if word(at + 1) == "o" && word(at + clock) == "clock" {
        return hour(word(at)).map(|one| (one, 0, at + clock + 1));
    }
    match (word(at), word(at + 1)) {
        ("halb", _) => hour(word(at + 1)).map(|one| (back(one), 30, at + 2)),
        ("half", "past") => hour(word(at + 2)).map(|one| (one, 30, at + 3)),
        ("half", next) => hour(next).map(|one| {
            // "half ten" is 10:30 in English, "half tien" is 9:30 in Dutch.
            let is_english = next == "ten" || ENGLISH.hold(next);
            (if is_english { one } else { back(one) }, 30, at + 2)
        }),
        ("quarter", "past") => hour(word(at + 2)).map(|one| (one, 15, at + 3)),
        ("quarter", "to") => hour(word(at + 2)).map(|one| (back(one), 45, at + 3)),
        _ => plainly(tokens, at),
    }
}

/// An hour by its name, with the minutes behind it, where something says that it is one.
fn plainly(tokens: &[Token], at: usize) -> Option<(u32, u32, usize)> {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let is_unit = |word: &str| matches!(word, "heures" | "uhr" | "uur" | "o'clock" | "oclock");
    let (one, next) = (word(at), word(at + 1));
    let is_told = is_unit(next);
    // "three or four o'clock"
    let is_listed = matches!(next, "or" | "oder" | "ou" | "of")
        && hour(word(at + 2)).is_some()
        && (is_unit(word(at + 3)) || word(at + 3) == "o" && word(at + 5) == "clock");
    // "seven-ish"
    let ish = at + 1 + usize::from(tokens.get(at + 1).is_some_and(|one| one.is('-')));
    let is_rough = word(ish) == "ish";
    // "eleven fifteen"
    let is_read_out = matches!(next, "fifteen" | "thirty") || next == "forty";
    let is_led = leans(tokens, at) && !is_of_two(tokens, at);
    // "At once" is no Spanish eleven.
    let is_at_once = one == "once" && at > 0 && word(at - 1) == "at"
        // "een uur later" tells how much, "we rekenen op een uur" how long.
        || (one, next) == ("een", "uur")
            && (matches!(word(at + 2), "later" | "eerder" | "lang" | "of")
                || at > 0 && matches!(word(at - 1), "op" | "van" | "voor" | "duurt" | "dan"));
    let after = at + 1 + usize::from(is_told || is_led && next == "horas");
    // "dix-neuf heures"
    if let Some(ones) = (one == "dix" && tokens.get(at + 1).is_some_and(|one| one.is('-')))
        .then(|| hour(word(at + 2)))
        .flatten()
        .filter(|ones| (7..=9).contains(ones) && word(at + 3) == "heures")
    {
        return with_tail(tokens, 10 + ones, at + 4).or(Some((10 + ones, 0, at + 4)));
    }
    if let Some(one) = late(one).filter(|_| is_led && stands_free(tokens, at + 1) || is_told) {
        return with_tail(tokens, one, after).or(Some((one, 0, after)));
    }
    let one = hour(one).filter(|_| !is_at_once)?;
    if is_rough {
        return Some((one, 0, ish + 1));
    }
    // "três e meia" is an hour, "três e meia horas" are some.
    if !is_led
        && !is_told
        && matches!(next, "y" | "e" | "et" | "menos")
        && matches!(
            word(at + 2),
            "media" | "meia" | "demie" | "cuarto" | "quart"
        )
        && !matches!(word(at + 3), "horas" | "heures" | "hora" | "de" | "anos")
        && !matches!(one, 1)
    {
        return with_tail(tokens, one, at + 1);
    }
    if is_read_out && !is_led {
        return with_tail(tokens, one, at + 1);
    }
    if !is_led && !is_told && !is_listed && !is_placed(tokens, at) {
        return None;
    }
    with_tail(tokens, one, after).or(Some((one, 0, after)))
}

/// `Thursday, seven in the evening`: whether a part of the day makes an hour of what stands behind a comma.
fn is_placed(tokens: &[Token], at: usize) -> bool {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let is_part = (word(at + 1), word(at + 2)) == ("in", "the")
        && matches!(word(at + 3), "morning" | "afternoon" | "evening")
        || (word(at + 1), word(at + 2)) == ("de", "la")
            && matches!(word(at + 3), "manana" | "tarde" | "noche")
        || word(at + 1) == "da" && matches!(word(at + 2), "manha" | "tarde" | "noite");
    is_part && at > 0 && tokens[at - 1].is(',')
}

/// The hours from thirteen to twenty, folded as those before.
static LATE: Words = Words::new(&[
    "dreizehn treize trece treze dertien",
    "vierzehn quatorze catorce catorze veertien",
    "funfzehn quinze quince vijftien",
    "sechzehn seize dieciseis dezesseis dezasseis zestien",
    "siebzehn diecisiete dezessete dezassete zeventien",
    "achtzehn dieciocho dezoito achttien",
    "neunzehn diecinueve dezenove dezanove negentien",
    "zwanzig vingt veinte vinte twintig",
]);

fn late(word: &str) -> Option<u32> {
    u32::try_from(LATE.list_with(word)? + 13).ok()
}

/// `cuál de las dos prefiere`: which of the two, and no hour.
fn is_of_two(tokens: &[Token], at: usize) -> bool {
    let word = |back: usize| at.checked_sub(back).map_or("", |at| tokens[at].word());
    // pt: "um dos turnos"
    (word(1), word(0)) == ("um", "dos")
        || (word(2), word(1)) == ("de", "las")
            && matches!(
                word(3),
                "cual"
                    | "cualquiera"
                    | "una"
                    | "ninguna"
                    | "alguna"
                    | "opcion"
                    | "opciones"
                    | "cada"
            )
}

static ENGLISH: Words =
    Words::new(&["one two three four five six seven eight nine ten eleven twelve"]);

/// Whether a word is one of an hour as it is spoken: `half`, `two`.
pub(in crate::reading::times) fn is_of_an_hour(word: &str) -> bool {
    const PARTS: &str = "half quarter past halb halbe viertel media meia demie kwart";
    hour(word).is_some() || is_listed(PARTS, word)
}

fn hour(word: &str) -> Option<u32> {
    u32::try_from(HOURS.list_with(word)? + 1).ok()
}

/// Whether a word that only times follow stands before an hour.
fn leans(tokens: &[Token], at: usize) -> bool {
    let word = |back: usize| {
        at.checked_sub(back)
            .map_or("", |before| tokens[before].word())
    };
    // "Wednesday evening after nine", and not "after nine years".
    let is_after = word(1) == "after" && word(0) != "one" && stands_free(tokens, at + 1);
    // "à uma da tarde"
    let is_one = word(1) == "a"
        && word(0) == "uma"
        && tokens
            .get(at + 1)
            .is_some_and(|one| matches!(one.word(), "da" | "e" | "hora"));
    is_one
        || is_after
        || matches!(
            word(1),
            "at" | "about"
                | "around"
                | "um"
                | "gegen"
                | "om"
                | "pelas"
                | "as"
                | "umas"
                | "say"
                | "digamos"
        )
        || matches!(
            (word(0), word(1)),
            (
                "drieen"
                    | "vieren"
                    | "vijven"
                    | "zessen"
                    | "zevenen"
                    | "achten"
                    | "negenen"
                    | "tienen",
                "na" | "voor" | "tegen" | "rond"
            ) | (_, "rond")
        )
        || matches!(
            (word(2), word(1)),
            ("a" | "sobre" | "hacia" | "de" | "desde", "las" | "la")
                | ("uurtje", "of")
                | ("depois" | "antes" | "partir", "das")
        )
}

/// The hour that a number in Han characters tells before 点: `三`, `十一`.
pub(in crate::reading::times) fn han_hour(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    const DIGITS: &str = "一二三四五六七八九";
    if tokens.get(at)?.word().is_ascii() {
        return None;
    }
    let digit = |at: usize| {
        let word = tokens.get(at).map(Token::word).unwrap_or_default();
        if word == "两" || word == "兩" {
            return Some(2);
        }
        let place = DIGITS.chars().position(|one| word.chars().eq([one]))?;
        u32::try_from(place + 1).ok()
    };
    let is = |at: usize, words: &[&str]| {
        tokens
            .get(at)
            .is_some_and(|one| words.contains(&one.word()))
    };
    let (hour, next) = if is(at, &["十"]) {
        match digit(at + 1) {
            Some(one) => (10 + one, at + 2),
            None => (10, at + 1),
        }
    } else {
        (digit(at)?, at + 1)
    };
    // "保險一點", "早一点" are a bit safer and a bit earlier.
    let is_a_bit = hour == 1
        && next == at + 1
        && is(next, &["点", "點"])
        && !is(
            next + 1,
            &["半", "整", "钟", "鐘", "三", "二", "四", "五", "十"],
        )
        && at.checked_sub(1).is_some_and(|before| {
            let word = tokens[before].word();
            !word.is_empty() && !"午上晚早晨日天号號在约約于於到至一二三四五六期周週".contains(word)
                || matches!(word, "早" | "晚") && !is(before.wrapping_sub(1), &["今", "明"])
        });
    // "同一时间" is the same time.
    let is_span = is(next + 1, &["间", "間"]);
    (is(next, &["点", "點", "时", "時"]) && !is_a_bit && !is_span).then_some((hour, next))
}
