//! People named in a letter whom nobody of the thread is, and the ways to reach them.

use std::ops::Range;

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::lexicon::Lexicon;
use crate::review::mentions::is_foreign;
use crate::review::names::{capitalised, is_namesake_of_sender, may_be_same_firm};
use crate::text::Language;

static HOUSES: Lexicon = Lexicon::new("employers.words.txt", "houses");

/// A capitalised name of two words in a sentence that nobody of the thread bears.
pub(crate) fn stranger(
    draft: &Draft<'_>,
    facts: &Facts,
    words: Range<usize>,
) -> Option<Range<usize>> {
    strangers(draft, facts, words).find(|name| name.len() > 1)
}

/// The capitalised names in a sentence that nobody of the thread bears.
pub(crate) fn strangers<'a>(
    draft: &'a Draft<'_>,
    facts: &'a Facts,
    words: Range<usize>,
) -> impl Iterator<Item = Range<usize>> + 'a {
    let first = words.start;
    let large = (words.start..words.end).filter(|at| draft.text.is_large(*at));
    let names = large.map(move |at| capitalised(&draft.text, at..words.end.min(at + 3)));
    names
        .filter(move |name| name.start > first || opens(draft, name))
        .filter(|name| {
            is_person(draft, name)
                && !is_house(draft, facts, name)
                && (is_foreign(draft, facts, name) || is_relative(draft, facts, name))
        })
}

/// Whether a whole name begins an English sentence that goes on about its bearer: `Stan Aldous, my old foreman, is`.
fn opens(draft: &Draft<'_>, name: &Range<usize>) -> bool {
    let behind = &draft.text.source[draft.text.place(name.clone()).end..];
    draft.language == Language::En && name.len() > 1 && behind.starts_with(',')
}

/// Whether a whole name is that of somebody else in the sender's family.
fn is_relative(draft: &Draft<'_>, facts: &Facts, name: &Range<usize>) -> bool {
    name.len() > 1 && is_namesake_of_sender(draft.text.written(name.clone()), facts)
}

/// Whether a name is that of a house on record.
fn is_house(draft: &Draft<'_>, facts: &Facts, name: &Range<usize>) -> bool {
    let mut houses = facts.accepted_offer.iter().chain(&facts.other_processes);
    houses.any(|house| may_be_same_firm(house, draft.text.written(name.clone())))
}

/// Whether a capitalised name may be somebody's: no house's, no place's, no first word of a sentence.
fn is_person(draft: &Draft<'_>, name: &Range<usize>) -> bool {
    let is_written = |at: usize| {
        let word = draft.text.written(at..at + 1);
        word.chars().count() > 1 && !word.starts_with("I'") && !word.starts_with("I’")
    };
    name.clone().all(is_written)
        && !draft.says_in(&HOUSES, name.clone())
        && !is_left_behind(draft, name)
        && !is_place(draft, name)
}

/// Whether a name stands behind `at`, as houses do and nobody.
fn is_place(draft: &Draft<'_>, name: &Range<usize>) -> bool {
    let before = name.start.checked_sub(1).map(|at| &draft.text.words[at]);
    draft.language == Language::En && before.is_some_and(|word| word.folded == "at")
}

/// How far before a name its bracket may stand, in bytes.
const MOST_IN_BRACKETS: usize = 40;

/// Whether a name stands in a bracket that a template left behind: `[NAME OF SECOND INTERVIEWER]`.
fn is_left_behind(draft: &Draft<'_>, name: &Range<usize>) -> bool {
    let start = draft.text.place(name.clone()).start;
    let before = &draft.text.source.as_bytes()[start.saturating_sub(MOST_IN_BRACKETS)..start];
    let mut marks = before.iter().rev();
    marks.find(|byte| matches!(byte, b'[' | b']')) == Some(&b'[')
}

/// Whether an address, a link or a phone number stands in some words, other than the sender's own.
pub(crate) fn has_contact(words: &str, facts: &Facts) -> bool {
    let digits = words.bytes().filter(u8::is_ascii_digit).count();
    if digits < LOCAL_DIGITS && memchr::memchr2(b'@', b'/', words.as_bytes()).is_none() {
        return false;
    }
    let own = facts
        .sender
        .as_ref()
        .map(|sender| sender.email.to_lowercase());
    let lower = words.to_lowercase();
    let is_address = lower.split_whitespace().any(|word| {
        word.contains('@')
            && own
                .as_ref()
                .is_none_or(|own| own.is_empty() || !word.contains(own.as_str()))
    });
    let is_link =
        lower.contains("linkedin.com/") || lower.contains("http://") || lower.contains("https://");
    let mut run = 0;
    let undated: String = words
        .split_inclusive(' ')
        .filter(|word| !is_date(word))
        .collect();
    let is_number = undated.chars().any(|c| {
        run = match c {
            _ if c.is_ascii_digit() => run + 1,
            ' ' | '-' | '.' | '(' | ')' | '/' | '+' => run,
            _ => 0,
        };
        run >= PHONE_DIGITS
    });
    is_address || is_link || is_number || undated.split_whitespace().any(is_local)
}

/// Whether a word is a local number of three and four digits: `555-0188`.
fn is_local(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_ascii_digit());
    let is_digits = |part: &str, length: usize| {
        part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    bare.split_once('-')
        .is_some_and(|(head, tail)| is_digits(head, 3) && is_digits(tail, 4))
}

/// Whether a word is a date in digits: `16.06.2026`.
fn is_date(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_ascii_digit());
    let parts: Vec<&str> = bare.split(['.', '/', '-']).collect();
    let is_part =
        |part: &&str| (1..=4).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit());
    parts.len() == 3 && parts.iter().all(is_part) && bare.len() <= 10
}

/// The fewest digits of a phone number.
const PHONE_DIGITS: usize = 8;
/// The digits of a local one.
const LOCAL_DIGITS: usize = 7;
