//! Numbers by keys, as the build script lays them out: slots of twelve bytes, a power of two of them, each a key, none where
//! it is 0, and a number. A key stands in the slot of its lowest bits, or in the next one behind that was free.

/// A number for each key that is there.
#[derive(Debug)]
pub(crate) struct Slots(&'static [[u8; 12]]);

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
            let (own, number) = slot.split_first_chunk()?;
            match u64::from_le_bytes(*own) {
                0 => return None,
                own if own == key => return number.try_into().ok().map(u32::from_le_bytes),
                _ => {}
            }
        }
        None
    }
}
