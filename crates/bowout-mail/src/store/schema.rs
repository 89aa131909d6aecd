//! The tables and how older files become newer ones, step by step on `PRAGMA user_version`.

use rusqlite::{Connection, TransactionBehavior};

use crate::store::error::StoreError;

/// Each step from one version to the next; the first makes an empty file.
const STEPS: [&str; 4] = [
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
];

/// The version that this program writes.
pub(super) const VERSION: i64 = 4;

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
mod tests {
    use super::{STEPS, VERSION};

    #[test]
    fn the_version_is_the_number_of_steps() {
        assert_eq!(i64::try_from(STEPS.len()), Ok(VERSION));
    }
}
