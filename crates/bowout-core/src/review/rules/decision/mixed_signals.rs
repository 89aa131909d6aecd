//! # Mixed signals
//!
//! Flags a decline that also bids for the same process.
//!
//! ## Why it matters
//! The reader cannot tell a no from a bargain.
//!
//! ## How to mend it
//! Delete the bid, or ask for another time instead of declining.
//!
//! ## What it does not judge
//! Interest in other roles, in later openings, or in staying in touch.

use std::sync::LazyLock;

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::text::Phrases;

pub(in crate::review) const RULE: Rule = Rule {
    name: "mixed-signals",
    severity: Severity::Error,
    check,
};

static BIDS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "still .. interested in the|this|your",
        "still .. want|love|like .. the job|role|position",
        "if .. another|different|later .. slot|time|date .. is|becomes|opens|were|was|available|possible|free",
        "keep my application active|open|alive|going",
        "keep me in the running|process",
        "happy|glad to come in|by",
        "would|might|could|will reconsider",
        "reconsider if",
        "unless you|the|they",
        "let me know if .. another|other .. slot|time|date",
        "could|can we .. reschedule|move|rearrange",
        "immer noch .. interess*",
        "weiterhin .. interess* an der|dieser|ihrer stelle|position",
        "wenn .. anderer termin",
        "anderen termin",
        "toujours .. interesse* par .. poste|ce",
        "un autre creneau",
        "sigo .. interesad* en el|este puesto",
        "otra fecha|hora",
        "ainda .. interess* na|nessa|nesta vaga",
        "outro horario",
        "nog steeds .. interesse|geinteresseerd in de|deze functie",
        "ander moment",
        "別の日程",
        "日程を変更",
        "改期",
        "换个时间",
        "仍然很感兴趣",
    ])
});

/// Words that turn the interest to another role or a later day.
static ELSEWHERE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "other|another|different|future role*|opening*|position*|opportunit*",
        "in .. future",
        "someone|somebody|candidate*",
        "andere* stelle*|position*",
        "zukunft*",
        "autre* poste*|opportunite*",
        "avenir",
        "otr* puesto*|oportunidad*|vacante*",
        "futur*",
        "outr* vaga*|oportunidade*",
        "andere functie*|vacature*",
        "toekomst",
        "別の機会",
        "将来",
        "其他候选",
    ])
});

/// How many words before a bid may deny it.
const NEAR_WORDS: usize = 6;

/// Words that deny what follows: `no need to fix another date`.
static NEGATIONS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "no need|reason",
        "not|need not|needn't|don't|without",
        "nicht|kein|keine|keinen|ohne",
        "pas|inutile|sans",
        "no|sin",
        "nao|sem",
        "niet|geen|zonder",
        "不必|无需|不用",
        "不必",
        "無需",
    ])
});

fn check(draft: &Draft<'_>, _: &Facts) -> Vec<Fault> {
    if draft.decision.declines.is_none() {
        return vec![];
    }
    let bids = BIDS.find_all(&draft.text).into_iter().filter(|bid| {
        let sentence = draft.text.around(&bid.words);
        let before = sentence
            .start
            .max(bid.words.start.saturating_sub(NEAR_WORDS))..bid.words.start;
        ELSEWHERE.find_in(&draft.text, sentence).is_none()
            && NEGATIONS.find_in(&draft.text, before).is_none()
    });
    bids.map(|bid| {
        let place = draft.text.place(bid.words);
        Fault::new(
            place,
            "the letter declines, and yet bids for the same process",
            "delete this, or ask for another time instead",
        )
    })
    .collect()
}
