//! What a phrase needs beside its anchor, written as `src/text/phrase/entry.rs` tells.

use crate::anchor::{Anchor, Rarity, UNSEEN, has_ending};
use crate::text::phrase::entry::{OF_TEXT, short};
use crate::text::phrase::grammar::{Beginning, Piece, pieces};

/// Longer sets take more time than they save.
const LONGEST: usize = 12;

/// How many sets of words are looked for in a sentence before a phrase is compared with it.
const MOST: usize = 2;

/// The words that a phrase cannot do without beside its anchor: the rarest, and all that may be matched by their endings.
pub(crate) fn sets(phrase: &str, anchor: &Anchor, rarity: &Rarity) -> Vec<u8> {
    let (mut of_sentence, mut of_text) = (vec![], vec![]);
    for piece in pieces(phrase).flat_map(Piece::apart) {
        let mut keys = vec![];
        let beginning = piece.first_keys(&mut |key| keys.push(key));
        if beginning != Beginning::Sure || keys == anchor.keys {
            continue;
        }
        match piece {
            Piece::Words(words, _) | Piece::Choice(words, _) if has_ending(words) => {
                of_text.push(keys);
            }
            _ => of_sentence.push(keys),
        }
    }
    of_sentence.retain(|keys| keys.len() <= LONGEST);
    of_sentence.sort_by(|one, other| {
        let [one, other] = [one, other].map(|keys| rarity.of_any(keys, UNSEEN));
        one.total_cmp(&other)
    });
    of_sentence.truncate(MOST);
    let of_sentence = of_sentence.iter().map(|keys| (keys, 0));
    let mut written = vec![];
    for (keys, bit) in of_sentence.chain(of_text.iter().map(|keys| (keys, OF_TEXT))) {
        written.extend((count(keys.len()) | bit).to_le_bytes());
        written.extend(keys.iter().flat_map(|key| short(*key).to_le_bytes()));
    }
    written
}

fn count(count: usize) -> u16 {
    let small = u16::try_from(count)
        .ok()
        .filter(|count| count & OF_TEXT == 0);
    small.expect("a phrase of fewer words")
}
