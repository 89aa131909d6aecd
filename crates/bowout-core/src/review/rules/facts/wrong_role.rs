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
//! Seniority, but for the rank at the end of a title in Chinese or Japanese; abbreviations, your own title, a title in a
//! language that cannot be compared.

use std::ops::Range;

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Rule, Severity};
use crate::review::lexicon::Lexicon;
use crate::review::mentions::{has_trade, holds_trade};
use crate::review::names::{
    innermost, is_part, is_told_by_field, is_within, tells, title_words, unknown_role, with_field,
};
use crate::text::{Language, is_listed, sayings};

pub(in crate::review) const RULE: Rule = Rule {
    name: "wrong-role",
    severity: Severity::Error,
    sayings: SAYINGS,
    check,
};

sayings! {
    SAYS = "the invitation is for {0}, not {1}";
    MEND = "write {0}, or just: the role";
}

const WORDS: &str = "wrong_role.words.txt";

/// A title between its two marks: `the Data Analyst position`.
static BETWEEN: Lexicon = Lexicon::new(WORDS, "between");

/// The writer's own job, now or later.
static OWN: Lexicon = Lexicon::new(WORDS, "own");

/// Words for this process, beside which not even the writer's own title is theirs: `invited me as a Bid Writer`.
static PROCESS: Lexicon = Lexicon::new(WORDS, "process");

/// Words behind which a title stands.
static BEFORE: Lexicon = Lexicon::new(WORDS, "before");

fn check(draft: &Draft<'_>, facts: &Facts) -> Vec<Fault> {
    // A title translated from another language cannot be compared.
    let is_translated = facts.language != Some(draft.language);
    let Some(role) = facts.roles.first() else {
        return vec![];
    };
    if matches!(draft.language, Language::Ja | Language::Zh) {
        let title = unknown_role(&draft.text.source[draft.place(draft.body.clone())], facts);
        let from = draft.place(draft.body.clone()).start;
        let place = title.map(|title| from + title.start..from + title.end);
        return place.map_or(vec![], |place| vec![fault(draft, place, role)]);
    }
    let between = draft.all(&BETWEEN).into_iter();
    let between = between.map(|one| innermost(&draft.text, one.words));
    let mut titles: Vec<Range<usize>> = between.filter(|one| !tells(&draft.text, one)).collect();
    let before = draft.all(&BEFORE).into_iter();
    titles.extend(before.map(|one| one.words.end..trade_after(draft, one.words.end)));
    if facts.roles.iter().any(|role| is_told_by_field(role)) {
        let whole = titles.into_iter().map(|one| with_field(&draft.text, one));
        titles = whole.collect();
    }
    let own = title_words(facts.sender_title.as_deref().unwrap_or_default());
    titles.sort_by_key(|one| (one.start, one.end));
    // "candidatura para el puesto de Contable" names one title, the innermost.
    titles.dedup_by(|later, first| {
        let is_within = later.start < first.end;
        if is_within {
            *first = later.clone();
        }
        is_within
    });
    // Where no known title holds a trade, there is none to compare, unless the letter says what was applied for.
    let is_trade = facts.roles.iter().any(|role| holds_trade(role));
    let is_known = |title: &Range<usize>| is_trade || is_of_process(draft, title);
    let wrong = titles.into_iter().filter(|title| {
        let words = title_words(draft.text.written(title.clone()));
        let may_differ = || (is_translated || words.len() < 2) && !is_known(title);
        has_trade(draft, title)
            && (words != own || is_of_process(draft, title))
            && !draft.is_referral(title.start)
            && !draft.is_supposed(title.start)
            && !draft.says_in(&OWN, draft.clause_of(title.start))
            && !facts
                .recruiter_titles
                .iter()
                .any(|known| is_within(&words, &title_words(known)))
            && !facts
                .roles
                .iter()
                .any(|known| agrees(&words, known, &may_differ))
    });
    wrong
        .map(|title| fault(draft, draft.text.place(title), role))
        .collect()
}

/// Whether a word for this process stands before a title.
fn is_of_process(draft: &Draft<'_>, title: &Range<usize>) -> bool {
    draft.says_in(&PROCESS, draft.sentence_of(title.start).start..title.start)
}

fn fault(draft: &Draft<'_>, place: Range<usize>, role: &str) -> Fault {
    let says = SAYS.with([&role, &&draft.text.source[place.clone()]]);
    Fault::new(place, says, MEND.with([&role]))
        .against(role)
        .replaced_by(role)
}

const ARTICLES: &str = "el la los las le les o a os as";

/// Where a title that begins at a word ends: behind its last trade word, five words on at most. None begins with an
/// article: `entrevista para el puesto`.
fn trade_after(draft: &Draft<'_>, from: usize) -> usize {
    let limit = draft.sentence_of(from).end.min(from + 5);
    if from < limit && is_listed(ARTICLES, &draft.text.words[from].folded) {
        return from;
    }
    (from..limit)
        .rev()
        .find(|at| has_trade(draft, &(*at..*at + 1)))
        .map_or(from, |at| at + 1)
}

/// Whether two titles may be the same: one holds all words of the other, or the post may be said in another way.
fn agrees(written: &[String], role: &str, may_differ: &dyn Fn() -> bool) -> bool {
    let known = title_words(role);
    is_part(written, &known) || known.is_empty() || may_differ()
}
