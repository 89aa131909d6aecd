//! Where this machine keeps what the page remembers, and how a file gets there: whole or not at all, for its owner alone.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::error::CommandError;

/// The folder: `BOWOUT_DATA`, else the one for data of this system. `None` where the system names none.
pub(crate) fn folder() -> Option<PathBuf> {
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    if let Some(path) = variable("BOWOUT_DATA") {
        return Some(path.into());
    }
    let folder = variable("XDG_DATA_HOME")
        .or_else(|| variable("LOCALAPPDATA"))
        .map(PathBuf::from)
        .or_else(|| variable("HOME").map(|home| PathBuf::from(home).join(".local/share")))?;
    Some(folder.join("bowout"))
}

/// Makes a folder that only its owner may enter.
///
/// # Errors
/// [`CommandError::Unwritable`] when the system refuses.
pub(crate) fn make(folder: &Path) -> Result<(), CommandError> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(folder)
        .map_err(|source| unwritable(folder, source))
}

/// Writes a file beside its place and moves it there; only its owner may read it.
///
/// # Errors
/// [`CommandError::Unwritable`] when the system refuses; the former file then stays as it was.
pub(crate) fn keep(path: &Path, bytes: &[u8]) -> Result<(), CommandError> {
    let folder = path.parent().unwrap_or(Path::new("."));
    make(folder)?;
    let failed = |source| unwritable(path, source);
    // A temporary file is made with mode 0600, and keeps it when it moves.
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    file.as_file().sync_data().map_err(failed)?;
    file.persist(path).map_err(|fault| failed(fault.error))?;
    Ok(())
}

/// Takes a file away; one that is not there is no fault.
///
/// # Errors
/// [`CommandError::Unwritable`] when the system refuses.
pub(crate) fn erase(path: &Path) -> Result<(), CommandError> {
    match std::fs::remove_file(path) {
        Err(fault) if !matches!(fault.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Err(unwritable(path, fault))
        }
        _ => Ok(()),
    }
}

fn unwritable(path: &Path, source: std::io::Error) -> CommandError {
    CommandError::Unwritable {
        path: path.to_owned(),
        source,
    }
}
