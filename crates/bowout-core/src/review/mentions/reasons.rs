//! The reasons that a letter gives, and which names for them on record say the same.

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

/// A reason that a letter gives: its name, the names on record that agree with it, and its words.
pub(in crate::review) type Reason = (&'static str, &'static str, Match);

/// The reasons of a letter, the first words of each.
pub(in crate::review) fn reasons(draft: &Draft<'_>) -> Vec<Reason> {
    let told = |words: &Lexicon| {
        draft.all(words).into_iter().find(|one| {
            !draft.is_negated(one)
                && !draft.is_supposed(one.words.start)
                && !draft.is_referral(one.words.start)
        })
    };
    let all = REASONS.iter();
    let mut all: Vec<Reason> = all
        .filter_map(|(name, words, agrees)| Some((*name, *agrees, told(words)?)))
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
