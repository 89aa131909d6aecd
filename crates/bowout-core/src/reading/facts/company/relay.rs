//! Who only carries a mail: schedulers, job boards and applicant-tracking systems, by what they say of themselves.

use crate::evidence::{Evidence, Part};
use crate::reading::facts::company::company::{Candidate, Candidates, fits, without_suffix};
use crate::reading::facts::names::{gap, looks_human, name_at};
use crate::reading::source::Source;
use crate::text::Phrases;
use std::sync::LazyLock;

/// Words before the name of whoever carries the mail.
static CARRIED: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "powered by",
        "sent|delivered|scheduled|shared|created via|with|through",
        "delivered .. inbox by",
        "reply|respond|answer|view|open|continue in|on|through|via",
        "applied .. with",
        "an? automated message|mail from",
        "automatische melding van",
        "via",
    ])
});

/// The keys of those who carry the mail.
pub(super) fn relays(source: &Source<'_>) -> Vec<String> {
    let text = &source.text;
    let sender = source.message.from.first();
    let named = sender.and_then(|one| one.name.split_once(" via "));
    let mut keys: Vec<String> = named
        .iter()
        .map(|(_, relay)| without_suffix(relay))
        .collect();
    let is_robot = sender.is_some_and(|one| {
        let speaks_of_itself = one.name.contains(' ')
            && source.message.subject.contains(&one.name)
            && !one
                .domain()
                .split('.')
                .any(|label| fits(&without_suffix(&one.name), &without_suffix(label)));
        one.is_robot() && !looks_human(one, source.body) || speaks_of_itself
    });
    let stands_for = sender.is_some_and(|one| one.name.contains(" for "));
    for found in CARRIED.find_all(text) {
        let at = found.words.end;
        let is_near = at < text.words.len() && gap(text, at - 1) == " ";
        let says = text.words[found.words.start].folded.as_str();
        // "via" and "reply in" say it only of those who write for others.
        let is_sure = matches!(says, "powered" | "delivered" | "automatische");
        if let Some(name) =
            name_at(text, at).filter(|_| is_near && (is_sure || is_robot || named.is_some()))
        {
            keys.push(without_suffix(text.written(name)));
        }
    }
    if let Some(sender) = sender.filter(|_| stands_for && is_robot) {
        keys.extend(sender.domain().split('.').map(without_suffix));
    }
    // A robot's own line of small print: "HireLoop Inc., 400 Plaza. Terms | Privacy".
    if is_robot {
        let small_print = source.body.lines().rev().take(6).filter(|line| {
            ["Terms", "Privacy", "Technical help", "Impressum"]
                .iter()
                .any(|word| line.contains(word))
        });
        for line in small_print {
            let name = line
                .split([',', '.', '|'])
                .next()
                .unwrap_or_default()
                .trim();
            keys.push(without_suffix(name));
        }
    }
    keys.retain(|key| key.chars().count() >= 4);
    keys
}

/// Drops the names of those who carry the mail, unless nobody else is named.
pub(super) fn drop_relays(source: &Source<'_>, candidates: &mut Candidates) {
    let keys = relays(source);
    candidates
        .0
        .retain(|one| !keys.iter().any(|key| fits(key, &one.key)));
    // What a robot calls itself is the employer only where nobody else is named.
    let Some(robot) = source.message.from.first().filter(|one| one.is_robot()) else {
        return;
    };
    let labels: Vec<String> = robot.domain().split('.').map(without_suffix).collect();
    let is_own = |key: &str| {
        labels
            .iter()
            .any(|label| label.len() > 3 && fits(key, label))
    };
    let others = |one: &&Candidate| one.score >= 2.0 && !is_own(&one.key);
    if candidates.0.iter().any(|one| others(&one)) {
        candidates.0.retain(|one| !is_own(&one.key));
    }
}

/// `TalentFerry for Brightlark Foods`, `Kestrel Aero via Hirely`.
pub(super) fn by_joint(source: &Source<'_>, candidates: &mut Candidates) {
    let Some(sender) = source.message.from.first() else {
        return;
    };
    let name = sender.name.as_str();
    let firm = match (name.split_once(" for "), name.split_once(" via ")) {
        (Some((_, firm)), _) => firm,
        (None, Some((firm, _))) if !is_given_name(firm, source) => firm,
        _ => return,
    };
    candidates.add(Evidence::quote(Part::From, firm, 0..firm.len()), 3.5);
}

/// Whether one word in front of `via` is somebody's name: it signs or is spoken of as one who writes.
fn is_given_name(name: &str, source: &Source<'_>) -> bool {
    !name.contains(' ')
        || source.body.lines().any(|line| line.trim() == name)
        || source.body.contains(&format!("{name} ("))
}
