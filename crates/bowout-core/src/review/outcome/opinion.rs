//! A second opinion on what the rules say: all that a sentence shows together, beside the phrases that a rule looks for.
//!
//! A finding in a sentence that hardly does such a thing is dropped; a sentence that almost surely does is told, even where
//! no phrase was met. What is missing from a letter is not missed where a sentence very likely is it.

use std::ops::Range;

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Finding, Rule, Severity};
use crate::review::rules::RULES;
use crate::review::speech::{Act, Hearing};
use crate::text::{Language, Sentence};

/// What is heard for or against a rule.
struct Opinion {
    rule: &'static str,
    /// What the rule is about; any of them will do.
    acts: &'static [Act],
    /// From this chance on a sentence is told without a finding.
    tells: f32,
}

/// From which chance on a finding stands.
const STANDS: f32 = 0.3;
/// By its clause alone: a long sentence does several things.
const STANDS_IN_CLAUSE: f32 = 0.65;
/// Of rules that know more than a sentence shows, such as the names in it or the record.
const KNOWS_MORE: f32 = 0.05;
/// From which chance on a sentence is told.
const TELLS: f32 = 0.85;
/// Of acts that have words of their own.
const TELLS_SOON: f32 = 0.75;
/// Never told by a sentence alone: the rule asks for more.
const NEVER: f32 = 2.0;
/// Fewer words say too little by themselves.
const FEWEST_WORDS: usize = 6;
/// So many features of a sentence must have been learnt for it to be told by them alone.
const FEWEST_KNOWN: u16 = 12;

const fn opinion(rule: &'static str, acts: &'static [Act], tells: f32) -> Opinion {
    Opinion { rule, acts, tells }
}

/// The first that tells a sentence has it.
const OPINIONS: &[Opinion] = &[
    opinion("door-slam", &[Act::Slam], TELLS_SOON),
    opinion("private-detail", &[Act::Private], TELLS),
    opinion("pay-talk", &[Act::Pay, Act::ForPay], TELLS),
    opinion("self-doubt-as-reason", &[Act::SelfDoubt], TELLS_SOON),
    opinion("referral-overpromise", &[Act::Promise], TELLS),
    opinion("ambiguous-decline", &[Act::Hedge, Act::Unable], NEVER),
    opinion("mixed-signals", &[Act::Reopen, Act::Hedge], TELLS),
    opinion("asks-question", &[Act::Ask], TELLS),
    opinion("sarcasm", &[Act::Sarcasm, Act::Complain, Act::Blame], NEVER),
    opinion(
        "complaint",
        &[Act::Complain, Act::Blame, Act::Sarcasm],
        TELLS,
    ),
    opinion("blame", &[Act::Blame, Act::Complain, Act::Sarcasm], NEVER),
    opinion("names-other-employer", &[Act::OtherNamed], NEVER),
    opinion("reason-contradicts-record", REASONS, NEVER),
    opinion("gushing", &[Act::Gush], TELLS),
    opinion(
        "referral-without-consent",
        &[Act::Recommend, Act::Promise],
        NEVER,
    ),
];

/// Rules that know more than a sentence shows.
const KNOWING: [&str; 3] = [
    "names-other-employer",
    "reason-contradicts-record",
    "referral-without-consent",
];

/// Every reason that a sentence may give.
const REASONS: &[Act] = &[
    Act::ForOffer,
    Act::ForStaying,
    Act::ForFamily,
    Act::ForHealth,
    Act::ForMove,
    Act::ForTiming,
    Act::ForPay,
    Act::ForFit,
];

/// What a letter is said to lack, the acts that it would be, and the chances from which a sentence is it or, where that is
/// asked, a clause.
const ABSENT: &[(&str, &[Act], f32, Option<f32>)] = &[
    ("no-decline", &[Act::Decline, Act::Release], 0.5, Some(0.9)),
    ("no-thanks", &[Act::Thank], 0.85, None),
    ("no-good-wishes", &[Act::Wish], 0.9, None),
];

