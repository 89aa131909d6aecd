//! Which messages belong to the opportunities: replies to a noted message, replies to those, and so on.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, params};

use crate::store::error::StoreError;
use crate::store::note::{Note, all};

/// A message as a member of a thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Member {
    /// The number of the place that it lies in.
    pub(crate) place: i64,
    /// Its name there.
    pub(crate) name: Box<[u8]>,
    id: i64,
    thread: i64,
}

/// The members of noted threads that bear no note yet.
pub(super) fn unnoted(connection: &Connection) -> Result<Vec<Member>, StoreError> {
    let notes = all(connection)?;
    let mut tied: HashSet<i64> = notes.iter().flat_map(|one| [one.id, one.thread]).collect();
    // The person's own mail that names no other goes by its subject.
    tied.extend(
        notes
            .iter()
            .filter(|one| !one.is_mine)
            .filter_map(|one| one.topic),
    );
    tied.remove(&0);
    let known: HashSet<(i64, &[u8])> = notes.iter().map(|one| (one.place, &*one.name)).collect();
    let mut statement = connection
        .prepare("SELECT place, name, id, thread FROM message WHERE thread <> id OR state = 2")?;
    let rows = statement.query_map([], |row| {
        Ok(Member {
            place: row.get(0)?,
            name: row.get::<_, Vec<u8>>(1)?.into(),
            id: row.get(2)?,
            thread: row.get(3)?,
        })
    })?;
    let mut rest: Vec<Member> = rows.collect::<Result<_, _>>()?;
    let mut members = vec![];
    loop {
        let (inside, outside): (Vec<_>, Vec<_>) = rest
            .into_iter()
            .partition(|one| tied.contains(&one.thread) || tied.contains(&one.id));
        if inside.is_empty() {
            members.retain(|one: &Member| !known.contains(&(one.place, &*one.name)));
            return Ok(members);
        }
        tied.extend(inside.iter().map(|one| one.id).filter(|id| *id != 0));
        members.extend(inside);
        rest = outside;
    }
}

/// Gives all notes of one opportunity the same thread: those tied by their ids, or by one calendar event.
pub(super) fn join(connection: &Connection) -> Result<(), StoreError> {
    let notes = all(connection)?;
    let mut leader: HashMap<i64, i64> = HashMap::new();
    let mut events: HashMap<&str, i64> = HashMap::new();
    for note in &notes {
        tie(&mut leader, note.id, of_its_own(note));
        if let Some(event) = note.event.as_deref() {
            let first = *events.entry(event).or_insert(of_its_own(note));
            tie(&mut leader, first, of_its_own(note));
        }
    }
    let mut statement =
        connection.prepare_cached("UPDATE note SET thread = ? WHERE place = ? AND name = ?")?;
    for note in &notes {
        let thread = lead(&leader, of_its_own(note));
        if thread != note.thread {
            statement.execute(params![thread, note.place, &*note.name])?;
        }
    }
    Ok(())
}

/// The thread of a note as its mail says. One that goes by its subject, to be found, begins a thread by itself.
fn of_its_own(note: &Note) -> i64 {
    if note.topic == Some(note.thread) {
        note.id
    } else {
        note.thread
    }
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
