//! What the list says of each opportunity. It is worked out once when the notes have changed, so that showing it costs no
//! more than what is shown.

use rusqlite::{Connection, OptionalExtension, Row as SqlRow, params};

use crate::store::error::StoreError;
use crate::store::note::{self, Note};

/// An opportunity as it stands in the list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// Its place among lines that are due at once; no two lines have the same.
    pub number: i64,
    /// The name that a person types for it.
    pub id: String,
    /// How it stands; the smaller, the farther up it is shown.
    pub standing: u8,
    /// When it is due, in seconds since 1970. What is due at no time is shown last of its standing.
    pub due: Option<i64>,
    /// Until when it is shown without being asked for, in seconds since 1970; for good where nothing ends it.
    pub until: Option<i64>,
    /// The employer.
    pub company: Option<String>,
    /// The role.
    pub role: Option<String>,
    /// What the person answered by calendar.
    pub answer: Option<String>,
    /// By when to answer, in RFC 3339.
    pub answer_by: Option<String>,
    /// Until when an answer is asked for, in RFC 3339.
    pub reply_at: Option<String>,
    /// When the interview is, in RFC 3339.
    pub interview_at: Option<String>,
}

/// Which lines are wanted.
#[derive(Debug, Clone, Copy)]
pub struct Choice<'a> {
    /// The last standing of them.
    pub standing: u8,
    /// Only what is shown without being asked for at this time, in seconds since 1970.
    pub at: Option<i64>,
    /// Only what goes by this name.
    pub id: Option<&'a str>,
}

/// Where a noted message lies, and the path that it goes by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The number of the place that it lies in.
    pub place: i64,
    /// Its name there.
    pub name: Box<[u8]>,
    /// Its path, `FILE#N` in an mbox.
    pub path: String,
}

/// The setting that tells who worked the lines out. The tables drop it whenever a note comes, goes or changes.
const BY: &str = "lines";

/// Tables of the same names for this connection alone, which take the place of those in the file.
const PASSING: &str = "
    CREATE TEMP TABLE IF NOT EXISTS line AS SELECT * FROM main.line LIMIT 0;
    CREATE TEMP TABLE IF NOT EXISTS member AS SELECT * FROM main.member LIMIT 0;
    CREATE INDEX IF NOT EXISTS temp.numbered ON member(number, at);
";

/// Who worked out the lines in the file; nobody where notes have changed since.
pub(super) fn worked_out_by(connection: &Connection) -> Result<Option<String>, StoreError> {
    let mut statement = connection.prepare("SELECT value FROM setting WHERE name = ?")?;
    Ok(statement.query_row([BY], |row| row.get(0)).optional()?)
}

/// Forgets every line, and notes who works them out anew.
pub(super) fn begin(connection: &Connection, by: &str) -> Result<(), StoreError> {
    connection.execute_batch("DELETE FROM line; DELETE FROM member;")?;
    connection.execute("INSERT OR REPLACE INTO setting VALUES(?,?)", [BY, by])?;
    Ok(())
}

/// Keeps lines for this connection alone from now on.
pub(super) fn pass(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch(PASSING)?;
    Ok(connection.execute_batch("DELETE FROM line; DELETE FROM member;")?)
}

/// Keeps a line with its messages, the oldest first, and the one that its clock runs from.
pub(super) fn keep(
    connection: &Connection,
    line: &Line,
    asked: &Note,
    thread: &[Note],
) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT INTO line VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)")?
        .execute(params![
            line.standing,
            line.due.unwrap_or(i64::MAX),
            line.number,
            line.until.unwrap_or(i64::MAX),
            line.id,
            asked.place,
            &*asked.name,
            line.company,
            line.role,
            line.answer,
            line.answer_by,
            line.reply_at,
            line.interview_at,
        ])?;
    let mut member = connection.prepare_cached("INSERT INTO member VALUES(?,?,?,?)")?;
    for (at, note) in (0_i64..).zip(thread) {
        member.execute(params![line.number, at, note.place, &*note.name])?;
    }
    Ok(())
}

/// Hands on the lines that are wanted, with the message that the clock of each runs from, what is due first on top.
pub(super) fn each<E: From<StoreError>>(
    connection: &Connection,
    choice: &Choice<'_>,
    act: &mut dyn FnMut(Line, Note) -> Result<(), E>,
) -> Result<(), E> {
    let says = |fault: rusqlite::Error| E::from(StoreError::from(fault));
    let mut statement = connection
        .prepare_cached(
            "SELECT note.*, line.number, line.id, standing, due, until, line.company, line.role, line.answer, answer_by,
                line.reply_at, line.interview_at
            FROM line CROSS JOIN note ON note.place = line.place AND note.name = line.name
            WHERE standing <= ?1 AND until >= ?2 AND (?3 IS NULL OR line.id = ?3)
            ORDER BY standing, due, line.number",
        )
        .map_err(says)?;
    let at = choice.at.unwrap_or(i64::MIN);
    let mut found = statement
        .query(params![choice.standing, at, choice.id])
        .map_err(says)?;
    while let Some(row) = found.next().map_err(says)? {
        act(
            from_row(row).map_err(says)?,
            note::from_row(row).map_err(says)?,
        )?;
    }
    Ok(())
}

/// How many lines of a choice are not shown at its time without being asked for.
pub(super) fn past(connection: &Connection, choice: &Choice<'_>) -> Result<usize, StoreError> {
    let query = "SELECT count(*) FROM line WHERE standing <= ? AND until < ?";
    let at = choice.at.unwrap_or(i64::MIN);
    let mut statement = connection.prepare_cached(query)?;
    let past: i64 = statement.query_row(params![choice.standing, at], |row| row.get(0))?;
    Ok(usize::try_from(past).unwrap_or(0))
}

/// The messages of a line, the oldest first.
pub(super) fn thread(connection: &Connection, number: i64) -> Result<Vec<Spot>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT place, name, path FROM member JOIN note USING(place, name) WHERE number = ? ORDER BY at",
    )?;
    let spots = statement.query_map([number], |row| {
        Ok(Spot {
            place: row.get(0)?,
            name: row.get::<_, Vec<u8>>(1)?.into(),
            path: row.get(2)?,
        })
    })?;
    Ok(spots.collect::<Result<_, _>>()?)
}

fn from_row(row: &SqlRow<'_>) -> rusqlite::Result<Line> {
    let from = note::COLUMNS;
    let time = |at: i64| (at != i64::MAX).then_some(at);
    Ok(Line {
        number: row.get(from)?,
        id: row.get(from + 1)?,
        standing: row.get(from + 2)?,
        due: time(row.get(from + 3)?),
        until: time(row.get(from + 4)?),
        company: row.get(from + 5)?,
        role: row.get(from + 6)?,
        answer: row.get(from + 7)?,
        answer_by: row.get(from + 8)?,
        reply_at: row.get(from + 9)?,
        interview_at: row.get(from + 10)?,
    })
}
