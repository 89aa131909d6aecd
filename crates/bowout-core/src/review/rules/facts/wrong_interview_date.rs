//! # Wrong interview date
//!
//! Flags a weekday, date or time that contradicts the interview's, or a weekday that contradicts its own date.
//!
//! ## Why it matters
//! They may free the wrong hour, or think that you mean another meeting.
//!
//! ## How to mend it
//! Write the slot as the invitation states it.
//!
//! ## What it does not judge
//! Other days, such as the day you wrote, met or would start; times in another zone; numbers alone.

use std::ops::Range;
use std::sync::LazyLock;

use crate::reading::{Mentions, Named, mentions};
use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::text::{Language, Phrases};
use crate::when::Moment;

pub(in crate::review) const RULE: Rule = Rule {
    name: "wrong-interview-date",
    severity: Severity::Error,
    check,
};

static MEETINGS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "interview*|call|meeting|slot|appointment|chat|conversation|session|onsite",
        "gesprach*|termin*|vorstellungsgesprach*",
        "entretien*|creneau|rendez",
        "entrevista*|cita|reunion|reuniao|conversa|horario",
        "gesprek*|afspraak",
        "面接|面談",
        "面试|面談|会议",
        "面接",
        "面談",
        "面试",
        "选考",
    ])
});

/// Words that make a sentence about another day.
static OTHER_DAYS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "last|past|yesterday",
        "wrote|sent|received|replied|spoke|met|enjoyed|discussed|phoned|called",
        "meeting you",
        "start|starting|begin|until|by",
        "your mail|email|message|invitation|note of|from|on",
        "vergangen*|letzte*|gestern|schrieb*",
        "ihre einladung|mail|nachricht vom",
        "dernier*|hier|pasad*|ayer|ultim*|ontem|passad*|vorige|afgelopen|gisteren",
        "votre message|mail|courriel|invitation du",
        "su correo|mensaje del",
        "昨日|先日",
        "先日",
        "昨日",
        "昨天",
        "上周",
    ])
});

static ZONES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "cet|cest|est|edt|et|pt|pst|pdt|ct|cst|gmt|utc|bst|ist|jst|eastern|pacific|central",
        "my|your|local time",
        "zeit",
        "in my|your zone|time",
    ])
});

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let Some(interview) = &facts.interview_at else {
        return vec![];
    };
    let text = &draft.text;
    let language = facts.language.unwrap_or_else(|| Language::of(text.source));
    let about_it = text.sentences.iter().filter(|sentence| {
        MEETINGS.find_in(text, sentence.words.clone()).is_some()
            && OTHER_DAYS.find_in(text, sentence.words.clone()).is_none()
    });
    about_it
        .filter_map(|sentence| {
            let words = &text.source[sentence.place.clone()];
            let today = facts.sent_at.unwrap_or(*interview).local.date();
            let said = mentions(words, today, language);
            let zoned = said.names_a_zone || ZONES.find_in(text, sentence.words.clone()).is_some();
            let wrong = wrong_day(&said, interview, facts.sent_at.is_some())
                .or_else(|| wrong_hour(&said, interview).filter(|_| !zoned))?;
            let start = sentence.place.start;
            Some(fault(start + wrong.start..start + wrong.end, interview))
        })
        .collect()
}

/// The first day that cannot be the interview's. Of several dates none is judged.
fn wrong_day(said: &Mentions, interview: &Moment, is_dated: bool) -> Option<Range<usize>> {
    let wanted = interview.local.date();
    let dates = said.days.iter().filter(|day| day.named == Named::Date);
    if dates.count() > 1 {
        return None;
    }
    let is_wrong = |day: &&crate::reading::Day| match (day.named, day.date) {
        // The weekday and the date of one day contradict each other.
        (Named::Date, None) => true,
        (Named::Date, Some(date)) => (date.month(), date.day()) != (wanted.month(), wanted.day()),
        (Named::Weekday, Some(date)) => date.weekday() != wanted.weekday(),
        (Named::Relative, Some(date)) => is_dated && date != wanted,
        (_, None) => false,
    };
    said.days.iter().find(is_wrong).map(|day| day.place.clone())
}

/// The first clock time, where it is another than the interview's, whichever half of the day is meant.
fn wrong_hour(said: &Mentions, interview: &Moment) -> Option<Range<usize>> {
    let hour = said.hours.first()?;
    let minutes = |hour: i8, minute: i8| (i32::from(hour) * 60 + i32::from(minute)) % 720;
    let wanted = minutes(interview.local.hour(), interview.local.minute());
    (minutes(hour.time.hour(), hour.time.minute()) != wanted).then(|| hour.place.clone())
}

fn fault(place: Range<usize>, interview: &Moment) -> Fault {
    let stated = interview.local.strftime("%A, %-d %B %Y, %H:%M").to_string();
    let says = format!("the interview is on {stated}");
    Fault::new(place, says, "write the slot as the invitation states it").against(&stated)
}
