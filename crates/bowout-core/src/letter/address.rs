//! How a letter addresses its readers: formally or not, by which names, with which titles. It guesses nobody's gender;
//! a title is used where the thread itself uses it.

use minijinja::{Value, context};

use crate::message::new_words;
use crate::person::Person;
use crate::reading::looks_human;
use crate::text::{Language, Text, fold, is_listed, stands_alone};

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

/// Words that close a letter, folded; the writer's name stands below.
const CLOSINGS: &str = "regards best thanks cheers sincerely wishes yours you grussen grusse gruss cordialement salutations \
    saludos saludo atentamente abraco cumprimentos atenciosamente groet groeten";

/// Those whom the greeting names: humans as their address lines call them; for a desk, the one who signs for it.
fn greeted(people: &[Person], body: &str) -> Vec<Person> {
    let is_one = people.len() == 1;
    let called = people.iter().map(|one| {
        if looks_human(one, body) || one.name.contains(", ") {
            Person::new(&spoken(&one.name), &one.email)
        } else {
            let name = signer(body, one).filter(|_| is_one);
            Person::new(name.unwrap_or_default(), &one.email)
        }
    });
    called.collect()
}

/// The name below the closing of a mail, where it is a human's.
fn signer<'a>(body: &'a str, desk: &Person) -> Option<&'a str> {
    let lines: Vec<&str> = new_words(body).lines().map(str::trim).collect();
    let lines: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    let closes = |line: &str| {
        let last = fold(line);
        let last = last.trim_end_matches([',', '.', '!']).rsplit(' ').next();
        line.len() < 40 && last.is_some_and(|word| is_listed(CLOSINGS, word))
    };
    let at = lines.iter().rposition(|line| closes(line))?;
    let name = *lines.get(at + 1)?;
    let is_name = name.split_whitespace().count() > 1
        && name
            .chars()
            .all(|c| c.is_alphabetic() || " .'’-".contains(c))
        && name
            .split(' ')
            .all(|word| word.starts_with(char::is_uppercase));
    let signer = Person::new(name, &desk.email);
    (is_name && looks_human(&signer, body)).then_some(name)
}

/// A name as one says it: not in capitals throughout.
fn spoken(name: &str) -> String {
    let is_loud = |word: &str| word.chars().count() > 3 && word.chars().all(char::is_uppercase);
    let words = name.split(' ').map(|word| {
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if is_loud(word) => first.to_string() + &letters.as_str().to_lowercase(),
            _ => word.to_owned(),
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// The readers as the wording names them; empty where a name is missing or there are too many.
pub(super) fn names(people: &[Person], body: &str, language: Language) -> Vec<Value> {
    let people = &greeted(people, body);
    let is_named = |one: &Person| {
        let name = one.own_name();
        name.contains(char::is_alphabetic) && !name.contains(['@', '&', '|'])
    };
    let are_named = people.iter().all(is_named);
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
            let given = one.given_name();
            let is_initial = given.trim_end_matches('.').chars().count() < 2 && given.is_ascii();
            let first = if is_initial { plain(&one.name) } else { given.to_owned() };
            context! { first, last => last(one), name => plain(&one.name), title }
        })
        .collect()
}

/// What the one reader is called where the greeting and the first sentence share a line: formally by title and family name
/// or by the whole name, else by the first. Empty where several are greeted, or nobody known.
pub(super) fn called(readers: &[Value], formal: bool, language: Language) -> String {
    let [reader] = readers else {
        return String::new();
    };
    let word = |field: &str| reader.get_attr(field).unwrap_or_default().to_string();
    let (first, last, title) = (word("first"), word("last"), word("title"));
    let has_title = !title.is_empty() && !last.is_empty();
    match language {
        Language::Zh if has_title => format!("{last}{title}"),
        Language::Ja | Language::Zh => word("name"),
        _ if formal && has_title => format!("{title} {last}"),
        _ if formal => format!("{first} {last}").trim_end().to_owned(),
        _ => first,
    }
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
    use super::{is_formal, names};
    use crate::person::Person;
    use crate::text::Language;

    #[test]
    fn greets_humans_as_they_are_called_and_desks_by_who_signs() {
        let first = |name: &str, email: &str, body: &str| {
            let names = names(&[Person::new(name, email)], body, Language::En);
            let one = names
                .first()
                .map(|one| one.get_attr("first").unwrap_or_default().to_string());
            one.unwrap_or_default()
        };
        let body = "Hi,\n\nplease come.\n\nBest,\nAisha Khan\nTalent Partner\n";
        for (name, email, greeted) in [
            ("Quarry Talent Team", "talent@quarry.example", "Aisha"),
            ("HR", "hr@quarry.example", "Aisha"),
            ("MARTIN DUPONT", "martin@quarry.example", "Martin"),
            ("J. R. Ewing", "jr@quarry.example", "J. R. Ewing"),
            ("+44 7700 900", "sms@gateway.example", "Aisha"),
            (
                "Wren Moor (People, Juniper & Slate)",
                "wren@x.example",
                "Wren",
            ),
            ("Wren Moor (Juniper & Slate)", "wren@x.example", "Wren"),
        ] {
            assert_eq!(first(name, email, body), greeted, "{name}");
        }
        assert_eq!(
            first(
                "Careers",
                "careers@lumen.example",
                "Hello,\nwe have it.\n\nKind regards,\nLumen\n"
            ),
            ""
        );
    }

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
