//! How a letter addresses its readers: formally or not, by which names, with which titles. It guesses nobody's gender;
//! a title is used where the thread itself uses it.

use minijinja::{Value, context};

use crate::person::Person;
use crate::text::Language;
use crate::text::{Text, stands_alone};

/// The most people that a greeting names.
const MOST_NAMES: usize = 3;

/// Formal words and familiar ones, by language, folded.
const FORMS: &[(Language, &str, &str)] = &[
    (
        Language::De,
        "ihnen",
        "du dich dir dein deine deinen deiner euch",
    ),
    (Language::Fr, "vous votre vos", "tu te toi ton ta tes t'"),
    (
        Language::Es,
        "usted ustedes",
        "tu te ti contigo tus eres puedes",
    ),
    (Language::Nl, "u uw", "je jij jou jouw jullie"),
];

/// Whether the thread is formal. English, Portuguese and unknown threads are where they open with a formal greeting.
pub(super) fn is_formal(body: &str, language: Language) -> bool {
    let text = Text::new(body);
    let count = |list: &str| {
        text.words
            .iter()
            .filter(|word| list.split(' ').any(|one| one == word.folded))
            .count()
    };
    if let Some((_, formal, familiar)) = FORMS.iter().find(|(one, ..)| *one == language) {
        return count(familiar) <= count(formal) || count(familiar) == 0;
    }
    match language {
        Language::Ja | Language::Zh => true,
        _ => text.words.iter().take(3).any(|word| {
            let opens_formally = ["prezad", "exm", "ilm", "estimad", "carissim"];
            word.folded == "dear"
                || opens_formally
                    .iter()
                    .any(|one| word.folded.starts_with(one))
        }),
    }
}

/// The firm that heads a letter. Nobody gives the own firm an honorific: one that has it is another's, a client's, and heads
/// nothing.
pub(super) fn heading<'a>(company: &'a str, body: &str) -> &'a str {
    if body.contains(&format!("{company}様")) {
        ""
    } else {
        company
    }
}

/// The readers as the wording names them; empty where a name is missing or there are too many.
pub(super) fn names(people: &[Person], body: &str, language: Language) -> Vec<Value> {
    let are_named = people
        .iter()
        .all(|one| one.name.contains(char::is_alphabetic) && !one.name.contains(['@', '&', '|']));
    if people.len() > MOST_NAMES || !are_named {
        return vec![];
    }
    people
        .iter()
        .map(|one| {
            let title = title(one, body);
            // A name in Han or kana has no first and last in a letter of another script.
            if is_han(&one.name) && !matches!(language, Language::Ja | Language::Zh) {
                return context! { first => plain(&one.name), last => "", name => plain(&one.name), title => "" };
            }
            context! { first => one.given_name(), last => last(one), name => plain(&one.name), title }
        })
        .collect()
}

/// The family name; where a script writes it first and parts nothing, all of the name.
fn last(person: &Person) -> &str {
    if person
        .name
        .chars()
        .all(|c| stands_alone(c) || c.is_whitespace())
    {
        return person.name.split_whitespace().next().unwrap_or_default();
    }
    person.family_name()
}

/// Whether a name is written in Han or kana alone.
fn is_han(name: &str) -> bool {
    name.chars().all(|c| stands_alone(c) || c.is_whitespace())
}

/// A display name without what is no name: `(she/her)`, ` - Talent`, ` via LinkedIn`.
fn plain(name: &str) -> String {
    let name = name.split(" via ").next().unwrap_or(name);
    let name = name.split(['(', '[', '|']).next().unwrap_or(name);
    name.split(" - ").next().unwrap_or(name).trim().to_owned()
}

/// The title that the thread gives somebody: `Frau` before their family name, `Dr.` in their display name.
fn title(person: &Person, body: &str) -> String {
    let family = last(person);
    if family.is_empty() {
        return String::new();
    }
    let titles = [
        "Frau Prof. Dr.",
        "Herr Prof. Dr.",
        "Frau Dr.",
        "Herr Dr.",
        "Frau",
        "Herr",
        "Madame",
        "Monsieur",
        "Mme",
        "Mr.",
        "Mrs.",
        "Ms.",
        "Mr",
        "Mrs",
        "Ms",
        "Prof. Dr.",
        "Prof.",
        "Dr.",
        "Dr",
        "Sra.",
        "Sr.",
        "mevrouw",
        "meneer",
    ];
    if let Some(title) = titles
        .iter()
        .find(|title| body.contains(&format!("{title} {family}")))
    {
        return match *title {
            "Mme" => "Madame".to_owned(),
            title => title.to_owned(),
        };
    }
    let academic = ["Prof. Dr.", "Prof.", "Dr."];
    academic
        .iter()
        .find(|title| person.name.contains(**title))
        .map(|title| (*title).to_owned())
        .or_else(|| {
            let titles = ["经理", "主管", "老师", "女士", "先生", "總監", "总监"];
            titles
                .iter()
                .find(|title| {
                    body.contains(&format!("{family}{title}"))
                        && stands_alone(family.chars().next().unwrap_or(' '))
                })
                .map(|title| (*title).to_owned())
        })
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::is_formal;
    use crate::text::Language;

    #[test]
    fn hears_how_the_thread_speaks() {
        assert!(is_formal(
            "Wir freuen uns, Ihnen einen Termin anzubieten.",
            Language::De
        ));
        assert!(!is_formal(
            "Danke für deine Bewerbung! Hast du Zeit?",
            Language::De
        ));
        assert!(is_formal("Dear Jordan, thank you.", Language::En));
        assert!(!is_formal("Hi Jordan, thank you.", Language::En));
        assert!(!is_formal("Laat je weten of je kunt?", Language::Nl));
        assert!(is_formal("Exma. Senhora Ana Prado,", Language::Pt));
    }
}
