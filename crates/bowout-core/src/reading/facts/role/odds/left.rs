//! What is left of a subject from which everything else is told, and whether anything else in the mail names a role.

use crate::reading::facts::names::squashed;
use crate::reading::facts::odds::Shown;
use crate::reading::facts::role::odds::shows::Look;
use crate::reading::facts::role::role::Post;
use crate::reading::facts::role::trades::names_a_role;
use crate::reading::source::Source;
use crate::reading::weigh::is_often_said;

/// The wordings that name a role.
pub(super) fn named<'a>(source: &'a Source<'_>, posts: &[Post]) -> Vec<&'a str> {
    posts
        .iter()
        .filter(|post| post.score > 0.0)
        .map(|post| &source.text.source[post.place.clone()])
        .filter(|words| names_a_role(words))
        .collect()
}

/// Whether none of the wordings that name a role names another than this one.
fn is_alone(named: &[&str], words: &str) -> bool {
    (named.iter()).all(|one| words.contains(one) || one.contains(words))
}

/// What is left of the subject, where nothing else in the mail names a role.
pub(super) fn by_left(look: &Look<'_>, named: &[&str], shown: &mut Shown) {
    let Look {
        source,
        words,
        count,
        is_role,
        ..
    } = *look;
    let is_alone = is_alone(named, words);
    let subject = source.message.subject.rsplit(": ").next();
    let is_all = squashed(subject.unwrap_or_default()) == squashed(words);
    let is_heard = !is_role && is_all && look.each().any(is_often_said);
    let is_plain = !is_role && is_all && count <= 4;
    let in_subject = look.is_in_subject();
    shown.all(&[
        ("alone", is_alone),
        ("alone, no role", is_alone && !is_role),
        ("alone in the subject", is_alone && in_subject),
        (
            "alone in the subject, no role",
            is_alone && in_subject && !is_role,
        ),
        ("alone, all of the subject, no role", is_alone && is_plain),
        (
            "all of the subject, no everyday word, no role",
            is_plain && !is_heard,
        ),
    ]);
}
