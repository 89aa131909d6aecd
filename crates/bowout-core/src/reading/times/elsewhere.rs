//! Hours that stand beside one that is proposed and are none themselves: the same moment by the clock of another place, and how
//! long a meeting lasts where it is written like an hour.

use std::ops::Range;

use crate::reading::times::items::{Day, Hour};
use crate::reading::times::token::Token;
use crate::text::is_listed;

/// Whether an hour says again by another place's clock what the one right before it said: `10:00 our time, i.e. 17:00 in Seoul`,
/// `14:30 (12:30 in Accra)`.
pub(super) fn is_elsewhere(text: &str, tokens: &[Token], hours: &[Hour], hour: &Hour) -> bool {
    const IN: &str = "in a em en te";
    const MEANS: &str = "i e ie d h soit seja sea dat that oder also";
    let Some(before) = hours.iter().rev().find(|one| one.clock.next <= hour.first) else {
        return false;
    };
    let between = &tokens[before.clock.next..hour.first];
    let is_same = between.len() <= 10
        && between
            .iter()
            .any(|token| token.is('(') || token.is('=') || is_listed(MEANS, token.word()))
        && !between
            .iter()
            .any(|token| is_listed("or ou o of", token.word()));
    let place = tokens
        .get(hour.clock.next)
        .zip(tokens.get(hour.clock.next + 1));
    is_same
        && place.is_some_and(|(small, name)| {
            is_listed(IN, small.word()) && text[name.place.start..].starts_with(char::is_uppercase)
        })
}

/// Whether words say that an hour is the reader's, where the writer's stands before it: `14:00 CET. I hope 18:30 your time is
/// fine`, `北京时间14:00，也就是您那边的上午8:00`.
pub(super) fn is_by_their_clock(
    tokens: &[Token],
    days: &[Day],
    hours: &[Hour],
    hour: &Hour,
) -> bool {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let is_theirs = |hour: &Hour| {
        let next = hour.clock.next;
        let from = next + usize::from(matches!(word(next), "in" | "nach" | "en" | "op" | "at"));
        matches!(
            (word(from), word(from + 1)),
            (
                "your" | "ur",
                "time" | "clock" | "end" | "side" | "timezone"
            ) | ("ihrer" | "deiner" | "eurer", "zeit" | "ortszeit")
                | ("votre" | "ton", "heure" | "fuseau")
                | ("su" | "tu", "hora" | "huso")
                | ("sua" | "tua", "hora")
                | ("jouw" | "uw", "tijd")
        )
    };
    let Some(before) = hours.iter().rev().find(|one| one.clock.next <= hour.first) else {
        return false;
    };
    let between = before.clock.next..hour.first;
    let is_near = between.len() <= 24
        && tokens[before.first].paragraph == tokens[hour.first].paragraph
        && !days.iter().any(|day| between.contains(&day.first))
        && !between
            .clone()
            .any(|at| is_listed("or oder ou o of", word(at)));
    let is_told = || {
        let led: String = between.map(word).collect();
        let names = led
            .strip_suffix("時間")
            .or_else(|| led.strip_suffix("时间"));
        names.is_some_and(|names| {
            ["現地", "当地", "當地", "そちらの"]
                .iter()
                .any(|end| names.ends_with(end))
                || names.ends_with(|one| ('ァ'..='ー').contains(&one))
        }) || [
            "您那边",
            "您那边的",
            "你那边",
            "你那边的",
            "您那邊",
            "您那邊的",
        ]
        .iter()
        .any(|end| led.ends_with(end))
    };
    is_near && !is_theirs(before) && (is_theirs(hour) || is_told())
}

