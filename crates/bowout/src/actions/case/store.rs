//! The cases of this machine: one file each, for its owner alone. A sample, and a case begun while remembering is switched
//! off, live in memory and end with the program.

use std::collections::HashMap;
use std::fs::File;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use crate::actions::case::case::{Case, SCHEMA};
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
    /// The disk refused.
    Disk(CommandError),
}

/// The place of all cases.
#[derive(Debug)]
pub(crate) struct Store {
    folder: PathBuf,
    memory: Mutex<HashMap<String, Case>>,
}

impl Store {
    /// A store in a folder, which is made with the first case.
    pub(crate) fn at(folder: PathBuf) -> Self {
        Self {
            folder,
            memory: Mutex::default(),
        }
    }

    /// Begins a case, on the disk or in memory alone.
    ///
    /// # Errors
    /// [`CommandError`] where the disk or the system's randomness refuses.
    pub(crate) fn begin(&self, mut case: Case, is_lasting: bool) -> Result<String, CommandError> {
        SCHEMA.clone_into(&mut case.schema);
        case.id = crate::actions::answer::random_id()?;
        case.id.truncate(16);
        case.version = 1;
        let id = case.id.clone();
        if is_lasting {
            self.write(&case)?;
        } else {
            self.fleeting().insert(id.clone(), case);
        }
        Ok(id)
    }

    /// The case of that id.
    pub(crate) fn load(&self, id: &str) -> Option<Case> {
        if let Some(case) = self.fleeting().get(id) {
            return Some(case.clone());
        }
        let path = self.path(id)?;
        let is_small = std::fs::metadata(&path).is_ok_and(|file| file.len() <= CASE_BYTES);
        let bytes = is_small.then(|| std::fs::read(&path).ok()).flatten()?;
        serde_json::from_slice::<Case>(&bytes)
            .ok()
            .filter(|case| case.id == id)
    }

    /// Changes a case as it was at `version`.
    ///
    /// # Errors
    /// [`NotKept`] where another window was faster, the case is gone, or the disk refuses.
    pub(crate) fn change(
        &self,
        id: &str,
        version: u64,
        change: impl FnOnce(&mut Case),
    ) -> Result<Case, NotKept> {
        let _lock = self.lock().map_err(NotKept::Disk)?;
        let mut case = self.load(id).ok_or(NotKept::Gone)?;
        if case.version != version {
            return Err(NotKept::Changed);
        }
        change(&mut case);
        case.version += 1;
        let mut fleeting = self.fleeting();
        if let Some(kept) = fleeting.get_mut(id) {
            kept.clone_from(&case);
            return Ok(case);
        }
        drop(fleeting);
        self.write(&case).map_err(NotKept::Disk)?;
        Ok(case)
    }

    /// Every case, the newest first; what cannot be read is passed over.
    pub(crate) fn all(&self) -> Vec<Case> {
        let mut cases: Vec<Case> = self.fleeting().values().cloned().collect();
        let files = std::fs::read_dir(&self.folder).into_iter().flatten();
        let ids = files.filter_map(|file| {
            let name = file.ok()?.file_name();
            Some(name.to_str()?.strip_suffix(".json")?.to_owned())
        });
        cases.extend(ids.filter_map(|id| self.load(&id)));
        cases.sort_by(|a, b| b.changed.cmp(&a.changed));
        cases
    }

    /// Forgets a case.
    ///
    /// # Errors
    /// [`CommandError::Unwritable`] when the system refuses.
    pub(crate) fn forget(&self, id: &str) -> Result<(), CommandError> {
        self.fleeting().remove(id);
        self.path(id).map_or(Ok(()), |path| erase(&path))
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

    fn fleeting(&self) -> std::sync::MutexGuard<'_, HashMap<String, Case>> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::{NotKept, Store};
    use crate::actions::case::case::Case;

    #[test]
    fn two_windows_cannot_overwrite_each_other_unseen() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::at(folder.path().join("letters"));
        for is_lasting in [true, false] {
            let id = store.begin(Case::default(), is_lasting).unwrap();
            let one = store.change(&id, 1, |case| case.title = "one".into());
            assert_eq!(one.unwrap().version, 2);
            let two = store.change(&id, 1, |case| case.title = "two".into());
            assert!(matches!(two, Err(NotKept::Changed)));
            assert_eq!(store.load(&id).unwrap().title, "one");
            store.forget(&id).unwrap();
            assert!(matches!(store.change(&id, 2, |_| ()), Err(NotKept::Gone)));
        }
        assert!(store.load("../../etc/passwd").is_none());
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
