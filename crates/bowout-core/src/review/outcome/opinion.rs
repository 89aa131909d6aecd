//! A second opinion on what the rules say: all words of a sentence together, beside the phrases that a rule looks for.
//!
//! A finding in a sentence whose words hardly ever do such a thing is dropped; a sentence whose words almost always do is
//! told, even where no phrase was met. What is missing from a letter is not missed where the words are very likely it.

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Fault, Finding, Rule, Severity};
use crate::review::rules::RULES;
use crate::review::speech::{Act, Hearing};
use crate::text::{Language, Sentence};

/// What words are heard for or against a rule.
struct Opinion {
    rule: &'static str,
    /// What the rule is about; any of them will do.
    acts: &'static [Act],
    /// Below this chance a finding is dropped.
    doubts: f32,
    /// Above this chance a sentence that is very likely a fault is told without a finding.
    insists: f32,
}

/// Never told by words alone: the rule asks for more than the sentence.
const NEVER: f32 = 2.0;
/// From which chance of any fault at all a sentence may be told by its words alone.
const FAULTY: f32 = 0.95;
/// Fewer words say too little by themselves.
const FEWEST_WORDS: usize = 4;
/// From which chance a clause alone bears out a finding; it has few words to be heard by.
const IN_A_CLAUSE: f32 = 0.85;
/// So many of them say what is not absent.
const FEWEST_THERE: u16 = 4;
/// From which chance of any fault at all a finding stands, whatever its own act's chance: rules know words that no lesson had.
const SOME_FAULT: f32 = 0.8;
/// From which chance of any fault in its sentence a clause is asked.
const MAY_HIDE: f32 = 0.05;
/// So many words and pairs of a sentence must have been learnt for it to be told by them alone.
const FEWEST_KNOWN: u16 = 8;
/// Of a language of which less was learnt only a smaller chance is a doubt, by this factor.
const LESS_LEARNT: f32 = 0.6;

const fn opinion(rule: &'static str, acts: &'static [Act], doubts: f32, insists: f32) -> Opinion {
    Opinion {
        rule,
        acts,
        doubts,
        insists,
    }
}

