//! What a phrase needs beside its anchor: sets of words, of each of which a sentence, or the text, must hold one.
//!
//! Words are told by sixteen bits of their keys. The build script writes the length of all sets in bytes, then each set
//! behind the count of its words, all in two bytes, the lowest first.

/// The bit of a count that tells: a word of the set may stand in another sentence. A word matched by its ending may be
/// too short to be looked up by it, and is taken where the text holds another that is not.
pub(crate) const OF_TEXT: u16 = 1 << 15;

/// Which words may be there: a bit for several keys each.
#[derive(Debug)]
pub(crate) struct Seen([u64; Self::WORDS]);

impl Seen {
    const WORDS: usize = 256;

    /// The bits of some keys.
    pub(crate) fn new(keys: impl Iterator<Item = u64>) -> Self {
        let mut seen = [0; Self::WORDS];
        for key in keys {
            let (at, bit) = place(short(key));
            seen[at] |= bit;
        }
        Self(seen)
    }

    fn may_hold(&self, set: &[u8]) -> bool {
        let (shorts, _) = set.as_chunks();
        // The lower byte tells the bit, the higher one where it lies.
        shorts
            .iter()
            .any(|[bit, at]| self.0[usize::from(*at)] >> (bit & 63) & 1 != 0)
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

/// The sets, and what stands behind them.
pub(crate) fn parts(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk()?;
    rest.split_at_checked(usize::from(u16::from_le_bytes(*length)))
}

/// Where the bit of a key lies.
fn place(short: u16) -> (usize, u64) {
    (usize::from(short >> 8), 1 << (short & 63))
}

/// The bits that a key is told by.
pub(crate) fn short(key: u64) -> u16 {
    (key >> 48) as u16
}
