//! What the rules have not met and the words of a letter say all the same: sentences and clauses that likely do what a letter
//! is better without are told.

use std::ops::Range;

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Finding, Severity};
use crate::review::outcome::opinion::{DECLINED, OPINIONS, Opinion, TELLS_LATE, first_of_body};
use crate::review::rules;
use crate::review::speech::{Act, Heard, Hearing};
use crate::text::{Language, Sentence};

/// The clauses of a sentence are heard one by one from this chance on that it has a fault.
const MAY_BE_A_FAULT: f32 = 0.05;
/// From this chance on a part of it is told.
const LIKELY_A_FAULT: f32 = 0.45;
/// From this chance on it is told even where no fault is likely by itself, but one at least so.
const SURELY_A_FAULT: f32 = 0.9;
const ITS_OWN: f32 = 0.15;
/// Fewer words say too little by themselves.
const FEWEST_WORDS: usize = 6;
/// So many features of a sentence must have been learnt for it to be told by them alone.
const FEWEST_KNOWN: u16 = 12;

/// Tells the clauses that no rule has met and whose words say enough together, alone or beside the next; or the sentence,
/// where none of them does.
pub(in crate::review) fn insist(
    draft: &Draft<'_>,
    facts: &Facts,
    hearing: &Hearing<'_>,
    findings: &mut Vec<Finding>,
) {
    let weighty = findings
        .iter()
        .filter(|one| one.severity > Severity::Advice);
    let mut insistence = Insistence {
        draft,
        facts,
        hearing,
        told: weighty.map(|one| one.place.clone()).collect(),
    };
    for (at, sentence) in draft.text.sentences.iter().enumerate() {
        let first = sentence.words.start;
        let is_own =
            draft.body.contains(&first) && !draft.is_quoted(first) && !draft.is_referral(first);
        // "(Should they ask why: ...)" is for whoever speaks, and nobody hears it.
        let is_direction =
            facts.medium.is_spoken() && draft.text.source[..sentence.place.start].ends_with('(');
        if is_own && !is_direction && words(draft, sentence) >= FEWEST_WORDS {
            insistence.tell(at, sentence, findings);
        }
    }
    if is_undecided(draft, hearing, findings) {
        findings.extend(told("no-decline", 0..0));
    }
}

/// What may decide by itself.
const DECIDES: &[Act] = &[
    Act::Decline,
    Act::Release,
    Act::Hedge,
    Act::ForOffer,
    Act::ForStaying,
];

/// Below which chance a sentence or a clause declines for nobody who listens.
const HARDLY_DECLINED: f32 = 0.2;

/// Whether words that sounded like a decision left open are none, and no sentence of the body and no clause comes near a no.
fn is_undecided(draft: &Draft<'_>, hearing: &Hearing<'_>, findings: &[Finding]) -> bool {
    const OPEN: [&str; 2] = ["no-decline", "ambiguous-decline"];
    let is_open = || findings.iter().any(|one| OPEN.contains(&one.rule));
    let decision = &draft.decision;
    if decision.declines.is_some() || decision.asks_to_move || is_open() {
        return false;
    }
    let declines = |heard: &Heard| heard.most(DECIDES) >= HARDLY_DECLINED;
    let mut own = first_of_body(draft)..draft.text.sentences.len();
    let clauses = draft.clauses.iter();
    let mut clauses = clauses.filter(|words| words.start >= draft.body.start);
    !own.any(|at| hearing.sentence(at).is_some_and(declines))
        && !clauses.any(|words| declines(&hearing.part(words.clone())))
}

/// What is told of a letter beside what the rules found.
struct Insistence<'a> {
    draft: &'a Draft<'a>,
    facts: &'a Facts,
    hearing: &'a Hearing<'a>,
    /// The bytes of everything that is told.
    told: Vec<Range<usize>>,
}

