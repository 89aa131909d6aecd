//! What is to be read, place by place. The messages themselves wait in a [`Spool`], a few in a chunk.

use std::path::PathBuf;

use crate::mailbox::{Extent, Shape, name_of, unflagged};
use crate::scan::names;
use crate::scan::spool::{Block, Spool};
use crate::store::Place;

/// How many messages a reader takes at once.
pub(super) const CHUNK: usize = 64;

/// How many bytes a part of an mbox file takes in a chunk.
const PART_BYTES: usize = 24;

/// One message to be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// A file, by its name as [`list`](crate::mailbox::list) gives it; empty where the place itself is the mail.
    File(Box<[u8]>),
    /// A part of an mbox file, with its number there.
    Part(Extent, u32),
}

/// A place where something is to be read.
#[derive(Debug)]
pub(super) struct Task {
    /// The place as it is kept once everything in it has been read.
    pub(super) place: Place,
    /// How many messages are to be read; of a file that is still to be split, none yet.
    pub(super) units: usize,
    /// How an mbox file is to be split.
    pub(super) split: Option<Split>,
    /// Whether something could not be read, so that the place must be looked at again.
    pub(super) is_short: bool,
}

/// How an mbox file is to be split.
#[derive(Debug)]
pub(super) struct Split {
    /// Where to begin, in bytes.
    pub(super) from: u64,
    /// How many messages lie before.
    pub(super) before: i64,
    /// The names of messages that have been read, in order.
    pub(super) done: Vec<Block>,
}

/// A few messages of a task.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chunk {
    pub(super) task: usize,
    block: Block,
}

/// Everything that is to be read.
#[derive(Debug)]
pub(super) struct Work {
    pub(super) tasks: Vec<Task>,
    pub(super) chunks: Vec<Chunk>,
    pub(super) spool: Spool,
    filling: Filling,
}

impl Work {
    /// Nothing yet. What does not stay in memory goes into `folder`.
    pub(super) fn new(folder: PathBuf) -> Self {
        Self {
            tasks: vec![],
            chunks: vec![],
            spool: Spool::new(folder),
            filling: Filling::default(),
        }
    }

    /// Adds a message to the task that [`end`](Self::end) will add.
    ///
    /// # Errors
    /// What the system says when it cannot be kept.
    pub(super) fn push(&mut self, unit: &Unit) -> std::io::Result<()> {
        let chunk = self.filling.push(unit, self.tasks.len(), &self.spool)?;
        self.chunks.extend(chunk);
        Ok(())
    }

    /// Adds a task with the messages that were pushed.
    ///
    /// # Errors
    /// What the system says when they cannot be kept.
    pub(super) fn end(&mut self, place: Place, split: Option<Split>) -> std::io::Result<()> {
        let mut filling = std::mem::take(&mut self.filling);
        let chunk = filling.end(self.tasks.len(), &self.spool)?;
        self.chunks.extend(chunk);
        self.tasks.push(Task {
            place,
            units: filling.all,
            split,
            is_short: false,
        });
        Ok(())
    }
}

/// The chunk of a task that is being filled.
#[derive(Debug, Default)]
pub(super) struct Filling {
    bytes: Vec<u8>,
    units: usize,
    /// How many messages were pushed in all.
    pub(super) all: usize,
}

impl Filling {
    /// Adds a message, and gives the chunk where it is full.
    pub(super) fn push(
        &mut self,
        unit: &Unit,
        task: usize,
        spool: &Spool,
    ) -> std::io::Result<Option<Chunk>> {
        match unit {
            Unit::File(name) => names::write(&mut self.bytes, name),
            Unit::Part(extent, number) => {
                self.bytes.extend(extent.start.to_be_bytes());
                self.bytes.extend(extent.end.to_be_bytes());
                self.bytes.extend(extent.separator.to_be_bytes());
                self.bytes.extend(number.to_be_bytes());
            }
        }
        self.units += 1;
        self.all += 1;
        if self.units == CHUNK {
            return self.end(task, spool);
        }
        Ok(None)
    }

