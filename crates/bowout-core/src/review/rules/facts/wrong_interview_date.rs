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

use jiff::civil::Date;

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::text::{Phrases, Sentence, Text};
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

/// Weekdays from Monday on, folded, in six languages.
const WEEKDAYS: [&[&str]; 7] = [
    &["monday", "montag", "lundi", "lunes", "segunda", "maandag"],
    &["tuesday", "dienstag", "mardi", "martes", "terca", "dinsdag"],
    &[
        "wednesday",
        "mittwoch",
        "mercredi",
        "miercoles",
        "quarta",
        "woensdag",
    ],
    &[
        "thursday",
        "donnerstag",
        "jeudi",
        "jueves",
        "quinta",
        "donderdag",
    ],
    &[
        "friday", "freitag", "vendredi", "viernes", "sexta", "vrijdag",
    ],
    &["saturday", "samstag", "samedi", "sabado", "zaterdag"],
    &["sunday", "sonntag", "dimanche", "domingo", "zondag"],
];

/// Months from January on by their beginnings, folded; `may` and `mai` stand for themselves.
const MONTHS: [&[&str]; 12] = [
    &[
        "january", "jan", "januar", "januari", "janvier", "enero", "janeiro",
    ],
    &[
        "february",
        "feb",
        "februar",
        "februari",
        "fevrier",
        "febrero",
        "fevereiro",
    ],
    &["march", "mar", "marz", "maart", "mars", "marzo", "marco"],
    &["april", "apr", "avril", "abril"],
    &["may", "mai", "mei", "mayo", "maio"],
    &["june", "jun", "juni", "juin", "junio", "junho"],
    &["july", "jul", "juli", "juillet", "julio", "julho"],
    &["august", "aug", "augustus", "aout", "agosto"],
    &[
        "september",
        "sep",
        "sept",
        "septembre",
        "septiembre",
        "setembro",
    ],
    &["october", "oct", "oktober", "octobre", "octubre", "outubro"],
    &["november", "nov", "novembre", "noviembre", "novembro"],
    &[
        "december",
        "dec",
        "dezember",
        "dez",
        "decembre",
        "diciembre",
        "dezembro",
    ],
];

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let Some(interview) = &facts.interview_at else {
        return vec![];
    };
    let text = &draft.text;
    let about_it = text.sentences.iter().filter(|sentence| {
        MEETINGS.find_in(text, sentence.words.clone()).is_some()
            && OTHER_DAYS.find_in(text, sentence.words.clone()).is_none()
    });
    about_it
        .filter_map(|sentence| contradictions(text, sentence, interview))
        .collect()
}

/// What a sentence about the interview says against its time: at most one fault a sentence.
fn contradictions(text: &Text<'_>, sentence: &Sentence, interview: &Moment) -> Option<Fault> {
    let days = sentence
        .words
        .clone()
        .filter_map(|at| weekday(text, at).map(|day| (at, day)));
    let dates: Vec<(Range<usize>, i8, i8)> = sentence
        .words
        .clone()
        .filter_map(|at| date(text, at, sentence.words.end))
        .collect();
    let wanted = interview.local.date();
    let wrong_date = dates
        .iter()
        .find(|(_, day, month)| (*day, *month) != (wanted.day(), wanted.month()));
    let right = wanted.weekday().to_monday_zero_offset();
    let wrong_day = days
        .filter(|(_, day)| *day != right)
        .map(|(at, _)| at..at + 1)
        .next();
    let is_several = dates.len() > 1;
    let words = match (wrong_date, wrong_day) {
        (Some((words, ..)), _) if !is_several => words.clone(),
        (None, Some(words)) if !is_several => words,
        _ if dates.is_empty() || wrong_date.is_none() => wrong_time(text, sentence, interview)?,
        _ => return None,
    };
    let place = text.place(words);
    let stated = interview.local.strftime("%A, %-d %B %Y, %H:%M").to_string();
    Some(
        Fault::new(
            place,
            format!("the interview is on {stated}"),
            "write the slot as the invitation states it",
        )
        .against(&stated),
    )
}

/// The weekday that a word names, Monday being 0.
fn weekday(text: &Text<'_>, at: usize) -> Option<i8> {
    let word = &text.words.get(at)?.folded;
    if let Some(day) = (0_i8..7)
        .zip(WEEKDAYS)
        .find_map(|(day, names)| names.contains(&word.as_str()).then_some(day))
    {
        return Some(day);
    }
    let near = |step: usize| text.words.get(at + step).map(|one| one.folded.as_str());
    let behind = at
        .checked_sub(1)
        .and_then(|one| text.words.get(one))
        .map(|one| one.folded.as_str());
    let is_japanese = near(1) == Some("曜");
    let is_chinese = matches!(behind, Some("周" | "期"));
    let set = if is_japanese {
        "月火水木金土日"
    } else {
        "一二三四五六日"
    };
    let index = set
        .chars()
        .position(|day| word.starts_with(day))
        .filter(|_| is_japanese || is_chinese)?;
    i8::try_from(index).ok()
}

