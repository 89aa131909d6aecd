//! The components of a calendar, BEGIN to END (RFC 5545, 3.4), and the texts in them.

use crate::calendar::line::Line;

/// The lines between each BEGIN and END of a component, both left out.
pub(crate) fn sections<'a>(all: &'a [Line], component: &str) -> Vec<&'a [Line]> {
    let is = |line: &Line, edge: &str| {
        line.name == edge && line.value.trim().eq_ignore_ascii_case(component)
    };
    let (mut sections, mut from) = (vec![], None);
    for (at, line) in all.iter().enumerate() {
        if is(line, "BEGIN") {
            from = Some(at + 1);
        } else if is(line, "END")
            && let Some(start) = from.take()
        {
            sections.push(&all[start..at]);
        }
    }
    sections
}

/// The event's own lines, without those of its alarms.
pub(crate) fn top_level(event: &[Line]) -> Vec<&Line> {
    let mut depth = 0_usize;
    let mut own = vec![];
    for line in event {
        match line.name.as_str() {
            "BEGIN" => depth += 1,
            "END" => depth = depth.saturating_sub(1),
            _ if depth == 0 => own.push(line),
            _ => {}
        }
    }
    own
}

/// A TEXT value as a person reads it, on one line (RFC 5545, 3.3.11).
pub(crate) fn unescaped(value: &str) -> String {
    value
        .replace("\\n", " ")
        .replace("\\N", " ")
        .replace("\\,", ",")
        .replace("\\;", ";")
        .replace("\\\\", "\\")
}
