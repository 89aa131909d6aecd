//! The role that a mail is about, in its own words. In doubt there is none.

use std::ops::Range;

use crate::evidence::Fact;
use crate::reading::facts::names::{is_no_name, names_a_job, squashed};
use crate::reading::facts::role::hints::{by_label, by_lead, by_noun, by_run};
use crate::reading::facts::role::script::by_script;
use crate::reading::facts::role::subject::{
    by_line, by_subject, by_subject_words, strip_interview,
};
use crate::reading::source::Source;
use crate::text::{Words, fold};

/// The least score that names a role.
const ENOUGH: f64 = 2.5;

/// A role with its place and what speaks for it.
#[derive(Debug)]
pub(super) struct Candidate {
    pub(super) place: Range<usize>,
    pub(super) score: f64,
}

/// The role.
pub(crate) fn role(source: &Source<'_>, company: Option<&Fact<String>>) -> Option<Fact<String>> {
    let mut candidates = vec![];
    by_label(source, &mut candidates);
    by_lead(source, &mut candidates);
    by_noun(source, &mut candidates);
    by_script(source, &mut candidates);
    by_subject(source, company, &mut candidates);
    by_subject_words(source, &mut candidates);
    by_line(source, &mut candidates);
    by_run(source, &mut candidates);
    let all = source.text.source;
    let firm = company
        .map(|company| squashed(company.value()))
        .unwrap_or_default();
    for one in &mut candidates {
        one.place = trimmed(all, one.place.clone());
        let words = &all[one.place.clone()];
        if names_a_job(words) {
            one.score += 1.5;
        }
        let key = squashed(words);
        let length = key.chars().count();
        if length < 2
            || words.len() > 90
            || key == firm
            || is_generic(words)
            || !firm.is_empty() && firm.contains(&key)
        {
            one.score = 0.0;
        }
    }
    merge(all, &mut candidates);
    let best = candidates.iter().filter(|one| one.score >= ENOUGH).fold(
        None::<&Candidate>,
        |best, one| match best {
            Some(best) if best.score >= one.score => Some(best),
            _ => Some(one),
        },
    )?;
    let evidence = source.quote(best.place.clone());
    let value = evidence
        .quote
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    Some(Fact::read(value, evidence))
}

/// Lets what says the same role count together, for the first place that says it.
fn merge(all: &str, candidates: &mut Vec<Candidate>) {
    let mut merged: Vec<(String, Candidate)> = vec![];
    for one in candidates.drain(..).filter(|one| one.score > 0.0) {
        let key = squashed(&all[one.place.clone()]);
        match merged.iter_mut().find(|(before, _)| *before == key) {
            Some((_, before)) => before.score = before.score.max(one.score) + 0.5,
            None => merged.push((key, one)),
        }
    }
    candidates.extend(merged.into_iter().map(|(_, one)| one));
}

/// Without quotes, requisition numbers and dashes at either end.
fn trimmed(all: &str, place: Range<usize>) -> Range<usize> {
    let mut words = &all[place.clone()];
    loop {
        let before = words;
        words = words.trim_matches(|c: char| {
            c.is_whitespace() || "\"“”„‚‘«»*:–—-|,;。·「」『』《》#".contains(c)
        });
        words = words.strip_suffix(['.', '!', '?']).unwrap_or(words);
        if let Some((first, rest)) = words.split_once(' ')
            && is_number(first)
        {
            words = rest;
        }
        for start in ["be ", "the ", "The ", "our ", "a ", "an "] {
            words = words.strip_prefix(start).unwrap_or(words);
        }
        for end in [
            " role",
            " position",
            " Position",
            " Role",
            " (m/w/d)",
            " (f/m/d)",
            " (w/m/d)",
            " (all genders)",
        ] {
            words = words.strip_suffix(end).unwrap_or(words);
        }
        words = strip_interview(words);
        for start in ["弊社の", "当社の", "貴社の", "我司"] {
            words = words.strip_prefix(start).unwrap_or(words);
        }
        if let Some(open) = words.find(['(', '（']).filter(|open| *open > 3)
            && !words[open..].contains([')', '）'])
        {
            words = &words[..open];
        }
        if words == before {
            break;
        }
    }
    let start = words.as_ptr() as usize - all.as_ptr() as usize;
    start..start + words.len()
}

/// `JR-20931`, `REQ-5582`, `#4411`.
fn is_number(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    digits >= 2
        && word
            .chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || "-_#./".contains(c))
}

/// Whether the words name no role in particular.
fn is_generic(words: &str) -> bool {
    const GENERIC: &str = "the this that a an our your open new same right above following role position job interview first \
        second final next phone video screening technical onsite interview, stelle gesprach entretien \
        entrevista gesprek telefon meeting call time us me it you advertised candidate selection more round \
        process invitation confirmed updated confirmation schedule your application intro panel online \
        cancelled canceled convocation reprogramacion verschiebung terminverschiebung verlegung anderung wijziging \
        report annulation entretien ihres ihrer votre tu su sua je uw unseres vorstellungsgesprachs vorstellungsgesprach \
        notice reschedule rescheduled postponed moved scheduling booking book pick slot appointment selection process \
        kennismaking termin einladung invitacion convite uitnodiging availability action required \
        candidatura candidature bewerbung einladung zum zur zweiten ersten reminder update on re your \
        telefonico telefonica exciting opportunity potential perfect great further feedback week today \
        tomorrow";
    static WORDS: Words = Words::new(&[GENERIC]);
    let folded = fold(words);
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .all(|word| WORDS.hold(word) || is_no_name(word))
}
