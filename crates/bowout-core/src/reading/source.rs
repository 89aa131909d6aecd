//! A mail laid out for reading: subject and new words as one text, the calendar's events beside it.

use std::cell::{OnceCell, RefCell};
use std::ops::Range;

use crate::calendar::{Event, events};
use crate::evidence::{Evidence, Part};
use crate::message::{FORWARDS, Message, new_words};
use crate::person::Person;
use crate::text::Language;
use crate::text::{Text, beginning, offset_in};
use crate::when::Moment;

/// The longest text that is read, in bytes: what a mail is about stands at its beginning.
const READ_BYTES: usize = 16_000;

/// The subject and the new words of a mail, joined so that both are weighed together.
#[derive(Debug)]
pub(crate) struct Joined<'a> {
    message: &'a Message,
    body: &'a str,
    text: String,
    /// Where in the body a mail that is passed on begins, in bytes.
    passed_on: Option<usize>,
}

impl<'a> Joined<'a> {
    /// Takes the new words of a mail; of one that only quotes, all words.
    pub(crate) fn new(message: &'a Message) -> Self {
        let new = new_words(&message.body);
        let body = if new.trim().is_empty() {
            message.body.as_str()
        } else {
            new
        };
        let body = beginning(body, READ_BYTES);
        let text = format!("{}\n\n{body}", message.subject);
        Self {
            message,
            body,
            text,
            passed_on: passed_on(body),
        }
    }

    /// What the writer says, as bytes of the text.
    fn heart(&self) -> Range<usize> {
        let shift = self.text.len() - self.body.len();
        let is_passed_on = is_passed_on(&self.message.subject);
        let says_more = self.body.len() < self.message.body.trim().len();
        let start = if is_passed_on && says_more { shift } else { 0 };
        let end = self.passed_on.unwrap_or(self.body.len());
        start..shift + closing(&self.body[..end])
    }

    /// What was said before.
    fn history(&self) -> &str {
        if let Some(at) = self.passed_on {
            // The new words may end at the lines that head what is passed on.
            let whole = self.message.body.as_str();
            let start = offset_in(self.body, whole) + at;
            return beginning(&whole[start..], HISTORY_BYTES);
        }
        let new = new_words(&self.message.body);
        if new.trim().is_empty() {
            return "";
        }
        let start = offset_in(new, &self.message.body);
        beginning(&self.message.body[start + new.len()..], HISTORY_BYTES)
    }

    /// Splits the text. `now` stands in for the date of a mail that bears none.
    pub(crate) fn source(&self, now: &Moment) -> Source<'_> {
        let events = self.message.calendars.iter().flat_map(|one| events(one));
        Source {
            message: self.message,
            body: self.body,
            text: Text::new(&self.text),
            shift: self.text.len() - self.body.len(),
            language: Language::of(if self.body.trim().len() < 20 {
                &self.text
            } else {
                self.body
            }),
            heart: self.heart(),
            history: self.history(),
            events: events.collect(),
            written: self.message.date.unwrap_or(*now),
            named: OnceCell::new(),
            humans: RefCell::default(),
        }
    }
}

/// Whether a subject says that the mail passes on another one.
fn is_passed_on(subject: &str) -> bool {
    let subject = subject.trim_start().to_lowercase();
    [
        "fw:", "fwd:", "wg:", "tr:", "rv:", "enc:", "doorst:", "转发", "轉寄",
    ]
    .iter()
    .any(|mark| subject.starts_with(mark))
}

/// How much of what was said before is looked at, in bytes.
const HISTORY_BYTES: usize = 3_000;

/// Where a mail that is passed on begins below words of whoever passes it on, in bytes.
fn passed_on(body: &str) -> Option<usize> {
    const FROM: [&str; 6] = ["from:", "von:", "de:", "de :", "van:", "发件人"];
    const SUBJECT: [&str; 7] = [
        "subject:",
        "betreff:",
        "objet",
        "asunto:",
        "assunto:",
        "onderwerp:",
        "主题",
    ];
    let lines: Vec<&str> = body.lines().map(str::trim).collect();
    let is_divider = |at: usize| {
        let line = lines[at].to_lowercase();
        let opens = |marks: &[&str], line: &str| marks.iter().any(|mark| line.starts_with(mark));
        let is_headed = opens(&FROM, &line)
            && lines[at..]
                .iter()
                .take(6)
                .any(|line| opens(&SUBJECT, &line.to_lowercase()));
        line.len() < 60 && FORWARDS.iter().any(|words| line.contains(words)) || is_headed
    };
    let first = (1..lines.len()).find(|at| is_divider(*at))?;
    let at = lines[first].as_ptr() as usize - body.as_ptr() as usize;
    (body[..at].split_whitespace().count() > 3).then_some(at)
}

