//! Every other run of capitals: a name that stands where no words tell whose it is. What stands around it decides then.

use std::ops::Range;

use crate::reading::facts::company::exclude::is_titled;
use crate::reading::facts::company::mention::{Mentions, Place, bare_key, is_same};
use crate::reading::facts::names::{each_name, is_capital, is_no_name, is_team_word, names_a_job};
use crate::reading::source::Source;
use crate::reading::weigh::is_often_said;
use crate::text::{Text, is_listed};

/// How many such names are looked at, the first ones.
const MOST: usize = 12;

/// Names that no other place has, and that are neither everyday words nor anybody's on the mail.
pub(in crate::reading::facts::company) fn by_capitals(
    source: &Source<'_>,
    people: &[String],
    mentions: &mut Mentions,
) {
    let text = &source.text;
    let mut found = 0;
    for name in each_name(text) {
        if found == MOST {
            break;
        }
        let name = bare(text, name);
        if name.is_empty() {
            continue;
        }
        let written = text.written(name.clone());
        let key = bare_key(written);
        let is_known =
            people.contains(&key) || mentions.0.iter().any(|one| is_same(&one.key, &key));
        if key.len() < 4 || is_known || is_titled(written) || is_everyday(text, &name) {
            continue;
        }
        mentions.add(Place::Bare, 0.1, source.quote_words(name));
        found += 1;
    }
}

/// A name without the words before it that begin sentences, name ranks or say what it is: `Hallo Jonas`, `Die Privatbank Hallberg`.
fn bare(text: &Text<'_>, name: Range<usize>) -> Range<usize> {
    const BEFORE: &str = "mr mrs ms miss dr frau herr herrn messrs";
    let opens = |at: &usize| {
        let word = text.words[*at].folded.as_ref();
        is_no_name(word) || is_listed(BEFORE, word) || !is_capital(text, *at)
    };
    let start = name.clone().find(|at| !opens(at)).unwrap_or(name.end);
    start..name.end
}

/// Whether a name is made of words that many mails hold, or ends as jobs and desks do.
fn is_everyday(text: &Text<'_>, name: &Range<usize>) -> bool {
    let mut words = name.clone().map(|at| text.words[at].folded.as_ref());
    let last = text.words[name.end - 1].folded.as_ref();
    words.all(|word| is_often_said(word) || is_no_name(word) || word.len() < 3)
        || is_team_word(last)
        || names_a_job(last)
}
