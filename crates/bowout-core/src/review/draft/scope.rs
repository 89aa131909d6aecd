//! Who does what in a clause: its subject, whether words in it are denied, asked or only supposed.

use std::ops::Range;

use crate::review::draft::clauses::is_parted;
use crate::review::draft::draft::Draft;
use crate::review::lexicon::Lexicon;
use crate::text::{Language, Match, Sentence};

static WRITER: Lexicon = Lexicon::new("scope.words.txt", "writer");
static READER: Lexicon = Lexicon::new("scope.words.txt", "reader");
static THIRD: Lexicon = Lexicon::new("scope.words.txt", "third");
static OTHERS: Lexicon = Lexicon::new("scope.words.txt", "others");
static NEGATIONS: Lexicon = Lexicon::new("scope.words.txt", "negations");
static AFFIRMATIONS: Lexicon = Lexicon::new("scope.words.txt", "affirmations");
static DENIALS: Lexicon = Lexicon::new("scope.words.txt", "denials behind");
static CONDITIONS: Lexicon = Lexicon::new("scope.words.txt", "conditions");

/// How far before some words a negation reaches them, in words.
const NEGATION_REACH: usize = 4;

/// How far behind some words a denial reaches them where verbs come last, in characters.
const DENIAL_REACH: usize = 8;

/// How far a sentence is looked at on both sides of a word, in words: none that people write is as long.
const MOST_AROUND: usize = 150;

/// Words at the end of a question that ask for a nod, not for an answer.
const TAGS: &str = "yeah eh innit huh y'know";

/// Whom words are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Who {
    /// Whoever writes the letter.
    Writer,
    /// Whoever reads it, and their house.
    Reader,
    /// Somebody else.
    Third,
}

impl Draft<'_> {
    /// The clause that a word stands in.
    pub(crate) fn clause_of(&self, word: usize) -> Range<usize> {
        let at = self.clauses.partition_point(|one| one.end <= word);
        self.clauses.get(at).cloned().unwrap_or(word..word)
    }

    /// The clauses of a sentence; none where it is one by itself.
    pub(crate) fn clauses_in(&self, sentence: &Sentence) -> &[Range<usize>] {
        let words = &sentence.words;
        let from = self.clauses.partition_point(|one| one.start < words.start);
        let to = self.clauses.partition_point(|one| one.end <= words.end);
        match self.clauses.get(from..to) {
            Some(clauses) if clauses.len() > 1 => clauses,
            _ => &[],
        }
    }

    /// The clauses that some words reach into.
    pub(crate) fn clauses_of(&self, words: &Range<usize>) -> Range<usize> {
        let last = self.clause_of(words.end.max(words.start + 1) - 1);
        self.clause_of(words.start).start..last.end
    }

    /// The clauses of some words, and the one before them that only a bracket parts from them: `(Tuesday) to interview`.
    pub(crate) fn told_with(&self, words: &Range<usize>) -> Range<usize> {
        let clauses = self.clauses_of(words);
        let first = self.text.words.get(clauses.start);
        let before = first.map_or("", |word| &self.text.source[..word.place.start]);
        if clauses.start > 0 && before.trim_end().ends_with(['(', '（']) {
            self.clause_of(clauses.start - 1).start..clauses.end
        } else {
            clauses
        }
    }

    /// The sentence that a word stands in, of an endless one the part around the word.
    pub(crate) fn sentence_of(&self, word: usize) -> Range<usize> {
        self.text.sentence_of(word).map_or(word..word, |one| {
            let (start, end) = (one.words.start, one.words.end);
            start.max(word.saturating_sub(MOST_AROUND))..end.min(word + MOST_AROUND)
        })
    }

    /// Whether the sentence of a word asks: a mark behind `you know` asks nothing.
    pub(crate) fn is_question(&self, word: usize) -> bool {
        self.text
            .sentence_of(word)
            .is_some_and(|one| one.is_question && !self.is_tagged(&one.words))
    }

    /// Whether a sentence ends in a tag that turns a statement into a question for show.
    pub(crate) fn is_tagged(&self, sentence: &Range<usize>) -> bool {
        let [.., before, tag] = &self.text.words[sentence.clone()] else {
            return false;
        };
        self.language == Language::En
            && match tag.folded.as_ref() {
                "know" => matches!(before.folded.as_ref(), "you" | "ya"),
                "right" | "ok" | "okay" => is_parted(&self.text, sentence.end - 1),
                other => crate::text::is_listed(TAGS, other),
            }
    }

    /// Whom some words are about: the last one named in them.
    pub(crate) fn last_named(&self, words: Range<usize>) -> Option<Who> {
        let last = |list: &Lexicon| {
            self.all_in(list, words.clone())
                .last()
                .map(|one| one.words.start)
        };
        [
            (last(&WRITER), Who::Writer),
            (last(&READER), Who::Reader),
            (last(&THIRD), Who::Third),
        ]
        .into_iter()
        .filter_map(|(at, who)| at.map(|at| (at, who)))
        .max_by_key(|(at, _)| *at)
        .map(|(_, who)| who)
    }

    /// Whether somebody else is the subject that the sentence of a word begins with: `she'll do it for less`.
    pub(crate) fn is_of_others(&self, word: usize) -> bool {
        let start = self.sentence_of(word).start;
        self.says_in(&OTHERS, start..(start + 2).min(word))
    }

    /// Whether the writer is named in some words.
    pub(crate) fn names_writer(&self, words: Range<usize>) -> bool {
        self.says_in(&WRITER, words)
    }

    /// Whether a negation reaches the words of a match: close before it, or behind it where verbs come last.
    pub(crate) fn is_negated(&self, found: &Match) -> bool {
        let clause = self.clause_of(found.words.start);
        let from = clause
            .start
            .max(found.words.start.saturating_sub(NEGATION_REACH));
        let before = from..found.words.start;
        if self.says_in(
            &AFFIRMATIONS,
            clause.start.min(before.start)..found.words.start,
        ) {
            return false;
        }
        if self.says_in(&NEGATIONS, before) {
            return true;
        }
        let behind = self
            .sentence_of(found.words.start)
            .end
            .min(found.words.end + DENIAL_REACH);
        self.language == Language::Ja && self.says_in(&DENIALS, found.words.end..behind)
    }

    /// Whether a negation stands inside some words, where verb and particle enclose it: `ziehe ... nicht ... zurück`.
    pub(crate) fn holds_negation(&self, words: Range<usize>) -> bool {
        matches!(self.language, Language::De | Language::Nl) && self.denies(words)
    }

    /// Whether the sentence of a word holds a condition before it.
    pub(crate) fn depends(&self, word: usize) -> bool {
        self.says_in(&CONDITIONS, self.sentence_of(word).start..word)
    }

    /// Whether a negation stands inside some words.
    pub(crate) fn denies(&self, words: Range<usize>) -> bool {
        self.says_in(&NEGATIONS, words)
    }

    /// Whether a clause opens with a condition before a word of it.
    pub(crate) fn is_supposed(&self, word: usize) -> bool {
        let clause = self.clause_of(word);
        self.says_in(&CONDITIONS, clause.start..word)
    }
}
