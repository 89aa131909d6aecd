//! What stands around a bare number and makes it an hour: a preposition, a day, others like it below one another.

use crate::reading::times::days::weekday::is_day_name;
use crate::reading::times::token::Token;
use crate::text::{Language, is_listed};

/// Whether a preposition of time stands before a bare hour.
pub(super) fn leans(tokens: &[Token], at: usize, language: Language) -> bool {
    let word = |back: usize| {
        at.checked_sub(back)
            .map_or("", |before| tokens[before].word())
    };
    // "Come Saturday 24th by 10"
    let is_by = word(1) == "by"
        && at > 1
        && (tokens[at - 2].number().is_some()
            || matches!(word(2), "st" | "nd" | "rd" | "th")
            || is_day_name(word(2)));
    let is_french_at = word(1) == "a" && matches!(language, Language::Fr | Language::Pt);
    // "cant do 9 tomorrow", "could you make 3 Thursday"
    let is_done = matches!(word(1), "do" | "make" | "shows")
        && (names_day(tokens, at + 1) || tokens.get(at + 1).is_some_and(|one| one.word() == "on"));
    // "Make it Friday, same time, 2."
    let is_gloss = (word(3), word(2)) == ("same", "time")
        && [',', ':', '(', '-']
            .iter()
            .any(|mark| tokens[at - 1].is(*mark));
    is_french_at
        || is_gloss
        || is_by
        || is_done
        || matches!(
            word(1),
            "at" | "after"
                | "um"
                | "ab"
                | "om"
                | "as"
                | "from"
                | "about"
                | "around"
                | "gegen"
                | "between"
                | "zwischen"
                | "entre"
                | "tussen"
                | "pelas"
                | "vers"
                | "say"
                | "rond"
                | "tegen"
                | "bout"
                | "tipo"
                | "umas"
                | "na"
        )
        || matches!(
            (word(2), word(1)),
            (
                "a" | "sobre" | "hacia" | "de" | "desde" | "tipo",
                "las" | "la"
            ) | ("uurtje", "of")
                | ("after" | "at" | "around", "about")
                | ("arrive" | "arriving" | "ready" | "here" | "there", "for")
        )
}

/// Words that may follow a bare hour, folded.
const BEHIND: &str = "no bei before is ok then when here there please tomorrow but in about dans en na hier ici aqui cuando \
    quand vorbei statt anstatt rather kommen to on or and if with for oder und mit of y con horas hs e o ou com via at \
    beim im am vor nach suit would so b4 prompt est et pt ct mt gmt bst cet cest uk sharp instead \
    as otherwise sonst sinon bij op dan naar langs can could we i you he she they lmk thx thanks by \
    ab passt ginge today tmrw works work still might may should maybe perhaps again tonight after until till the my \
    our your it this that next same just ask lieu chez avec sur si se het de wil past lukt schikt al antes avant voor vor not como wie comme zoals dazukommen vorbeikommen \
    porque parce car weil denn omdat want pois because since due ya debido";

/// Whether no counted thing follows a bare hour: `at 3 locations` is no time.
pub(super) fn stands_free(tokens: &[Token], next: usize) -> bool {
    tokens.get(next).is_none_or(|token| {
        token.word().is_empty() && token.number().is_none() && !token.is('%') && !token.is('/')
            || is_listed(BEHIND, token.word())
    })
}

/// Whether a day stands right behind an hour: `10.40 on Friday`, `4.30 thurs`.
pub(super) fn names_day(tokens: &[Token], next: usize) -> bool {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let from = next + usize::from(matches!(word(next), "on" | "am" | "op"));
    is_day_name(word(from)) || matches!(word(from), "tonight" | "tomorrow" | "today" | "tmrw")
}

/// Whether brackets say which hour a rough time is: `jueves 22 a primera hora (9)`, `Monday, tea time (10)`.
pub(super) fn is_gloss(tokens: &[Token], at: usize, next: usize) -> bool {
    const ROUGH: &str = "time hour thing morning noon afternoon evening break hora tarde manana manha noche noite matin matinee \
        midi soir heure zeit fruh morgen morgens mittag mittags abend abends nachmittag vormittag ochtend middag avond tijd almoco comer";
    let opens = at > 1 && tokens[at - 1].is('(');
    let closes = tokens.get(next).is_some_and(|one| one.is(')'));
    opens && closes && is_listed(ROUGH, tokens[at - 2].word())
}

/// Whether a part of a day stands right behind a bare hour: `come to the yard 7 tomorrow morning`.
pub(super) fn leads_to_part(tokens: &[Token], at: usize, next: usize) -> bool {
    const PARTS: &str =
        "morning afternoon evening night aft matin soir fruh vormittag nachmittag abend";
    const THINGS: &str =
        "unit room gate bay dock no nr number platform level floor studio hall route bus line age";
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let is_named = is_day_name(word(next)) || matches!(word(next), "tomorrow" | "tmrw" | "demain");
    let is_hour = tokens[at].number().is_some_and(|(value, _)| value <= 12);
    let before = at.checked_sub(1).map_or("", word);
    is_hour && is_named && is_listed(PARTS, word(next + 1)) && !is_listed(THINGS, before)
}

/// Whether another number is put against a bare hour: `3 instead of 11 on Friday`, `Friday still, but 3 not 11`.
pub(super) fn is_contrasted(tokens: &[Token], next: usize) -> bool {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let length = match (word(next), word(next + 1)) {
        ("instead", "of")
        | ("rather", "than")
        | ("au", "lieu")
        | ("en" | "em", "vez")
        | ("in", "plaats")
        | ("en", "lugar")
        | ("and", "not") => 2,
        ("not" | "statt" | "anstatt", _) => 1,
        _ => return false,
    };
    let from = next + length;
    (from..from + 3).any(|at| tokens.get(at).is_some_and(|one| one.number().is_some()))
}

/// Whether hours stand below one another, each alone on its line.
pub(super) fn is_in_column(tokens: &[Token], at: usize, next: usize) -> bool {
    let opens = |at: usize| at == 0 || tokens[at - 1].line != tokens[at].line;
    let closes = |next: usize| {
        tokens
            .get(next)
            .is_none_or(|one| one.line != tokens[next - 1].line)
    };
    let is_alike = |at: usize| {
        opens(at)
            && tokens.get(at + 2).is_some_and(|one| {
                one.number().is_some_and(|(_, digits)| digits == 2) && tokens[at + 1].is('.')
            })
            && closes(at + 3)
    };
    let is_below = at.checked_sub(3).is_some_and(is_alike);
    opens(at) && closes(next) && (is_below || next < tokens.len() && is_alike(next))
}
