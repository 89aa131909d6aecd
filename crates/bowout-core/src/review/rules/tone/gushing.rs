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

const WORDS: &str = include_str!("gushing.words.txt");

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
    let single = draft.of_field(Field::Praise, draft.body.clone());
    let praise = draft.all(&PRAISE).into_iter().map(|one| (one, 1));
    let single = single.map(|at| Match {
        phrase: 0,
        words: at..at + 1,
    });
    let praise = praise.chain(single.map(|one| (one, 1)));
    let raptures = draft.all(&RAPTURES).into_iter().map(|one| (one, limit));
    let mut cues: Vec<(Match, usize)> = praise.chain(raptures).collect();
    cues.sort_by_key(|(one, weight)| (one.words.start, one.words.end, *weight));
    let mut seen: Vec<String> = vec![];
    let (mut heat, mut end) = (0, 0);
    for (one, weight) in cues {
        let words = draft.text.written(one.words.clone()).to_lowercase();
        let is_ours = draft.is_negated(&one) && weight == 1 || draft.is_quoted(one.words.start);
        let is_new = weight > 1 || one.words.start >= end && !seen.contains(&words);
        if is_ours || draft.is_referral(one.words.start) || !is_new {
            continue;
        }
        seen.push(words);
        end = end.max(one.words.end);
        heat += weight;
        if heat >= limit {
            let fault = Fault::new(draft.place(one.words), SAYS.with([&limit]), MEND);
            return vec![fault];
        }
    }
    vec![]
}
