//! What has to be read: places are compared with what the store knows of them, from outside as far as that goes.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use crate::mailbox::{Listing, Shape, Stamp, is_mail_name, list, shape_of, split, stamp_of};
use crate::scan::task::{Task, Unit, key, path_of};
use crate::store::{Note, Place, Store, StoreError, digest};

/// How deep folders may lie in folders.
const MOST_DEPTH: usize = 64;
/// The end of an mbox file that must be as it was for the rest to be taken as read, in bytes.
const PRINT_BYTES: i64 = 4096;

/// Names of messages that are gone, and messages that are new.
type Difference = (Vec<Box<[u8]>>, Vec<Unit>);

/// The places of one run.
pub(super) struct Plan<'a> {
    pub(super) store: &'a Store,
    known: HashMap<PathBuf, Place>,
    notes: HashMap<i64, Vec<Note>>,
    next_id: i64,
    /// Folders that were visited, so that links cannot lead in circles.
    visited: HashSet<PathBuf>,
    pub(super) tasks: Vec<Task>,
    /// Every place of this run with the number of its messages.
    pub(super) seen: HashMap<i64, u64>,
    /// Places that could not be looked at, and why.
    pub(super) faults: Vec<(String, String)>,
}

impl<'a> Plan<'a> {
    pub(super) fn new(store: &'a Store) -> Result<Self, StoreError> {
        let places = store.places()?;
        let mut notes: HashMap<i64, Vec<Note>> = HashMap::new();
        for note in store.notes()? {
            notes.entry(note.place).or_default().push(note);
        }
        Ok(Self {
            store,
            next_id: places.iter().map(|one| one.id).max().unwrap_or(0) + 1,
            known: places
                .into_iter()
                .map(|one| (one.path.clone(), one))
                .collect(),
            notes,
            visited: HashSet::new(),
            tasks: vec![],
            seen: HashMap::new(),
            faults: vec![],
        })
    }

    /// Adds the places that the person named, each once: folders first, and no file that one of them holds.
    pub(super) fn roots(&mut self, paths: &[PathBuf]) -> Result<(), StoreError> {
        let (mut folders, mut files) = (vec![], vec![]);
        for path in paths {
            match std::fs::canonicalize(path) {
                Ok(whole) if whole.is_dir() => folders.push(whole),
                Ok(whole) => files.push(whole),
                Err(fault) => self.fault(path, &fault),
            }
        }
        folders.sort();
        for folder in folders {
            if !self.is_half(&folder) {
                self.visit(&folder, 0, true, 0)?;
            }
        }
        for file in files {
            if self.is_held(&file) {
                self.forget(&file)?;
            } else {
                self.visit(&file, 0, true, 0)?;
            }
        }
        Ok(())
    }

    /// Whether a file is one of the mails of a folder or a Maildir of this run.
    fn is_held(&self, file: &Path) -> bool {
        let folder = file.parent();
        folder.is_some_and(|folder| self.is_half(folder))
            || self.shape_seen(folder) == Some(Shape::Folder) && is_mail_name(file)
    }

    /// Whether a folder is `cur` or `new` of a Maildir of this run.
    fn is_half(&self, folder: &Path) -> bool {
        (folder.ends_with("cur") || folder.ends_with("new"))
            && self.shape_seen(folder.parent()) == Some(Shape::Maildir)
    }

    /// The shape of a place that was looked at in this run.
    fn shape_seen(&self, path: Option<&Path>) -> Option<Shape> {
        let known = self.known.get(path?)?;
        self.seen.contains_key(&known.id).then_some(known.shape)
    }

    fn fault(&mut self, path: &Path, fault: &std::io::Error) {
        let shown = path.to_string_lossy().into_owned();
        self.faults.push((shown, fault.to_string()));
    }

    /// Looks at a place and all that lies in it.
    fn visit(
        &mut self,
        path: &Path,
        parent: i64,
        named: bool,
        depth: usize,
    ) -> Result<(), StoreError> {
        let known = self.known.get(path).cloned();
        let looked = match &known {
            Some(place) => stamp_of(path, place.shape).map(|stamp| Some((place.shape, stamp))),
            None => shape_of(path, named).and_then(|shape| {
                shape
                    .map(|shape| Ok((shape, stamp_of(path, shape)?)))
                    .transpose()
            }),
        };
        let (shape, stamp) = match looked {
            Ok(Some(looked)) => looked,
            Ok(None) => return Ok(()),
            Err(fault) => {
                self.fault(path, &fault);
                return Ok(());
            }
        };
        let is_folder = matches!(shape, Shape::Folder | Shape::Maildir);
        if is_folder {
            let whole = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
            if depth > MOST_DEPTH || !self.visited.insert(whole) {
                return Ok(());
            }
        } else if self
            .seen
            .contains_key(&known.as_ref().map_or(0, |one| one.id))
        {
            return Ok(());
        }
        if let Some(place) = &known {
            let is_listed = !is_folder || place.listed == stamp.place;
            if place.is_unchanged(&stamp) && is_listed {
                return self.unchanged(place, depth);
            }
        }
        self.changed(path, (known, parent, named), stamp, depth)
    }