/// A day and month that begin at a word: `3 December`, `December 3rd`, `3. Dezember`, `3 de diciembre`, `12月3日`.
fn date(text: &Text<'_>, at: usize, end: usize) -> Option<(Range<usize>, i8, i8)> {
    let word = |step: usize| {
        text.words
            .get(at + step)
            .filter(|_| at + step < end)
            .map(|one| one.folded.as_str())
    };
    let first = word(0)?;
    let skip = usize::from(matches!(word(1), Some("of" | "de")));
    if let (Some(day), Some(month)) = (number(first), word(1 + skip).and_then(month)) {
        return Some((at..at + 2 + skip, day, month)).filter(|_| valid(day, month));
    }
    let follows_number = at
        .checked_sub(1)
        .and_then(|one| text.words.get(one))
        .is_some_and(|one| number(&one.folded).is_some());
    if let (Some(month), Some(day), false) =
        (month(first), word(1).and_then(number), follows_number)
    {
        return Some((at..at + 2, day, month)).filter(|_| valid(day, month));
    }
    match (number(first), word(1), word(2).and_then(number), word(3)) {
        (Some(month), Some("月"), Some(day), Some("日" | "号")) if valid(day, month) => {
            Some((at..at + 4, day, month))
        }
        _ => None,
    }
}

fn valid(day: i8, month: i8) -> bool {
    Date::new(2024, month, day).is_ok()
}

/// A number of one or two digits, with or without an English ordinal ending.
fn number(word: &str) -> Option<i8> {
    let digits = ["st", "nd", "rd", "th", "er"]
        .iter()
        .find_map(|end| word.strip_suffix(end))
        .unwrap_or(word);
    digits.parse().ok().filter(|_| digits.len() <= 2)
}

fn month(word: &str) -> Option<i8> {
    (1_i8..13)
        .zip(MONTHS)
        .find_map(|(month, names)| names.contains(&word).then_some(month))
}

/// The first clock time of a sentence, where it contradicts the interview's and no zone is named.
fn wrong_time(text: &Text<'_>, sentence: &Sentence, interview: &Moment) -> Option<Range<usize>> {
    if ZONES.find_in(text, sentence.words.clone()).is_some() {
        return None;
    }
    let (words, minutes, has_half) = sentence
        .words
        .clone()
        .find_map(|at| clock(text, at, sentence.words.end))?;
    let wanted = i32::from(interview.local.hour()) * 60 + i32::from(interview.local.minute());
    let same = minutes == wanted || (!has_half && minutes % 720 == wanted % 720);
    (!same).then_some(words)
}

/// A clock time at a word: `14:30`, `14.30 Uhr`, `2 pm`, `14 Uhr`, `14h30`; whether it says which half of the day.
fn clock(text: &Text<'_>, at: usize, end: usize) -> Option<(Range<usize>, i32, bool)> {
    let word = |step: usize| {
        text.words
            .get(at + step)
            .filter(|_| at + step < end)
            .map(|one| one.folded.as_str())
    };
    let between = |step: usize| {
        Some(
            &text.source
                [text.words.get(at + step)?.place.end..text.words.get(at + step + 1)?.place.start],
        )
    };
    let first = word(0)?;
    let (digits, half) = ["am", "pm"]
        .iter()
        .find_map(|half| Some((first.strip_suffix(half)?, Some(*half))))
        .unwrap_or((first, None));
    let hour: i32 = digits
        .parse()
        .ok()
        .filter(|hour| (0..24).contains(hour) && digits.len() <= 2)?;
    let minute: Option<i32> = word(1)
        .filter(|one| one.len() == 2 && between(0) == Some(":"))
        .and_then(|one| one.parse().ok());
    let used = 1 + usize::from(minute.is_some());
    let half = half.or_else(|| word(used).filter(|one| matches!(*one, "am" | "pm")));
    let is_clock = minute.is_some()
        || half.is_some()
        || matches!(word(used), Some("uhr" | "oclock" | "o'clock" | "時"));
    let hour = match half {
        Some("pm") if hour < 12 => hour + 12,
        Some("am") if hour == 12 => 0,
        _ => hour,
    };
    is_clock.then(|| {
        (
            at..at + used,
            hour * 60 + minute.unwrap_or(0),
            half.is_some() || hour > 12,
        )
    })
}
