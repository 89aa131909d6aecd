//! The humans of an invitation: who writes, who is in copy from the same house, who will be there.

use std::sync::LazyLock;

use crate::evidence::{Evidence, Fact, Part};
use crate::person::Person;
use crate::reading::facts::names::{
    gap, has_house, has_unit, is_capital, is_no_name, looks_human, name_at, names, names_a_job,
    shown_name, squashed,
};
use crate::reading::reading::Human;
use crate::reading::source::Source;
use crate::text::{Phrases, Text, fold, is_listed};

/// The most people that are listed.
const MAXIMUM: usize = 20;

/// Words before the names of those who will be there.
static BEFORE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "with|interviewers|interviewer|panel|meet|host",
        "mit|gesprachspartner|gesprachspartnerin",
        "avec|presence de (notre directeur general)?",
        "con|entrevistadores|conmigo y con|anfitrion|anfitriona",
        "com|entrevistadores|entrevistador|anfitria",
        "met|schuiven aan",
        "recruiter|contact is",
        "contacto es",
        "technical|final|first .. interview with",
    ])
});

/// Everybody, the writer first.
pub(crate) fn people(source: &Source<'_>, company: Option<&Fact<String>>) -> Vec<Fact<Human>> {
    let mut people: Vec<Fact<Human>> = vec![];
    let message = source.message;
    let house: Vec<String> = message
        .from
        .iter()
        .chain(&message.reply_to)
        .map(Person::domain)
        .collect();
    let is_reader = |person: &Person| {
        message
            .to
            .iter()
            .any(|to| to.same_mailbox(&person.email) && !house.contains(&to.domain()))
    };
    for person in &message.from {
        let shown = Person::new(shown_name(person, source.body), &person.email);
        if looks_human(&shown, source.body) && !is_reader(person) {
            add(&mut people, &shown, Part::From);
        }
    }
    let copied = message
        .reply_to
        .iter()
        .chain(&message.to)
        .chain(&message.cc);
    for person in copied.filter(|person| house.contains(&person.domain())) {
        if looks_human(person, source.body) && !is_reader(person) {
            add(&mut people, person, Part::From);
        }
    }
    for event in &source.events {
        let listed = event
            .attendees
            .iter()
            .filter(|one| one.is_human)
            .map(|one| &one.person);
        for person in event.organizer.iter().chain(listed) {
            if looks_human(person, source.body) && !person.name.contains('@') && !is_reader(person)
            {
                add(&mut people, person, Part::Calendar);
            }
        }
    }
    signed(source, &mut people);
    named(source, &mut people);
    titled(source, &mut people);
    for one in &mut people {
        if one.value().title.is_none()
            && let Some(title) = title_of(source.body, &one.value().name)
        {
            let human = Human {
                title: Some(title),
                ..one.value().clone()
            };
            *one = Fact::read(human, one.evidence().clone());
        }
    }
    let firm = company
        .map(|company| squashed(company.value()))
        .unwrap_or_default();
    people.retain(|one| {
        let name = squashed(&one.value().name);
        firm.is_empty() || !name.contains(&firm) && !firm.contains(&name)
    });
    people.truncate(MAXIMUM);
    people
}

/// Who signs where a desk or a robot sends: a line of a given and a family name behind the words that close.
fn signed(source: &Source<'_>, people: &mut Vec<Fact<Human>>) {
    const CLOSES: [&str; 22] = [
        "regards",
        "kind",
        "best",
        "warm",
        "yours",
        "sincerely",
        "thanks",
        "thank you",
        "cheers",
        "many thanks",
        "mit freundlichen",
        "freundliche",
        "viele gru",
        "liebe gru",
        "beste gru",
        "cordialement",
        "bien",
        "atentamente",
        "un saludo",
        "saludos",
        "atenciosamente",
        "met vriendelijke",
    ];
    let lines: Vec<&str> = source
        .body
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let Some(closes) = lines.iter().rposition(|line| {
        let folded = fold(line);
        line.len() < 50 && CLOSES.iter().any(|closing| folded.starts_with(closing))
    }) else {
        return;
    };
    let reader: Vec<String> = source
        .message
        .to
        .iter()
        .map(|to| squashed(&to.name))
        .collect();
    for line in lines[closes + 1..].iter().take(2) {
        let name = line
            .split([',', '|', '(', '–', '—', '/'])
            .next()
            .unwrap_or_default()
            .trim();
        let name = name
            .strip_prefix("i. A. ")
            .or_else(|| name.strip_prefix("i.A. "))
            .unwrap_or(name);
        let key = squashed(&bare_name(name));
        let is_known = people.iter().any(|one| {
            let known = squashed(&one.value().name);
            known.contains(&key) || key.contains(&known)
        });
        let is_plain = name.split_whitespace().all(|word| {
            word.starts_with(char::is_uppercase)
                || matches!(
                    word,
                    "de" | "da" | "van" | "von" | "der" | "el" | "al" | "bin" | "den"
                )
        });
        if is_plain && is_full_name(name) && !has_house(name) && !is_known && !reader.contains(&key)
        {
            let from = name.as_ptr() as usize - source.body.as_ptr() as usize;
            let evidence = Evidence::quote(Part::Body, source.body, from..from + name.len());
            people.push(Fact::read(
                Human {
                    name: bare_name(name),
                    email: None,
                    title: None,
                },
                evidence,
            ));
            return;
        }
    }
}

