//! # Slow reply unacknowledged
//!
//! Flags a first answer that comes more than two working days after the invitation and does not mention it.
//!
//! ## Why it matters
//! Five sources ask for an answer within a day, three within two. Half a sentence settles it.
//!
//! ## How to mend it
//! "I am sorry for the delay in replying."
//!
//! ## What it does not judge
//! Weekends; agreed interviews; processes that are already under way; messages that came unasked.

use jiff::civil::Weekday;

use crate::letter::Medium;
use crate::opportunity::Stage;
use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::text::sayings;
use crate::when::Moment;

pub(in crate::review) const RULE: Rule = Rule {
    name: "slow-reply-unacknowledged",
    severity: Severity::Advice,
    sayings: SAYINGS,
    check,
};

sayings! {
    VERY_SLOW = "this answer comes more than a working week after the invitation";
    SLOW = "this answer comes more than two working days after the invitation";
    MEND = "add: I am sorry for the delay";
}

const WORDS: &str = "slow_reply_unacknowledged.words.txt";

static DELAYS: Lexicon = Lexicon::new(WORDS, "delays");

/// Working hours in days after which an answer is slow, and very slow.
const SLOW_DAYS: f64 = 2.0;
const VERY_SLOW_DAYS: f64 = 5.0;

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let (Some(invited), Some(sent), false) =
        (&facts.invited_at, &facts.sent_at, facts.is_slot_confirmed)
    else {
        return vec![];
    };
    let is_first = matches!(facts.stage, None | Some(Stage::FirstInvitation))
        && facts.meetings_held.as_ref().is_none_or(Vec::is_empty);
    let has_no_room = facts.medium != Medium::Email;
    if !is_first || has_no_room || draft.text.words.is_empty() {
        return vec![];
    }
    let days = sent.hours_since(invited) / 24.0 - weekend_days(invited, sent);
    if days <= SLOW_DAYS || draft.says(&DELAYS) || !draft.apologies().is_empty() {
        return vec![];
    }
    let says = if days >= VERY_SLOW_DAYS {
        VERY_SLOW
    } else {
        SLOW
    };
    vec![Fault::new(0..0, says, MEND).against(&invited.to_string())]
}

/// How many whole days between two moments fall on a weekend.
fn weekend_days(from: &Moment, to: &Moment) -> f64 {
    let mut day = from.local.date();
    let mut days = 0.0;
    for _ in 0..MOST_DAYS {
        let Ok(next) = day.tomorrow() else { break };
        if next > to.local.date() {
            break;
        }
        if matches!(next.weekday(), Weekday::Saturday | Weekday::Sunday) {
            days += 1.0;
        }
        day = next;
    }
    days
}

/// How many days are counted at most.
const MOST_DAYS: usize = 60;
