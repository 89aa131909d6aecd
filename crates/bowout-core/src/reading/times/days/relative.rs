//! Days by their number alone and by their distance from the day of writing: `the 17th`, `übermorgen`, `17日(水)`.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::reading::times::days::date::{Context, Read, small};
use crate::reading::times::days::month::month_of;
use crate::reading::times::hours::clock::{Lead, clock_at};
use crate::reading::times::token::Token;
use crate::text::{Language, is_listed};

/// `the 17th`, `der 22. um 14 Uhr`, `le 31 à 14 h`: the next such day. Only where a clock time follows is a bare number one.
pub(in crate::reading::times) fn ordinal_at(tokens: &[Token], at: usize, context: Context) -> Option<Read> {
    const NOUNS: &str = "floor fl grade year street st avenue ave round stage century time inst edition form anniversary of january february \
        march april may june july august september october november december and to";
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let opener = word(at);
    let number = at + 1 + usize::from(opener == "el" && word(at + 1) == "dia");
    let day = small(tokens.get(number)?, 31)?;
    let is_mark = tokens.get(number + 1).is_some_and(|one| one.is('.'));
    let suffix = word(number + 1);
    let is_suffixed = match (context.language, opener) {
        (Language::En, "the" | "on") => matches!(suffix, "st" | "nd" | "rd" | "th"),
        (Language::De, "am" | "der" | "den" | "dem") => is_mark,
        (Language::Nl, "de" | "op") => matches!(suffix, "e" | "ste" | "de"),
        (Language::Fr, "le") | (Language::Es, "el") | (Language::Pt, "dia") => true,
        _ => return None,
    };
    let has_mark = is_mark
        || matches!(
            suffix,
            "st" | "nd" | "rd" | "th" | "e" | "ste" | "de" | "er"
        );
    let end = number + 1 + usize::from(has_mark);
    let is_other = is_listed(NOUNS, word(end))
        || month_of(tokens.get(end)?, context.language).is_some()
        || tokens[end].number().is_some() && context.language != Language::En
        || ['/', '-', '%', ':']
            .iter()
            .any(|mark| tokens[end].is(*mark));
    let hour_follows = || {
        (end..end + 5).any(|next| {
            tokens
                .get(next)
                .is_some_and(|one| one.line == tokens[at].line)
                && clock_at(tokens, next, context.language, Lead::None).is_some()
        })
    };
    if !is_suffixed || is_other || !hour_follows() {
        return None;
    }
    let first = context.today.first_of_month();
    let date = (0..3)
        .filter_map(|months| first.checked_add(months.months()).ok())
        .filter_map(|month| Date::new(month.year(), month.month(), day).ok())
        .find(|date| *date >= context.today)?;
    Some(Read {
        day: Some(date),
        end,
    })
}

/// `today`, `tomorrow` and their like.
pub(in crate::reading::times) fn relative_at(tokens: &[Token], at: usize, context: Context) -> Option<Read> {
    let word = tokens.get(at)?.word();
    let next = tokens.get(at + 1).map(Token::word).unwrap_or_default();
    let before = at.checked_sub(1).map_or("", |before| tokens[before].word());
    let (days, length) = match (context.language, word, next) {
        (_, "today" | "heute" | "vandaag" | "hoy" | "hoje" | "aujourd", _)
        | (Language::Ja | Language::Zh, "今", "日" | "天") => (0, 2),
        (_, "tomorrow" | "tmrw" | "tmw" | "tomoz" | "demain" | "amanha", _) => (1, 1),
        (Language::De | Language::Nl, "morgen", _) if before != "guten" && before != "goede" => {
            (1, 1)
        }
        (Language::Es, "manana", _) if !["la", "esta", "de", "por"].contains(&before) => (1, 1),
        (Language::Ja | Language::Zh, "明", "日" | "天") => (1, 2),
        (_, "ubermorgen" | "overmorgen", _) => (2, 1),
        (Language::Zh, "后", "天") | (_, "pasado", "manana") => (2, 2),
        _ => return None,
    };
    let length = if days == 0 && !next.is_empty() && matches!(word, "今") {
        2
    } else if days == 0 {
        1
    } else {
        length
    };
    Some(Read {
        day: context.today.checked_add(days.days()).ok(),
        end: at + length,
    })
}

