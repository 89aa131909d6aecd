//! Where a byte of a text stands: line and column, in the units that editors and formats count in. Lines end at a line
//! feed, a carriage return, or both.

use std::ops::Range;

/// The lines of a text.
#[derive(Debug)]
pub(crate) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// Finds the lines.
    pub(crate) fn of(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let ends = bytes.iter().enumerate().filter(|(at, byte)| match byte {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        });
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1));
        Self {
            text,
            starts: starts.collect(),
        }
    }

    /// The line that a byte stands on, counted from 0, and the line's text before the byte. A byte within a character
    /// counts as the character's first.
    pub(crate) fn at(&self, byte: usize) -> (usize, &'a str) {
        let byte = self.text.floor_char_boundary(byte);
        let line = self.starts.partition_point(|start| *start <= byte) - 1;
        (line, &self.text[self.starts[line]..byte])
    }

    /// The bytes of a line without its end; empty behind the last line.
    pub(crate) fn line(&self, line: usize) -> Range<usize> {
        let length = self.text.len();
        let start = self.starts.get(line).copied().unwrap_or(length);
        let end = self.starts.get(line + 1).copied().unwrap_or(length);
        let bare = self.text[start..end].trim_end_matches(['\r', '\n']);
        start..start + bare.len()
    }
}

/// The length of a text in UTF-16 code units.
pub(crate) fn utf16(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

#[cfg(test)]
mod tests {
    use super::{Lines, utf16};

    #[test]
    fn finds_every_byte_of_every_script_and_line_end() {
        let text = "a\r\n面接😀b\n\nx\ry";
        let lines = Lines::of(text);
        assert_eq!(lines.at(0), (0, ""));
        assert_eq!(lines.at(3), (1, ""));
        assert_eq!(lines.at(13), (1, "面接😀"));
        assert_eq!(lines.at(8), (1, "面"));
        assert_eq!(lines.at(text.len()), (4, "y"));
        assert_eq!(lines.at(999), (4, "y"));
        assert_eq!(&text[lines.line(1)], "面接😀b");
        assert_eq!(&text[lines.line(0)], "a");
        assert!(lines.line(2).is_empty() && lines.line(99).is_empty());
        assert_eq!(utf16("面接😀"), 4);
    }

    #[test]
    fn line_and_column_lead_back_to_the_byte() {
        let text = "a\r\n\r面😀\n\r\n\u{202e}e\u{301}\r";
        let lines = Lines::of(text);
        for (byte, _) in text.char_indices() {
            let (line, before) = lines.at(byte);
            assert_eq!(lines.line(line).start + before.len(), byte);
        }
    }
}
