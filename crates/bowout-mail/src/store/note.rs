//! What a message said that matters to an opportunity.

use rusqlite::{Connection, OptionalExtension, Row as SqlRow, params};

use crate::store::error::StoreError;

/// A message that awaits an answer, answers one, or goes on with one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Note {
    /// The number of the place that it lies in.
    pub place: i64,
    /// Its name there.
    pub name: Box<[u8]>,
    /// The digest of its id.
    pub id: i64,
    /// The digest that all messages of its opportunity share.
    pub thread: i64,
    /// The name it goes by.
    pub path: String,
    /// Its Message-ID.
    pub message_id: Option<String>,
    /// When it was written, in RFC 3339.
    pub date: Option<String>,
    /// Who wrote it: `Name <address>`.
    pub sender: String,
    /// The address of its first reader.
    pub reader: Option<String>,
    /// Its subject.
    pub subject: String,
    /// The name of its kind.
    pub kind: String,
    /// Whether it awaits an answer.
    pub needs_answer: bool,
    /// Whether the person wrote it.
    pub is_mine: bool,
    /// The employer.
    pub company: Option<String>,
    /// The role.
    pub role: Option<String>,
    /// The first time that it names for the interview, in RFC 3339.
    pub interview_at: Option<String>,
    /// The UID of its calendar event.
    pub event: Option<String>,
    /// Until when it asks for an answer, in its words.
    pub reply_by: Option<String>,
    /// The moment that those words come to, in RFC 3339.
    pub reply_at: Option<String>,
    /// A digest of its subject without what programs put before it; `None` without a subject.
    pub topic: Option<i64>,
    /// The addresses of its authors and readers in lower case, parted by blanks.
    pub people: String,
    /// Whether it reminds of an earlier one.
    pub nudges: bool,
    /// What the person answered by calendar: `accepted`, `declined`, `tentative` or `countered`.
    pub answer: Option<String>,
}

impl Note {
    /// The employer, unless it is but the sender's address spelt as a name: another mail may write it as it is.
    #[must_use]
    pub fn named_company(&self) -> Option<&String> {
        let letters = |name: &str| {
            let letters = name.chars().filter(|c| c.is_alphabetic());
            letters.flat_map(char::to_lowercase).collect::<String>()
        };
        let domain = self.sender.rsplit('@').next().unwrap_or_default();
        let is_spelt = |name: &String| {
            domain
                .split('.')
                .any(|label| letters(label) == letters(name))
        };
        self.company.as_ref().filter(|name| !is_spelt(name))
    }
}

/// How many columns a note has.
pub(super) const COLUMNS: usize = 23;

/// Keeps a note, over an older one of the same message.
pub(super) fn keep(connection: &Connection, note: &Note) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO note VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        )?
        .execute(params![
            note.place,
            &*note.name,
            note.id,
            note.thread,
            note.path,
            note.message_id,
            note.date,
            note.sender,
            note.reader,
            note.subject,
            note.kind,
            note.needs_answer,
            note.is_mine,
            note.company,
            note.role,
            note.interview_at,
            note.event,
            note.reply_by,
            note.reply_at,
            note.topic,
            note.people,
            note.nudges,
            note.answer
        ])?;
    Ok(())
}

/// Keeps the new path of a message.
pub(super) fn repath(
    connection: &Connection,
    place: i64,
    name: &[u8],
    path: &str,
) -> Result<(), StoreError> {
    connection
        .prepare_cached("UPDATE note SET path = ? WHERE place = ? AND name = ?")?
        .execute(params![path, place, name])?;
    Ok(())
}

/// Hands on every note, the messages of one opportunity together, the oldest first.
pub(super) fn each(connection: &Connection, act: &mut dyn FnMut(Note)) -> Result<(), StoreError> {
    let mut statement = connection.prepare("SELECT * FROM note ORDER BY thread, date, path")?;
    for note in statement.query_map([], from_row)? {
        act(note?);
    }
    Ok(())
}

/// The notes of one thread, the oldest first.
pub(super) fn of_thread(connection: &Connection, thread: i64) -> Result<Vec<Note>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT * FROM note WHERE thread = ? ORDER BY date, path")?;
    let notes = statement.query_map([thread], from_row)?;
    Ok(notes.collect::<Result<_, _>>()?)
}

/// A note by the digest of its id.
pub(super) fn by_id(connection: &Connection, id: i64) -> Result<Option<Note>, StoreError> {
    let mut statement = connection
        .prepare("SELECT * FROM note WHERE id = ? ORDER BY thread, date, path LIMIT 1")?;
    Ok(statement.query_row([id], from_row).optional()?)
}

pub(super) fn from_row(row: &SqlRow<'_>) -> rusqlite::Result<Note> {
    Ok(Note {
        place: row.get(0)?,
        name: row.get::<_, Vec<u8>>(1)?.into(),
        id: row.get(2)?,
        thread: row.get(3)?,
        path: row.get(4)?,
        message_id: row.get(5)?,
        date: row.get(6)?,
        sender: row.get(7)?,
        reader: row.get(8)?,
        subject: row.get(9)?,
        kind: row.get(10)?,
        needs_answer: row.get(11)?,
        is_mine: row.get(12)?,
        company: row.get(13)?,
        role: row.get(14)?,
        interview_at: row.get(15)?,
        event: row.get(16)?,
        reply_by: row.get(17)?,
        reply_at: row.get(18)?,
        topic: row.get(19)?,
        people: row.get(20)?,
        nudges: row.get(21)?,
        answer: row.get(22)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_the_address_spells_gives_way_to_a_written_one() {
        let note = |company: &str| Note {
            sender: "Jo <jo@hallam-roofs.example>".to_owned(),
            company: Some(company.to_owned()),
            ..Note::default()
        };
        assert_eq!(note("Hallam Roofs").named_company(), None);
        let written = note("Hallam & Daughters");
        assert_eq!(written.named_company(), written.company.as_ref());
    }
}
