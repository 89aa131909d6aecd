//! How phrases are written: pieces, one behind the other. Read here and nowhere else, by the build script too.
//!
//! A phrase is written as words parted by blanks. `pre*` matches a beginning, `*end` a word itself and what is long and
//! ends like it, as compounds do, `a|b` either word, a trailing `?` makes a word optional, `..` skips up to three words
//! and `...` up to six. Parentheses hold whole sequences to choose from,
//! `(go ahead|move on)`, with a `?` behind them when all may be missing; a `*` behind them is refused where lists are built,
//! for it belongs behind each word. Han and kana are taken one by one.

use std::borrow::Cow;

use crate::text::fold::fold;
use crate::text::han::simplified;
use crate::text::phrase::key;

/// Whether something must stand there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Presence {
    Required,
    Optional,
}

/// A word folded, without an allocation where it is already.
pub(crate) fn folded(word: &str) -> Cow<'_, str> {
    let is_folded = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    if word.bytes().all(is_folded) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(simplified(fold(word)))
    }
}

/// One piece of a phrase as it is written.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Piece<'a> {
    /// Words to choose from, parted by `|`.
    Words(&'a str, Presence),
    /// Han or kana, each of which must stand there.
    Han(&'a str),
    /// Sequences to choose from, parted by `|`.
    Choice(&'a str, Presence),
    Gap(usize),
}

/// How some steps begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Beginning {
    /// With one of the words that were called back.
    Sure,
    /// With one of them, or all steps are missing.
    Missing,
    /// With any word.
    Any,
}

impl<'a> Piece<'a> {
    /// Reads what stands outside of parentheses between two blanks, or inside of one where that is a mere word.
    fn word(written: &'a str, presence: Presence) -> Self {
        let is_sequence = |one: &str| is_wide(one) && one.chars().nth(1).is_some();
        if !written.is_ascii() && written.split('|').any(is_sequence) {
            Self::Choice(written, presence)
        } else {
            Self::Words(written, presence)
        }
    }

    /// The piece, or each character of Han as one.
    pub(crate) fn apart(self) -> impl Iterator<Item = Self> {
        let (han, other) = match self {
            Self::Han(written) => (written, None),
            other => ("", Some(other)),
        };
        let each = han.char_indices();
        let each = each.map(|(at, one)| Self::Han(&han[at..at + one.len_utf8()]));
        other.into_iter().chain(each)
    }

    /// Calls back with the key of every word that it can begin with.
    pub(crate) fn first_keys(self, with: &mut dyn FnMut(u64)) -> Beginning {
        let (beginning, presence) = match self {
            Self::Gap(_) => return Beginning::Any,
            Self::Han(written) => {
                let first = written.chars().next().map(char::len_utf8);
                keys(&written[..first.unwrap_or(0)]).for_each(with);
                return Beginning::Sure;
            }
            Self::Words(written, presence) => {
                keys(written).for_each(with);
                (Beginning::Sure, presence)
            }
            Self::Choice(inside, presence) => {
                let beginnings = choices(inside).map(|one| first_keys(one, with));
                (beginnings.max().unwrap_or(Beginning::Missing), presence)
            }
        };
        match presence {
            Presence::Optional => beginning.max(Beginning::Missing),
            Presence::Required => beginning,
        }
    }
}

/// Calls back with the key of every word that a phrase can begin with.
pub(crate) fn first_keys(phrase: &str, with: &mut dyn FnMut(u64)) -> Beginning {
    for piece in pieces(phrase) {
        let beginning = piece.first_keys(with);
        if beginning != Beginning::Missing {
            return beginning;
        }
    }
    Beginning::Missing
}

/// The keys under which words are indexed that fit alternatives parted by `|`.
pub(crate) fn keys(written: &str) -> impl Iterator<Item = u64> {
    let words = written.split('|').filter(|one| !one.is_empty());
    words.flat_map(|one| {
        let ending = one.strip_prefix('*');
        let bare = folded(ending.unwrap_or(one));
        let first = match (ending, bare.strip_suffix('*')) {
            (None, Some(beginning)) => key::beginning(beginning),
            _ => key::whole(&bare),
        };
        std::iter::once(first).chain(ending.map(|_| key::ending(&bare)))
    })
}

/// The pieces of a phrase as it is written.
pub(crate) fn pieces(phrase: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = phrase;
    std::iter::from_fn(move || {
        rest = rest.trim_ascii_start();
        if let Some(inner) = rest.strip_prefix('(') {
            let (inside, behind) = closed(inner)?;
            let bare = behind.strip_prefix('?');
            let presence = match bare {
                Some(_) => Presence::Optional,
                None => Presence::Required,
            };
            rest = bare.unwrap_or(behind);
            return Some(if inside.contains([' ', '(']) {
                Piece::Choice(inside, presence)
            } else {
                Piece::word(inside, presence)
            });
        }
        let end = rest
            .bytes()
            .position(|c| c == b'(' || c.is_ascii_whitespace());
        let end = end.unwrap_or(rest.len());
        let (piece, behind) = rest.split_at(glued(&rest[..end]).unwrap_or(end));
        rest = behind;
        Some(match piece {
            "" => return None,
            ".." => Piece::Gap(3),
            "..." => Piece::Gap(6),
            _ if is_wide(piece) && !piece.contains('|') => Piece::Han(piece),
            _ => match piece.strip_suffix('?') {
                Some(bare) => Piece::word(bare, Presence::Optional),
                None => Piece::word(piece, Presence::Required),
            },
        })
    })
}

/// Where a gap is written without a blank before or behind Han, `说..再` as `说 .. 再`: where the first piece of it ends.
fn glued(piece: &str) -> Option<usize> {
    let dots = piece.bytes().take_while(|byte| *byte == b'.').count();
    if dots >= 2 {
        return (dots < piece.len()).then_some(dots);
    }
    piece.find("..").filter(|_| is_wide(piece))
}

/// Whether a word has Han or kana.
fn is_wide(word: &str) -> bool {
    !word.is_ascii() && word.chars().any(|c| c as u32 > 0x3000)
}

/// Why a phrase is not written as phrases are, if so: what is behind the fault would never be looked for.
pub(crate) fn fault(phrase: &str) -> Option<&'static str> {
    let mut depth = 0_u8;
    for (at, c) in phrase.bytes().enumerate() {
        match c {
            b'(' => depth += 1,
            b')' if depth == 0 => return Some("a parenthesis closes that was never opened"),
            b')' => depth -= 1,
            _ => continue,
        }
        if phrase.as_bytes().get(at + 1) == Some(&b'*') && c == b')' {
            return Some("a star stands behind a parenthesis; it belongs behind each of the words");
        }
    }
    (depth > 0).then_some("a parenthesis is never closed")
}

