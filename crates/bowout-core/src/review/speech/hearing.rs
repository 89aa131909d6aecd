//! How likely it is that each sentence of a letter does each act.

use std::cell::{OnceCell, RefCell};
use std::ops::Range;

use crate::review::draft::Draft;
use crate::review::finding::Finding;
use crate::review::speech::act::{ACTS, Act};
use crate::review::speech::features::Sight;
use crate::review::speech::table::Table;
use crate::text::Sentence;

/// So few features say no more than so many.
const FEWEST: f32 = 10.0;

/// What a step of a weight is.
const QUARTER: f32 = 0.25;

/// A sentence or a part of one: the chances of all acts, and how many of its features were learnt.
#[derive(Debug, Clone)]
pub(in crate::review) struct Heard {
    chances: [f32; ACTS.len()],
    known: u16,
}

impl Heard {
    /// How likely the likeliest of some acts is, from 0 to 1.
    pub(in crate::review) fn most(&self, acts: &[Act]) -> f32 {
        let chances = acts.iter().map(|act| self.chances[*act as usize]);
        chances.fold(0.0, f32::max)
    }

    /// How many words, beginnings and pairs have a weight.
    pub(in crate::review) fn known(&self) -> u16 {
        self.known
    }
}

/// The chances of all acts, sentence by sentence, each when first asked for.
pub(in crate::review) struct Hearing<'a> {
    ear: Ear<'a>,
    sentences: &'a [Sentence],
    heard: Vec<OnceCell<Heard>>,
}

/// What listens to the words of a letter.
struct Ear<'a> {
    table: &'static Table,
    sight: Sight<'a>,
    /// For each term the last part that showed it, and the number of the last part: a term counts once a part.
    shown: RefCell<(Vec<u32>, u32)>,
}

impl<'a> Hearing<'a> {
    /// Hears every sentence of a letter, and what the rules found in it; `None` where the language was not learnt.
    pub(in crate::review) fn of(draft: &'a Draft<'_>, findings: &[Finding]) -> Option<Self> {
        let table = Table::of(draft.language)?;
        let ear = Ear {
            table,
            sight: Sight::new(draft, findings),
            shown: RefCell::new((vec![0; table.len()], 0)),
        };
        let sentences = &draft.text.sentences;
        Some(Self {
            ear,
            sentences,
            heard: vec![OnceCell::new(); sentences.len()],
        })
    }

    /// What a sentence does by its number; nothing where there is none.
    pub(in crate::review) fn sentence(&self, sentence: usize) -> Option<&Heard> {
        let one = self.sentences.get(sentence)?;
        let heard = self.heard.get(sentence)?;
        Some(heard.get_or_init(|| self.ear.hear(one.words.clone(), one.is_question)))
    }

    /// What some words of one sentence do by themselves.
    pub(in crate::review) fn part(&self, words: Range<usize>) -> Heard {
        self.ear.hear(words, false)
    }

    /// How likely a sentence does an act, from 0 to 1.
    pub(in crate::review) fn chance(&self, sentence: usize, act: Act) -> f32 {
        self.sentence(sentence)
            .map_or(0.0, |heard| heard.most(&[act]))
    }
}

impl Ear<'_> {
    /// Hears words of one sentence.
    #[expect(clippy::cast_precision_loss, reason = "quarters are small")]
    fn hear(&self, words: Range<usize>, is_question: bool) -> Heard {
        let (last, part) = &mut *self.shown.borrow_mut();
        *part += 1;
        let mut sums = [0_i32; ACTS.len()];
        let mut known = 0_u16;
        self.sight.each(words, is_question, |feature| {
            let Some(term) = self.table.term(feature.key()) else {
                return;
            };
            if std::mem::replace(&mut last[term], *part) != *part {
                known += 1;
                for (sum, weight) in sums.iter_mut().zip(self.table.row(term)) {
                    *sum += i32::from(weight.cast_signed());
                }
            }
        });
        let loudness = QUARTER / f32::from(known).max(FEWEST).sqrt();
        let mut chances = [0.0; ACTS.len()];
        let always = self.table.always();
        for ((chance, sum), always) in chances.iter_mut().zip(sums).zip(always) {
            let always = f32::from(always.cast_signed());
            let score = sum as f32 * loudness + always * QUARTER;
            *chance = 1.0 / (1.0 + (-score).exp());
        }
        Heard { chances, known }
    }
}

#[cfg(test)]
mod tests {
    use super::Hearing;
    use crate::review::draft::Draft;
    use crate::review::facts::Facts;
    use crate::review::speech::Act;

    #[test]
    #[expect(clippy::unwrap_used, reason = "a test may fail")]
    fn hears_what_a_sentence_does() {
        let letter = "Thank you for the invitation. I have accepted an offer from Larkspur Media, so I'm withdrawing.";
        let draft = Draft::new(letter, &Facts::default());
        let hearing = Hearing::of(&draft, &[]).unwrap();
        let hears = |sentence, act| hearing.chance(sentence, act) > 0.5;
        assert!(hears(0, Act::Thank) && !hears(0, Act::Decline));
        assert!(hears(1, Act::Decline) && hears(1, Act::ForOffer) && !hears(1, Act::Thank));
        assert!(hearing.chance(1, Act::OtherNamed) > 3.0 * hearing.chance(0, Act::OtherNamed));
    }
}
