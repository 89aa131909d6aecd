//! What the mail before, or the subject, tells of the times of a mail: the hour that stays, the day that stays.

use jiff::civil::{Date, Time};

use crate::reading::times::days::date::Context;
use crate::reading::times::items::{Day, Hour, items};
use crate::reading::times::slots::times;
use crate::reading::times::token::{Token, tokens};
use crate::text::{Language, is_listed};
use crate::when::Moment;

/// The one clock time of a text in which no day goes with it: `Our 2 o'clock on the 5th`.
fn lone_hour(before: &str, written: &Moment, language: Language) -> Option<Time> {
    // The lines above an earlier mail say when it was sent.
    let words: Vec<&str> = before
        .lines()
        .filter(|line| !line.contains(':') || line.starts_with('>'))
        .collect();
    let tokens = tokens(&words.join("\n"));
    let context = Context {
        today: written.local.date(),
        language,
        is_american: false,
        agreed: None,
        is_strict: false,
    };
    let (_, hours) = items(&tokens, context);
    let first = hours.first()?.clock.start;
    hours
        .iter()
        .all(|one| one.clock.start == first)
        .then_some(first)
}

/// Where a mail that names an hour and no day says that the day stays: `16:30 the same day`, `3 instead of 10`, `dezelfde dag`.
/// `agreed` tells the day of the mail before.
pub(in crate::reading::times) fn that_day(
    tokens: &[Token],
    days: &[Day],
    hours: &[Hour],
    agreed: impl Fn() -> Option<Date>,
) -> Option<Day> {
    if !days.is_empty() || hours.is_empty() {
        return None;
    }
    if let Some(first) = moved_alone(tokens, hours) {
        return Some(Day {
            date: Some(agreed()?),
            first,
            next: first + 1,
            is_span: false,
        });
    }
    let word = |at: usize| tokens.get(at).map(Token::word).unwrap_or_default();
    let is_near = |at: usize| {
        hours.iter().any(|hour| {
            at < hour.first && hour.first - at <= 8
                || at >= hour.clock.next && at - hour.clock.next <= 8
        })
    };
    let mut said = (0..tokens.len()).filter(|at| is_near(*at));
    let first = said.find(|at| {
        matches!(
            (word(*at), word(at + 1)),
            ("same" | "that", "day")
                | ("selben" | "gleichen", "tag")
                | ("meme", "jour")
                | ("mismo" | "mesmo", "dia")
                | ("zelfde" | "diezelfde" | "dezelfde", "dag")
                | (
                    "instead"
                        | "rather"
                        | "later"
                        | "earlier"
                        | "spater"
                        | "fruher"
                        | "eerder"
                        | "statt",
                    _
                )
        )
    })?;
    Some(Day {
        date: Some(agreed()?),
        first,
        next: first + 1,
        is_span: false,
    })
}

/// The verb that moves a meeting to the one hour that a mail names: `Können wir unser Gespräch auf 17 Uhr legen?`
fn moved_alone(tokens: &[Token], hours: &[Hour]) -> Option<usize> {
    const MOVES: &str = "move moved shift shifted push pushed reschedule rescheduled prepone legen verlegen verschieben verschoben verlegt decaler \
        decale repousser avancer mover pasar cambiar retrasar aplazar passar mudar adiar remarcar verzetten verplaatsen verschuiven";
    let [hour] = hours else {
        return None;
    };
    let from = hour.first.saturating_sub(10);
    let to = tokens.len().min(hour.clock.next + 3);
    let is_end = |one: &Token| ['.', '?', '!'].iter().any(|mark| one.is(*mark));
    let moves = |at: &usize| is_listed(MOVES, tokens[*at].word());
    let before = (from..hour.first)
        .rev()
        .take_while(|at| !is_end(&tokens[*at]));
    let behind = (hour.clock.next..to).take_while(|at| !is_end(&tokens[*at]));
    let leads = hour
        .first
        .checked_sub(1)
        .is_some_and(|at| is_listed("to auf a as las para pra naar um om at", tokens[at].word()));
    before.chain(behind).find(moves).filter(|_| leads)
}

/// The one day to come that an earlier mail names with a clock time.
pub(in crate::reading::times) fn agreed_day(
    before: &str,
    written: &Moment,
    language: Language,
) -> Option<Date> {
    if before.is_empty() {
        return None;
    }
    let found = times(before, "", written, language).slots;
    let Some(first) = found.first().map(|one| one.slot.start.local.date()) else {
        return lone_day(before, written, language);
    };
    found
        .iter()
        .all(|one| one.slot.start.local.date() == first)
        .then_some(first)
}

/// The one day to come that a subject names: `Change of plan for Monday`, `heute 15 Uhr`.
fn lone_day(subject: &str, written: &Moment, language: Language) -> Option<Date> {
    if subject.contains('\n') {
        return None;
    }
    let today = written.local.date();
    let context = Context {
        today,
        language,
        is_american: false,
        agreed: None,
        is_strict: false,
    };
    let (days, _) = items(&tokens(subject), context);
    let first = days.first()?.date.filter(|date| *date >= today)?;
    days.iter()
        .all(|day| day.date == Some(first) && !day.is_span)
        .then_some(first)
}

/// The one clock time that an earlier mail names of a day to come.
pub(in crate::reading::times) fn agreed(
    before: &str,
    written: &Moment,
    language: Language,
) -> Option<Time> {
    if before.is_empty() {
        return None;
    }
    let found = times(before, "", written, language).slots;
    let Some(first) = found.first().map(|one| one.slot.start.local.time()) else {
        return lone_hour(before, written, language);
    };
    found
        .iter()
        .all(|one| one.slot.start.local.time() == first)
        .then_some(first)
}

#[cfg(test)]
mod tests {
    use crate::reading::times::changes::heard::read_behind as read;
    use crate::text::Language;

    #[test]
    fn an_hour_that_is_moved_stays_on_the_day_of_the_subject() {
        for (subject, text, language) in [
            (
                "Friday's interview",
                "Could we move our chat to 3pm?",
                Language::En,
            ),
            (
                "Freitag 13 Uhr",
                "Können wir unser Gespräch auf 15 Uhr legen?",
                Language::De,
            ),
            (
                "Plan for Friday",
                "It has to be 3pm instead of 10.",
                Language::En,
            ),
        ] {
            assert_eq!(read(subject, text, language), ["11-27 15:00"], "{text}");
        }
        assert!(
            read(
                "Your interview",
                "Could we move our chat to 3pm?",
                Language::En
            )
            .is_empty()
        );
        assert!(read("Friday or Monday", "Could we move it to 3pm?", Language::En).is_empty());
    }
}
