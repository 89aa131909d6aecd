//! What the tests of this folder read.

use crate::reading::times::slots::times;
use crate::text::Language;
use crate::when::Moment;

/// The beginnings that are read of a mail written on a Tuesday at nine.
pub(super) fn read(text: &str, language: Language) -> Vec<String> {
    read_behind("", text, language)
}

/// The same of one that answers another or bears a subject.
pub(super) fn read_behind(before: &str, text: &str, language: Language) -> Vec<String> {
    let written = Moment::parse("2026-11-24T09:00:00+01:00").unwrap_or_else(|| unreachable!());
    let slots = times(text, before, &written, language).slots;
    let starts = slots.iter().map(|one| one.slot.start.local);
    starts
        .map(|start| start.strftime("%m-%d %H:%M").to_string())
        .collect()
}
