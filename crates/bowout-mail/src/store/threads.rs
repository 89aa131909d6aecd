//! Which messages belong to the opportunities: replies to a noted message, replies to those, and so on.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, params};

use crate::store::digest;
use crate::store::error::StoreError;

/// A message as a member of a thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Member {
    /// The number of the place that it lies in.
    pub(crate) place: i64,
    /// Its name there.
    pub(crate) name: Box<[u8]>,
}

/// The members of noted threads that bear no note yet, by place and name. Of the noted messages and the members alone
/// something stays in memory: their digests.
pub(super) fn unnoted(connection: &Connection) -> Result<Vec<Member>, StoreError> {
    let mut tied = noted(connection)?;
    let mut note = connection.prepare("SELECT 1 FROM note WHERE place = ? AND name = ?")?;
    let mut statement = connection
        .prepare("SELECT place, name, id, thread FROM message WHERE thread <> id OR state = 2")?;
    loop {
        let before = tied.len();
        let mut members = vec![];
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (id, thread) = (row.get(2)?, row.get(3)?);
            if !tied.contains(&thread) && !tied.contains(&id) {
                continue;
            }
            if id != 0 {
                tied.insert(id);
            }
            let (place, name): (i64, Vec<u8>) = (row.get(0)?, row.get(1)?);
            if !note.exists(params![place, name])? {
                let name = name.into();
                members.push(Member { place, name });
            }
        }
        if tied.len() == before {
            return Ok(members);
        }
    }
}

/// What ties a message to those that are noted: their ids, their threads, and the subjects that the person may answer
/// under without naming a mail.
fn noted(connection: &Connection) -> Result<HashSet<i64>, StoreError> {
    let mut statement = connection.prepare(
        "SELECT id, thread, CASE WHEN is_mine THEN 0 ELSE ifnull(topic, 0) END FROM note",
    )?;
    let mut rows = statement.query([])?;
    let mut tied = HashSet::new();
    while let Some(row) = rows.next()? {
        tied.extend([row.get::<_, i64>(0)?, row.get(1)?, row.get(2)?]);
    }
    tied.remove(&0);
    Ok(tied)
}

/// What joins a note to others.
struct Knot {
    id: i64,
    thread: i64,
    /// The thread that its mail names. One that goes by its subject, to be found, begins a thread by itself.
    own: i64,
}

/// Gets a note, its event, and the place and name of its message.
type Act<'a> = &'a mut dyn FnMut(&Knot, Option<&str>, (i64, &[u8])) -> Result<(), StoreError>;

/// Hands on every note.
fn each(connection: &Connection, act: Act<'_>) -> Result<(), StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT id, thread, topic, event, place, name FROM note")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (id, thread) = (row.get(0)?, row.get(1)?);
        let topic: Option<i64> = row.get(2)?;
        let own = if topic == Some(thread) { id } else { thread };
        let event: Option<String> = row.get(3)?;
        let name: Vec<u8> = row.get(5)?;
        act(
            &Knot { id, thread, own },
            event.as_deref(),
            (row.get(4)?, &name),
        )?;
    }
    Ok(())
}

/// Gives all notes of one opportunity the same thread: those tied by their ids, or by one calendar event. Of each note two
/// digests stay in memory.
pub(super) fn join(connection: &Connection) -> Result<(), StoreError> {
    let mut leader: HashMap<i64, i64> = HashMap::new();
    let mut events: HashMap<i64, i64> = HashMap::new();
    each(connection, &mut |knot, event, _| {
        tie(&mut leader, knot.id, knot.own);
        if let Some(event) = event {
            let first = *events.entry(digest(event.as_bytes())).or_insert(knot.own);
            tie(&mut leader, first, knot.own);
        }
        Ok(())
    })?;
    let mut statement =
        connection.prepare_cached("UPDATE note SET thread = ? WHERE place = ? AND name = ?")?;
    each(connection, &mut |knot, _, (place, name)| {
        let thread = lead(&leader, knot.own);
        if thread != knot.thread {
            statement.execute(params![thread, place, name])?;
        }
        Ok(())
    })
}

fn lead(leader: &HashMap<i64, i64>, of: i64) -> i64 {
    let mut at = of;
    while let Some(next) = leader.get(&at).filter(|next| **next != at) {
        at = *next;
    }
    at
}

/// Puts two threads under one leader, the smaller number, whatever the order of the calls.
fn tie(leader: &mut HashMap<i64, i64>, a: i64, b: i64) {
    let (a, b) = (lead(leader, a), lead(leader, b));
    if a != b && a != 0 && b != 0 {
        leader.insert(a.max(b), a.min(b));
    }
}