    /// Passes over a place, but looks at what lies in it.
    fn unchanged(&mut self, place: &Place, depth: usize) -> Result<(), StoreError> {
        self.seen
            .insert(place.id, u64::try_from(place.messages).unwrap_or(0));
        for inner in self.inner_of(place.id) {
            self.visit(&inner, place.id, false, depth + 1)?;
        }
        Ok(())
    }

    fn inner_of(&self, id: i64) -> Vec<PathBuf> {
        let inner = self.known.values().filter(|one| one.parent == id);
        let mut paths: Vec<PathBuf> = inner.map(|one| one.path.clone()).collect();
        paths.sort();
        paths
    }

    /// Finds out what is new at a place.
    fn changed(
        &mut self,
        path: &Path,
        (known, parent, named): (Option<Place>, i64, bool),
        stamp: Stamp,
        depth: usize,
    ) -> Result<(), StoreError> {
        let shape = match shape_of(
            path,
            named || known.as_ref().is_some_and(|one| one.parent == 0),
        ) {
            Ok(Some(shape)) => shape,
            Ok(None) => return self.forget(path),
            Err(fault) => {
                self.fault(path, &fault);
                return Ok(());
            }
        };
        if known.as_ref().is_some_and(|one| one.shape != shape) {
            self.forget(path)?;
        }
        let place = self.known.get(path).cloned().unwrap_or_else(|| {
            self.next_id += 1;
            Place::new(self.next_id - 1, path.to_owned(), parent, shape)
        });
        let stamp = if place.shape == shape && known.is_some() {
            stamp
        } else {
            stamp_of(path, shape).unwrap_or_default()
        };
        let done = match shape {
            Shape::Folder | Shape::Maildir => match list(path, shape) {
                Ok(listing) => return self.folder(place, stamp, listing, depth),
                Err(fault) => Err(fault),
            },
            Shape::Mbox => match self.mbox(place, stamp) {
                Ok(done) => return done,
                Err(fault) => Err(fault),
            },
            Shape::Mail => {
                self.mail(place, stamp);
                Ok(())
            }
        };
        if let Err(fault) = done {
            self.fault(path, &fault);
        }
        Ok(())
    }

    /// Forgets a place and all that lies in it.
    fn forget(&mut self, path: &Path) -> Result<(), StoreError> {
        let Some(place) = self.known.remove(path) else {
            return Ok(());
        };
        for inner in self.inner_of(place.id) {
            self.forget(&inner)?;
        }
        self.store.forget_place(place.id)
    }

    /// A folder: what came and what went, by names alone.
    fn folder(
        &mut self,
        mut place: Place,
        stamp: Stamp,
        listing: Listing,
        depth: usize,
    ) -> Result<(), StoreError> {
        let Listing {
            mails,
            inner,
            faults,
        } = listing;
        // What could not be listed is looked at again.
        let is_settled = stamp.is_settled() && faults.is_empty();
        for (path, fault) in &faults {
            self.fault(path, fault);
        }
        place.listed = if is_settled { stamp.place } else { 0 };
        place.mail = if is_settled { stamp.mail } else { 0 };
        place.size = stamp.size;
        let shape = place.shape;
        let mut units: Vec<Unit> = mails.into_iter().map(Unit::File).collect();
        units.sort_by_cached_key(|unit| key(shape, unit));
        units.dedup_by_key(|unit| key(shape, unit));
        place.messages = i64::try_from(units.len()).unwrap_or(i64::MAX);
        let known = self.store.names(place.id)?;
        let (gone, fresh) = self.compare(&place, known, units)?;
        if !gone.is_empty() {
            self.store.forget_rows(place.id, &gone)?;
        }
        let id = place.id;
        self.add(place, fresh);
        for path in self.inner_of(id) {
            if !inner.contains(&path) {
                self.forget(&path)?;
            }
        }
        for path in inner {
            self.visit(&path, id, false, depth + 1)?;
        }
        Ok(())
    }

