//! Going through the steps of a phrase, word by word.

use crate::text::phrase::code::{Choices, Pattern, Step, Steps};
use crate::text::phrase::grammar::Presence;
use crate::text::text::Word;

/// The search for phrases among some words.
pub(crate) struct Walk<'w> {
    /// The words up to where the phrase must end.
    words: &'w [Word<'w>],
    /// The first word that the phrase is tried at.
    from: usize,
    /// For what stands behind a gap, told by how much that is, a bit for each word that it does not fit at: however a gap
    /// is reached, each word behind it is tried once.
    failed: Vec<(usize, u64)>,
}

/// Steps that come behind others, and what comes behind them.
#[derive(Clone, Copy)]
struct Behind<'a> {
    steps: Steps<'a>,
    behind: Option<&'a Behind<'a>>,
}

impl<'w> Walk<'w> {
    /// A search among words up to where phrases must end.
    pub(crate) fn new(words: &'w [Word<'w>]) -> Self {
        Self {
            words,
            from: 0,
            failed: vec![],
        }
    }

    /// Begins with another phrase, none of which is tried before a word.
    pub(crate) fn begin(&mut self, from: usize) {
        self.from = from;
        self.failed.clear();
    }

    /// Where a phrase ends that begins at a word, the last one in the longest way.
    pub(crate) fn end(&mut self, steps: Steps<'_>, at: usize) -> Option<usize> {
        self.go(steps, None, at)
    }

    fn go<'a>(
        &mut self,
        mut steps: Steps<'a>,
        mut behind: Option<&'a Behind<'a>>,
        mut at: usize,
    ) -> Option<usize> {
        loop {
            let Some((step, rest)) = steps.split_first() else {
                let Some(next) = behind else {
                    return Some(at);
                };
                (steps, behind) = (next.steps, next.behind);
                continue;
            };
            let (taken, presence) = match step {
                Step::Gap(most) => return self.skip(rest, behind, at, most),
                Step::Word(pattern, Presence::Required) => {
                    if !self.fits(pattern, at) {
                        return None;
                    }
                    (steps, at) = (rest, at + 1);
                    continue;
                }
                Step::Word(pattern, presence) => {
                    let fits = self.fits(pattern, at);
                    let taken = fits.then(|| self.go(rest, behind, at + 1));
                    (taken.flatten(), presence)
                }
                Step::Choice(_, Some(firsts), presence) if !self.fits(firsts, at) => {
                    (None, presence)
                }
                Step::Choice(choices, _, presence) => {
                    let steps = rest;
                    let behind = Behind { steps, behind };
                    (self.choose(choices, &behind, at), presence)
                }
            };
            if taken.is_some() || presence == Presence::Required {
                return taken;
            }
            steps = rest;
        }
    }

    /// The same for the one of some sequences that reaches furthest.
    fn choose<'a>(
        &mut self,
        choices: Choices<'a>,
        behind: &'a Behind<'a>,
        at: usize,
    ) -> Option<usize> {
        let mut furthest = None;
        for one in choices {
            // Most sequences fail at their first word.
            if one.firsts().is_none_or(|firsts| self.fits(firsts, at)) {
                furthest = furthest.max(self.go(one, Some(behind), at));
            }
        }
        furthest
    }

    /// The same behind up to so many words, from the first of them where the steps fit.
    fn skip<'a>(
        &mut self,
        steps: Steps<'a>,
        behind: Option<&'a Behind<'a>>,
        at: usize,
        most: usize,
    ) -> Option<usize> {
        let firsts = steps.firsts();
        for at in at..=(at + most).min(self.words.len()) {
            if firsts.is_some_and(|firsts| !self.fits(firsts, at)) {
                continue;
            }
            let is_last = behind.is_none();
            if is_last && self.has_failed(steps, at) {
                continue;
            }
            let end = self.go(steps, behind, at);
            if end.is_some() {
                return end;
            }
            if is_last {
                self.fail(steps, at);
            }
        }
        None
    }

    /// Whether a word may stand at a step.
    #[inline]
    pub(crate) fn fits(&self, pattern: Pattern<'_>, at: usize) -> bool {
        let word = self.words.get(at);
        word.is_some_and(|word| pattern.fits(&word.folded, word.key))
    }

    /// The bit of a word; there is none for words that are far away.
    fn bit(&self, at: usize) -> u64 {
        let far = u32::try_from(at.saturating_sub(self.from)).unwrap_or(u32::MAX);
        1_u64.checked_shl(far).unwrap_or(0)
    }

    fn has_failed(&self, steps: Steps<'_>, at: usize) -> bool {
        let bit = self.bit(at);
        let mut failed = self.failed.iter();
        failed.any(|(own, bits)| *own == steps.0.len() && bits & bit != 0)
    }

    fn fail(&mut self, steps: Steps<'_>, at: usize) {
        let bit = self.bit(at);
        let own = steps.0.len();
        match self.failed.iter_mut().find(|(known, _)| *known == own) {
            Some((_, bits)) => *bits |= bit,
            None => self.failed.push((own, bit)),
        }
    }
}
