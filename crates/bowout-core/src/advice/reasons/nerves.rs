//! # Nerves are no reason
//!
//! You are nervous, or feel that you are not good enough.
//!
//! ## Why it matters
//! They read your papers and chose you: about three in a hundred applicants get that far. Most people know the feeling.
//!
//! ## What to do
//! Write down three facts from the invitation that speak for you, sleep a night, then decide.
//!
//! ## What it does not judge
//! A licence or a language that the post requires and you lack.

use std::sync::LazyLock;

use crate::advice::advice::Line;
use crate::advice::profile::Profile;
use crate::advice::reasons::Reason;
use crate::opportunity::{Opportunity, Quoted};
use crate::text::{Phrases, Text, sayings};
use crate::when::Moment;

pub(super) const REASON: Reason = Reason {
    name: "nerves",
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "nerves are no reason: they chose you out of many. Write down three facts from the invitation that speak for you, and sleep a night";
}

static FEARS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "not good|qualified|smart|experienced|ready enough?",
        "scared|afraid|nervous|anxious|terrified|panic*|impostor|imposter|fraud",
        "embarrass*|humiliat*",
        "(they'll|they will) find out",
        "(nicht gut|nicht qualifiziert) genug?",
        "angst|nervos|aufgeregt|hochstapler*",
        "peur|angoisse|stresse*|imposteur",
        "pas a la hauteur",
        "miedo|nervios*",
        "no (estoy|soy) .. (altura|bueno|buena|suficiente)",
        "medo|nervos*",
        "nao sou bo*",
        "bang|zenuwachtig",
        "niet goed genoeg",
        "(不安|緊張|自信がない|紧张|害怕|不够好|没信心)",
    ])
});

fn check(_: &Opportunity, profile: &Profile, _: &Moment) -> Option<Line> {
    let fear = profile
        .feelings
        .iter()
        .find(|words| FEARS.find(&Text::new(words)).is_some())?;
    let words = Quoted {
        quote: fear.clone(),
        path: "profile".to_owned(),
        date: None,
    };
    Some(Line::new(REASON.name, -3, SAYS).because([words]))
}
