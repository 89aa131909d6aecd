//! # Late without apology
//!
//! Flags a decline of an agreed interview within 24 hours of it, or after it, that does not say sorry.
//!
//! ## Why it matters
//! Somebody has already made room. Half a sentence shows that you know.
//!
//! ## How to mend it
//! "I apologise for the short notice."
//!
//! ## What it does not judge
//! Times that were only proposed; letters in good time; the one line of a calendar or of a LinkedIn note.

use std::sync::LazyLock;

use crate::letter::Medium;
use crate::opportunity::Stage;
use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::text::Phrases;

pub(in crate::review) const RULE: Rule = Rule {
    name: "late-without-apology",
    severity: Severity::Warning,
    check,
};

/// Hours before the interview within which a letter is late.
const LATE_HOURS: f64 = 24.0;

static APOLOGIES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "sorry",
        "apolog*",
        "forgive",
        "pardon",
        "short notice",
        "last minute",
        "late notice",
        "regret the",
        "entschuldig*",
        "verzeih*",
        "tut mir .. leid",
        "leid",
        "kurzfristig*",
        "pardon*",
        "excus*",
        "desole*",
        "tardi*",
        "disculp*",
        "perdon*",
        "siento",
        "lamento",
        "ultima hora",
        "desculp*",
        "lament*",
        "em cima da hora",
        "sinto muito",
        "excuses",
        "sorry",
        "spijt*",
        "op .. korte termijn",
        "late afmelding",
        "verontschuldig*",
        "申し訳",
        "お詫び",
        "すみません",
        "恐れ入り",
        "ご迷惑",
        "直前",
        "抱歉",
        "对不起",
        "歉意",
        "不好意思",
        "麻烦",
        "见谅",
    ])
});

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let (Some(sent), Some(interview), true) =
        (&facts.sent_at, &facts.interview_at, facts.is_slot_confirmed)
    else {
        return vec![];
    };
    let has_no_room = matches!(facts.medium, Medium::LinkedinNote | Medium::CalendarComment);
    let is_no_interview = matches!(facts.stage, Some(Stage::ColdOutreach | Stage::Offer));
    if has_no_room || is_no_interview {
        return vec![];
    }
    let hours = interview.hours_since(sent);
    if hours >= LATE_HOURS || draft.says(&APOLOGIES) {
        return vec![];
    }
    let says = if hours < 0.0 {
        "the interview has already begun, and the letter does not apologise"
    } else {
        "the interview is less than a day away, and the letter does not apologise"
    };
    vec![
        Fault::new(0..0, says, "add: I apologise for the short notice")
            .against(&interview.local.to_string()),
    ]
}
