//! What a person calls a mail: its path, its Message-ID, or the id under which `bowout list` shows its opportunity.

use std::path::{Path, PathBuf};

use bowout_core::when::Moment;
use bowout_mail::mailbox::numbered;
use bowout_mail::store::{Spot, Store, digest};

use crate::actions::mailbox::list::{Listed, Wanted, list};
use crate::actions::mailbox::place::place;
use crate::error::CommandError;

/// The mail that is meant: a path as it stands, for an opportunity the mail that its clock runs from.
///
/// # Errors
/// [`CommandError::Usage`] where an id is not known.
pub(crate) fn asked(name: &Path, now: &Moment) -> Result<PathBuf, CommandError> {
    match id(name) {
        Some(id) => one_in(&known(id)?, id, now),
        None => Ok(name.to_owned()),
    }
}

/// Every mail that is meant: a path as it stands, for an opportunity all of its thread, the oldest first.
///
/// # Errors
/// [`CommandError::Usage`] where an id is not known.
pub(crate) fn all(names: &[PathBuf], now: &Moment) -> Result<Vec<PathBuf>, CommandError> {
    let mut paths = vec![];
    for name in names {
        match id(name) {
            Some(id) if !id.contains('@') => {
                let store = known(id)?;
                let found = opportunity(&store, id, now)?;
                let found = found.ok_or_else(|| unknown(id))?;
                for spot in found.thread(&store)? {
                    paths.push(store.path_of(&spot)?);
                }
            }
            _ => paths.push(asked(name, now)?),
        }
    }
    Ok(paths)
}

/// The same of a store that is open.
///
/// # Errors
/// [`CommandError::Usage`] where an id is not known.
pub(super) fn asked_in(store: &Store, name: &Path, now: &Moment) -> Result<PathBuf, CommandError> {
    match id(name) {
        Some(id) => one_in(store, id, now),
        None => Ok(name.to_owned()),
    }
}

/// What a name says where it is no path: eight hexadecimal digits, or a Message-ID.
fn id(name: &Path) -> Option<&str> {
    let is_file = |path: &Path| path == Path::new("-") || path.exists();
    if is_file(name) || numbered(name).is_some_and(|(file, _)| is_file(&file)) {
        return None;
    }
    let text = name.to_str()?;
    let is_short = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_message_id = text.contains('@') && !text.contains(std::path::is_separator);
    (is_short || is_message_id).then_some(text)
}

fn one_in(store: &Store, id: &str, now: &Moment) -> Result<PathBuf, CommandError> {
    let note = if id.contains('@') {
        let wanted = digest(id.trim_matches(['<', '>']).as_bytes());
        store.note_of(wanted)?
    } else {
        opportunity(store, id, now)?.map(|one| one.asked)
    };
    let note = note.ok_or_else(|| unknown(id))?;
    Ok(store.path_of(&Spot {
        place: note.place,
        name: note.name,
        path: note.path,
    })?)
}

fn opportunity(store: &Store, id: &str, now: &Moment) -> Result<Option<Listed>, CommandError> {
    let id = id.to_ascii_lowercase();
    let mut found = None;
    list(store, now, Wanted::Named(&id), &mut |one| {
        found.get_or_insert(one);
        Ok(())
    })?;
    Ok(found)
}

/// The store, where one is; without it no id is known.
fn known(id: &str) -> Result<Store, CommandError> {
    let path = place(None)?;
    if path.exists() {
        Ok(Store::open(&path)?)
    } else {
        Err(unknown(id))
    }
}

fn unknown(id: &str) -> CommandError {
    CommandError::Usage(format!(
        "{id:?} is no path, and no opportunity of that id is known; `bowout list --all` shows them, or name the mail's file"
    ))
}
