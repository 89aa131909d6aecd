//! # Unfilled placeholder
//!
//! Flags what a template left behind: `[Company]`, `{{name}}`, `___`, "Your Name", both of "Herr/Frau".
//!
//! ## Why it matters
//! It tells the reader that the letter was not written for them.
//!
//! ## How to mend it
//! Put the fact in, or delete the words.
//!
//! ## What it does not judge
//! `[sic]`, ticket numbers in brackets, `<3`, addresses and links in angle brackets.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::review::draft::{Draft, filling};
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::text::sayings;

pub(in crate::review) const RULE: Rule = Rule {
    name: "unfilled-placeholder",
    severity: Severity::Error,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "a template left this behind";
    MEND = "fill it in, or delete it";
}

/// Bracket pairs that templates use, the wider first.
const PAIRS: &[(&str, &str)] = &[
    ("{{", "}}"),
    ("${", "}"),
    ("[", "]"),
    ("【", "】"),
    ("<", ">"),
    ("{", "}"),
];

/// The longest text between brackets that still reads as a placeholder, in characters.
const MAXIMUM_CHARACTERS: usize = 40;

/// The longest mark that closes a pair, in characters.
const CLOSING: usize = 2;

static WORDS: Lexicon = Lexicon::new("unfilled_placeholder.words.txt", "residue");

/// Marks that stand for a missing word, parted by lines. Two titles before a blank are both courteous where no name
/// follows: "Geachte heer/mevrouw,".
const MARKS: &str = "___\nXXX\nTODO\n○○\n〇〇\n◯◯\n○月○日\n〇月〇日\n◯月◯日\n○月\n〇月\n◯月\n○日\n〇日\n◯日\n○時\n〇時\n◯時\nYour Name\nHerr/Frau\nFrau/Herr\nMr/Ms\nMr./Ms.\nMr/Mrs\n\
    Sr./Sra.\nSr/Sra\nM./Mme\nDhr./Mevr.\nMonsieur/Madame \nMadame/Monsieur \nheer/mevrouw \nmevrouw/heer \n\
    Señor/Señora \nSenhor/Senhora ";

/// What heads the subject of a mail in the same brackets.
const HEADINGS: &str = "sic ... … x X 重要 至急 緊急 再送 訂正 要返信 要確認 ご連絡 ご案内 御礼 紧急 通知 面试通知 邀请 提醒";

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let source = draft.text.source;
    // Apart from each other, by their starts.
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    let mut add = |place: Range<usize>| {
        let before = places.range(..place.end).next_back();
        if before.is_none_or(|(_, end)| *end <= place.start) {
            places.insert(place.start, place.end);
        }
    };
    for (open, close) in PAIRS.iter().filter(|(open, _)| draft.may_hold(open)) {
        for (start, _) in source.match_indices(open) {
            let inner = near(&source[start + open.len()..]);
            if let Some(end) = inner
                .find(close)
                .filter(|end| reads_as_placeholder(open, &inner[..*end]))
            {
                add(start..start + open.len() + end + close.len());
            }
        }
    }
    for mark in MARKS.split('\n').filter(|mark| draft.may_hold(mark)) {
        for (start, _) in source.match_indices(mark) {
            add(start..start + mark.trim_end().len());
        }
    }
    for found in WORDS.of(draft.language).find_all(&draft.text) {
        add(draft.place(found.words));
    }
    let places = places.into_iter().map(|(start, end)| start..end);
    joined(source, places.collect())
        .into_iter()
        .map(|place| {
            let fault = Fault::new(place.clone(), SAYS, MEND);
            match filling(draft, facts, &place) {
                Some(words) => fault.replaced_by(&words),
                None => fault,
            }
        })
        .collect()
}

/// Places that only blanks part are one: `Frau/Herr [Nachname]`.
fn joined(source: &str, mut places: Vec<Range<usize>>) -> Vec<Range<usize>> {
    places.dedup_by(|later, first| {
        let gap = source.get(first.end..later.start).unwrap_or_default();
        let is_one = !gap.is_empty() && gap.chars().all(|c| c == ' ');
        if is_one {
            first.end = later.end;
        }
        is_one
    });
    places
}

/// The beginning of some words, as far as a placeholder can reach.
fn near(words: &str) -> &str {
    let end = words.char_indices().nth(MAXIMUM_CHARACTERS + CLOSING);
    end.map_or(words, |(at, _)| &words[..at])
}

/// Whether the words between brackets name something to be filled in.
fn reads_as_placeholder(open: &str, inner: &str) -> bool {
    let letters = inner.chars().filter(|c| c.is_alphabetic()).count();
    // "[Anrede/Name]" leaves a choice, "[a/b]" may be a path.
    let is_choice = |(one, other): (&str, &str)| {
        let is_word = |word: &str| word.starts_with(char::is_uppercase) && word.len() > 2;
        is_word(one) && is_word(other) && !other.contains('/')
    };
    let is_path = inner.contains('/') && !inner.split_once('/').is_some_and(is_choice);
    let is_plain = !is_path
        && !inner.contains(['\n', '@', '<', '[', '"', '='])
        && inner.chars().count() <= MAXIMUM_CHARACTERS;
    let is_ticket = inner.contains(|c: char| c.is_ascii_digit()) || inner.starts_with('#');
    let is_remark = crate::text::is_listed(HEADINGS, inner.trim());
    let is_template = open.starts_with("{{") || open.starts_with('$');
    letters >= 2 && is_plain && !is_remark && (is_template || !is_ticket)
}