    /// The chunk as far as it is filled.
    pub(super) fn end(&mut self, task: usize, spool: &Spool) -> std::io::Result<Option<Chunk>> {
        if self.units == 0 {
            return Ok(None);
        }
        let block = spool.append(&self.bytes)?;
        self.bytes.clear();
        self.units = 0;
        Ok(Some(Chunk { task, block }))
    }
}

impl Chunk {
    /// The messages of the chunk.
    ///
    /// # Errors
    /// What the system says when they cannot be read.
    pub(super) fn units(&self, shape: Shape, spool: &Spool) -> std::io::Result<Vec<Unit>> {
        let bytes = spool.read(self.block)?;
        if shape == Shape::Mbox {
            return Ok(bytes.chunks_exact(PART_BYTES).filter_map(part).collect());
        }
        let (mut units, mut at) = (vec![], 0);
        while let Some((name, next)) = names::read(&bytes, at) {
            units.push(Unit::File(name.into()));
            at = next;
        }
        Ok(units)
    }
}

fn part(bytes: &[u8]) -> Option<Unit> {
    let (start, rest) = bytes.split_first_chunk()?;
    let (end, rest) = rest.split_first_chunk()?;
    let (separator, rest) = rest.split_first_chunk()?;
    let extent = Extent {
        start: u64::from_be_bytes(*start),
        separator: u32::from_be_bytes(*separator),
        end: u64::from_be_bytes(*end),
    };
    let number = u32::from_be_bytes(*rest.first_chunk()?);
    Some(Unit::Part(extent, number))
}

/// What a message is called at its place: a Maildir name without its half and its flags, an mbox offset as eight bytes.
pub(super) fn key(shape: Shape, unit: &Unit) -> Box<[u8]> {
    match unit {
        Unit::File(name) => name_key(shape, name).into(),
        Unit::Part(extent, _) => extent.start.to_be_bytes().into(),
    }
}

/// What a file is called at its place: of `cur/1700.host:2,S` the part that stays when the mail is moved to the other half
/// of a Maildir or its flags change.
pub(super) fn name_key(shape: Shape, name: &[u8]) -> &[u8] {
    match shape {
        Shape::Maildir => unflagged(name.get(4..).unwrap_or(name)),
        _ => name,
    }
}

/// Where a message lies, and the name it goes by.
pub(super) fn path_of(place: &Place, unit: &Unit) -> (PathBuf, String) {
    match unit {
        Unit::File(name) if name.is_empty() => (
            place.path.clone(),
            place.path.to_string_lossy().into_owned(),
        ),
        Unit::File(name) => {
            let path = place.path.join(name_of(name));
            let shown = path.to_string_lossy().into_owned();
            (path, shown)
        }
        Unit::Part(_, number) => (
            place.path.clone(),
            format!("{}#{number}", place.path.to_string_lossy()),
        ),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use std::path::PathBuf;

    use super::{CHUNK, Unit, Work};
    use crate::mailbox::{Extent, Shape};
    use crate::store::Place;

    #[test]
    fn gives_back_every_message_of_every_task() {
        let folder = tempfile::tempdir().unwrap();
        let mut work = Work::new(folder.path().to_owned());
        let part = |number: u32| {
            let extent = Extent {
                start: u64::from(number) << 33,
                separator: number,
                end: u64::MAX - u64::from(number),
            };
            Unit::Part(extent, number)
        };
        let file = |number: u32| Unit::File(number.to_string().into_bytes().into());
        let number = u32::try_from(CHUNK).unwrap() * 2 + 3;
        for (shape, unit) in [
            (Shape::Maildir, &file as &dyn Fn(u32) -> Unit),
            (Shape::Mbox, &part),
        ] {
            for at in 0..number {
                work.push(&unit(at)).unwrap();
            }
            let place = Place::new(1, PathBuf::new(), 0, shape);
            work.end(place, None).unwrap();
            let task = work.tasks.len() - 1;
            let chunks = work.chunks.iter().filter(|one| one.task == task);
            let got: Vec<Unit> = chunks
                .flat_map(|one| one.units(shape, &work.spool).unwrap())
                .collect();
            assert!(got.into_iter().eq((0..number).map(unit)));
            assert_eq!(work.tasks[task].units, number as usize);
        }
    }
}
