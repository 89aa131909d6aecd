//! The fields of meaning: words alone, looked up by their keys.

use std::collections::BTreeMap;

use crate::text::phrase::key;

/// The fields of each word of a language, a bit each, by the word's key.
pub(crate) type Fields = BTreeMap<u64, u32>;

/// The sections of the file, in their order, whose numbers are the bits of the fields.
pub(crate) fn sections(source: &str) -> Vec<&str> {
    let heads = source.lines().filter_map(|line| line.strip_prefix('['));
    heads.map(|rest| rest.trim_end_matches(']')).collect()
}

/// The fields of the words of one language.
pub(crate) fn fields(source: &str, tag: &str) -> Fields {
    let mut fields = Fields::new();
    let mut section = None;
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with('[') {
            section = Some(section.map_or(0, |section| section + 1));
        } else if let Some((own, words)) = line.split_once(' ')
            && own == tag
            && let Some(section) = section
        {
            for form in words.split_whitespace().flat_map(forms) {
                *fields.entry(key::whole(&form)).or_default() |= 1 << section;
            }
        }
    }
    fields
}

/// A word, and where it ends in `+` its regular forms in English too: `fail+` is `fail`, `fails`, `failed`, `failing`.
fn forms(word: &str) -> Vec<String> {
    let Some(base) = word.strip_suffix('+') else {
        return vec![word.to_owned()];
    };
    let before = base.chars().rev().nth(1).unwrap_or('a');
    let is_vowel = |c: char| "aeiou".contains(c);
    let (stem, endings): (&str, [&str; 3]) = match base.chars().next_back() {
        Some('e') => (&base[..base.len() - 1], ["es", "ed", "ing"]),
        Some('y') if !is_vowel(before) => (&base[..base.len() - 1], ["ies", "ied", "ying"]),
        Some('s' | 'x' | 'z' | 'h') if before != 't' || !base.ends_with("th") => {
            (base, ["es", "ed", "ing"])
        }
        _ => (base, ["s", "ed", "ing"]),
    };
    let inflected = endings.iter().map(|ending| format!("{stem}{ending}"));
    std::iter::once(base.to_owned()).chain(inflected).collect()
}
