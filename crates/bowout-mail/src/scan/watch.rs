//! Who is told how a run goes on. A watcher changes nothing about it.

/// Who is told how a run goes on.
pub trait Watch {
    /// So many more messages are to be read.
    fn planned(&mut self, messages: u64);
    /// So many have been read.
    fn read(&mut self, messages: u64);
    /// Something could not be read.
    fn fault(&mut self, path: &str, why: &str);
}

/// Nobody is told.
pub(super) struct Nobody;

impl Watch for Nobody {
    fn planned(&mut self, _: u64) {}
    fn read(&mut self, _: u64) {}
    fn fault(&mut self, _: &str, _: &str) {}
}