/// Who is spoken of with a title: `Mrs Garside`, `Frau Dr. Mathis`; but whom the mail greets.
fn titled(source: &Source<'_>, people: &mut Vec<Fact<Human>>) {
    const TITLES: &str =
        "mr mrs ms dr prof herr frau herrn mme madame monsieur sra dhr mevr mevrouw mw sir sister";
    let text = &source.text;
    let start = source.body_words().start;
    let reader = names(source);
    let mut at = start;
    while at + 1 < text.words.len() {
        let is_title = is_listed(TITLES, text.words[at].folded.as_str()) && is_capital(text, at);
        at += 1;
        if !is_title || !source.heart.contains(&text.words[at].place.start) {
            continue;
        }
        while at < text.words.len() && is_listed(TITLES, text.words[at].folded.as_str()) {
            at += 1;
        }
        let is_near = at < text.words.len() && matches!(gap(text, at - 1), " " | ". ");
        // A greeting stands at the head of a short line: "Dear Mr Santos,".
        let line = text.source[..text.words[at.min(text.words.len() - 1)].place.start]
            .rfind('\n')
            .map_or(0, |one| one + 1);
        let is_greeted = text.words[at.min(text.words.len() - 1)].place.start - line < 34
            && text.words[at.min(text.words.len() - 1)].place.start < source.shift + 60;
        let Some(name) = name_at(text, at).filter(|_| is_near && !is_greeted) else {
            continue;
        };
        let name = name.start..name.end.min(name.start + 3);
        let written = text.written(name.clone());
        let key = squashed(written);
        let is_known = people.iter().any(|one| {
            let known = squashed(&one.value().name);
            known.ends_with(&key) || key.ends_with(&known)
        });
        let is_person = key.len() > 2
            && !has_unit(written)
            && !names_a_job(written)
            && !is_no_name(&fold(written));
        if is_person && !is_known && !reader.contains(&key) {
            let human = Human {
                name: written.to_owned(),
                email: None,
                title: None,
            };
            people.push(Fact::read(human, source.quote_words(name)));
        }
    }
}

/// The title behind a name or on the line below it.
fn title_of(body: &str, name: &str) -> Option<String> {
    let is_title = |piece: &str| {
        let words = piece.split_whitespace().count();
        names_a_job(piece)
            && words <= 7
            && piece.len() < 60
            && !piece.ends_with(['.', '?', '!', ':'])
            && !piece.contains('@')
    };
    let lines: Vec<&str> = body
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    for (at, line) in lines.iter().enumerate() {
        let Some(found) = line.find(name) else {
            continue;
        };
        let behind = line[found + name.len()..].trim_start();
        if let Some(rest) = behind.strip_prefix([',', '|', '(', '–', '—', '-', '/']) {
            let title = rest
                .split([',', '|', ')', '–', '—', ';', '.'])
                .next()
                .unwrap_or_default()
                .trim();
            let title = title.split(" at ").next().unwrap_or_default();
            if is_title(title) {
                return Some(title.to_owned());
            }
        }
        let next = lines.get(at + 1).filter(|_| behind.is_empty() && found < 8);
        if let Some(next) = next {
            let title = next
                .split([',', '|', '–', '—'])
                .next()
                .unwrap_or_default()
                .trim();
            let title = title.split(" at ").next().unwrap_or_default();
            if is_title(title) {
                return Some(title.to_owned());
            }
        }
    }
    None
}

