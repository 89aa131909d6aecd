//! # Reason contradicts record
//!
//! Flags a reason that your own record contradicts: an offer that you never accepted, a move that you never planned.
//! Also two reasons that exclude each other.
//!
//! ## Why it matters
//! Six sources warn against inventing an excuse. Trades are small, and the next call asks for more of the story.
//!
//! ## How to mend it
//! Give a general reason, or none.
//!
//! ## What it does not judge
//! Leaving a reason out; "my circumstances have changed"; "not the right fit": these cover any private reason.

use std::ops::Range;

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::mentions::{Reason, is_no_post, is_renewed, reasons};
use crate::review::names::{is_named, telling};
use crate::text::{is_listed, sayings};

pub(in crate::review) const RULE: Rule = Rule {
    name: "reason-contradicts-record",
    severity: Severity::Error,
    sayings: SAYINGS,
    check,
};

sayings! {
    BOTH = "the letter says that you stay, and that you go elsewhere";
    RECORD = "your record says: {0}";
    MEND = "give a general reason, or none";
}

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let reasons = reasons(draft);
    let recorded = facts.recorded_reason.as_deref().unwrap_or_default();
    let recorded = recorded.trim().to_lowercase().replace([' ', '_'], "-");
    if let Some(words) = exclusive(&reasons, &recorded) {
        return vec![Fault::new(draft.place(words), BOTH, MEND)];
    }
    if recorded.is_empty() {
        return vec![];
    }
    let Some(words) = against(draft, facts, &reasons, &recorded) else {
        return vec![];
    };
    let says = RECORD.with([&recorded]);
    vec![Fault::new(draft.place(words), says, MEND).against(&recorded)]
}

/// Of two reasons that exclude each other the one that is not on record, or else the later one.
fn exclusive(reasons: &[Reason], recorded: &str) -> Option<Range<usize>> {
    let of = |wanted: &str| reasons.iter().find(|(name, ..)| *name == wanted);
    let ((.., offer), (.., staying)) = (of("accepted-offer")?, of("staying")?);
    let is_offer = is_listed(REASONS_TO_STAY, recorded)
        || !is_listed(ACCEPTED, recorded) && staying.words.start < offer.words.start;
    Some(if is_offer { offer } else { staying }.words.clone())
}

/// The words that the record speaks against.
fn against(
    draft: &Draft<'_>,
    facts: &Facts,
    reasons: &[Reason],
    recorded: &str,
) -> Option<Range<usize>> {
    let has_accepted = facts.accepted_offer.is_some();
    let home = draft.stays();
    let is_staying = home.is_some() || reasons.iter().any(|(name, ..)| *name == "staying");
    let is_kept = is_listed(REASONS_TO_STAY, recorded) && is_staying;
    let is_told = reasons
        .iter()
        .any(|(_, agreed, _)| is_listed(agreed, recorded))
        || is_kept;
    let is_gone = || {
        let is_told = is_told || draft.is_gone(facts).is_some() || names_offer(draft, facts);
        (has_accepted || is_listed(ACCEPTED, recorded)) && is_told
    };
    let is_moved_on = |name: &str| {
        let mut told = reasons.iter().filter(|(one, ..)| *one == name);
        told.any(|(.., one)| is_renewed(draft, &one.words))
    };
    let is_clash = |name: &str, agrees: &str| match name {
        "accepted-offer" => !has_accepted && !is_listed(agrees, recorded),
        // Whoever moves does not stay.
        "staying" => has_accepted || is_listed(GOING, recorded),
        // Whoever stays may finish a course there, but does not move.
        "study" | "family" | "health" if is_kept => false,
        // "They moved me to the drones": to other work in the same house.
        "relocation" if is_listed(REASONS_TO_STAY, recorded) && is_moved_on(name) => false,
        // Nor does it gainsay them that the other house pays less.
        "pay" if is_listed(REASONS_TO_STAY, recorded) => false,
        // What no list knows, or covers any reason of one's own, speaks against none.
        _ if name != "retirement" && !is_listed(KNOWN, recorded) => false,
        // Whoever goes elsewhere may have more reasons to, but does not cease to work.
        _ => !is_listed(agrees, recorded) && (name == "retirement" || !is_gone()),
    };
    let mut told = reasons.iter();
    let clash = told.find(|(name, agrees, _)| is_clash(name, agrees));
    // The same in other words than a list can hold: no clash where others agree with the record.
    let gone = || {
        let is_wrong = is_clash("accepted-offer", ACCEPTED) && !is_told;
        let gone = is_wrong.then(|| draft.is_gone(facts)).flatten();
        gone.filter(|words| !is_renewed(draft, words) && !is_no_post(draft, words))
    };
    let remains = || {
        let home = is_clash("staying", "").then(|| home.clone()).flatten();
        home.filter(|words| !tells_offer(draft, facts, words))
    };
    let clash = clash.map(|(.., found)| found.words.clone());
    clash.or_else(gone).or_else(remains)
}

/// Whether the letter names the employer whose offer was accepted.
fn names_offer(draft: &Draft<'_>, facts: &Facts) -> bool {
    let mut offers = facts.accepted_offer.iter();
    offers.any(|firm| !is_named(&draft.text, firm, draft.body.clone()).is_empty())
}

/// Whether the clause of some words tells of the house whose offer was accepted, by any word of its name.
fn tells_offer(draft: &Draft<'_>, facts: &Facts, words: &Range<usize>) -> bool {
    let clause = &draft.text.words[draft.clause_of(words.start)];
    let name = facts.accepted_offer.iter().flat_map(|firm| telling(firm));
    name.filter(|word| word.chars().count() > SHORT)
        .any(|word| clause.iter().any(|one| one.folded == word))
}

/// The longest word of a name that tells no house, in characters.
const SHORT: usize = 3;

/// Names on record for staying.
const REASONS_TO_STAY: &str = "staying stay counter-offer counteroffer promotion current-job";

/// Names on record for an offer that was accepted.
const ACCEPTED: &str = "accepted-offer accepted offer other-offer another-offer new-job";

/// Names on record that tell one reason from another.
const KNOWN: &str = "accepted-offer accepted offer other-offer another-offer new-job staying stay counter-offer \
    counteroffer promotion current-job relocation location move moving family childcare pregnancy health illness study \
    studies education pay salary compensation pay-below-floor money retirement retiring pension age";

/// Names on record for whatever leads away from where the writer works.
const GOING: &str =
    "accepted-offer accepted offer other-offer another-offer new-job relocation move moving";
