//! Keys: the numbers that words are looked up by, as a whole, by how they begin, by how a long one ends, and in pairs.
//!
//! The build script computes the same ones.

/// Lengths in bytes of the beginnings that have a key, the longest first.
const BEGINNINGS: [usize; 3] = [5, 3, 1];

/// Lengths in bytes of the endings that have a key, the longest first.
const ENDINGS: [usize; 2] = [5, 3];

/// The shortest word that is looked up by its endings, in bytes: a compound is long.
const COMPOUND: usize = 9;

/// The most keys that a word has by itself.
pub(crate) const KEYS: usize = BEGINNINGS.len() + ENDINGS.len() + 1;

/// The key of a whole word.
pub(crate) fn whole(word: &str) -> u64 {
    mixed(word.bytes().fold(SEED, step), 2)
}

/// The key of words that begin like this: that of the longest beginning in it that has one.
pub(crate) fn beginning(word: &str) -> u64 {
    let most = BEGINNINGS.iter().find(|most| **most <= word.len());
    let bytes = &word.as_bytes()[..most.copied().unwrap_or(0)];
    mixed(bytes.iter().copied().fold(SEED, step), 1)
}

/// The key of long words that end like this, which is three bytes long or more: that of the longest ending that has one.
pub(crate) fn ending(word: &str) -> u64 {
    let most = ENDINGS.iter().find(|most| **most <= word.len());
    ending_key(word.as_bytes(), most.copied().unwrap_or(word.len()))
}

/// The key of two whole words, one directly behind the other, by their own.
pub(crate) fn pair(first: u64, second: u64) -> u64 {
    mixed(first.rotate_left(17) ^ second, 4)
}

/// Calls back with every key of a word by itself, its own last.
pub(crate) fn each(folded: &str, own: u64, mut with: impl FnMut(u64)) {
    let bytes = folded.as_bytes();
    let mut state = SEED;
    for (at, byte) in bytes.iter().take(BEGINNINGS[0]).enumerate() {
        state = step(state, *byte);
        if BEGINNINGS.contains(&(at + 1)) {
            with(mixed(state, 1));
        }
    }
    if bytes.len() >= COMPOUND {
        for most in ENDINGS {
            with(ending_key(bytes, most));
        }
    }
    with(own);
}

fn ending_key(word: &[u8], most: usize) -> u64 {
    let bytes = &word[word.len() - most..];
    mixed(bytes.iter().copied().fold(SEED, step), 3)
}

/// FNV-1a: its offset, its step, and a last mixing that keeps the kinds apart.
const SEED: u64 = 0xcbf2_9ce4_8422_2325;

fn step(state: u64, byte: u8) -> u64 {
    (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}

fn mixed(state: u64, kind: u64) -> u64 {
    let state = (state ^ kind).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    state ^ (state >> 29)
}
