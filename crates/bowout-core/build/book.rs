//! The book of one language, as `src/text/phrase/book.rs` reads it.

use std::collections::{BTreeMap, HashMap};

use crate::anchor::{Anchor, Rarity, single};
use crate::layout::{bytes, number, slots};
use crate::lists::List;
use crate::needs;
use crate::text::phrase::code;

/// The parts of the book of one language.
pub(crate) fn parts(lists: &[List], tag: &str, rarity: &Rarity) -> [(&'static str, Vec<u8>); 7] {
    let lists: Vec<Vec<&str>> = lists.iter().map(|list| list.phrases(tag)).collect();
    let (mut starts, mut phrases, mut written) = (vec![0], vec![], vec![]);
    let mut anchors: Vec<(u64, u32)> = vec![];
    let mut singles: BTreeMap<u64, Vec<u32>> = BTreeMap::new();
    for (list, own) in lists.iter().enumerate() {
        for (place, phrase) in own.iter().enumerate() {
            let at = number(phrases.len() / 2);
            let anchor = Anchor::of(phrase, rarity);
            phrases.push(number(written.len()));
            phrases.push(packed(list, &anchor, phrase));
            needs::write(phrase, &anchor, rarity, &mut written);
            code::write(phrase, &mut written);
            match single(phrase) {
                Some(words) => {
                    let way = number(list << 16 | place);
                    for key in words {
                        singles.entry(key).or_default().push(way);
                    }
                }
                None => anchors.extend(anchor.keys.iter().map(|key| (*key, at))),
            }
        }
        starts.push(number(phrases.len() / 2));
    }
    phrases.push(number(written.len()));
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

/// The list of a phrase, and how many words stand before its anchor, at least and at most.
fn packed(list: usize, anchor: &Anchor, phrase: &str) -> u32 {
    let (least, most) = anchor.before;
    assert!(
        list < 1 << 16 && most < 1 << 8,
        "too long for a phrase: {phrase}"
    );
    number(list << 16 | most << 8 | least)
}

/// Buckets by the lower bits of a key, and their entries: the highest bits above the phrase.
fn buckets(mut anchors: Vec<(u64, u32)>) -> (Vec<u32>, Vec<u32>) {
    anchors.sort_unstable();
    anchors.dedup();
    let count = anchors.len().next_power_of_two().max(64);
    let mut buckets: HashMap<u64, Vec<u32>> = HashMap::new();
    for (key, phrase) in anchors {
        assert!(phrase < 1 << 16, "too many phrases for one language");
        let highest = u32::try_from(key >> 48).expect("sixteen bits");
        let bucket = buckets.entry(key & (count as u64 - 1)).or_default();
        bucket.push(highest << 16 | phrase);
    }
    let (mut starts, mut entries) = (vec![0], vec![]);
    for at in 0..count as u64 {
        entries.extend(buckets.remove(&at).unwrap_or_default());
        starts.push(number(entries.len()));
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
