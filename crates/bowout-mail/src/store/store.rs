//! The one door to the file.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OptionalExtension};

use crate::mailbox::{Shape, flagged, name_of};
use crate::store::error::StoreError;
use crate::store::line::{self, Choice, Line, Spot};
use crate::store::marks::{self, Mark};
use crate::store::note::{self, Note};
use crate::store::pages::Pages;
use crate::store::place::{self, Place};
use crate::store::rows::{self, Row, State};
use crate::store::schema;
use crate::store::threads::{self, Member};

/// The store, open.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    connection: Connection,
    /// Held while this run writes; the system lets it go however the run ends.
    lock: Option<File>,
}

/// How the file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// The version of its tables.
    pub version: i64,
    /// What SQLite's own check says; `ok` when all is well.
    pub check: String,
    /// How many messages are known.
    pub messages: u32,
    /// Its size in bytes.
    pub bytes: u64,
}

impl Store {
    /// Opens the file, makes it where there is none, for the eyes of its owner alone.
    ///
    /// # Errors
    /// [`StoreError`] where it cannot be made, is no store, or is newer than this program.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let unopened = |source| StoreError::Unopened {
            path: path.to_owned(),
            source,
        };
        let is_new = !path.exists();
        if is_new {
            if let Some(folder) = path.parent().filter(|one| !one.as_os_str().is_empty()) {
                std::fs::create_dir_all(folder).map_err(unopened)?;
            }
            private(path).map_err(unopened)?;
        }
        let connection = connected(path, is_new).map_err(|fault| match fault {
            StoreError::Database(fault) if is_damage(&fault) => {
                StoreError::Damaged(path.to_owned())
            }
            fault => fault,
        })?;
        Ok(Self {
            path: path.to_owned(),
            connection,
            lock: None,
        })
    }

    /// Makes this run the only one that writes.
    ///
    /// # Errors
    /// [`StoreError::Busy`] while another run does.
    pub fn lock(&mut self) -> Result<(), StoreError> {
        let mut name = self.path.clone().into_os_string();
        name.push(".lock");
        let file = private(Path::new(&name)).map_err(|source| StoreError::Unopened {
            path: self.path.clone(),
            source,
        })?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => Err(StoreError::Busy(self.path.clone())),
            // Where a file system knows no locks, SQLite's own still keep the file whole.
            Ok(()) | Err(TryLockError::Error(_)) => {
                self.lock = Some(file);
                Ok(())
            }
        }
    }

    /// Does several things at once: all of them are kept, or none.
    ///
    /// # Errors
    /// What the closure or SQLite says.
    pub fn at_once<T>(
        &self,
        act: impl FnOnce(&Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let transaction = self.connection.unchecked_transaction()?;
        let done = act(self)?;
        transaction.commit()?;
        Ok(done)
    }

    /// Reads several things as they stand together, whatever another run writes meanwhile.
    ///
    /// # Errors
    /// What the closure or SQLite says.
    pub fn as_it_stands<T, E: From<StoreError>>(
        &self,
        act: impl FnOnce(&Self) -> Result<T, E>,
    ) -> Result<T, E> {
        let says = |fault: rusqlite::Error| StoreError::from(fault);
        let transaction = self.connection.unchecked_transaction().map_err(says)?;
        let done = act(self)?;
        transaction.commit().map_err(says)?;
        Ok(done)
    }

    /// The folder of the file.
    pub(crate) fn folder(&self) -> PathBuf {
        let folder = self.path.parent().unwrap_or(Path::new(""));
        let folder = Some(folder).filter(|one| !one.as_os_str().is_empty());
        folder.unwrap_or(Path::new(".")).to_owned()
    }

    /// A setting by its name.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        let query = "SELECT value FROM setting WHERE name = ?";
        Ok(self
            .connection
            .query_row(query, [name], |row| row.get(0))
            .optional()?)
    }

    pub(crate) fn set(&self, name: &str, value: &str) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("INSERT OR REPLACE INTO setting VALUES(?,?)")?
            .execute([name, value])?;
        Ok(())
    }

    /// Forgets every message and place, keeps the marks, and notes which reader reads from now on.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn begin_anew(&self, reader: &str) -> Result<(), StoreError> {
        self.at_once(|store| {
            store
                .connection
                .execute_batch("DELETE FROM place; DELETE FROM message; DELETE FROM note;")?;
            store.set("reader", reader)
        })
    }

    /// Every known place.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn places(&self) -> Result<Vec<Place>, StoreError> {
        place::all(&self.connection)
    }

    pub(crate) fn keep_place(&self, place: &Place) -> Result<(), StoreError> {
        place::keep(&self.connection, place)
    }

    /// Makes sure that a place has its number before messages bear it.
    pub(crate) fn begin_place(&self, place: &Place) -> Result<(), StoreError> {
        place::begin(&self.connection, place)
    }

    pub(crate) fn forget_place(&self, id: i64) -> Result<(), StoreError> {
        place::forget(&self.connection, id)
    }

    pub(crate) fn empty_place(&self, id: i64) -> Result<(), StoreError> {
        place::empty(&self.connection, id)
    }

    pub(crate) fn keep_row(&self, row: &Row) -> Result<(), StoreError> {
        rows::keep(&self.connection, row)
    }

    pub(crate) fn forget_rows(&self, place: i64, names: &[Box<[u8]>]) -> Result<(), StoreError> {
        rows::forget(&self.connection, place, names)
    }

    /// The names of the messages of a place, in order.
    pub(crate) fn known(&self, place: i64) -> Pages<'_> {
        Pages::of_messages(&self.connection, place)
    }

    /// The names of the noted messages of a place, in order, with their paths.
    pub(crate) fn noted(&self, place: i64) -> Pages<'_> {
        Pages::of_notes(&self.connection, place)
    }

    /// Keeps the new path of a noted message.
    pub(crate) fn repath(&self, place: i64, name: &[u8], path: &str) -> Result<(), StoreError> {
        note::repath(&self.connection, place, name, path)
    }

    /// Of each place that has any, how many messages await an answer, and how many are damaged.
    pub(crate) fn counts(&self) -> Result<Vec<(i64, u32, u32)>, StoreError> {
        rows::counts(&self.connection)
    }

    /// Tells what is known of every message with an id.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn set_state(&self, id: i64, state: State, kind: &str) -> Result<usize, StoreError> {
        rows::set_state(&self.connection, id, state, kind)
    }

    /// Keeps what a message said.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn keep_note(&self, note: &Note) -> Result<(), StoreError> {
        note::keep(&self.connection, note)
    }

    /// Hands on every note, the messages of one opportunity together, the oldest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn each_note(&self, act: &mut dyn FnMut(Note)) -> Result<(), StoreError> {
        note::each(&self.connection, act)
    }

    /// The notes of one thread, the oldest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn notes_of(&self, thread: i64) -> Result<Vec<Note>, StoreError> {
        note::of_thread(&self.connection, thread)
    }

    /// The note of a message by the digest of its id.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn note_of(&self, id: i64) -> Result<Option<Note>, StoreError> {
        note::by_id(&self.connection, id)
    }

    /// The path of a noted message, byte for byte where its name is no UTF-8; `FILE#N` in an mbox.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn path_of(&self, spot: &Spot) -> Result<PathBuf, StoreError> {
        let is_whole = !spot.path.contains(char::REPLACEMENT_CHARACTER);
        let places = if is_whole { vec![] } else { self.places()? };
        let place = places.into_iter().find(|one| one.id == spot.place);
        Ok(match place {
            Some(place) if place.shape == Shape::Maildir => {
                flagged(&place.path, &spot.name).unwrap_or_else(|| PathBuf::from(&spot.path))
            }
            Some(place) if place.shape == Shape::Folder => place.path.join(name_of(&spot.name)),
            Some(place) if place.shape == Shape::Mbox => {
                let number = spot.path.rsplit('#').next().unwrap_or_default();
                let mut name = place.path.into_os_string();
                name.push(format!("#{number}"));
                name.into()
            }
            Some(place) => place.path,
            _ => PathBuf::from(&spot.path),
        })
    }

    /// Who worked out the lines of the list; nobody where notes have changed since.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn lines_by(&self) -> Result<Option<String>, StoreError> {
        line::worked_out_by(&self.connection)
    }

    /// Forgets the lines of the list, and notes who works them out anew.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn begin_lines(&self, by: &str) -> Result<(), StoreError> {
        line::begin(&self.connection, by)
    }

    /// Holds lines for as long as this store is open from now on, and leaves those in the file alone.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn pass_lines(&self) -> Result<(), StoreError> {
        line::pass(&self.connection)
    }

    /// Keeps a line of the list with its messages, the oldest first, and the one that its clock runs from.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn keep_line(&self, line: &Line, asked: &Note, thread: &[Note]) -> Result<(), StoreError> {
        line::keep(&self.connection, line, asked, thread)
    }

    /// Hands on the lines that are wanted, with the message that the clock of each runs from, what is due first on top.
    ///
    /// # Errors
    /// What SQLite or `act` says.
    pub fn each_line<E: From<StoreError>>(
        &self,
        choice: &Choice<'_>,
        act: &mut dyn FnMut(Line, Note) -> Result<(), E>,
    ) -> Result<(), E> {
        line::each(&self.connection, choice, act)
    }

    /// How many lines of a choice are not shown at its time without being asked for.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn past_lines(&self, choice: &Choice<'_>) -> Result<usize, StoreError> {
        line::past(&self.connection, choice)
    }

    /// The messages of a line, the oldest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn thread_of(&self, number: i64) -> Result<Vec<Spot>, StoreError> {
        line::thread(&self.connection, number)
    }

    pub(crate) fn unnoted(&self) -> Result<Vec<Member>, StoreError> {
        threads::unnoted(&self.connection)
    }

    pub(crate) fn join_threads(&self) -> Result<(), StoreError> {
        threads::join(&self.connection)
    }

    /// Keeps what the person says of a message.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn keep_mark(&self, mark: &Mark) -> Result<(), StoreError> {
        marks::keep(&self.connection, mark)
    }

    /// Everything that the person said.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn marks(&self) -> Result<Vec<Mark>, StoreError> {
        marks::all(&self.connection)
    }

    /// Checks the whole file.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn health(&self) -> Result<Health, StoreError> {
        let one = |query: &str| self.connection.query_row(query, [], |row| row.get(0));
        Ok(Health {
            version: schema::VERSION,
            check: self
                .connection
                .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?,
            messages: one("SELECT count(*) FROM message")?,
            bytes: std::fs::metadata(&self.path).map_or(0, |one| one.len()),
        })
    }
}

