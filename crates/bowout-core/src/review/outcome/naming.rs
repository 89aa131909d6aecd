//! Findings that go by another rule's name: what a clause is likeliest about says which of several rules that are alike it is.

use crate::review::draft::Draft;
use crate::review::finding::Finding;
use crate::review::mentions::is_of_process;
use crate::review::outcome::insistence::told;
use crate::review::outcome::opinion::{STANDS, clause_of, sentence_of};
use crate::review::rules;
use crate::review::speech::{Act, Heard, Hearing};

/// From which chance on a sentence is about the other employer whose offer was taken.
const OF_ANOTHER: f32 = 0.6;

/// A foreign employer in a sentence about another offer is no mistaken name of theirs, unless it stands behind a word for
/// this process: `my application at Homestead`.
pub(in crate::review) fn tell_apart(
    draft: &Draft<'_>,
    hearing: &Hearing<'_>,
    findings: &mut [Finding],
) {
    let Some(other) = rules::rule("names-other-employer") else {
        return;
    };
    for one in findings
        .iter_mut()
        .filter(|one| one.rule == "wrong-company")
    {
        let at = sentence_of(draft, one);
        let about = [Act::OtherNamed, Act::ForOffer].map(|act| hearing.chance(at, act));
        let is_of_another = about.into_iter().any(|chance| chance >= OF_ANOTHER);
        let name = draft.text.word_at(one.place.start)..draft.text.word_at(one.place.end);
        if is_of_another
            && !is_of_process(draft, &name)
            && let Some(mut told) = told(other.name, one.place.clone())
        {
            let name = draft.text.source.get(one.place.clone()).unwrap_or_default();
            told.says = other.sayings[0].with([&name]);
            *one = told;
        }
    }
}

/// Rules of which one may as well be another, each with what it is about. A mockery or a reproach is a complaint
/// too, so it goes by its own name even where that is a little less likely.
const ALIKE: [(&str, Act, f32); 3] = [
    ("complaint", Act::Complain, 1.0),
    ("blame", Act::Blame, LIKER),
    ("sarcasm", Act::Sarcasm, LIKER),
];
const LIKER: f32 = 2.7;

/// Tells each finding of rules that are alike by the rule that its clause is likeliest about, each rule once a sentence.
pub(in crate::review) fn name(
    draft: &Draft<'_>,
    hearing: &Hearing<'_>,
    findings: &mut Vec<Finding>,
) {
    let is_alike = |one: &Finding| ALIKE.iter().any(|(rule, ..)| *rule == one.rule);
    for one in findings.iter_mut().filter(|one| is_alike(one)) {
        let clause = clause_of(draft, hearing, one);
        let whole = hearing.sentence(sentence_of(draft, one));
        let says_enough = |heard: &&Heard| heard.most(&ALIKE.map(|(_, act, _)| act)) >= STANDS;
        let Some(heard) = Some(&clause).filter(says_enough).or(whole) else {
            continue;
        };
        let odds = |act, weight| {
            let chance = heard.most(&[act]);
            chance / (1.0 - chance).max(f32::EPSILON) * weight
        };
        let likeliest = ALIKE
            .iter()
            .max_by(|a, b| odds(a.1, a.2).total_cmp(&odds(b.1, b.2)));
        let other = likeliest.filter(|(rule, ..)| *rule != one.rule);
        if let Some(told) = other.and_then(|(rule, ..)| told(rule, one.place.clone())) {
            *one = told;
        }
    }
    let mut kept = vec![];
    findings.retain(|one| {
        let own = (sentence_of(draft, one), one.rule);
        let is_kept = !is_alike(one) || !kept.contains(&own);
        kept.push(own);
        is_kept
    });
}
