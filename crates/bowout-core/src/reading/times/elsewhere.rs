//! Hours that stand beside one that is proposed and are none themselves: the same moment by the clock of another place, and how
//! long a meeting lasts where it is written like an hour.

use crate::reading::times::items::Hour;
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
}
