//! The one way from a mail to its reading.

use crate::message::Message;
use crate::reading::facts::{
    booking_link, company, invited, is_agency, medium, people, reply_by, role, round, salary,
};
use crate::reading::kind::weigh;
use crate::reading::reading::{Kind, Reading};
use crate::reading::signals::{ELSEWHERE, INTERVIEW};
use crate::reading::source::{Joined, Source};
use crate::reading::times::{self, Slots};
use crate::text::Text;
use crate::when::Moment;

/// Reads a mail. Never fails. `now` stands in for the date of a mail that bears none.
#[must_use]
pub fn read(message: &Message, now: &Moment) -> Reading {
    let joined = Joined::new(message);
    let source = joined.source(now);
    let method = source.method();
    let times = options(source.body);
    let offered = if method.is_some() { 0 } else { times };
    let verdict = weigh(&source.text, offered, times > 0);
    let kind = by_calendar(verdict.kind, method, &source);
    let grounds = verdict
        .grounds
        .into_iter()
        .map(|words| source.quote_words(words))
        .collect();
    let company = company(&source);
    let role = role(&source, company.as_ref());
    let Slots { slots, doubts } = times::slots(&source);
    Reading {
        kind,
        needs_answer: matches!(
            kind,
            Kind::InterviewInvitation | Kind::Scheduling | Kind::Reschedule
        ) && method != Some("CANCEL"),
        confidence: verdict.confidence,
        language: source.language,
        grounds,
        people: people(&source, company.as_ref()),
        is_agency: is_agency(&source),
        company,
        role,
        slots,
        medium: medium(&source),
        booking_link: booking_link(&source),
        reply_by: reply_by(&source),
        salary: salary(&source),
        round: round(&source),
        calendar: invited(&source),
        doubts: message.doubts.iter().cloned().chain(doubts).collect(),
    }
}

/// What a calendar part says against or for the words of the mail.
fn by_calendar(kind: Kind, method: Option<&str>, source: &Source<'_>) -> Kind {
    let Some(method) = method else {
        return kind;
    };
    let names_interview = |text: &str| INTERVIEW.strong.find(&Text::new(text)).is_some();
    let is_interview = names_interview(&source.message.subject)
        || source
            .events
            .iter()
            .any(|event| names_interview(&event.summary) || names_interview(&event.description))
        || INTERVIEW.strong.find(&source.text).is_some();
    let awaits = source
        .events
        .iter()
        .any(|event| event.attendees.iter().any(|one| one.awaits));
    let is_elsewhere = ELSEWHERE
        .strong
        .find(&Text::new(&source.message.subject))
        .is_some();
    match (method, kind) {
        (
            "REQUEST",
            Kind::Other
            | Kind::InterviewConfirmation
            | Kind::ApplicationConfirmation
            | Kind::RecruiterOutreach
            | Kind::Scheduling,
        ) if is_interview && awaits && !is_elsewhere => Kind::InterviewInvitation,
        ("CANCEL", Kind::Other) if is_interview => Kind::Reschedule,
        ("REPLY" | "COUNTER" | "REFRESH", _) => Kind::Other,
        ("CANCEL", Kind::InterviewInvitation | Kind::Scheduling | Kind::InterviewConfirmation) => {
            Kind::Reschedule
        }
        _ => kind,
    }
}

/// How many lines begin like one of several times on offer: a mark and a number, or a day and a clock time.
fn options(body: &str) -> usize {
    let is_option = |line: &&str| {
        let line = line.trim();
        let has_clock = line.as_bytes().windows(3).any(|three| {
            three[0].is_ascii_digit()
                && matches!(three[1], b':' | b'.' | b'h')
                && three[2].is_ascii_digit()
        }) || line.to_lowercase().contains(" am")
            || line.to_lowercase().contains(" pm")
            || line.contains('時')
            || line.contains('点')
            || line.contains("Uhr");
        let has_digit = line.chars().any(|c| c.is_ascii_digit());
        line.len() < 90 && has_clock && has_digit
    };
    body.lines().filter(is_option).count()
}
