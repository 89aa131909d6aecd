//! What is remembered of a case: the mails as they were read, and every word and choice of the person. Facts, advice and
//! letters are no part of it: they follow anew each time it is opened.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::actions::case::message::StoredMessage;

/// The shape of the file.
pub(super) const SCHEMA: &str = "bowout.case/1";

/// A case as it lies on the disk.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Case {
    pub(crate) schema: String,
    /// Sixteen lower-case letters and digits, random.
    pub(crate) id: String,
    /// Counts the changes, so that two windows cannot overwrite each other unseen.
    pub(crate) version: u64,
    /// When it was begun and last changed, RFC 3339.
    pub(crate) created: String,
    pub(crate) changed: String,
    /// Whether it is the invitation that comes with the program.
    pub(crate) is_sample: bool,
    /// The conversation, oldest first.
    pub(crate) messages: Vec<StoredMessage>,
    pub(crate) corrections: Corrections,
    pub(crate) about: About,
    pub(crate) wish: WishKept,
    /// What the person wrote over a letter, by `verb/medium`.
    pub(crate) drafts: BTreeMap<String, Draft>,
    /// Addresses that the person took off the letter.
    pub(crate) apart: Vec<String>,
    /// When the person said that the answer is out, RFC 3339, and which it was.
    pub(crate) answered: Option<String>,
    pub(crate) answered_with: Option<String>,
    /// What was typed and could not be taken; it stands in its field until it is put right.
    pub(crate) refused: Vec<Typed>,
    /// Whether the person wants to write once more, though the conversation ends with words of theirs.
    pub(crate) writes_again: bool,
    /// The page that changed it last, and its count of changes; empty where a plain form did.
    pub(crate) by: By,
    /// For the list of letters: whom it is about, in one line.
    pub(crate) title: String,
}

impl Case {
    /// Whether another case holds every mail of this one. A sample counts for nothing.
    pub(crate) fn is_within(&self, other: &Self) -> bool {
        let is_there =
            |mail: &StoredMessage| other.messages.iter().any(|one| one.is_same_mail(mail));
        !other.is_sample && !self.is_sample && self.messages.iter().all(is_there)
    }
}

/// A page that keeps what is typed into it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct By {
    /// A random mark, new with every loading of the page.
    pub(crate) page: String,
    /// Counts what the page sends to be kept.
    pub(crate) turn: u64,
}

/// A field as it was typed where it, or one that belongs to it, could not be taken.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub(crate) field: String,
    pub(crate) words: String,
    /// Whether this field is the one at fault.
    pub(crate) is_wrong: bool,
}

impl Typed {
    pub(crate) fn of(field: &str, words: &str, is_wrong: bool) -> Self {
        Self {
            field: field.to_owned(),
            words: words.to_owned(),
            is_wrong,
        }
    }
}

/// Facts that the person knows better than the mail.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Corrections {
    pub(crate) company: Option<String>,
    pub(crate) role: Option<String>,
    /// Who invites: name and, where known, address.
    pub(crate) who: Option<String>,
    pub(crate) email: Option<String>,
    /// `2026-12-03T14:00` by the clocks of `zone`.
    pub(crate) time: Option<String>,
    pub(crate) zone: Option<String>,
    pub(crate) medium: Option<String>,
    /// Whether the person says that this is an invitation, whatever it reads as.
    pub(crate) is_invitation: bool,
}

/// What only the person knows about this one interview.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct About {
    pub(crate) would_accept: Option<bool>,
    pub(crate) knows_company: Option<bool>,
    pub(crate) has_attended: bool,
    pub(crate) feeling: String,
    pub(crate) overlap: String,
    pub(crate) advertised_role: String,
    pub(crate) already_submitted: String,
}

/// What shapes the letter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct WishKept {
    pub(crate) stage: String,
    pub(crate) language: String,
    pub(crate) reason: String,
    pub(crate) own_reason: String,
    pub(crate) tone: String,
    pub(crate) referral: String,
    pub(crate) has_consent: bool,
    pub(crate) has_phoned: bool,
    pub(crate) is_whole_series: bool,
    /// Whether the letter quotes the words that it answers; it does where nothing is said.
    pub(crate) quotes: Option<bool>,
    /// Addresses that the person added; no header of the mail names them.
    pub(crate) recipients: Vec<String>,
    /// One a line: times for another appointment, questions, the day to hold until.
    pub(crate) proposals: String,
    pub(crate) questions: String,
    pub(crate) until: String,
    /// Which of several proposed times is accepted: its start, RFC 3339.
    pub(crate) time: String,
}

/// A letter in the person's own words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Draft {
    pub(crate) subject: String,
    pub(crate) body: String,
    /// Words that were set aside when the letter was written anew; they can come back.
    pub(crate) set_aside: Option<String>,
}