/// Where the signature or the small print of a body begins, in bytes; its end where it has neither.
fn closing(body: &str) -> usize {
    const SMALL_PRINT: [&str; 30] = [
        "confidential",
        "intended for",
        "privileged",
        "addressee",
        "receiving this",
        "received this",
        "get this because",
        "getting this",
        "unsubscribe",
        "powered by",
        "sent from my",
        "equal opportunity",
        "office hours",
        "work flexibly",
        "before printing",
        "delivered to your",
        "vertraulich",
        "rechtsverbindlich",
        "abmelden",
        "confidentiel",
        "secret professionnel",
        "l'environnement",
        "désinscri",
        "confidencial",
        "darse de baja",
        "vertrouwelijk",
        "afmelden",
        "配信停止",
        "退订",
        "本メール",
    ];
    let mut lines = 0;
    let total = body.lines().count();
    let mut at = 0;
    for line in body.split_inclusive('\n') {
        let bare = line.trim();
        let is_mark = matches!(bare, "--" | "—" | "__" | "-- ")
            || bare.len() > 9 && bare.chars().all(|c| c == '_');
        let is_low = 2 * lines >= total && lines > 1;
        let is_small = is_low && {
            let line = bare.to_lowercase();
            SMALL_PRINT.iter().any(|words| line.contains(words))
        };
        if lines > 0 && (is_mark && is_low || is_small) {
            return at;
        }
        lines += usize::from(!bare.is_empty() || lines > 0);
        at += line.len();
    }
    body.len()
}

/// What every fact is read from.
#[derive(Debug)]
pub(crate) struct Source<'a> {
    pub(crate) message: &'a Message,
    /// The new words of the body.
    pub(crate) body: &'a str,
    /// The subject, a blank line, the body.
    pub(crate) text: Text<'a>,
    /// Where the body begins in the text, in bytes.
    pub(crate) shift: usize,
    pub(crate) language: Language,
    /// What the writer says, as bytes of the text: without the signature and what stands below it, and without the
    /// subject where that is of a mail passed on.
    pub(crate) heart: Range<usize>,
    /// What was said before: the quoted words, or the mail that is passed on.
    pub(crate) history: &'a str,
    pub(crate) events: Vec<Event>,
    /// When the mail was written.
    pub(crate) written: Moment,
    /// The names of the people on the mail, squashed, once they were asked for.
    pub(crate) named: OnceCell<Vec<String>>,
    /// Who was asked about, and whether they look like humans.
    pub(crate) humans: RefCell<Vec<(Person, bool)>>,
}

impl Source<'_> {
    /// The words of the body in the text.
    pub(crate) fn body_words(&self) -> Range<usize> {
        let start = self.text.word_from(self.shift);
        start..self.text.words.len()
    }

    /// Words of the text as evidence in the subject or the body.
    pub(crate) fn quote_words(&self, words: Range<usize>) -> Evidence {
        self.quote(self.text.place(words))
    }

    /// Bytes of the text as evidence in the subject or the body.
    pub(crate) fn quote(&self, place: Range<usize>) -> Evidence {
        if place.start >= self.shift {
            let place = place.start - self.shift..place.end - self.shift;
            Evidence::quote(Part::Body, self.body, place)
        } else {
            Evidence::quote(Part::Subject, &self.message.subject, place)
        }
    }

    /// The mail that this one passes on; empty where it passes none on.
    pub(crate) fn passed_on(&self) -> &str {
        let is_inside = self
            .body
            .as_bytes()
            .as_ptr_range()
            .contains(&self.history.as_ptr());
        if is_inside || is_passed_on(&self.message.subject) {
            self.history
        } else {
            ""
        }
    }

    /// The METHOD of the mail's calendar; `None` without one.
    pub(crate) fn method(&self) -> Option<&str> {
        self.events.first().map(|event| event.method.as_str())
    }
}
