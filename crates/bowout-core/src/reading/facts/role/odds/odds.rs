//! The decision for one wording, by weights that were learnt from mails whose role somebody wrote down.

use std::sync::LazyLock;

use crate::evidence::Fact;
use crate::reading::facts::names::squashed;
use crate::reading::facts::odds::Weights;
use crate::reading::facts::role::odds::shows::shows;
use crate::reading::facts::role::role::Post;
use crate::reading::source::Source;

/// The least chance that names a role: a wrong one is worse than none.
const LEAST: f64 = 0.5;

static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| Weights::new(include_str!("weights.txt")));

/// The wording that likely names the role; `None` where none is likely enough.
pub(in crate::reading::facts::role) fn likeliest<'a>(
    source: &Source<'_>,
    company: Option<&Fact<String>>,
    posts: &'a [Post],
    is_before: bool,
) -> Option<&'a Post> {
    let keys: Vec<String> = posts
        .iter()
        .map(|post| squashed(&source.text.source[post.place.clone()]))
        .collect();
    let shown = shows(source, company, posts, is_before);
    let is_one = |a: usize, b: usize| is_one(&keys[a - 1], &keys[b - 1]);
    let (best, chance) = WEIGHTS.likeliest(&shown, is_one)?;
    (chance >= LEAST).then(|| &posts[best - 1])
}

/// Whether one of two wordings, squashed, holds the other: `ambulancecoordinator` and `ambulancecoordinatordahod`.
fn is_one(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    long.starts_with(short) || long.ends_with(short) || short.len() > 4 && long.contains(short)
}
