//! What a mail shows, as numbers with names: its signals, and a few plain facts of its build. Nothing is decided here.

use std::ops::Range;
use std::sync::LazyLock;

use crate::message::Message;
use crate::reading::signals::{ELSEWHERE, INTERVIEW, SIGNALS, Signal};
use crate::reading::source::{Joined, Source};
use crate::reading::times::slots;
use crate::text::{Match, Phrases, Text};
use crate::when::Moment;

/// Words that make a sentence a condition or a mere possibility.
static CONDITIONS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "if",
        "should you|your|there|we|the",
        "once",
        "may|might|could contact|invite|reach|be|schedule|ask",
        "whether we",
        "falls",
        "sollte|sollten",
        "sobald",
        "wenn",
        "si",
        "sous reserve",
        "en caso",
        "caso",
        "se .. perfil|for|candidatura|voce",
        "als .. past|profiel|we",
        "indien",
        "mocht",
        "場合",
        "如果",
        "若",
        "如有",
        "如合适",
    ])
});

/// The most phrases of one signal that count.
const MOST_PHRASES: usize = 4;

/// What may stand behind a signal's name: alone it tells that the signal is there at all.
const VARIANTS: [&str; 5] = ["", "@subject", "@if", "@weak", "@job"];

/// Facts of a mail's build.
const BUILD: [&str; 20] = [
    "always",
    "asks_a_question",
    "short",
    "long",
    "very_long",
    "many_links",
    "forwarded",
    "from_a_robot",
    "list_subject",
    "one_time",
    "several_times",
    "listed_times",
    "calendar_request",
    "calendar_interview",
    "calendar_cancel",
    "job_words",
    "no_job_no_interview",
    "elsewhere_and_invites",
    "dated_and_interview",
    "unsubscribe",
];

/// The names of all cues, in the order of their values.
pub(crate) fn names() -> impl Iterator<Item = String> {
    let signals = SIGNALS.iter().flat_map(|signal| {
        VARIANTS
            .iter()
            .map(|variant| format!("{}{variant}", signal.name))
    });
    signals.chain(BUILD.iter().map(|&name| name.to_owned()))
}

/// How many cues there are.
pub(crate) const COUNT: usize = SIGNALS.len() * VARIANTS.len() + BUILD.len();

/// What the cue at a place says, as the end of "the mail ...".
pub(crate) fn says(cue: usize) -> &'static str {
    match SIGNALS.get(cue / VARIANTS.len()) {
        Some(signal) => signal.says,
        None => match BUILD[cue - SIGNALS.len() * VARIANTS.len()] {
            "asks_a_question" => "asks a question",
            "short" | "always" => "is short",
            "long" | "very_long" => "is long",
            "many_links" => "is full of links",
            "forwarded" => "was forwarded",
            "from_a_robot" => "comes from a robot",
            "list_subject" => "comes from a mailing list",
            "one_time" | "dated_and_interview" => "names a time",
            "several_times" | "listed_times" => "names several times",
            "calendar_request" | "calendar_interview" => "brings a calendar invitation",
            "calendar_cancel" => "brings a calendar cancellation",
            "unsubscribe" => "offers to unsubscribe",
            "job_words" => "speaks of a job",
            _ => "speaks of no job",
        },
    }
}

/// What a mail shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Cues {
    /// The cues that are there, with their values; each an index into the list of names.
    pub(crate) values: Vec<(usize, f64)>,
    /// The words of each signal, by the index of its first cue.
    pub(crate) grounds: Vec<(usize, Range<usize>)>,
}

/// What a mail shows, for learning weights from it.
#[must_use]
pub fn cues(message: &Message, now: &Moment) -> Cues {
    let joined = Joined::new(message);
    let source = joined.source(now);
    let offered = slots(&source).slots.len();
    Cues::of(&source, offered)
}

/// The distinct phrases of a list in the text, and apart from them those that an "if" takes back.
fn distinct(signal: &Signal, text: &Text<'_>) -> (Vec<Match>, bool) {
    let mut found: Vec<Match> = vec![];
    let mut is_conditional = false;
    for one in signal.strong.find_all(text) {
        if signal.yields_to_if && is_taken_back(&one, text) {
            is_conditional = true;
        } else if found.len() < MOST_PHRASES
            && !found.iter().any(|before| before.phrase == one.phrase)
        {
            found.push(one);
        }
    }
    (found, is_conditional)
}

/// Whether words stand under a condition, or only point at the way to change a booking as footers do.
fn is_taken_back(found: &Match, text: &Text<'_>) -> bool {
    let before = text.around(&found.words).start..found.words.start + 1;
    let condition = CONDITIONS.find_in(text, before);
    if condition.is_some_and(|one| one.words.start < found.words.start) {
        return true;
    }
    let is_aside = text
        .sentence_of(found.words.start)
        .is_some_and(|sentence| sentence.is_question && sentence.words.len() < 7);
    is_aside
        && text.words[found.words.clone()].iter().any(|word| {
            word.folded.starts_with("reschedul")
                || word.folded == "cancel"
                || word.folded == "can't"
        })
}

