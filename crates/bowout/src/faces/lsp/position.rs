//! Bytes as positions of the protocol and back. Columns are UTF-16 code units, or bytes where the editor offers that.

use std::ops::Range;

use lsp_types::{Position, PositionEncodingKind, Range as Span};

use crate::lines::{Lines, utf16};

/// How an editor counts columns.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Encoding {
    /// Bytes.
    Utf8,
    /// UTF-16 code units, which every editor knows.
    #[default]
    Utf16,
}

impl Encoding {
    /// The best of what the editor offers.
    pub(super) fn offered(initialization: &serde_json::Value) -> Self {
        let offers = initialization["capabilities"]["general"]["positionEncodings"].as_array();
        let is_offered = offers.is_some_and(|all| all.iter().any(|one| one == "utf-8"));
        if is_offered { Self::Utf8 } else { Self::Utf16 }
    }

    /// The name of the protocol.
    pub(super) fn kind(self) -> PositionEncodingKind {
        match self {
            Self::Utf8 => PositionEncodingKind::UTF8,
            Self::Utf16 => PositionEncodingKind::UTF16,
        }
    }

    /// The columns that a text takes.
    fn length(self, text: &str) -> usize {
        match self {
            Self::Utf8 => text.len(),
            Self::Utf16 => utf16(text),
        }
    }
}

/// Bytes as a span of positions.
pub(super) fn span(lines: &Lines<'_>, bytes: &Range<usize>, encoding: Encoding) -> Span {
    let position = |byte| {
        let (line, before) = lines.at(byte);
        Position {
            line: u32::try_from(line).unwrap_or(u32::MAX),
            character: u32::try_from(encoding.length(before)).unwrap_or(u32::MAX),
        }
    };
    Span {
        start: position(bytes.start),
        end: position(bytes.end),
    }
}

/// Whether two spans touch: an empty one touches what it stands in or beside.
pub(super) fn touch(one: &Span, other: &Span) -> bool {
    one.start <= other.end && other.start <= one.end
}

#[cfg(test)]
mod tests {
    use super::{Encoding, span};
    use crate::lines::Lines;
    use lsp_types::Position;

    #[test]
    fn counts_as_the_editor_counts() {
        let text = "a\n面😀b";
        let lines = Lines::of(text);
        let wide = span(&lines, &(9..10), Encoding::Utf16);
        assert_eq!(
            (wide.start, wide.end),
            (Position::new(1, 3), Position::new(1, 4))
        );
        let bytes = span(&lines, &(9..10), Encoding::Utf8);
        assert_eq!(
            (bytes.start, bytes.end),
            (Position::new(1, 7), Position::new(1, 8))
        );
    }
}
