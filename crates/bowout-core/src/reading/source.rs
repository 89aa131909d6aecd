//! A mail laid out for reading: subject and new words as one text, the calendar's events beside it.

use std::ops::Range;

use crate::calendar::{Event, events};
use crate::evidence::{Evidence, Part};
use crate::message::{Message, new_words};
use crate::text::Language;
use crate::text::{Text, beginning};
use crate::when::Moment;

/// The longest text that is read, in bytes: what a mail is about stands at its beginning.
const READ_BYTES: usize = 16_000;

/// The subject and the new words of a mail, joined so that both are weighed together.
#[derive(Debug)]
pub(crate) struct Joined<'a> {
    message: &'a Message,
    body: &'a str,
    text: String,
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
        }
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
            events: events.collect(),
            written: self.message.date.unwrap_or(*now),
        }
    }
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
    pub(crate) events: Vec<Event>,
    /// When the mail was written.
    pub(crate) written: Moment,
}

impl Source<'_> {
    /// The words of the body in the text.
    pub(crate) fn body_words(&self) -> Range<usize> {
        let start = self
            .text
            .words
            .partition_point(|word| word.place.start < self.shift);
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

    /// The METHOD of the mail's calendar; `None` without one.
    pub(crate) fn method(&self) -> Option<&str> {
        self.events.first().map(|event| event.method.as_str())
    }
}
