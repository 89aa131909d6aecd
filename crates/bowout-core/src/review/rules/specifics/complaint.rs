//! # Complaint
//!
//! Flags criticism of their process, people, product or culture, and hearsay about them: reviews, a friend who worked
//! there, layoffs.
//!
//! ## Why it matters
//! It is what advisers warn against most. A decline cannot mend anything there, and it stays on file with your name.
//!
//! ## How to mend it
//! Delete it. Keep it in your own notes; feedback can follow if they ask.
//!
//! ## What it does not judge
//! Your own week, schedule or project; names with such a word in them; plain words such as "complex" or "large". Where
//! they asked for your feedback it is advice only.

use std::ops::Range;

use crate::review::draft::{Draft, Field, Who};
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::review::names::is_named;
use crate::text::{Match, sayings};

pub(in crate::review) const RULE: Rule = Rule {
    name: "complaint",
    severity: Severity::Error,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "this criticises them";
    MEND = "delete it, and keep it in your notes";
}

const WORDS: &str = "complaint.words.txt";

static FAULTS: Lexicon = Lexicon::new(WORDS, "faults");
static TARGETS: Lexicon = Lexicon::new(WORDS, "targets");
static WHOLE: Lexicon = Lexicon::new(WORDS, "whole");
/// What others say of them, and the words by which it is praise.
static HEARSAY: Lexicon = Lexicon::new(WORDS, "hearsay");
static TOLD: Lexicon = Lexicon::new(WORDS, "told");
static HARMLESS: Lexicon = Lexicon::new(WORDS, "harmless");
static PRAISED: Lexicon = Lexicon::new(WORDS, "praised");
/// What they could not do.
static FAILINGS: Lexicon = Lexicon::new(WORDS, "failings");
static OWN: Lexicon = Lexicon::new(WORDS, "own");
/// Words by which the writer owns the fault.
static REGRETS: Lexicon = Lexicon::new(WORDS, "regrets");
static ASKED: Lexicon = Lexicon::new(WORDS, "asked");

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    let titles = facts.title_words();
    let is_title = |at: usize| titles.contains(&draft.text.words[at].folded);
    let faults = draft.all(&FAULTS).into_iter();
    let faults = faults.chain(draft.found_of(Field::Contempt));
    let faults = faults.filter_map(|one| {
        let is_set_aside = is_title(one.words.start)
            || draft.is_negated(&one)
            || draft.says_in(&REGRETS, draft.sentence_of(one.words.start));
        if is_set_aside {
            return None;
        }
        target(draft, facts, &one.words)
    });
    let whole = draft.all(&WHOLE).into_iter().filter(|one| {
        !is_title(one.words.start)
            && !draft.is_negated(one)
            && !draft.says_in(
                &OWN,
                draft.clause_of(one.words.start).start..one.words.start,
            )
    });
    let whole = whole.chain(hearsay(draft)).map(|one| one.words);
    let failings = draft.all(&FAILINGS).into_iter().filter_map(|one| {
        let clause = draft.sentence_of(one.words.start).start..one.words.start;
        let is_writers = draft.names_writer(clause.clone());
        let who = draft
            .of_the_house(clause, &one.words)
            .filter(|_| !is_writers)?;
        Some(who.start..one.words.end)
    });
    let whole = whole.chain(failings);
    let mut found: Vec<Range<usize>> = faults.chain(whole).collect();
    found.retain(|words| !draft.is_supposed(words.start) && !draft.is_referral(words.start));
    found.sort_by_key(|words| (draft.sentence_of(words.start).start, words.start));
    found.dedup_by(|later, first| {
        let is_same = draft.sentence_of(later.start) == draft.sentence_of(first.start);
        first.end = if is_same {
            first.end.max(later.end)
        } else {
            first.end
        };
        is_same
    });
    let is_asked = draft.says(&ASKED);
    found
        .into_iter()
        .map(|words| {
            let fault = Fault::new(draft.place(words), SAYS, MEND);
            if is_asked { fault.softened() } else { fault }
        })
        .collect()
}

/// What others say of them, or are said to have lived through with them, unless it is praise.
fn hearsay<'a>(draft: &'a Draft<'_>) -> impl Iterator<Item = Match> + 'a {
    let told = draft.all(&TOLD).into_iter().filter(|one| {
        let behind = one.words.end..draft.sentence_of(one.words.start).end;
        let clauses = one.words.start..behind.end;
        let is_theirs = draft.last_named(clauses.clone()) == Some(Who::Reader)
            || draft.speaks_of(Field::House, behind.clone())
            || draft.speaks_of(Field::Staff, behind);
        is_theirs && !draft.says_in(&HARMLESS, clauses)
    });
    let heard = draft.all(&HEARSAY).into_iter().chain(told);
    heard.filter(|one| !draft.says_in(&PRAISED, draft.sentence_of(one.words.start)))
}

/// The words from what is criticised to the fault, where that is theirs: named in the clause, or in the clause before
/// when this one names nobody. What is the writer's own is none of theirs.
fn target(draft: &Draft<'_>, facts: &Facts, fault: &Range<usize>) -> Option<Range<usize>> {
    let clause = draft.clause_of(fault.start);
    if draft.says_in(&OWN, clause.start..fault.start) {
        return None;
    }
    let sentence = draft.sentence_of(fault.start);
    let named = |words: Range<usize>| {
        let firm = facts
            .companies
            .iter()
            .flat_map(|one| is_named(&draft.text, one, words.clone()))
            .next();
        let theirs = draft.find_in(&TARGETS, words.clone());
        let theirs = theirs.map(|one| one.words).or(firm);
        theirs.or_else(|| draft.of_the_house(words, fault))
    };
    let before = sentence.start..clause.start;
    let found = named(clause.clone()).or_else(|| {
        let is_writers = draft.names_writer(clause.clone());
        if is_writers {
            None
        } else {
            named(before).filter(|_| !draft.says_in(&OWN, sentence.clone()))
        }
    })?;
    Some(found.start.min(fault.start)..found.end.max(fault.end))
}
