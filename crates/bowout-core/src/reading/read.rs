//! The one way from a mail to its reading.

use std::sync::LazyLock;

use crate::evidence::{Evidence, Fact, Part};
use crate::language::Language;
use crate::message::{Message, new_words};
use crate::reading::kind::weigh;
use crate::reading::reading::{Kind, Reading};
use crate::reading::signals::{ELSEWHERE, INTERVIEW};
use crate::text::{Phrases, Text, beginning};

/// The longest text that is weighed, in bytes: what a mail is about stands at its beginning.
const WEIGHED_BYTES: usize = 16_000;

/// Reads a mail. Never fails.
#[must_use]
pub fn read(message: &Message) -> Reading {
    let body = new_words(&message.body);
    let body = if body.trim().is_empty() {
        message.body.as_str()
    } else {
        body
    };
    let body = beginning(body, WEIGHED_BYTES);
    let weighed = format!("{}\n\n{body}", message.subject);
    let text = Text::new(&weighed);
    let method = message
        .calendars
        .iter()
        .find_map(|calendar| method(calendar));
    let times = options(body);
    let offered = if method.is_some() { 0 } else { times };
    let verdict = weigh(&text, offered, times > 0);
    let kind = by_calendar(verdict.kind, method.as_deref(), message);
    let shift = weighed.len() - body.len();
    let grounds = verdict
        .grounds
        .into_iter()
        .map(|words| locate(&text, words, shift, message))
        .collect();
    Reading {
        kind,
        needs_answer: matches!(
            kind,
            Kind::InterviewInvitation | Kind::Scheduling | Kind::Reschedule
        ) && method.as_deref() != Some("CANCEL"),
        confidence: verdict.confidence,
        language: Language::of(if body.trim().len() < 20 {
            &weighed
        } else {
            body
        }),
        grounds,
        medium: medium(&text, shift),
        booking_link: booking_link(body),
        round: round(&text, shift),
        doubts: message.doubts.clone(),
    }
}

/// Words of the weighed text as evidence in the subject or the body.
fn locate(
    text: &Text<'_>,
    words: std::ops::Range<usize>,
    shift: usize,
    message: &Message,
) -> Evidence {
    let place = text.place(words.clone());
    if place.start >= shift {
        in_body(text, words, shift)
    } else {
        Evidence::quote(Part::Subject, &message.subject, place)
    }
}

/// The METHOD of a calendar in upper case.
fn method(calendar: &str) -> Option<String> {
    let line = calendar
        .lines()
        .find(|line| line.to_ascii_uppercase().starts_with("METHOD"))?;
    let value = line.split_once(':')?.1;
    Some(
        value
            .split(';')
            .next()
            .unwrap_or(value)
            .trim()
            .to_uppercase(),
    )
}

/// What a calendar part says against or for the words of the mail.
fn by_calendar(kind: Kind, method: Option<&str>, message: &Message) -> Kind {
    if method.is_none() {
        return kind;
    }
    let all = Text::new(&message.subject);
    let titles: Vec<&str> = message
        .calendars
        .iter()
        .flat_map(|one| one.lines())
        .filter(|line| line.starts_with("SUMMARY") || line.starts_with("DESCRIPTION"))
        .collect();
    let titles = titles.join("\n");
    let is_interview = INTERVIEW.strong.find(&all).is_some()
        || INTERVIEW.strong.find(&Text::new(&titles)).is_some()
        || INTERVIEW.strong.find(&Text::new(&message.body)).is_some();
    let awaits = message
        .calendars
        .iter()
        .any(|one| one.contains("NEEDS-ACTION"));
    match (method, kind) {
        (
            Some("REQUEST"),
            Kind::Other
            | Kind::InterviewConfirmation
            | Kind::ApplicationConfirmation
            | Kind::RecruiterOutreach
            | Kind::Scheduling,
        ) if is_interview && awaits && ELSEWHERE.strong.find(&all).is_none() => {
            Kind::InterviewInvitation
        }
        (Some("CANCEL"), Kind::Other) if is_interview => Kind::Reschedule,
        (Some("REPLY" | "COUNTER" | "REFRESH"), _) => Kind::Other,
        (
            Some("CANCEL"),
            Kind::InterviewInvitation | Kind::Scheduling | Kind::InterviewConfirmation,
        ) => Kind::Reschedule,
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

static MEDIA: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "one way|on demand video?",
        "record* your answers|responses",
        "hirevue",
        "zeitversetzt*",
        "zoom|skype|webex|teams|meet|videocall|videoconferen*|videokonferenz|videogesprach|videochat|visio|visioconference|videollamada|videochamada|videogesprek|online",
        "google meet",
        "video call|chat|interview|conference|meeting",
        "オンライン",
        "视频",
        "腾讯会议",
        "phone|telephone|telefon*|telefonat|telefonisch*|telephonique|telefonic*|電話|电话",
        "电话",
        "電話",
        "call you",
        "onsite|office|headquarters|in person",
        "on site",
        "vor ort",
        "in unserem|unseren buro*|raumen|haus",
        "dans nos locaux",
        "en nuestras oficinas",
        "presencial*",
        "op kantoor|locatie",
        "bij ons op kantoor",
        "来社",
        "弊社オフィス",
        "现场",
        "公司地址",
    ])
});

