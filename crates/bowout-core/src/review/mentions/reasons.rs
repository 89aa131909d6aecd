//! The reasons that a letter gives, and which names for them on record say the same.

use std::ops::Range;

use crate::review::draft::Draft;
use crate::review::lexicon::Lexicon;
use crate::text::Match;

const WORDS: &str = "reason_contradicts_record.words.txt";

/// Reasons that a letter can give, with the reasons on record that they agree with.
static REASONS: [(&str, Lexicon, &str); 8] = [
    (
        "accepted-offer",
        Lexicon::new(WORDS, "accepted-offer"),
        "accepted-offer accepted offer other-offer another-offer new-job",
    ),
    ("staying", Lexicon::new(WORDS, "staying"), ""),
    (
        "relocation",
        Lexicon::new(WORDS, "relocation"),
        "relocation location move moving plans-changed personal family commute visa partner",
    ),
    (
        "family",
        Lexicon::new(WORDS, "family"),
        "family personal private plans-changed timing health relocation childcare other pregnancy",
    ),
    (
        "health",
        Lexicon::new(WORDS, "health"),
        "health personal private plans-changed timing family illness other pregnancy",
    ),
    (
        "study",
        Lexicon::new(WORDS, "study"),
        "study studies plans-changed personal education timing other",
    ),
    (
        "pay",
        Lexicon::new(WORDS, "pay"),
        "pay salary compensation pay-below-floor money",
    ),
    (
        "retirement",
        Lexicon::new(WORDS, "retirement"),
        "retirement retiring pension age personal private plans-changed health timing family other",
    ),
];

/// Words by which an offer comes from where the writer works, or only goes on: `for another year`.
static RENEWED: Lexicon = Lexicon::new(WORDS, "renewed");

/// What is taken up and is no post: a course, or a place to live.
static NO_POST: Lexicon = Lexicon::new(WORDS, "no post");

/// Somebody else whose move it is.
static OTHERS: Lexicon = Lexicon::new(WORDS, "others");

/// Whether words that sound like another house's offer tell of more time where the writer works.
pub(in crate::review) fn is_renewed(draft: &Draft<'_>, words: &Range<usize>) -> bool {
    draft.says_in(&RENEWED, around(draft, words))
}

/// Whether words that sound like another house's offer are about something else: a course, a home.
pub(in crate::review) fn is_no_post(draft: &Draft<'_>, words: &Range<usize>) -> bool {
    draft.says_in(&NO_POST, around(draft, words))
}

/// How far behind some words it is told what they are about, in words.
const TOLD_BEHIND: usize = 8;

/// From the clause of some words on what stands close behind them: `signed on for a course`.
fn around(draft: &Draft<'_>, words: &Range<usize>) -> Range<usize> {
    let end = draft.sentence_of(words.start).end;
    draft.clause_of(words.start).start..end.min(words.end + TOLD_BEHIND).max(words.end)
}

/// A reason that a letter gives: its name, the names on record that agree with it, and its words.
pub(in crate::review) type Reason = (&'static str, &'static str, Match);

/// The reasons of a letter, the first words of each.
pub(in crate::review) fn reasons(draft: &Draft<'_>) -> Vec<Reason> {
    let is_meant = |name: &str, words: &Range<usize>| match name {
        "accepted-offer" => !is_renewed(draft, words) && !is_no_post(draft, words),
        "relocation" => !draft.says_in(&OTHERS, draft.clause_of(words.start)),
        _ => true,
    };
    let told = |name: &str, words: &Lexicon| {
        draft.all(words).into_iter().find(|one| {
            !draft.is_negated(one)
                && is_meant(name, &one.words)
                && !draft.is_supposed(one.words.start)
                && !draft.is_referral(one.words.start)
        })
    };
    let all = REASONS.iter();
    let mut all: Vec<Reason> = all
        .filter_map(|(name, words, agrees)| Some((*name, *agrees, told(name, words)?)))
        .collect();
    // "A longer contract where I am" was taken, and yet it is one to stay.
    let staying = all.iter().find(|(name, ..)| *name == "staying");
    if let Some(staying) = staying.map(|(.., one)| one.words.clone()) {
        all.retain(|(name, _, one)| {
            let meets = one.words.start < staying.start && staying.start < one.words.end;
            *name != "accepted-offer" || !meets
        });
    }
    all
}
