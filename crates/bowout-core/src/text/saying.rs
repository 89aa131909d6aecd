//! What Bowout says to the person: sentences with places for values. Their English stands beside the rule or reason that says
//! them and is what other languages know them by; the faces keep the words of those.

use std::fmt;
use std::ops::Range;

use jiff::civil::DateTime;

/// A sentence in English, with `{0}`, `{1}` where values stand. It is declared by [`sayings!`] alone, which lists it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Saying(&'static str);

impl Saying {
    pub(crate) const fn new(english: &'static str) -> Self {
        Self(english)
    }

    /// The sentence with its places still open.
    #[must_use]
    pub fn english(self) -> &'static str {
        self.0
    }

    /// The sentence with values in its places.
    #[must_use]
    pub fn with<const N: usize>(self, values: [&dyn fmt::Display; N]) -> Said {
        Said {
            saying: self,
            values: values.map(|one| Value::Words(one.to_string())).into(),
        }
    }

    /// The sentence with values that were kept as they were written; see [`Said::values`].
    #[must_use]
    pub fn again(self, values: &[String]) -> Said {
        Said {
            saying: self,
            values: values.iter().cloned().map(Value::Words).collect(),
        }
    }

    /// The sentence with a day and its time in its place.
    #[must_use]
    pub fn on(self, when: DateTime) -> Said {
        Said {
            saying: self,
            values: vec![Value::When(when)],
        }
    }
}

impl fmt::Display for Saying {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0)
    }
}

/// What stands in a place of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Value {
    Words(String),
    /// Each language writes it its own way.
    When(DateTime),
}

/// A sentence that was said, with its values; shown, it is English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    saying: Saying,
    values: Vec<Value>,
}

impl Said {
    /// Which sentence it is.
    #[must_use]
    pub fn saying(&self) -> Saying {
        self.saying
    }

    /// Its values as English writes them.
    #[must_use]
    pub fn values(&self) -> Vec<String> {
        let pieces = self.values.iter().map(|one| match one {
            Value::Words(words) => words.clone(),
            Value::When(when) => written(*when),
        });
        pieces.collect()
    }

    /// The same in other words, whose places are numbered alike, in pieces. A place without a value stays as it is.
    #[must_use]
    pub fn pieces<'a>(&'a self, words: &'a str) -> Vec<Piece<'a>> {
        let mut pieces = vec![];
        let mut rest = words;
        while let Some((number, at)) = place(rest) {
            let (before, behind) = (&rest[..at.start], &rest[at.end..]);
            pieces.push(Piece::Words(before));
            pieces.push(match self.values.get(number) {
                Some(Value::Words(value)) => Piece::Value(value),
                Some(Value::When(when)) => Piece::When(*when),
                None => Piece::Words(&rest[at]),
            });
            rest = behind;
        }
        pieces.push(Piece::Words(rest));
        pieces
    }
}

/// A part of a sentence that was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Bowout's own words.
    Words(&'a str),
    /// Words of the letter, the mail or the person, or a number.
    Value(&'a str),
    /// A day with its time, which each language writes its own way.
    When(DateTime),
}

fn written(when: DateTime) -> String {
    when.strftime("%A, %-d %B %Y, %H:%M").to_string()
}

/// The first `{number}` of a text and where it stands.
fn place(words: &str) -> Option<(usize, Range<usize>)> {
    words.match_indices('{').find_map(|(start, _)| {
        let end = start + words[start..].find('}')?;
        Some((words[start + 1..end].parse().ok()?, start..end + 1))
    })
}

impl From<Saying> for Said {
    fn from(saying: Saying) -> Self {
        saying.with([])
    }
}

impl fmt::Display for Said {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pieces(self.saying.0)
            .into_iter()
            .try_for_each(|piece| match piece {
                Piece::Words(words) | Piece::Value(words) => out.write_str(words),
                Piece::When(when) => out.write_str(&written(when)),
            })
    }
}

/// Declares sentences, and `SAYINGS`, the list of them, by which other languages are held complete.
macro_rules! sayings {
    ($($seen:vis $name:ident = $english:literal;)*) => {
        $($seen const $name: $crate::text::Saying = $crate::text::Saying::new($english);)*

        const SAYINGS: &[$crate::text::Saying] = &[$($name),*];
    };
}
pub(crate) use sayings;

#[cfg(test)]
mod tests {
    use super::{Piece, Saying};

    #[test]
    fn fills_by_number_and_never_twice() {
        let said = Saying::new("{0} of {1}, {9} {").with([&"{1}", &2]);
        assert_eq!(said.to_string(), "{1} of 2, {9} {");
        let other = said.pieces("2: {1}");
        assert_eq!(
            other,
            [Piece::Words("2: "), Piece::Value("2"), Piece::Words("")]
        );
    }

    #[test]
    fn each_language_writes_a_day_its_own_way() {
        let when = jiff::civil::date(2026, 12, 3).at(14, 0, 0, 0);
        let said = Saying::new("on {0}").on(when);
        assert_eq!(said.to_string(), "on Thursday, 3 December 2026, 14:00");
        assert_eq!(said.pieces("am {0}")[1], Piece::When(when));
    }
}
