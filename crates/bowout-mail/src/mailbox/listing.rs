//! What stands at a place: its shape, what changes when mail comes or goes there, and the names in it. No mail is opened.

use std::fs::{File, Metadata};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::mailbox::mbox::is_mbox;
use crate::mailbox::name::bytes_of;

/// How mail is kept at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A folder with single mails, mbox files and further folders in it.
    Folder,
    /// A Maildir: `cur`, `new`, and further Maildirs beside them.
    Maildir,
    /// An mbox file.
    Mbox,
    /// A file that is one mail.
    Mail,
}

/// What a place looks like from outside. Two equal stamps mean that nothing came and nothing went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stamp {
    /// When the place itself changed, in nanoseconds since 1970.
    pub place: i64,
    /// When the mail in it changed: of a Maildir `cur` and `new` together, else the same as `place`.
    pub mail: i64,
    /// The size of a file in bytes.
    pub size: i64,
    /// The latest change, in nanoseconds since 1970.
    pub latest: i64,
}

/// What a folder holds beside its mails.
#[derive(Debug, Default)]
pub struct Listing {
    /// Places in it that may hold mail themselves.
    pub inner: Vec<PathBuf>,
    /// Parts of it that could not be listed, and why.
    pub faults: Vec<(PathBuf, std::io::Error)>,
}

/// The shape of what stands at a path; `None` where it holds no mail. A file that somebody `named` is a mail whatever it
/// is called.
///
/// # Errors
/// What the system says when it cannot be looked at.
pub fn shape_of(path: &Path, named: bool) -> std::io::Result<Option<Shape>> {
    let metadata = std::fs::metadata(path)?;
    if metadata.is_dir() {
        let is_maildir = path.join("cur").is_dir() || path.join("new").is_dir();
        return Ok(Some(if is_maildir {
            Shape::Maildir
        } else {
            Shape::Folder
        }));
    }
    if !metadata.is_file() {
        return Ok(None);
    }
    let may_be_mbox = named || !has_kind(path) || is_of_kind(path, &["mbox", "mbx"]);
    if may_be_mbox {
        let mut head = vec![];
        File::open(path)?.take(512).read_to_end(&mut head)?;
        if is_mbox(&head) {
            return Ok(Some(Shape::Mbox));
        }
    }
    Ok((named || is_mail_name(path)).then_some(Shape::Mail))
}

/// The stamp of a place.
///
/// # Errors
/// What the system says when it cannot be looked at.
pub fn stamp_of(path: &Path, shape: Shape) -> std::io::Result<Stamp> {
    let metadata = std::fs::metadata(path)?;
    let place = changed(&metadata);
    if shape != Shape::Maildir {
        return Ok(Stamp {
            place,
            mail: place,
            size: i64::try_from(metadata.len()).unwrap_or(i64::MAX),
            latest: place,
        });
    }
    // A missing half of a Maildir counts as one that never changes.
    let [cur, new] = ["cur", "new"]
        .map(|half| std::fs::metadata(path.join(half)).map_or(0, |one| changed(&one)));
    Ok(Stamp {
        place,
        mail: cur.rotate_left(1) ^ new,
        size: 0,
        latest: place.max(cur).max(new),
    })
}

/// The moment of the last change, in nanoseconds since 1970.
fn changed(metadata: &Metadata) -> i64 {
    nanoseconds(metadata.modified().unwrap_or(UNIX_EPOCH))
}

/// A time of the system's clock in nanoseconds since 1970.
fn nanoseconds(time: SystemTime) -> i64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_nanos()).unwrap_or(i64::MAX)
}

impl Stamp {
    /// Whether the last change lies long enough back for a clock of whole seconds to tell the next one apart.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        const TICK: i64 = 2_000_000_000;
        self.latest.saturating_add(TICK) < nanoseconds(SystemTime::now())
    }
}

/// Who takes the names of mails, one at a time.
type Taker<'a> = &'a mut dyn FnMut(&[u8]) -> std::io::Result<()>;

/// Lists a folder or a Maildir. `take` gets the names of the mails, each behind the folder of it: `cur/1700.host:2,S`, or
/// the bare name in a plain folder.
///
/// # Errors
/// What the system says when it cannot be listed, and what `take` says.
pub fn list(path: &Path, shape: Shape, take: Taker<'_>) -> std::io::Result<Listing> {
    let mut listing = Listing::default();
    if shape == Shape::Maildir {
        for half in ["cur", "new"] {
            if let Err(fault) = mails_of(path, half, take) {
                listing.faults.push((path.join(half), fault));
            }
        }
    }
    for entry in std::fs::read_dir(path)? {
        let entry = entry?;
        let name = entry.file_name();
        let is_half =
            shape == Shape::Maildir && ["cur", "new", "tmp"].iter().any(|half| name == *half);
        if is_half {
            continue;
        }
        let place = entry.path();
        let kind = entry.file_type()?;
        if kind.is_dir() || kind.is_symlink() && place.is_dir() {
            listing.inner.push(place);
        } else if shape == Shape::Folder && is_mail_name(&place) {
            take(bytes_of(&name))?;
        } else if shape == Shape::Folder && may_hold_mail(&place) {
            listing.inner.push(place);
        }
    }
    listing.inner.sort();
    Ok(listing)
}

/// The mails of one half of a Maildir; a half that is missing holds none, a link that leads nowhere is no such half.
fn mails_of(path: &Path, half: &str, take: Taker<'_>) -> std::io::Result<()> {
    let place = path.join(half);
    let entries = match std::fs::read_dir(&place) {
        Ok(entries) => entries,
        Err(fault) if fault.kind() == std::io::ErrorKind::NotFound && !place.is_symlink() => {
            return Ok(());
        }
        Err(fault) => return Err(fault),
    };
    let mut whole = format!("{half}/").into_bytes();
    let behind = whole.len();
    for entry in entries {
        let name = entry?.file_name();
        let bytes = bytes_of(&name);
        if !bytes.starts_with(b".") {
            whole.truncate(behind);
            whole.extend_from_slice(bytes);
            take(&whole)?;
        }
    }
    Ok(())
}

/// Whether a file of a folder is one mail by its name: `x.eml`, or a bare number as MH gives.
pub(crate) fn is_mail_name(path: &Path) -> bool {
    let name = path.file_name().map(bytes_of).unwrap_or_default();
    is_of_kind(path, &["eml"]) || !name.is_empty() && name.iter().all(u8::is_ascii_digit)
}

/// Whether a file may be an mbox by its name: `x.mbox`, or none of a kind, as mail programs keep them. A link that leads
/// nowhere may be one too, so that somebody hears of it; programs lock files with hidden ones.
fn may_hold_mail(path: &Path) -> bool {
    let is_hidden = || {
        path.file_name()
            .map(bytes_of)
            .unwrap_or_default()
            .starts_with(b".")
    };
    is_of_kind(path, &["mbox", "mbx"])
        || !has_kind(path)
            && path
                .metadata()
                .map_or_else(|_| !is_hidden(), |one| one.is_file() && one.len() > 0)
}

fn has_kind(path: &Path) -> bool {
    path.extension().is_some_and(|kind| !kind.is_empty())
}

fn is_of_kind(path: &Path, kinds: &[&str]) -> bool {
    path.extension()
        .is_some_and(|kind| kinds.iter().any(|one| kind.eq_ignore_ascii_case(one)))
}
