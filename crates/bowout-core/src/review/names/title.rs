//! Job titles, compared by the words that tell one from another.

use std::ops::Range;

use crate::text::{Text, is_listed};

/// Words of rank and form, which do not.
const LEVELS: &str = include_str!("title.levels.txt");

/// The words of a title that tell it from others.
pub(crate) fn title_words(title: &str) -> Vec<String> {
    let words = Text::new(title).words;
    words
        .into_iter()
        .map(|word| match word.folded.strip_suffix("'s") {
            Some(owner) => owner.to_owned(),
            None => word.folded.into_owned(),
        })
        .filter(|word| !LEVELS.split_whitespace().any(|level| level == word))
        .collect()
}

/// Whether one title holds all words of the other.
pub(crate) fn is_part(written: &[String], known: &[String]) -> bool {
    is_within(written, known) || is_within(known, written)
}

/// Whether every word of one title stands in another.
pub(crate) fn is_within(written: &[String], known: &[String]) -> bool {
    let stands = |word: &String| known.iter().any(|one| same_stem(one, word));
    written.iter().all(stands)
}

/// Whether two words differ only in their endings, as `developer` and `development` or `coach` and `coaching` do.
fn same_stem(one: &str, other: &str) -> bool {
    let shared = one
        .chars()
        .zip(other.chars())
        .take_while(|(a, b)| a == b)
        .count();
    if are_crafts_apart(one, other) || is_helper_of(one, other) || is_helper_of(other, one) {
        return false;
    }
    let is_whole = shared >= 5 && shared == one.chars().count().min(other.chars().count());
    one == other
        || are_one_in_short(one, other)
        || shared >= 6
        || is_whole
        || are_one_trade(one, other)
}

/// Words as people shorten them.
const SHORT: &[(&str, &str)] = &[
    ("vet", "veterinary"),
    ("lab", "laboratory"),
    ("admin", "administrative"),
    ("admin", "administration"),
    ("tech", "technical"),
    ("physio", "physiotherapist"),
    ("prof", "professor"),
    ("dev", "developer"),
    ("ops", "operations"),
    ("comms", "communications"),
    ("rep", "representative"),
];

/// Whether one of two words is how people shorten the other: `vet nurse`.
fn are_one_in_short(one: &str, other: &str) -> bool {
    let is_it = |(short, long): &(&str, &str)| {
        (one == *short && other == *long) || (one == *long && other == *short)
    };
    SHORT.iter().any(is_it)
}

/// Beginnings of words for one trade.
const ONE_TRADE: &[(&str, &str)] = &[
    ("texter", "copywriter"),
    ("professeur", "enseignant"),
    ("profesor", "docente"),
    ("profesor", "maestr"),
    ("professor", "docente"),
    ("taxateur", "schatter"),
    ("mestre", "encarregad"),
];

/// Whether two words name one trade: `Texterin` and `Copywriter`.
fn are_one_trade(one: &str, other: &str) -> bool {
    let begin = |a: &str, b: &str| one.starts_with(a) && other.starts_with(b);
    ONE_TRADE.iter().any(|(a, b)| begin(a, b) || begin(b, a))
}

/// Who helps the one that such a word begins with.
const HELPERS: &[&str] = &[
    "assistent",
    "assistentin",
    "assistente",
    "assistenz",
    "helfer",
    "helferin",
    "gehilfe",
    "gehilfin",
    "hulp",
];

/// Whether one word is who helps the other: `dierenartsassistente` and `dierenarts`.
fn is_helper_of(one: &str, other: &str) -> bool {
    let rest = one.strip_prefix(other).unwrap_or_default();
    HELPERS.contains(&rest.trim_start_matches('s'))
}

/// What people do with the thing that such a word begins with.
const CRAFTS: &[&str] = &[
    "maker",
    "monger",
    "keeper",
    "seller",
    "smith",
    "wright",
    "cutter",
    "grower",
    "macher",
    "händler",
    "handler",
    "bauer",
    "meister",
    "verkäufer",
    "verkaufer",
    "koper",
    "verkoper",
    "bouwer",
];

/// Whether two words are two crafts of one thing: `cheesemaker` and `cheesemonger`.
fn are_crafts_apart(one: &str, other: &str) -> bool {
    let thing = |word: &str| {
        let craft = CRAFTS.iter().find(|craft| word.ends_with(**craft))?;
        word.strip_suffix(craft)
            .filter(|thing| !thing.is_empty())
            .map(ToOwned::to_owned)
    };
    one != other && matches!((thing(one), thing(other)), (Some(one), Some(other)) if one == other)
}

/// The words between the last article of some words and the last of them, which names a post.
pub(crate) fn innermost(text: &Text<'_>, words: Range<usize>) -> Range<usize> {
    let last = words.end - 1;
    let is_article = |at: &usize| is_listed("the your a an", &text.words[*at].folded);
    (words.start..last)
        .rev()
        .find(is_article)
        .map_or(words.start, |at| at + 1)..last
}

/// Whether words tell something of people instead of naming a post: `managers shout at people all shift`.
pub(crate) fn tells(text: &Text<'_>, words: &Range<usize>) -> bool {
    const TELLING: &str = "at all who whom that which is are was were has have had every each";
    let mut words = text.words[words.clone()].iter();
    words.any(|word| is_listed(TELLING, &word.folded))
}

/// Words that join a title to its field, folded: `supervisor de calidad`.
const JOINING: &str = "de d' du des da do dos das van";

/// Words behind which no field is named, folded.
const NO_FIELD: &str = "la le les l' el los las lo su sus tu tus vuestra vuestro nuestra nuestro votre vos ta ton notre \
    a o as os sua seu vossa vosso tua teu de het een uw jullie je onze un una une uno um uma ese esa este esta";

/// Whether a title names a field: one of the same trade may be another job.
pub(crate) fn is_told_by_field(title: &str) -> bool {
    let text = Text::new(title);
    (1..text.words.len()).any(|at| with_field(&text, at - 1..at).end > at)
}

/// A title with the field that stands behind it. What is written large there may be a place's or a house's name.
pub(crate) fn with_field(text: &Text<'_>, title: Range<usize>) -> Range<usize> {
    let words = &text.words;
    // "Al puesto de encuestadora, de modo que" goes on behind the title.
    let is_joined = words.get(title.end).is_some_and(|word| {
        let before = title.end.checked_sub(1).map(|at| &words[at]);
        let gap = before.map_or("", |last| &text.source[last.place.end..word.place.start]);
        gap.trim().is_empty() && is_listed(JOINING, &word.folded)
    });
    let is_field = words.get(title.end + 1).is_some_and(|word| {
        let gap = &text.source[words[title.end].place.end..word.place.start];
        let is_small = text
            .written(title.end + 1..title.end + 2)
            .starts_with(char::is_lowercase);
        is_small && gap.trim().is_empty() && !is_listed(NO_FIELD, &word.folded)
    });
    let end = if !title.is_empty() && is_joined && is_field {
        title.end + 2
    } else {
        title.end
    };
    title.start..end
}
