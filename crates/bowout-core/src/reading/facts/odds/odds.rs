//! A choice among what a mail may mean, or none of it, by weights that were learnt from mails whose facts somebody wrote
//! down: each thing that speaks for a choice has a name and a weight, and where the evidence disagrees no choice is likely
//! enough.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

/// What is there, each with how much of it, by the names that the weights bear.
#[derive(Debug, Default)]
pub(in crate::reading) struct Shown(pub(in crate::reading) Vec<(Cow<'static, str>, f64)>);

impl Shown {
    /// Adds something that is there or is not.
    pub(in crate::reading::facts) fn when(&mut self, name: &'static str, is: bool) {
        self.much(name, f64::from(u8::from(is)));
    }

    /// Adds whatever of some things is there.
    pub(in crate::reading::facts) fn all(&mut self, things: &[(&'static str, bool)]) {
        for (name, is) in things {
            self.when(name, *is);
        }
    }

    /// Adds a word that was heard, where it was not before.
    pub(super) fn hear(&mut self, name: String) {
        if !self.0.iter().any(|(before, _)| *before == name) {
            self.0.push((Cow::Owned(name), 1.0));
        }
    }

    /// Adds so much of something.
    pub(in crate::reading::facts) fn much(&mut self, name: &'static str, value: f64) {
        if value != 0.0 {
            self.0.push((Cow::Borrowed(name), value));
        }
    }
}

/// What each thing that is shown speaks for.
#[derive(Debug)]
pub(in crate::reading::facts) struct Weights(FxHashMap<&'static str, f64>);

impl Weights {
    /// Reads a list: a name, a tab and a weight a line.
    pub(in crate::reading::facts) fn new(list: &'static str) -> Self {
        let weights = list.lines().filter_map(|line| line.split_once('\t'));
        Self(
            weights
                .map(|(name, weight)| (name, weight.parse().unwrap_or_default()))
                .collect(),
        )
    }

    fn says(&self, shown: &Shown) -> f64 {
        let weight = |name: &str| self.0.get(name).copied().unwrap_or_default();
        shown
            .0
            .iter()
            .map(|(name, value)| weight(name) * value)
            .sum()
    }

    /// The likeliest of the choices but the first, which is none of them, and its chance from 0 to 1. `is_one`: whether two
    /// choices are wordings of one thing, whose chances then count together.
    pub(in crate::reading::facts) fn likeliest(
        &self,
        shown: &[Shown],
        is_one: impl Fn(usize, usize) -> bool,
    ) -> Option<(usize, f64)> {
        let says: Vec<f64> = shown.iter().map(|shown| self.says(shown).exp()).collect();
        let whole: f64 = says.iter().sum();
        let best = (1..says.len()).max_by(|a, b| says[*a].total_cmp(&says[*b]))?;
        let alike = (1..says.len()).filter(|one| *one == best || is_one(best, *one));
        Some((best, alike.map(|one| says[one]).sum::<f64>() / whole))
    }
}

#[cfg(test)]
mod tests {
    use super::{Shown, Weights};

    #[test]
    fn where_the_evidence_disagrees_no_choice_is_likely() {
        let weights = Weights::new("label\t3\nnone\t1\n");
        let choice = |names: &[&'static str]| {
            let mut shown = Shown::default();
            for name in names {
                shown.when(name, true);
            }
            shown
        };
        let one = [
            choice(&["none"]),
            choice(&["label"]),
            choice(&["unheard of"]),
        ];
        let (best, chance) = weights.likeliest(&one, |_, _| false).unwrap_or_default();
        assert!(best == 1 && chance > 0.8, "{best} {chance}");
        let two = [choice(&["none"]), choice(&["label"]), choice(&["label"])];
        assert!(
            weights
                .likeliest(&two, |_, _| false)
                .is_some_and(|(_, chance)| chance < 0.5)
        );
        let (_, together) = weights.likeliest(&two, |_, _| true).unwrap_or_default();
        assert!(together > 0.8, "two wordings of one thing: {together}");
        assert!(
            weights
                .likeliest(&[choice(&["none"])], |_, _| false)
                .is_none()
        );
    }
}
