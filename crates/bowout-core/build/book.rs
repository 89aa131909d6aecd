//! The book of one language, as `src/text/phrase/book.rs` reads it.

use std::collections::{BTreeMap, HashMap};

use crate::anchor::{Anchor, Rarity, single};
use crate::layout::{bytes, number, slots};
use crate::lists::List;
use crate::needs;
use crate::text::phrase::code;
use crate::text::phrase::entry::{STEP, short};

/// The parts of the book of one language.
pub(crate) fn parts(lists: &[List], tag: &str, rarity: &Rarity) -> [(&'static str, Vec<u8>); 7] {
    let lists: Vec<Vec<&str>> = lists.iter().map(|list| list.phrases(tag)).collect();
    let (mut starts, mut phrases, mut written) = (vec![0], vec![], vec![]);
    let mut anchors: Vec<(u64, usize, u32)> = vec![];
    let mut singles: BTreeMap<u64, Vec<u32>> = BTreeMap::new();
    for (list, own) in lists.iter().enumerate() {
        for (place, phrase) in own.iter().enumerate() {
            let anchor = Anchor::of(phrase, rarity);
            let at = number(written.len() / STEP);
            phrases.push(at);
            let sets = needs::sets(phrase, &anchor, rarity);
            write(place, phrase, anchor.before, &sets, &mut written);
            match single(phrase) {
                Some(words) => {
                    let way = number(list << 16 | place);
                    for key in words {
                        singles.entry(key).or_default().push(way);
                    }
                }
                None => anchors.extend(anchor.keys.iter().map(|key| (*key, list, at))),
            }
        }
        starts.push(number(phrases.len()));
    }
    let (buckets, anchors) = buckets(anchors);
    let (singles, ways) = ways(singles);
    [
        ("lists", bytes(&starts)),
        ("phrases", bytes(&phrases)),
        ("buckets", bytes(&buckets)),
        ("anchors", bytes(&anchors)),
        ("singles", slots(&singles)),
        ("ways", bytes(&ways)),
        ("written", written),
    ]
}

/// Writes the entry of a phrase behind others.
fn write(
    place: usize,
    phrase: &str,
    (least, most): (usize, usize),
    sets: &[u8],
    written: &mut Vec<u8>,
) {
    let mut steps = vec![];
    code::write(phrase, &mut steps);
    let place = u16::try_from(place).expect("a list that people write is short");
    let one = |number: usize| u8::try_from(number).expect("people write short phrases");
    written.extend(place.to_le_bytes());
    written.extend([one(least), one(most)]);
    written.extend(
        [sets.len(), steps.len()]
            .map(|length| number(length).to_le_bytes())
            .concat(),
    );
    written.extend(sets.iter().chain(&steps));
    written.resize(written.len().next_multiple_of(STEP), 0);
}

/// Buckets by the lower bits of a key, and their entries: where a phrase is written; and the highest bits, its list below
/// them.
fn buckets(mut anchors: Vec<(u64, usize, u32)>) -> (Vec<u32>, Vec<u32>) {
    anchors.sort_unstable();
    anchors.dedup();
    let count = anchors.len().next_power_of_two().max(64);
    let mut buckets: HashMap<u64, Vec<[u32; 2]>> = HashMap::new();
    for (key, list, phrase) in anchors {
        assert!(list < 1 << 16, "too many lists");
        let bucket = buckets.entry(key & (count as u64 - 1)).or_default();
        bucket.push([phrase, u32::from(short(key)) << 16 | number(list)]);
    }
    let (mut starts, mut entries) = (vec![0], vec![]);
    for at in 0..count as u64 {
        entries.extend(buckets.remove(&at).unwrap_or_default().concat());
        starts.push(number(entries.len() / 2));
    }
    (starts, entries)
}

/// Where the ways of each word begin, and all ways, those of a word behind their number.
fn ways(singles: BTreeMap<u64, Vec<u32>>) -> (BTreeMap<u64, u32>, Vec<u32>) {
    let (mut starts, mut all) = (BTreeMap::new(), vec![]);
    for (key, mut own) in singles {
        own.dedup();
        starts.insert(key, number(all.len()));
        all.push(number(own.len()));
        all.extend(own);
    }
    (starts, all)
}