/// Drops the findings that the words of their sentence speak against.
pub(in crate::review) fn doubt(
    draft: &Draft<'_>,
    facts: &Facts,
    hearing: &Hearing<'_>,
    findings: &mut Vec<Finding>,
) {
    let sentences = &draft.text.sentences;
    findings.retain(|one| {
        if is_about_the_past(draft, facts, hearing, one) || is_said_before(draft, hearing, one) {
            return false;
        }
        if let Some((_, acts, sentence, clause)) =
            ABSENT.iter().find(|(rule, ..)| *rule == one.rule)
        {
            let in_sentence = (0..sentences.len()).any(|at| most(hearing, at, acts) >= *sentence);
            let in_clause = |least: f32| {
                let mut clauses = draft.clauses.iter();
                clauses.any(|words| hearing.most_in(words.clone(), acts) >= least)
            };
            return !in_sentence && !clause.is_some_and(in_clause);
        }
        let Some(opinion) = OPINIONS.iter().find(|opinion| opinion.rule == one.rule) else {
            return true;
        };
        let from = sentence_of(draft, one);
        let to = sentences.partition_point(|sentence| sentence.place.start < one.place.end);
        let least = if KNOWING.contains(&one.rule) {
            KNOWS_MORE
        } else {
            STANDS
        };
        let in_clause = || {
            let words = &draft.text.words;
            let word = words.partition_point(|word| word.place.end <= one.place.start);
            hearing.most_in(draft.clause_of(word), opinion.acts) >= least.max(STANDS_IN_CLAUSE)
        };
        let is_borne_out = (from..to).any(|at| opinion.chance(hearing, at) >= least);
        from >= to || is_borne_out || in_clause()
    });
}

/// The sentence that a finding begins in; behind the last one where it lies in none.
fn sentence_of(draft: &Draft<'_>, one: &Finding) -> usize {
    let sentences = &draft.text.sentences;
    sentences.partition_point(|sentence| sentence.place.end <= one.place.start)
}

/// From which chance on a sentence recalls a meeting, and below which it hardly does.
const RECALLED: f32 = 0.3;
const HARDLY_RECALLED: f32 = 0.1;

/// Whether a day is that of a meeting which was held, or a meeting that is said never to have been is not recalled at all.
fn is_about_the_past(
    draft: &Draft<'_>,
    facts: &Facts,
    hearing: &Hearing<'_>,
    one: &Finding,
) -> bool {
    let recalls = || hearing.chance(sentence_of(draft, one), Act::Recall);
    let held = facts.meetings_held.as_ref();
    match one.rule {
        "wrong-interview-date" => {
            held.is_some_and(|held| !held.is_empty()) && recalls() >= RECALLED
        }
        "false-history" => held.is_some_and(Vec::is_empty) && recalls() < HARDLY_RECALLED,
        _ => false,
    }
}

/// From which chance on a sentence declines, so that a later one is no buried decision.
const DECLINED: f32 = 0.85;

/// Whether a decision that is said to come late is already said before.
fn is_said_before(draft: &Draft<'_>, hearing: &Hearing<'_>, one: &Finding) -> bool {
    let mut before = 0..sentence_of(draft, one);
    one.rule == "buried-decision" && before.any(|at| hearing.chance(at, Act::Decline) >= DECLINED)
}

/// From which chance on a sentence is about the other employer whose offer was taken.
const OF_ANOTHER: f32 = 0.6;

/// A foreign employer in a sentence about another offer is no mistaken name of theirs.
pub(in crate::review) fn tell_apart(
    draft: &Draft<'_>,
    hearing: &Hearing<'_>,
    findings: &mut [Finding],
) {
    let other = RULES
        .iter()
        .find(|rule| rule.name == "names-other-employer");
    for one in findings
        .iter_mut()
        .filter(|one| one.rule == "wrong-company")
    {
        let at = sentence_of(draft, one);
        let about = [Act::OtherNamed, Act::ForOffer].map(|act| hearing.chance(at, act));
        let is_of_another = about.into_iter().any(|chance| chance >= OF_ANOTHER);
        if let Some(other) = other.filter(|_| is_of_another)
            && let Some(mut told) = told(other, one.place.clone())
        {
            let name = draft.text.source.get(one.place.clone()).unwrap_or_default();
            told.says = other.sayings[0].with([&name]);
            *one = told;
        }
    }
}

