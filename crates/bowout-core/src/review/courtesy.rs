//! Thanks, wishes and apologies: what several rules count.

use std::ops::Range;

use crate::review::draft::Draft;
use crate::review::lexicon::Lexicon;
use crate::text::Match;

const WORDS: &str = "courtesy.words.txt";

static THANKS: Lexicon = Lexicon::new(WORDS, "thanks");
static NO_THANKS: Lexicon = Lexicon::new(WORDS, "no thanks");
static WISHES: Lexicon = Lexicon::new(WORDS, "wishes");
static APOLOGIES: Lexicon = Lexicon::new(WORDS, "apologies");
static NO_APOLOGIES: Lexicon = Lexicon::new(WORDS, "no apologies");
static SHORT_NOTICE: Lexicon = Lexicon::new(WORDS, "short notice");

/// Words that make thanks the writer's own.
const GIVEN: &str = "my our many warm sincere heartfelt best";

impl Draft<'_> {
    /// Whether the letter thanks, in its body or its closing line.
    pub(crate) fn thanks(&self) -> bool {
        let false_thanks = self.all(&NO_THANKS);
        // "My thanks to the three of you" are given.
        let is_own = |one: &Match| {
            let before = one
                .words
                .start
                .checked_sub(1)
                .map(|at| &self.text.words[at]);
            before.is_some_and(|word| crate::text::is_listed(GIVEN, &word.folded))
        };
        let is_true = |one: &Match| {
            is_own(one)
                || !false_thanks
                    .iter()
                    .any(|other| other.words.contains(&one.words.start))
        };
        self.whole(&THANKS).iter().any(is_true)
    }

    /// Whether the letter wishes well.
    pub(crate) fn wishes_well(&self) -> bool {
        !self.whole(&WISHES).is_empty()
    }

    /// Whether some words wish well.
    pub(crate) fn is_wish(&self, words: Range<usize>) -> bool {
        self.says_in(&WISHES, words)
    }

    /// The apologies of the letter, one a clause, the writer's only.
    pub(crate) fn apologies(&self) -> Vec<Match> {
        let others = self.all(&NO_APOLOGIES);
        let mut found: Vec<Match> = self.all(&APOLOGIES);
        found.retain(|one| {
            !others
                .iter()
                .any(|other| other.words.contains(&one.words.start))
                && !self.is_quoted(one.words.start)
        });
        found.dedup_by_key(|one| self.clause_of(one.words.start).start);
        found
    }

    /// Whether the letter apologises, or says that it comes late.
    pub(crate) fn owns_lateness(&self) -> bool {
        !self.apologies().is_empty() || self.says(&SHORT_NOTICE)
    }

    /// Every phrase of a list from the first word of the body to the end of the letter.
    fn whole(&self, list: &Lexicon) -> Vec<Match> {
        let words = self.body.start..self.text.words.len();
        self.all_in(list, words)
    }
}
