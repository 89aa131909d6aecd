//! Folders: a Maildir with its `cur` and `new`, or plain `.eml` files, both in the order of their names.

use std::path::{Path, PathBuf};

use crate::mailbox::error::MailboxError;

/// The files of a folder that are messages.
pub(super) fn files(folder: &Path) -> Result<Vec<PathBuf>, MailboxError> {
    let parts: Vec<PathBuf> = ["cur", "new"]
        .iter()
        .map(|part| folder.join(part))
        .filter(|part| part.is_dir())
        .collect();
    if parts.is_empty() {
        return listed(folder, |path| {
            path.extension()
                .is_some_and(|kind| kind.eq_ignore_ascii_case("eml"))
        });
    }
    let mut files = vec![];
    for part in &parts {
        files.extend(listed(part, |path| {
            path.file_name()
                .is_some_and(|name| !name.to_string_lossy().starts_with('.'))
        })?);
    }
    files.sort_by(|a, b| a.file_name().cmp(&b.file_name()));
    Ok(files)
}

/// The plain files of a folder that count, by name; a link that leads in a circle is no plain file.
fn listed(folder: &Path, counts: impl Fn(&Path) -> bool) -> Result<Vec<PathBuf>, MailboxError> {
    let unreadable = |source| MailboxError::Unreadable {
        path: folder.to_owned(),
        source,
    };
    let mut files = vec![];
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_file() && counts(&path) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