/// Adds somebody once; an address learnt later joins the name.
fn add(people: &mut Vec<Fact<Human>>, person: &Person, part: Part) {
    let key = squashed(&person.name);
    let turned = squashed(&format!("{} {}", person.given_name(), person.family_name()));
    let is_known = people.iter().any(|one| {
        let known = squashed(&one.value().name);
        known == key || known == turned
    });
    let is_room = is_thing(&person.name);
    if key.is_empty() || is_known || is_room {
        return;
    }
    let name = if person.name.contains(", ") {
        format!("{} {}", person.given_name(), person.family_name())
    } else {
        person.name.clone()
    };
    let email = (!person.email.is_empty() && !person.is_robot()).then(|| person.email.clone());
    let quote = Evidence::quote(part, &person.name, 0..person.name.len());
    people.push(Fact::read(
        Human {
            name,
            email,
            title: None,
        },
        quote,
    ));
}

/// Names of two words and more behind `with`, `Panel:` and their like.
fn named(source: &Source<'_>, people: &mut Vec<Fact<Human>>) {
    let text = &source.text;
    let reader: Vec<String> = source
        .message
        .to
        .iter()
        .map(|to| squashed(&to.name))
        .collect();
    for found in BEFORE.find_all(text) {
        let sentence = text.around(&found.words);
        let mut at = found.words.end;
        let mut steps = 0;
        while at < sentence.end && steps < 14 {
            steps += 1;
            let Some(name) = name_at(text, at) else {
                at += 1;
                continue;
            };
            at = name.end.max(at + 1);
            for words in parted(text, name) {
                let written = text.written(words.clone());
                let key = squashed(&bare_name(written));
                let is_known = people
                    .iter()
                    .any(|one| squashed(&one.value().name).contains(&key));
                if is_full_name(written) && !reader.contains(&key) && !is_known {
                    let human = Human {
                        name: bare_name(written),
                        email: None,
                        title: None,
                    };
                    people.push(Fact::read(human, source.quote_words(words)));
                }
            }
        }
    }
}

/// A run of names at its `and`s.
fn parted(text: &Text<'_>, name: std::ops::Range<usize>) -> Vec<std::ops::Range<usize>> {
    let joins = ["and", "und", "et", "e", "y", "en"];
    let mut parts = vec![];
    let mut from = name.start;
    for at in name.clone() {
        if joins.contains(&text.words[at].folded.as_str()) {
            parts.push(from..at);
            from = at + 1;
        }
    }
    parts.push(from..name.end);
    parts.retain(|part| part.start < part.end);
    parts
}

/// Whether words are a given and a family name, and no thing, job or date.
fn is_full_name(written: &str) -> bool {
    let bare = bare_name(written);
    let words: Vec<&str> = bare.split_whitespace().collect();
    let is_plain = |word: &&str| {
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        !is_no_name(&fold(word)) && !word.chars().any(|c| c.is_ascii_digit()) && capitals <= 2
    };
    (2..=4).contains(&words.len())
        && words.iter().all(is_plain)
        && !names_a_job(&bare)
        && !bare.contains(['&', '\n', '.'])
        && !is_thing(&bare)
        && !has_unit(&bare)
}

/// Capitalised pairs that are no person.
fn is_thing(written: &str) -> bool {
    const THINGS: &str = "google microsoft zoom teams meeting street road office interview team time university inc ltd gmbh \
        llc group hotel college school salle room raum sala zaal eventos dec nov jan thu mon tue wed fri \
        manager chat bank museum library house talent human resources people europe london berlin paris";
    fold(written)
        .split_whitespace()
        .any(|word| is_listed(THINGS, word))
}

/// A name without `Mr`, `Frau`, `Dr`.
fn bare_name(written: &str) -> String {
    const TITLES: &str = "mr mrs ms dr prof herr frau mme m sr sra dhr mevr mag ceo cto cfo coo vp";
    let mut words: Vec<&str> = written.split_whitespace().collect();
    while words.len() > 1 && is_listed(TITLES, fold(words[0].trim_end_matches('.')).as_str()) {
        words.remove(0);
    }
    words.join(" ")
}
