//! What a mail is about: a job for the reader, or one of the many other things that people make appointments for. Only
//! counts words; what they say for a kind is learnt. The words stand in `matters.txt`, general ones, never sentences.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::text::{Text, fold, simplified};

/// The matters, those of a job first.
pub(crate) const MATTERS: [&str; 13] = [
    "hiring",
    "work",
    "trade",
    "health",
    "housing",
    "school",
    "money",
    "state",
    "media",
    "study",
    "sales",
    "leisure",
    "colleague",
];

/// How many of the matters are those of a job.
const OF_A_JOB: usize = 3;
/// The shortest and the longest beginning or end that a starred word may have, in characters.
const STEM: std::ops::RangeInclusive<usize> = 3..=16;
/// The shortest word that is looked for inside an address.
const IN_ADDRESS: usize = 4;

/// The words of the list, by the way they are looked for; each with the matters it belongs to, one bit a matter.
#[derive(Default)]
struct List {
    whole: FxHashMap<&'static str, u16>,
    beginnings: FxHashMap<&'static str, u16>,
    ends: FxHashMap<&'static str, u16>,
    /// Those in scripts without blanks, by their first character.
    anywhere: FxHashMap<char, Vec<(String, u16)>>,
}

static LIST: LazyLock<List> = LazyLock::new(|| {
    let mut list = List::default();
    for line in include_str!("matters.txt").lines() {
        let mut words = line.split_whitespace();
        let Some(matter) = MATTERS
            .iter()
            .position(|name| Some(*name) == words.clone().next())
        else {
            continue;
        };
        for word in words.by_ref().skip(1) {
            list.add(word, 1 << matter);
        }
    }
    list
});

impl List {
    fn add(&mut self, word: &'static str, matter: u16) {
        if !word.is_ascii() {
            let word = simplified(word.to_owned());
            if let Some(first) = word.chars().next() {
                self.anywhere.entry(first).or_default().push((word, matter));
            }
        } else if let Some(end) = word.strip_prefix('*') {
            *self.ends.entry(end).or_default() |= matter;
        } else if let Some(beginning) = word.strip_suffix('*') {
            *self.beginnings.entry(beginning).or_default() |= matter;
        } else {
            *self.whole.entry(word).or_default() |= matter;
        }
    }

    /// The matters of the words of scripts without blanks that stand anywhere in a text, each word once.
    fn anywhere_in(&self, text: &str) -> Vec<u16> {
        if text.is_ascii() {
            return vec![];
        }
        let text = simplified(text.to_owned());
        let mut found: Vec<(&str, u16)> = text
            .char_indices()
            .filter_map(|(at, first)| Some((at, self.anywhere.get(&first)?)))
            .flat_map(|(at, words)| {
                let here = &text[at..];
                words
                    .iter()
                    .filter(|(word, _)| here.starts_with(word.as_str()))
            })
            .map(|(word, matter)| (word.as_str(), *matter))
            .collect();
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|(_, matter)| matter).collect()
    }

    /// The matters of the longer words that a part of an address begins or ends with.
    fn inside(&self, word: &str) -> u16 {
        let parts = (IN_ADDRESS + 1..=word.len()).flat_map(|length| {
            let beginning = word.get(..length);
            beginning.into_iter().chain(word.get(word.len() - length..))
        });
        let maps = [&self.whole, &self.beginnings];
        parts
            .flat_map(|part| maps.map(|map| map.get(part).copied().unwrap_or_default()))
            .fold(0, |matters, matter| matters | matter)
    }

    /// The matters of a folded word.
    fn of(&self, word: &str) -> u16 {
        let mut matters = self.whole.get(word).copied().unwrap_or_default();
        for length in STEM.filter(|length| *length <= word.len()) {
            let beginning = word.get(..length).and_then(|one| self.beginnings.get(one));
            let end = word
                .get(word.len() - length..)
                .and_then(|one| self.ends.get(one));
            matters |= beginning.copied().unwrap_or_default() | end.copied().unwrap_or_default();
        }
        matters
    }
}

/// Whether a folded word is one for a trade.
pub(crate) fn names_a_trade(word: &str) -> bool {
    const TRADE: u16 = 1 << 2;
    !matches!(
        word,
        "stage" | "charge" | "caixa" | "practicas" | "koch" | "dev"
    ) && LIST.of(word) & TRADE != 0
}

