//! One row a message: its name where it lies, what ties it to others, and whether it awaits an answer.

use rusqlite::{Connection, params};

use crate::store::error::StoreError;

/// What is known of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// A glance was enough: it awaits no answer.
    PassedOver,
    /// It was read, and awaits no answer.
    Read,
    /// It awaits an answer.
    Waiting,
    /// It is no mail, or too damaged to be one.
    Damaged,
}

const STATES: [State; 4] = [
    State::PassedOver,
    State::Read,
    State::Waiting,
    State::Damaged,
];

impl State {
    pub(super) fn number(self) -> u8 {
        let number = STATES.iter().position(|one| *one == self);
        number.and_then(|one| u8::try_from(one).ok()).unwrap_or(0)
    }
}

/// A message as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The number of the place that it lies in.
    pub place: i64,
    /// Its name there: without flags in a Maildir, eight bytes of offset in an mbox file.
    pub name: Box<[u8]>,
    /// The digest of its id.
    pub id: i64,
    /// The digest of the id of the oldest message of its thread, its own where it begins one.
    pub thread: i64,
    /// What is known of it.
    pub state: State,
}

/// Keeps a message, over what was known of it.
pub(super) fn keep(connection: &Connection, row: &Row) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT OR REPLACE INTO message VALUES(?,?,?,?,?)")?
        .execute(params![
            row.place,
            &*row.name,
            row.id,
            row.thread,
            row.state.number()
        ])?;
    Ok(())
}

/// Forgets messages of a place.
pub(super) fn forget(
    connection: &Connection,
    place: i64,
    names: &[Box<[u8]>],
) -> Result<(), StoreError> {
    for table in ["message", "note"] {
        let mut statement = connection
            .prepare_cached(&format!("DELETE FROM {table} WHERE place = ? AND name = ?"))?;
        for name in names {
            statement.execute(params![place, &**name])?;
        }
    }
    Ok(())
}

/// Of each place that has any, how many messages await an answer, and how many are damaged.
pub(super) fn counts(connection: &Connection) -> Result<Vec<(i64, u32, u32)>, StoreError> {
    let mut statement = connection.prepare(
        "SELECT place, sum(state = 2), sum(state = 3) FROM message INDEXED BY counted WHERE state > 1 GROUP BY place",
    )?;
    let counts = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(counts.collect::<Result<_, _>>()?)
}

/// Sets what is known of every message with an id, and tells how many there are.
pub(super) fn set_state(
    connection: &Connection,
    id: i64,
    state: State,
    kind: &str,
) -> Result<usize, StoreError> {
    let needs_answer = state == State::Waiting;
    connection.execute(
        "UPDATE note SET needs_answer = ?, kind = ? WHERE id = ?",
        params![needs_answer, kind, id],
    )?;
    Ok(connection.execute(
        "UPDATE message SET state = ? WHERE id = ?",
        params![state.number(), id],
    )?)
}
