//! The few colours of the screen, and the one way out for coloured text: codes leave only for a terminal that wants them.

use std::io::Write;

use anstyle::{AnsiColor, Style};
use bowout_core::review::Severity;

use crate::error::CommandError;

/// What stands back: gutters, names of rules.
pub(super) const FAINT: Style = Style::new().dimmed();
/// What stands out.
pub(super) const BOLD: Style = Style::new().bold();
/// A line that a diff takes out.
pub(super) const REMOVED: Style = AnsiColor::Red.on_default();
/// A line that a diff puts in.
pub(super) const ADDED: Style = AnsiColor::Green.on_default();

/// The colour of a severity.
pub(super) fn of(severity: Severity) -> Style {
    match severity {
        Severity::Error => AnsiColor::Red.on_default().bold(),
        Severity::Warning => AnsiColor::Yellow.on_default().bold(),
        Severity::Advice => AnsiColor::Cyan.on_default().bold(),
    }
}

/// Words in a style.
pub(super) fn painted(style: Style, words: &str) -> String {
    format!("{style}{words}{style:#}")
}

/// Prints to standard output, in colour where a terminal is there and `NO_COLOR` is not.
pub(super) fn print(text: &str) -> Result<(), CommandError> {
    anstream::stdout()
        .write_all(text.as_bytes())
        .map_err(|source| CommandError::Unwritable {
            path: "standard output".into(),
            source,
        })
}

/// The same to standard error, where a closed stream loses only these words.
pub(super) fn tell(text: &str) {
    let _ = anstream::stderr().write_all(text.as_bytes());
}

/// The columns that a person can see: `COLUMNS`, else the terminal's, else 80; never under 40 nor over 200.
pub(super) fn columns() -> usize {
    let told = std::env::var("COLUMNS")
        .ok()
        .and_then(|text| text.parse().ok());
    let seen = || {
        terminal_size::terminal_size_of(std::io::stdout()).map(|(width, _)| usize::from(width.0))
    };
    told.or_else(seen).unwrap_or(80).clamp(40, 200)
}
