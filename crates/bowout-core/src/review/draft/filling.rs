//! What belongs into a gap that a template left, where exactly one fact fits its name.

use std::ops::Range;

use crate::letter::day;
use crate::review::draft::draft::Draft;
use crate::review::facts::Facts;
use crate::review::lexicon::Lexicon;
use crate::text::Text;

const WORDS: &str = "unfilled_placeholder.words.txt";

static COMPANIES: Lexicon = Lexicon::new(WORDS, "company");
static ROLES: Lexicon = Lexicon::new(WORDS, "role");
static DATES: Lexicon = Lexicon::new(WORDS, "date");
static OWN: Lexicon = Lexicon::new(WORDS, "own");
static NAMES: Lexicon = Lexicon::new(WORDS, "name");
static FAMILY_NAMES: Lexicon = Lexicon::new(WORDS, "family name");

/// What belongs into a placeholder in brackets, where exactly one fact fits its name.
pub(in crate::review) fn filling(
    draft: &Draft<'_>,
    facts: &Facts,
    place: &Range<usize>,
) -> Option<String> {
    let written = &draft.text.source[place.clone()];
    let inner = written.trim_matches(|c: char| "[]{}<>【】$ ".contains(c));
    if inner.len() == written.len() || inner.contains(['[', '{', '<', '/']) {
        return None;
    }
    let text = Text::new(inner);
    let names = |list: &Lexicon| list.of(draft.language).find(&text).is_some();
    let is_below = draft.frame.from.is_some_and(|from| place.start >= from);
    let recipient = match facts.recruiters.as_slice() {
        [one] => Some(one.name.as_str()),
        _ => None,
    };
    let fact = if names(&COMPANIES) {
        facts.companies.first().cloned()
    } else if names(&ROLES) {
        facts.roles.first().cloned()
    } else if names(&DATES) {
        facts.interview_at.map(|at| day(at.local, draft.language))
    } else if names(&OWN) || is_below && names(&NAMES) {
        facts.sender.as_ref().map(|sender| sender.name.clone())
    } else if names(&FAMILY_NAMES) {
        recipient
            .and_then(|name| name.split(' ').next_back())
            .map(str::to_owned)
    } else if names(&NAMES) {
        recipient.map(|name| given_name(name).to_owned())
    } else {
        None
    };
    fact.filter(|words| !words.trim().is_empty())
}

/// The given name of a person; the whole where none is told apart.
fn given_name(name: &str) -> &str {
    let is_latin = name.chars().all(|c| (c as u32) < 0x3000);
    name.split(' ').next().filter(|_| is_latin).unwrap_or(name)
}
