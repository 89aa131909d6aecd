//! How likely it is that each sentence of a letter does each act.

use std::ops::Range;

use crate::review::speech::act::{ACTS, Act};
use crate::review::speech::features::each;
use crate::review::speech::table::Table;
use crate::text::{Language, Text};

/// So few features say no more than so many.
const FEWEST: f32 = 10.0;

/// One sentence: the chances of all acts, and how many of its features were learnt.
#[derive(Debug, Clone)]
struct Heard {
    chances: [f32; ACTS.len()],
    known: u16,
}

/// The chances of all acts, sentence by sentence.
#[derive(Debug, Clone)]
pub(in crate::review) struct Hearing {
    table: &'static Table,
    sentences: Vec<Heard>,
}

impl Hearing {
    /// Hears every sentence of a text; where the language was not learnt, every question stays open.
    pub(in crate::review) fn of(text: &Text<'_>, language: Language) -> Option<Self> {
        let table = Table::of(language)?;
        let sentences = text.sentences.iter();
        Some(Self {
            table,
            sentences: sentences
                .map(|one| hear(table, text, one.words.clone(), one.is_question))
                .collect(),
        })
    }

    /// How likely a sentence does an act, from 0 to 1.
    pub(in crate::review) fn chance(&self, sentence: usize, act: Act) -> f32 {
        self.sentences
            .get(sentence)
            .map_or(0.0, |heard| heard.chances[act as usize])
    }

    /// How likely a part of a sentence does the likeliest of some acts.
    pub(in crate::review) fn most_in(
        &self,
        text: &Text<'_>,
        words: Range<usize>,
        acts: &[Act],
    ) -> f32 {
        let heard = hear(self.table, text, words, false);
        let chances = acts.iter().map(|act| heard.chances[*act as usize]);
        chances.fold(0.0, f32::max)
    }

    /// How many words, beginnings and pairs of a sentence have a weight.
    pub(in crate::review) fn known(&self, sentence: usize) -> u16 {
        self.sentences.get(sentence).map_or(0, |heard| heard.known)
    }
}

#[expect(clippy::cast_precision_loss, reason = "hundredths are small")]
fn hear(table: &Table, text: &Text<'_>, words: Range<usize>, is_question: bool) -> Heard {
    let mut keys = vec![];
    each(text, words, is_question, |feature| keys.push(feature.key()));
    keys.sort_unstable();
    keys.dedup();
    let mut sums = [0_i32; ACTS.len()];
    let mut known = 0_u16;
    for row in keys.into_iter().filter_map(|key| table.row(key)) {
        known += 1;
        for (sum, weight) in sums.iter_mut().zip(row) {
            *sum += i32::from(i16::from_le_bytes(*weight));
        }
    }
    let loudness = 0.01 / f32::from(known).max(FEWEST).sqrt();
    let mut chances = [0.0; ACTS.len()];
    for ((chance, sum), always) in chances.iter_mut().zip(sums).zip(table.always()) {
        let always = f32::from(i16::from_le_bytes(*always));
        let score = sum as f32 * loudness + always * 0.01;
        *chance = 1.0 / (1.0 + (-score).exp());
    }
    Heard { chances, known }
}

#[cfg(test)]
mod tests {
    use super::Hearing;
    use crate::review::speech::Act;
    use crate::text::{Language, Text};

    #[test]
    #[expect(clippy::unwrap_used, reason = "a test may fail")]
    fn hears_what_a_sentence_does() {
        let text = Text::new(
            "Thank you for the invitation. I have accepted an offer from Larkspur Media, so I'm withdrawing.",
        );
        let hearing = Hearing::of(&text, Language::En).unwrap();
        let hears = |sentence, act| hearing.chance(sentence, act) > 0.5;
        assert!(hears(0, Act::Thank) && !hears(0, Act::Decline));
        assert!(hears(1, Act::Decline) && hears(1, Act::OtherNamed) && !hears(1, Act::Thank));
    }
}
