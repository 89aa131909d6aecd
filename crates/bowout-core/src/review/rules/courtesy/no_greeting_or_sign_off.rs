//! # No greeting or sign off
//!
//! Flags a mail that greets nobody, or that ends without its writer's name.
//!
//! ## Why it matters
//! It looks like a form, or like a message that was sent too early.
//!
//! ## How to mend it
//! Begin with their name, end with yours.
//!
//! ## What it does not judge
//! Chats, text messages, scripts and comments; a signed line that is curt already; a name in an automatic signature counts.

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::review::names::{is_known_person, is_sender};
use crate::review::rules::tone::curt::is_curt;
use crate::text::{Language, sayings};

pub(in crate::review) const RULE: Rule = Rule {
    name: "no-greeting-or-sign-off",
    severity: Severity::Warning,
    sayings: SAYINGS,
    check,
};

sayings! {
    GREETS_NOBODY = "the letter greets nobody";
    NOT_SIGNED = "the letter is not signed";
    NEITHER = "the letter greets nobody and is not signed";
    MEND = "begin with their name, and end with yours";
}

static NAMELESS: Lexicon = Lexicon::new("no_greeting_or_sign_off.words.txt", "nameless");

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    if !Draft::is_letter(facts) || draft.text.words.is_empty() {
        return vec![];
    }
    let greets = draft.greeting.is_some() || opens(draft, facts);
    let signs = is_signed(draft, facts);
    let says = match (greets, signs) {
        (true, true) => return vec![],
        // A bare line above a name is short, and that says it all.
        (false, true) if is_curt(draft, facts) => return vec![],
        (false, true) => GREETS_NOBODY,
        (true, false) => NOT_SIGNED,
        (false, false) => NEITHER,
    };
    vec![Fault::new(0..0, says, MEND)]
}

/// Whether the letter opens with the reader's name or a formula of courtesy, which stand for a greeting.
fn opens(draft: &Draft<'_>, facts: &Facts) -> bool {
    let head = 0..draft.text.words.len().min(OPENING_WORDS);
    let line = draft
        .text
        .source
        .trim_start()
        .lines()
        .next()
        .unwrap_or_default();
    let names_reader = line
        .split_whitespace()
        .take(NAME_WORDS)
        .any(|word| is_known_person(word.trim_matches(|c: char| !c.is_alphabetic()), facts));
    names_reader || draft.says_in(&NAMELESS, head)
}

/// How many words into the first line the reader's name may stand.
const NAME_WORDS: usize = 5;

/// How many words from the start such a formula may stand.
const OPENING_WORDS: usize = 30;

/// Whether a name stands at the end, or the writer names themselves.
fn is_signed(draft: &Draft<'_>, facts: &Facts) -> bool {
    let end = draft.frame.from.unwrap_or(draft.text.source.len());
    let below = &draft.text.source[end..];
    // A gap that a template left is nobody's name.
    let is_named =
        draft.frame.signature.as_ref().is_some_and(|place| {
            !draft.text.source[place.clone()].starts_with(['[', '{', '<', '【'])
        });
    if facts
        .sender
        .as_ref()
        .is_some_and(|sender| !sender.name.is_empty())
    {
        return is_sender(below, facts)
            || is_named
            || has_name_line(draft.text.source, facts)
            || matches!(draft.language, Language::Ja | Language::Zh)
                && (is_sender(draft.text.source, facts) || ends_with_given_name(draft, facts));
    }
    is_named
}

/// Whether one of the last lines is the sender's name alone; a note may stand below.
fn has_name_line(letter: &str, facts: &Facts) -> bool {
    let lines = letter.trim_end().lines().rev();
    let mut short = lines
        .filter(|line| !line.trim().is_empty())
        .take(LAST_LINES)
        .filter(|line| line.split_whitespace().count() <= NAME_WORDS);
    short.any(|line| is_sender(line, facts))
}

/// How many lines from the end the name may stand, blank ones not counted.
const LAST_LINES: usize = 3;

/// Whether the last line holds the sender's given name in Han, which stands behind the family name's one character.
fn ends_with_given_name(draft: &Draft<'_>, facts: &Facts) -> bool {
    let last = draft.text.source.trim_end().lines().next_back();
    let name = facts
        .sender
        .as_ref()
        .map_or("", |sender| sender.name.trim());
    let given: String = name.chars().skip(1).collect();
    given.chars().count() == 2 && last.is_some_and(|line| line.contains(&given))
}
