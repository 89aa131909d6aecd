//! # The role is not as advertised
//!
//! Title, level or contract differ from the advertisement, or the mail says that they have changed.
//!
//! ## Why it matters
//! One in five who leave a process say that the role was not the one described.
//!
//! ## What to do
//! Ask what changed. Two material changes: decline.
//!
//! ## What it does not judge
//! Changes of wording that mean the same.

use std::sync::LazyLock;

use crate::advice::advice::Line;
use crate::advice::profile::Profile;
use crate::advice::reasons::Reason;
use crate::opportunity::Opportunity;
use crate::text::{Phrases, sayings};
use crate::when::Moment;

pub(super) const REASON: Reason = Reason {
    name: "role-not-as-advertised",
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "the role is no longer the one that was advertised";
    QUESTION = "Could you tell me what has changed about the role since the advertisement?";
}

/// Words that say that something about the role has changed.
static CHANGES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "role|position|job|scope has|have .. changed|shifted|evolved",
        "(is|be) now a (contract|temporary|part time|freelance|junior|night)",
        "instead of (permanent|full time|senior|remote)",
        "(not|no longer) (permanent|remote|full time|senior)",
        "different from (the|what) .. (ad|advert*|posting|listing|description)",
        "unlike the (ad|advert*|posting|listing)",
        "(stelle|position) hat sich geandert",
        "befristet* statt",
        "(nicht mehr|statt) (unbefristet|vollzeit|homeoffice|remote)",
        "le poste a (change|evolue)",
        "(cdd|stage) au lieu",
        "el puesto ha cambiado",
        "a vaga mudou",
        "de functie is (veranderd|gewijzigd)",
        "職務内容が変更",
        "岗位有调整",
    ])
});

fn check(opportunity: &Opportunity, profile: &Profile, _: &Moment) -> Option<Line> {
    let said = opportunity.says(&CHANGES);
    let title = profile.advertised_role.as_ref().and_then(|advertised| {
        let role = opportunity.latest()?.reading.role.as_ref()?;
        (!is_same(advertised, role.value())).then(|| {
            let heard = opportunity.latest()?;
            Some(heard.quote(role.value()))
        })?
    });
    let changes: Vec<_> = said.into_iter().chain(title).collect();
    let points = match changes.len() {
        0 => return None,
        1 => 2,
        _ => 4,
    };
    let line = Line::new(REASON.name, points, SAYS);
    Some(line.because(changes).asking(QUESTION))
}

/// Whether two titles share every word of the shorter one.
fn is_same(one: &str, other: &str) -> bool {
    let words = |title: &str| -> Vec<String> {
        title
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(crate::text::fold)
            .collect()
    };
    let (one, other) = (words(one), words(other));
    let (short, long) = if one.len() <= other.len() {
        (&one, &other)
    } else {
        (&other, &one)
    };
    short.iter().all(|word| long.contains(word))
}
