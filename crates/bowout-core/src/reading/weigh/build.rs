//! Plain facts of how a mail is built: what its quoted words tell, whether it went to many, whether its calendar names an interview, how many lines bear
//! a clock time.

use crate::reading::signals::{INTERVIEW, SIGNALS};
use crate::reading::source::Source;
use crate::reading::weigh::concepts::together;
use crate::reading::weigh::ideas::ideas;
use crate::reading::weigh::matters::Matters;
use crate::text::{Language, Text};

/// Whether a mail went to many: its headers, its subject or its footer say so.
pub(super) fn is_to_many(source: &Source<'_>) -> bool {
    const FOOTERS: [&str; 14] = [
        "unsubscribe",
        "opt out",
        "opt-out",
        "stop receiving",
        "manage preferences",
        "manage your alerts",
        "abmelden",
        "abbestellen",
        "désabonner",
        "désinscri",
        "darse de baja",
        "cancelar a inscrição",
        "afmelden",
        "配信停止",
    ];
    let subject = &source.message.subject;
    let is_list = subject.contains(']') && subject.contains('[');
    let body = source.body.to_lowercase();
    source.message.is_bulk || is_list || FOOTERS.iter().any(|footer| body.contains(footer))
}

/// Whether an event of the mail speaks of an interview.
pub(crate) fn names_interview(source: &Source<'_>) -> bool {
    source.events.iter().any(|event| {
        INTERVIEW.strong.find(&Text::new(&event.summary)).is_some()
            || INTERVIEW
                .strong
                .find(&Text::new(&event.description))
                .is_some()
    })
}

/// How many short lines bear a clock time.
pub(super) fn listed_times(body: &str) -> usize {
    let is_option = |line: &&str| {
        let line = line.trim();
        let has_mark = line.as_bytes().windows(3).any(|three| {
            three[0].is_ascii_digit()
                && matches!(three[1], b':' | b'.' | b'h')
                && three[2].is_ascii_digit()
        });
        let has_unit = || {
            [" am", " AM", " pm", " PM", "時", "点", "Uhr"]
                .iter()
                .any(|unit| line.contains(unit))
        };
        line.len() < 90 && line.contains(|c: char| c.is_ascii_digit()) && (has_mark || has_unit())
    };
    body.lines().filter(is_option).count()
}

/// What the quoted words tell: an answer to a plea for another day is another mail than one to an application. Whether
/// they speak of hiring, move what was agreed, agree to something, ask to meet.
pub(super) fn history(words: &str, language: Language) -> [bool; 4] {
    if words.trim().is_empty() {
        return [false; 4];
    }
    // Without the marks of quoting, which part sentences.
    let bare: String = words
        .lines()
        .map(|line| line.trim_start_matches(['>', ' ', '|']))
        .collect::<Vec<_>>()
        .join("\n");
    let text = Text::new(&bare);
    let there = |name: &str| {
        SIGNALS
            .iter()
            .any(|one| one.name == name && one.strong.find(&text).is_some())
    };
    [
        Matters::of(&text, "").named()[0] > 0 || INTERVIEW.strong.find(&text).is_some(),
        there("reschedule"),
        there("applicant") || there("confirmation"),
        together(&text, &ideas(&text, language)).asks() || there("invitation"),
    ]
}
