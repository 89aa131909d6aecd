//! What is to be read at one place.

use std::path::PathBuf;

use crate::mailbox::{Extent, Shape, name_of, unflagged};
use crate::store::Place;

/// One message to be read.
#[derive(Debug)]
pub(super) enum Unit {
    /// A file, by its name as [`list`](crate::mailbox::list) gives it; empty where the place itself is the mail.
    File(Box<[u8]>),
    /// A part of an mbox file, with its number there.
    Part(Extent, u32),
}

/// A place with what is to be read there.
#[derive(Debug)]
pub(super) struct Task {
    /// The place as it is kept once everything in it has been read.
    pub(super) place: Place,
    pub(super) units: Vec<Unit>,
    /// How many units have been read.
    pub(super) done: usize,
    /// Whether something could not be read, so that the place must be looked at again.
    pub(super) is_short: bool,
}

impl Task {
    pub(super) fn new(place: Place, units: Vec<Unit>) -> Self {
        Self {
            place,
            units,
            done: 0,
            is_short: false,
        }
    }
}

/// What a message is called at its place: a Maildir name without its half and its flags, an mbox offset as eight bytes.
pub(super) fn key(shape: Shape, unit: &Unit) -> Box<[u8]> {
    match unit {
        Unit::File(name) if shape == Shape::Maildir => maildir_key(name).into(),
        Unit::File(name) => name.clone(),
        Unit::Part(extent, _) => extent.start.to_be_bytes().into(),
    }
}

/// The part of `cur/1700.host:2,S` that stays when the mail is moved to the other half or its flags change.
pub(super) fn maildir_key(name: &[u8]) -> &[u8] {
    unflagged(name.get(4..).unwrap_or(name))
}

/// Where a message lies, and the name it goes by.
pub(super) fn path_of(place: &Place, unit: &Unit) -> (PathBuf, String) {
    match unit {
        Unit::File(name) if name.is_empty() => (
            place.path.clone(),
            place.path.to_string_lossy().into_owned(),
        ),
        Unit::File(name) => {
            let path = place.path.join(name_of(name));
            let shown = path.to_string_lossy().into_owned();
            (path, shown)
        }
        Unit::Part(_, number) => (
            place.path.clone(),
            format!("{}#{number}", place.path.to_string_lossy()),
        ),
    }
}
