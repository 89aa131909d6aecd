//! A place that holds mail, as it looked when everything in it had been read.

use std::path::PathBuf;

use rusqlite::{Connection, Row as SqlRow, params};

use crate::mailbox::{Shape, Stamp, bytes_of, name_of};
use crate::store::error::StoreError;

/// A folder, a Maildir, an mbox file or a single mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its number in the store.
    pub id: i64,
    /// Where it lies.
    pub path: PathBuf,
    /// The place that it was found in; 0 where the person named it.
    pub parent: i64,
    /// How mail is kept there.
    pub shape: Shape,
    /// What it looked like when its inner places were listed; 0 until then.
    pub listed: i64,
    /// What it looked like when all of its mail had been read; 0 until then.
    pub mail: i64,
    /// The size of a file in bytes.
    pub size: i64,
    /// How many messages it holds.
    pub messages: i64,
    /// Where the last message of an mbox file begins.
    pub last: i64,
    /// A digest of the beginning and the end of an mbox file.
    pub print: i64,
}

const SHAPES: [Shape; 4] = [Shape::Folder, Shape::Maildir, Shape::Mbox, Shape::Mail];

impl Place {
    /// A place that nothing is known of yet.
    #[must_use]
    pub fn new(id: i64, path: PathBuf, parent: i64, shape: Shape) -> Self {
        Self {
            id,
            path,
            parent,
            shape,
            listed: 0,
            mail: 0,
            size: 0,
            messages: 0,
            last: 0,
            print: 0,
        }
    }

    /// Whether nothing came or went since everything was read.
    #[must_use]
    pub fn is_unchanged(&self, stamp: &Stamp) -> bool {
        self.mail != 0 && self.mail == stamp.mail && self.size == stamp.size
    }

    fn from_row(row: &SqlRow<'_>) -> rusqlite::Result<Self> {
        let path: Vec<u8> = row.get(1)?;
        let shape: u8 = row.get(3)?;
        Ok(Self {
            id: row.get(0)?,
            path: name_of(&path).into(),
            parent: row.get(2)?,
            shape: SHAPES
                .get(usize::from(shape))
                .copied()
                .unwrap_or(Shape::Mail),
            listed: row.get(4)?,
            mail: row.get(5)?,
            size: row.get(6)?,
            messages: row.get(7)?,
            last: row.get(8)?,
            print: row.get(9)?,
        })
    }
}

/// Every place.
pub(super) fn all(connection: &Connection) -> Result<Vec<Place>, StoreError> {
    let mut statement = connection.prepare(
        "SELECT id, path, parent, shape, listed, mail, size, messages, last, print FROM place",
    )?;
    let places = statement.query_map([], Place::from_row)?;
    Ok(places.collect::<Result<_, _>>()?)
}

/// Keeps a place, over what was known of it.
pub(super) fn keep(connection: &Connection, place: &Place) -> Result<(), StoreError> {
    let shape = SHAPES
        .iter()
        .position(|one| *one == place.shape)
        .unwrap_or(0) as i64;
    connection
        .prepare_cached("INSERT OR REPLACE INTO place VALUES(?,?,?,?,?,?,?,?,?,?)")?
        .execute(params![
            place.id,
            bytes_of(place.path.as_os_str()),
            place.parent,
            shape,
            place.listed,
            place.mail,
            place.size,
            place.messages,
            place.last,
            place.print
        ])?;
    Ok(())
}

/// Keeps the number of a place that is not known yet; of one that is known, nothing changes.
pub(super) fn begin(connection: &Connection, place: &Place) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached("SELECT 1 FROM place WHERE id = ?")?;
    if statement.exists([place.id])? {
        return Ok(());
    }
    keep(
        connection,
        &Place::new(place.id, place.path.clone(), place.parent, place.shape),
    )
}

/// Forgets a place and all that was read there.
pub(super) fn forget(connection: &Connection, id: i64) -> Result<(), StoreError> {
    empty(connection, id)?;
    connection
        .prepare_cached("DELETE FROM place WHERE id = ?")?
        .execute([id])?;
    Ok(())
}

/// Forgets all that was read at a place.
pub(super) fn empty(connection: &Connection, id: i64) -> Result<(), StoreError> {
    for statement in [
        "DELETE FROM message WHERE place = ?",
        "DELETE FROM note WHERE place = ?",
    ] {
        connection.prepare_cached(statement)?.execute([id])?;
    }
    Ok(())
}
