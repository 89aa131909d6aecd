//! A mail as far as an answer needs it. Bcc, Sender, Return-Path and Resent headers are left out on
//! purpose: no recipient may ever come from them.

use crate::person::Person;
use crate::text::Said;
use crate::when::Moment;

/// One mail, decoded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Message {
    /// The Message-ID without angle brackets (RFC 5322, 3.6.4).
    pub message_id: Option<String>,
    /// The ids of the References header, oldest first, without angle brackets; without one, that of In-Reply-To
    /// (RFC 5322, 3.6.4).
    pub references: Vec<String>,
    /// The decoded subject, on one line.
    pub subject: String,
    /// When it was written, by the sender's clock.
    pub date: Option<Moment>,
    /// The authors.
    pub from: Vec<Person>,
    /// Where the authors want answers.
    pub reply_to: Vec<Person>,
    /// The first recipients, groups flattened.
    pub to: Vec<Person>,
    /// The recipients in copy, groups flattened.
    pub cc: Vec<Person>,
    /// The addresses that the mail was delivered to on its way (Delivered-To, X-Original-To), the last one first.
    pub delivered_to: Vec<Person>,
    /// Where a list's author wants answers (Mail-Followup-To, which no standard describes but lists use).
    pub followup_to: Vec<Person>,
    /// Whether it is a post to a mailing list (List-Id or List-Post, RFC 2919 and 2369).
    pub is_list_post: bool,
    /// Whether it went out to many at once (Precedence `bulk` or `list`, RFC 2076 section 3.9; List-Unsubscribe, RFC
    /// 2369; or a list post).
    pub is_bulk: bool,
    /// The decoded text of the body; HTML is turned into text.
    pub body: String,
    /// The text of each calendar part.
    pub calendars: Vec<String>,
    /// The first mail that goes with it as an attachment; without its own attachments.
    pub attached: Option<Box<Message>>,
    /// Whether these are words that somebody pasted, without any header.
    pub is_pasted: bool,
    /// What was damaged or set aside.
    pub doubts: Vec<Said>,
}

impl Message {
    /// Whether there is nothing to read in it: no words, no calendar and nobody who wrote it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.body.trim().is_empty() && self.from.is_empty() && self.calendars.is_empty()
    }
}
