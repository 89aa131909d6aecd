//! Whether raw mail may carry a calendar, and an answer to an event in it: two questions, one pass over the body.

use std::sync::LazyLock;

use aho_corasick::packed::{Config, MatchKind, Searcher};
use memchr::memmem;

use crate::message::glance::fields::Fields;

/// The most places of each spelling that are looked at for the word.
const MOST_PLACES: usize = 20;

/// Words that announce a calendar part.
const CALENDAR: [&str; 3] = ["/calendar", ".ics", "BEGIN:VCALENDAR"];
/// The word before what is done with an event.
const METHOD: [&str; 2] = ["method", "METHOD"];

/// All of them, looked for at once where the processor can.
static SEARCHER: LazyLock<Option<Searcher>> = LazyLock::new(|| {
    Config::new()
        .match_kind(MatchKind::LeftmostFirst)
        .builder()
        .extend(CALENDAR.iter().chain(&METHOD))
        .build()
});

/// What a mail bears marks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Marks {
    /// Whether a calendar part may go with it.
    pub has_calendar: bool,
    /// Whether a part is a REPLY or a COUNTER by its type (RFC 6047, 2.4) or its own words.
    pub answers_event: bool,
}

impl Marks {
    /// Looks for them.
    #[must_use]
    pub fn of(fields: &Fields<'_>) -> Self {
        let kind = fields.content_type;
        let is_multipart = kind.len() >= 10 && kind[..10].eq_ignore_ascii_case(b"multipart/");
        let inside = Self::in_text(fields.body);
        let is_calendar = kind
            .windows(8)
            .any(|window| window.eq_ignore_ascii_case(b"calendar"));
        Self {
            has_calendar: is_calendar || is_multipart && inside.has_calendar,
            answers_event: inside.answers_event || Self::in_text(kind).answers_event,
        }
    }

    fn in_text(text: &[u8]) -> Self {
        let Some(searcher) = SEARCHER.as_ref() else {
            return Self::one_by_one(text);
        };
        let mut marks = Self::default();
        let mut places = [0; METHOD.len()];
        for found in searcher.find_iter(text) {
            let Some(spelling) = found.pattern().as_usize().checked_sub(CALENDAR.len()) else {
                marks.has_calendar = true;
                continue;
            };
            places[spelling] += 1;
            marks.answers_event |=
                places[spelling] <= MOST_PLACES && is_answer(&text[found.end()..]);
        }
        marks
    }

    /// The same, word after word.
    fn one_by_one(text: &[u8]) -> Self {
        Self {
            has_calendar: CALENDAR
                .iter()
                .any(|word| memmem::find(text, word.as_bytes()).is_some()),
            answers_event: METHOD.iter().any(|name| {
                let mut places = memmem::find_iter(text, name).take(MOST_PLACES);
                places.any(|at| is_answer(&text[at + name.len()..]))
            }),
        }
    }
}

/// `=REPLY`, `="reply"`, `:COUNTER`.
fn is_answer(behind: &[u8]) -> bool {
    let value = behind.trim_ascii_start();
    let Some(value) = value
        .strip_prefix(b"=")
        .or_else(|| value.strip_prefix(b":"))
    else {
        return false;
    };
    let value = value.trim_ascii_start();
    let value = value.strip_prefix(b"\"").unwrap_or(value);
    [&b"REPLY"[..], b"COUNTER"].iter().any(|word| {
        value
            .get(..word.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(word))
    })
}

#[cfg(test)]
mod tests {
    use super::Marks;
    use crate::message::glance::fields::Fields;

    #[test]
    fn knows_an_answer_by_its_method() {
        for (mail, wanted) in [
            (
                "Content-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR",
                true,
            ),
            (
                "Subject: x\n\n--b\nContent-Type: text/calendar; charset=utf-8; method=\"reply\"\n\n",
                true,
            ),
            ("Subject: x\n\nBEGIN:VCALENDAR\r\nMETHOD:COUNTER\r\n", true),
            (
                "Content-Type: text/calendar; method=REQUEST\n\nMETHOD:REQUEST",
                false,
            ),
            ("Subject: method\n\nThe method: reply soon", true),
            ("Subject: x\n\nno method at all", false),
        ] {
            assert_eq!(
                Marks::of(&Fields::of(mail.as_bytes())).answers_event,
                wanted,
                "{mail}"
            );
        }
    }
}
