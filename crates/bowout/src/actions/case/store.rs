//! The cases of this machine: one file each, for its owner alone. A sample, and a case begun while remembering is switched
//! off, live in memory and end with the program; so does what the disk refuses, until it takes it.

use std::collections::HashMap;
use std::fs::File;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use crate::actions::case::case::{By, Case, SCHEMA};
use crate::actions::keep::{erase, keep, make};
use crate::error::CommandError;

/// The largest file of a case that is read, in bytes.
const CASE_BYTES: u64 = 16 * 1024 * 1024;

/// Why a change was not kept.
#[derive(Debug)]
pub(crate) enum NotKept {
    /// The case has changed since the page was shown.
    Changed,
    /// The case is gone.
    Gone,
}

/// What a change was made from.
#[derive(Debug, Clone, Default)]
pub(crate) struct Base {
    /// The state that was shown.
    pub(crate) version: u64,
    /// The page that sends the change.
    pub(crate) by: By,
    /// The mark of the page that stood in the window before it: what that page sent last may have been kept only after this
    /// one was made.
    pub(crate) after: String,
}

impl Base {
    /// Whether a change can be put on a state: on the one that was shown, or on one that the same window made since.
    fn takes(&self, case: &Case) -> bool {
        let By { page, turn } = &case.by;
        let is_own = *page == self.by.page && *turn < self.by.turn || *page == self.after;
        case.version == self.version || !page.is_empty() && is_own
    }
}

/// A case in memory.
#[derive(Debug, Clone)]
struct Held {
    case: Case,
    /// Whether it belongs on the disk, which refused it.
    is_stranded: bool,
}

/// The place of all cases.
#[derive(Debug)]
pub(crate) struct Store {
    folder: PathBuf,
    /// Held while a case is changed in this process.
    turn: Mutex<()>,
    memory: Mutex<HashMap<String, Held>>,
}

impl Store {
    /// A store in a folder, which is made with the first case.
    pub(crate) fn at(folder: PathBuf) -> Self {
        Self {
            folder,
            turn: Mutex::default(),
            memory: Mutex::default(),
        }
    }

    /// Begins a case, on the disk or in memory alone. What the disk refuses stays in memory.
    ///
    /// # Errors
    /// [`CommandError`] where the system's randomness refuses.
    pub(crate) fn begin(&self, mut case: Case, is_lasting: bool) -> Result<String, CommandError> {
        SCHEMA.clone_into(&mut case.schema);
        case.id = crate::actions::answer::random_id()?;
        case.id.truncate(16);
        case.version = 1;
        let id = case.id.clone();
        let is_stranded = is_lasting && self.write(&case).is_err();
        if is_stranded || !is_lasting {
            let held = Held { case, is_stranded };
            self.fleeting().insert(id.clone(), held);
        }
        Ok(id)
    }

    /// Whether the disk refused a case, so that it ends with the program.
    pub(crate) fn is_stranded(&self, id: &str) -> bool {
        self.fleeting().get(id).is_some_and(|held| held.is_stranded)
    }

    /// Whether a case was never meant for the disk.
    pub(crate) fn is_fleeting(&self, id: &str) -> bool {
        self.fleeting()
            .get(id)
            .is_some_and(|held| !held.is_stranded)
    }

    /// The case of that id.
    pub(crate) fn load(&self, id: &str) -> Option<Case> {
        if let Some(held) = self.fleeting().get(id) {
            return Some(held.case.clone());
        }
        let path = self.path(id)?;
        let is_small = std::fs::metadata(&path).is_ok_and(|file| file.len() <= CASE_BYTES);
        let bytes = is_small.then(|| std::fs::read(&path).ok()).flatten()?;
        serde_json::from_slice::<Case>(&bytes)
            .ok()
            .filter(|case| case.id == id)
    }

    /// Changes a case as it was shown. What the disk refuses stays in memory, and is brought to it again with the
    /// next change.
    ///
    /// # Errors
    /// [`NotKept`] where another window was faster, or the case is gone.
    pub(crate) fn change(
        &self,
        id: &str,
        base: &Base,
        change: impl FnOnce(&mut Case),
    ) -> Result<Case, NotKept> {
        // Where there can be no lock, nothing can be written that another Bowout would read.
        let _lock = self.lock();
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let mut case = self.load(id).ok_or(NotKept::Gone)?;
        if !base.takes(&case) {
            return Err(NotKept::Changed);
        }
        change(&mut case);
        case.by.clone_from(&base.by);
        case.version += 1;
        let mut memory = self.fleeting();
        let is_lasting = memory.get(id).is_none_or(|held| held.is_stranded);
        let is_written = is_lasting && self.write(&case).is_ok();
        if is_written {
            memory.remove(id);
        } else {
            let held = Held {
                case: case.clone(),
                is_stranded: is_lasting,
            };
            memory.insert(id.to_owned(), held);
        }
        Ok(case)
    }

    /// Every case, the newest first; what cannot be read is passed over.
    pub(crate) fn all(&self) -> Vec<Case> {
        let held = self.fleeting().clone();
        let files = std::fs::read_dir(&self.folder).into_iter().flatten();
        let ids = files.filter_map(|file| {
            let name = file.ok()?.file_name();
            Some(name.to_str()?.strip_suffix(".json")?.to_owned())
        });
        let kept = ids
            .filter(|id| !held.contains_key(id))
            .filter_map(|id| self.load(&id));
        let mut cases: Vec<Case> = kept.collect();
        cases.extend(held.values().map(|held| held.case.clone()));
        cases.sort_by(|a, b| b.changed.cmp(&a.changed));
        cases
    }

