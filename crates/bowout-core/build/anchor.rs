//! The words that a phrase is looked for by: of those that it cannot do without, the rarest.

use std::collections::HashMap;

use crate::text::phrase::grammar::{Beginning, Piece, Presence, choices, first_keys, keys, pieces};
use crate::text::phrase::key;
use crate::text::plain;

/// The most pairs that a phrase is anchored at.
const MOST_PAIRS: usize = 24;

/// How common words are in letters, told by those that are at hand: our own and the cases of the rules.
#[derive(Default)]
pub(crate) struct Rarity(HashMap<u64, f64>);

impl Rarity {
    /// Counts the words of a text, each two of them that stand together, and how words begin and end.
    pub(crate) fn add(&mut self, text: &str) {
        let mut before = None;
        let mut add = |word: &str| {
            let own = key::whole(word);
            let pair = before.replace(own).map(|before| key::pair(before, own));
            key::each(word, own, |key| *self.0.entry(key).or_default() += 1.0);
            if let Some(pair) = pair {
                *self.0.entry(pair).or_default() += 1.0;
            }
        };
        for word in text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’') {
            let word = word.trim_matches('\'');
            if word.contains(|c| c > '\u{3000}') {
                word.chars()
                    .for_each(|one| add(one.encode_utf8(&mut [0; 4])));
            } else if let Some(folded) = known(word) {
                add(&folded);
            }
        }
    }

    /// How often letters may hold one of some keys, in no unit. What was never seen may yet come.
    pub(crate) fn of_any(&self, keys: &[u64], least: f64) -> f64 {
        let of = |key| self.0.get(key).copied().unwrap_or(0.0) + least;
        keys.iter().map(of).sum()
    }
}

/// A word folded; `None` where it has a letter that word lists are not written with.
fn known(word: &str) -> Option<String> {
    let mut folded = String::new();
    let is_known = word.chars().all(|one| plain::push(one, &mut folded));
    (is_known && !folded.is_empty()).then_some(folded)
}

/// What is added for a word that no letter at hand holds, and for a pair.
pub(crate) const UNSEEN: f64 = 0.3;
const UNSEEN_PAIR: f64 = 0.05;

/// What a place costs at which a phrase is tried in vain: most often its first word tells.
const EACH_PLACE: f64 = 0.25;

/// Where a phrase is looked for.
pub(crate) struct Anchor {
    /// Keys of one of which a text must hold a word.
    pub(crate) keys: Vec<u64>,
    /// How many words of the phrase stand before that one, at least and at most.
    pub(crate) before: (usize, usize),
    cost: f64,
}

impl Anchor {
    /// The anchor of a phrase. One that may begin with whatever word, be missing, or begin with a word by its ending, is
    /// looked for where it is written to begin.
    pub(crate) fn of(phrase: &str, rarity: &Rarity) -> Self {
        let mut keys = vec![];
        let beginning = first_keys(phrase, &mut |key| keys.push(key));
        match best(phrase, rarity) {
            (Some(best), _) if beginning == Beginning::Sure && !begins_by_ending(phrase) => best,
            _ => Self::at(keys, (0, 0), rarity),
        }
    }

    fn at(keys: Vec<u64>, before: (usize, usize), rarity: &Rarity) -> Self {
        let cost = rarity.of_any(&keys, UNSEEN);
        Self { keys, before, cost }
    }

    /// How often the phrase is compared for nothing, in no unit: at each place from which such a word is reached.
    fn waste(&self) -> f64 {
        let places = self.before.1 - self.before.0;
        self.cost * (1.0 + EACH_PLACE * f64::from(u32::try_from(places).unwrap_or(u32::MAX)))
    }
}

/// Whether a word can be matched by its ending, however short it is: then it may have none of the keys of the piece.
pub(crate) fn has_ending(written: &str) -> bool {
    let mut words = written.split(|c: char| c.is_whitespace() || "|()".contains(c));
    words.any(|word| word.starts_with('*'))
}

