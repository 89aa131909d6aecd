//! Humans whom the words of a mail name by their place: who signs, who bears a title, and what they are.

use crate::evidence::{Evidence, Fact, Part};
use crate::reading::facts::names::{
    gap, has_house, has_unit, is_capital, is_no_name, name_at, names, names_a_job, readers,
    squashed,
};
use crate::reading::facts::people::{bare_name, is_full_name};
use crate::reading::reading::Human;
use crate::reading::source::Source;
use crate::text::{fold, is_listed};

/// How lines begin that close a letter, folded.
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

/// What each human is, where it stands behind the name or on the line below it.
pub(super) fn add_titles(source: &Source<'_>, people: &mut [Fact<Human>]) {
    for one in people {
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
}

/// Who signs where a desk or a robot sends: a line of a given and a family name behind the words that close.
pub(super) fn signed(source: &Source<'_>, people: &mut Vec<Fact<Human>>) {
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
    let reader = readers(source);
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
pub(super) fn titled(source: &Source<'_>, people: &mut Vec<Fact<Human>>) {
    const TITLES: &str =
        "mr mrs ms dr prof herr frau herrn mme madame monsieur sra dhr mevr mevrouw mw sir sister";
    let text = &source.text;
    let reader = names(source);
    let holds = |at: usize| is_listed(TITLES, text.words[at].folded.as_str());
    let mut at = source.body_words().start;
    while at + 1 < text.words.len() {
        let is_title =
            holds(at) && is_capital(text, at) && source.heart.contains(&text.words[at].place.start);
        at += 1;
        while is_title && at + 1 < text.words.len() && holds(at) {
            at += 1;
        }
        let is_near = matches!(gap(text, at - 1), " " | ". ");
        let Some(name) =
            name_at(text, at).filter(|_| is_title && is_near && !is_greeted(source, at))
        else {
            continue;
        };
        let name = name.start..name.end.min(name.start + 3);
        let written = text.written(name.clone());
        let key = squashed(written);
        let is_person = key.len() > 2
            && !has_unit(written)
            && !names_a_job(written)
            && !is_no_name(&fold(written));
        if is_person && !is_known(people, &key) && !reader.contains(&key) {
            let human = Human {
                name: written.to_owned(),
                email: None,
                title: None,
            };
            people.push(Fact::read(human, source.quote_words(name)));
        }
    }
}

/// Whether a word stands in the greeting: near the head of the first line.
fn is_greeted(source: &Source<'_>, word: usize) -> bool {
    let at = source.text.words[word].place.start;
    let line = source.text.source[..at]
        .rfind('\n')
        .map_or(0, |one| one + 1);
    at - line < 34 && at < source.shift + 60
}

/// Whether somebody is listed whose name ends like a key.
fn is_known(people: &[Fact<Human>], key: &str) -> bool {
    people.iter().any(|one| {
        let known = squashed(&one.value().name);
        known.ends_with(key) || key.ends_with(&known)
    })
}

/// The title behind a name or on the line below it.
fn title_of(body: &str, name: &str) -> Option<String> {
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
            let title = title_before(rest, &[',', '|', ')', '–', '—', ';', '.']);
            if title.is_some() {
                return title;
            }
        }
        let next = lines.get(at + 1).filter(|_| behind.is_empty() && found < 8);
        if let Some(next) = next {
            let title = title_before(next, &[',', '|', '–', '—']);
            if title.is_some() {
                return title;
            }
        }
    }
    None
}

/// The title that words begin with, up to one of some marks and without the firm behind `at`.
fn title_before(words: &str, marks: &[char]) -> Option<String> {
    let title = words.split(marks).next().unwrap_or_default().trim();
    let title = title.split(" at ").next().unwrap_or_default();
    is_title(title).then(|| title.to_owned())
}

/// Whether words read like somebody's title.
fn is_title(piece: &str) -> bool {
    let words = piece.split_whitespace().count();
    names_a_job(piece)
        && words <= 7
        && piece.len() < 60
        && !piece.ends_with(['.', '?', '!', ':'])
        && !piece.contains('@')
}
