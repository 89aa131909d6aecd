//! One conversation with an employer, message by message.

use crate::reading::Reading;
use crate::text::{Phrases, Text};
use crate::when::Moment;

/// Words of a conversation with the place they stand in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted {
    /// The words.
    pub quote: String,
    /// The name of the message: its path.
    pub path: String,
    /// When it was written.
    pub date: Option<Moment>,
}

/// One message of a conversation.
#[derive(Debug, Clone)]
pub struct Heard {
    /// The name of the message: its path.
    pub path: String,
    /// When it was written.
    pub date: Option<Moment>,
    /// Whether the person wrote it.
    pub is_mine: bool,
    /// The domain of the writer.
    pub domain: String,
    /// Its subject.
    pub subject: String,
    /// Its new words.
    pub body: String,
    /// What it says.
    pub reading: Reading,
}

impl Heard {
    /// Words of this message, on one line.
    #[must_use]
    pub fn quote(&self, words: &str) -> Quoted {
        Quoted {
            quote: words.split_whitespace().collect::<Vec<_>>().join(" "),
            path: self.path.clone(),
            date: self.date,
        }
    }
}

/// A conversation with what it has asked of the person so far.
#[derive(Debug, Clone, Default)]
pub struct Opportunity {
    /// The messages, oldest first.
    pub heard: Vec<Heard>,
    /// Each time that the employer moved an agreed slot.
    pub moves: Vec<Quoted>,
    /// How many rounds there are in all, as announced or held.
    pub rounds: Option<(u32, Quoted)>,
    /// Each time that the employer asked for documents.
    pub document_requests: Vec<Quoted>,
    /// Hours of unpaid work asked for, with the words.
    pub unpaid_hours: Vec<(u32, Quoted)>,
}

impl Opportunity {
    /// What the other side wrote, oldest first.
    #[must_use]
    pub fn theirs(&self) -> impl DoubleEndedIterator<Item = &Heard> {
        self.heard.iter().filter(|heard| !heard.is_mine)
    }

    /// The last message of the other side.
    #[must_use]
    pub fn latest(&self) -> Option<&Heard> {
        self.theirs().next_back()
    }

    /// The sentence of the other side that says one of the phrases, the latest first.
    pub(crate) fn says(&self, phrases: &Phrases) -> Option<Quoted> {
        self.theirs().rev().find_map(|heard| {
            let text = Text::new(&heard.body);
            let found = phrases.find(&text)?;
            let sentence = text.around(&found.words);
            Some(heard.quote(text.written(sentence)))
        })
    }
}
