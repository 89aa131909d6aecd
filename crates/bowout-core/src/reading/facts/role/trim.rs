//! A wording of a role without what stands around it.

use std::ops::Range;

use crate::reading::facts::role::posts::behind_reference;
use crate::reading::facts::role::role::is_number;
use crate::reading::facts::role::subject::strip_interview;
use crate::reading::facts::role::trades::names_a_role;
use crate::text::{fold, is_listed, offset_in, stands_alone};

/// What may stand before a role that is none of it.
const ARTICLES: [&str; 8] = [
    "Subject: ",
    "be ",
    "above ",
    "the ",
    "The ",
    "our ",
    "a ",
    "an ",
];
/// The same in Japanese and Chinese.
const OUR: [&str; 14] = [
    "关于",
    "弊社の",
    "当社の",
    "貴社の",
    "我司的",
    "我司",
    "我校",
    "我院",
    "我店",
    "我们",
    "参加",
    "聊聊",
    "招聘",
    "募集中の",
];

/// Words for a post or its filling that may stand before a role and are none of it, folded.
const BEFORE_A_TITLE: &str = "rolle stelle position proceso processo vaga puesto poste functie vacature llamamiento bolsa plaza vacante cargo role";

/// What may stand behind a role and is none of it.
const BEHIND_A_TITLE: [&str; 11] = [
    " role",
    " one",
    " thing",
    " spot",
    " position",
    " Position",
    " Role",
    " (m/w/d)",
    " (f/m/d)",
    " (w/m/d)",
    " (all genders)",
];

/// Without quotes, requisition numbers and dashes at either end.
pub(super) fn trimmed(all: &str, place: Range<usize>) -> Range<usize> {
    let mut words = &all[place.clone()];
    loop {
        let before = words;
        words = words.trim_matches(|c: char| {
            c.is_whitespace() || "\"“”„‚‘«»*:–—-|,;。·「」『』《》#".contains(c)
        });
        words = words.strip_suffix(['.', '!', '?']).unwrap_or(words);
        for end in [" und", " and", " et", " y", " e", " en", " &", " +"] {
            words = words.strip_suffix(end).unwrap_or(words);
        }
        for start in ["currículo ", "Currículo ", "curriculum ", "Lebenslauf "] {
            words = words.strip_prefix(start).unwrap_or(words);
        }
        if let Some((first, rest)) = words.split_once(' ')
            && is_listed(BEFORE_A_TITLE, &fold(first))
            && (rest.starts_with(char::is_uppercase)
                || names_a_role(rest.split(' ').next().unwrap_or_default()))
        {
            words = rest;
        }
        if let Some((first, rest)) = words.split_once(' ')
            && is_number(first)
        {
            words = rest;
        }
        words = behind_reference(words);
        for start in ARTICLES {
            words = words.strip_prefix(start).unwrap_or(words);
        }
        for end in BEHIND_A_TITLE {
            words = words.strip_suffix(end).unwrap_or(words);
        }
        words = strip_interview(words);
        for start in OUR {
            words = words.strip_prefix(start).unwrap_or(words);
        }
        if let Some(open) = words.find(['(', '（']).filter(|open| *open > 3)
            && !words[open..].contains([')', '）'])
        {
            words = &words[..open];
        }
        if words == before {
            break;
        }
    }
    let start = offset_in(words, all);
    start..start + words.len()
}

/// A piece, and what stands in it behind brackets and blanks where signs part no words: `【面试通知】恒心教育 初中数学教师`.
pub(super) fn behind_a_firm(piece: &str) -> impl Iterator<Item = &str> {
    let last = piece.rsplit([' ', '　', '】']).next();
    let last = last.filter(|last| {
        last.len() < piece.len() && last.chars().all(stands_alone) && names_a_role(last)
    });
    std::iter::once(piece).chain(last)
}

/// The pieces of a title between its brackets. Those around the ending for the other sex part nothing: `chargé(e) de clientèle`.
pub(super) fn between_brackets(title: &str) -> impl Iterator<Item = &str> {
    let mut pieces = vec![];
    let (mut from, mut closing) = (0, None);
    for (at, sign) in title.char_indices() {
        if sign == '(' && title[..at].ends_with(char::is_alphabetic) {
            let inside = title[at + 1..].split(')').next().unwrap_or_default();
            let is_ending = (1..=5).contains(&inside.chars().count())
                && inside.chars().all(char::is_lowercase)
                && title[at + 1 + inside.len()..].starts_with(')');
            if is_ending {
                closing = Some(at + 1 + inside.len());
                continue;
            }
        }
        if matches!(sign, '(' | ')' | '（' | '）') && closing != Some(at) {
            pieces.push(&title[from..at]);
            from = at + sign.len_utf8();
        }
    }
    pieces.push(&title[from..]);
    pieces.into_iter()
}

#[cfg(test)]
mod tests {
    use super::between_brackets;

    #[test]
    fn the_ending_for_the_other_sex_parts_no_title() {
        let pieces = |title| between_brackets(title).collect::<Vec<_>>();
        assert_eq!(
            pieces("chargé(e) de clientèle (CDI) Lyon"),
            ["chargé(e) de clientèle ", "CDI", " Lyon"]
        );
        assert_eq!(pieces("Baker (f/m/d)"), ["Baker ", "f/m/d", ""]);
        assert_eq!(pieces("Verkäufer(in)"), ["Verkäufer(in)"]);
    }
}
