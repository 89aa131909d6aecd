//! Names of files as bytes, whatever their encoding, and the part of a Maildir name that stays when flags change.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

/// The bytes of a name.
pub(crate) fn bytes_of(name: &OsStr) -> &[u8] {
    name.as_encoded_bytes()
}

/// A name from bytes that [`bytes_of`] gave.
#[cfg(unix)]
pub(crate) fn name_of(bytes: &[u8]) -> OsString {
    use std::os::unix::ffi::OsStrExt;
    OsStr::from_bytes(bytes).to_owned()
}

/// A name from bytes that [`bytes_of`] gave.
#[cfg(not(unix))]
pub(crate) fn name_of(bytes: &[u8]) -> OsString {
    String::from_utf8_lossy(bytes).into_owned().into()
}

/// The part of a Maildir name before its flags, `:2,S` (or `;2,S` where a system forbids the colon).
pub(crate) fn unflagged(name: &[u8]) -> &[u8] {
    let end = memchr::memmem::rfind(name, b":2,").or_else(|| memchr::memmem::rfind(name, b";2,"));
    &name[..end.unwrap_or(name.len())]
}

/// The file of a Maildir whose name without flags is this one; `None` where it is gone.
pub(crate) fn flagged(maildir: &Path, name: &[u8]) -> Option<PathBuf> {
    ["cur", "new"].iter().find_map(|half| {
        let mut entries = std::fs::read_dir(maildir.join(half)).ok()?.flatten();
        let found = entries.find(|entry| unflagged(bytes_of(&entry.file_name())) == name)?;
        Some(found.path())
    })
}

#[cfg(test)]
mod tests {
    use super::{bytes_of, name_of, unflagged};

    #[test]
    fn keeps_names_of_any_encoding_and_drops_flags() {
        let name = name_of(b"1700.M1\xff.host:2,RS");
        #[cfg(unix)]
        assert_eq!(bytes_of(&name), b"1700.M1\xff.host:2,RS");
        assert_eq!(unflagged(b"1700.M1\xff.host:2,RS"), b"1700.M1\xff.host");
        assert_eq!(unflagged(b"1700.M1.host"), b"1700.M1.host");
    }
}