impl Insistence<'_> {
    /// Tells what a sentence does, by its number.
    fn tell(&mut self, at: usize, sentence: &Sentence, findings: &mut Vec<Finding>) {
        let (draft, hearing) = (self.draft, self.hearing);
        let Some(whole) = hearing.sentence(at) else {
            return;
        };
        if whole.known() < FEWEST_KNOWN || whole.most(&[Act::Fault]) < MAY_BE_A_FAULT {
            return;
        }
        let clauses = draft.clauses_in(sentence);
        let alone = clauses.iter().cloned();
        // Two are the whole sentence.
        let beside = clauses.windows(2).filter(|_| clauses.len() > 2);
        let beside = beside.map(|two| two[0].start..two[1].end);
        let before = findings.len();
        let heard = |words: Range<usize>| {
            let heard = hearing.part(words.clone());
            let one = self.heard_by(at, &heard)?;
            Some((draft.text.place(words), one, heard.most(one.acts)))
        };
        // What is said most clearly names the fault: "a whole weekend, how generous".
        let mut alone: Vec<_> = alone.filter_map(heard).collect();
        alone.sort_by(|a, b| b.2.total_cmp(&a.2));
        let beside: Vec<_> = beside.filter_map(heard).collect();
        for (place, one, _) in alone.into_iter().chain(beside) {
            if !self.is_told(&place) && !is_found(findings, one.rule, &sentence.place) {
                findings.extend(self.finding(one, place));
            }
        }
        if findings.len() == before
            && !self.is_told(&sentence.place)
            && let Some(one) = self.heard_by(at, whole)
        {
            findings.extend(self.finding(one, sentence.place.clone()));
        }
    }

    /// Whether any byte of a place is told of.
    fn is_told(&self, place: &Range<usize>) -> bool {
        let mut told = self.told.iter();
        told.any(|own| own.start < place.end && place.start < own.end)
    }

    /// The first that tells a sentence, or a part of it, by its words alone.
    fn heard_by(&self, at: usize, heard: &Heard) -> Option<&'static Opinion> {
        if heard.most(&[Act::Fault]) < LIKELY_A_FAULT {
            return None;
        }
        let is_told = |one: &&Opinion| heard.most(one.acts) >= one.tells && self.concerns(at, one);
        // Where some fault is all but sure, the likeliest is.
        let likeliest = || {
            let chance = |one: &Opinion| heard.most(one.acts);
            let own = OPINIONS.iter().filter(|one| one.tells <= TELLS_LATE);
            let best = own.max_by(|a, b| chance(a).total_cmp(&chance(b)))?;
            let is_sure = heard.most(&[Act::Fault]) >= SURELY_A_FAULT && chance(best) >= ITS_OWN;
            (is_sure && best.tells < TELLS_LATE && self.concerns(at, best)).then_some(best)
        };
        OPINIONS.iter().find(is_told).or_else(likeliest)
    }

    /// Whether a rule has something to say: an agency hears of pay what an employer does not, who speaks may ask, and a no
    /// that another sentence says is not left open by this one.
    fn concerns(&self, at: usize, one: &Opinion) -> bool {
        match one.rule {
            "pay-talk" => !self.facts.is_agency,
            "asks-question" => !self.facts.medium.is_spoken(),
            "ambiguous-decline" | "mixed-signals" if self.draft.decision.asks_to_move => false,
            "ambiguous-decline" => {
                let mut others = (0..self.draft.text.sentences.len()).filter(|other| *other != at);
                !others.any(|other| self.hearing.chance(other, Act::Decline) >= DECLINED)
            }
            _ => true,
        }
    }

    fn finding(&mut self, one: &Opinion, place: Range<usize>) -> Option<Finding> {
        self.told.push(place.clone());
        told(one.rule, place)
    }
}

/// Whether a rule has found something that begins within some bytes, or for a complaint that they mock.
fn is_found(findings: &[Finding], rule: &str, place: &Range<usize>) -> bool {
    let mut findings = findings.iter();
    let is_it = |own: &str| own == rule || rule == "complaint" && own == "sarcasm";
    findings.any(|one| is_it(one.rule) && place.contains(&one.place.start))
}

/// The words of a sentence; of Han and kana, taken one by one, two are about one.
fn words(draft: &Draft<'_>, sentence: &Sentence) -> usize {
    let count = sentence.words.len();
    match draft.language {
        Language::Ja | Language::Zh => count / 2,
        _ => count,
    }
}

/// What a rule says of a whole sentence: its first words, and its last as the mend.
pub(super) fn told(rule: &str, place: Range<usize>) -> Option<Finding> {
    let rule = rules::rule(rule)?;
    let (says, mend) = (rule.sayings.first()?, rule.sayings.last()?);
    Some(rule.finding(Fault::new(place, *says, *mend)))
}
