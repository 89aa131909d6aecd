//! From a conversation on the disk to advice about it.

use std::path::{Path, PathBuf};

use bowout_core::advice::{Advice, Profile, weigh};
use bowout_core::message::parse_or_pasted;
use bowout_core::opportunity::{Opportunity, gather};
use bowout_core::person::Person;
use bowout_core::when::Moment;
use bowout_mail::mailbox::messages;

use crate::actions::keep;
use crate::actions::mailbox::named;
use crate::actions::person::profile_path;
use crate::error::CommandError;
use crate::{config, input, wire};

/// Reads every message of the paths, or of the threads whose ids `bowout list` shows, as one conversation of `own`; where
/// that is empty, the first message's readers count as the person.
///
/// # Errors
/// [`CommandError`] where nothing can be read.
pub(crate) fn conversation(
    paths: &[PathBuf],
    own: &[Person],
    now: &Moment,
) -> Result<Opportunity, CommandError> {
    let mut read = vec![];
    for path in &named::all(paths, now)? {
        if path == Path::new("-") {
            read.push(("-".to_owned(), parse_or_pasted(&input::read(path)?)));
            continue;
        }
        for found in messages(path)? {
            let found = found?;
            read.push((found.name, parse_or_pasted(&found.bytes)));
        }
    }
    let holds_nothing = read
        .iter()
        .all(|(_, message)| message.body.trim().is_empty() && message.calendars.is_empty());
    if holds_nothing {
        let path = paths.first().cloned().unwrap_or_default();
        return Err(CommandError::NoMail(path));
    }
    Ok(gather(&read, own, now))
}

/// The profile at a path, else the one that the page keeps too, else an empty one.
///
/// # Errors
/// [`CommandError::Damaged`] where the file is no profile.
pub(crate) fn profile(path: Option<&PathBuf>) -> Result<Profile, CommandError> {
    let settings = config::load()?;
    let kept = || {
        let path = keep::folder().map(|folder| profile_path(&settings, &folder));
        path.filter(|path| path.exists())
    };
    let Some(path) = path.cloned().or_else(kept) else {
        return Ok(Profile::default());
    };
    wire::profile(&input::read(&path)?).map_err(|fault| CommandError::Damaged {
        path,
        says: format!("{fault}. `bowout explain profile` shows what a profile looks like"),
    })
}

/// Weighs the conversation.
pub(crate) fn advise(opportunity: &Opportunity, profile: &Profile, now: &Moment) -> Advice {
    weigh(opportunity, profile, now)
}
