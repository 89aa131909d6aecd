//! Numbers by keys, as the build script lays them out: slots of eight bytes, a power of two of them, each the upper half of a
//! key and one more than its number, none where that is 0. A key stands in the slot of its lowest bits, or in the next one
//! behind that was free.

/// A number for each key that is there.
#[derive(Debug)]
pub(crate) struct Slots(&'static [[u8; 8]]);

impl Slots {
    pub(crate) const fn new(bytes: &'static [u8]) -> Self {
        Self(bytes.as_chunks().0)
    }

    /// The number of a key.
    pub(crate) fn get(&self, key: u64) -> Option<u32> {
        let mask = (self.0.len() as u64).checked_sub(1)?;
        let first = usize::try_from(key & mask).ok()?;
        let (before, behind) = self.0.split_at_checked(first)?;
        for slot in behind.iter().chain(before) {
            let slot = u64::from_le_bytes(*slot);
            let number = low(slot).checked_sub(1)?;
            if slot >> 32 == key >> 32 {
                return Some(number);
            }
        }
        None
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "only the low half is wanted"
)]
const fn low(slot: u64) -> u32 {
    slot as u32
}
