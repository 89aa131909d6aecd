//! # Wrong role
//!
//! Flags a job title that contradicts the invitation's.
//!
//! ## Why it matters
//! It belongs to another letter, and the reader will notice.
//!
//! ## How to mend it
//! Write the title of the invitation, or just "the role".
//!
//! ## What it does not judge
//! Seniority, abbreviations, your own title, a title in a language that cannot be compared.

use std::sync::LazyLock;

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::text::{Phrases, Text};

pub(in crate::review) const RULE: Rule = Rule {
    name: "wrong-role",
    severity: Severity::Error,
    check,
};

/// A title between its two marks: `the Data Analyst position`.
static BETWEEN: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&["the|your|a ... role|position|job|vacancy|post|opening"]));

/// Words behind which a title stands.
static BEFORE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "role|position|post|job of|as",
        "stelle|position als",
        "poste de|d'",
        "puesto|vacante de",
        "vaga|posicao de",
        "functie|rol van|als",
    ])
});

/// Words that do not tell one title from another, folded.
const LEVELS: &str = "senior junior lead principal staff sr jr i ii iii m w d f x the your a of and for in de des du von \
    mid level head chief graduate trainee intern";

/// Words that make a phrase a job title, by their beginnings, folded.
const TRADES: &str = "engineer analyst manager designer developer scientist consultant nurse teacher accountant architect \
    assistant coordinator administrator officer researcher writer editor director technician specialist \
    representative entwickler ingenieur berater leiter referent sachbearbeiter ingenieur developpeu \
    charge responsable analista desarrollador ingenier gerente desenvolvedor engenheir ontwikkelaar \
    adviseur medewerker recruiter controller buyer planner chemist pharmacist lawyer paralegal librarian \
    chef driver mechanic electrician";

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let Some(role) = facts.roles.first() else {
        return vec![];
    };
    let mut titles: Vec<std::ops::Range<usize>> = BETWEEN
        .find_all(&draft.text)
        .into_iter()
        .map(|one| innermost(&draft.text, one.words))
        .collect();
    titles.extend(
        BEFORE
            .find_all(&draft.text)
            .into_iter()
            .map(|one| one.words.end..trade_after(&draft.text, one.words.end)),
    );
    let own = facts
        .sender_title
        .as_deref()
        .map(telling)
        .unwrap_or_default();
    titles.sort_by_key(|one| (one.start, one.end));
    titles.dedup();
    let wrong = titles.into_iter().filter(|title| {
        let words = telling(draft.text.written(title.clone()));
        words.iter().any(|word| is_trade(word))
            && words != own
            && !facts
                .roles
                .iter()
                .any(|known| agrees(&words, &telling(known)))
    });
    wrong
        .map(|title| {
            let place = draft.text.place(title);
            let says = format!(
                "the invitation is for {role}, not {}",
                &draft.text.source[place.clone()]
            );
            Fault::new(place, says, format!("write {role}, or just: the role"))
                .against(role)
                .replaced_by(role)
        })
        .collect()
}

/// The words between the last article and the closing noun.
fn innermost(text: &Text<'_>, words: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let last = words.end - 1;
    let is_article =
        |at: &usize| matches!(text.words[*at].folded.as_str(), "the" | "your" | "a" | "an");
    (words.start..last)
        .rev()
        .find(is_article)
        .map_or(words.start, |at| at + 1)..last
}

/// Where a title that begins at a word ends: behind its last trade word, five words on at most.
fn trade_after(text: &Text<'_>, from: usize) -> usize {
    let limit = text
        .sentence_of(from)
        .map_or(from, |one| one.words.end)
        .min(from + 5);
    (from..limit)
        .rev()
        .find(|at| is_trade(&text.words[*at].folded))
        .map_or(from, |at| at + 1)
}

fn is_trade(word: &str) -> bool {
    TRADES.split(' ').any(|trade| word.starts_with(trade))
}

/// The words of a title that tell it from others.
fn telling(title: &str) -> Vec<String> {
    let words = Text::new(title).words;
    words
        .into_iter()
        .map(|word| word.folded)
        .filter(|word| !crate::text::is_listed(LEVELS, word))
        .collect()
}

/// Whether two titles may be the same: one holds all words of the other, or the known one holds no trade to compare.
fn agrees(written: &[String], known: &[String]) -> bool {
    let holds = |all: &[String], some: &[String]| {
        some.iter()
            .all(|word| all.iter().any(|one| same_stem(one, word)))
    };
    !known.iter().any(|word| is_trade(word)) || holds(written, known) || holds(known, written)
}

/// Whether two words differ only in their endings, as `developer` and `development` do.
fn same_stem(one: &str, other: &str) -> bool {
    let shared = one
        .chars()
        .zip(other.chars())
        .take_while(|(a, b)| a == b)
        .count();
    one == other || shared >= 6
}
