//! Pasted words and dropped files to conversations, each with its mails.

use bowout_core::message::{Message, parse_or_pasted};

use crate::actions::case::conversations::conversations;
use crate::actions::case::message::StoredMessage;
use crate::actions::event::headed;

/// The most mails that are taken at once.
const MOST_MESSAGES: usize = 60;

/// A file as it was dropped.
#[derive(Debug)]
pub(crate) struct Upload {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

/// Why nothing was taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refused {
    /// Neither words nor a mail.
    Nothing,
    /// More mails than are taken at once.
    TooMany,
}

/// Reads what was dropped, each conversation with its oldest mail first. Attachments are not kept.
///
/// # Errors
/// [`Refused`] where there is no mail in it, or a whole mailbox.
pub(crate) fn take_in(uploads: &[Upload]) -> Result<Vec<Vec<StoredMessage>>, Refused> {
    let mut found: Vec<(String, Message)> = vec![];
    for upload in uploads {
        for (name, bytes) in apart(upload) {
            if found.len() >= MOST_MESSAGES {
                return Err(Refused::TooMany);
            }
            let message = headed(parse_or_pasted(&bytes));
            if !message.body.trim().is_empty() || !message.calendars.is_empty() {
                // Two files may bear one name; their places in the conversation never do.
                found.push((format!("{} {name}", found.len() + 1), message));
            }
        }
    }
    if found.is_empty() {
        return Err(Refused::Nothing);
    }
    Ok(conversations(found).iter().map(|one| stored(one)).collect())
}

/// A conversation to remember, each mail once.
fn stored(conversation: &[(String, Message)]) -> Vec<StoredMessage> {
    let mut stored: Vec<StoredMessage> = conversation
        .iter()
        .map(|(name, message)| StoredMessage::of(name, message))
        .collect();
    stored.sort_by_key(|one| one.message().date.map(|date| date.instant));
    stored.dedup_by(|a, b| a.is_same_mail(b));
    stored
}

/// The mails of one file: an mbox holds several.
fn apart(upload: &Upload) -> Vec<(String, Vec<u8>)> {
    if !upload.bytes.starts_with(b"From ") {
        return vec![(upload.name.clone(), upload.bytes.clone())];
    }
    mbox(upload).unwrap_or_default()
}

/// The mailbox reader wants a file; this one lives for the moment of reading.
fn mbox(upload: &Upload) -> Option<Vec<(String, Vec<u8>)>> {
    let folder = tempfile::tempdir().ok()?;
    let path = folder.path().join("dropped.mbox");
    std::fs::write(&path, &upload.bytes).ok()?;
    let run = bowout_mail::mailbox::messages(&path).ok()?;
    let mails = run.take(MOST_MESSAGES + 1).enumerate();
    Some(
        mails
            .filter_map(|(number, mail)| {
                Some((format!("{}#{number}", upload.name), mail.ok()?.bytes))
            })
            .collect(),
    )
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]
mod tests {
    use super::{Refused, Upload, take_in};

    fn upload(name: &str, bytes: &str) -> Upload {
        Upload {
            name: name.into(),
            bytes: bytes.into(),
        }
    }

    #[test]
    fn sorts_a_thread_and_takes_each_mail_once() {
        let first = "From: a@x.example\nDate: Mon, 2 Nov 2026 09:00:00 +0000\nMessage-ID: <1@x.example>\n\none";
        let second = "From: a@x.example\nDate: Tue, 3 Nov 2026 09:00:00 +0000\nMessage-ID: <2@x.example>\n\ntwo";
        let mbox = format!(
            "From a Mon Nov 02 09:00:00 2026\n{first}\n\nFrom a Tue Nov 03 09:00:00 2026\n{second}\n"
        );
        let taken = take_in(&[upload("2.eml", second), upload("all.mbox", &mbox)]).unwrap();
        let [taken] = taken.as_slice() else {
            panic!("{taken:?}")
        };
        let bodies: Vec<String> = taken.iter().map(|one| one.message().body).collect();
        assert_eq!(taken.len(), 2, "{bodies:?}");
        assert!(bodies[0].starts_with("one") && bodies[1].starts_with("two"));
    }

    #[test]
    fn an_event_beside_a_mail_belongs_to_it() {
        let mail = upload("a.eml", "From: a@x.example\n\nWe invite you.");
        let event = upload("a.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n");
        let taken = take_in(&[mail, event]).unwrap();
        assert_eq!((taken.len(), taken[0].len()), (1, 1));
        assert_eq!(taken[0][0].message().calendars.len(), 1);
    }

    #[test]
    fn refuses_nothing_and_a_whole_mailbox() {
        assert_eq!(take_in(&[upload("", " \n")]), Err(Refused::Nothing));
        let one = "From a Mon Nov 02 09:00:00 2026\nFrom: a@x.example\n\nhi\n\n";
        assert_eq!(
            take_in(&[upload("all.mbox", &one.repeat(100))]),
            Err(Refused::TooMany)
        );
    }
}
