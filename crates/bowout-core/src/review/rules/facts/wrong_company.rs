//! # Wrong company
//!
//! Flags a letter that names another employer than the one that invited.
//!
//! ## Why it matters
//! It is the slip that recruiters remember: they were one of many, and not even the right one.
//!
//! ## How to mend it
//! Put the name of the employer on the thread.
//!
//! ## What it does not judge
//! Suffixes, initials, aliases; an accepted offer's employer; the client behind an agency.

use std::ops::Range;
use std::sync::LazyLock;

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::names::{capitalised, may_be_same_firm, telling};
use crate::text::Phrases;

pub(in crate::review) const RULE: Rule = Rule {
    name: "wrong-company",
    severity: Severity::Error,
    check,
};

/// Words behind which an employer's name stands.
static BEFORE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "interview*|call|conversation|application|apply|applying|position|role|job|opportunity|vacancy|post|team|process|everyone|work|working|opening .. at",
        "interview* .. for the|your|a ... role|position|job at",
        "position|role|job|opportunity|vacancy|post|career with",
        "application|apply|applying to",
        "join|joining",
        "stelle|position|gesprach|bewerbung|team|interview|prozess .. bei",
        "poste|candidature|entretien|equipe|processus .. chez",
        "functie|gesprek|sollicitatie|team|procedure .. bij",
    ])
});

/// Words that make the sentence about another offer.
static OFFERS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "accepted|accept|accepting|offer|start|starting|joining|joined",
        "angenommen|angebot|zusage",
        "accepte|offre",
        "aceptado|oferta",
        "aceitei|aceitar|proposta",
        "aangenomen|aanbod|geaccepteerd",
        "オファー|内定",
        "接受",
    ])
});

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let Some(company) = facts.companies.first() else {
        return vec![];
    };
    let mut places = others(draft, facts);
    if !facts.is_agency {
        places.extend(
            misplaced(draft, facts)
                .into_iter()
                .filter(|place| {
                    !places
                        .iter()
                        .any(|one| one.start < place.end && place.start < one.end)
                })
                .collect::<Vec<_>>(),
        );
    }
    places
        .into_iter()
        .map(|place| {
            let named = draft.text.source[place.clone()].to_owned();
            Fault::new(
                place,
                format!("this names {named}, but {company} invited you"),
                format!("write {company}"),
            )
            .against(company)
            .replaced_by(company)
        })
        .collect()
}

/// Employers of other processes that the letter names outside of an accepted offer.
fn others(draft: &Draft<'_>, facts: &Facts) -> Vec<Range<usize>> {
    let mut places = vec![];
    for other in facts.other_processes.iter().filter(|other| {
        !facts
            .companies
            .iter()
            .any(|own| may_be_same_firm(own, other))
    }) {
        let wanted = telling(other);
        if wanted.is_empty() {
            continue;
        }
        for at in 0..draft.text.words.len() {
            let end = at + wanted.len();
            let is_named = draft.text.words.get(at..end).is_some_and(|words| {
                words
                    .iter()
                    .zip(&wanted)
                    .all(|(word, want)| word.folded == *want)
            });
            let sentence = draft.text.around(&(at..at));
            let is_written_large = draft.text.source[draft.text.place(at..at + 1)]
                .chars()
                .next()
                .is_some_and(|c| !c.is_lowercase());
            if is_named && is_written_large && OFFERS.find_in(&draft.text, sentence).is_none() {
                places.push(draft.text.place(at..end));
            }
        }
    }
    places
}

/// Capitalised names in an employer's position that are neither the employer, the role nor a person.
fn misplaced(draft: &Draft<'_>, facts: &Facts) -> Vec<Range<usize>> {
    let known: Vec<String> = facts
        .recruiters
        .iter()
        .chain(&facts.sender)
        .flat_map(|person| telling(&person.name))
        .chain(facts.roles.iter().flat_map(|role| telling(role)))
        .collect();
    let mut places = vec![];
    for found in BEFORE.find_all(&draft.text) {
        let sentence = draft.text.around(&found.words);
        let name = capitalised(
            &draft.text,
            found.words.end..sentence.end.min(found.words.end + 4),
        );
        let written = draft.text.written(name.clone());
        let is_ordinary = name.is_empty()
            || telling(written)
                .iter()
                .any(|word| known.contains(word) || is_common(word));
        if !is_ordinary
            && OFFERS.find_in(&draft.text, sentence).is_none()
            && !facts
                .companies
                .iter()
                .any(|own| may_be_same_firm(own, written))
        {
            places.push(draft.text.place(name));
        }
    }
    places
}

/// Capitalised words that are no employer: days, months, pronouns, media, German nouns of the trade.
fn is_common(word: &str) -> bool {
    const COMMON: &str = "monday tuesday wednesday thursday friday saturday sunday january february march april may june july \
        august september october november december montag dienstag mittwoch donnerstag freitag januar \
        februar marz mai juni juli oktober dezember ihnen ihrem ihrer ihr sie i you your zoom teams google \
        skype phone linkedin team stelle position gesprach einladung termin rolle mr mrs ms dr frau herr \
        herrn engineering product design data marketing sales finance hr university berlin london paris \
        madrid lisboa amsterdam vous usted voce";
    crate::text::is_listed(COMMON, word)
}
