//! # Gushing
//!
//! Flags three words or more of heated praise: "absolutely thrilled", "dream company", "incredible".
//!
//! ## Why it matters
//! From somebody who declines, much sugar sounds like guilt or like a form letter.
//!
//! ## How to mend it
//! Keep one honest compliment with a detail in it.
//!
//! ## What it does not judge
//! Plain praise; one warm paragraph after a day on site; the greater warmth of Spanish and Portuguese.

use crate::opportunity::Stage;
use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::text::{Language, sayings};

pub(in crate::review) const RULE: Rule = Rule {
    name: "gushing",
    severity: Severity::Warning,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "this is the {0}. word of heated praise";
    MEND = "keep one compliment, and give it a detail";
}

static PRAISE: Lexicon = Lexicon::new(include_str!("gushing.words.txt"), "praise");

/// How many different heated words make a letter gush.
fn limit(language: Language, facts: &Facts) -> usize {
    let warm = usize::from(matches!(language, Language::Es | Language::Pt));
    let has_met = usize::from(matches!(
        facts.stage,
        Some(Stage::AfterSecondInterview | Stage::AfterOnsite | Stage::Offer)
    ));
    3 + warm + has_met
}

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let mut seen: Vec<String> = vec![];
    let mut cues = vec![];
    for one in draft.all(&PRAISE) {
        let words = draft.text.written(one.words.clone()).to_lowercase();
        let is_ours = draft.is_negated(&one) || draft.is_quoted(one.words.start);
        if !is_ours && !draft.is_referral(one.words.start) && !seen.contains(&words) {
            seen.push(words);
            cues.push(one.words);
        }
    }
    let limit = limit(draft.language, facts);
    let Some(last) = cues.get(limit - 1) else {
        return vec![];
    };
    vec![Fault::new(
        draft.place(last.clone()),
        SAYS.with([&limit]),
        MEND,
    )]
}
