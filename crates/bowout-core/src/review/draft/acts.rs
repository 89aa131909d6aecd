//! What the reader is said to have done: the reader as the subject of a verb in the past that no courtesy names.
//!
//! A letter that declines thanks for what the reader did, or tells it in plain words: invited, wrote, explained. Any
//! other deed of theirs is told as a reproach.

use std::ops::Range;

use crate::review::draft::draft::Draft;
use crate::review::draft::fields::Field;
use crate::review::lexicon::Lexicon;
use crate::text::Language;

const WORDS: &str = "acts.words.txt";

/// The reader as a subject, with the auxiliary where the verb comes last.
static ACTORS: Lexicon = Lexicon::new(WORDS, "actors");
/// Verbs and words of courtesy or of plain telling.
static COURTEOUS: Lexicon = Lexicon::new(WORDS, "courteous");
/// Verbs in the past that do not show it by their ending.
static PAST: Lexicon = Lexicon::new(WORDS, "past");
/// How often something was done that should be done once.
static REPEATED: Lexicon = Lexicon::new(WORDS, "repeated");
/// Words between the subject and its verb.
static BETWEEN: Lexicon = Lexicon::new(WORDS, "between");
/// Words behind which the reader is the one that something is done to.
static OBJECTS: Lexicon = Lexicon::new(WORDS, "objects");

/// How many words may name a person of the house: `your head chef`.
const MOST_NAMED: usize = 3;

/// How many words may stand between a subject and its verb.
const MOST_BETWEEN: usize = 3;

impl Draft<'_> {
    /// What the reader did that is no courtesy: subject and verb.
    pub(crate) fn acts(&self) -> Vec<Range<usize>> {
        let actors = self.all(&ACTORS).into_iter().map(|one| one.words);
        actors
            .filter_map(|actor| self.with_staff(actor))
            .filter(|actor| !self.is_object(actor.start) && !self.is_told(actor))
            .filter_map(|actor| {
                let verb = self.verb_of(&actor)?;
                Some(actor.start.min(verb)..actor.end.max(verb + 1))
            })
            .collect()
    }

    /// An actor with the person behind who acts for the house: `your hr` and `person`. Without one `your` is none.
    fn with_staff(&self, actor: Range<usize>) -> Option<Range<usize>> {
        let end = self.clause_of(actor.start).end.min(actor.end + MOST_NAMED);
        let last = self.of_field(Field::Staff, actor.end..end).last();
        match last {
            Some(at) => Some(actor.start..at + 1),
            None => (self.text.words[actor.start..actor.end]
                .last()
                .is_some_and(|word| word.folded != "your"))
            .then_some(actor),
        }
    }

    /// Whether the word before makes the reader the one that something is done to: `to tell you so late`.
    pub(crate) fn is_object(&self, at: usize) -> bool {
        at > self.sentence_of(at).start && self.says_in(&OBJECTS, at - 1..at)
    }

    /// Whether the clause thanks, praises, asks or supposes.
    fn is_told(&self, actor: &Range<usize>) -> bool {
        let clause = self.clause_of(actor.start);
        let end = clause.end.max(actor.end);
        self.is_quoted(actor.start)
            || self.is_question(actor.start)
            || self.is_supposed(actor.start)
            || self.is_referral(actor.start)
            || self.says_in(&COURTEOUS, clause.start..end)
                && !self.says_in(&REPEATED, clause.start..end)
    }

    /// The verb of an actor, where it tells of the past.
    fn verb_of(&self, actor: &Range<usize>) -> Option<usize> {
        let clause = self.clause_of(actor.start);
        let end = clause.end.max(actor.end);
        match self.language {
            Language::De | Language::Nl => {
                let last = end.checked_sub(1)?;
                (last >= actor.end && self.is_participle(last)).then_some(last)
            }
            Language::Fr => (actor.end..end.min(actor.end + MOST_BETWEEN))
                .find(|at| !self.says_in(&BETWEEN, *at..at + 1))
                .filter(|at| self.is_participle(*at)),
            Language::En | Language::Es | Language::Pt => (actor.end..end)
                .take(MOST_BETWEEN)
                .find(|at| !self.says_in(&BETWEEN, *at..at + 1))
                .filter(|at| self.is_past(*at)),
            _ => None,
        }
    }

    fn is_past(&self, at: usize) -> bool {
        let word = self.text.words[at].folded.as_ref();
        let endings: &[&str] = match self.language {
            Language::En => &["ed"],
            Language::Es => &["aron", "ieron", "asteis", "isteis"],
            _ => &["aram", "eram", "iram"],
        };
        endings
            .iter()
            .any(|ending| word.len() > 4 && word.ends_with(ending))
            || self.says_in(&PAST, at..at + 1)
    }

    fn is_participle(&self, at: usize) -> bool {
        let word = self.text.words[at].folded.as_ref();
        let endings: &[&str] = match self.language {
            Language::Fr => &["e", "es", "ee", "ees", "i", "is", "u", "us", "t"],
            _ => &["t", "d", "en"],
        };
        let is_long = word.chars().count() > 3;
        is_long && endings.iter().any(|ending| word.ends_with(ending))
            || self.says_in(&PAST, at..at + 1)
    }
}
