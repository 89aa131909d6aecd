//! Whom a mail names beside those whom its header tells: a letter may greet them.

use crate::message::{Message, new_words};
use crate::reading::Reading;
use crate::review::names::is_courtesy;
use crate::text::fold;

/// How many lines at the end of a mail may be signed.
const MOST_LINES: usize = 8;
/// The most bytes of a line that is a name.
const MOST_BYTES: usize = 60;
/// The most words of a name with its title.
const MOST_WORDS: usize = 5;

/// The names of a mail: the humans that were read from it, and the lines at its end that are names.
pub(super) fn named(message: &Message, reading: &Reading) -> Vec<String> {
    let read = reading.people.iter().map(|one| one.value().name.clone());
    let lines = new_words(&message.body).lines().map(str::trim);
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    let first = lines.len().saturating_sub(MOST_LINES);
    let signed = (first..lines.len())
        .filter_map(|at| name_of(lines[at]).filter(|name| name.contains(' ') || signs(&lines, at)))
        .map(ToOwned::to_owned)
        .filter(|name| !reading.company.iter().any(|one| one.value() == name));
    let mut all: Vec<String> = vec![];
    for name in read.chain(signed) {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all
}

/// Whether a line of one word is a name: it stands below what closes, or last. "Best" stands below a sentence.
fn signs(lines: &[&str], at: usize) -> bool {
    let is_sentence = |line: &str| line.ends_with(['.', '?', '!', '。', '！', '？']);
    let above = at.checked_sub(1).map(|above| lines[above]);
    at + 1 == lines.len()
        || above.is_some_and(|line| line.len() <= MOST_BYTES && !is_sentence(line))
}

/// The name that a line of a signature begins with: `Sister J. Coyle, Ward 7`, `Moira`, `採用担当 三浦`.
fn name_of(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(['-', '–', '—', ' ']);
    let is_said = line.ends_with(['.', '?', '!', ':', ',', '。', '、', '，', '！']);
    if line.len() > MOST_BYTES || is_said || line.contains(['@', '[', '{', '<', '>']) {
        return None;
    }
    let head = line.split([',', '|', '(', '–', '—', '/', '·']).next()?;
    let head = head.trim();
    if head.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    if head.chars().any(|c| c as u32 > 0x3000) {
        return Some(head);
    }
    let words: Vec<&str> = head.split_whitespace().collect();
    let is_large = |word: &&str| word.starts_with(char::is_uppercase);
    let initial = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() == 1;
    let is_titled = || words.first().is_some_and(|first| is_title(first));
    let is_name = words.len() == 1 || words.iter().any(initial) || is_titled();
    let is_short = (1..=MOST_WORDS).contains(&words.len());
    (is_short && is_name && words.iter().any(is_large) && words.last().is_some_and(is_large))
        .then_some(head)
}

fn is_title(word: &str) -> bool {
    is_courtesy(&fold(word.trim_end_matches('.')))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::named;
    use crate::message::parse;
    use crate::reading::read;
    use crate::when::Moment;

    fn names(from: &str, ends: &str) -> Vec<String> {
        let mail = format!(
            "From: {from}\r\nTo: Jordan Reyes <jordan@example.com>\r\nSubject: Interview\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
             We have to call off your interview on Thursday. Please write to us by Friday.\r\n\r\n{ends}\r\n"
        );
        let message = parse(mail.as_bytes());
        let now = Moment::parse("2026-11-24T09:00:00Z").unwrap();
        named(&message, &read(&message, &now))
    }

    #[test]
    fn hears_who_signs_for_somebody_else_and_for_a_desk() {
        let ana = "Ana Ruiz <a.ruiz@nordlicht.example>";
        for (from, ends, name) in [
            (
                ana,
                "Kind regards,\r\nSister J. Coyle\r\nWard 7",
                "Sister J. Coyle",
            ),
            (ana, "Kind regards\r\nMoira\r\nWard 7", "Moira"),
            (
                "Desk <desk@x.example>",
                "Frau Egger, Personal",
                "Frau Egger",
            ),
            (
                "採用担当 <saiyo@x.example>",
                "よろしくお願いいたします。\r\n\r\n三浦\r\n",
                "三浦",
            ),
        ] {
            let all = names(from, ends);
            assert!(all.iter().any(|one| one == name), "{ends}: {all:?}");
        }
    }

    #[test]
    fn takes_no_parting_word_number_or_address_for_a_name() {
        let ana = "Ana Ruiz <a.ruiz@nordlicht.example>";
        let all = names(
            ana,
            "Best\r\nAna Ruiz\r\nWard 7\r\na.ruiz@nordlicht.example\r\n020 7946 0018",
        );
        assert_eq!(all, ["Ana Ruiz"]);
    }
}
