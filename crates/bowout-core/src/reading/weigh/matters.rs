//! What a mail is about: a job for the reader, or one of the many other things that people make appointments for. Only
//! counts words; what they say for a kind is learnt. The words stand in `lists/matters.txt`, general ones, never sentences.

use std::sync::LazyLock;

use crate::reading::weigh::lookup::{Lookup, Meanings};
use crate::text::{Text, Word, Words, fold};

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
/// The shortest word that is looked for inside an address.
const IN_ADDRESS: usize = 4;

static LIST: LazyLock<Lookup> = LazyLock::new(|| {
    let mut list = Lookup::default();
    for line in include_str!("lists/matters.txt").lines() {
        let mut words = line.split_whitespace();
        let name = words.next();
        if let Some(matter) = MATTERS.iter().position(|one| Some(*one) == name) {
            words.for_each(|word| list.add(word, 1 << matter));
        }
    }
    list
});

/// Whether a folded word is one for a trade.
pub(crate) fn names_a_trade(word: &str) -> bool {
    const TRADE: Meanings = 1 << 2;
    !matches!(
        word,
        "stage" | "charge" | "caixa" | "practicas" | "koch" | "dev"
    ) && LIST.of(word) & TRADE != 0
}

/// Whether some words name a job for the reader and no other matter: the subject of a mail that goes on about one.
pub(crate) fn is_of_a_job(words: &[Word<'_>]) -> bool {
    let all = words
        .iter()
        .fold(0, |all, word| all | LIST.of(&word.folded));
    all & ((1 << OF_A_JOB) - 1) != 0 && all >> OF_A_JOB == 0
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
        let mut words: Vec<&Word<'_>> = text.words.iter().collect();
        words.sort_unstable_by_key(|word| word.key);
        words.dedup_by_key(|word| word.key);
        for word in words {
            matters.count(LIST.of(&word.folded));
        }
        for matter in LIST.anywhere_in(text.source) {
            matters.count(matter);
        }
        matters.by_sender = by_sender(sender);
        matters
    }

    fn count(&mut self, matters: Meanings) {
        let mut left = matters;
        while left != 0 {
            if let Some(count) = self.counts.get_mut(left.trailing_zeros() as usize) {
                *count += 1;
            }
            left &= left - 1;
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
static HIRING_DESKS: Words = Words::new(&[
    "hr hrss jobs job rh p&o talent talento people careers resourcing recruitment recruiting recruiter \
    personal personalreferat personalabteilung bewerbung bewerbungen karriere recrutement rrhh seleccion empleo recrutamento \
    concursos vagas selecao werving vacatures saiyo jinji zhaopin hiring staffing personnel drh pflegedirektion",
]);

fn by_sender(sender: &str) -> [bool; MATTERS.len()] {
    let folded = fold(sender);
    let mut matters = 0;
    for word in folded.split(|c: char| !c.is_alphanumeric() && c != '&') {
        if HIRING_DESKS.hold(word) {
            matters |= 1;
        }
        // A word such as "manager" names a person's place, no hiring desk.
        matters |= LIST.of(word) & !1;
        matters |= LIST.inside(word, IN_ADDRESS + 1) & !1;
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
