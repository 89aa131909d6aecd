//! How numbers lie in the files that the crate includes: the lowest byte first.

use std::collections::BTreeMap;

pub(crate) fn number(count: usize) -> u32 {
    u32::try_from(count).expect("what people write is small")
}

pub(crate) fn bytes(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|one| one.to_le_bytes()).collect()
}

/// How many numbers of a row are added at once.
pub(crate) const TOGETHER: usize = 16;

/// Rows of so many numbers, each filled up so that all of it is added at once.
pub(crate) fn filled_up(numbers: &[u8], width: usize) -> Vec<u8> {
    let fill = vec![0; width.next_multiple_of(TOGETHER) - width];
    let rows = numbers.chunks(width).flat_map(|row| [row, &fill].concat());
    rows.collect()
}

/// Numbers by their keys, as `src/text/phrase/slots.rs` reads them.
pub(crate) fn slots(numbers: &BTreeMap<u64, u32>) -> Vec<u8> {
    let count = (numbers.len() * 3 / 2).next_power_of_two();
    let mut slots = vec![0_u64; count];
    for (key, number) in numbers {
        let mut at = usize::try_from(key & (count as u64 - 1)).expect("fewer than slots");
        while slots[at] != 0 {
            assert!(slots[at] >> 32 != key >> 32, "two words are too alike");
            at = (at + 1) % count;
        }
        slots[at] = key >> 32 << 32 | u64::from(*number + 1);
    }
    slots.iter().flat_map(|slot| slot.to_le_bytes()).collect()
}
