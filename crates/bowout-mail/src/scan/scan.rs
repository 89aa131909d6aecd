//! One run over mailboxes.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::sync_channel;

use crate::mailbox::Shape;
use crate::scan::parts::{Parts, Queue, split_all};
use crate::scan::plan::Plan;
use crate::scan::second_look::second_look;
use crate::scan::task::{CHUNK, Task, Work};
use crate::scan::watch::{Nobody, Watch};
use crate::scan::work::{Batch, DAMAGED, Desk, Judge};
use crate::store::{Store, StoreError};

/// How many messages are kept at once.
const KEPT_AT_ONCE: usize = 2000;

/// The setting that tells whether the threads of all messages are known.
const THREADS: &str = "threads";

/// What a run did, and how the mailboxes stand after it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outcome {
    /// Every message there.
    pub messages: u64,
    /// Those that were read now.
    pub new: u64,
    /// Their bytes.
    pub bytes: u64,
    /// Every message that awaits an answer.
    pub needs_answer: u64,
    /// What could not be read, and what holds no mail.
    pub unreadable: u64,
    /// Whether it was stopped before the end.
    pub is_stopped: bool,
}

/// A run: which readers judge, and what ends it early.
pub struct Scan<'a> {
    /// Makes the judge of one reader.
    pub judge: &'a (dyn Fn() -> Judge<'a> + Sync),
    /// Makes a judge that notes every message, for those that belong to an opportunity.
    pub note: &'a (dyn Fn() -> Judge<'a> + Sync),
    /// Set by whoever wants the run to end; what has been read stays.
    pub stop: &'a AtomicBool,
    /// How many readers work side by side.
    pub readers: usize,
}

impl<'a> Scan<'a> {
    /// Reads what is new at the places, and keeps it.
    ///
    /// # Errors
    /// [`StoreError`] where the store fails; what could not be read is no error.
    pub fn run(
        &self,
        store: &Store,
        roots: &[PathBuf],
        watch: &mut dyn Watch,
    ) -> Result<Outcome, StoreError> {
        let mut outcome = Outcome::default();
        let mut plan = Plan::new(store)?;
        let mut faults = HashSet::new();
        // A second time where mail was moved while it was read.
        for _ in 0..2 {
            plan.roots(roots)?;
            for (path, why) in plan.faults.drain(..) {
                if faults.insert(path.clone()) {
                    watch.fault(&path, &why);
                }
            }
            let work = plan.take();
            let (tasks, lost) = self.read(store, (self.judge, work), (&mut outcome, watch))?;
            for task in &tasks {
                plan.count(&task.place);
            }
            let has_lost = !lost.is_empty();
            faults.extend(lost);
            if has_lost || self.is_stopped() || !tasks.iter().any(|task| task.is_short) {
                break;
            }
            for task in &tasks {
                plan.reopen(&task.place);
            }
            plan.again();
        }
        outcome.is_stopped = self.is_stopped();
        self.look_again(store)?;
        outcome.messages = plan.seen.values().sum();
        for (place, waiting, damaged) in store.counts()? {
            if plan.seen.contains_key(&place) {
                outcome.needs_answer += u64::from(waiting);
                outcome.unreadable += u64::from(damaged);
            }
        }
        outcome.unreadable += faults.len() as u64;
        Ok(outcome)
    }

    /// Reads what belongs to the opportunities and was passed over, unless nothing is new since the last time.
    fn look_again(&self, store: &Store) -> Result<(), StoreError> {
        if self.is_stopped()
            || store
                .setting(THREADS)?
                .is_none_or(|state| state == "joined")
        {
            return Ok(());
        }
        let work = second_look(store)?;
        self.read(
            store,
            (self.note, work),
            (&mut Outcome::default(), &mut Nobody),
        )?;
        if self.is_stopped() {
            return Ok(());
        }
        store.at_once(|store| {
            store.join_threads()?;
            store.set(THREADS, "joined")
        })
    }

    fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Reads all that is to be read. Gives the tasks back, and how much could not be read.
    fn read(
        &self,
        store: &Store,
        (judge, work): (&(dyn Fn() -> Judge<'a> + Sync), Work),
        (outcome, watch): (&mut Outcome, &mut dyn Watch),
    ) -> Result<(Vec<Task>, Vec<String>), StoreError> {
        let Work {
            mut tasks,
            chunks,
            spool,
            ..
        } = work;
        watch.planned(tasks.iter().map(|task| task.units as u64).sum());
        let has_more = tasks.iter().any(|task| task.split.is_some());
        let most = if has_more { self.readers } else { chunks.len() };
        let queue = Queue::of(chunks);
        let desk = Desk {
            tasks: &tasks,
            queue: &queue,
            spool: &spool,
            stop: self.stop,
            long: Mutex::new(()),
        };
        let mut keeper = Keeper {
            store,
            progress: tasks.iter().map(|_| (0, false)).collect(),
            waiting: vec![],
            faults: vec![],
        };
        let parts = std::thread::scope(|scope| {
            let (sender, receiver) = sync_channel(16);
            let parts = scope.spawn(|| split_all(&tasks, (&queue, &spool), &|| self.is_stopped()));
            for _ in 0..self.readers.clamp(1, most.max(1)) {
                let (desk, sender) = (&desk, sender.clone());
                scope.spawn(move || desk.work(&mut judge(), &sender));
            }
            drop(sender);
            for batch in receiver {
                watch.planned(queue.added.swap(0, Ordering::Relaxed) as u64);
                watch.read(batch.units as u64);
                outcome.new += batch.rows.len() as u64;
                outcome.bytes += batch.bytes;
                keeper.take(batch, &tasks, watch)?;
            }
            keeper.flush(&tasks)?;
            Ok::<_, StoreError>(parts.join().unwrap_or_default())
        })?;
        keeper.split(parts, &mut tasks, watch);
        keeper.settle(&mut tasks)?;
        Ok((tasks, keeper.faults))
    }
}

fn is_folder(task: &Task) -> bool {
    matches!(task.place.shape, Shape::Folder | Shape::Maildir)
}

/// Writes down what the readers hand back, some thousand rows at once.
struct Keeper<'a> {
    store: &'a Store,
    /// Of each task, how many units are done, and whether any of them fell short.
    progress: Vec<(usize, bool)>,
    waiting: Vec<Batch>,
    faults: Vec<String>,
}

impl Keeper<'_> {
    fn take(
        &mut self,
        batch: Batch,
        tasks: &[Task],
        watch: &mut dyn Watch,
    ) -> Result<(), StoreError> {
        for (path, why) in &batch.faults {
            watch.fault(path, why);
        }
        let before = self.faults.len();
        let lost = batch.faults.iter().filter(|(_, why)| why != DAMAGED);
        self.faults.extend(lost.map(|(path, _)| path.clone()));
        if let Some(progress) = self.progress.get_mut(batch.task) {
            progress.0 += batch.units;
            progress.1 |= self.faults.len() > before || batch.has_vanished;
        }
        self.waiting.push(batch);
        if self.waiting.len() * CHUNK >= KEPT_AT_ONCE {
            self.flush(tasks)?;
        }
        Ok(())
    }

    /// Keeps all rows that wait, or none of them.
    fn flush(&mut self, tasks: &[Task]) -> Result<(), StoreError> {
        let waiting = std::mem::take(&mut self.waiting);
        if waiting.is_empty() {
            return Ok(());
        }
        self.store.at_once(|store| {
            store.set(THREADS, "open")?;
            for batch in &waiting {
                if let Some(task) = tasks.get(batch.task) {
                    store.begin_place(&task.place)?;
                }
                for (row, note) in &batch.rows {
                    store.keep_row(row)?;
                    if let Some(note) = note {
                        store.keep_note(note)?;
                    }
                }
            }
            Ok(())
        })
    }

