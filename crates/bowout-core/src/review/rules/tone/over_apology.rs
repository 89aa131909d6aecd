//! # Over apology
//!
//! Flags three apologies or more, and words that grovel.
//!
//! ## Why it matters
//! One apology shows respect. The third asks to be comforted.
//!
//! ## How to mend it
//! Keep one sentence, where you caused trouble, and delete the others.
//!
//! ## What it does not judge
//! "Sorry to hear", "I'm not sorry", "I regret that I must decline". Japanese courtesy takes three.

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::text::{Language, sayings};

pub(in crate::review) const RULE: Rule = Rule {
    name: "over-apology",
    severity: Severity::Warning,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "this apologises more than the matter asks for";
    MEND = "keep one apology";
}

static GROVEL: Lexicon = Lexicon::new("over_apology.words.txt", "grovel");

/// How many apologies a letter may hold.
fn allowed(language: Language) -> usize {
    match language {
        Language::Ja => 3,
        _ => 2,
    }
}

fn check(draft: &Draft<'_>, _: &Facts) -> Vec<Fault> {
    let apologies = draft.apologies();
    let is_excess = apologies.len() > allowed(draft.language);
    let grovel = draft
        .all(&GROVEL)
        .into_iter()
        .find(|one| !draft.is_negated(one));
    if let Some(found) = grovel {
        return vec![Fault::new(draft.place(found.words), SAYS, MEND)];
    }
    // One is enough: of too many the second is the first to spare.
    let Some(excess) = apologies.get(1).filter(|_| is_excess) else {
        return vec![];
    };
    let sentence = draft.sentence_of(excess.words.start);
    let is_bare = sentence.len() <= BARE_WORDS
        && draft
            .decision
            .declines
            .as_ref()
            .is_none_or(|words| !sentence.contains(&words.start))
        && !draft
            .text
            .sentences
            .iter()
            .any(|one| one.is_question && one.words == sentence);
    let place = if is_bare {
        draft
            .text
            .sentence_of(excess.words.start)
            .map(|one| one.place.clone())
    } else {
        None
    };
    let fault = |place| Fault::new(place, SAYS, MEND);
    vec![match place {
        Some(place) => fault(place).replaced_by(""),
        None => fault(draft.place(excess.words.clone())),
    }]
}

/// The longest sentence that is nothing but an apology, in words.
const BARE_WORDS: usize = 8;