    /// Forgets a case.
    ///
    /// # Errors
    /// [`CommandError::Unwritable`] when the system refuses.
    pub(crate) fn forget(&self, id: &str) -> Result<(), CommandError> {
        self.fleeting().remove(id);
        let Some(path) = self.path(id) else {
            return Ok(());
        };
        match erase(&path) {
            // What never got there cannot be erased.
            Err(_) if !path.exists() => Ok(()),
            done => done,
        }
    }

    /// Where the files lie.
    pub(crate) fn folder(&self) -> &std::path::Path {
        &self.folder
    }

    fn write(&self, case: &Case) -> Result<(), CommandError> {
        let json =
            serde_json::to_vec(case).map_err(|fault| CommandError::Internal(fault.to_string()))?;
        let path = self.folder.join(format!("{}.json", case.id));
        keep(&path, &json)
    }

    /// The file of an id; `None` for anything that is no id.
    fn path(&self, id: &str) -> Option<PathBuf> {
        let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let is_id = id.len() == 16 && id.bytes().all(is_plain);
        is_id.then(|| self.folder.join(format!("{id}.json")))
    }

    /// Held while a case is changed, also against another Bowout.
    fn lock(&self) -> Result<File, CommandError> {
        make(&self.folder)?;
        let path = self.folder.join("lock");
        let failed = |source| CommandError::Unwritable {
            path: path.clone(),
            source,
        };
        let file = File::create(&path).map_err(failed)?;
        file.lock().map_err(failed)?;
        Ok(file)
    }

    fn fleeting(&self) -> std::sync::MutexGuard<'_, HashMap<String, Held>> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::{Base, NotKept, Store};
    use crate::actions::case::case::{By, Case};

    fn at(version: u64) -> Base {
        Base {
            version,
            ..Base::default()
        }
    }

    #[test]
    fn two_windows_cannot_overwrite_each_other_unseen() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::at(folder.path().join("letters"));
        for is_lasting in [true, false] {
            let id = store.begin(Case::default(), is_lasting).unwrap();
            let one = store.change(&id, &at(1), |case| case.title = "one".into());
            assert_eq!(one.unwrap().version, 2);
            let two = store.change(&id, &at(1), |case| case.title = "two".into());
            assert!(matches!(two, Err(NotKept::Changed)));
            assert_eq!(store.load(&id).unwrap().title, "one");
            store.forget(&id).unwrap();
            assert!(matches!(
                store.change(&id, &at(2), |_| ()),
                Err(NotKept::Gone)
            ));
        }
        assert!(store.load("../../etc/passwd").is_none());
    }

    #[test]
    fn a_window_goes_on_from_what_it_kept_itself() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::at(folder.path().join("letters"));
        let id = store.begin(Case::default(), true).unwrap();
        let keep = |page: &str, turn, after: &str, words: &str| {
            let by = By {
                page: page.to_owned(),
                turn,
            };
            let after = after.to_owned();
            let base = Base {
                version: 1,
                by,
                after,
            };
            store
                .change(&id, &base, |case| words.clone_into(&mut case.title))
                .is_ok()
        };
        assert!(keep("first", 2, "", "typed last"));
        // What was sent before it and arrives after it is too late.
        assert!(!keep("first", 1, "", "typed before"));
        assert!(keep("first", 3, "", "typed while the page closed"));
        assert!(keep("second", 1, "first", "typed on its next page"));
        assert!(!keep("first", 4, "", "from a page that is gone"));
        assert!(!keep("other", 1, "", "from another window"));
        assert_eq!(store.load(&id).unwrap().title, "typed on its next page");
    }

    #[test]
    fn what_the_disk_refuses_stays_in_memory_until_it_takes_it() {
        let folder = tempfile::tempdir().unwrap();
        let blocked = folder.path().join("data");
        std::fs::write(&blocked, "a file where the folder should be").unwrap();
        let store = Store::at(blocked.join("letters"));
        let id = store.begin(Case::default(), true).unwrap();
        let other = store.begin(Case::default(), true).unwrap();
        store
            .change(&id, &at(1), |case| case.title = "words".into())
            .unwrap();
        assert!(store.is_stranded(&id) && store.all().len() == 2);
        store.forget(&other).unwrap();
        assert_eq!(store.load(&id).unwrap().title, "words");
        std::fs::remove_file(&blocked).unwrap();
        let kept = store.change(&id, &at(2), |case| case.title.push_str(" kept"));
        assert_eq!(kept.unwrap().version, 3);
        assert!(!store.is_stranded(&id) && store.all().len() == 1);
        let fresh = Store::at(blocked.join("letters"));
        assert_eq!(fresh.load(&id).unwrap().title, "words kept");
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_reads_a_case() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let store = Store::at(folder.path().join("letters"));
        let id = store.begin(Case::default(), true).unwrap();
        let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(store.folder()), 0o700);
        assert_eq!(mode(&store.folder().join(format!("{id}.json"))), 0o600);
    }
}