    /// Notes what mbox files were split into.
    fn split(&mut self, all: Vec<Parts>, tasks: &mut [Task], watch: &mut dyn Watch) {
        let whole = all.iter().filter(|parts| parts.fault.is_none());
        let whole: HashSet<usize> = whole.map(|parts| parts.task).collect();
        for (number, (task, progress)) in tasks.iter().zip(&mut self.progress).enumerate() {
            progress.1 |= task.split.is_some() && !whole.contains(&number);
        }
        let is_stop = |fault: &std::io::Error| fault.kind() == std::io::ErrorKind::Interrupted;
        for parts in all {
            let Some(task) = tasks.get_mut(parts.task) else {
                continue;
            };
            task.units = parts.units;
            task.place.messages = parts.messages;
            task.place.last = parts.last.map_or(0, |at| i64::try_from(at).unwrap_or(0));
            if let Some(fault) = parts.fault.filter(|fault| !is_stop(fault)) {
                let path = task.place.path.to_string_lossy().into_owned();
                watch.fault(&path, &fault.to_string());
                self.faults.push(path);
            }
        }
    }

    /// Keeps which places have been read to the end.
    fn settle(&self, tasks: &mut [Task]) -> Result<(), StoreError> {
        self.store.at_once(|store| {
            for (task, (done, is_short)) in tasks.iter_mut().zip(&self.progress) {
                task.is_short = *is_short;
                if task.is_short || *done < task.units {
                    task.place.mail = 0;
                }
                if task.place.mail != 0 || is_folder(task) {
                    store.keep_place(&task.place)?;
                }
            }
            Ok(())
        })
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

    use super::{Outcome, Scan};
    use crate::scan::Judged;
    use crate::scan::watch::Nobody;
    use crate::store::{State, Store, digest};

    /// Scans, and stops after so many messages.
    fn scan(store: &Store, mailbox: &std::path::Path, most: usize) -> Outcome {
        let (stop, read) = (AtomicBool::new(false), AtomicUsize::new(0));
        let judge = |bytes: &[u8]| {
            if read.fetch_add(1, Ordering::Relaxed) + 1 >= most {
                stop.store(true, Ordering::Relaxed);
            }
            let id = digest(bytes);
            Judged {
                id,
                thread: id,
                state: State::Read,
                note: None,
            }
        };
        let judge = &judge;
        let scan = Scan {
            judge: &|| Box::new(judge),
            note: &|| Box::new(judge),
            stop: &stop,
            readers: 2,
        };
        scan.run(store, &[mailbox.to_owned()], &mut Nobody).unwrap()
    }

    #[test]
    fn goes_on_with_an_mbox_where_it_was_stopped() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("store")).unwrap();
        let mailbox = folder.path().join("in");
        let mail =
            |number: usize| format!("From a Tue Nov 24 09:00:00 2026\nSubject: {number}\n\nx\n\n");
        std::fs::write(&mailbox, (0..1000).map(mail).collect::<String>()).unwrap();
        let mut all = 0;
        for most in [1, 300, 300] {
            let stopped = scan(&store, &mailbox, most);
            assert!(stopped.is_stopped && stopped.new >= most as u64);
            all += stopped.new;
        }
        let rest = scan(&store, &mailbox, usize::MAX);
        assert_eq!(
            (rest.messages, rest.new, rest.is_stopped),
            (1000, 1000 - all, false)
        );
        let again = scan(&store, &mailbox, usize::MAX);
        assert_eq!((again.messages, again.new), (1000, 0));
        std::fs::write(&mailbox, (0..1003).map(mail).collect::<String>()).unwrap();
        let more = scan(&store, &mailbox, usize::MAX);
        // The last one may have grown.
        assert_eq!((more.messages, more.new), (1003, 4));
    }
}
