//! A letter: to whom, about what, in which thread, in which words.

use crate::letter::medium::Medium;
use crate::message::LeftOut;
use crate::person::Person;
use crate::text::Language;

/// An answer that is ready to be read by the person who signs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Who signs, with the address that the invitation reached.
    pub from: Person,
    /// The people addressed; empty only where no mail is written.
    pub to: Vec<Person>,
    /// The people in copy.
    pub cc: Vec<Person>,
    /// Who was left out, and why.
    pub left_out: Vec<LeftOut>,
    /// The subject, with one `Re: `.
    pub subject: String,
    /// The id of the mail that is answered, without angle brackets.
    pub in_reply_to: Option<String>,
    /// The thread, oldest first, without angle brackets (RFC 5322, 3.6.4).
    pub references: Vec<String>,
    /// The language of the text.
    pub language: Language,
    /// How it travels.
    pub medium: Medium,
    /// The text, a paragraph a line.
    pub body: String,
    /// What is quoted below it of the mail that is answered, each line marked; empty where nothing is.
    pub quote: String,
}
