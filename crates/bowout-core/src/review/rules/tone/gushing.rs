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

use std::ops::Range;

use crate::opportunity::Stage;
use crate::review::draft::{Draft, Field};
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::text::{Language, Match, sayings};

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

const WORDS: &str = "gushing.words.txt";

static PRAISE: Lexicon = Lexicon::new(WORDS, "praise");
/// Words that gush by themselves: tears, vows, heaven.
static RAPTURES: Lexicon = Lexicon::new(WORDS, "raptures");

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
    let limit = limit(draft.language, facts);
    let is_own =
        |words: &Range<usize>| !draft.is_quoted(words.start) && !draft.is_referral(words.start);
    let single = draft.found_of(Field::Praise);
    let mut praise: Vec<Match> = draft.all(&PRAISE).into_iter().chain(single).collect();
    praise.retain(|one| !draft.is_negated(one) && is_own(&one.words));
    praise.sort_by_key(|one| (one.words.start, std::cmp::Reverse(one.words.end)));
    praise.dedup_by(|later, first| later.words.start < first.words.end);
    let mut seen: Vec<String> = vec![];
    praise.retain(|one| {
        let words = draft.text.written(one.words.clone()).to_lowercase();
        let is_new = !seen.contains(&words);
        seen.push(words);
        is_new
    });
    let heat = praise.get(limit - 1).map(|one| one.words.clone());
    let found = heat.or_else(|| {
        let mut raptures = draft.all(&RAPTURES).into_iter().map(|one| one.words);
        raptures.find(is_own)
    });
    found
        .map(|words| Fault::new(draft.place(words), SAYS.with([&limit]), MEND))
        .into_iter()
        .collect()
}
