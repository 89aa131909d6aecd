//! Who on a mail is a human, and who is a team, a firm or a robot with a name.

use crate::person::Person;
use crate::reading::facts::names::chunk::squashed;
use crate::reading::source::Source;
use crate::text::{fold, stands_alone};

/// Names of the people on the mail, squashed.
pub(in crate::reading::facts) fn names(source: &Source<'_>) -> Vec<String> {
    let message = source.message;
    let listed = source.events.iter().flat_map(|event| {
        event
            .organizer
            .iter()
            .chain(event.attendees.iter().map(|one| &one.person))
    });
    message
        .from
        .iter()
        .chain(&message.reply_to)
        .chain(&message.to)
        .chain(&message.cc)
        .chain(listed)
        .filter(|person| looks_human(person, source.body))
        .flat_map(|person| [squashed(&person.name), squashed(person.given_name())])
        .chain(greeted(source))
        .filter(|key| !key.is_empty())
        .collect()
}

/// Who is greeted: the words of the first line, squashed.
fn greeted(source: &Source<'_>) -> Vec<String> {
    let first = source
        .body
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    let line = crate::text::beginning(first, 60);
    line.split(|c: char| c.is_whitespace() || ",!:，：".contains(c))
        .map(|word| squashed(word.trim_end_matches(|c: char| !c.is_ascii())))
        .filter(|_| first.len() < 40)
        .collect()
}

/// Whether a display name is a person's: its words stand in the address, or it is two words that no robot signs.
pub(in crate::reading::facts) fn looks_human(person: &Person, body: &str) -> bool {
    let name = fold(&person.name);
    if name.is_empty() || TEAM.split(' ').any(|word| has_word(&name, word)) {
        return false;
    }
    if person.is_robot() && !signs(&person.name, body) {
        return false;
    }
    if !person.name.is_ascii()
        && person
            .name
            .chars()
            .all(|c| stands_alone(c) || c.is_whitespace())
    {
        let count = person.name.chars().filter(|c| !c.is_whitespace()).count();
        return (2..=6).contains(&count)
            && !UNITS.split(' ').any(|unit| person.name.contains(unit));
    }
    let local = fold(person.email.split('@').next().unwrap_or_default());
    let words: Vec<&str> = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let in_address = words
        .iter()
        .any(|word| word.len() > 2 && local.contains(word));
    let domain = squashed(&person.domain());
    let is_firm = domain.contains(&squashed(&person.name));
    in_address && !is_firm
        || !is_firm
            && (2..=4).contains(&words.len())
            && !person.name.contains('&')
            && !person.name.contains(" at ")
}

/// Whether a line of the body begins with the name, as a signature does.
fn signs(name: &str, body: &str) -> bool {
    let key = squashed(name);
    body.lines()
        .map(squashed)
        .any(|line| line == key || line.starts_with(&key) && line.len() < key.len() + 25)
}

/// Words for parts of a firm in Chinese and Japanese.
const UNITS: &str = "部 处 處 課 科技 室 组 採用 招聘 担当 会社 公司 キャリア 团队 チーム";

/// Words of a display name that belong to a team, folded.
pub(in crate::reading::facts) const TEAM: &str = "team recruiting recruitment hiring talent careers career jobs hr acquisition notifications calendar \
    personal rrhh selection bewerbung terminbuchung human resources people no-reply noreply automated \
    sms";

fn has_word(folded: &str, word: &str) -> bool {
    folded
        .split(|c: char| !c.is_alphanumeric())
        .any(|one| one == word)
}
