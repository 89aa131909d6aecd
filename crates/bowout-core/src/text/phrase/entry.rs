//! What a book holds of each phrase, written by the build script.
//!
//! Numbers lie with the lowest byte first: in two bytes the place of the phrase in its list; in a byte each how many words
//! stand before its anchor, at least and at most; in four each the length of what it needs and that of its steps; then both.
//! The next entry begins at a multiple of [`STEP`].
//!
//! What it needs beside its anchor are sets of words, of each of which a sentence, or the text, must hold one. A set is a count
//! and so many words, each told by sixteen bits of its key, all in two bytes.

use crate::text::phrase::code::Steps;

/// Entries begin at multiples of so many bytes.
pub(crate) const STEP: usize = 8;

/// A phrase as it is written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry<'a> {
    head: &'a [u8; 4],
    /// What it needs beside its anchor.
    pub(crate) sets: &'a [u8],
    pub(crate) steps: Steps<'a>,
}

impl<'a> Entry<'a> {
    /// The entry that bytes begin with.
    pub(crate) fn of(bytes: &'a [u8]) -> Option<Self> {
        let (head, rest) = bytes.split_first_chunk()?;
        let (sets, rest) = rest.split_first_chunk()?;
        let (steps, rest) = rest.split_first_chunk()?;
        let (sets, rest) = rest.split_at_checked(u32::from_le_bytes(*sets) as usize)?;
        let steps = Steps(rest.get(..u32::from_le_bytes(*steps) as usize)?);
        Some(Self { head, sets, steps })
    }

    /// The place of the phrase in its list.
    pub(crate) fn place(&self) -> u32 {
        let [low, high, ..] = *self.head;
        u32::from(u16::from_le_bytes([low, high]))
    }

    /// How many words stand before its anchor, at least and at most.
    pub(crate) fn before(&self) -> (usize, usize) {
        let [.., least, most] = *self.head;
        (least.into(), most.into())
    }
}

/// The bit of a count that tells: a word of the set may stand in another sentence. A word matched by its ending may be
/// too short to be looked up by it, and is taken where the text holds another that is not.
pub(crate) const OF_TEXT: u16 = 1 << 15;

/// Which words may be there: a bit for several keys each.
#[derive(Debug, Clone)]
pub(crate) struct Seen([u64; Self::WORDS]);

impl Seen {
    const WORDS: usize = 128;

    /// No word.
    pub(crate) fn none() -> Self {
        Self([0; Self::WORDS])
    }

    /// All words of some sentences.
    pub(crate) fn of_all(sentences: &[Self]) -> Self {
        let mut all = Self::none();
        for (at, bits) in all.0.iter_mut().enumerate() {
            *bits = sentences.iter().fold(0, |all, one| all | one.0[at]);
        }
        all
    }

    /// Adds the bit of a key.
    pub(crate) fn add(&mut self, key: u64) {
        let [bit, at] = short(key).to_le_bytes();
        self.0[usize::from(at >> 1)] |= 1 << (bit & 63);
    }

    fn may_hold(&self, set: &[u8]) -> bool {
        let (shorts, _) = set.as_chunks();
        // The lower byte tells the bit, the higher one where it lies.
        shorts
            .iter()
            .any(|[bit, at]| self.0[usize::from(at >> 1)] >> (bit & 63) & 1 != 0)
    }
}

/// Whether a sentence and its text may hold a word of each set; that they do not is certain.
pub(crate) fn may_be_met<'s>(
    mut sets: &[u8],
    sentence: &Seen,
    text: impl Fn() -> &'s Seen,
) -> bool {
    while let Some((count, behind)) = sets.split_first_chunk() {
        let count = u16::from_le_bytes(*count);
        let length = usize::from(count & !OF_TEXT) * 2;
        let Some((set, behind)) = behind.split_at_checked(length) else {
            return false;
        };
        let seen = if count & OF_TEXT == 0 {
            sentence
        } else {
            text()
        };
        if !seen.may_hold(set) {
            return false;
        }
        sets = behind;
    }
    true
}

/// The bits that a key is told by, at an anchor too.
pub(crate) fn short(key: u64) -> u16 {
    (key >> 48) as u16
}