    /// What of the known names is gone, and what of the units is new. Both come in order.
    fn compare(
        &mut self,
        place: &Place,
        known: Vec<Box<[u8]>>,
        units: Vec<Unit>,
    ) -> Result<Difference, StoreError> {
        let mut gone = vec![];
        let mut fresh = vec![];
        let mut known = known.into_iter().peekable();
        let notes = self.notes.remove(&place.id).unwrap_or_default();
        for unit in units {
            let name = key(place.shape, &unit);
            while let Some(lost) = known.next_if(|one| *one < name) {
                gone.push(lost);
            }
            if known.next_if(|one| *one == name).is_none() {
                fresh.push(unit);
            } else if let Some(note) = notes.iter().find(|one| one.name == name) {
                self.repath(place, &unit, note)?;
            }
        }
        gone.extend(known);
        Ok((gone, fresh))
    }

    /// Keeps the new name of a noted message whose flags have changed.
    fn repath(&self, place: &Place, unit: &Unit, note: &Note) -> Result<(), StoreError> {
        let (_, shown) = path_of(place, unit);
        if shown == note.path {
            return Ok(());
        }
        self.store.keep_note(&Note {
            path: shown,
            ..note.clone()
        })
    }

    /// An mbox file: only what was appended, where its beginning and its former end are as they were.
    fn mbox(&mut self, mut place: Place, stamp: Stamp) -> std::io::Result<Result<(), StoreError>> {
        let mut file = File::open(&place.path)?;
        let is_begun = place.mail == 0 && place.listed == stamp.mail && place.size == stamp.size;
        let goes_on = place.mail != 0
            && stamp.size >= place.size
            && print(&mut file, place.size)? == place.print;
        let (from, before) = if goes_on {
            (place.last, (place.messages - 1).max(0))
        } else {
            (0, 0)
        };
        let extents = split(file.try_clone()?, u64::try_from(from).unwrap_or(0))?;
        place.print = print(&mut file, stamp.size)?;
        place.size = stamp.size;
        place.listed = stamp.mail;
        place.last = extents
            .last()
            .map_or(0, |one| i64::try_from(one.start).unwrap_or(0));
        place.messages = before + i64::try_from(extents.len()).unwrap_or(0);
        let numbered = (before..).zip(&extents);
        let units = numbered
            .map(|(number, one)| Unit::Part(*one, u32::try_from(number).unwrap_or(u32::MAX)));
        Ok(self.parts(place, units.collect(), (is_begun, goes_on), stamp))
    }

    /// Keeps that an mbox file has been begun, and what of it is still to be read.
    fn parts(
        &mut self,
        mut place: Place,
        mut units: Vec<Unit>,
        (is_begun, goes_on): (bool, bool),
        stamp: Stamp,
    ) -> Result<(), StoreError> {
        if is_begun {
            let done: HashSet<Box<[u8]>> = self.store.names(place.id)?.into_iter().collect();
            units.retain(|unit| !done.contains(&key(Shape::Mbox, unit)));
        } else if !goes_on {
            place.mail = 0;
            self.store.at_once(|store| {
                store.empty_place(place.id)?;
                store.keep_place(&place)
            })?;
        }
        place.mail = stamp.mail;
        self.add(place, units);
        Ok(())
    }

    fn mail(&mut self, mut place: Place, stamp: Stamp) {
        place.mail = stamp.mail;
        place.size = stamp.size;
        place.messages = 1;
        self.add(place, vec![Unit::File(Box::default())]);
    }

    fn add(&mut self, place: Place, units: Vec<Unit>) {
        self.seen
            .insert(place.id, u64::try_from(place.messages).unwrap_or(0));
        self.known.insert(place.path.clone(), place.clone());
        self.tasks.push(Task::new(place, units));
    }

    /// Looks again, as if for the first time.
    pub(super) fn again(&mut self) {
        self.visited.clear();
        self.seen.clear();
    }

    /// A place is no longer as it was kept: it will be looked at again.
    pub(super) fn reopen(&mut self, place: &Place) {
        self.known.insert(place.path.clone(), place.clone());
    }
}

/// A digest of the beginning of a file and of the bytes before `end`.
fn print(file: &mut File, end: i64) -> std::io::Result<i64> {
    let mut bytes = vec![];
    file.seek(SeekFrom::Start(0))?;
    file.take(512.min(end.unsigned_abs()))
        .read_to_end(&mut bytes)?;
    let start = (end - PRINT_BYTES).max(0);
    file.seek(SeekFrom::Start(start.unsigned_abs()))?;
    file.take((end - start).unsigned_abs())
        .read_to_end(&mut bytes)?;
    Ok(digest(&bytes))
}
