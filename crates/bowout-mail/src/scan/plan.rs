//! What has to be read: places are compared with what the store knows of them, from outside as far as that goes.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use crate::mailbox::{Listing, Shape, Stamp, is_mail_name, list, shape_of, stamp_of};
use crate::scan::compare::compare;
use crate::scan::names::Names;
use crate::scan::task::{Split, Unit, Work};
use crate::store::{Place, Store, StoreError, digest};

/// How deep folders may lie in folders.
const MOST_DEPTH: usize = 64;
/// The end of an mbox file that must be as it was for the rest to be taken as read, in bytes.
const PRINT_BYTES: i64 = 4096;

/// How many names of known messages are kept together while an mbox file is split.
const NAMES_AT_ONCE: usize = 4096;

/// The places of one run.
pub(super) struct Plan<'a> {
    pub(super) store: &'a Store,
    known: HashMap<PathBuf, Place>,
    next_id: i64,
    /// Folders that were visited, so that links cannot lead in circles.
    visited: HashSet<PathBuf>,
    pub(super) work: Work,
    /// Every place of this run with the number of its messages.
    pub(super) seen: HashMap<i64, u64>,
    /// Places that could not be looked at, and why.
    pub(super) faults: Vec<(String, String)>,
}

impl<'a> Plan<'a> {
    pub(super) fn new(store: &'a Store) -> Result<Self, StoreError> {
        let places = store.places()?;
        Ok(Self {
            store,
            next_id: places.iter().map(|one| one.id).max().unwrap_or(0) + 1,
            known: places
                .into_iter()
                .map(|one| (one.path.clone(), one))
                .collect(),
            visited: HashSet::new(),
            work: Work::new(store.folder()),
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
        let done: std::io::Result<()> = match shape {
            Shape::Folder | Shape::Maildir => {
                let mut mails = Names::new(shape, self.store.folder());
                match list(path, shape, &mut |name| mails.push(name)) {
                    Ok(listing) => return self.folder(place, stamp, (listing, mails), depth),
                    Err(fault) => Err(fault),
                }
            }
            Shape::Mbox => match self.mbox(place, stamp) {
                Ok(done) => return done,
                Err(fault) => Err(fault),
            },
            Shape::Mail => return self.mail(place, stamp),
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
        (listing, names): (Listing, Names),
        depth: usize,
    ) -> Result<(), StoreError> {
        let Listing { inner, faults } = listing;
        // What could not be listed is looked at again.
        let is_settled = stamp.is_settled() && faults.is_empty();
        for (path, fault) in &faults {
            self.fault(path, fault);
        }
        place.listed = if is_settled { stamp.place } else { 0 };
        place.mail = if is_settled { stamp.mail } else { 0 };
        place.size = stamp.size;
        let work = &mut self.work;
        let messages = self
            .store
            .at_once(|store| compare(store, &place, names, work))?;
        place.messages = i64::try_from(messages).unwrap_or(i64::MAX);
        let id = place.id;
        self.add(place, None)?;
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
        place.print = print(&mut file, stamp.size)?;
        place.size = stamp.size;
        place.listed = stamp.mail;
        let split = Split {
            from: u64::try_from(from).unwrap_or(0),
            before,
            done: vec![],
        };
        Ok(self.parts(place, split, (is_begun, goes_on), stamp))
    }

    /// Keeps that an mbox file has been begun, and which of its messages need not be read.
    fn parts(
        &mut self,
        mut place: Place,
        mut split: Split,
        (is_begun, goes_on): (bool, bool),
        stamp: Stamp,
    ) -> Result<(), StoreError> {
        if is_begun {
            let mut known = self.store.known(place.id);
            let mut block = vec![];
            while let Some(name) = known.next_if(|_| true)? {
                block.extend_from_slice(&name.0);
                if block.len() >= NAMES_AT_ONCE * 8 {
                    split.done.push(self.work.spool.append(&block)?);
                    block.clear();
                }
            }
            split.done.push(self.work.spool.append(&block)?);
        } else if !goes_on {
            (place.mail, place.last, place.messages) = (0, 0, 0);
            self.store.at_once(|store| {
                store.empty_place(place.id)?;
                store.keep_place(&place)
            })?;
        }
        place.mail = stamp.mail;
        self.add(place, Some(split))
    }

    fn mail(&mut self, mut place: Place, stamp: Stamp) -> Result<(), StoreError> {
        place.mail = stamp.mail;
        place.size = stamp.size;
        place.messages = 1;
        self.work.push(&Unit::File(Box::default()))?;
        self.add(place, None)
    }

    /// Adds the task of a place: what was pushed, or what its file will be split into.
    fn add(&mut self, place: Place, split: Option<Split>) -> Result<(), StoreError> {
        self.count(&place);
        self.known.insert(place.path.clone(), place.clone());
        Ok(self.work.end(place, split)?)
    }

    /// Notes how many messages a place of this run has.
    pub(super) fn count(&mut self, place: &Place) {
        let messages = u64::try_from(place.messages).unwrap_or(0);
        self.seen.insert(place.id, messages);
    }

    /// Takes out what is to be read.
    pub(super) fn take(&mut self) -> Work {
        std::mem::replace(&mut self.work, Work::new(self.store.folder()))
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
