//! Leaves files in a folder: whole or not at all, and never over what is already there unless told.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::error::CommandError;

/// Every name that Bowout writes; what a former letter left must not stay beside a new one.
const NAMES: [&str; 3] = ["letter.eml", "letter.txt", "rsvp.eml"];

/// Writes all files into the folder. With `force`, files of a former letter go.
///
/// # Errors
/// [`CommandError::NotSafe`] when a file is already there, [`CommandError::Unwritable`] when the system refuses.
pub(crate) fn save(
    folder: &Path,
    force: bool,
    files: &[(&str, Vec<u8>)],
) -> Result<(), CommandError> {
    let unwritable = |source| CommandError::Unwritable {
        path: folder.to_owned(),
        source,
    };
    std::fs::create_dir_all(folder).map_err(unwritable)?;
    let there: Vec<PathBuf> = NAMES
        .iter()
        .map(|name| folder.join(name))
        .filter(|path| path.exists())
        .collect();
    if let (Some(path), false) = (there.first(), force) {
        return Err(CommandError::NotSafe(format!(
            "{} is already there: choose another folder, or --force.",
            path.display()
        )));
    }
    // Everything is written beside its place first, so that a full disk leaves no half of a pair.
    let mut written = vec![];
    for (name, bytes) in files {
        let mut file = tempfile::NamedTempFile::new_in(folder).map_err(unwritable)?;
        file.write_all(bytes).map_err(unwritable)?;
        file.as_file().sync_all().map_err(unwritable)?;
        written.push((folder.join(name), file));
    }
    for old in &there {
        std::fs::remove_file(old).map_err(unwritable)?;
    }
    for (path, file) in written {
        file.persist(path)
            .map_err(|fault| unwritable(fault.error))?;
    }
    Ok(())
}

/// Puts new bytes in the place of a file that still holds the old ones; links are followed, permissions stay.
///
/// # Errors
/// [`CommandError::NotSafe`] when somebody else has changed it, [`CommandError::Unwritable`] when the system refuses.
pub(crate) fn replace(path: &Path, old: &[u8], new: &[u8]) -> Result<(), CommandError> {
    let unwritable = |source| CommandError::Unwritable {
        path: path.to_owned(),
        source,
    };
    let place = path.canonicalize().map_err(unwritable)?;
    let folder = place.parent().unwrap_or(Path::new("/"));
    let permissions = std::fs::metadata(&place).map_err(unwritable)?.permissions();
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(unwritable)?;
    file.write_all(new).map_err(unwritable)?;
    file.as_file()
        .set_permissions(permissions)
        .map_err(unwritable)?;
    file.as_file().sync_all().map_err(unwritable)?;
    if std::fs::read(&place).map_err(unwritable)? != old {
        return Err(CommandError::NotSafe(format!(
            "{} has changed since it was read.",
            path.display()
        )));
    }
    file.persist(&place)
        .map_err(|fault| unwritable(fault.error))?;
    Ok(())
}
