//! The one door to mail on a disk.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use crate::mailbox::error::MailboxError;
use crate::mailbox::folder::files;
use crate::mailbox::mbox::{is_mbox, unquoted};
use crate::mailbox::name::{bytes_of, name_of};
use crate::mailbox::split::{Extent, split};

/// The most of a single mail that is read, in bytes; reading stops just beyond it.
const MAXIMUM_BYTES: u64 = 50 * 1024 * 1024 + 1;

/// A message with the name it goes by: its path, or `FILE#N` in an mbox, N from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The name.
    pub name: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// A run of messages; what cannot be read is an error in its place, and the run goes on.
pub type Run = Box<dyn Iterator<Item = Result<Found, MailboxError>>>;

/// The messages at a path: one mail, a folder of `.eml` files, a Maildir, an mbox file, or one message of it as `FILE#N`.
///
/// # Errors
/// [`MailboxError`] where the path itself cannot be read.
pub fn messages(path: &Path) -> Result<Run, MailboxError> {
    if path.is_dir() {
        let files = files(path)?;
        return Ok(Box::new(files.into_iter().map(|file| one(&file))));
    }
    if !path.exists()
        && let Some((file, number)) = numbered(path)
    {
        return nth(&file, number);
    }
    let mut head = vec![];
    let opened = File::open(path).and_then(|mut file| {
        file.by_ref().take(512).read_to_end(&mut head)?;
        Ok(())
    });
    opened.map_err(|source| unreadable(path, source))?;
    if is_mbox(&head) {
        return mbox(path);
    }
    let found = one(path)?;
    Ok(Box::new(std::iter::once(Ok(found))))
}

fn unreadable(path: &Path, source: std::io::Error) -> MailboxError {
    MailboxError::Unreadable {
        path: path.to_owned(),
        source,
    }
}

/// A file that is one mail.
fn one(path: &Path) -> Result<Found, MailboxError> {
    let mut bytes = vec![];
    File::open(path)
        .and_then(|file| file.take(MAXIMUM_BYTES).read_to_end(&mut bytes))
        .map_err(|source| unreadable(path, source))?;
    Ok(Found {
        name: path.to_string_lossy().into_owned(),
        bytes,
    })
}

/// Every message of an mbox file.
fn mbox(path: &Path) -> Result<Run, MailboxError> {
    let extents = extents(path)?;
    let path = path.to_owned();
    let all = extents.into_iter().enumerate();
    Ok(Box::new(
        all.map(move |(number, extent)| part(&path, number, extent)),
    ))
}

fn extents(path: &Path) -> Result<Vec<Extent>, MailboxError> {
    File::open(path)
        .and_then(|file| split(file, 0))
        .map_err(|source| unreadable(path, source))
}

/// The message of an mbox file in its place.
fn part(path: &Path, number: usize, extent: Extent) -> Result<Found, MailboxError> {
    let mut bytes = vec![];
    let start = extent.start + u64::from(extent.separator);
    File::open(path)
        .and_then(|mut file| {
            file.seek(SeekFrom::Start(start))?;
            let length = extent.end.saturating_sub(start).min(MAXIMUM_BYTES);
            file.take(length).read_to_end(&mut bytes)
        })
        .map_err(|source| unreadable(path, source))?;
    Ok(Found {
        name: format!("{}#{number}", path.to_string_lossy()),
        bytes: unquoted(&bytes),
    })
}

/// One message of an mbox file.
fn nth(path: &Path, number: usize) -> Result<Run, MailboxError> {
    let extent = extents(path)?.get(number).copied();
    let extent = extent.ok_or_else(|| MailboxError::NoSuchMessage {
        path: path.to_owned(),
        number,
    })?;
    let found = part(path, number, extent)?;
    Ok(Box::new(std::iter::once(Ok(found))))
}

/// `FILE#N` taken apart: the mbox file and the number of the message in it, from 0. `None` for any other path.
#[must_use]
pub fn numbered(path: &Path) -> Option<(PathBuf, usize)> {
    let name = bytes_of(path.as_os_str());
    let at = memchr::memrchr(b'#', name)?;
    let number = std::str::from_utf8(&name[at + 1..]).ok()?;
    Some((PathBuf::from(name_of(&name[..at])), number.parse().ok()?))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use std::fs;

    use super::messages;

    #[test]
    fn reads_every_shape_of_mailbox() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let names = |path: &std::path::Path| -> Vec<String> {
            let all = messages(path).unwrap().map(|one| one.unwrap().name);
            all.map(|name| name.rsplit('/').next().unwrap().to_owned())
                .collect()
        };
        fs::write(at("b.eml"), "Subject: b\n\n").unwrap();
        fs::write(at("a.EML"), "Subject: a\n\n").unwrap();
        fs::write(at("notes.txt"), "x").unwrap();
        assert_eq!(names(folder.path()), ["a.EML", "b.eml"]);
        fs::create_dir_all(at("box/cur")).unwrap();
        fs::create_dir_all(at("box/new")).unwrap();
        fs::write(at("box/cur/2:2,S"), "Subject: 2\n\n").unwrap();
        fs::write(at("box/new/1"), "Subject: 1\n\n").unwrap();
        assert_eq!(names(&at("box")), ["1", "2:2,S"]);
        let mbox = "From a Tue Nov 24 09:00:00 2026\nSubject: 0\n\nx\n\nFrom b Tue Nov 24 09:00:00 2026\nSubject: 1\n\ny\n";
        fs::write(at("in.mbox"), mbox).unwrap();
        assert_eq!(names(&at("in.mbox")), ["in.mbox#0", "in.mbox#1"]);
        assert_eq!(names(&at("in.mbox#1")), ["in.mbox#1"]);
        assert!(messages(&at("in.mbox#7")).is_err() && messages(&at("none")).is_err());
    }
}
