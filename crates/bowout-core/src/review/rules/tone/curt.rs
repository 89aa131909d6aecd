//! # Curt
//!
//! Flags a letter of under twelve words, or one of under forty that neither thanks nor wishes well.
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

/// Words under which a letter is curt whatever it says, and under which it must thank or wish well.
const LEAST_WORDS: usize = 12;
const FEW_WORDS: usize = 40;

/// The same in Han where it both thanks and wishes well: there few signs say much.
const LEAST_IN_HAN: usize = 10;

/// Words under which a letter is curt whatever it says.
fn least(is_dense: bool) -> usize {
    if is_dense { LEAST_IN_HAN } else { LEAST_WORDS }
}

/// The fewest words of a calendar's comment.
const COMMENT_WORDS: usize = 8;
/// Under how many words not even thanks help there.
const BARE_WORDS: usize = 5;

/// How many characters of Han and kana stand for one word.
const HAN_A_WORD: usize = 2;

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    if !is_curt(draft, facts) {
        return vec![];
    }
    let says = if draft.thanks() || draft.wishes_well() {
        SHORT
    } else {
        NEITHER
    };
    vec![Fault::new(0..0, says, MEND)]
}

/// Whether a letter is curt for its medium.
pub(in crate::review::rules) fn is_curt(draft: &Draft<'_>, facts: &Facts) -> bool {
    let is_han = matches!(draft.language, Language::Ja | Language::Zh);
    let scale = if is_han { HAN_A_WORD } else { 1 };
    let words = draft.body.len() / scale;
    if words == 0 || words >= FEW_WORDS || facts.medium.is_spoken() {
        return false;
    }
    let thanks = draft.thanks();
    let neither = !thanks && !draft.wishes_well();
    match facts.medium {
        Medium::CalendarComment => words < COMMENT_WORDS && !thanks || words < BARE_WORDS,
        Medium::Email => words < least(is_han && thanks && draft.wishes_well()) || neither,
        _ => neither,
    }
}
