//! People's names: short forms, accents, initials, family name first or last.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::LazyLock;

use crate::review::facts::Facts;
use crate::review::names::distance;
use crate::text::{Language, Text, fold, is_listed};

/// Given names with their short forms, a family of names a line, folded.
const SHORT_FORMS: &str = include_str!("short_forms.txt");

/// Given names that need no short form to be known, folded.
const GIVEN: &str = include_str!("given.txt");

/// Words of greetings that name nobody: titles, courtesies, callings; folded, one a line, in the order of their bytes.
const COURTESIES: &str = include_str!("courtesies.txt");

/// Whether a word, folded, stands in greetings beside names and is none.
pub(crate) fn is_courtesy(word: &str) -> bool {
    let (mut from, mut to) = (0, COURTESIES.len());
    while from < to {
        let middle = usize::midpoint(from, to);
        let start = COURTESIES[from..middle]
            .rfind('\n')
            .map_or(from, |at| from + at + 1);
        let end = COURTESIES[start..to].find('\n').map_or(to, |at| start + at);
        match word.cmp(&COURTESIES[start..end]) {
            Ordering::Equal => return true,
            Ordering::Less => to = start,
            Ordering::Greater => from = end + 1,
        }
    }
    false
}

/// Whether a written name word is a form of a known one: equal, short form, initial, or beginning.
pub(crate) fn is_form_of(written: &str, known: &str) -> bool {
    let (written, known) = (fold(written), fold(known));
    let is_short = |word: &str| word.chars().count() == 1;
    written == known
        || written.starts_with(known.chars().next().unwrap_or(' '))
            && umlauts(&written) == umlauts(&known)
        || (is_short(&written) && known.starts_with(&written))
        || (written.len() >= 3 && known.len() >= written.len() + 2 && known.starts_with(&written))
        || are_short_forms(&written, &known)
        || is_diminutive(&written, &known)
}

/// Whether a name is a known one made small, as Portuguese and Spanish do: `Verinha`, `Carlitos`.
fn is_diminutive(written: &str, known: &str) -> bool {
    const ENDINGS: [&str; 12] = [
        "zinha", "zinho", "inha", "inho", "citas", "citos", "cita", "cito", "itas", "itos", "ita",
        "ito",
    ];
    let stem = ENDINGS
        .iter()
        .find_map(|ending| written.strip_suffix(ending));
    stem.is_some_and(|stem| {
        stem.len() >= 3 && known.starts_with(stem) && known.len() <= stem.len() + 2
    })
}

/// The families that each short form stands in, by their lines.
static FAMILIES: LazyLock<HashMap<&str, Vec<usize>>> = LazyLock::new(|| {
    let mut families: HashMap<&str, Vec<usize>> = HashMap::new();
    for (line, family) in SHORT_FORMS.lines().enumerate() {
        for name in family.split(' ') {
            families.entry(name).or_default().push(line);
        }
    }
    families
});

/// Whether two names stand in one family of short forms.
fn are_short_forms(one: &str, other: &str) -> bool {
    let (Some(one), Some(other)) = (FAMILIES.get(one), FAMILIES.get(other)) else {
        return false;
    };
    one.iter().any(|line| other.contains(line))
}

/// Whether a word, folded, is a given name.
pub(crate) fn is_given_name(word: &str) -> bool {
    FAMILIES.contains_key(word) || is_listed(GIVEN, word)
}

/// Whether a word, folded, is the last word of a recipient's name.
pub(crate) fn is_family_name(word: &str, facts: &Facts) -> bool {
    let mut families = people(facts).filter_map(|name| name.rsplit_once(' '));
    families.any(|(_, family)| fold(family) == word)
}

