//! What is still to be read, out of memory: bytes that wait their turn in a file that nobody else sees.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How many bytes are held before they go into the file.
const HELD: usize = 256 * 1024;

/// Where some bytes lie in a spool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Block {
    at: u64,
    bytes: usize,
}

/// Bytes in the order they came. The file is made once they are more than a few, and goes with the spool.
#[derive(Debug)]
pub(super) struct Spool {
    folder: PathBuf,
    inner: Mutex<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
    file: Option<File>,
    /// How many bytes the file holds.
    written: u64,
    /// What follows them.
    held: Vec<u8>,
}

impl Spool {
    /// An empty one, whose file will lie in `folder`.
    pub(super) fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            inner: Mutex::default(),
        }
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps some bytes.
    ///
    /// # Errors
    /// What the system says when the file cannot be made or written.
    pub(super) fn append(&self, bytes: &[u8]) -> std::io::Result<Block> {
        let mut inner = self.inner();
        let at = inner.written + inner.held.len() as u64;
        inner.held.extend_from_slice(bytes);
        if inner.held.len() >= HELD {
            inner.unload(&self.folder)?;
        }
        Ok(Block {
            at,
            bytes: bytes.len(),
        })
    }

    /// The bytes of a block.
    ///
    /// # Errors
    /// What the system says when the file cannot be read.
    pub(super) fn read(&self, block: Block) -> std::io::Result<Vec<u8>> {
        let mut inner = self.inner();
        let mut bytes = vec![0; block.bytes];
        if let Some(within) = block.at.checked_sub(inner.written) {
            let from = usize::try_from(within).unwrap_or(usize::MAX);
            let held = inner
                .held
                .get(from..)
                .and_then(|held| held.get(..block.bytes));
            bytes.copy_from_slice(held.ok_or(std::io::ErrorKind::UnexpectedEof)?);
        } else if let Some(file) = &mut inner.file {
            file.seek(SeekFrom::Start(block.at))?;
            file.read_exact(&mut bytes)?;
        }
        Ok(bytes)
    }
}

impl Inner {
    fn unload(&mut self, folder: &std::path::Path) -> std::io::Result<()> {
        let file = match &mut self.file {
            Some(file) => file,
            none => none.insert(tempfile::tempfile_in(folder)?),
        };
        file.seek(SeekFrom::Start(self.written))?;
        file.write_all(&self.held)?;
        self.written += self.held.len() as u64;
        self.held.clear();
        Ok(())
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::{HELD, Spool};

    #[test]
    fn gives_back_what_it_holds_and_what_it_wrote() {
        let folder = tempfile::tempdir().unwrap();
        let spool = Spool::new(folder.path().to_owned());
        let piece = |number: usize| vec![u8::try_from(number % 251).unwrap(); 1000 + number];
        let blocks: Vec<_> = (0..400)
            .map(|number| spool.append(&piece(number)).unwrap())
            .collect();
        assert!(spool.inner().written > HELD as u64 && !spool.inner().held.is_empty());
        for (number, block) in blocks.into_iter().enumerate().rev() {
            assert_eq!(spool.read(block).unwrap(), piece(number));
        }
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