/// How the interview is held, by the first words of the body that say it; the body begins at byte `shift`.
fn medium(text: &Text<'_>, shift: usize) -> Option<Fact<&'static str>> {
    let found = MEDIA.find_in(text, body_words(text, shift))?;
    let medium = match found.phrase {
        0..=3 => "one_way_video",
        4..=8 => "video",
        9..=12 => "phone",
        _ => "onsite",
    };
    Some(Fact::read(medium, in_body(text, found.words, shift)))
}

/// The words of the body in the weighed text.
fn body_words(text: &Text<'_>, shift: usize) -> std::ops::Range<usize> {
    text.words.partition_point(|word| word.place.start < shift)..text.words.len()
}

/// Words of the weighed text as evidence in the body.
fn in_body(text: &Text<'_>, words: std::ops::Range<usize>, shift: usize) -> Evidence {
    let place = text.place(words);
    Evidence::quote(
        Part::Body,
        &text.source[shift..],
        place.start - shift..place.end - shift,
    )
}

/// Parts of a link that lead to picking a time, in lower case.
const BOOKING: &[&str] = &[
    "calendly",
    "cal.com",
    "/schedule",
    "schedul",
    "/book",
    "booking",
    "appointment",
    "pick-a-time",
    "selectslot",
    "self-schedule",
    "interview-slots",
    "choose-time",
    "termin",
    "creneau",
    "agendar",
    "agenda",
];

/// The first link that leads to picking a time; it is quoted, never followed.
fn booking_link(body: &str) -> Option<Fact<String>> {
    let starts = body
        .match_indices("https://")
        .chain(body.match_indices("http://"));
    let mut links: Vec<std::ops::Range<usize>> = starts
        .map(|(start, _)| {
            let rest = &body[start..];
            let end = rest
                .find(|c: char| c.is_whitespace() || "<>\"'()[]」）".contains(c))
                .unwrap_or(rest.len());
            start..start + rest[..end].trim_end_matches(['.', ',', ';', '。']).len()
        })
        .collect();
    links.sort_by_key(|link| link.start);
    let is_booking = |link: &std::ops::Range<usize>| {
        let lower = body[link.clone()].to_lowercase();
        BOOKING.iter().any(|part| lower.contains(part)) && !lower.contains("unsubscribe")
    };
    let place = links.into_iter().find(is_booking)?;
    Some(Fact::read(
        body[place.clone()].to_owned(),
        Evidence::quote(Part::Body, body, place),
    ))
}

static ROUNDS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "first|second|third|fourth|final|last|1st|2nd|3rd|next round|stage|interview",
        "round one|two|three|1|2|3|4",
        "erste|ersten|zweite|zweiten|dritte|dritten|letzte|letzten runde|gesprach|gesprachsrunde",
        "premier|deuxieme|second|troisieme|dernier entretien|tour",
        "primera|segunda|tercera|ultima entrevista|ronda|fase",
        "primeira|segunda|terceira|ultima entrevista|etapa|fase|rodada",
        "eerste|tweede|derde|laatste gesprek|ronde",
        "一次面接|二次面接",
        "一次面接",
        "二次面接",
        "三次面接",
        "最終面接",
        "初面",
        "复试",
        "终面",
        "一面",
        "二面",
        "三面",
    ])
});

/// Which round it is, in the words of the body, which begins at byte `shift`.
fn round(text: &Text<'_>, shift: usize) -> Option<Fact<String>> {
    let body = body_words(text, shift);
    let found = ROUNDS.find_all(text).into_iter().find(|one| {
        one.words.start >= body.start && !text.words[one.words.start].folded.starts_with("next")
    })?;
    let evidence = in_body(text, found.words, shift);
    Some(Fact::read(evidence.quote.clone(), evidence))
}
