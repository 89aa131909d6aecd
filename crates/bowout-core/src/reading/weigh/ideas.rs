//! The ideas that a sentence of such mail can hold, in whatever words and language: what people say differs, what they speak of
//! hardly does. The words stand in `lists`, one file a language, one idea a line. Alone no idea says much.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::reading::weigh::lookup::{Lookup, Meanings};
use crate::text::{Language, Sentence, Text};

/// The ideas, in the order of their bits.
pub(crate) const IDEAS: [&str; 113] = [
    "invite",
    "interview",
    "conversation",
    "call",
    "video",
    "visit",
    "trial",
    "record",
    "advance",
    "stage",
    "glad",
    "liked",
    "free",
    "propose",
    "which",
    "choose",
    "slot",
    "booking",
    "form",
    "reply",
    "confirmask",
    "deadline",
    "weekday",
    "clock",
    "daypart",
    "month",
    "relative",
    "duration",
    "place",
    "arrive",
    "bring",
    "directions",
    "join",
    "calendarinvite",
    "seeyou",
    "settled",
    "move",
    "postpone",
    "cancel",
    "instead",
    "unable",
    "ill",
    "sorry",
    "trouble",
    "original",
    "test",
    "task",
    "questionnaire",
    "complete",
    "application",
    "received",
    "review",
    "willcontact",
    "ifselected",
    "robot",
    "regret",
    "notchosen",
    "others",
    "filled",
    "field",
    "onfile",
    "wishes",
    "hardchoice",
    "offer",
    "contract",
    "startdate",
    "pay",
    "joinus",
    "onboarding",
    "checks",
    "foundyou",
    "opportunity",
    "client",
    "curious",
    "referredby",
    "alert",
    "listing",
    "subscription",
    "waiting",
    "feedback",
    "panelist",
    "ownmail",
    "forwarded",
    "podcast",
    "press",
    "research",
    "state",
    "health",
    "school",
    "home",
    "money",
    "selling",
    "course",
    "meeting",
    "social",
    "order",
    "security",
    "exit",
    "mentor",
    "please",
    "would",
    "if",
    "maybe",
    "not",
    "already",
    "thanks",
    "congrats",
    "urgent",
    "role",
    "team",
    "hr",
    "candidate",
    "hello",
];

/// The bits of some ideas. An unknown name does not compile.
pub(crate) const fn any(names: &[&str]) -> Meanings {
    let (mut ideas, mut next) = (0, 0);
    while next < names.len() {
        let mut at = 0;
        while !is_same(IDEAS[at], names[next]) {
            at += 1;
        }
        ideas |= 1 << at;
        next += 1;
    }
    ideas
}

const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// The words of one language.
#[derive(Debug, Default)]
struct List {
    words: Lookup,
    /// Sequences of words, by the key of the first: the keys of the others, and what they mean.
    sequences: FxHashMap<u64, Vec<(Vec<u64>, Meanings)>>,
}

impl List {
    fn read(lines: &'static str) -> Self {
        let mut list = Self::default();
        for (name, words) in lines.lines().filter_map(|line| line.split_once(": ")) {
            let Some(at) = IDEAS.iter().position(|one| *one == name) else {
                continue;
            };
            for word in words.split_ascii_whitespace() {
                list.add(word, 1 << at);
            }
        }
        list
    }

    fn add(&mut self, word: &'static str, idea: Meanings) {
        let is_plain = |c: u8| c.is_ascii_alphanumeric() || c == b'*';
        if !word.is_ascii() || word.bytes().all(is_plain) {
            self.words.add(word, idea);
            return;
        }
        let written = word.replace('_', " ");
        let mut keys = Text::new(&written).words.into_iter().map(|word| word.key);
        if let Some(first) = keys.next() {
            let others = self.sequences.entry(first).or_default();
            others.push((keys.collect(), idea));
        }
    }
}

/// The words of a language, read when first needed.
fn list(language: Language) -> &'static List {
    static LISTS: [OnceLock<List>; 9] = [const { OnceLock::new() }; 9];
    let lines = match language {
        Language::En | Language::Unknown => include_str!("lists/en.txt"),
        Language::De => include_str!("lists/de.txt"),
        Language::Fr => include_str!("lists/fr.txt"),
        Language::Es => include_str!("lists/es.txt"),
        Language::Pt => include_str!("lists/pt.txt"),
        Language::Nl => include_str!("lists/nl.txt"),
        Language::Ja => include_str!("lists/ja.txt"),
        Language::Zh => include_str!("lists/zh.txt"),
    };
    LISTS[language as usize].get_or_init(|| List::read(lines))
}

/// The ideas of each sentence of a text.
pub(crate) fn ideas(text: &Text<'_>, language: Language) -> Vec<Meanings> {
    let list = list(language);
    let ideas = text
        .sentences
        .iter()
        .map(|one| of_sentence(text, one, list));
    ideas.collect()
}

fn of_sentence(text: &Text<'_>, sentence: &Sentence, list: &List) -> Meanings {
    let words = &text.words[sentence.words.clone()];
    let mut ideas = 0;
    for (at, word) in words.iter().enumerate() {
        ideas |= list.words.of(&word.folded);
        for (others, idea) in list.sequences.get(&word.key).into_iter().flatten() {
            let next = words[at + 1..].iter().map(|word| word.key);
            if next.take(others.len()).eq(others.iter().copied()) {
                ideas |= idea;
            }
        }
    }
    let anywhere = list.words.anywhere_in(&text.source[sentence.place.clone()]);
    anywhere.into_iter().fold(ideas, |ideas, idea| ideas | idea)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_beginnings_and_sequences_are_heard_in_their_language() {
        let held = |text: &str, language| ideas(&Text::new(text), language)[0];
        let english = held("Let us know whether Tuesday suits you.", Language::En);
        for name in ["reply", "weekday", "free"] {
            assert_ne!(english & any(&[name]), 0, "{name}");
        }
        assert_eq!(english & any(&["cancel"]), 0);
        let german = held("Wir müssen den Termin leider verschieben.", Language::De);
        assert_ne!(german & any(&["move"]), 0);
        let japanese = held("面接の日程を変更させてください。", Language::Ja);
        assert_ne!(japanese & any(&["move"]), 0);
    }

    #[test]
    fn every_line_names_an_idea() {
        for file in ["en", "de", "fr", "es", "pt", "nl", "ja", "zh"] {
            let path = format!(
                "{}/src/reading/weigh/lists/{file}.txt",
                env!("CARGO_MANIFEST_DIR")
            );
            let lines = std::fs::read_to_string(path).unwrap_or_default();
            assert!(lines.lines().count() >= IDEAS.len(), "{file}");
            for line in lines.lines().filter(|line| !line.starts_with('#')) {
                let name = line.split(": ").next().unwrap_or_default();
                assert!(IDEAS.contains(&name), "{file}: {line}");
            }
        }
    }
}
