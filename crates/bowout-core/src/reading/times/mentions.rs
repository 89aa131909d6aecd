//! Every day and clock time that a text mentions, whatever for: what a letter is checked by.

use std::ops::Range;

use jiff::civil::{Date, Time};

use crate::reading::times::days::date::Context;
use crate::reading::times::items::items;
use crate::reading::times::token::tokens;
use crate::reading::times::zone::zones;
use crate::text::Language;

/// How a day is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Named {
    /// By day and month.
    Date,
    /// By its weekday alone.
    Weekday,
    /// By its distance from the day of writing.
    Relative,
}

/// A day that is mentioned, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Day {
    pub(crate) place: Range<usize>,
    /// The day; `None` where the words contradict themselves or could mean two days.
    pub(crate) date: Option<Date>,
    pub(crate) named: Named,
}

/// A clock time that is mentioned, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hour {
    pub(crate) place: Range<usize>,
    pub(crate) time: Time,
}

/// What a text mentions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Mentions {
    pub(crate) days: Vec<Day>,
    pub(crate) hours: Vec<Hour>,
    /// Where it names a zone, and its IANA name.
    pub(crate) zones: Vec<(Range<usize>, String)>,
}

/// Reads what a text mentions; `today` is the day of writing.
pub(crate) fn mentions(text: &str, today: Date, language: Language) -> Mentions {
    let tokens = tokens(text);
    let (days, hours) = items(
        &tokens,
        Context {
            today,
            language,
            is_american: false,
            agreed: None,
            is_strict: true,
        },
    );
    let place = |first: usize, next: usize| tokens[first].place.start..tokens[next - 1].place.end;
    let named = |first: usize, next: usize| {
        let words = &tokens[first..next];
        if words.iter().any(|token| token.number().is_some()) {
            return Named::Date;
        }
        let is_relative = words.len() <= 2 && words.iter().any(|token| is_relative(token.word()));
        if is_relative {
            Named::Relative
        } else {
            Named::Weekday
        }
    };
    Mentions {
        days: days
            .iter()
            .map(|day| Day {
                place: place(day.first, day.next),
                date: day.date,
                named: named(day.first, day.next),
            })
            .collect(),
        hours: hours
            .iter()
            .map(|hour| Hour {
                place: place(hour.first, hour.clock.next),
                time: hour.clock.start,
            })
            .collect(),
        zones: zones(text)
            .into_iter()
            .map(|one| (one.place, one.zone))
            .collect(),
    }
}

fn is_relative(word: &str) -> bool {
    const WORDS: &str = "today tomorrow heute morgen ubermorgen vandaag overmorgen hoy manana pasado hoje amanha demain aujourd 今 明 后";
    crate::text::is_listed(WORDS, word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_number_behind_a_weekday_is_its_day_where_no_word_leads_to_an_hour() {
        for (words, language) in [
            (
                "Gracias por la cita del miércoles 12, y disculpe.",
                Language::Es,
            ),
            (
                "Merci pour le rendez-vous du mercredi 12 et pardon.",
                Language::Fr,
            ),
            (
                "Obrigada pela conversa de quarta-feira 12, com pena minha.",
                Language::Pt,
            ),
        ] {
            let said = mentions(words, date(2026, 8, 4), language);
            let days: Vec<_> = said.days.iter().map(|day| day.date).collect();
            assert_eq!(days, [Some(date(2026, 8, 12))], "{words}");
            assert_eq!(said.hours, [], "{words}");
        }
    }
}