/// How often each matter is named: in different words of the mail, and by its sender.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Matters {
    counts: [usize; MATTERS.len()],
    by_sender: [bool; MATTERS.len()],
}

impl Matters {
    /// Counts them in a text, and in the display name and address of who wrote it.
    pub(crate) fn of(text: &Text<'_>, sender: &str) -> Self {
        let mut matters = Self::default();
        let mut words: Vec<&str> = text.words.iter().map(|word| word.folded.as_str()).collect();
        words.sort_unstable();
        words.dedup();
        for word in words {
            matters.count(LIST.of(word), 1);
        }
        for matter in LIST.anywhere_in(text.source) {
            matters.count(matter, 1);
        }
        matters.by_sender = by_sender(sender);
        matters
    }

    fn count(&mut self, matters: u16, number: usize) {
        for (matter, count) in self.counts.iter_mut().enumerate() {
            *count += number * usize::from(matters >> matter & 1);
        }
    }

    /// How often the matter at a place is named.
    pub(crate) fn named(&self) -> [usize; MATTERS.len()] {
        self.counts
    }

    /// How much speaks for a job for the reader. Words of hiring say more than those of any workplace.
    pub(crate) fn job(&self) -> usize {
        2 * self.counts[0] + self.counts[1] + self.counts[2] + 2 * usize::from(self.by_sender[0])
    }

    /// How much speaks for the strongest of all other matters.
    pub(crate) fn other(&self) -> usize {
        let rest = self.counts.iter().zip(&self.by_sender).skip(OF_A_JOB);
        rest.map(|(count, sender)| 2 * count + 2 * usize::from(*sender))
            .max()
            .unwrap_or_default()
    }

    /// Whether the sender calls itself by words of hiring.
    pub(crate) fn sender_hires(&self) -> bool {
        self.by_sender[0]
    }

    /// Whether the sender calls itself by words of another matter.
    pub(crate) fn sender_serves(&self) -> bool {
        self.by_sender[OF_A_JOB..].contains(&true)
    }
}

/// Words by which those who hire call themselves, and no one else.
const HIRING_DESKS: &str = "hr hrss jobs job rh p&o talent talento people careers resourcing recruitment recruiting recruiter \
    personal personalreferat personalabteilung bewerbung bewerbungen karriere recrutement rrhh seleccion empleo recrutamento \
    concursos vagas selecao werving vacatures saiyo jinji zhaopin hiring staffing personnel drh pflegedirektion";

fn by_sender(sender: &str) -> [bool; MATTERS.len()] {
    let folded = fold(sender);
    let mut matters = 0;
    for word in folded.split(|c: char| !c.is_alphanumeric() && c != '&') {
        if HIRING_DESKS.split_whitespace().any(|desk| desk == word) {
            matters |= 1;
        }
        // A word such as "manager" names a person's place, no hiring desk.
        matters |= LIST.of(word) & !1;
        matters |= LIST.inside(word) & !1;
    }
    for matter in LIST.anywhere_in(sender) {
        matters |= matter;
    }
    std::array::from_fn(|matter| matters >> matter & 1 == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matters(body: &str, sender: &str) -> Matters {
        Matters::of(&Text::new(body), sender)
    }

    #[test]
    fn a_vacancy_is_a_job_and_a_viewing_is_none() {
        let job = matters("The panel has read your application for the vacancy.", "");
        assert!(job.job() > job.other());
        let flat = matters(
            "The landlord would like to meet you at the viewing of the flat.",
            "",
        );
        assert!(flat.other() > flat.job());
    }

    #[test]
    fn compounds_and_scripts_without_blanks_are_read() {
        assert!(matters("Ihre Bewerbung als Pflegefachkraft", "").job() >= 3);
        assert!(matters("您投递的简历已通过初筛", "").job() >= 4);
        assert!(matters("内見のご案内", "").other() > 0);
    }

    #[test]
    fn a_desk_that_hires_says_so() {
        assert!(matters("", "HR Shared Services <hrss@firm.example>").sender_hires());
        assert!(matters("", "Elm Dental <reception@elmdental.example>").sender_serves());
    }
}