/// Tells the sentences whose words leave no doubt and that no rule has met.
pub(in crate::review) fn insist(
    draft: &Draft<'_>,
    facts: &Facts,
    hearing: &Hearing<'_>,
    findings: &mut Vec<Finding>,
) {
    for (at, sentence) in draft.text.sentences.iter().enumerate() {
        let place = &sentence.place;
        let first = sentence.words.start;
        let is_own =
            draft.body.contains(&first) && !draft.is_quoted(first) && !draft.is_referral(first);
        let may_be = is_own && words(draft, sentence) >= FEWEST_WORDS;
        let is_told = || {
            let told = findings
                .iter()
                .filter(|one| one.severity > Severity::Advice);
            let mut places = told.map(|one| &one.place);
            places.any(|own| own.start < place.end && place.start < own.end)
        };
        if !may_be || is_told() || hearing.known(at) < FEWEST_KNOWN {
            continue;
        }
        let mut insists = OPINIONS.iter();
        let insists =
            insists.find(|one| one.chance(hearing, at) >= one.tells && one.concerns(facts));
        let Some(one) = insists else {
            continue;
        };
        let rule = RULES.iter().find(|rule| rule.name == one.rule);
        let place = told_part(draft, hearing, sentence, one.acts);
        findings.extend(rule.and_then(|rule| told(rule, place)));
    }
}

/// The bytes of the clause that does something by itself; where none does, of the whole sentence.
fn told_part(
    draft: &Draft<'_>,
    hearing: &Hearing<'_>,
    sentence: &Sentence,
    acts: &[Act],
) -> Range<usize> {
    let words = &sentence.words;
    let clauses = draft.clauses.iter();
    let clauses = clauses.filter(|one| words.start <= one.start && one.end <= words.end);
    let heard = clauses.map(|clause| (hearing.most_in(clause.clone(), acts), clause));
    let loudest = heard.max_by(|a, b| a.0.total_cmp(&b.0));
    match loudest {
        Some((chance, clause)) if chance >= STANDS_IN_CLAUSE && clause != words => {
            draft.text.place(clause.clone())
        }
        _ => sentence.place.clone(),
    }
}

/// How likely a sentence does the likeliest of some acts.
fn most(hearing: &Hearing<'_>, sentence: usize, acts: &[Act]) -> f32 {
    let chances = acts.iter().map(|act| hearing.chance(sentence, *act));
    chances.fold(0.0, f32::max)
}

/// The words of a sentence; of Han and kana, taken one by one, two are about one.
fn words(draft: &Draft<'_>, sentence: &Sentence) -> usize {
    let count = sentence.words.len();
    match draft.language {
        Language::Ja | Language::Zh => count / 2,
        _ => count,
    }
}

impl Opinion {
    /// Whether the rule has something to say in this relation: an agency hears of pay what an employer does not, and who
    /// speaks may ask.
    fn concerns(&self, facts: &Facts) -> bool {
        match self.rule {
            "pay-talk" => !facts.is_agency,
            "asks-question" => !facts.medium.is_spoken(),
            _ => true,
        }
    }

    fn chance(&self, hearing: &Hearing<'_>, sentence: usize) -> f32 {
        most(hearing, sentence, self.acts)
    }
}

/// What a rule says of a whole sentence: its first words, and its last as the mend.
fn told(rule: &Rule, place: Range<usize>) -> Option<Finding> {
    let (says, mend) = (rule.sayings.first()?, rule.sayings.last()?);
    Some(rule.finding(Fault::new(place, *says, *mend)))
}