/// The first that insists on a sentence tells it.
const OPINIONS: &[Opinion] = &[
    opinion("door-slam", &[Act::Slam], 0.1, 0.93),
    opinion(
        "private-detail",
        &[Act::Private, Act::ForHealth],
        0.1,
        NEVER,
    ),
    opinion("pay-talk", &[Act::Pay, Act::ForPay], 0.1, 0.95),
    opinion("self-doubt-as-reason", &[Act::SelfDoubt], 0.1, 0.9),
    opinion("referral-overpromise", &[Act::Promise], 0.1, NEVER),
    opinion("ambiguous-decline", &[Act::Hedge, Act::Unable], 0.1, NEVER),
    opinion("mixed-signals", &[Act::Reopen, Act::Hedge], 0.1, 0.9),
    opinion("asks-question", &[Act::Ask], 0.03, 0.9),
    opinion(
        "sarcasm",
        &[Act::Sarcasm, Act::Complain, Act::Blame],
        0.15,
        NEVER,
    ),
    opinion(
        "complaint",
        &[Act::Complain, Act::Blame, Act::Sarcasm],
        0.1,
        0.95,
    ),
    opinion(
        "blame",
        &[Act::Blame, Act::Complain, Act::Sarcasm],
        0.12,
        NEVER,
    ),
    opinion("names-other-employer", &[Act::OtherNamed], 0.04, NEVER),
    opinion("reason-contradicts-record", REASONS, 0.15, NEVER),
    opinion("gushing", &[Act::Gush], 0.1, NEVER),
    opinion(
        "referral-without-consent",
        &[Act::Recommend, Act::Promise],
        0.03,
        NEVER,
    ),
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

/// What a letter is said to lack, the act that it would be, and the chance from which it is there.
const ABSENT: &[(&str, Act, f32)] = &[
    ("no-decline", Act::Decline, 0.5),
    ("no-thanks", Act::Thank, 0.85),
    ("no-good-wishes", Act::Wish, 0.95),
];

/// Drops the findings that the words of their sentence speak against.
pub(in crate::review) fn doubt(
    draft: &Draft<'_>,
    facts: &Facts,
    hearing: &Hearing,
    findings: &mut Vec<Finding>,
) {
    let sentences = &draft.text.sentences;
    findings.retain(|one| {
        if is_about_the_past(draft, facts, hearing, one) || is_said_before(draft, hearing, one) {
            return false;
        }
        if let Some((_, act, least)) = ABSENT.iter().find(|(rule, ..)| *rule == one.rule) {
            let mut all = (0..sentences.len()).filter(|at| hearing.known(*at) >= FEWEST_THERE);
            return !all.any(|at| hearing.chance(at, *act) >= *least);
        }
        let Some(opinion) = OPINIONS.iter().find(|opinion| opinion.rule == one.rule) else {
            return true;
        };
        let from = sentence_of(draft, one);
        let to = sentences.partition_point(|sentence| sentence.place.start < one.place.end);
        let least = match draft.language {
            Language::En => opinion.doubts,
            _ => opinion.doubts * LESS_LEARNT,
        };
        // A long sentence may do it in one of its clauses.
        let in_clause = || {
            let word = draft
                .text
                .words
                .partition_point(|word| word.place.end <= one.place.start);
            let clause = draft.clause_of(word);
            hearing.most_in(&draft.text, clause, opinion.acts) >= IN_A_CLAUSE
        };
        let is_borne_out = (from..to).any(|at| opinion.chance(hearing, at) >= least);
        let may_hide = (from..to).any(|at| hearing.chance(at, Act::Fault) >= MAY_HIDE);
        let is_some_fault = (from..to).any(|at| hearing.chance(at, Act::Fault) >= SOME_FAULT);
        from >= to || is_borne_out || is_some_fault || may_hide && in_clause()
    });
}

/// The sentence that a finding begins in; behind the last one where it lies in none.
fn sentence_of(draft: &Draft<'_>, one: &Finding) -> usize {
    let sentences = &draft.text.sentences;
    sentences.partition_point(|sentence| sentence.place.end <= one.place.start)
}

/// From which chance on a sentence recalls a meeting, and below which it hardly does.
const RECALLED: f32 = 0.3;
const HARDLY_RECALLED: f32 = 0.25;

/// Whether a day is that of a meeting which was held, or a meeting that is said never to have been is not recalled at all.
fn is_about_the_past(draft: &Draft<'_>, facts: &Facts, hearing: &Hearing, one: &Finding) -> bool {
    let recalls = hearing.chance(sentence_of(draft, one), Act::Recall);
    let held = facts.meetings_held.as_ref();
    match one.rule {
        "wrong-interview-date" => held.is_some_and(|held| !held.is_empty()) && recalls >= RECALLED,
        "false-history" => held.is_some_and(Vec::is_empty) && recalls < HARDLY_RECALLED,
        _ => false,
    }
}

/// From which chance on a sentence declines, so that a later one is no buried decision.
const DECLINED: f32 = 0.85;

/// Whether a decision that is said to come late is already said before.
fn is_said_before(draft: &Draft<'_>, hearing: &Hearing, one: &Finding) -> bool {
    let mut before = 0..sentence_of(draft, one);
    one.rule == "buried-decision" && before.any(|at| hearing.chance(at, Act::Decline) >= DECLINED)
}

/// From which chance on a sentence is about the other employer whose offer was taken.
const OF_ANOTHER: f32 = 0.6;

/// A foreign employer in a sentence about another offer is no mistaken name of theirs.
pub(in crate::review) fn tell_apart(
    draft: &Draft<'_>,
    hearing: &Hearing,
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
    hearing: &Hearing,
    findings: &mut Vec<Finding>,
) {
    for (at, sentence) in draft.text.sentences.iter().enumerate() {
        let place = &sentence.place;
        let first = sentence.words.start;
        let is_told = findings.iter().any(|one| {
            one.severity > Severity::Advice
                && one.place.start < place.end
                && place.start < one.place.end
        });
        let says_enough = hearing.chance(at, Act::Fault) >= FAULTY
            && hearing.known(at) >= FEWEST_KNOWN
            && words(draft, sentence) >= FEWEST_WORDS;
        let is_own =
            draft.body.contains(&first) && !draft.is_quoted(first) && !draft.is_referral(first);
        if is_told || !says_enough || !is_own {
            continue;
        }
        let insists = OPINIONS
            .iter()
            .find(|one| one.chance(hearing, at) >= one.insists && one.concerns(facts));
        let rule = insists.and_then(|one| RULES.iter().find(|rule| rule.name == one.rule));
        findings.extend(rule.and_then(|rule| told(rule, place.clone())));
    }
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

    fn chance(&self, hearing: &Hearing, sentence: usize) -> f32 {
        let chances = self.acts.iter().map(|act| hearing.chance(sentence, *act));
        chances.fold(0.0, f32::max)
    }
}

/// What a rule says of a whole sentence: its first words, and its last as the mend.
fn told(rule: &Rule, place: std::ops::Range<usize>) -> Option<Finding> {
    let (says, mend) = (rule.sayings.first()?, rule.sayings.last()?);
    Some(rule.finding(Fault::new(place, *says, *mend)))
}
