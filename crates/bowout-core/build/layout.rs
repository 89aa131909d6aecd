//! How numbers lie in the files that the crate includes: the lowest byte first.

use std::collections::BTreeMap;

pub(crate) fn number(count: usize) -> u32 {
    u32::try_from(count).expect("what people write is small")
}

pub(crate) fn bytes(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|one| one.to_le_bytes()).collect()
}

/// Numbers by their keys, as `src/text/phrase/slots.rs` reads them.
pub(crate) fn slots(numbers: &BTreeMap<u64, u32>) -> Vec<u8> {
    let count = (numbers.len() * 2).next_power_of_two();
    let mut slots = vec![(0_u64, 0_u32); count];
    for (key, number) in numbers {
        assert!(*key != 0, "no word has this key");
        let mut at = usize::try_from(key & (count as u64 - 1)).expect("fewer than slots");
        while slots[at].0 != 0 {
            at = (at + 1) % count;
        }
        slots[at] = (*key, *number);
    }
    let bytes =
        |(key, number): &(u64, u32)| [&key.to_le_bytes()[..], &number.to_le_bytes()].concat();
    slots.iter().flat_map(bytes).collect()
}
