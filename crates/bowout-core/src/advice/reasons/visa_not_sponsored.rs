//! # The work permit is not sponsored
//!
//! You need a sponsor, and the mail says that there is none.
//!
//! ## Why it matters
//! Without the right to work there is no job, however well the interview goes.
//!
//! ## What to do
//! Clear no: decline. Nothing said: ask before anybody spends time.
//!
//! ## What it does not judge
//! The visa for a journey to the interview.

use std::sync::LazyLock;

use crate::advice::advice::{Line, Verdict};
use crate::advice::profile::Profile;
use crate::advice::reasons::Reason;
use crate::opportunity::Opportunity;
use crate::text::{Phrases, sayings};
use crate::when::Moment;

pub(super) const REASON: Reason = Reason {
    name: "visa-not-sponsored",
    sayings: SAYINGS,
    check,
};

sayings! {
    REFUSED = "you need a work permit sponsored, and they do not";
    UNSAID = "you need a work permit sponsored, and nothing is said about it";
    QUESTION = "Do you sponsor work permits for this role?";
}

static NO_SPONSOR: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(no|not|unable to|cannot|can't|don't|do not|without|won't) ... sponsor*",
        "sponsorship .. (not|unavailable)",
        "must .. (authorized|authorised|right) to work .. without sponsorship",
        "(only|must) .. (citizens|permanent residents|green card)",
        "kein|keine .. (visum*|arbeitserlaubnis|sponsoring)",
        "pas .. (parrainage|sponsor*)",
        "no .. (patrocin*|visado)",
        "ビザ .. サポート .. (なし|ありません)",
        "不提供 .. 签证",
    ])
});

static SPONSORS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(we|will|do|can|happy to|offer) .. sponsor*",
        "visa (support|sponsorship) .. (available|provided|offered)",
        "visum .. unterstutz*",
    ])
});

fn check(opportunity: &Opportunity, profile: &Profile, _: &Moment) -> Option<Line> {
    if profile.needs_sponsorship != Some(true) {
        return None;
    }
    if let Some(words) = opportunity.says(&NO_SPONSOR) {
        let line = Line::new(REASON.name, 6, REFUSED);
        return Some(line.because([words]).settling(Verdict::Decline));
    }
    if opportunity.says(&SPONSORS).is_some() {
        return None;
    }
    let line = Line::new(REASON.name, 0, UNSAID);
    Some(line.asking(QUESTION))
}