/// A count whose every further one says half as much: 1, 1.5, 1.75.
fn damped(count: usize) -> f64 {
    let count = i32::try_from(count).unwrap_or(i32::MAX);
    2.0 - 2.0_f64.powi(1 - count)
}

impl Cues {
    /// Counts them. `offered` is how many times to come the mail names.
    pub(crate) fn of(source: &Source<'_>, offered: usize) -> Self {
        let text = &source.text;
        let mut cues = Self {
            values: vec![],
            grounds: vec![],
        };
        let job = INTERVIEW.weak.find_all(text).len();
        let about_job = job > 0 || INTERVIEW.strong.find(text).is_some();
        let subject = text
            .words
            .partition_point(|word| word.place.start < source.shift);
        for (at, signal) in SIGNALS.iter().enumerate() {
            cues.signal(at * VARIANTS.len(), signal, text, (subject, about_job));
        }
        cues.build(source, offered, job);
        cues
    }

    fn signal(&mut self, first: usize, signal: &Signal, text: &Text<'_>, topic: (usize, bool)) {
        let (subject, about_job) = topic;
        let (found, is_conditional) = distinct(signal, text);
        let weak = signal.weak.find_all(text).len().min(3);
        let in_subject = found.iter().any(|one| one.words.start < subject);
        let is_there = f64::from(u8::from(!found.is_empty()));
        let values = [
            damped(found.len()),
            f64::from(u8::from(in_subject)),
            f64::from(u8::from(is_conditional && found.is_empty())),
            damped(weak) / 2.0,
            if about_job { is_there } else { 0.0 },
        ];
        for (offset, value) in values.into_iter().enumerate() {
            self.set(first + offset, value);
        }
        self.grounds
            .extend(found.into_iter().map(|one| (first, one.words)));
    }

    fn set(&mut self, cue: usize, value: f64) {
        if value > 0.0 {
            self.values.push((cue, value));
        }
    }

    fn value(&self, signal: &Signal) -> f64 {
        let at = SIGNALS.iter().position(|one| one.name == signal.name);
        at.and_then(|at| {
            let cue = at * VARIANTS.len();
            self.values.iter().find(|one| one.0 == cue)
        })
        .map_or(0.0, |one| one.1)
    }

    fn build(&mut self, source: &Source<'_>, offered: usize, job: usize) {
        let (body, text) = (source.body, &source.text);
        let interview = self.value(&INTERVIEW) > 0.0;
        let elsewhere = ELSEWHERE.iter().any(|signal| self.value(signal) > 0.0);
        let invites = ["invitation", "asks_for_times", "picking"];
        let invites = SIGNALS
            .iter()
            .any(|one| invites.contains(&one.name) && self.value(one) > 0.0);
        let lines = listed_times(body);
        let method = source.method();
        let robot = source
            .message
            .from
            .first()
            .is_some_and(|one| one.is_robot());
        let lower_has = |part: &str| body.contains(part);
        let facts: [bool; BUILD.len()] = [
            true,
            text.sentences.iter().any(|one| one.is_question),
            body.len() < 250,
            body.len() > 1200,
            body.len() > 4000,
            body.matches("http").count() >= 4,
            lower_has("Forwarded message")
                || source.message.subject.to_lowercase().starts_with("fw"),
            robot,
            source.message.subject.contains(']') && source.message.subject.contains('['),
            offered == 1,
            offered >= 2,
            lines >= 2,
            method == Some("REQUEST"),
            method == Some("REQUEST") && (interview || names_interview(source)),
            method == Some("CANCEL"),
            job > 0,
            job == 0 && !interview,
            elsewhere && invites,
            interview && (offered > 0 || lines > 0),
            lower_has("nsubscribe"),
        ];
        let first = SIGNALS.len() * VARIANTS.len();
        for (offset, fact) in facts.into_iter().enumerate() {
            self.set(first + offset, f64::from(u8::from(fact)));
        }
    }
}

/// Whether an event of the mail speaks of an interview.
pub(crate) fn names_interview(source: &Source<'_>) -> bool {
    source.events.iter().any(|event| {
        INTERVIEW.strong.find(&Text::new(&event.summary)).is_some()
            || INTERVIEW
                .strong
                .find(&Text::new(&event.description))
                .is_some()
    })
}

/// How many short lines bear a clock time.
fn listed_times(body: &str) -> usize {
    let is_option = |line: &&str| {
        let line = line.trim();
        let has_mark = line.as_bytes().windows(3).any(|three| {
            three[0].is_ascii_digit()
                && matches!(three[1], b':' | b'.' | b'h')
                && three[2].is_ascii_digit()
        });
        let has_unit = || {
            [" am", " AM", " pm", " PM", "時", "点", "Uhr"]
                .iter()
                .any(|unit| line.contains(unit))
        };
        line.len() < 90 && line.contains(|c: char| c.is_ascii_digit()) && (has_mark || has_unit())
    };
    body.lines().filter(is_option).count()
}
