//! Mbox files are split while the first of their messages are read.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{Error, ErrorKind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};

use crate::mailbox::each_part;
use crate::scan::spool::{Block, Spool};
use crate::scan::task::{Chunk, Filling, Split, Task, Unit};

/// The chunks that wait for a reader.
#[derive(Debug, Default)]
pub(super) struct Queue {
    waiting: Mutex<Waiting>,
    comes: Condvar,
    /// How many messages were put in while others were read.
    pub(super) added: AtomicUsize,
}

#[derive(Debug, Default)]
struct Waiting {
    chunks: VecDeque<Chunk>,
    is_whole: bool,
}

impl Queue {
    /// A queue with some chunks in it.
    pub(super) fn of(chunks: Vec<Chunk>) -> Self {
        let queue = Self::default();
        queue.put(chunks, false);
        queue
    }

    fn put(&self, chunks: impl IntoIterator<Item = Chunk>, is_whole: bool) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.chunks.extend(chunks);
        waiting.is_whole |= is_whole;
        self.comes.notify_all();
    }

    /// The next chunk, waited for; none once all are taken.
    pub(super) fn next(&self) -> Option<Chunk> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if waiting.chunks.is_empty() && !waiting.is_whole {
                let woken = self.comes.wait(waiting);
                waiting = woken.unwrap_or_else(PoisonError::into_inner);
                continue;
            }
            return waiting.chunks.pop_front();
        }
    }
}

/// Tells the readers that nothing more comes, however the splitting ends.
struct Whole<'a>(&'a Queue);

impl Drop for Whole<'_> {
    fn drop(&mut self) {
        self.0.put(None, true);
    }
}

/// What the splitting of a file came to.
#[derive(Debug)]
pub(super) struct Parts {
    pub(super) task: usize,
    /// How many messages are to be read.
    pub(super) units: usize,
    /// How many there are.
    pub(super) messages: i64,
    /// Where the last one begins.
    pub(super) last: Option<u64>,
    /// Why the file could not be split to its end.
    pub(super) fault: Option<Error>,
}

/// Splits the files of all tasks until `is_over`, and puts what is to be read into the queue.
pub(super) fn split_all(
    tasks: &[Task],
    (queue, spool): (&Queue, &Spool),
    is_over: &dyn Fn() -> bool,
) -> Vec<Parts> {
    let _whole = Whole(queue);
    let mut all = vec![];
    for (number, task) in tasks.iter().enumerate() {
        if let Some(split) = task.split.as_ref().filter(|_| !is_over()) {
            let mut parts = Parts {
                task: number,
                units: 0,
                messages: split.before,
                last: None,
                fault: None,
            };
            let opened = File::open(&task.place.path);
            let done =
                opened.and_then(|file| one(file, split, (queue, spool), &mut parts, is_over));
            parts.fault = done.err();
            all.push(parts);
        }
    }
    all
}

fn one(
    file: File,
    split: &Split,
    (queue, spool): (&Queue, &Spool),
    parts: &mut Parts,
    is_over: &dyn Fn() -> bool,
) -> std::io::Result<()> {
    let mut done = Done {
        blocks: split.done.iter(),
        names: vec![].into_iter(),
        next: None,
    };
    done.next = done.name(spool)?;
    let mut filling = Filling::default();
    each_part(file, split.from, &mut |extent| {
        let number = u32::try_from(parts.messages).unwrap_or(u32::MAX);
        parts.messages += 1;
        parts.last = Some(extent.start);
        if !done.holds(extent.start, spool)? {
            let chunk = filling.push(&Unit::Part(extent, number), parts.task, spool)?;
            parts.units += 1;
            queue.added.fetch_add(1, Ordering::Relaxed);
            if chunk.is_some() {
                queue.put(chunk, false);
            }
        }
        Ok(!is_over())
    })?;
    queue.put(filling.end(parts.task, spool)?, false);
    if is_over() {
        return Err(ErrorKind::Interrupted.into());
    }
    Ok(())
}

