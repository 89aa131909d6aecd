//! How long a meeting lasts, where a text says so exactly and only once.

use crate::reading::times::token::Token;
use crate::text::is_listed;

/// The one exact length that a text states, in minutes; `None` where it states none, several, or a rough one.
pub(in crate::reading::times) fn duration(tokens: &[Token]) -> Option<i64> {
    let mut found: Option<i64> = None;
    for at in 0..tokens.len() {
        let Some(minutes) = length_at(tokens, at) else {
            continue;
        };
        if found.is_some_and(|before| before != minutes) {
            return None;
        }
        found = Some(minutes);
    }
    found
}

/// What a length belongs to that is only a part of a meeting, or none of it, folded.
const PARTS: &str = "case test assessment exercise task challenge presentation drive journey notice commute break lunch trial shift flight \
        delay ride walk window take-home coding practical written talk parking free block blocks";

/// The exact length that begins at a token, in minutes.
fn length_at(tokens: &[Token], at: usize) -> Option<i64> {
    let (value, digits) = tokens[at].number()?;
    if digits > 3 || value == 0 {
        return None;
    }
    let mut next = at + 1;
    if tokens.get(next).is_some_and(|token| token.is('-')) {
        next += 1;
    }
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let unit = match word(next) {
        "minutes" | "minute" | "min" | "mins" | "minuten" | "minutos" | "分" => 1,
        "hour" | "hours" | "stunde" | "stunden" | "heure" | "hora" => 60,
        "時" | "小" if matches!(word(next + 1), "間" | "时" | "時") => 60,
        _ => return None,
    };
    let behind = (word(next + 1), word(next + 2));
    let is_minute_of_a_clock =
        word(next) == "分" && at > 0 && matches!(word(at - 1), "時" | "点" | "點" | "时");
    // "a 2 hour case study" is a part of the day, "2 hours notice" none of it.
    let is_part =
        is_listed(PARTS, behind.0) || is_listed(PARTS, behind.1) && behind.0 != "interview";
    let is_rough = is_part
        || is_rough(tokens, at)
        || matches!(behind, ("程" | "左", _) | ("钟" | "鐘", "左"))
        || matches!(behind, (_, "程"));
    let minutes = i64::from(value) * unit;
    (!is_rough && !is_minute_of_a_clock && (10..=480).contains(&minutes)).then_some(minutes)
}

/// Whether a word before the number makes it a guess, or the start of a range or of a lead time.
fn is_rough(tokens: &[Token], at: usize) -> bool {
    const ROUGH: &str = "about around roughly approximately approx ca circa etwa rund ungefahr environ unos cerca \
        aproximadamente alrededor ongeveer 约 約 within in every last least to or dans vers bis uns moins \
        first some under over";
    at.checked_sub(1).is_some_and(|before| {
        let token = &tokens[before];
        is_listed(ROUGH, token.word()) || token.is('-') || token.is('~')
    })
}
