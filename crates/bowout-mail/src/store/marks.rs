//! What the person said a message is. It outlives the message and every scan.

use rusqlite::{Connection, params};

use crate::store::error::StoreError;

/// A correction, or a confirmation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The digest of the id, or of the content where there is none.
    pub id: i64,
    /// The Message-ID.
    pub message_id: Option<String>,
    /// The subject, to tell it by.
    pub subject: String,
    /// The kind that the person gives it.
    pub kind: String,
    /// The kind that Bowout read.
    pub said: String,
    /// When it was marked, in RFC 3339.
    pub at: String,
}

/// Keeps a mark, over an older one of the same message.
pub(super) fn keep(connection: &Connection, mark: &Mark) -> Result<(), StoreError> {
    connection.execute(
        "INSERT OR REPLACE INTO mark VALUES(?,?,?,?,?,?)",
        params![
            mark.id,
            mark.message_id,
            mark.subject,
            mark.kind,
            mark.said,
            mark.at
        ],
    )?;
    Ok(())
}

/// Every mark.
pub(super) fn all(connection: &Connection) -> Result<Vec<Mark>, StoreError> {
    let mut statement = connection.prepare("SELECT * FROM mark ORDER BY at, id")?;
    let marks = statement.query_map([], |row| {
        Ok(Mark {
            id: row.get(0)?,
            message_id: row.get(1)?,
            subject: row.get(2)?,
            kind: row.get(3)?,
            said: row.get(4)?,
            at: row.get(5)?,
        })
    })?;
    Ok(marks.collect::<Result<_, _>>()?)
}