/// The messages of a file that have been read.
struct Done<'a> {
    blocks: std::slice::Iter<'a, Block>,
    names: std::vec::IntoIter<u8>,
    next: Option<u64>,
}

impl Done<'_> {
    /// The next name: where a message begins.
    fn name(&mut self, spool: &Spool) -> std::io::Result<Option<u64>> {
        while self.names.as_slice().is_empty() {
            let Some(block) = self.blocks.next() else {
                return Ok(None);
            };
            self.names = spool.read(*block)?.into_iter();
        }
        let mut name = [0; 8];
        for (byte, held) in name.iter_mut().zip(self.names.by_ref()) {
            *byte = held;
        }
        Ok(Some(u64::from_be_bytes(name)))
    }

    /// Whether the message that begins at `start` is one; they are asked for in order.
    fn holds(&mut self, start: u64, spool: &Spool) -> std::io::Result<bool> {
        while self.next.is_some_and(|next| next < start) {
            self.next = self.name(spool)?;
        }
        Ok(self.next == Some(start))
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use std::fs::File;

    use super::{Queue, split_all};
    use crate::mailbox::{Shape, split};
    use crate::scan::spool::Spool;
    use crate::scan::task::{Split, Task, Unit};
    use crate::store::Place;

    #[test]
    fn hands_on_what_of_a_file_was_not_read_before() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("in");
        let mail = |number: usize| {
            format!("From a Tue Nov 24 09:00:00 2026\nSubject: {number}\n\n{number}\n\n")
        };
        std::fs::write(&path, (0..300).map(mail).collect::<String>()).unwrap();
        let all = split(File::open(&path).unwrap(), 0).unwrap();
        let is_done = |at: usize| at.is_multiple_of(3) || at > 280;
        let spool = Spool::new(folder.path().to_owned());
        let names = |from: usize, end: usize| -> Vec<u8> {
            let done = (from..end).filter(|at| is_done(*at));
            done.flat_map(|at| all[at].start.to_be_bytes()).collect()
        };
        let done = [(0, 100), (100, 100), (100, 300)]
            .map(|(from, end)| spool.append(&names(from, end)).unwrap());
        let task = Task {
            place: Place::new(1, path, 0, Shape::Mbox),
            units: 0,
            split: Some(Split {
                from: 0,
                before: 0,
                done: done.into(),
            }),
            is_short: false,
        };
        let queue = Queue::of(vec![]);
        let parts = split_all(&[task], (&queue, &spool), &|| false);
        let chunks = std::iter::from_fn(|| queue.next());
        let got: Vec<Unit> = chunks
            .flat_map(|one| one.units(Shape::Mbox, &spool).unwrap())
            .collect();
        let wanted = (0_u32..).zip(&all).filter(|one| !is_done(one.0 as usize));
        let wanted: Vec<Unit> = wanted
            .map(|(number, extent)| Unit::Part(*extent, number))
            .collect();
        assert_eq!(got, wanted);
        let parts = parts.first().unwrap();
        assert_eq!((parts.units, parts.messages), (wanted.len(), 300));
        assert_eq!(parts.last, all.last().map(|one| one.start));
        assert!(parts.fault.is_none());
    }

    #[test]
    fn a_stop_leaves_the_rest_to_the_next_run() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("in");
        std::fs::write(
            &path,
            "From a Tue Nov 24 09:00:00 2026\n\nx\n\nFrom b Tue Nov 24 09:00:00 2026\n\ny\n",
        )
        .unwrap();
        let split = Some(Split {
            from: 0,
            before: 0,
            done: vec![],
        });
        let task = Task {
            place: Place::new(1, path, 0, Shape::Mbox),
            units: 0,
            split,
            is_short: false,
        };
        let (queue, spool) = (Queue::of(vec![]), Spool::new(folder.path().to_owned()));
        let parts = split_all(&[task], (&queue, &spool), &|| true);
        assert!(parts.is_empty() && queue.next().is_none());
    }
}
