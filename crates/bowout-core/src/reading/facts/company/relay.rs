//! Who only carries a mail: schedulers, job boards and applicant-tracking systems, by what they say of themselves.

use std::sync::LazyLock;

use crate::reading::facts::company::mention::{Aside, Candidate, Place, bare_key, is_same, keep};
use crate::reading::facts::company::sender::{Domains, agrees};
use crate::reading::facts::names::{gap, is_human, name_at};
use crate::reading::source::Source;
use crate::text::Phrases;

/// Words before the name of whoever carries the mail.
static CARRIED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "powered by",
        "uses|is using|are using|utiliza|utilise|nutzt|gebruikt",
        "sent|delivered|scheduled|shared|created via|with|through",
        "delivered .. inbox by",
        "reply|respond|answer|view|open|continue in|on|through|via",
        "applied .. with",
        "an? automated message|mail from",
        "automatische melding van",
        "via",
        "applied|application|profile|advert|ad|posting|post on|through|via",
        "sign|log in|into to?",
    ])
});

/// The keys of those who carry the mail.
pub(super) fn relays(source: &Source<'_>) -> Vec<String> {
    let text = &source.text;
    let sender = source.message.from.first();
    let named = sender.and_then(|one| one.name.split_once(" via "));
    let mut keys: Vec<String> = named.iter().map(|(_, relay)| bare_key(relay)).collect();
    let is_robot = sender.is_some_and(|one| {
        let speaks_of_itself = one.name.contains(' ')
            && source.message.subject.contains(&one.name)
            && !one
                .domain()
                .split('.')
                .any(|label| agrees(label, &one.name, &bare_key(&one.name)) >= 0.7);
        one.is_robot() && !is_human(source, one) || speaks_of_itself
    });
    let stands_for = sender.is_some_and(|one| one.name.contains(" for "));
    for found in CARRIED.find_all(text) {
        let at = found.words.end;
        let is_near = at < text.words.len() && gap(text, at - 1) == " ";
        let says = text.words[found.words.start].folded.as_ref();
        // "via" and "reply in" say it only of those who write for others.
        let is_sure = matches!(
            says,
            "powered"
                | "uses"
                | "is"
                | "are"
                | "utiliza"
                | "utilise"
                | "nutzt"
                | "gebruikt"
                | "delivered"
                | "automatische"
                | "advert"
                | "posting"
        );
        if let Some(name) =
            name_at(text, at).filter(|_| is_near && (is_sure || is_robot || named.is_some()))
        {
            keys.push(bare_key(text.written(name)));
        }
    }
    if let Some(sender) = sender.filter(|_| stands_for && is_robot) {
        keys.extend(sender.domain().split('.').map(bare_key));
    }
    if is_robot {
        keys.extend(small_print(source));
    }
    keys.retain(|key| key.chars().count() >= 4);
    keys
}

/// A robot's own line of small print: `HireLoop Inc., 400 Plaza. Terms | Privacy`.
fn small_print(source: &Source<'_>) -> Vec<String> {
    let lines = source.body.lines().rev().take(6).filter(|line| {
        ["Terms", "Privacy", "Technical help", "Impressum"]
            .iter()
            .any(|word| line.contains(word))
    });
    lines
        .map(|line| {
            line.split([',', '.', '|'])
                .next()
                .unwrap_or_default()
                .trim()
        })
        .filter(|name| name.split(' ').count() <= 4)
        .map(bare_key)
        .collect()
}

/// Drops the names of those who carry the mail, unless nobody else is named.
pub(super) fn drop_relays(source: &Source<'_>, domains: &Domains, candidates: &mut [Candidate]) {
    let keys = relays(source);
    drop_silent(source, candidates);
    keep(candidates, Aside::Relay, |one| {
        one.stands(Place::Label)
            || !one
                .keys()
                .any(|own| keys.iter().any(|key| is_same(key, own)))
    });
    // What a robot calls itself is the employer only where nobody else is named.
    let Some(robot) = source.message.from.first().filter(|_| domains.is_carried) else {
        return;
    };
    let labels: Vec<String> = robot.domain().split('.').map(str::to_owned).collect();
    let is_own = |one: &Candidate| {
        one.mentions.iter().any(|mention| {
            labels
                .iter()
                .any(|label| agrees(label, &mention.name, &mention.key) >= 0.7)
        })
    };
    // "Invitation from OfficeGrid Calendar"
    keep(candidates, Aside::Relay, |one| {
        !is_own(one)
            || one.mentions.iter().any(|mention| {
                !matches!(mention.place, Place::Running | Place::Domain | Place::Named)
                    && mention.weight >= 1.0
            })
    });
    if candidates
        .iter()
        .any(|one| one.is_open() && one.score >= 2.0 && !is_own(one))
    {
        keep(candidates, Aside::Relay, |one| {
            !is_own(one) || one.score >= 6.5
        });
    }
}

/// Drops the house behind the sender's domain where the mail speaks of another one as the employer, in two places, and
/// of that house in none.
fn drop_silent(source: &Source<'_>, candidates: &mut [Candidate]) {
    let labels: Vec<String> = source
        .message
        .from
        .iter()
        .flat_map(|from| {
            from.domain()
                .split('.')
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect();
    let is_own = |one: &Candidate| {
        one.mentions.iter().any(|mention| {
            labels
                .iter()
                .any(|label| agrees(label, &mention.name, &mention.key) >= 0.7)
        })
    };
    let is_spoken_of = |one: &Candidate| {
        [
            Place::Lead,
            Place::Invites,
            Place::Footer,
            Place::Label,
            Place::Client,
            Place::Letterhead,
        ]
        .iter()
        .filter(|place| one.stands(**place))
        .count()
    };
    let has_other = candidates
        .iter()
        .any(|one| one.is_open() && !is_own(one) && is_spoken_of(one) >= 2);
    if has_other {
        keep(candidates, Aside::Relay, |one| {
            !is_own(one) || is_spoken_of(one) > 0
        });
    }
}
