//! # Too long
//!
//! Flags a letter that takes longer than a no needs: 150 words to a first interview, 200 once people have met you or
//! made an offer, 120 in a chat, 480 characters in a text message, 400 characters in Japanese and Chinese.
//!
//! ## Why it matters
//! Nearly all advice says: keep it short. The samples that people praise have 45 to 110 words.
//!
//! ## How to mend it
//! Keep thanks, the no, one reason at most, and a wish.
//!
//! ## What it does not judge
//! Greeting, signature, quoted text and the paragraph that recommends somebody.

use crate::letter::Medium;
use crate::opportunity::Stage;
use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::text::{Language, sayings};

pub(in crate::review) const RULE: Rule = Rule {
    name: "too-long",
    severity: Severity::Warning,
    sayings: SAYINGS,
    check,
};

sayings! {
    WORDS = "the letter has {0} words; {1} are plenty";
    CHARACTERS = "the letter has {0} characters; {1} are plenty";
    MEND = "keep thanks, the no, one reason at most, and a wish";
}

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let is_han = matches!(draft.language, Language::Ja | Language::Zh);
    let has_met = matches!(
        facts.stage,
        Some(Stage::AfterSecondInterview | Stage::AfterOnsite | Stage::Offer)
    );
    let saying = if is_han || facts.medium == Medium::Sms {
        CHARACTERS
    } else {
        WORDS
    };
    let limits = &facts.limits;
    let most = match facts.medium {
        Medium::Sms => limits.characters_sms,
        _ if is_han => limits.characters_ja_zh,
        Medium::LinkedinMessage | Medium::LinkedinInmail | Medium::LinkedinNote => {
            limits.words_linkedin
        }
        _ if has_met => limits.words_later_stage,
        _ => limits.words_first_interview,
    };
    let referral: usize = draft.referral.iter().map(ExactSizeIterator::len).sum();
    let length = if facts.medium == Medium::Sms {
        draft.text.source.trim().chars().count()
    } else if is_han {
        let body = &draft.text.source[draft.place(draft.body.clone())];
        body.chars()
            .filter(|c| !c.is_whitespace())
            .count()
            .saturating_sub(referral)
    } else {
        draft.body.len().saturating_sub(referral)
    };
    if length <= most {
        return vec![];
    }
    vec![Fault::new(0..0, saying.with([&length, &most]), MEND)]
}