/// What stands before and behind the parenthesis that closes.
fn closed(rest: &str) -> Option<(&str, &str)> {
    let mut depth = 0;
    let at = rest.bytes().position(|c| {
        match c {
            b'(' => depth += 1,
            b')' if depth == 0 => return true,
            b')' => depth -= 1,
            _ => {}
        }
        false
    })?;
    Some((&rest[..at], &rest[at + 1..]))
}

/// The choices inside a parenthesis, parted where no inner one is open.
pub(crate) fn choices(inside: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    inside.split(move |c| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        c == '|' && depth == 0
    })
}

#[cfg(test)]
mod tests {
    use super::{Piece, fault, pieces};

    #[test]
    fn parts_gaps_from_the_han_beside_them() {
        for written in ["受..之托", "受 .. 之托", "受.. 之托", "受 ..之托"] {
            let read: Vec<Piece<'_>> = pieces(written).collect();
            assert!(
                matches!(
                    read[..],
                    [Piece::Han("受"), Piece::Gap(3), Piece::Han("之托")]
                ),
                "{written}: {read:?}"
            );
        }
    }

    #[test]
    fn refuses_what_would_never_be_found() {
        assert_eq!(fault("(go|come) .. (to (the)?|with)?"), None);
        assert_eq!(fault("cancel*|drop* (it|this)"), None);
        for wrong in ["not (cancel|drop)*", "not (cancel|drop", "cancel) it"] {
            assert!(fault(wrong).is_some(), "{wrong}");
        }
    }
}
