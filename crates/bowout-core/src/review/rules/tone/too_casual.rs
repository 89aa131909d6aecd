//! # Too casual
//!
//! Flags two signs or more of text-speak, slang, emoji or double marks in a letter to people who do not write like
//! that.
//!
//! ## Why it matters
//! To somebody you hardly know it reads as if the matter did not deserve a whole word.
//!
//! ## How to mend it
//! Write the words out.
//!
//! ## What it does not judge
//! Threads in which they write so themselves; typing mistakes, lower case, dialect, somebody's second language; chats
//! and text messages, unless the thread is formal.

use std::ops::Range;

use crate::letter::Medium;
use crate::review::draft::{Draft, Field};
use crate::review::facts::Facts;
use crate::review::facts::ThreadStyle;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::text::sayings;

pub(in crate::review) const RULE: Rule = Rule {
    name: "too-casual",
    severity: Severity::Warning,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "this is how friends write, and the thread is not";
    MEND = "write the words out, without faces";
}

const WORDS: &str = "too_casual.words.txt";

static SLANG: Lexicon = Lexicon::new(WORDS, "slang");
static SLIPS: Lexicon = Lexicon::new(WORDS, "slips");
/// What is said as well as written, and is told only where nothing plainer is.
static SPOKEN: Lexicon = Lexicon::new(WORDS, "spoken");

/// How many signs make a letter too casual.
const LIMIT: usize = 2;

/// Faces and shouting, as written.
const MARKS: &[&str] = &[
    "!!", "??", ":)", ":-)", ";)", ";-)", ":D", ":P", ":(", ":/ ", ":/\n", "xD", "^^", "<3", " @ ",
];

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let is_chat = facts.medium != Medium::Email;
    let is_mirrored = match facts.thread_style {
        Some(ThreadStyle::Casual) => true,
        Some(ThreadStyle::Formal) => false,
        _ => is_chat,
    };
    if is_mirrored || facts.medium.is_spoken() {
        return vec![];
    }
    let source = draft.text.source;
    let sayings = draft.all(&SLANG).into_iter().map(|one| one.words);
    let mut signs: Vec<Range<usize>> = words(draft)
        .chain(sayings)
        .filter(|words| !draft.is_quoted(words.start))
        .collect();
    signs.sort_by_key(|words| (words.start, words.end));
    signs.dedup_by(|later, first| later.start < first.end);
    let mut places: Vec<Range<usize>> = signs.into_iter().map(|one| draft.place(one)).collect();
    let word = places.first().cloned();
    for mark in MARKS.iter().filter(|mark| draft.may_hold(mark)) {
        places.extend(source.find(mark).map(|at| at..at + mark.len()));
    }
    let pictured = if source.is_ascii() { "" } else { source };
    let emoji = pictured.char_indices().filter(|(_, c)| is_emoji(*c));
    places.extend(emoji.map(|(at, c)| at..at + c.len_utf8()));
    let spoken = draft.all(&SPOKEN).into_iter();
    places.extend(spoken.map(|one| draft.place(one.words)));
    if places.len() + 1 == LIMIT {
        let slips = draft.all(&SLIPS).into_iter();
        places.extend(slips.map(|one| draft.place(one.words)).take(1));
    }
    places.sort_by_key(|place| place.start);
    if places.len() < LIMIT {
        return vec![];
    }
    vec![Fault::new(worst(draft, &places, word.as_ref()), SAYS, MEND)]
}

/// The first sign of the line that holds the most where that is clearly more than the first word's, which is told rather
/// than a mark. `places` in the order of the letter.
fn worst(draft: &Draft<'_>, places: &[Range<usize>], word: Option<&Range<usize>>) -> Range<usize> {
    let first = word.unwrap_or(&places[0]);
    let source = draft.text.source;
    let lines: Vec<&[Range<usize>]> = places
        .chunk_by(|one, next| !source[one.start..next.start].contains('\n'))
        .collect();
    let held = |line: &&[Range<usize>]| line.len();
    let beside = lines.iter().find(|line| line.contains(first));
    // Of equals the first counts.
    let most = lines.iter().copied().rev().max_by_key(held);
    let more = beside.map_or(0, held) + 1;
    most.filter(|line| line.len() > more)
        .map_or(first, |line| &line[0])
        .clone()
}

/// Words of chats. Short ones in capitals stand for something else: `RN`, `BC`.
fn words<'a>(draft: &'a Draft<'_>) -> impl Iterator<Item = Range<usize>> + 'a {
    let slang = draft.of_field(Field::Slang, draft.body.clone());
    let is_word = |at: &usize| {
        draft.text.written(*at..*at + 1).len() > 3
            || !draft.text.is_large(*at)
            || *at == draft.sentence_of(*at).start
    };
    // "Ta for the invite" is how some thank, whoever reads it.
    let is_thanks = |at: &usize| {
        let behind = draft.text.words.get(at + 1);
        draft.text.words[*at].folded == "ta" && behind.is_some_and(|one| one.folded == "for")
    };
    let slang = slang.filter(move |at| is_word(at) && !is_thanks(at));
    slang.map(|at| at..at + 1)
}

/// Whether a character is a picture: faces, hands, hearts.
fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1f300}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}')
}
