//! Somebody sells: a demo, a service, a prize, a loan.

use std::sync::LazyLock;

use crate::reading::signals::Signal;
use crate::text::Phrases;

pub(crate) static SELLING: Signal = Signal {
    name: "selling",
    says: "tries to sell something",
    yields_to_if: false,
    strong: LazyLock::new(|| {
        Phrases::new(&[
            "demo|demos",
            "show you how",
            "your recruiters|sales|marketing|it team",
            "your team is",
            "helps|help|lets .. teams|companies|businesses|recruiters|candidates",
            "success manager",
            "kickoff call",
            "floating|bumping this",
            "our platform|software|solution|product|tool|app|service",
            "pricing|subscription|discount|coupon|invoice|refund",
            "free trial|month",
            "off ends|today|sale",
            "% off",
            "limited time|places|offer",
            "crypto|bitcoin|investment|investors|loan|mortgage|credit|debt|insurance|casino|lottery|viagra|pills",
            "claim your|prize|reward",
            "you .. won|winner",
            "act now",
            "no interview needed",
            "earn .. home|weekly|daily|per",
            "send copy of passport",
            "wire transfer|western union",
            "click here .. to",
            "mailing list",
            "linux|kernel|patch|cvs|perl|mozilla",
            "sourceforge",
            "gewinnspiel",
            "join our live|webinar",
            "webinar",
            "hiring managers .. webinar|session|learn",
            "nigeria|beneficiary|inheritance",
        ])
    }),
    weak: LazyLock::new(|| Phrases::new(&[])),
};
