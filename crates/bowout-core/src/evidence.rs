//! A fact and the words it was read from. A fact without its words cannot be built.

use std::ops::Range;

/// The part of a message that a quote stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The decoded subject line.
    Subject,
    /// The decoded `From` line.
    From,
    /// The address in the `From` line, whose spelling is no name's.
    Address,
    /// The decoded text of the body.
    Body,
    /// A calendar part.
    Calendar,
    /// No part of the message: what the person said who reads it.
    Person,
}

impl Part {
    /// The name used in JSON and on the screen.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::From | Self::Address => "from",
            Self::Body => "body",
            Self::Calendar => "calendar",
            Self::Person => "person",
        }
    }
}

/// Words of a message with their place: UTF-8 byte offsets `[start, end)` into the part named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Where the words stand.
    pub part: Part,
    /// Their byte range in that part.
    pub place: Range<usize>,
    /// The words themselves.
    pub quote: String,
}

impl Evidence {
    /// Quotes `place` of `text`; a range off a character boundary quotes nothing.
    #[must_use]
    pub fn quote(part: Part, text: &str, place: Range<usize>) -> Self {
        let quote = text.get(place.clone()).unwrap_or_default().to_owned();
        Self { part, place, quote }
    }
}

/// A value together with the words it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact<T> {
    value: T,
    evidence: Evidence,
}

impl<T> Fact<T> {
    /// A value read from these words.
    pub fn read(value: T, evidence: Evidence) -> Self {
        Self { value, evidence }
    }

    /// What was read.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// Where it was read.
    pub fn evidence(&self) -> &Evidence {
        &self.evidence
    }
}
