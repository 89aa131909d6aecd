//! Files in and text out, each within its bounds.

use std::io::{Read, Write};
use std::path::Path;

use bowout_core::text::is_invisible;

use crate::error::CommandError;

/// The longest input that is taken, in bytes; reading stops just beyond it.
const MAXIMUM_BYTES: u64 = 50 * 1024 * 1024 + 1;

/// Reads a file, or standard input for `-`.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, CommandError> {
    let unreadable = |source| CommandError::Unreadable {
        path: path.to_owned(),
        source,
    };
    let mut bytes = vec![];
    if path == Path::new("-") {
        std::io::stdin()
            .take(MAXIMUM_BYTES)
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
    } else {
        let file = std::fs::File::open(path).map_err(unreadable)?;
        file.take(MAXIMUM_BYTES)
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
    }
    Ok(bytes)
}

/// Prints to standard output.
pub(crate) fn print(bytes: &[u8]) -> Result<(), CommandError> {
    let unwritable = |source| CommandError::Unwritable {
        path: "standard output".into(),
        source,
    };
    std::io::stdout().write_all(bytes).map_err(unwritable)
}

/// Words of a mail as a terminal may show them: without control, direction and invisible characters.
pub(crate) fn harmless(text: &str) -> String {
    text.chars()
        .map(|c| {
            if c == '\n' || c == '\r' || c == '\t' {
                ' '
            } else if c.is_control() || is_invisible(c) {
                '\u{fffd}'
            } else {
                c
            }
        })
        .collect()
}
