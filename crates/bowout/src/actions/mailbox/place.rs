//! Where the store lies.

use std::path::{Path, PathBuf};

use bowout_mail::store::Store;

use crate::error::CommandError;

/// The store that `--store` names, else `BOWOUT_STORE`, else the one in this system's folder for data.
///
/// # Errors
/// [`CommandError::Usage`] where this system names no such folder.
pub(crate) fn place(given: Option<&PathBuf>) -> Result<PathBuf, CommandError> {
    if let Some(path) = given {
        return Ok(path.clone());
    }
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    if let Some(path) = variable("BOWOUT_STORE") {
        return Ok(path.into());
    }
    let folder = variable("XDG_DATA_HOME")
        .or_else(|| variable("LOCALAPPDATA"))
        .map(PathBuf::from)
        .or_else(|| variable("HOME").map(|home| PathBuf::from(home).join(".local/share")));
    folder
        .map(|folder| folder.join("bowout").join("store.sqlite"))
        .ok_or_else(|| {
            CommandError::Usage("no folder for data is known: name one with --store".to_owned())
        })
}

/// The store at a path, where somebody has scanned before.
///
/// # Errors
/// [`CommandError::NotSafe`] where there is none yet.
pub(crate) fn existing(path: &Path) -> Result<Store, CommandError> {
    if !path.exists() {
        return Err(CommandError::NotSafe(format!(
            "Nothing has been scanned yet: {} is not there. Run `bowout scan` on your mailbox first.",
            path.display()
        )));
    }
    Ok(Store::open(path)?)
}
