//! Lines of the shape `label: value`, as forms and schedulers write them.

use crate::text::offset_in;
use std::ops::Range;

/// Lines of the shape `label: value`, as byte ranges of both.
pub(in crate::reading::facts) fn labelled(
    body: &str,
) -> impl Iterator<Item = (Range<usize>, Range<usize>)> {
    body.split('\n').filter_map(move |line| {
        let start = offset_in(line, body);
        // "Employer      Tarkwa Deep": a table whose cells only blanks part.
        let indent = line.len() - line.trim_start().len();
        let blanks = || {
            let at = indent + line[indent..].find("   ")?;
            (at - indent <= 24 && !line[indent..at].contains(['.', ',', '!', '?']))
                .then_some((at, 3))
        };
        let marked = line.find([':', '：', '】', '・']).and_then(|at| {
            let mark = line[at..].chars().next()?.len_utf8();
            Some((at, mark))
        });
        let (colon, mark) = match (marked, blanks()) {
            (Some(marked), Some(blanks)) if blanks.0 < marked.0 => blanks,
            (Some(marked), _) => marked,
            (None, blanks) => blanks?,
        };
        let inside = |piece: &str| {
            let trimmed = piece.trim_matches(|c: char| c.is_whitespace() || "*-•【[>".contains(c));
            let from = offset_in(trimmed, body);
            from..from + trimmed.len()
        };
        let _ = start;
        let (label, value) = (inside(&line[..colon]), inside(&line[colon + mark..]));
        (!value.is_empty() && label.len() <= 40).then_some((label, value))
    })
}
