//! Whether a name and the domain of an address agree.

use std::borrow::Cow;

use crate::person::Person;
use crate::reading::facts::company::exclude::{is_carrier, is_service};
use crate::reading::facts::names::{has_form, has_house, squashed};
use crate::reading::source::Source;
use crate::text::fold;

/// The telling labels of the domains on the mail and in its body, as written: `sw-lindenau`.
#[derive(Debug)]
pub(in crate::reading::facts::company) struct Domains {
    /// Of whoever writes, and of whom answers reach.
    pub(in crate::reading::facts::company) senders: Vec<String>,
    /// Of everybody else, and of the addresses and links in the body.
    pub(in crate::reading::facts::company) others: Vec<String>,
    /// Whether whoever writes carries the words of others.
    pub(in crate::reading::facts::company) is_carried: bool,
}

impl Domains {
    pub(in crate::reading::facts::company) fn of(source: &Source<'_>) -> Self {
        let message = source.message;
        let reader: Vec<String> = message
            .to
            .iter()
            .filter(|to| !message.from.iter().any(|from| from.domain() == to.domain()))
            .flat_map(|to| labels(&to.domain()))
            .collect();
        let organizers = source
            .events
            .iter()
            .filter_map(|event| event.organizer.as_ref());
        let headers = message
            .from
            .iter()
            .chain(&message.reply_to)
            .chain(organizers)
            .map(Person::domain);
        let copied = message.cc.iter().map(Person::domain);
        let written = source
            .body
            .split(|c: char| c.is_whitespace() || "<>()[],;：（）、。\"".contains(c))
            .filter_map(host);
        let earlier = source
            .history
            .split(|c: char| c.is_whitespace() || "<>()[],;:".contains(c))
            .filter_map(host);
        let written = written.chain(earlier);
        let tell = |domains: Vec<String>| {
            let mut all: Vec<String> = domains.iter().flat_map(|one| labels(one)).collect();
            all.retain(|label| label.len() > 2 && !is_service(label) && !reader.contains(label));
            all.sort();
            all.dedup();
            all
        };
        Self {
            senders: tell(headers.collect()),
            others: tell(copied.chain(written).collect()),
            is_carried: is_carrier(source),
        }
    }

    /// How surely a name is that of the sender's domain, from 0 to 1.
    pub(in crate::reading::facts::company) fn sender_is(&self, name: &str, key: &str) -> f64 {
        agreement(&self.senders, name, key)
    }

    /// The same for the other domains.
    pub(in crate::reading::facts::company) fn others_are(&self, name: &str, key: &str) -> f64 {
        agreement(&self.others, name, key)
    }
}

fn agreement(labels: &[String], name: &str, key: &str) -> f64 {
    let each = labels.iter().map(|label| agrees(label, name, key));
    each.fold(0.0, f64::max)
}

/// The labels of a domain without its last one.
fn labels(domain: &str) -> Vec<String> {
    let all: Vec<&str> = domain.split('.').collect();
    let kept = all.len().saturating_sub(1);
    all[..kept].iter().map(|label| fold(label)).collect()
}

/// The host of an address or a link.
fn host(word: &str) -> Option<String> {
    let host = if let Some((_, host)) = word.split_once('@') {
        host
    } else {
        let rest = word
            .strip_prefix("https://")
            .or_else(|| word.strip_prefix("http://"))
            .or_else(|| word.strip_prefix("www."))?;
        rest.split(['/', '?']).next()?
    };
    let host = host.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
    let host = host.strip_prefix("www.").unwrap_or(host);
    host.contains('.').then(|| host.to_lowercase())
}

/// The same for a name with umlauts, which domains write out: `Oberrüti` at oberrueti.example.
pub(in crate::reading::facts::company) fn agrees(label: &str, name: &str, key: &str) -> f64 {
    let bare = agrees_as_written(label, name, key);
    if bare >= 1.0 || name.is_ascii() {
        return bare;
    }
    let spelt = |text: &str| {
        text.replace("ae", "a")
            .replace("oe", "o")
            .replace("ue", "u")
    };
    let key = key.replace('ß', "ss");
    bare.max(agrees_as_written(&spelt(label), &spelt(name), &spelt(&key)))
}

/// How surely a name is that of a label: 1 where it is the whole of it or its beginning, less where a telling word of it stands there.
fn agrees_as_written(label: &str, name: &str, key: &str) -> f64 {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let plain = if label.bytes().all(is_plain) {
        Cow::Borrowed(label)
    } else {
        Cow::Owned(squashed(label))
    };
    if plain.len() < 3 || key.is_empty() || !key.is_ascii() {
        return 0.0;
    }
    let shared = plain.len().min(key.len());
    let apart = plain.len().abs_diff(key.len());
    let (short, long) = if plain.len() <= key.len() {
        (&*plain, key)
    } else {
        (key, &*plain)
    };
    if plain == key
        || shared >= 5 && long.starts_with(short)
        || shared >= 6 && apart <= 3 && long.ends_with(short)
        || shared >= 4 && apart <= 4 && long.starts_with(short)
    {
        return 1.0;
    }
    // "Uli Thalmann" at thalmann.example, "Bodegas Altamonte" at altamonte.example: the shape tells which.
    if shared >= 5 && long.ends_with(short) {
        return if has_house(name) || has_form(name) {
            1.0
        } else {
            0.6
        };
    }
    by_its_words(label, &plain, name)
}

/// The same by single words of the name: their first letters, a piece of the label, most of the label.
fn by_its_words(label: &str, plain: &str, name: &str) -> f64 {
    let folded = fold(name);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let initials: String = words
        .iter()
        .filter_map(|word| word.chars().next())
        .collect();
    let big: String = words
        .iter()
        .filter(|word| word.len() > 3)
        .filter_map(|word| word.chars().next())
        .collect();
    if plain.len() >= 3 && (plain == initials || plain == big) {
        return 0.8;
    }
    // "sw-lindenau": a piece is a word of the name.
    let is_word = |piece: &str| {
        piece.len() >= 4
            && words.iter().any(|word| {
                *word == piece || word.len() >= 6 && piece.len() >= 6 && word.starts_with(piece)
            })
    };
    let pieces: Vec<&str> = label.split('-').collect();
    if pieces.len() > 1 && pieces.iter().any(|piece| is_word(piece)) {
        return 0.7;
    }
    // "pinefallscounty", "northseawind": words of the name make up most of the label.
    let mut covered = 0;
    for word in words.iter().filter(|word| word.len() >= 3) {
        if plain.contains(word) {
            covered += word.len();
        } else if word.len() >= 6 && word.get(..4).is_some_and(|start| plain.contains(start)) {
            covered += 3;
        }
    }
    if covered * 10 >= plain.len() * 6 && covered >= 5 {
        0.8
    } else if words
        .iter()
        .any(|word| word.len() >= 5 && plain.contains(word))
    {
        0.5
    } else {
        0.0
    }
}
