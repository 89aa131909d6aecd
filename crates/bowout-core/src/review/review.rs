//! The one way through all rules, and what one finding silences of another.

use std::ops::Range;

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Finding, Rule};
use crate::review::outcome::{doubt, insist, name, strike_out, tell_apart};
use crate::review::rules::RULES;
use crate::review::speech::{Hearing, Sight, terms};

/// Reviews the body of a letter that declines, in order of position. Never fails.
#[must_use]
pub fn review(letter: &str, facts: &Facts) -> Vec<Finding> {
    let draft = Draft::new(letter, facts);
    let mut findings = found(&draft, facts);
    let hearing = Hearing::of(&draft, &findings);
    if let Some(hearing) = &hearing {
        tell_apart(&draft, hearing, &mut findings);
        doubt(&draft, facts, hearing, &mut findings);
        insist(&draft, facts, hearing, &mut findings);
        name(&draft, hearing, &mut findings);
    }
    silence(&draft, &mut findings);
    strike_out(&draft, facts, &mut findings);
    findings.sort_by(|a, b| {
        (a.place.start, a.place.end, a.rule).cmp(&(b.place.start, b.place.end, b.rule))
    });
    findings
}

/// A sentence of a letter, or a clause of a longer one, and what it shows to who hears what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Its bytes.
    pub place: Range<usize>,
    /// What it shows, as the lists of speech write it.
    pub terms: Vec<String>,
    /// Whether it is a clause of the sentence before it.
    pub is_clause: bool,
}

/// What each sentence of a letter shows and what each of its clauses shows by itself, for making the lists of speech.
#[must_use]
pub fn shown(letter: &str, facts: &Facts) -> Vec<Shown> {
    let draft = Draft::new(letter, facts);
    let findings = found(&draft, facts);
    let sight = Sight::new(&draft, &findings);
    let mut shown = vec![];
    for sentence in &draft.text.sentences {
        shown.push(Shown {
            place: sentence.place.clone(),
            terms: terms(&sight, &sentence.words, sentence.is_question),
            is_clause: false,
        });
        let clauses = draft.clauses_in(sentence).iter().map(|clause| Shown {
            place: draft.text.place(clause.clone()),
            terms: terms(&sight, clause, false),
            is_clause: true,
        });
        shown.extend(clauses);
    }
    shown
}

/// What the rules find, each by itself.
fn found(draft: &Draft<'_>, facts: &Facts) -> Vec<Finding> {
    let of = |rule: &Rule| {
        let faults = (rule.check)(draft, facts).into_iter();
        faults.map(|fault| rule.finding(fault)).collect::<Vec<_>>()
    };
    RULES.iter().flat_map(of).collect()
}

/// Rules whose finding makes another's needless: the first silences the second in the whole letter.
const WHOLE: &[(&str, &str)] = &[
    ("ambiguous-decline", "no-decline"),
    ("mixed-signals", "ambiguous-decline"),
    ("curt", "no-good-wishes"),
    ("no-decline", "buried-decision"),
    ("no-decline", "slot-not-released"),
    ("ambiguous-decline", "slot-not-released"),
];

/// Rules whose finding makes another's needless in the same clause.
const CLAUSE: &[(&str, &str)] = &[
    ("complaint", "blame"),
    ("sarcasm", "complaint"),
    ("mixed-signals", "asks-question"),
    ("sarcasm", "asks-question"),
    ("sarcasm", "blame"),
    ("blame", "asks-question"),
    ("sarcasm", "over-apology"),
    ("door-slam", "complaint"),
    ("door-slam", "mixed-signals"),
    ("door-slam", "blame"),
    ("door-slam", "sarcasm"),
    ("door-slam", "asks-question"),
    ("pay-talk", "complaint"),
    ("private-detail", "complaint"),
    ("private-detail", "self-doubt-as-reason"),
    ("self-doubt-as-reason", "complaint"),
    ("self-doubt-as-reason", "asks-question"),
    ("referral-overpromise", "asks-question"),
    ("referral-overpromise", "blame"),
    ("referral-overpromise", "complaint"),
    ("referral-overpromise", "door-slam"),
    ("referral-overpromise", "private-detail"),
    ("referral-overpromise", "self-doubt-as-reason"),
    ("self-doubt-as-reason", "over-apology"),
    ("wrong-company", "names-other-employer"),
    ("false-history", "wrong-interview-date"),
];

/// Takes out what a stronger finding already says.
fn silence(draft: &Draft<'_>, findings: &mut Vec<Finding>) {
    let clause = |place: &Range<usize>| {
        let own = || draft.clause_of(draft.text.word_at(place.start));
        (!place.is_empty()).then(own)
    };
    let places: Vec<(&str, Option<Range<usize>>)> = findings
        .iter()
        .map(|one| (one.rule, clause(&one.place)))
        .collect();
    let is_silenced = |one: &Finding| {
        let own = clause(&one.place);
        WHOLE
            .iter()
            .any(|(by, rule)| *rule == one.rule && places.iter().any(|(name, _)| name == by))
            || CLAUSE.iter().any(|(by, rule)| {
                *rule == one.rule
                    && own.is_some()
                    && places.iter().any(|(name, at)| name == by && *at == own)
            })
    };
    findings.retain(|one| !is_silenced(one));
}
