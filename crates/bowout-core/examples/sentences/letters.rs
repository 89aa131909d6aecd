//! Lessons from whole letters whose faults are known: a sentence does what its fault says, and of the acts that are
//! faults no other.

use std::path::Path;

use bowout_core::review::shown;
use bowout_core::text::Language;

use crate::learn::Lesson;
use crate::markdown::{Case, read};

/// The faults of letters with the act that each is.
const FAULTS: [(&str, &str); 14] = [
    ("complaint", "complain"),
    ("blame", "blame"),
    ("sarcasm", "sarcasm"),
    ("pay-talk", "pay"),
    ("private-detail", "private"),
    ("self-doubt-as-reason", "selfdoubt"),
    ("door-slam", "slam"),
    ("referral-overpromise", "promise"),
    ("names-other-employer", "other-named"),
    ("mixed-signals", "reopen"),
    ("ambiguous-decline", "hedge"),
    ("asks-question", "ask"),
    ("gushing", "gush"),
    ("too-casual", "casual"),
];

/// Acts of which one is told where it may well be another too.
const ALIKE: [&[&str]; 2] = [&["complain", "blame", "sarcasm"], &["reopen", "hedge"]];

/// The act that a fault is.
fn act_of(fault: &str) -> Option<&'static str> {
    let mut faults = FAULTS.iter();
    faults.find(|(own, _)| *own == fault).map(|(_, act)| *act)
}

/// The acts of which a letter without that fault does none.
pub(crate) fn is_told(act: &str) -> bool {
    FAULTS.iter().any(|(_, own)| *own == act)
}

/// The sentences of a file of letters, each with its language. The cases beside a rule are about its fault alone.
pub(crate) fn lessons(file: &Path, source: &str) -> Vec<(&'static str, Lesson)> {
    let rule = source
        .strip_suffix(".cases")
        .map(|rule| rule.replace('_', "-"));
    let cases = read(file);
    cases
        .iter()
        .flat_map(|case| of(case, source, rule.as_deref()))
        .collect()
}

fn of(case: &Case, source: &str, rule: Option<&str>) -> Vec<(&'static str, Lesson)> {
    let language = case
        .facts
        .language
        .unwrap_or_else(|| Language::of(&case.letter));
    let lines = || case.found.iter().flat_map(|list| list.lines());
    let told = lines().map(|line| match rule {
        Some(rule) => (rule, line),
        None => line
            .split_once(": ")
            .unwrap_or((line.trim_end_matches(':'), "")),
    });
    // Told without its words, a fault may be anywhere.
    let (anywhere, faults): (Vec<_>, Vec<_>) = told.partition(|(_, words)| words.is_empty());
    let anywhere: Vec<&str> = anywhere
        .into_iter()
        .filter_map(|(rule, _)| act_of(rule))
        .collect();
    let mut lessons = vec![];
    for part in shown(&case.letter, &case.facts) {
        let place = part.place;
        // Each fault whose words reach into the part, with how many of the bytes that could be they share with it.
        let shared = faults.iter().filter_map(|(rule, words)| {
            let start = case.letter.find(words)?;
            let end = place.end.min(start + words.len());
            let shared = end.saturating_sub(place.start.max(start));
            (shared > 0).then(|| (*rule, shared, place.len().min(words.len())))
        });
        let shared: Vec<(&str, usize, usize)> = shared.collect();
        let of = |is_in: fn(usize, usize) -> bool| {
            let own = shared
                .iter()
                .filter(move |(_, one, most)| is_in(*one, *most));
            own.filter_map(|(rule, ..)| act_of(rule))
                .collect::<Vec<_>>()
        };
        let acts = if part.is_clause {
            of(|one, most| 2 * one >= most)
        } else {
            of(|_, _| true)
        };
        let sentence = &case.letter[place.clone()];
        let mut lesson = Lesson::partial(source, &acts.join(","), sentence, part.terms);
        lesson.is_clause = part.is_clause;
        lesson.forget(&anywhere);
        if part.is_clause {
            // Words of a fault that reach over several clauses may be none by themselves in one of them.
            lesson.doubt(&of(|one, most| one < most));
        }
        let alike = ALIKE
            .iter()
            .filter(|all| all.iter().any(|one| acts.contains(one)));
        let alike = alike.flat_map(|all| all.iter().copied());
        let others: Vec<&str> = alike.filter(|one| !acts.contains(one)).collect();
        lesson.forget(&others);
        lessons.push((language.tag(), lesson));
    }
    lessons
}
