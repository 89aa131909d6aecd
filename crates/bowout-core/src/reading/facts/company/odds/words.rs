//! What the words of a name tell: somebody's who writes, a sentence in Chinese or Japanese.

use crate::reading::facts::company::company::Field;
use crate::reading::facts::company::mention::{Candidate, Place};
use crate::reading::facts::company::odds::shows::Sight;
use crate::reading::facts::names::{has_form, has_house, squashed};
use crate::reading::facts::odds::Shown;
use crate::reading::source::Source;
use crate::text::stands_alone;

/// Signs that stand in sentences of Chinese and Japanese and hardly in names.
const OF_SENTENCES: &str = "的了是在我你您他她们們這这那哪要就都也很先再让讓给給把被请請吗嗎呢吧啊先不没沒有はをがにでとへ、";

/// How many of the names stand where a firm's may.
pub(super) fn told(field: &Field) -> usize {
    let is_told = |one: &&Candidate| one.mentions.iter().any(|one| one.place != Place::Bare);
    field.candidates.iter().filter(is_told).count()
}

/// Adds what the words tell.
pub(super) fn by_shape_of_words(sight: &Sight<'_>, shown: &mut Shown) {
    let Sight {
        field, one, name, ..
    } = *sight;
    let has_house = has_house(name) || has_form(name);
    shown.when(
        "wants the reader, an agency writes",
        field.is_agency && one.stands(Place::Wants),
    );
    if name.contains(stands_alone) {
        in_han(sight, has_house, shown);
    }
    by_sender(sight, has_house, shown);
}

/// The same of a name in Chinese or Japanese.
fn in_han(sight: &Sight<'_>, has_house: bool, shown: &mut Shown) {
    let Sight { source, name, .. } = *sight;
    let count = name.chars().count();
    let is_called = [
        "さん",
        "くん",
        "君",
        "様",
        "ちゃん",
        "先生",
        "老师",
        "阿姨",
        "小姐",
    ];
    shown.all(&[
        (
            "han: a sign of a sentence",
            name.contains(|c: char| OF_SENTENCES.contains(c)),
        ),
        (
            "han: called so",
            is_called.iter().any(|called| name.contains(called)),
        ),
        ("han: two signs", count == 2),
        ("han: three signs", count == 3),
        ("han: more than nine signs", count > 9),
        ("han: a house", has_house),
        (
            "han: in the subject alone",
            is_in_subject_alone(source, name),
        ),
    ]);
}

/// Whether a name is made of the words of whoever writes, and signs.
fn by_sender(sight: &Sight<'_>, has_house: bool, shown: &mut Shown) {
    let Sight { source, name, .. } = *sight;
    let has_two = name.contains(' ');
    if let Some(from) = source.message.from.first() {
        let theirs: Vec<String> = from.name.split_whitespace().map(squashed).collect();
        let shares = |word: &str| {
            let key = squashed(word);
            key.chars().count() > 2 && theirs.contains(&key)
        };
        let shares = name.split_whitespace().any(shares);
        let is_domains = sight.by_sender >= 0.7;
        let is_signed = source
            .body
            .lines()
            .rev()
            .take(8)
            .any(|line| line.trim() == name);
        shown.all(&[
            (
                "words: one of the sender's, two, no house",
                shares && has_two && !has_house,
            ),
            (
                "words: one of the sender's, two, no house, their domain",
                shares && has_two && !has_house && is_domains,
            ),
            ("words: signs alone, no house", is_signed && !has_house),
            ("words: signs alone, a house", is_signed && has_house),
            (
                "words: signs alone, two, no house, shares",
                is_signed && !has_house && has_two && shares,
            ),
        ]);
    }
}

fn is_in_subject_alone(source: &Source<'_>, name: &str) -> bool {
    source.message.subject.contains(name) && !source.body.contains(name)
}
