//! A second opinion on what the rules say: all that a sentence shows together, beside the phrases that a rule looks for.
//!
//! A finding in a sentence that hardly does such a thing is dropped. What is missing from a letter is not missed where a
//! sentence very likely is it.

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::Finding;
use crate::review::speech::{Act, Heard, Hearing};

/// What is heard for or against a rule.
pub(super) struct Opinion {
    pub(super) rule: &'static str,
    /// What the rule is about; any of them will do.
    pub(super) acts: &'static [Act],
    /// From this chance on a sentence or a clause is told without a finding.
    pub(super) tells: f32,
}

/// From which chance on a finding stands, in its sentence or in its clause alone: a long sentence does several things.
pub(super) const STANDS: f32 = 0.3;
/// Of rules that know more than a sentence shows, such as the names in it or the record, or ask for two things at once.
const KNOWS_MORE: f32 = 0.05;
/// Of rules about what plain words name, such as a sum or an illness, or whose irony a sentence hardly shows.
const PLAINLY: f32 = 0.1;
/// From which chance on a sentence or a clause is told.
const TELLS: f32 = 0.7;
/// Of what is a fault only where there is much of it.
pub(super) const TELLS_LATE: f32 = 0.85;
/// Never told by a sentence alone: the rule asks for more.
const NEVER: f32 = 2.0;

const fn opinion(rule: &'static str, acts: &'static [Act], tells: f32) -> Opinion {
    Opinion { rule, acts, tells }
}

/// The first that tells a sentence has it.
pub(super) const OPINIONS: &[Opinion] = &[
    opinion("door-slam", &[Act::Slam], TELLS),
    opinion("private-detail", &[Act::Private], TELLS),
    opinion("pay-talk", &[Act::Pay, Act::ForPay], TELLS),
    opinion("self-doubt-as-reason", &[Act::SelfDoubt], TELLS),
    opinion("referral-overpromise", &[Act::Promise], TELLS),
    opinion("ambiguous-decline", &[Act::Hedge, Act::Unable], TELLS),
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
    opinion("gushing", &[Act::Gush], TELLS_LATE),
    opinion(
        "referral-without-consent",
        &[Act::Recommend, Act::Promise],
        NEVER,
    ),
];

/// Rules that know more than a sentence shows, or ask for two things at once.
const KNOWING: [&str; 4] = [
    "asks-question",
    "names-other-employer",
    "reason-contradicts-record",
    "referral-without-consent",
];

/// Rules whose phrases say more than all that their sentence shows.
const PLAIN: [&str; 3] = ["pay-talk", "private-detail", "sarcasm"];

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
    ("no-decline", &[Act::Decline, Act::Release], 0.8, Some(0.95)),
    ("no-thanks", &[Act::Thank], 0.92, None),
    ("no-good-wishes", &[Act::Wish], 0.95, None),
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
            let mut own = first_of_body(draft)..sentences.len();
            let in_sentence = own.any(|at| most(hearing, at, acts) >= *sentence);
            let in_clause = |least: f32| {
                let clauses = draft.clauses.iter();
                let mut own = clauses.filter(|words| words.start >= draft.body.start);
                own.any(|words| hearing.part(words.clone()).most(acts) >= least)
            };
            return !in_sentence && !clause.is_some_and(in_clause);
        }
        let Some(opinion) = OPINIONS.iter().find(|opinion| opinion.rule == one.rule) else {
            return true;
        };
        let from = sentence_of(draft, one);
        let to = sentences.partition_point(|sentence| sentence.place.start < one.place.end);
        let least = match one.rule {
            rule if KNOWING.contains(&rule) => KNOWS_MORE,
            rule if PLAIN.contains(&rule) => PLAINLY,
            _ => STANDS,
        };
        let in_clause = || clause_of(draft, hearing, one).most(opinion.acts) >= least;
        let is_borne_out = (from..to).any(|at| most(hearing, at, opinion.acts) >= least);
        from >= to || is_borne_out || in_clause()
    });
}

/// The sentence that a finding begins in; behind the last one where it lies in none.
pub(super) fn sentence_of(draft: &Draft<'_>, one: &Finding) -> usize {
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

/// The first sentence behind the greeting, which does nothing but greet.
pub(super) fn first_of_body(draft: &Draft<'_>) -> usize {
    let sentences = &draft.text.sentences;
    sentences.partition_point(|sentence| sentence.words.start < draft.body.start)
}

/// From which chance on a sentence declines, so that a later one is no buried decision.
pub(super) const DECLINED: f32 = 0.85;

/// Whether a decision that is said to come late is already said before.
fn is_said_before(draft: &Draft<'_>, hearing: &Hearing<'_>, one: &Finding) -> bool {
    let mut before = first_of_body(draft)..sentence_of(draft, one);
    one.rule == "buried-decision" && before.any(|at| hearing.chance(at, Act::Decline) >= DECLINED)
}

/// What the clause does that a finding begins in.
pub(super) fn clause_of(draft: &Draft<'_>, hearing: &Hearing<'_>, one: &Finding) -> Heard {
    hearing.part(draft.clause_of(draft.text.word_at(one.place.start)))
}

/// How likely a sentence does the likeliest of some acts.
fn most(hearing: &Hearing<'_>, sentence: usize, acts: &[Act]) -> f32 {
    let heard = hearing.sentence(sentence);
    heard.map_or(0.0, |heard| heard.most(acts))
}