/// Whether a word is the whole of a known short name. No family name has a longer one: `Franz`, `Franzke`.
pub(crate) fn is_whole_of(known: &str, written: &str, facts: &Facts) -> bool {
    let short = fold(known);
    // "AdairDr.": in Chinese a title stands behind the name, and no blank between.
    let is_joined = matches!(facts.language, Some(Language::Ja | Language::Zh));
    let is_longer = !is_joined && written.starts_with(&short) && *written != short;
    is_form_of(known, written) && !(is_longer && is_family_name(&short, facts))
}

/// The two spellings of umlauts made one: `mueller` and `müller` both become `muller`.
fn umlauts(word: &str) -> String {
    word.replace("ae", "a")
        .replace("oe", "o")
        .replace("ue", "u")
}

/// Whether some words hold the sender's name or a short form of it. `false` where the sender is unknown.
pub(crate) fn is_sender(written: &str, facts: &Facts) -> bool {
    let Some(sender) = &facts.sender else {
        return false;
    };
    let names = std::iter::once(&sender.name).chain(&facts.sender_nicknames);
    names.into_iter().any(|name| holds_name(written, name))
        || is_of_address(written, sender.local())
}

/// The shortest name that an address tells, in bytes.
const SHORTEST_TOLD: usize = 4;

/// Whether a signature is one word, and a part of the address it is sent from: "Dazza" of `dazza.pike@`.
fn is_of_address(written: &str, local: &str) -> bool {
    let words = Text::new(written).words;
    let [word] = words.as_slice() else {
        return false;
    };
    let mut parts = local.split(|c: char| !c.is_alphabetic()).map(fold);
    word.folded.len() >= SHORTEST_TOLD && parts.any(|part| part == word.folded)
}

/// Whether a signature of several words bears the sender's given name with a family name that looks like theirs
/// and is none: a slip, where quite another one may be a married name.
pub(crate) fn is_slip_of_sender(written: &str, facts: &Facts) -> bool {
    let Some(sender) = facts
        .sender
        .as_ref()
        .filter(|sender| !is_wide(&sender.name))
    else {
        return false;
    };
    let words = Text::new(written).words;
    let names = std::iter::once(&sender.name).chain(&facts.sender_nicknames);
    let known: Vec<String> = names.flat_map(|name| parts(name)).map(fold).collect();
    let is_known = |word: &str| {
        known
            .iter()
            .any(|one| is_form_of(word, one) || is_form_of(one, word))
    };
    let [first, .., last] = words.as_slice() else {
        return false;
    };
    let shares = |one: &str| {
        one.chars()
            .zip(last.folded.chars())
            .take_while(|(a, b)| a == b)
            .count()
            >= 2
    };
    let is_near = |one: &String| {
        let most = match last.folded.chars().count() {
            0..=2 => 0,
            3 => 1,
            _ => (one.chars().count() / 2).min(3),
        };
        shares(one) && distance(one, &last.folded) <= most
    };
    // "Sanne de Wilde" for Sanna de Wilder: both slip.
    let is_slip = |word: &str| {
        let given = parts(&sender.name).next().map(fold);
        given.is_some_and(|given| given.chars().count() >= 5 && distance(&given, word) == 1)
    };
    (is_known(&first.folded) || is_slip(&first.folded))
        && !is_known(&last.folded)
        && parts(&sender.name)
            .map(fold)
            .skip(1)
            .any(|one| one.chars().count() >= 4 && is_near(&one))
}

