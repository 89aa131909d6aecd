//! The tables and how older files become newer ones, step by step on `PRAGMA user_version`.

use rusqlite::{Connection, TransactionBehavior};

use crate::store::error::StoreError;

/// Each step from one version to the next; the first makes an empty file.
const STEPS: [&str; 5] = [
    "
    CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE place(
        id INTEGER PRIMARY KEY,
        path BLOB NOT NULL UNIQUE,
        parent INTEGER NOT NULL,
        shape INTEGER NOT NULL,
        listed INTEGER NOT NULL,
        mail INTEGER NOT NULL,
        size INTEGER NOT NULL,
        messages INTEGER NOT NULL,
        last INTEGER NOT NULL,
        print INTEGER NOT NULL
    );
    CREATE TABLE message(
        place INTEGER NOT NULL,
        name BLOB NOT NULL,
        id INTEGER NOT NULL,
        thread INTEGER NOT NULL,
        state INTEGER NOT NULL,
        PRIMARY KEY(place, name)
    ) WITHOUT ROWID;
    CREATE INDEX counted ON message(place, state) WHERE state > 1;
    CREATE TABLE note(
        place INTEGER NOT NULL,
        name BLOB NOT NULL,
        id INTEGER NOT NULL,
        thread INTEGER NOT NULL,
        path TEXT NOT NULL,
        message_id TEXT,
        date TEXT,
        sender TEXT NOT NULL,
        reader TEXT,
        subject TEXT NOT NULL,
        kind TEXT NOT NULL,
        needs_answer INTEGER NOT NULL,
        is_mine INTEGER NOT NULL,
        company TEXT,
        role TEXT,
        interview_at TEXT,
        event TEXT,
        PRIMARY KEY(place, name)
    ) WITHOUT ROWID;
    CREATE TABLE mark(
        id INTEGER PRIMARY KEY,
        message_id TEXT,
        subject TEXT NOT NULL,
        kind TEXT NOT NULL,
        said TEXT NOT NULL,
        at TEXT NOT NULL
    );
",
    "
    ALTER TABLE note ADD COLUMN reply_by TEXT;
    ALTER TABLE note ADD COLUMN reply_at TEXT;
",
    "
    ALTER TABLE note ADD COLUMN topic INTEGER;
    ALTER TABLE note ADD COLUMN people TEXT NOT NULL DEFAULT '';
    ALTER TABLE note ADD COLUMN nudges INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE note ADD COLUMN answer TEXT;
",
    "
    CREATE INDEX threaded ON note(thread);
",
    "
    CREATE TABLE line(
        standing INTEGER NOT NULL,
        due INTEGER NOT NULL,
        number INTEGER NOT NULL,
        until INTEGER NOT NULL,
        id TEXT NOT NULL,
        place INTEGER NOT NULL,
        name BLOB NOT NULL,
        company TEXT,
        role TEXT,
        answer TEXT,
        answer_by TEXT,
        reply_at TEXT,
        interview_at TEXT,
        PRIMARY KEY(standing, due, number)
    ) WITHOUT ROWID;
    CREATE TABLE member(
        number INTEGER NOT NULL,
        at INTEGER NOT NULL,
        place INTEGER NOT NULL,
        name BLOB NOT NULL,
        PRIMARY KEY(number, at)
    ) WITHOUT ROWID;
    CREATE TRIGGER note_came AFTER INSERT ON note BEGIN DELETE FROM setting WHERE name = 'lines'; END;
    CREATE TRIGGER note_went AFTER DELETE ON note BEGIN DELETE FROM setting WHERE name = 'lines'; END;
    CREATE TRIGGER note_changed AFTER UPDATE OF thread, kind, needs_answer ON note
        BEGIN DELETE FROM setting WHERE name = 'lines'; END;
",
];

/// The version that this program writes.
pub(super) const VERSION: i64 = 5;

/// Brings a file to the newest version, or refuses one that is newer still.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let found = version(connection)?;
    if found > VERSION {
        return Err(StoreError::Newer {
            found,
            known: VERSION,
        });
    }
    if found == VERSION {
        return Ok(());
    }
    // Another run may be making the same file: who comes second finds it done.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let done = usize::try_from(version(&transaction)?).unwrap_or(0);
    for (version, step) in (1_i64..).zip(STEPS).skip(done) {
        transaction.execute_batch(step)?;
        transaction.pragma_update(None, "user_version", version)?;
    }
    Ok(transaction.commit()?)
}

fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use rusqlite::Connection;

    use super::{STEPS, VERSION, migrate};

    #[test]
    fn a_file_of_any_version_becomes_like_a_new_one() {
        let tables = |done: usize| {
            let mut file = Connection::open_in_memory().unwrap();
            for step in &STEPS[..done] {
                file.execute_batch(step).unwrap();
            }
            file.pragma_update(None, "user_version", u32::try_from(done).unwrap())
                .unwrap();
            migrate(&mut file).unwrap();
            let query = "SELECT group_concat(name || sql, ';' ORDER BY name) FROM sqlite_schema";
            let all: String = file.query_row(query, [], |row| row.get(0)).unwrap();
            all
        };
        for done in 1..=STEPS.len() {
            assert_eq!(tables(done), tables(0), "{done}");
        }
    }

    #[test]
    fn the_version_is_the_number_of_steps() {
        assert_eq!(i64::try_from(STEPS.len()), Ok(VERSION));
    }
}
