//! # Signs of a scam
//!
//! Money, a cheque, equipment to buy, or bank and identity data before an offer; or an interview by chat app alone from a free mail address.
//!
//! ## Why it matters
//! No employer pays you before you work, or has you pay. Even a polite no confirms that your address is read.
//!
//! ## What to do
//! Send nothing. Verify through the firm's own site, and report it.
//!
//! ## What it does not judge
//! Reimbursed travel; identity papers at the door.

use std::sync::LazyLock;

use crate::advice::advice::{Line, Verdict};
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
    DEMAND = "they ask for money, or for bank or identity data, before any offer";
    SIGNS = "several signs of a scam: verify it through the firm's own site first";
}

static DEMANDS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "cheque|check .. (for|to) .. (equipment|purchase|buy|deposit)",
        "(send|mail) you a (cheque|check)",
        "deposit the (cheque|check)",
        "(pay|payment|fee|deposit) .. (training|registration|background|visa|onboarding|equipment)",
        "buy|purchase .. (gift cards|equipment|laptop) .. (vendor|reimburse*)",
        "(bank account|bank details|routing number|account number|social security|ssn|credit card)",
        "(copy|photo|picture) of .. (driver* license|passport|id card) .. (front|back|both)",
        "(bitcoin|crypto|western union|moneygram)",
        "(gebuhr|kaution) .. (uberweisen|zahlen)",
        "(bankverbindung|kontodaten|iban) .. (senden|mitteilen|ausweis)",
        "(frais|caution) .. (verser|payer|regler)",
        "(pagar|abonar|depositar|transferir) .. (tasa|curso|formacion|material|taxa|treinamento)",
        "(押金|保证金|培训费|转账)",
        "(保証金|登録料|振り込)",
    ])
});

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
    if let Some(words) = opportunity.says(&DEMANDS) {
        let line = Line::new(REASON.name, 6, DEMAND);
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
