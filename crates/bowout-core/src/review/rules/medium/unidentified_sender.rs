//! # Unidentified sender
//!
//! Flags a text message, a voicemail or a fresh mail that does not say who writes, or about which job at which firm.
//!
//! ## Why it matters
//! They have many candidates and no number saved. A no without a name is no answer.
//!
//! ## How to mend it
//! "It's Jordan Reyes, about the analyst job."
//!
//! ## What it does not judge
//! Mails in an existing thread, and there the job in a text message; chats, where a profile shows the name.

use crate::letter::Medium;
use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::names::{is_named, is_sender};
use crate::text::{Text, fold, sayings};

pub(in crate::review) const RULE: Rule = Rule {
    name: "unidentified-sender",
    severity: Severity::Warning,
    sayings: SAYINGS,
    check,
};

sayings! {
    NEITHER = "this does not say who writes, nor about which job";
    NAMELESS = "this does not say who writes";
    JOBLESS = "this does not say which job it is about";
    MEND = "say who you are, and which job you mean";
}

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let is_new = facts.is_in_thread == Some(false);
    let is_judged = match facts.medium {
        Medium::Sms | Medium::Voicemail => true,
        Medium::Email => is_new,
        _ => false,
    };
    let text = &draft.text;
    if !is_judged || text.words.is_empty() {
        return vec![];
    }
    let all = 0..text.words.len();
    let knows_sender = facts
        .sender
        .as_ref()
        .is_some_and(|sender| !sender.name.is_empty());
    let is_nameless = knows_sender && !is_sender(text.source, facts);
    let known: Vec<&String> = facts.companies.iter().chain(&facts.roles).collect();
    let names_job = known.iter().any(|name| {
        let folded = fold(name);
        let words = Text::new(name).words;
        fold(text.source).contains(&folded)
            || !is_named(text, name, all.clone()).is_empty()
            || words.iter().any(|word| {
                word.folded.chars().count() > 3
                    && text
                        .words
                        .iter()
                        .any(|own| is_kin(&own.folded, &word.folded))
            })
    });
    // A thread tells the job, and yet not whose number it is.
    let is_jobless = !known.is_empty() && !names_job && facts.is_in_thread != Some(true);
    let says = match (is_nameless, is_jobless) {
        (false, false) => return vec![],
        (true, true) => NEITHER,
        (true, false) => NAMELESS,
        (false, true) => JOBLESS,
    };
    let name = facts
        .sender
        .as_ref()
        .map(|sender| sender.name.as_str())
        .unwrap_or_default();
    vec![Fault::new(0..0, says, MEND).against(name)]
}

/// Whether two words, folded, differ only in their endings: `housekeeper` and `housekeeping`.
fn is_kin(one: &str, other: &str) -> bool {
    let alike = one.chars().zip(other.chars());
    let shared = alike.take_while(|(a, b)| a == b).count();
    let shorter = one.chars().count().min(other.chars().count());
    one == other || shared >= LEAST_STEM && shared + LONGEST_ENDING >= shorter
}

/// The fewest letters that two words of one kind share, and the most of an ending.
const LEAST_STEM: usize = 5;
const LONGEST_ENDING: usize = 3;
