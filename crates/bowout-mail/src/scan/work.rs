//! The readers: each takes the next few messages, judges them, and hands the rows back. A fault of one message is that
//! message's fault alone.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::SyncSender;
use std::sync::{Mutex, PoisonError};

use crate::mailbox::unquoted;
use crate::scan::parts::Queue;
use crate::scan::spool::Spool;
use crate::scan::task::{Task, Unit, key, path_of};
use crate::store::{Note, Place, Row, State};

/// The most of one message that is read, in bytes.
const MOST_BYTES: u64 = 10 * 1024 * 1024;
/// A message longer than this is read while no other reader holds one as long.
const LONG_BYTES: u64 = 1024 * 1024;

/// What a message turned out to be.
#[derive(Debug)]
pub struct Judged {
    /// The digest of its id.
    pub id: i64,
    /// The digest of the id of the oldest message of its thread.
    pub thread: i64,
    /// Whether it awaits an answer.
    pub state: State,
    /// What it said, where that matters.
    pub note: Option<Box<Note>>,
}

/// Tells what a message is, from its bytes; each reader has one of its own.
pub type Judge<'a> = Box<dyn FnMut(&[u8]) -> Judged + 'a>;

/// What a reader hands back.
#[derive(Debug, Default)]
pub(super) struct Batch {
    pub(super) task: usize,
    pub(super) rows: Vec<(Row, Option<Box<Note>>)>,
    pub(super) units: usize,
    pub(super) bytes: u64,
    /// What could not be read, and why.
    pub(super) faults: Vec<(String, String)>,
    /// Whether a file was gone when its turn came.
    pub(super) has_vanished: bool,
}

/// What all readers share.
pub(super) struct Desk<'a> {
    pub(super) tasks: &'a [Task],
    pub(super) queue: &'a Queue,
    pub(super) spool: &'a Spool,
    pub(super) stop: &'a AtomicBool,
    /// Held by the one reader that has a long message in its hands.
    pub(super) long: Mutex<()>,
}

impl Desk<'_> {
    /// Reads until nothing is left, the scan is stopped, or nobody takes the rows any more.
    pub(super) fn work(&self, judge: &mut Judge<'_>, batches: &SyncSender<Batch>) {
        let mut bytes = vec![];
        while let Some(chunk) = self.queue.next() {
            let Some(task) = self.tasks.get(chunk.task) else {
                return;
            };
            let mut batch = Batch {
                task: chunk.task,
                ..Batch::default()
            };
            let units = chunk.units(task.place.shape, self.spool);
            let units = units.unwrap_or_else(|fault| {
                let place = task.place.path.to_string_lossy().into_owned();
                batch.faults.push((place, fault.to_string()));
                vec![]
            });
            let mut file: Option<(PathBuf, File)> = None;
            for unit in &units {
                if self.stop.load(Ordering::Relaxed) {
                    break;
                }
                self.one(
                    &task.place,
                    unit,
                    (&mut file, &mut bytes),
                    (judge, &mut batch),
                );
            }
            if batches.send(batch).is_err() || self.stop.load(Ordering::Relaxed) {
                return;
            }
        }
    }

    /// Reads and judges one message.
    fn one(
        &self,
        place: &Place,
        unit: &Unit,
        (file, bytes): (&mut Option<(PathBuf, File)>, &mut Vec<u8>),
        (judge, batch): (&mut Judge<'_>, &mut Batch),
    ) {
        batch.units += 1;
        let (path, shown) = path_of(place, unit);
        let (opened, length) = match open(&path, unit, file) {
            Ok(opened) => opened,
            // A link that leads nowhere stays; what else is not there was moved or taken away.
            Err(fault) if fault.kind() == std::io::ErrorKind::NotFound && !path.is_symlink() => {
                batch.has_vanished = true;
                return;
            }
            Err(fault) => {
                batch.faults.push((shown, fault.to_string()));
                return;
            }
        };
        let is_long = length > LONG_BYTES;
        let _turn = is_long.then(|| self.long.lock().unwrap_or_else(PoisonError::into_inner));
        bytes.clear();
        if let Err(fault) = opened.take(length.min(MOST_BYTES)).read_to_end(bytes) {
            batch.faults.push((shown, fault.to_string()));
            return;
        }
        batch.bytes += length;
        let judged = catch_unwind(AssertUnwindSafe(|| match unit {
            Unit::Part(..) if has_quoted_from(bytes) => judge(&unquoted(bytes)),
            _ => judge(bytes),
        }));
        if is_long {
            *bytes = vec![];
        }
        let Ok(judged) = judged else {
            batch
                .faults
                .push((shown, "reading it failed: a fault of Bowout".to_owned()));
            return;
        };
        if judged.state == State::Damaged {
            batch.faults.push((shown.clone(), DAMAGED.to_owned()));
        }
        keep(place, unit, shown, judged, batch);
    }
}

/// What is said of a file that holds no mail; it is remembered, and not read again.
pub(super) const DAMAGED: &str = "it holds no mail";

/// Puts what was judged into the batch.
fn keep(place: &Place, unit: &Unit, shown: String, judged: Judged, batch: &mut Batch) {
    let row = Row {
        place: place.id,
        name: key(place.shape, unit),
        id: judged.id,
        thread: judged.thread,
        state: judged.state,
    };
    let note = judged.note.map(|mut note| {
        note.place = row.place;
        note.name.clone_from(&row.name);
        note.id = row.id;
        note.thread = row.thread;
        note.path = shown;
        note
    });
    batch.rows.push((row, note));
}

/// Opens a file without waiting: a pipe that nobody writes to would never open otherwise.
fn opened(path: &Path) -> std::io::Result<File> {
    let mut options = File::options();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NONBLOCK);
    options.open(path)
}

/// Opens what a unit names, at its place, and tells how long it is. An mbox file stays open for its next part.
fn open<'a>(
    path: &Path,
    unit: &Unit,
    held: &'a mut Option<(PathBuf, File)>,
) -> std::io::Result<(&'a mut File, u64)> {
    let is_held = matches!(unit, Unit::Part(..)) && held.as_ref().is_some_and(|one| one.0 == path);
    if !is_held {
        *held = Some((path.to_owned(), opened(path)?));
    }
    let Some((_, file)) = held.as_mut() else {
        return Err(std::io::ErrorKind::NotFound.into());
    };
    let length = if let Unit::Part(extent, _) = unit {
        let start = extent.start + u64::from(extent.separator);
        file.seek(SeekFrom::Start(start))?;
        extent.end.saturating_sub(start)
    } else {
        let metadata = file.metadata()?;
        if !metadata.is_file() {
            return Err(std::io::Error::other("it is no plain file"));
        }
        metadata.len()
    };
    Ok((file, length))
}

fn has_quoted_from(bytes: &[u8]) -> bool {
    memchr::memmem::find(bytes, b"\n>From ").is_some()
}
