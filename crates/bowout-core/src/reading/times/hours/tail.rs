//! The minutes that words behind an hour add to it or take from it: `y media`, `moins le quart`, `e quinze`, `thirty`.

use crate::reading::times::token::Token;

/// The hour and minute that an hour becomes by the words behind it, and the token behind them.
pub(super) fn with_tail(tokens: &[Token], hour: u32, at: usize) -> Option<(u32, u32, usize)> {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let past = |minute: u32, next: usize| Some((hour, minute, next));
    let back = if hour == 1 { 12 } else { hour.checked_sub(1)? };
    match (word(at), word(at + 1)) {
        ("y" | "e" | "et", "media" | "meia" | "demie" | "demi" | "trinta" | "treinta") => {
            past(30, at + 2)
        }
        ("y" | "e" | "et", "cuarto" | "quarto" | "quart" | "quinze" | "quince") => past(15, at + 2),
        ("e", "um") if word(at + 2) == "quarto" => past(15, at + 3),
        ("y" | "e", "diez" | "dez") => past(10, at + 2),
        ("y" | "e", "veinte" | "vinte") => past(20, at + 2),
        // "à 16 heures 30", "às 16 horas e 30 minutos": behind no preposition of time it tells how long.
        _ if let Some((minute, next)) = in_figures(tokens, at) => past(minute, next),
        ("menos", "cuarto" | "quarto") => Some((back, 45, at + 2)),
        ("menos" | "moins", "diez" | "dez" | "dix") => Some((back, 50, at + 2)),
        ("menos" | "moins", "veinte" | "vinte" | "vingt") => Some((back, 40, at + 2)),
        ("moins", "le") if word(at + 2) == "quart" => Some((back, 45, at + 3)),
        ("quarante", _) if word(at + 2) == "cinq" => past(45, at + 3),
        ("thirty" | "dreissig" | "trente", _) => past(30, at + 1),
        ("fifteen" | "funfzehn" | "quinze", _) => past(15, at + 1),
        ("forty", _) if tokens.get(at + 1).is_some_and(|one| one.is('-')) => {
            (word(at + 2) == "five").then_some((hour, 45, at + 3))
        }
        ("forty", "five") => past(45, at + 2),
        ("funfundvierzig", _) => past(45, at + 1),
        _ => None,
    }
}

/// Minutes in figures behind the word for hours, and the token behind them.
fn in_figures(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let back = |steps: usize| at.checked_sub(steps).map_or("", word);
    let is_led = matches!(back(1), "heures" | "horas")
        && matches!(back(3), "a" | "las" | "as" | "vers" | "pelas" | "des");
    let number = at + usize::from(matches!(word(at), "e" | "y" | "et" | "con" | "com"));
    let (minute, 2) = tokens.get(number).filter(|_| is_led)?.number()? else {
        return None;
    };
    let is_date = [':', '.', '/']
        .iter()
        .any(|mark| tokens.get(number + 1).is_some_and(|one| one.is(*mark)))
        && tokens
            .get(number + 2)
            .is_some_and(|one| one.number().is_some());
    let is_here = tokens[number].line == tokens[at - 1].line;
    let end = number + 1 + usize::from(matches!(word(number + 1), "minutes" | "minutos"));
    (minute < 60 && is_here && !is_date).then_some((minute, end))
}

/// Minutes counted to or from an hour or half of it: `zehn vor vier`, `tien voor half een`, `fünf nach halb drei`. `hour` tells
/// the hour that a token names.
pub(super) fn counted(
    tokens: &[Token],
    at: usize,
    hour: impl Fn(usize) -> Option<u32>,
) -> Option<(u32, u32, usize)> {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    // "twenty minutes past eleven"
    if matches!(word(at + 1), "minutes" | "mins")
        && matches!(word(at + 2), "past" | "to")
        && let Some(minutes) = minutes_of(word(at))
    {
        let one = hour(at + 3)?;
        let back = if one == 1 { 12 } else { one - 1 };
        return Some(if word(at + 2) == "past" {
            (one, minutes, at + 4)
        } else {
            (back, 60 - minutes, at + 4)
        });
    }
    let minutes = match word(at) {
        "funf" | "vijf" => 5,
        "zehn" | "tien" => 10,
        "zwanzig" | "twintig" => 20,
        _ => return None,
    };
    let is_before = match word(at + 1) {
        "vor" | "voor" => true,
        "nach" | "over" => false,
        _ => return None,
    };
    let is_half = matches!(word(at + 2), "halb" | "half");
    let named = at + 2 + usize::from(is_half);
    let one = hour(named)?;
    let back = if one == 1 { 12 } else { one - 1 };
    let (hour, minute) = match (is_half, is_before) {
        (true, true) => (back, 30 - minutes),
        (true, false) => (back, 30 + minutes),
        (false, true) => (back, 60 - minutes),
        (false, false) => (one, minutes),
    };
    Some((hour, minute, named + 1))
}

/// The minutes that an English word counts.
fn minutes_of(word: &str) -> Option<u32> {
    match word {
        "five" => Some(5),
        "ten" => Some(10),
        "twenty" => Some(20),
        _ => None,
    }
}
