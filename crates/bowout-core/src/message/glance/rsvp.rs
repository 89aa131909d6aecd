//! Whether raw mail may carry an answer to a calendar event.

use memchr::memmem::find_iter;

use crate::message::glance::fields::Fields;

/// The most places that are looked at for the word.
const MOST_PLACES: usize = 20;

/// Whether a part of a mail is a REPLY or a COUNTER by its type (RFC 6047, 2.4) or its own words.
#[must_use]
pub fn answers_event(fields: &Fields<'_>) -> bool {
    let names = |text: &[u8]| {
        [&b"method"[..], b"METHOD"].iter().any(|name| {
            let mut places = find_iter(text, name).take(MOST_PLACES);
            places.any(|at| is_answer(&text[at + name.len()..]))
        })
    };
    names(fields.content_type) || names(fields.body)
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
    use super::answers_event;
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
                answers_event(&Fields::of(mail.as_bytes())),
                wanted,
                "{mail}"
            );
        }
    }
}