/// Whether a signature bears the sender's family name behind a given name that is none of theirs.
pub(crate) fn is_namesake_of_sender(written: &str, facts: &Facts) -> bool {
    let Some(sender) = &facts.sender else {
        return false;
    };
    if is_wide(&sender.name) {
        return is_namesake_in_han(written.trim(), sender.name.trim(), facts);
    }
    let words = Text::new(written).words;
    let names = std::iter::once(&sender.name).chain(&facts.sender_nicknames);
    let known: Vec<String> = names.flat_map(|name| parts(name)).map(fold).collect();
    let [first, .., last] = words.as_slice() else {
        return false;
    };
    let own = parts(&sender.name).map(fold).collect::<Vec<_>>();
    let [given, .., family] = own.as_slice() else {
        return false;
    };
    let is_known = |word: &str| {
        known
            .iter()
            .any(|one| is_form_of(word, one) || is_form_of(one, word))
    };
    // What begins alike and is short may be a pet name, unless a letter within it is all that differs.
    let length = first.folded.chars().count();
    let is_pet_name = length <= PET_NAME
        && given.starts_with(first.folded.chars().next().unwrap_or(' '))
        && !is_misspelt(&first.folded, given)
        && !is_known_for_another(&first.folded, given);
    last.folded == *family
        && length > 2
        && given.chars().count() > 2
        && !is_pet_name
        && !are_spellings(&first.folded, given)
        && !words
            .iter()
            .any(|word| word.folded != *family && is_known(&word.folded))
}

/// Whether a name is known to be short for others than a name that begins otherwise than it: `Dave` and `Darren`.
fn is_known_for_another(written: &str, known: &str) -> bool {
    let alike = written
        .chars()
        .zip(known.chars())
        .take_while(|(a, b)| a == b);
    is_given_name(written) && alike.count() < 3 && !are_short_forms(written, known)
}

/// Whether a name of five letters or more differs from another in one letter within: `Marel` and `Merel`.
fn is_misspelt(written: &str, known: &str) -> bool {
    let length = written.chars().count();
    let apart = letters_apart(written, known);
    length >= PET_NAME && matches!(apart.as_slice(), [(at, ..)] if (1..length - 1).contains(at))
}

/// Whether two names are one as people write it in two ways: `Silvia` and `Sylvia`.
fn are_spellings(one: &str, other: &str) -> bool {
    const ALIKE: [&str; 6] = ["ijy", "ckq", "szx", "vfw", "ou", "dt"];
    let apart = letters_apart(one, other);
    let is_alike = |(_, a, b): &(usize, char, char)| {
        let mut groups = ALIKE.iter();
        groups.any(|letters| letters.contains(*a) && letters.contains(*b))
    };
    !apart.is_empty() && apart.iter().all(is_alike)
}

/// Where two words of one length differ, with the letters of both; nothing where one is longer.
fn letters_apart(one: &str, other: &str) -> Vec<(usize, char, char)> {
    if one.chars().count() != other.chars().count() {
        return vec![];
    }
    let pairs = one.chars().zip(other.chars()).enumerate();
    let pairs = pairs.map(|(at, (a, b))| (at, a, b));
    pairs.filter(|(_, a, b)| a != b).collect()
}

/// The most letters of a short form that no list holds.
const PET_NAME: usize = 5;

/// The same in Han: as long as the sender's name, and only the family name is theirs.
fn is_namesake_in_han(written: &str, sender: &str, facts: &Facts) -> bool {
    let halves = |name: &str| {
        let (family, given) = name.split_once([' ', '\u{3000}'])?;
        Some((family.to_owned(), given.trim().to_owned()))
    };
    let is_nickname = facts
        .sender_nicknames
        .iter()
        .any(|one| written.contains(one.as_str()));
    match (halves(written), halves(sender)) {
        (Some((family, given)), Some((own, own_given))) => {
            !is_nickname
                && family == own
                && given != own_given
                && given.chars().count() == own_given.chars().count()
        }
        _ => false,
    }
}

fn is_wide(name: &str) -> bool {
    name.chars().any(|c| c as u32 > 0x3000)
}

/// Whether some words hold any word of a name in one of its forms, or in Han its beginning.
fn holds_name(written: &str, name: &str) -> bool {
    if is_wide(name) {
        let bare: String = name.chars().filter(|c| c.is_alphabetic()).collect();
        let family: String = match name.split_once([' ', '\u{3000}']) {
            Some((family, _)) => family.to_owned(),
            None => bare.chars().take(2).collect(),
        };
        return !family.is_empty() && (written.contains(&family) || written.contains(&bare));
    }
    let words = Text::new(written).words;
    parts(name).any(|part| {
        words.iter().any(|word| {
            let is_initial = word.folded.chars().count() == 1;
            (!is_initial || words.len() <= 3)
                && (is_form_of(&word.folded, part) || is_form_of(part, &word.folded))
        })
    })
}

