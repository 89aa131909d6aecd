//! What the person wants to say, and on what grounds they say it.

use crate::letter::medium::Medium;
use crate::opportunity::Stage;
use crate::person::Person;
use crate::text::{Language, stands_alone};
use crate::when::Moment;

/// The answer itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// No to this interview, and to the process.
    Decline,
    /// No to the process, wherever it stands.
    Withdraw,
    /// Yes to the time.
    Accept,
    /// Another time, with proposals in words.
    Reschedule(Vec<String>),
    /// Questions before a time is fixed.
    Ask(Vec<String>),
    /// Time until a day, in words.
    Hold(String),
}

impl Answer {
    /// Whether it ends the process.
    #[must_use]
    pub fn is_no(&self) -> bool {
        matches!(self, Self::Decline | Self::Withdraw)
    }
}

/// A reason that may be told: a clause that every language has, or the person's own sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// One of [`Reason::CLAUSES`].
    Clause(&'static str),
    /// A sentence as the person writes it.
    Own(String),
}

impl Reason {
    /// The names of the clauses.
    pub const CLAUSES: [&'static str; 8] = [
        "accepted-offer",
        "staying",
        "direction",
        "plans-changed",
        "personal",
        "timing",
        "location",
        "level",
    ];

    /// The clause of that name, else the words as the person's own sentence.
    #[must_use]
    pub fn from_words(words: &str) -> Self {
        match Self::CLAUSES.iter().find(|name| **name == words.trim()) {
            Some(name) => Self::Clause(name),
            None => Self::Own(sentence(words)),
        }
    }
}

/// Words as a sentence that can stand between others: a capital in front, a mark at the end.
fn sentence(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    let mut sentence: String = first.into_iter().flatten().chain(letters).collect();
    let is_closed = sentence.ends_with(['.', '!', '?', '…', '。', '！', '？', '．']);
    if let Some(last) = sentence.chars().last().filter(|_| !is_closed) {
        sentence.push(if stands_alone(last) { '。' } else { '.' });
    }
    sentence
}

/// How much a mail that declines says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Thanks, the no, a wish.
    #[default]
    Plain,
    /// The same in one paragraph.
    Shorter,
    /// One sentence of appreciation more.
    Warmer,
}

impl Tone {
    /// Every tone.
    pub const ALL: [Self; 3] = [Self::Plain, Self::Shorter, Self::Warmer];

    /// The name used in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Shorter => "shorter",
            Self::Warmer => "warmer",
        }
    }

    /// The tone of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// An answer with everything that shapes its letter. What is left open follows from the mail.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a choice of the person, and none depends on another"
)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// What to say.
    pub answer: Answer,
    /// How far the process has come.
    pub stage: Option<Stage>,
    /// Which of several proposed times is accepted, from 0 in the order of the mail.
    pub time: Option<usize>,
    /// How the answer travels.
    pub medium: Medium,
    /// The letter's language.
    pub language: Option<Language>,
    /// The reason, where one is told.
    pub reason: Option<Reason>,
    /// People to write to whom no header of the mail names; only the person can say so.
    pub recipients: Vec<Person>,
    /// Somebody who agreed to be named.
    pub referral: Option<String>,
    /// How much it says.
    pub tone: Tone,
    /// Whether another agency had already put the person forward.
    pub is_submitted_twice: bool,
    /// Whether the person has just tried to phone.
    pub has_phoned: bool,
    /// Whether the letter quotes the mail that it answers.
    pub quotes: bool,
    /// Whether the calendar is answered though its organizer is of another house than the mail.
    pub trusts_organizer: bool,
    /// When the letter leaves.
    pub now: Moment,
}

impl Wish {
    /// An answer by mail, with nothing more said.
    #[must_use]
    pub fn new(answer: Answer, now: Moment) -> Self {
        Self {
            answer,
            stage: None,
            time: None,
            medium: Medium::Email,
            language: None,
            reason: None,
            recipients: vec![],
            referral: None,
            tone: Tone::default(),
            is_submitted_twice: false,
            has_phoned: false,
            quotes: true,
            trusts_organizer: false,
            now,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Reason;

    #[test]
    fn makes_a_sentence_of_own_words() {
        for (words, told) in [
            ("we are moving  to Lyon", "We are moving to Lyon."),
            ("Ich ziehe um!", "Ich ziehe um!"),
            ("été chargé", "Été chargé."),
            ("引っ越しのためです", "引っ越しのためです。"),
            ("", ""),
        ] {
            assert_eq!(Reason::from_words(words), Reason::Own(told.to_owned()));
        }
        assert_eq!(Reason::from_words(" timing "), Reason::Clause("timing"));
    }
}
