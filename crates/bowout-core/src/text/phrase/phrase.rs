//! Phrases: sequences of words looked for inside one sentence. How they are written is told in `grammar.rs`.

use std::borrow::Cow;
use std::ops::Range;

use crate::text::phrase::book::Book;
use crate::text::phrase::code::Steps;
use crate::text::phrase::found::Way;
use crate::text::phrase::walk::Walk;
use crate::text::phrase::written::Written;
use crate::text::text::Text;

/// A phrase that was found: which one, and the words it covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The index of the phrase in the list that it was built from.
    pub phrase: usize,
    /// The words, as indices into [`Text::words`].
    pub words: Range<usize>,
}

/// A list of phrases, ready to be looked for together.
#[derive(Debug)]
pub struct Phrases(Kind);

#[derive(Debug)]
enum Kind {
    /// A list of the code.
    Written(Written),
    /// A list of a book.
    Listed(&'static Book, usize),
}

impl Phrases {
    /// Builds the list. A phrase must begin with a word, which may be optional where another word follows.
    #[must_use]
    pub fn new(phrases: &[&str]) -> Self {
        Self(Kind::Written(Written::new(phrases)))
    }

    /// The list where it is one of the code.
    pub(super) fn written(&self) -> Option<&Written> {
        match &self.0 {
            Kind::Written(list) => Some(list),
            Kind::Listed(..) => None,
        }
    }

    /// A list of a book.
    pub(crate) const fn listed(book: &'static Book, list: usize) -> Self {
        Self(Kind::Listed(book, list))
    }

    /// The first phrase in the text.
    #[must_use]
    pub fn find(&self, text: &Text<'_>) -> Option<Match> {
        self.find_in(text, 0..text.words.len())
    }

    /// The first phrase within a range of words.
    #[must_use]
    pub fn find_in(&self, text: &Text<'_>, words: Range<usize>) -> Option<Match> {
        self.ways(text, &words)
            .chunk_by(|a, b| a.start == b.start)
            .find_map(|ways| self.longest(text, ways, words.end))
    }

    /// Every phrase, none overlapping the one before it.
    #[must_use]
    pub fn find_all(&self, text: &Text<'_>) -> Vec<Match> {
        self.find_all_in(text, 0..text.words.len())
    }

    /// Every phrase within a range of words, none overlapping the one before it.
    #[must_use]
    pub fn find_all_in(&self, text: &Text<'_>, words: Range<usize>) -> Vec<Match> {
        self.chosen(text, &self.ways(text, &words), words.end)
    }

    /// The phrases that begin so and end before a limit, none overlapping the one before it.
    pub(super) fn chosen(&self, text: &Text<'_>, ways: &[Way], limit: usize) -> Vec<Match> {
        let mut found: Vec<Match> = vec![];
        let mut free = 0;
        for ways in ways.chunk_by(|a, b| a.start == b.start) {
            if (ways[0].start as usize) < free {
                continue;
            }
            if let Some(one) = self.longest(text, ways, limit) {
                free = one.words.end;
                found.push(one);
            }
        }
        found
    }

    /// Each word of a range that a phrase may begin at, with that phrase, in order.
    fn ways<'t>(&self, text: &'t Text<'_>, words: &Range<usize>) -> Cow<'t, [Way]> {
        match self.0 {
            Kind::Written(ref list) => Cow::Owned(list.ways(text, words)),
            Kind::Listed(book, list) => match text.anchored(book) {
                Some(anchored) => Cow::Borrowed(anchored.of(text, list, words)),
                None => Cow::Owned(book.anchored(text).of(text, list, words).to_vec()),
            },
        }
    }

    fn steps(&self, phrase: usize) -> Steps<'_> {
        match &self.0 {
            Kind::Written(list) => list.steps(phrase),
            Kind::Listed(book, list) => book.steps(*list, phrase),
        }
    }

    /// The longest of some phrases that begin at a word.
    fn longest(&self, text: &Text<'_>, ways: &[Way], limit: usize) -> Option<Match> {
        let mut best: Option<Match> = None;
        for way in ways {
            let Some(end) = self.end(text, *way, limit) else {
                continue;
            };
            if best.as_ref().is_none_or(|one| one.words.end < end) {
                best = Some(Match {
                    phrase: way.phrase as usize,
                    words: way.start as usize..end,
                });
            }
        }
        best
    }

    /// Where a phrase ends before a limit. A known end before it is the one that the walk would come to.
    fn end(&self, text: &Text<'_>, way: Way, limit: usize) -> Option<usize> {
        if way.end as usize <= limit {
            return Some(way.end as usize);
        }
        let at = way.start as usize;
        let end = text.sentence_of(at).map_or(at, |one| one.words.end);
        let words = &text.words[..end.min(limit)];
        let mut walk = Walk::new(words);
        walk.begin(at);
        walk.end(self.steps(way.phrase as usize), at)
    }
}

#[cfg(test)]
mod tests {
    use super::{Match, Phrases};
    use crate::text::text::Text;

    #[test]
    fn finds_words_beginnings_gaps_and_han() {
        let phrases = Phrases::new(&[
            "withdraw* .. application",
            "look|looking forward to?",
            "辞退",
        ]);
        let text =
            Text::new("I am withdrawing my own application. Looking forward. 面接を辞退します。");
        let found: Vec<&str> = phrases
            .find_all(&text)
            .into_iter()
            .map(|one| text.written(one.words))
            .collect();
        assert_eq!(
            found,
            ["withdrawing my own application", "Looking forward", "辞退"]
        );
    }

    #[test]
    fn chooses_between_sequences() {
        let phrases = Phrases::new(&[
            "not (going ahead|to move on) (with it)?",
            "(a|b c) d",
            "be? (so (very|quite)?|most) kind",
        ]);
        let found = |text: &str| {
            phrases
                .find(&Text::new(text))
                .map(|one| (one.phrase, one.words.len()))
        };
        assert_eq!(found("I am not going ahead with it"), Some((0, 5)));
        assert_eq!(found("I am not to move on"), Some((0, 4)));
        assert_eq!(found("I am not going on"), None);
        assert_eq!(found("b c d"), Some((1, 3)));
        assert_eq!(found("be so very kind"), Some((2, 4)));
        assert_eq!(found("most kind"), Some((2, 2)));
    }

    #[test]
    fn finds_compounds_by_their_last_part() {
        let phrases = Phrases::new(&["*prüfung|*tag", "eine ... *schicht"]);
        let found = |text: &str| {
            let text = Text::new(text);
            let all = phrases.find_all(&text).into_iter();
            all.map(|one| text.written(one.words).to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            found("Die Prüfung, eine Meisterprüfung."),
            ["Prüfung", "Meisterprüfung"]
        );
        assert_eq!(
            found("An dem Tag habe ich eine Nachtschicht."),
            ["Tag", "eine Nachtschicht"]
        );
        assert_eq!(found("Prüfungen und Schichten"), Vec::<String>::new());
    }

    #[test]
    fn does_not_reach_over_a_sentence() {
        let phrases = Phrases::new(&["my ... application"]);
        assert_eq!(
            phrases.find(&Text::new("That is my plan. The application is yours.")),
            None::<Match>
        );
    }
}