/// The file's connection, its tables as this program knows them.
fn connected(path: &Path, is_new: bool) -> Result<Connection, StoreError> {
    let mut connection = Connection::open(path)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    if is_new {
        patiently(|| connection.pragma_update(None, "journal_mode", "wal"))?;
    }
    connection.pragma_update(None, "synchronous", "normal")?;
    // A statement keeps its plan whatever it is asked for, and is not prepared anew each time.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    schema::migrate(&mut connection)?;
    Ok(connection)
}

/// Does again what found the file locked: changing how a file is written waits for nobody by itself.
fn patiently(step: impl Fn() -> rusqlite::Result<()>) -> rusqlite::Result<()> {
    const TRIES: u32 = 200;
    const PAUSE: Duration = Duration::from_millis(20);
    for _ in 1..TRIES {
        match step() {
            Err(fault) if fault.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => {
                std::thread::sleep(PAUSE);
            }
            done => return done,
        }
    }
    step()
}

/// Whether SQLite says that the file itself is broken.
fn is_damage(fault: &rusqlite::Error) -> bool {
    let code = fault.sqlite_error_code();
    matches!(
        code,
        Some(rusqlite::ErrorCode::NotADatabase | rusqlite::ErrorCode::DatabaseCorrupt)
    )
}

/// Opens a file for writing that only its owner may read, and makes it where there is none.
fn private(path: &Path) -> std::io::Result<File> {
    let mut options = File::options();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::Store;
    use crate::store::{Choice, Line, Note, Row, State, StoreError, digest};

    fn note(store: &Store, id: &str, thread: &str, event: Option<&str>) {
        let (id, thread) = (digest(id.as_bytes()), digest(thread.as_bytes()));
        let name: Box<[u8]> = id.to_be_bytes().into();
        store
            .keep_row(&Row {
                place: 1,
                name: name.clone(),
                id,
                thread,
                state: State::Waiting,
            })
            .unwrap();
        let event = event.map(str::to_owned);
        let note = Note {
            place: 1,
            name,
            id,
            thread,
            event,
            ..Note::default()
        };
        store.keep_note(&note).unwrap();
    }

    #[test]
    fn refuses_a_newer_file_and_a_second_writer() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a/b/store");
        let mut first = Store::open(&path).unwrap();
        first.lock().unwrap();
        assert!(matches!(
            Store::open(&path).unwrap().lock(),
            Err(StoreError::Busy(_))
        ));
        assert_eq!(first.health().unwrap().check, "ok");
        first
            .connection
            .pragma_update(None, "user_version", 99)
            .unwrap();
        drop(first);
        assert!(matches!(
            Store::open(&path),
            Err(StoreError::Newer { found: 99, .. })
        ));
    }

    #[test]
    fn says_how_to_go_on_where_the_file_is_damaged() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("store");
        std::fs::write(&path, [7_u8; 8192]).unwrap();
        let says = Store::open(&path).unwrap_err().to_string();
        assert!(says.contains("move that file away"), "{says}");
    }

    #[test]
    fn two_runs_may_make_the_same_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("store");
        std::thread::scope(|scope| {
            let runs: Vec<_> = (0..8)
                .map(|_| scope.spawn(|| Store::open(&path).map(drop)))
                .collect();
            for run in runs {
                run.join().unwrap().unwrap();
            }
        });
    }

    #[test]
    fn joins_notes_by_their_ids_and_by_one_event() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("store")).unwrap();
        note(&store, "a", "a", None);
        note(&store, "b", "a", Some("event"));
        note(&store, "c", "c", Some("event"));
        note(&store, "d", "d", None);
        store.join_threads().unwrap();
        let mut threads = vec![];
        store
            .each_note(&mut |note| threads.push(note.thread))
            .unwrap();
        threads.dedup();
        assert_eq!(threads.len(), 2);
    }

    #[test]
    fn drops_who_worked_out_the_lines_as_soon_as_a_note_comes_changes_or_goes() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("store")).unwrap();
        note(&store, "a", "a", None);
        let id = digest(b"a");
        let changes: [&dyn Fn(); 5] = [
            &|| note(&store, "b", "b", None),
            &|| assert_eq!(store.set_state(id, State::Read, "other").unwrap(), 1),
            &|| note(&store, "a", "b", None),
            &|| store.forget_rows(1, &[id.to_be_bytes().into()]).unwrap(),
            &|| store.empty_place(1).unwrap(),
        ];
        for (number, change) in changes.into_iter().enumerate() {
            store.begin_lines("one").unwrap();
            store.repath(1, &id.to_be_bytes(), "elsewhere").unwrap();
            assert_eq!(store.lines_by().unwrap().as_deref(), Some("one"));
            change();
            assert_eq!(store.lines_by().unwrap(), None, "{number}");
        }
    }

    #[test]
    fn tells_lines_by_what_is_due_first_and_counts_what_is_past() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("store")).unwrap();
        note(&store, "a", "a", None);
        let asked = store.note_of(digest(b"a")).unwrap().unwrap();
        let line = |number, standing, due, until| Line {
            number,
            standing,
            due,
            until,
            ..Line::default()
        };
        let kept = [
            line(0, 1, None, None),
            line(1, 0, None, Some(9)),
            line(2, 0, Some(5), Some(5)),
            line(3, 0, Some(5), None),
            line(4, 2, Some(1), None),
        ];
        let told = |standing, at| {
            let (id, mut told) = (None, vec![]);
            let choice = Choice { standing, at, id };
            let mut act = |line: Line, found: Note| {
                assert_eq!(
                    (&line, &found),
                    (&kept[usize::try_from(line.number).unwrap()], &asked)
                );
                told.push(line.number);
                Ok::<_, StoreError>(())
            };
            store.each_line(&choice, &mut act).unwrap();
            (told, store.past_lines(&choice).unwrap())
        };
        for is_passing in [false, true] {
            if is_passing {
                store.pass_lines().unwrap();
                assert_eq!(told(3, None), (vec![], 0));
            }
            for line in &kept {
                store
                    .keep_line(line, &asked, std::slice::from_ref(&asked))
                    .unwrap();
            }
            assert_eq!(told(3, None), (vec![2, 3, 1, 0, 4], 0));
            assert_eq!(told(1, Some(6)), (vec![3, 1, 0], 1));
            assert_eq!(store.thread_of(2).unwrap()[0].name, asked.name);
        }
    }

    #[test]
    fn keeps_all_of_several_things_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("store")).unwrap();
        let failed: Result<(), StoreError> = store.at_once(|store| {
            store.set("name", "value")?;
            Err(StoreError::Busy("x".into()))
        });
        assert!(failed.is_err() && store.setting("name").unwrap().is_none());
    }
}
