//! From mailboxes on the disk to the store: what is new is read, the rest is known.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use bowout_core::person::Person;
use bowout_core::when::Moment;
use bowout_mail::scan::{Outcome, Scan, Watch};
use bowout_mail::store::Store;

use crate::actions::mailbox::judge::Measure;
use crate::actions::mailbox::settle::settle;
use crate::config::{self, Config};
use crate::error::CommandError;

/// What reads; another version reads everything again.
const READER: &str = concat!("bowout ", env!("CARGO_PKG_VERSION"), ", glance 38");

/// What is scanned, and how.
#[derive(Debug)]
pub(crate) struct Task {
    /// The mailboxes; none stands for those that were scanned before.
    pub(crate) paths: Vec<PathBuf>,
    /// Where the store lies.
    pub(crate) store: PathBuf,
    /// Whether what is known is forgotten first.
    pub(crate) is_afresh: bool,
    /// How many readers work side by side.
    pub(crate) readers: usize,
    /// Stands in for the date of a mail that bears none.
    pub(crate) now: Moment,
}

/// Reads what is new. `stop` ends it early; what has been read by then stays.
///
/// # Errors
/// [`CommandError`] where no mailbox is named, or the store fails.
pub(crate) fn scan(
    task: &Task,
    stop: &AtomicBool,
    watch: &mut dyn Watch,
) -> Result<Outcome, CommandError> {
    if task.paths.is_empty() && !task.store.exists() {
        return Err(CommandError::Usage(NO_MAILBOX.to_owned()));
    }
    if let [path] = &task.paths[..]
        && let Err(source) = std::fs::metadata(path)
    {
        let path = path.clone();
        return Err(CommandError::Unreadable { path, source });
    }
    let mut store = Store::open(&task.store)?;
    store.lock()?;
    if task.is_afresh || store.setting("reader")?.as_deref() != Some(READER) {
        let roots = roots(&store)?;
        store.begin_anew(READER)?;
        if task.paths.is_empty() {
            return run(&store, task, &roots, (stop, watch));
        }
    }
    let roots = if task.paths.is_empty() {
        roots(&store)?
    } else {
        task.paths.clone()
    };
    run(&store, task, &roots, (stop, watch))
}

const NO_MAILBOX: &str = "no mailbox is named and none was scanned before: bowout scan ~/Mail";

/// The mailboxes that were scanned before.
fn roots(store: &Store) -> Result<Vec<PathBuf>, CommandError> {
    let places = store.places()?.into_iter();
    Ok(places
        .filter(|one| one.parent == 0)
        .map(|one| one.path)
        .collect())
}

fn run(
    store: &Store,
    task: &Task,
    roots: &[PathBuf],
    (stop, watch): (&AtomicBool, &mut dyn Watch),
) -> Result<Outcome, CommandError> {
    if roots.is_empty() {
        return Err(CommandError::Usage(NO_MAILBOX.to_owned()));
    }
    let marks = store.marks()?.into_iter();
    let measure = Measure {
        now: task.now,
        own: own(&config::load()?),
        marks: marks.map(|mark| (mark.id, mark.kind)).collect(),
    };
    let scan = Scan {
        judge: &|| measure.glancing(),
        note: &|| measure.noting(),
        stop,
        readers: task.readers,
    };
    let outcome = scan.run(store, roots, watch)?;
    settle(store)?;
    Ok(outcome)
}

/// The person's addresses, as the settings give them.
pub(super) fn own(config: &Config) -> Vec<Person> {
    config
        .me
        .iter()
        .chain(&config.aliases)
        .filter_map(|line| Person::parse(line))
        .collect()
}
