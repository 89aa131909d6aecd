//! Employers named in a letter: by words that stand before a firm's name, or, in Han, by the form of the name.

use std::ops::Range;

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::lexicon::Lexicon;
use crate::review::names::{capitalised, is_form_of, may_be_same_firm, telling};
use crate::text::{Language, Text};

/// Capitalised words that are no employer: days, months, media, nouns of the trade, folded.
static COMMON: Lexicon = Lexicon::new(include_str!("employers.words.txt"), "no employer");

/// Words that make a name a job title, by their beginnings.
static TRADES: Lexicon = Lexicon::new(include_str!("rules/facts/wrong_role.words.txt"), "trades");

const OTHERS: &str = include_str!("rules/specifics/names_other_employer.words.txt");

/// What speaks of another job, what leads to its name, what is past, and what houses are called.
static JOBS: Lexicon = Lexicon::new(OTHERS, "jobs");
static LEADS: Lexicon = Lexicon::new(OTHERS, "lead");
static PAST: Lexicon = Lexicon::new(OTHERS, "past");
static HOUSES: Lexicon = Lexicon::new(OTHERS, "houses");

/// The longest name that is taken for a firm's, in words.
const MOST_WORDS: usize = 5;

/// The names that stand right behind a phrase of a list and are neither the thread's employer nor a person or role
/// of it.
pub(crate) fn behind(draft: &Draft<'_>, facts: &Facts, list: &Lexicon) -> Vec<Range<usize>> {
    let found = draft.all(list).into_iter();
    found
        .filter_map(|one| {
            let limit = draft
                .sentence_of(one.words.start)
                .end
                .min(one.words.end + MOST_WORDS)
                .min(draft.body.end.max(one.words.end));
            let name = if is_han(draft.language) {
                in_han(draft, one.words.end)
            } else {
                capitalised(&draft.text, one.words.end..limit)
            };
            (!name.is_empty() && is_foreign(draft, facts, &name)).then_some(name)
        })
        .collect()
}

/// The names that stand right before a phrase of a list, written large: `Acme has offered me a post`.
pub(crate) fn ahead(draft: &Draft<'_>, facts: &Facts, list: &Lexicon) -> Vec<Range<usize>> {
    let found = draft.all(list).into_iter().map(|one| one.words.start);
    found
        .filter_map(|end| {
            let from = draft
                .sentence_of(end)
                .start
                .max(end.saturating_sub(MOST_WORDS));
            (from..end)
                .map(|at| capitalised(&draft.text, at..end))
                .find(|name| name.end == end && is_foreign(draft, facts, name))
        })
        .collect()
}

/// Whether a name is a firm's that has nothing to do with the thread.
pub(crate) fn is_foreign(draft: &Draft<'_>, facts: &Facts, name: &Range<usize>) -> bool {
    let written = draft.text.written(name.clone());
    let words = telling(written);
    let people = facts
        .recruiters
        .iter()
        .chain(&facts.sender)
        .map(|person| person.name.as_str())
        .chain(facts.referral.iter().map(|one| one.name.as_str()));
    let is_person = people
        .flat_map(|name| name.split([' ', ',']))
        .filter(|part| part.chars().count() > 1)
        .any(|part| words.iter().any(|word| is_form_of(word, part)));
    let is_role = facts
        .roles
        .iter()
        .map(|role| telling(role))
        .any(|role| words.iter().all(|word| role.contains(word)));
    let is_own = facts
        .companies
        .iter()
        .any(|company| may_be_same_firm(company, written));
    let first = draft.text.words[name.start].folded.trim_end_matches("'s");
    let is_common = COMMON.of(draft.language).find(&Text::new(first)).is_some();
    // "Data Analyst" is a title, "Óptica Miramar" a firm.
    let is_title = draft.says_in(&TRADES, name.end - 1..name.end);
    // What stands in brackets was left behind by a template.
    let before = &draft.text.source[..draft.text.place(name.clone()).start];
    let is_left_behind = before.ends_with(['[', '{', '<', '【']);
    !words.is_empty()
        && !is_left_behind
        && !is_person
        && !is_role
        && !is_own
        && !is_common
        && !is_title
}

/// Names in a sentence that speaks of another job: behind a preposition, or such as only houses bear.
pub(crate) fn of_jobs(draft: &Draft<'_>, facts: &Facts) -> Vec<Range<usize>> {
    let mut names = vec![];
    let mut at = draft.body.start;
    while at < draft.body.end {
        let sentence = draft.sentence_of(at);
        let name = capitalised(&draft.text, at..sentence.end.min(draft.body.end));
        at = name.end.max(at + 1);
        if name.is_empty() {
            continue;
        }
        let before = sentence.start.max(name.start.saturating_sub(MOST_LED))..name.start;
        let leads = LEADS.of(draft.language).find_all_in(&draft.text, before);
        let is_led = leads.iter().any(|one| one.words.end == name.start);
        let is_house = name.len() > 1 && draft.says_in(&HOUSES, name.end - 1..name.end);
        if (is_led || is_house)
            && is_foreign(draft, facts, &name)
            && draft.says_in(&JOBS, sentence.clone())
            && !draft.says_in(&PAST, sentence)
        {
            names.push(name);
        }
    }
    names
}

/// How many words may lead to a name: `with the port of`.
const MOST_LED: usize = 5;

fn is_han(language: Language) -> bool {
    matches!(language, Language::Ja | Language::Zh)
}

/// The characters behind a word up to a particle that ends a name, where that reads as a name.
fn in_han(draft: &Draft<'_>, from: usize) -> Range<usize> {
    const ENDS: &str = "的 を の に は が で と 、 了 并 和 与";
    let limit = draft.sentence_of(from).end.min(from + 12);
    let end = (from..limit)
        .find(|at| crate::text::is_listed(ENDS, &draft.text.words[*at].folded))
        .unwrap_or(from);
    let is_joined = (from + 1..end)
        .all(|at| draft.text.words[at - 1].place.end == draft.text.words[at].place.start);
    if end >= from + 2 && is_joined {
        from..end
    } else {
        from..from
    }
}

static FORMS: Lexicon = Lexicon::new("[forms]\nja 株式会社; 有限会社; 合同会社\n", "forms");

/// Names in Han that carry their legal form: `株式会社` before or behind.
pub(crate) fn with_legal_form(draft: &Draft<'_>, facts: &Facts) -> Vec<Range<usize>> {
    if draft.language != Language::Ja {
        return vec![];
    }
    let is_name = |word: &str| {
        !crate::text::is_listed("の に は が を で と へ も や り", word)
            && word
                .chars()
                .all(|c| c as u32 > 0x2fff || c.is_alphanumeric())
    };
    let adjoins = |at: usize| {
        at > 0 && draft.text.words[at - 1].place.end == draft.text.words[at].place.start
    };
    let found = draft.all(&FORMS).into_iter().map(|one| {
        let mut name = one.words;
        while name.start > draft.body.start
            && adjoins(name.start)
            && is_name(&draft.text.words[name.start - 1].folded)
        {
            name.start -= 1;
        }
        if name.len() <= 4 {
            while name.end < draft.body.end
                && adjoins(name.end)
                && is_name(&draft.text.words[name.end].folded)
            {
                name.end += 1;
            }
        }
        name
    });
    found
        .filter(|name| name.len() > 4 && is_foreign(draft, facts, name))
        .collect()
}
