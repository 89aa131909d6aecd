//! A text as numbers, words and marks: what dates and times are read from.

use std::ops::Range;

use crate::text::fold;

/// One piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// Digits: their value and how many there are.
    Number(u32, usize),
    /// A folded word; Han and kana stand one by one.
    Word(String),
    /// Any other character that is no blank.
    Mark(char),
}

/// A piece with its place.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) piece: Piece,
    pub(super) place: Range<usize>,
    /// The line it stands on, from 0.
    pub(super) line: usize,
    /// The paragraph it stands in, from 0.
    pub(super) paragraph: usize,
}

impl Token {
    pub(super) fn number(&self) -> Option<(u32, usize)> {
        match self.piece {
            Piece::Number(value, digits) => Some((value, digits)),
            _ => None,
        }
    }

    pub(super) fn word(&self) -> &str {
        match &self.piece {
            Piece::Word(word) => word,
            _ => "",
        }
    }

    pub(super) fn is(&self, mark: char) -> bool {
        self.piece == Piece::Mark(mark)
    }
}

/// Splits a text.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = vec![];
    let (mut line, mut paragraph, mut is_blank) = (0, 0, true);
    let mut rest = text.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        if first == '\n' {
            line += 1;
            paragraph += usize::from(is_blank);
            is_blank = true;
            continue;
        }
        if first.is_whitespace() || crate::text::is_invisible(first) {
            continue;
        }
        is_blank = false;
        let kind = class(first);
        let mut end = start + first.len_utf8();
        while let Some((at, next)) = rest.peek().copied()
            && kind != Class::Alone
            && (class(next) == kind || (kind == Class::Letter && crate::text::is_mark(next)))
        {
            end = at + next.len_utf8();
            rest.next();
        }
        let words = &text[start..end];
        let piece = match kind {
            Class::Digit => number(words),
            Class::Letter => Piece::Word(fold(words)),
            Class::Alone if first.is_alphabetic() => Piece::Word(fold(words)),
            Class::Alone => Piece::Mark(plain(first)),
        };
        tokens.push(Token {
            piece,
            place: start..end,
            line,
            paragraph,
        });
    }
    tokens
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum Class {
    Digit,
    Letter,
    Alone,
}

fn class(c: char) -> Class {
    if digit(c).is_some() {
        Class::Digit
    } else if c.is_alphabetic() && !crate::text::stands_alone(c) {
        Class::Letter
    } else {
        Class::Alone
    }
}

/// The value of a digit, also of a full-width one.
fn digit(c: char) -> Option<u32> {
    match c {
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => c.to_digit(10),
    }
}

fn number(words: &str) -> Piece {
    let digits = words.chars().filter_map(digit);
    let value = digits
        .clone()
        .take(9)
        .fold(0, |value, digit| value * 10 + digit);
    Piece::Number(value, digits.count())
}

/// A mark in its plain form.
fn plain(c: char) -> char {
    match c {
        '：' => ':',
        '（' => '(',
        '）' => ')',
        '／' => '/',
        '．' => '.',
        '、' | '，' => ',',
        '–' | '—' | '−' | '‑' | '－' => '-',
        '～' | '〜' => '~',
        _ => c,
    }
}
