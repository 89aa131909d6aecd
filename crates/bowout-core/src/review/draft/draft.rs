//! The letter and its parts. Quoted history is left out, and so is all behind the first 64 KiB: no letter is that long.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use crate::letter::Medium;
use crate::message::new_words;
use crate::review::draft::clauses::{clauses, quotations};
use crate::review::draft::decision::Decision;
use crate::review::draft::frame::Frame;
use crate::review::draft::greeting::greeting;
use crate::review::draft::language::language;
use crate::review::facts::Facts;
use crate::review::lexicon::Lexicon;
use crate::text::{Language, Match, Text, beginning};

/// How much of a letter is looked at, in bytes.
const MOST_BYTES: usize = 64 * 1024;

/// A letter with its parts.
#[derive(Debug)]
pub(crate) struct Draft<'a> {
    /// The new words of the letter.
    pub(crate) text: Text<'a>,
    /// The language that it is written in.
    pub(crate) language: Language,
    /// The bytes that greet, without the comma behind.
    pub(crate) greeting: Option<Range<usize>>,
    /// The closing formula and what stands below it.
    pub(crate) frame: Frame,
    /// The words between greeting and closing formula.
    pub(crate) body: Range<usize>,
    /// The clauses of the whole letter, in order.
    pub(crate) clauses: Vec<Range<usize>>,
    /// The bytes that stand in quotation marks.
    pub(crate) quotations: Vec<Range<usize>>,
    /// The words of the sentences that recommend somebody.
    pub(crate) referral: Vec<Range<usize>>,
    /// What the letter decides.
    pub(crate) decision: Decision,
    /// Which bytes stand anywhere in it.
    bytes: [bool; 256],
    /// The fields of meaning of each word, a bit each, when first asked for.
    pub(super) fields: OnceLock<Vec<u32>>,
}

static REFERRALS: Lexicon = Lexicon::new("referral.words.txt", "referral");

impl<'a> Draft<'a> {
    /// Takes a letter apart.
    pub(crate) fn new(letter: &'a str, facts: &Facts) -> Self {
        let text = Text::new(new_words(beginning(letter, MOST_BYTES)));
        let language = language(&text, facts);
        let greeting = greeting(&text, language, facts);
        let first = greeting
            .as_ref()
            .map_or(0, |place| text.word_from(place.end));
        let frame = Frame::of(&text, first, language, facts);
        let end = frame
            .from
            .map_or(text.words.len(), |at| text.word_from(at))
            .max(first);
        let mut draft = Self {
            bytes: bytes_of(text.source),
            clauses: clauses(&text, language),
            quotations: quotations(text.source),
            text,
            language,
            greeting,
            frame,
            body: first..end,
            referral: vec![],
            decision: Decision::default(),
            fields: OnceLock::new(),
        };
        draft.referral = draft.referrals(facts);
        draft.decision = Decision::of(&draft, facts);
        draft
    }

    /// Whether some signs may stand in it; that they do not is certain.
    pub(crate) fn may_hold(&self, signs: &str) -> bool {
        signs.bytes().all(|byte| self.bytes[usize::from(byte)])
    }

    /// Whether a digit may stand in it, those of full width among them; that none does is certain.
    pub(crate) fn may_count(&self) -> bool {
        let digits = &self.bytes[usize::from(b'0')..=usize::from(b'9')];
        digits.contains(&true) || self.bytes[0xef]
    }

    /// Every phrase of a list in the body, then in the postscript.
    pub(crate) fn all(&self, list: &Lexicon) -> Vec<Match> {
        let mut found = self.all_in(list, self.body.clone());
        if let Some(postscript) = &self.frame.postscript {
            let from = self.text.word_from(postscript.start);
            found.extend(self.all_in(list, from..self.text.words.len()));
        }
        found
    }

    /// Every phrase of a list within some words.
    pub(crate) fn all_in(&self, list: &Lexicon, words: Range<usize>) -> Vec<Match> {
        list.of(self.language).find_all_in(&self.text, words)
    }

    /// Whether a phrase of a list stands in the body or the postscript.
    pub(crate) fn says(&self, list: &Lexicon) -> bool {
        !self.all(list).is_empty()
    }

    /// The first phrase of a list within some words.
    pub(crate) fn find_in(&self, list: &Lexicon, words: Range<usize>) -> Option<Match> {
        list.of(self.language).find_in(&self.text, words)
    }

    /// Whether a phrase of a list stands within some words.
    pub(crate) fn says_in(&self, list: &Lexicon, words: Range<usize>) -> bool {
        self.find_in(list, words).is_some()
    }

    /// The bytes of a range of words.
    pub(crate) fn place(&self, words: Range<usize>) -> Range<usize> {
        self.text.place(words)
    }

    /// Whether a word belongs to a sentence that recommends somebody.
    pub(crate) fn is_referral(&self, word: usize) -> bool {
        self.referral.iter().any(|one| one.contains(&word))
    }

    /// Whether a word stands in quotation marks.
    pub(crate) fn is_quoted(&self, word: usize) -> bool {
        let Some(word) = self.text.words.get(word) else {
            return false;
        };
        let at = word.place.start;
        self.quotations.iter().any(|one| one.contains(&at))
    }

    /// Whether the medium is one in which a letter has a greeting and a closing line.
    pub(crate) fn is_letter(facts: &Facts) -> bool {
        facts.medium == Medium::Email
    }

    /// The sentences that recommend somebody: those that say so or name them, and what follows about them.
    fn referrals(&self, facts: &Facts) -> Vec<Range<usize>> {
        let names: Vec<Cow<'_, str>> = facts
            .referral
            .iter()
            .flat_map(|one| Text::new(&one.name).words)
            .map(|word| word.folded)
            .filter(|word| word.chars().count() > 1)
            .collect();
        let recommends = |words: &Range<usize>| {
            self.says_in(&REFERRALS, words.clone())
                || self.text.words[words.clone()]
                    .iter()
                    .any(|word| names.contains(&word.folded))
        };
        let body = self.body.clone();
        let sentences = self.text.sentences.iter().map(|one| one.words.clone());
        sentences
            .filter(|words| body.contains(&words.start) && recommends(words))
            .collect()
    }
}

/// The lines of a text with their byte ranges, blanks at both ends left out.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at + (line.len() - line.trim_start().len());
        let place = start..(start + line.trim().len());
        at += line.len();
        place
    })
}

/// Which bytes stand in a text.
fn bytes_of(source: &str) -> [bool; 256] {
    let mut present = [false; 256];
    for byte in source.bytes() {
        present[usize::from(byte)] = true;
    }
    present
}
