//! The person's own word on what a message is: kept, and respected by everything that reads mailboxes.

use std::path::Path;

use bowout_core::message::glance::Fields;
use bowout_core::message::parse_or_pasted;
use bowout_core::reading::{Kind, read};
use bowout_core::when::Moment;
use bowout_mail::mailbox::messages;
use bowout_mail::store::{Mark, State, Store};

use crate::actions::mailbox::judge::ties;
use crate::actions::mailbox::named::asked_in;
use crate::actions::mailbox::settle::settle;
use crate::error::CommandError;

/// Marks the message at a path or with an id as a kind.
///
/// # Errors
/// [`CommandError`] where the kind or the message is not known.
pub(crate) fn mark(
    store: &mut Store,
    message: &Path,
    kind: &str,
    now: &Moment,
) -> Result<Mark, CommandError> {
    let kind = Kind::from_name(&kind.replace([' ', '-'], "_")).ok_or_else(|| {
        let names: Vec<&str> = Kind::ALL.iter().map(|one| one.name()).collect();
        CommandError::Usage(format!(
            "no kind is called {kind:?}; there are: {}",
            names.join(", ")
        ))
    })?;
    store.lock()?;
    let path = asked_in(store, message, now)?;
    let mut run = messages(&path)?;
    let (Some(found), None) = (run.next(), run.next()) else {
        return Err(CommandError::NotSafe(format!(
            "{} is not one mail: name one of them, as FILE#0 in an mbox.",
            path.display()
        )));
    };
    let bytes = found?.bytes;
    let mail = parse_or_pasted(&bytes);
    let (id, _) = ties(&Fields::of(&bytes), &bytes);
    let mark = Mark {
        id,
        message_id: mail.message_id.clone(),
        subject: mail.subject.clone(),
        kind: kind.name().to_owned(),
        said: read(&mail, now).kind.name().to_owned(),
        at: now.to_string(),
    };
    store.at_once(|store| {
        store.keep_mark(&mark)?;
        let state = if kind.asks() {
            State::Waiting
        } else {
            State::Read
        };
        store.set_state(id, state, kind.name())
    })?;
    settle(store)?;
    Ok(mark)
}