/// Whether the first word of a phrase may be matched by its ending.
fn begins_by_ending(phrase: &str) -> bool {
    for piece in pieces(phrase) {
        let is_one = match piece {
            Piece::Words(written, _) | Piece::Choice(written, _) => has_ending(written),
            Piece::Han(_) | Piece::Gap(_) => false,
        };
        let is_sure = piece.first_keys(&mut |_| ()) == Beginning::Sure;
        if is_one || is_sure {
            return is_one;
        }
    }
    false
}

/// The rarest words of a phrase, where it has any that must stand there, and how many words it has, at least and at most.
fn best(phrase: &str, rarity: &Rarity) -> (Option<Anchor>, (usize, usize)) {
    let mut best: Option<Anchor> = None;
    let mut before = (0, 0);
    let mut last: Option<Vec<u64>> = None;
    for piece in pieces(phrase).flat_map(Piece::apart) {
        let mut found = vec![];
        let (length, presence) = match piece {
            Piece::Gap(most) => ((0, most), Presence::Required),
            Piece::Words(written, presence) => {
                if !has_ending(written) {
                    found.push(Anchor::at(keys(written).collect(), before, rarity));
                }
                ((1, 1), presence)
            }
            Piece::Han(one) => {
                found.push(Anchor::at(keys(one).collect(), before, rarity));
                ((1, 1), Presence::Required)
            }
            Piece::Choice(inside, presence) => {
                let (anchor, length) = of_choice(inside, before, rarity);
                found.extend(anchor);
                (length, presence)
            }
        };
        if presence == Presence::Optional {
            found.clear();
        }
        let wholes = wholes(piece).filter(|_| presence == Presence::Required);
        if let (Some(last), Some(own)) = (&last, &wholes) {
            found.extend(pairs(last, own, before, rarity));
        }
        last = wholes;
        for one in found {
            if best.as_ref().is_none_or(|best| one.waste() < best.waste()) {
                best = Some(one);
            }
        }
        let fewest = if presence == Presence::Optional {
            0
        } else {
            length.0
        };
        before = (before.0 + fewest, before.1 + length.1);
    }
    (best, before)
}

/// The anchors of all sequences of a choice together, where each has one.
fn of_choice(
    inside: &str,
    before: (usize, usize),
    rarity: &Rarity,
) -> (Option<Anchor>, (usize, usize)) {
    let (anchors, lengths): (Vec<_>, Vec<_>) = choices(inside).map(|one| best(one, rarity)).unzip();
    let least = lengths.iter().map(|length| length.0).min().unwrap_or(0);
    let most = lengths.iter().map(|length| length.1).max().unwrap_or(0);
    let anchors: Option<Vec<Anchor>> = anchors.into_iter().collect();
    let together = anchors.filter(|all| !all.is_empty()).map(|all| Anchor {
        before: (
            before.0 + all.iter().map(|one| one.before.0).min().unwrap_or(0),
            before.1 + all.iter().map(|one| one.before.1).max().unwrap_or(0),
        ),
        cost: all.iter().map(|one| one.cost).sum(),
        keys: all.into_iter().flat_map(|one| one.keys).collect(),
    });
    (together, (least, most))
}

/// The keys of the words of a phrase that is one whole word, and may have any of them.
pub(crate) fn single(phrase: &str) -> Option<Vec<u64>> {
    let mut pieces = pieces(phrase).flat_map(Piece::apart);
    match (pieces.next()?, pieces.next()) {
        (Piece::Words(_, Presence::Optional), _) | (_, Some(_)) => None,
        (one, None) => wholes(one),
    }
}

/// The keys of a piece that is nothing but whole words.
fn wholes(piece: Piece<'_>) -> Option<Vec<u64>> {
    let (Piece::Words(written, _) | Piece::Han(written)) = piece else {
        return None;
    };
    (!written.contains('*')).then(|| keys(written).collect())
}

/// The pairs of words of two pieces, the second of which has so many words before it.
fn pairs(first: &[u64], second: &[u64], before: (usize, usize), rarity: &Rarity) -> Option<Anchor> {
    let keys = first
        .iter()
        .flat_map(|one| second.iter().map(|other| key::pair(*one, *other)));
    let keys: Vec<u64> = keys.collect();
    let cost = rarity.of_any(&keys, UNSEEN_PAIR);
    (keys.len() <= MOST_PAIRS).then_some(Anchor { keys, before, cost })
}
