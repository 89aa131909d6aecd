//! The words in question with a line drawn under them. Whatever a letter holds, each character takes the columns that it
//! is given here: what controls, hides or turns is shown as a replacement mark.

use std::fmt::Write as _;
use std::ops::Range;

use anstyle::Style;
use bowout_core::text::is_invisible;
use unicode_width::UnicodeWidthChar;

use crate::faces::cli::paint::{FAINT, painted};
use crate::lines::Lines;

/// The most rows of one quote; a longer one ends in an ellipsis.
const MOST_ROWS: usize = 4;
/// The most characters of a line that are laid out before the words in question.
const MOST_BEFORE: usize = 2000;
/// The most characters of a line that are laid out in all.
const MOST_CELLS: usize = 4000;

/// One character as it is shown.
struct Cell {
    shown: char,
    width: usize,
    is_marked: bool,
}

/// The lines of a text that hold `words`, wrapped to `columns`, the words underlined. Only rows that hold some of the words
/// are kept.
pub(super) fn quote(
    lines: &Lines<'_>,
    text: &str,
    words: &Range<usize>,
    (columns, style): (usize, Style),
) -> String {
    let (first, _) = lines.at(words.start);
    let (last, _) = lines.at(words.end.saturating_sub(1).max(words.start));
    let gutter = (last + 1).to_string().len();
    let room = columns.saturating_sub(gutter + 6).max(20);
    let mut out = String::new();
    let mut rows = 0;
    for line in first..=last {
        let cells = cells(text, lines.line(line), words);
        for row in wrapped(&cells, room) {
            if !row.iter().any(|cell| cell.is_marked) {
                continue;
            }
            if rows == MOST_ROWS {
                let dots = painted(FAINT, &format!("{:gutter$} \u{2502} \u{2026}", ""));
                let _ = writeln!(out, "  {dots}");
                return out;
            }
            let number = if rows == 0 || row.as_ptr() == cells.as_ptr() {
                (line + 1).to_string()
            } else {
                String::new()
            };
            push_row(&mut out, row, &format!("{number:>gutter$} \u{2502}"), style);
            rows += 1;
        }
    }
    out
}

/// One row of words, and one of marks under it.
fn push_row(out: &mut String, row: &[Cell], gutter: &str, style: Style) {
    let shown: String = row.iter().map(|cell| cell.shown).collect();
    let mut marks = String::new();
    for cell in row {
        let mark = if cell.is_marked { "^" } else { " " };
        marks.push_str(&mark.repeat(cell.width));
    }
    let blank: String = gutter
        .chars()
        .map(|c| if c.is_ascii_digit() { ' ' } else { c })
        .collect();
    let _ = writeln!(out, "  {} {}", painted(FAINT, gutter), shown.trim_end());
    let bare = marks.trim_start();
    let indent = " ".repeat(marks.len() - bare.len());
    let marks = painted(style, bare.trim_end());
    let _ = writeln!(out, "  {} {indent}{marks}", painted(FAINT, &blank));
}

/// A line as cells, from shortly before the words in question.
fn cells(text: &str, line: Range<usize>, words: &Range<usize>) -> Vec<Cell> {
    let content = &text[line.clone()];
    let before = content
        .get(..words.start.saturating_sub(line.start))
        .map_or(0, |before| before.chars().count());
    content
        .char_indices()
        .skip(before.saturating_sub(MOST_BEFORE))
        .take(MOST_CELLS)
        .map(|(at, c)| {
            let shown = match c {
                '\t' => ' ',
                _ if c.is_control() || is_invisible(c) => '\u{fffd}',
                _ => c,
            };
            Cell {
                shown,
                width: shown.width().unwrap_or(1),
                is_marked: words.contains(&(line.start + at)),
            }
        })
        .collect()
}

/// Cells in rows of at most `room` columns, broken behind a blank where there is one, else before the character that does
/// not fit; what has no width stays with the character before it.
fn wrapped(cells: &[Cell], room: usize) -> Vec<&[Cell]> {
    let mut rows = vec![];
    let (mut start, mut width, mut blank) = (0, 0, None);
    let mut at = 0;
    while at < cells.len() {
        let cell = &cells[at];
        if width + cell.width > room && at > start && cell.width > 0 {
            let end = blank.filter(|end| *end > start).unwrap_or(at);
            rows.push(&cells[start..end]);
            (start, width, blank) = (end, 0, None);
            at = end;
            continue;
        }
        width += cell.width;
        if cell.shown == ' ' || cell.width == 2 {
            blank = Some(at + 1);
        }
        at += 1;
    }
    rows.push(&cells[start..]);
    rows
}

#[cfg(test)]
mod tests {
    use super::quote;
    use crate::lines::Lines;
    use anstyle::Style;
    use unicode_width::UnicodeWidthStr;

    fn plain(text: &str, words: &str, columns: usize) -> String {
        let start = text.find(words).unwrap_or_default();
        let quoted = quote(
            &Lines::of(text),
            text,
            &(start..start + words.len()),
            (columns, Style::new()),
        );
        anstream::adapter::strip_str(&quoted).to_string()
    }

    #[test]
    fn underlines_wide_characters_by_their_columns() {
        assert_eq!(
            plain("お世話に\n面接を辞退いたします。", "辞退", 80),
            "  2 │ 面接を辞退いたします。\n    │       ^^^^\n"
        );
    }

    #[test]
    fn no_row_is_wider_than_the_terminal_and_every_mark_stands_under_its_word() {
        let text = "x ".repeat(90)
            + "面接の件でございますが、誠に勝手ながら"
            + &"y".repeat(300)
            + " target words here "
            + &"z ".repeat(90);
        for columns in [40, 60, 80, 120, 200] {
            for words in ["target words here", "勝手", "yyyy"] {
                let shown = plain(&text, words, columns);
                let rows: Vec<&str> = shown.lines().collect();
                assert!(rows.len() >= 2, "{shown}");
                for pair in rows.chunks(2) {
                    assert!(
                        pair.iter().all(|row| row.width() <= columns),
                        "{columns}: {shown}"
                    );
                    let from = pair[1].find('^').unwrap_or_default();
                    let indent = pair[1][..from].width();
                    let mut width = 0;
                    let under = pair[0].char_indices().find(|(_, c)| {
                        let is_there = width >= indent;
                        width += c.to_string().width();
                        is_there
                    });
                    let at = under.map_or(0, |(at, _)| at);
                    let head: String = pair[0][at..].chars().take(2).collect();
                    assert!(words.contains(head.trim_end()), "{head}: {shown}");
                }
            }
        }
    }

    #[test]
    fn shows_nothing_that_steers() {
        let shown = plain("a\u{1b}[2Jb\u{202e}c\u{e0041}\td", "b", 80);
        assert_eq!(
            shown,
            "  1 │ a\u{fffd}[2Jb\u{fffd}c\u{fffd} d\n    │      ^\n"
        );
    }

    #[test]
    fn cuts_what_is_endless() {
        let shown = plain(&"面".repeat(100_000), &"面".repeat(50_000), 60);
        assert!(shown.lines().count() <= 10, "{shown}");
        assert!(shown.ends_with("…\n"));
    }
}