/// Whether a time tells another one by the reader's clock: `9:00 CET, which is 17:00 in your place`, `15:30 Istanbul time
/// (13:30 Paris)`.
pub(super) fn is_the_readers(
    text: &str,
    tokens: &[Token],
    time: &Range<usize>,
    hour: usize,
) -> bool {
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let line = tokens[hour].line;
    let has_other = tokens[hour.saturating_sub(14)..hour]
        .iter()
        .any(|token| token.line == line && token.number().is_some());
    if !has_other {
        return false;
    }
    let behind = (time.end.max(hour + 1)..time.end.max(hour + 1) + 5)
        .map(word)
        .collect::<Vec<_>>();
    let is_yours = behind.windows(2).any(|two| {
        matches!(two[0], "in" | "at" | "for" | "on") && matches!(two[1], "your" | "you")
            || two[0] == "your" && matches!(two[1], "time" | "side" | "end" | "place" | "clock")
    });
    let tells =
        (hour.saturating_sub(4)..hour).any(|at| matches!(word(at), "is" | "s" | "so" | "ie"));
    let opens = hour > 0 && tokens[hour - 1].is('(');
    let rest = &text[tokens[time.end.max(hour + 1) - 1].place.end..];
    let inside = rest.split(')').next().unwrap_or_default().trim();
    let is_place = opens
        && rest.contains(')')
        && inside.len() > 3
        && inside.split(' ').count() <= 2
        && inside.starts_with(char::is_uppercase)
        && inside.chars().all(|c| c.is_alphabetic() || c == ' ')
        && !inside.chars().all(char::is_uppercase);
    is_yours && tells || is_place
}

/// Whether what reads like an hour is a length: `un entretien d'1h15`, `Dauer: 1h30`.
pub(super) fn is_length(text: &str, tokens: &[Token], hour: &Hour) -> bool {
    const LASTS: &str = "dure durera duree dauer dauert duracion dura durara duracao duurt duur";
    let written = &text[tokens[hour.first].place.start..tokens[hour.clock.next - 1].place.end];
    let is_short = written.starts_with(['1', '2', '3']) && written[1..].starts_with(['h', 'H']);
    let before = text[..tokens[hour.first].place.start].trim_end_matches([' ', ':']);
    let word = before.rsplit([' ', '\n', '(']).next().unwrap_or_default();
    is_short
        && (before.ends_with("d'")
            || before.ends_with("d’")
            || is_listed(LASTS, &crate::text::fold(word)))
}

#[cfg(test)]
mod tests {
    use crate::reading::times::slots::times;
    use crate::text::Language;
    use crate::when::Moment;

    fn read(text: &str, language: Language) -> Vec<String> {
        let now = Moment::parse("2026-11-24T09:00:00+01:00").unwrap_or_else(|| unreachable!());
        let read = times(text, "", &now, language).slots;
        read.iter()
            .map(|one| one.slot.start.local.strftime("%d %H:%M").to_string())
            .collect()
    }

    #[test]
    fn one_moment_by_two_clocks_is_one_time() {
        for text in [
            "Could you make it on 1 December, 10:00 our time, i.e. 18:00 in Seoul?",
            "She could see you on 1 December at 10:00 CET (09:00 in Accra).",
        ] {
            assert_eq!(read(text, Language::En), ["01 10:00"], "{text}");
        }
    }

    #[test]
    fn a_length_is_no_hour() {
        let text = "Nous vous proposons un entretien d'1h15 le mardi 1er décembre à 13h30.";
        assert_eq!(read(text, Language::Fr), ["01 13:30"]);
    }

    #[test]
    fn the_readers_own_clock_adds_no_time() {
        for (text, language) in [
            (
                "Tuesday 1 December, 10:00 CET. As you are in Hanoi I hope 16:00 your time is fine.",
                Language::En,
            ),
            (
                "Dienstag, 1. Dezember, 10:00 Uhr MEZ. Ich hoffe, 14:30 Uhr Ihrer Zeit passt.",
                Language::De,
            ),
            (
                "12月1日10時(日本時間)、シンガポール時間9時でお願いします。",
                Language::Ja,
            ),
            (
                "12月1日北京时间10:00，也就是您那边的上午8:00，可以吗？",
                Language::Zh,
            ),
        ] {
            assert_eq!(read(text, language), ["01 10:00"], "{text}");
        }
        let text = "Tuesday 1 December at 10:00 or 16:00 your time?";
        assert_eq!(read(text, Language::En), ["01 10:00", "01 16:00"]);
    }
}
