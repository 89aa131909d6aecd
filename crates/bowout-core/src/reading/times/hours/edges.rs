//! The hours at either edge of a working day: whether six or seven is early or late is told by the words around.

use crate::reading::times::hours::half::Half;
use crate::reading::times::token::Token;
use crate::text::is_listed;

/// How many words to either side of an hour are looked at.
const REACH: usize = 30;

/// Six or seven on the side that the words of its paragraph tell, where they tell only one; as it was otherwise.
pub(super) fn at_the_edge(tokens: &[Token], at: usize, half: Half) -> Half {
    if half.afternoon.is_some() || !half.is_plain || !(6..=7).contains(&half.hour) {
        return half;
    }
    let here = sentence(tokens, at);
    let (mut early, mut late) = told(tokens, here.clone());
    // What the sentence leaves open the one before may tell.
    if !early && !late && here.start > 1 && tokens[here.start - 1].paragraph == tokens[at].paragraph
    {
        (early, late) = told(tokens, sentence(tokens, here.start - 2).start..here.start);
    }
    let counts_all = tells_minutes(tokens, at) && counts_24(tokens);
    let side = match (early, late) {
        (true, false) => Some(false),
        (false, true) => Some(true),
        (false, false) if counts_all => Some(false),
        _ => None,
    };
    Half {
        afternoon: side,
        ..half
    }
}

/// Whether some tokens put what they tell early, and whether late.
fn told(tokens: &[Token], mut range: std::ops::Range<usize>) -> (bool, bool) {
    let early = range.clone().any(|one| is_early(tokens, one));
    (early, range.any(|one| is_late(tokens, one)))
}

/// The tokens around an hour, as far as its sentence goes.
fn sentence(tokens: &[Token], at: usize) -> std::ops::Range<usize> {
    let paragraph = tokens[at].paragraph;
    let ends = |one: &usize| {
        let token = &tokens[*one];
        let is_apart = tokens
            .get(one + 1)
            .is_none_or(|next| next.place.start > token.place.end);
        token.paragraph != paragraph
            || token.is('?')
            || token.is('!')
            || token.is('.') && is_apart && *one != at
    };
    let start = (at.saturating_sub(REACH)..at).rev().find(ends);
    let end = (at + 1..tokens.len().min(at + REACH)).find(ends);
    start.map_or(at.saturating_sub(REACH), |one| one + 1)
        ..end.unwrap_or(tokens.len().min(at + REACH))
}

/// Whether minutes stand behind an hour and its colon: `7:00`.
fn tells_minutes(tokens: &[Token], at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|one| one.is(':'))
}

/// Whether a text counts 24 hours: `15:30`.
fn counts_24(tokens: &[Token]) -> bool {
    tokens.windows(3).any(|three| {
        let hour = three[0]
            .number()
            .is_some_and(|(hour, _)| (13..24).contains(&hour));
        let minute = three[2]
            .number()
            .is_some_and(|(minute, digits)| digits == 2 && minute < 60);
        hour && minute && three[1].is(':') && three[1].place.end == three[2].place.start
    })
}

/// Whether a word puts what is said around it before the day's work.
fn is_early(tokens: &[Token], at: usize) -> bool {
    const EARLY: &str = "yard scaffold scaffolding boat pier quay skipper truck trucks lorries jeep crane digger sailing \
        baustelle werft kran bouwplaats steiger werf chantier obra andamio grua andaime morning breakfast dawn sunrise early ochtend ochtends fruh matin tot temprano cedo vroeg manha";
    const WORK: &str = "work school shift class lessons opening trucks vans markets line lorries";
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let before = at.checked_sub(1).map_or("", word);
    let opens = at < 2 || tokens[at - 1].paragraph < tokens[at].paragraph;
    let is_greeting = word(at) == "morning" && (before == "good" || opens);
    is_listed(EARLY, word(at)) && !is_greeting
        || word(at) == "first" && word(at + 1) == "thing"
        || word(at) == "before" && (at + 1..at + 3).any(|next| is_listed(WORK, word(next)))
}

/// Whether a word puts what is said around it behind the day's work.
fn is_late(tokens: &[Token], at: usize) -> bool {
    const LATE: &str = "dinner pizza tasting beer drinks cena jantar copas borrel vrijmibo abendessen evening evenings supper pub pint rehearsal committee trustees choir abend abends feierabend \
        ladenschluss soir soiree fermeture noche noite noitinha avond avonds cerramos cerrar sluitingstijd";
    const WORK: &str = "work school training class hours service closing close shift lessons";
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let before = at.checked_sub(1).map_or("", word);
    let is_greeting = word(at) == "evening" && before == "good";
    is_listed(LATE, word(at)) && !is_greeting
        || word(at) == "after" && is_listed(WORK, word(at + 1))
        || matches!(word(at), "after" | "when" | "once")
            && word(at + 1) == "we"
            && (at + 2..at + 4).any(|next| matches!(word(next), "close" | "shut" | "closed"))
        || matches!(
            (word(at), word(at + 1)),
            ("下", "班") | ("放", "工") | ("打", "烊") | ("收", "舖" | "铺" | "工")
        )
}
