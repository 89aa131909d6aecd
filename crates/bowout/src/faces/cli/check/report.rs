//! The report for people: by severity the words underlined, what they say to the reader, how to mend them; at the end the
//! verdict on one line.

use std::fmt::Write as _;

use bowout_core::review::{Finding, Severity};
use unicode_width::UnicodeWidthChar;

use crate::actions::check::is_bad;
use crate::faces::cli::check::quote::quote;
use crate::faces::cli::paint::{self, BOLD, FAINT, painted};
use crate::input::harmless;
use crate::lines::Lines;

/// The findings for people. `source` is the text that lines are counted in, and where the letter begins there.
pub(super) fn report(
    findings: &[Finding],
    (source, origin): (&str, usize),
    columns: usize,
) -> String {
    let lines = Lines::of(source);
    let mut out = String::new();
    for (severity, title) in [
        (Severity::Error, "Errors"),
        (Severity::Warning, "Warnings"),
        (Severity::Advice, "Advice"),
    ] {
        let group: Vec<&Finding> = findings
            .iter()
            .filter(|one| one.severity == severity)
            .collect();
        if group.is_empty() {
            continue;
        }
        let _ = writeln!(out, "{}\n", painted(paint::of(severity), title));
        for finding in group {
            let place = finding.place.start + origin..finding.place.end + origin;
            if finding.place.is_empty() {
                let _ = writeln!(out, "  {}", painted(FAINT, "the letter as a whole"));
            } else {
                let style = paint::of(severity);
                out.push_str(&quote(&lines, source, &place, (columns, style)));
            }
            told(&mut out, finding, columns);
        }
    }
    out.push_str(&verdict(findings));
    out
}

/// What the words say, how to mend them, and which rule says so.
fn told(out: &mut String, finding: &Finding, columns: usize) {
    let says = harmless(&finding.says.to_string());
    out.push_str(&folded(&says, columns, BOLD));
    let by_itself = if finding.mend.replacement.is_some() {
        " (--fix does it)"
    } else {
        ""
    };
    let mend = format!(
        "Mend: {}{by_itself}",
        harmless(&finding.mend.says.to_string())
    );
    out.push_str(&folded(&mend, columns, anstyle::Style::new()));
    let _ = writeln!(
        out,
        "  {}\n",
        painted(FAINT, &format!("[{}]", finding.rule))
    );
}

/// Words in lines of at most `columns`, two blanks before each.
fn folded(words: &str, columns: usize, style: anstyle::Style) -> String {
    let width = |text: &str| -> usize { text.chars().map(|c| c.width().unwrap_or(0)).sum() };
    let mut rows = vec![String::new()];
    for word in words.split_whitespace() {
        let full = rows
            .last()
            .is_some_and(|row| !row.is_empty() && width(row) + 1 + width(word) + 2 > columns);
        if full {
            rows.push(String::new());
        }
        if let Some(row) = rows.last_mut() {
            if !row.is_empty() {
                row.push(' ');
            }
            row.push_str(word);
        }
    }
    let mut out = String::new();
    for row in rows {
        let _ = writeln!(out, "  {}", painted(style, &row));
    }
    out
}

/// One line: whether the letter may go out, and what was counted.
pub(super) fn verdict(findings: &[Finding]) -> String {
    let count = |severity| {
        findings
            .iter()
            .filter(|one| one.severity == severity)
            .count()
    };
    let counted: Vec<String> = [
        (count(Severity::Error), "error", "errors"),
        (count(Severity::Warning), "warning", "warnings"),
        (
            count(Severity::Advice),
            "piece of advice",
            "pieces of advice",
        ),
    ]
    .into_iter()
    .filter(|(number, ..)| *number > 0)
    .map(|(number, one, many)| format!("{number} {}", if number == 1 { one } else { many }))
    .collect();
    if is_bad(findings) {
        let says = painted(BOLD, "This letter should not go out yet");
        format!("{says}: {}.\n", counted.join(", "))
    } else if counted.is_empty() {
        "Nothing found that speaks against this letter.\n".to_owned()
    } else {
        format!(
            "Nothing found that speaks against this letter; {}.\n",
            counted.join(", ")
        )
    }
}
