//! The decision for one wording, by weights that were learnt from mails whose role somebody wrote down.

use std::sync::LazyLock;

use crate::evidence::Fact;
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
    let (best, chance) = WEIGHTS.likeliest(&shows(source, company, posts, is_before))?;
    (chance >= LEAST).then(|| &posts[best - 1])
}
