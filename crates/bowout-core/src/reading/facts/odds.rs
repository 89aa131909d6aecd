//! A choice among what a mail may mean, or none of it, by weights that were learnt from mails whose facts somebody wrote
//! down: each thing that speaks for a choice has a name and a weight, and where the evidence disagrees no choice is likely
//! enough.

use rustc_hash::FxHashMap;

use crate::text::Language;

/// What is there, each with how much of it, by the names that the weights bear.
#[derive(Debug, Default)]
pub(in crate::reading) struct Shown(pub(in crate::reading) Vec<(&'static str, f64)>);

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

    /// Adds so much of something.
    pub(in crate::reading::facts) fn much(&mut self, name: &'static str, value: f64) {
        if value != 0.0 {
            self.0.push((name, value));
        }
    }
}

/// Kinds of languages, in each of which a thing may speak for more or for less than it does everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::reading) enum Kin {
    Germanic,
    Romance,
    Han,
}

impl Kin {
    const ALL: [Self; 3] = [Self::Germanic, Self::Romance, Self::Han];

    /// `None` for English, of which most mails are that were learnt from.
    pub(in crate::reading) fn of(language: Language) -> Option<Self> {
        match language {
            Language::En => None,
            Language::De | Language::Nl => Some(Self::Germanic),
            Language::Ja | Language::Zh => Some(Self::Han),
            _ => Some(Self::Romance),
        }
    }

    /// How the list of weights calls it.
    pub(in crate::reading) const fn name(self) -> &'static str {
        match self {
            Self::Germanic => "germanic",
            Self::Romance => "romance",
            Self::Han => "han",
        }
    }
}

/// What each thing that is shown speaks for: everywhere, and how much more in each kind of languages.
#[derive(Debug)]
pub(in crate::reading::facts) struct Weights(FxHashMap<&'static str, [f64; 4]>);

impl Weights {
    /// Reads a list: a name, a tab and a weight a line; before the name the kind of languages and `~`, if it holds for that
    /// only.
    pub(in crate::reading::facts) fn new(list: &'static str) -> Self {
        let mut weights: FxHashMap<&'static str, [f64; 4]> = FxHashMap::default();
        for (name, weight) in list.lines().filter_map(|line| line.split_once('\t')) {
            let (kin, name) = name.split_once('~').unwrap_or(("", name));
            let kin = Kin::ALL.iter().position(|one| one.name() == kin);
            let at = kin.map_or(0, |kin| kin + 1);
            weights.entry(name).or_default()[at] = weight.parse().unwrap_or_default();
        }
        Self(weights)
    }

    fn says(&self, shown: &Shown, kin: Option<Kin>) -> f64 {
        let weight = |name: &str| {
            self.0.get(name).map_or(0.0, |all| {
                all[0] + kin.map_or(0.0, |kin| all[kin as usize + 1])
            })
        };
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
        kin: Option<Kin>,
        is_one: impl Fn(usize, usize) -> bool,
    ) -> Option<(usize, f64)> {
        let says: Vec<f64> = shown
            .iter()
            .map(|shown| self.says(shown, kin).exp())
            .collect();
        let whole: f64 = says.iter().sum();
        let best = (1..says.len()).max_by(|a, b| says[*a].total_cmp(&says[*b]))?;
        let alike = (1..says.len()).filter(|one| *one == best || is_one(best, *one));
        Some((best, alike.map(|one| says[one]).sum::<f64>() / whole))
    }
}

#[cfg(test)]
mod tests {
    use super::{Kin, Shown, Weights};

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
        let (best, chance) = weights
            .likeliest(&one, None, |_, _| false)
            .unwrap_or_default();
        assert!(best == 1 && chance > 0.8, "{best} {chance}");
        let two = [choice(&["none"]), choice(&["label"]), choice(&["label"])];
        assert!(
            weights
                .likeliest(&two, None, |_, _| false)
                .is_some_and(|(_, chance)| chance < 0.5)
        );
        let (_, together) = weights
            .likeliest(&two, None, |_, _| true)
            .unwrap_or_default();
        assert!(together > 0.8, "two wordings of one thing: {together}");
        assert!(
            weights
                .likeliest(&[choice(&["none"])], None, |_, _| false)
                .is_none()
        );
    }
    #[test]
    fn a_thing_may_speak_for_more_in_some_languages() {
        let weights = Weights::new("label\t1\nhan~label\t3\nnone\t1\n");
        let choice = |name: &'static str| {
            let mut shown = Shown::default();
            shown.when(name, true);
            shown
        };
        let all = [choice("none"), choice("label")];
        let chance = |kin: Option<Kin>| {
            let likeliest = weights.likeliest(&all, kin, |_, _| false);
            likeliest.map_or(0.0, |(_, chance)| chance)
        };
        assert!((chance(None) - 0.5).abs() < 1e-9);
        assert!((chance(Some(Kin::Romance)) - 0.5).abs() < 1e-9);
        assert!(chance(Some(Kin::Han)) > 0.9);
    }
}
