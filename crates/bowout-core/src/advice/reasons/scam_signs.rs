//! # Signs of a scam
//!
//! Money, a cheque, gift cards or equipment to buy, bank and identity data before an offer, or software that lets others into
//! your computer; or an interview by chat app alone from a free mail address.
//!
//! ## Why it matters
//! No employer pays you before you work, or has you pay. Even a polite no confirms that your address is read.
//!
//! ## What to do
//! Send nothing. Verify through the firm's own site, and report it.
//!
//! ## What it does not judge
//! Reimbursed travel; identity papers at the door; warnings of scams; work that has to do with money.

use std::sync::LazyLock;

use crate::advice::advice::{Line, Verdict};
use crate::advice::demand::{Demand, demanded};
use crate::advice::profile::Profile;
use crate::advice::reasons::Reason;
use crate::opportunity::Opportunity;
use crate::text::{Phrases, sayings};
use crate::when::Moment;

pub(super) const REASON: Reason = Reason {
    name: "scam-signs",
    sayings: SAYINGS,
    check,
};

sayings! {
    MONEY = "they ask you for money";
    DATA = "they ask for bank or identity data before any offer";
    CONTROL = "they want you to let them into your computer";
    SIGNS = "several signs of a scam: verify it through the firm's own site first";
}

static SOFT: LazyLock<Vec<Phrases>> = LazyLock::new(|| {
    [
        &[
            "interview .. (telegram|whatsapp|signal|wire|google hangouts)",
            "(telegram|whatsapp) .. interview",
            "add .. on telegram",
            "contact .. (telegram|whatsapp)",
        ][..],
        &[
            "no interview (needed|required)",
            "hired immediately",
            "without (an)? interview",
            "start (immediately|right away) .. no experience",
        ][..],
        &[
            "(earn|make) .. (per|a) (week|day|hour) .. (home|part time)",
            "easy money",
            "work from home .. no experience",
        ][..],
    ]
    .iter()
    .map(|phrases| Phrases::new(phrases))
    .collect()
});

/// Mailboxes that anybody can open.
const FREE: &str = "gmail.com googlemail.com outlook.com hotmail.com yahoo.com gmx.de gmx.net web.de icloud.com proton.me protonmail.com aol.com qq.com 163.com mail.ru";

fn check(opportunity: &Opportunity, _: &Profile, _: &Moment) -> Option<Line> {
    if let Some((demand, words)) = demanded(opportunity) {
        let says = match demand {
            Demand::Money => MONEY,
            Demand::Data => DATA,
            Demand::Control => CONTROL,
        };
        let line = Line::new(REASON.name, 6, says);
        return Some(line.because([words]).settling(Verdict::Stop));
    }
    let mut signs: Vec<_> = SOFT
        .iter()
        .filter_map(|phrases| opportunity.says(phrases))
        .collect();
    let latest = opportunity.latest()?;
    let is_free = crate::text::is_listed(FREE, &latest.domain) && latest.reading.company.is_some();
    if is_free {
        signs.push(latest.quote(&latest.domain));
    }
    if signs.len() < 2 {
        return None;
    }
    let line = Line::new(REASON.name, 3, SIGNS);
    Some(line.because(signs).settling(Verdict::Stop))
}
