//! # Curt
//!
//! Flags a letter of under twelve words that does not both thank and wish well or greets and signs nowhere, or one of
//! under forty that does neither.
//!
//! ## Why it matters
//! A bare no reads as a slammed door, though nothing in it is rude.
//!
//! ## How to mend it
//! Add one thanks.
//!
//! ## What it does not judge
//! Text messages and chats that thank; calendar comments of eight words or more; what is spoken.

use crate::letter::Medium;
use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::text::{Language, sayings};

pub(in crate::review) const RULE: Rule = Rule {
    name: "curt",
    severity: Severity::Warning,
    sayings: SAYINGS,
    check,
};

sayings! {
    SHORT = "this is very short";
    NEITHER = "this is short, and neither thanks nor wishes well";
    MEND = "add one sentence of thanks";
}

/// Words under which a letter must thank and wish, and under which it must do either.
const LEAST_WORDS: usize = 12;
const FEW_WORDS: usize = 40;

/// The fewest words of a calendar's comment.
const COMMENT_WORDS: usize = 8;
/// Under how many words not even thanks help there.
const BARE_WORDS: usize = 5;

/// How many characters of Han and kana stand for one word.
const HAN_A_WORD: usize = 2;

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let is_han = matches!(draft.language, Language::Ja | Language::Zh);
    let scale = if is_han { HAN_A_WORD } else { 1 };
    let words = draft.body.len() / scale;
    let (thanks, wishes) = (draft.thanks(), draft.wishes_well());
    if words == 0 || facts.medium.is_spoken() {
        return vec![];
    }
    let is_curt = match facts.medium {
        Medium::CalendarComment => words < COMMENT_WORDS && !thanks || words < BARE_WORDS,
        Medium::Email => {
            let is_bare = draft.greeting.is_none() && draft.frame.signature.is_none();
            words < LEAST_WORDS && (is_bare || !(thanks && wishes))
                || words < FEW_WORDS && !thanks && !wishes
        }
        _ => !thanks && !wishes && words < FEW_WORDS,
    };
    if !is_curt {
        return vec![];
    }
    let says = if thanks || wishes { SHORT } else { NEITHER };
    vec![Fault::new(0..0, says, MEND)]
}
