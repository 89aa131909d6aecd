//! An interview about a product or for research.

use std::sync::LazyLock;

use crate::reading::signals::Signal;
use crate::text::Phrases;

pub(crate) static STUDY: Signal = Signal {
    name: "study",
    says: "speaks of a study or a gift for taking part",
    yields_to_if: false,
    strong: LazyLock::new(|| {
        Phrases::new(&[
            "user|customer|market|ux research|interview|interviews|study|testing",
            "gift card|voucher|cards",
            "research|pilot study|participants|participant|session|project|team",
            "participate|participants|participant .. study|research|survey",
            "usability",
            "learn|understand|hear how you",
            "tell us about .. commute|how|your experience|visit",
            "thanks for using",
            "short|quick|brief|our survey",
            "take our|this|the survey",
            "how was|did .. interview|visit|experience|stay",
            "umfrage|nutzerbefragung|studie",
            "enquete|etude utilisateur*",
            "encuesta",
            "pesquisa de .. satisfacao|usuario*|opiniao",
            "enquete|onderzoek deelnemen",
            "アンケート調査",
            "アンケートにご協力",
            "调研",
            "问卷调查",
        ])
    }),
    weak: LazyLock::new(|| Phrases::new(&[])),
};
