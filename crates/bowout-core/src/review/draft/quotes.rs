//! Words in quotation marks that stand for the thing itself, and the writer's doubt in it.

use std::ops::Range;

use crate::review::draft::draft::Draft;
use crate::review::draft::scope::Who;
use crate::review::facts::Facts;
use crate::review::lexicon::Lexicon;

const WORDS: &str = "sarcasm.words.txt";

/// Words before quotation marks that doubt what they enclose, and those by which a word is only spoken of.
static DOUBTED: Lexicon = Lexicon::new(WORDS, "doubted");
static MENTIONED: Lexicon = Lexicon::new(WORDS, "mentioned");

/// The longest words in scare quotes, in words.
const SCARE_WORDS: usize = 4;

/// Whether quoted words stand for the thing itself, which the writer does not believe in: `the "flexible" hours`, not
/// `the word "flexible"`.
pub(crate) fn is_doubted(draft: &Draft<'_>, place: &Range<usize>) -> bool {
    let words = &draft.text.words;
    let at = words.partition_point(|word| word.place.start < place.start);
    draft.body.contains(&at)
        && at > draft.sentence_of(at).start
        && draft.says_in(&DOUBTED, at - 1..at)
        && !is_mentioned(draft, place)
}

/// Whether quoted words are only spoken of: `the pile marked "no"`.
pub(crate) fn is_mentioned(draft: &Draft<'_>, place: &Range<usize>) -> bool {
    let words = &draft.text.words;
    let at = words.partition_point(|word| word.place.start < place.start);
    draft.says_in(&MENTIONED, draft.sentence_of(at))
}

/// Whether quoted words are the reader's own: `your "flat hierarchy"`.
pub(crate) fn is_theirs(draft: &Draft<'_>, place: &Range<usize>) -> bool {
    let at = draft.text.word_from(place.start);
    at > 0 && draft.last_named(at - 1..at) == Some(Who::Reader)
}

/// A few small words in quotation marks that are no title, no name and no subject.
pub(crate) fn scare_quotes(draft: &Draft<'_>, facts: &Facts) -> Vec<Range<usize>> {
    let is_scare = |place: &&Range<usize>| {
        let words = draft.text.source[(*place).clone()].trim();
        let count = words.split_whitespace().count();
        let is_small = words.chars().next().is_some_and(char::is_lowercase);
        let is_known = facts
            .roles
            .iter()
            .chain(&facts.companies)
            .any(|known| known.to_lowercase().contains(&words.to_lowercase()));
        is_small && (1..=SCARE_WORDS).contains(&count) && !is_known
    };
    draft.quotations.iter().filter(is_scare).cloned().collect()
}
