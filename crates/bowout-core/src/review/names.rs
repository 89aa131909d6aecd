//! Names compared as people write them: without accents or legal suffixes, with short forms and small slips.

use std::ops::Range;

use crate::text::{Text, fold};

/// Legal suffixes and fillers that do not tell one firm from another, folded.
const FILLERS: &[&str] = &[
    "gmbh",
    "ag",
    "se",
    "kg",
    "ug",
    "inc",
    "llc",
    "ltd",
    "limited",
    "corp",
    "corporation",
    "plc",
    "co",
    "company",
    "sa",
    "sas",
    "sarl",
    "srl",
    "bv",
    "nv",
    "ltda",
    "the",
    "and",
    "group",
    "holding",
    "holdings",
    "mbh",
    "oy",
    "ab",
    "as",
];

/// Given names with their common short forms, folded.
const SHORT_FORMS: &[&[&str]] = &[
    &["william", "bill", "will", "billy", "liam"],
    &["robert", "bob", "rob", "bobby", "robbie"],
    &["elizabeth", "liz", "beth", "eliza", "lizzie", "betty"],
    &[
        "katherine",
        "catherine",
        "kate",
        "kathy",
        "cathy",
        "katie",
        "kat",
    ],
    &["margaret", "maggie", "meg", "peggy"],
    &["michael", "mike", "mick", "micha"],
    &["rebecca", "becca", "becky"],
    &["samuel", "samantha", "sam"],
    &[
        "alexander",
        "alexandra",
        "alex",
        "sandra",
        "sasha",
        "xander",
    ],
    &["thomas", "tom", "tommy"],
    &["daniel", "dan", "danny", "daniela", "dani"],
    &["david", "dave"],
    &["james", "jim", "jamie", "jimmy"],
    &["john", "jack", "johnny", "jon", "jonathan"],
    &["joseph", "joe", "joey"],
    &["richard", "rick", "dick", "rich"],
    &["edward", "ed", "ted", "eddie"],
    &[
        "christopher",
        "christine",
        "christina",
        "chris",
        "kit",
        "tina",
    ],
    &["nicholas", "nicolas", "nick", "nico"],
    &["anthony", "tony"],
    &["andrew", "andy", "drew", "andreas"],
    &["patricia", "patrick", "pat", "tricia", "paddy"],
    &["jennifer", "jen", "jenny"],
    &["stephen", "steven", "steve", "stephanie", "steffi", "steph"],
    &["benjamin", "ben"],
    &["matthew", "matt", "matthias"],
    &["susan", "sue", "suzie", "susanne"],
    &["deborah", "deb", "debbie"],
    &["victoria", "vicky", "tori", "vic"],
    &["francisco", "paco", "pancho", "fran"],
    &["jose", "pepe"],
    &["maximilian", "max"],
    &["johannes", "hannes", "jan"],
    &["philip", "phil", "philipp"],
    &["gregory", "greg"],
    &["timothy", "tim"],
    &["abigail", "abby"],
    &["theresa", "tess", "tessa", "terry"],
];

/// The run of capitalised words that begins a range of word indices.
pub(crate) fn capitalised(text: &Text<'_>, words: Range<usize>) -> Range<usize> {
    let from = words.start;
    let mut end = from;
    while end < words.end.min(text.words.len()) {
        let place = &text.words[end].place;
        let is_name = text.source[place.clone()]
            .chars()
            .next()
            .is_some_and(char::is_uppercase);
        let joins = end == from
            || text.source[text.words[end - 1].place.end..place.start]
                .chars()
                .all(|c| matches!(c, ' ' | '&' | '-' | '.' | '\''));
        if !is_name || !joins {
            break;
        }
        end += 1;
    }
    from..end
}

/// The words of a name that tell it from others, folded.
pub(crate) fn telling(name: &str) -> Vec<String> {
    let text = Text::new(name);
    text.words
        .into_iter()
        .map(|word| word.folded)
        .filter(|word| !FILLERS.contains(&word.as_str()))
        .collect()
}

/// Whether two firms' names may mean the same firm: a shared telling word, initials, or one inside the other.
pub(crate) fn may_be_same_firm(one: &str, other: &str) -> bool {
    let (a, b) = (telling(one), telling(other));
    let initials = |words: &[String]| {
        words
            .iter()
            .filter_map(|word| word.chars().next())
            .collect::<String>()
    };
    let (joined_a, joined_b) = (a.concat(), b.concat());
    a.is_empty()
        || b.is_empty()
        || a.iter().any(|word| b.contains(word))
        || joined_a.contains(&joined_b)
        || joined_b.contains(&joined_a)
        || initials(&a) == joined_b
        || initials(&b) == joined_a
}

/// Whether a written name word is a form of a known one: equal, short form, initial, or nickname beginning.
pub(crate) fn is_form_of(written: &str, known: &str) -> bool {
    let (written, known) = (fold(written), fold(known));
    written == known
        || umlauts(&written) == umlauts(&known)
        || (written.chars().count() == 1 && known.starts_with(&written))
        || SHORT_FORMS
            .iter()
            .any(|forms| forms.contains(&written.as_str()) && forms.contains(&known.as_str()))
        || (written.len() >= 3 && known.len() >= written.len() + 2 && known.starts_with(&written))
}

/// The two spellings of umlauts made one: `mueller` and `müller` both become `muller`.
fn umlauts(word: &str) -> String {
    word.replace("ae", "a")
        .replace("oe", "o")
        .replace("ue", "u")
}

/// How many letters must be changed, added or dropped to turn one word into the other (Levenshtein).
pub(crate) fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, b) in other.iter().enumerate() {
            let change = corner + usize::from(a != *b);
            corner = row[j + 1];
            row[j + 1] = change.min(corner + 1).min(row[j] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::{distance, is_form_of, may_be_same_firm};

    #[test]
    fn takes_the_same_firm_in_many_spellings() {
        for (one, other) in [
            ("Nordlicht Energie GmbH", "Nordlicht"),
            ("International Business Machines", "IBM"),
            ("Data Bricks", "Databricks"),
        ] {
            assert!(may_be_same_firm(one, other), "{one} {other}");
        }
        assert!(!may_be_same_firm("Nordlicht GmbH", "Südwind GmbH"));
    }

    #[test]
    fn takes_short_forms_and_accents_but_no_slip() {
        assert!(
            is_form_of("Bill", "William")
                && is_form_of("Müller", "Mueller")
                && is_form_of("J", "Jordan")
        );
        assert!(!is_form_of("Sara", "Sonja"));
        assert_eq!(distance("sara", "sarah"), 1);
    }
}
