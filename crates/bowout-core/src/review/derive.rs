//! The facts that an invitation itself tells about the letter that answers it.

use crate::letter::Letter;
use crate::message::Message;
use crate::reading::{Kind, Reading};
use crate::review::facts::Facts;

/// What the mail that is answered knows.
#[must_use]
pub fn facts_of(message: &Message, reading: &Reading) -> Facts {
    // Where the sender wants answers elsewhere, the address it wrote from is none of the thread's.
    let authors = if message.reply_to.is_empty() {
        &message.from
    } else {
        &message.reply_to
    };
    let everybody = authors.iter().chain(&message.to).chain(&message.cc);
    let only_slot = match reading.slots.as_slice() {
        [only] => Some(only.value().start),
        _ => None,
    };
    Facts {
        language: Some(reading.language),
        is_agency: reading.is_agency,
        companies: reading
            .company
            .iter()
            .map(|company| company.value().clone())
            .collect(),
        roles: reading
            .role
            .iter()
            .map(|role| role.value().clone())
            .collect(),
        recruiters: message
            .from
            .iter()
            .chain(&message.reply_to)
            .cloned()
            .collect(),
        invited_at: message.date,
        interview_at: only_slot,
        is_slot_confirmed: reading.kind == Kind::InterviewConfirmation,
        participants: everybody.map(|person| person.email.clone()).collect(),
        ..Facts::default()
    }
}

impl Facts {
    /// These facts for a letter of ours: its readers, its sender, its way.
    #[must_use]
    pub fn with_letter(mut self, letter: &Letter) -> Self {
        let reply = letter.to.iter().chain(&letter.cc);
        self.reply = Some(reply.map(|person| person.email.clone()).collect());
        if !letter.to.is_empty() {
            self.recruiters.clone_from(&letter.to);
        }
        self.sender = Some(letter.from.clone());
        self.language = Some(letter.language);
        self.medium = letter.medium;
        self.is_in_thread = Some(letter.in_reply_to.is_some());
        self
    }
}
