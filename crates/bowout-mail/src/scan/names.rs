//! The names of a folder in order, however many: sorted in memory while they are few, else in runs that are merged.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::path::PathBuf;

use crate::mailbox::Shape;
use crate::scan::spool::{Block, Spool};
use crate::scan::task::name_key;

/// How many bytes of names are sorted at once.
const RUN_BYTES: usize = 2 * 1024 * 1024;
/// How many bytes of a run are held while runs are merged, at the least.
const BLOCK_BYTES: usize = 16 * 1024;

/// Names as they come.
pub(super) struct Names {
    shape: Shape,
    bytes: Vec<u8>,
    /// Where each name begins and ends.
    places: Vec<(u32, u32)>,
    spool: Spool,
    runs: Vec<Vec<Block>>,
}

impl Names {
    /// None yet; `folder` is where runs may be kept.
    pub(super) fn new(shape: Shape, folder: PathBuf) -> Self {
        Self {
            shape,
            bytes: vec![],
            places: vec![],
            spool: Spool::new(folder),
            runs: vec![],
        }
    }

    /// Adds the name of a mail as [`list`](crate::mailbox::list) gives it.
    ///
    /// # Errors
    /// What the system says when a run cannot be kept.
    pub(super) fn push(&mut self, name: &[u8]) -> std::io::Result<()> {
        if self.bytes.len() + name.len() > RUN_BYTES {
            self.end_run()?;
        }
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let from = self.bytes.len();
        self.bytes.extend_from_slice(name);
        self.places.push((place(from), place(self.bytes.len())));
        Ok(())
    }

    /// Puts the names that are held in the order of their keys, each key once.
    fn sort(&mut self) {
        let (bytes, shape) = (&self.bytes, self.shape);
        let name = |place: &(u32, u32)| &bytes[place.0 as usize..place.1 as usize];
        self.places.sort_unstable_by(|a, b| {
            let (a, b) = (name(a), name(b));
            (name_key(shape, a), a).cmp(&(name_key(shape, b), b))
        });
        self.places
            .dedup_by(|b, a| name_key(shape, name(a)) == name_key(shape, name(b)));
    }

    fn end_run(&mut self) -> std::io::Result<()> {
        self.sort();
        let (mut blocks, mut block) = (vec![], vec![]);
        for place in self.places.drain(..) {
            write(&mut block, &self.bytes[place.0 as usize..place.1 as usize]);
            if block.len() >= BLOCK_BYTES {
                blocks.push(self.spool.append(&block)?);
                block.clear();
            }
        }
        blocks.push(self.spool.append(&block)?);
        blocks.reverse();
        self.runs.push(blocks);
        self.bytes.clear();
        Ok(())
    }

    /// All names in the order of their keys; of two with one key the first.
    ///
    /// # Errors
    /// What the system says when a run cannot be kept.
    pub(super) fn sorted(mut self) -> std::io::Result<Sorted> {
        if !self.runs.is_empty() {
            self.end_run()?;
            (self.bytes, self.places) = (vec![], vec![]);
        }
        self.sort();
        let mut sorted = Sorted {
            held: self.places.into_iter(),
            bytes: self.bytes,
            shape: self.shape,
            spool: self.spool,
            runs: vec![],
            heads: BinaryHeap::new(),
            last: None,
        };
        for (number, blocks) in self.runs.into_iter().enumerate() {
            sorted.runs.push(Run {
                blocks,
                bytes: vec![],
                at: 0,
            });
            let head = sorted.head(number)?;
            sorted.heads.extend(head);
        }
        Ok(sorted)
    }
}

/// Adds a name behind its length.
pub(super) fn write(into: &mut Vec<u8>, name: &[u8]) {
    let length = u32::try_from(name.len()).unwrap_or(0);
    into.extend_from_slice(&length.to_be_bytes());
    into.extend_from_slice(name);
}

/// The name that [`write`] put at a place, and where the next one begins.
pub(super) fn read(bytes: &[u8], at: usize) -> Option<(&[u8], usize)> {
    let length = bytes.get(at..at + 4)?.try_into().ok()?;
    let end = at + 4 + u32::from_be_bytes(length) as usize;
    Some((bytes.get(at + 4..end)?, end))
}

/// A run that is read block by block, the last of `blocks` first.
struct Run {
    blocks: Vec<Block>,
    bytes: Vec<u8>,
    at: usize,
}

/// The next name of a run: its key, itself, the number of the run.
type Head = Reverse<(Box<[u8]>, Box<[u8]>, usize)>;

/// Names in order.
pub(super) struct Sorted {
    shape: Shape,
    bytes: Vec<u8>,
    held: std::vec::IntoIter<(u32, u32)>,
    spool: Spool,
    runs: Vec<Run>,
    heads: BinaryHeap<Head>,
    last: Option<Box<[u8]>>,
}

impl Sorted {
    /// The next name of a run.
    fn head(&mut self, number: usize) -> std::io::Result<Option<Head>> {
        let run = &mut self.runs[number];
        while run.at >= run.bytes.len() {
            let Some(block) = run.blocks.pop() else {
                return Ok(None);
            };
            run.bytes = self.spool.read(block)?;
            run.at = 0;
        }
        let found = read(&run.bytes, run.at).ok_or(std::io::ErrorKind::UnexpectedEof)?;
        run.at = found.1;
        let key = name_key(self.shape, found.0).into();
        Ok(Some(Reverse((key, found.0.into(), number))))
    }

    /// The next name of all runs.
    fn merged(&mut self) -> std::io::Result<Option<Box<[u8]>>> {
        while let Some(Reverse((key, name, number))) = self.heads.pop() {
            let next = self.head(number)?;
            self.heads.extend(next);
            if self.last.as_ref() != Some(&key) {
                self.last = Some(key);
                return Ok(Some(name));
            }
        }
        Ok(None)
    }

    /// The next name.
    ///
    /// # Errors
    /// What the system says when a run cannot be read.
    pub(super) fn next(&mut self) -> std::io::Result<Option<Box<[u8]>>> {
        match self.held.next() {
            Some((from, end)) => Ok(Some(self.bytes[from as usize..end as usize].into())),
            None => self.merged(),
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::Names;
    use crate::mailbox::Shape;

    #[test]
    fn puts_many_names_in_order_and_each_key_once() {
        let folder = tempfile::tempdir().unwrap();
        for number in [3_usize, 200_000] {
            let mut names = Names::new(Shape::Maildir, folder.path().to_owned());
            for at in 0..number {
                let at = at * 7919 % number;
                names.push(format!("new/{at:08}.host").as_bytes()).unwrap();
                if at % 3 == 0 {
                    names
                        .push(format!("cur/{at:08}.host:2,S").as_bytes())
                        .unwrap();
                }
            }
            assert_eq!(names.runs.len() > 1, number > 1000);
            let mut sorted = names.sorted().unwrap();
            for at in 0..number {
                let wanted = match at % 3 {
                    0 => format!("cur/{at:08}.host:2,S"),
                    _ => format!("new/{at:08}.host"),
                };
                let got = sorted.next().unwrap().unwrap();
                assert_eq!(String::from_utf8_lossy(&got), wanted);
            }
            assert_eq!(sorted.next().unwrap(), None);
        }
    }
}