/// Whether a word is a name of somebody on the thread.
pub(crate) fn is_known_person(word: &str, facts: &Facts) -> bool {
    people(facts)
        .flat_map(parts)
        .any(|part| is_form_of(word, part) || is_form_of(part, word))
}

/// The names of everybody on the other side: the recipients first.
fn people(facts: &Facts) -> impl Iterator<Item = &str> {
    let recipients = facts.recruiters.iter().map(|person| person.name.as_str());
    recipients.chain(facts.named.iter().map(String::as_str))
}

/// The words of a name, without marks.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    name.split([' ', ',', '-', '.', '(', ')', '"', '\u{3000}'])
        .filter(|part| !part.is_empty())
}

/// Every word of the recipients' names and nicknames, of their addresses, and of the names of others whom the thread names;
/// empty where no recipient's name is known.
pub(crate) fn known_words(facts: &Facts) -> Vec<String> {
    let names = facts
        .recruiters
        .iter()
        .map(|person| person.name.as_str())
        .chain(facts.recruiter_nicknames.iter().map(String::as_str));
    let mut known: Vec<String> = names.flat_map(parts).map(ToOwned::to_owned).collect();
    if known.is_empty() {
        return known;
    }
    known.extend(
        facts
            .named
            .iter()
            .flat_map(|name| parts(name))
            .map(ToOwned::to_owned),
    );
    // "D'Souza" may be read as two words.
    let behind = |name: &String| Some(name.split_once(['\'', '’'])?.1.to_owned());
    let behind: Vec<String> = known.iter().filter_map(behind).collect();
    known.extend(behind.into_iter().filter(|one| one.len() > 2));
    let addresses = facts
        .acquaintances
        .iter()
        .map(String::as_str)
        .chain(facts.recruiters.iter().map(|person| person.email.as_str()));
    let locals = addresses.filter_map(|address| address.split('@').next());
    known.extend(
        locals
            .flat_map(|local| local.split(['.', '_', '-', '+']))
            .filter(|word| word.len() > 2)
            .map(ToOwned::to_owned),
    );
    known
}

#[cfg(test)]
mod tests {
    use super::{COURTESIES, is_courtesy, is_form_of, is_sender};
    use crate::person::Person;
    use crate::review::facts::Facts;

    #[test]
    fn knows_every_word_of_courtesy_and_no_other() {
        let words: Vec<&str> = COURTESIES.lines().collect();
        assert!(words.is_sorted());
        assert!(words.iter().all(|word| is_courtesy(word)));
        assert!(
            !["", "a a", "aaa", "zzz", "sarah"]
                .iter()
                .any(|word| is_courtesy(word))
        );
    }

    #[test]
    fn takes_short_forms_and_accents_but_no_slip() {
        for (written, known) in [
            ("Bill", "William"),
            ("Müller", "Mueller"),
            ("J", "Jordan"),
            ("Sepp", "Josef"),
            ("Chico", "Francisco"),
            ("Becca", "Rebecca"),
        ] {
            assert!(is_form_of(written, known), "{written} {known}");
        }
        assert!(!is_form_of("Sara", "Sonja"));
    }

    #[test]
    fn knows_the_sender_in_every_order_and_script() {
        let facts = |name: &str| Facts {
            sender: Some(Person::new(name, "")),
            ..Facts::default()
        };
        assert!(is_sender("Ashdown, Tom", &facts("Thomas Ashdown")));
        assert!(is_sender("高橋", &facts("高橋 健")));
        assert!(is_sender("J. R.", &facts("Jordan Reyes")));
        assert!(!is_sender("Marion Delacroix", &facts("Thomas Ashdown")));
    }
}
