//! How likely it is that each sentence of a letter does each act.

use std::cell::{OnceCell, RefCell};
use std::ops::Range;

use crate::review::draft::Draft;
use crate::review::finding::Finding;
use crate::review::speech::act::{ACTS, Act};
use crate::review::speech::features::{Feature, Sight};
use crate::review::speech::table::{Table, WIDTH};
use crate::text::Sentence;

/// So few features say no more than so many.
const FEWEST: f32 = 10.0;

/// What a step of a weight is.
const QUARTER: f32 = 0.25;

/// A sentence or a part of one: the scores of all acts, and how many of its features were learnt.
#[derive(Debug, Clone)]
pub(in crate::review) struct Heard {
    scores: [f32; ACTS.len()],
    known: u16,
}

impl Heard {
    /// How likely the likeliest of some acts is, from 0 to 1.
    pub(in crate::review) fn most(&self, acts: &[Act]) -> f32 {
        let scores = acts.iter().map(|act| self.scores[*act as usize]);
        let most = scores.fold(f32::NEG_INFINITY, f32::max);
        1.0 / (1.0 + (-most).exp())
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
    /// The terms that words show within their sentence, and for each word where its own begin; one more than there are words.
    /// The first words of a sentence have none here.
    terms: Vec<u32>,
    starts: Vec<usize>,
    once: RefCell<Once>,
}

/// The terms that a part has shown so far, a bit each: a term counts once a part.
struct Once(Vec<u64>);

impl Once {
    fn of(terms: usize) -> Self {
        Self(vec![0; terms.div_ceil(64)])
    }

    /// Whether a term is shown for the first time.
    fn is_new(&mut self, term: u32) -> bool {
        let Some(bits) = self.0.get_mut(term as usize / 64) else {
            return false;
        };
        let before = *bits;
        *bits |= 1 << (term % 64);
        *bits != before
    }

    fn forget(&mut self, term: u32) {
        if let Some(bits) = self.0.get_mut(term as usize / 64) {
            *bits = 0;
        }
    }
}

/// About so many terms of a word were learnt.
const TERMS: usize = 6;

/// So many words of a part show something else than within their sentence, for nothing of it stands before them.
const FIRST: usize = 3;

impl<'a> Hearing<'a> {
    /// Hears every sentence of a letter, and what the rules found in it; `None` where the language was not learnt.
    pub(in crate::review) fn of(draft: &'a Draft<'_>, findings: &[Finding]) -> Option<Self> {
        let table = Table::of(draft.language)?;
        let sentences = &draft.text.sentences;
        Some(Self {
            ear: Ear::new(table, Sight::new(draft, findings), draft),
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

impl<'a> Ear<'a> {
    /// Looks each word of a letter up once.
    fn new(table: &'static Table, sight: Sight<'a>, draft: &Draft<'_>) -> Self {
        let words = draft.text.words.len();
        let mut terms = Vec::with_capacity(words * TERMS);
        let mut starts = Vec::with_capacity(words + 1);
        starts.push(0);
        for sentence in &draft.text.sentences {
            let inner = sentence.words.start + FIRST;
            sight.words(&sentence.words, |at, feature| {
                starts.resize(at + 1, terms.len());
                if at >= inner {
                    terms.extend(table.term(feature.key()));
                }
            });
        }
        starts.resize(words + 1, terms.len());
        Self {
            table,
            sight,
            terms,
            starts,
            once: RefCell::new(Once::of(table.len())),
        }
    }

    /// Hears words of one sentence.
    fn hear(&self, words: Range<usize>, is_question: bool) -> Heard {
        let mut shown = Vec::with_capacity((words.len() + FIRST) * TERMS);
        let mut show = |feature: Feature<'_>| shown.extend(self.table.term(feature.key()));
        let first = words.start..words.end.min(words.start + FIRST);
        self.sight.around(&words, is_question, &mut show);
        self.sight.words(&first, |_, feature| show(feature));
        shown.extend_from_slice(self.inner(first.end..words.end));
        let mut sums = [0_i16; WIDTH];
        let mut known = 0_u16;
        let mut once = self.once.borrow_mut();
        for term in &shown {
            if once.is_new(*term) {
                known = known.saturating_add(1);
                for (sum, weight) in sums.iter_mut().zip(self.table.row(*term)) {
                    *sum = sum.saturating_add(i16::from(weight.cast_signed()));
                }
            }
        }
        for term in &shown {
            once.forget(*term);
        }
        let loudness = QUARTER / f32::from(known).max(FEWEST).sqrt();
        let mut scores = [0.0; ACTS.len()];
        let always = self.table.always();
        for ((score, sum), always) in scores.iter_mut().zip(sums).zip(always) {
            let always = f32::from(always.cast_signed());
            *score = f32::from(sum) * loudness + always * QUARTER;
        }
        Heard { scores, known }
    }

    /// The terms of words that stand within their sentence.
    fn inner(&self, words: Range<usize>) -> &[u32] {
        let start = |word: usize| self.starts.get(word).copied().unwrap_or(0);
        self.terms
            .get(start(words.start)..start(words.end))
            .unwrap_or_default()
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
