//! Lessons from whole letters whose faults are known: a sentence does what its fault says, and of the acts that are
//! faults no other.

use std::path::Path;

use bowout_core::text::{Language, Text};

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
    let faults = case.found.iter().flat_map(|list| list.lines());
    let faults: Vec<(&str, &str)> = match rule {
        Some(rule) => faults.map(|words| (rule, words)).collect(),
        None => faults.filter_map(|line| line.split_once(": ")).collect(),
    };
    let mut lessons = vec![];
    for sentence in Text::new(&case.letter).sentences {
        let place = sentence.place;
        let is_in = |words: &str| {
            let start = case.letter.find(words);
            start.is_some_and(|start| start < place.end && place.start < start + words.len())
        };
        let own = faults.iter().filter(|(_, words)| is_in(words));
        let acts = own.filter_map(|(rule, _)| FAULTS.iter().find(|(fault, _)| fault == rule));
        let acts: Vec<&str> = acts.map(|(_, act)| *act).collect();
        let lesson = Lesson::partial(source, &acts.join(","), &case.letter[place.clone()]);
        lessons.push((language.tag(), lesson));
    }
    lessons
}
