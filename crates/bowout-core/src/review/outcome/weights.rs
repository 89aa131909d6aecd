//! What each rule weighs for one person. It knows no file: settings are read elsewhere.

use crate::review::finding::{Finding, Severity};
use crate::review::rules;

/// The rules whose weight a person has changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Weights(Vec<(&'static str, Option<Severity>)>);

/// Rules that only judge the letter that says no: an answer to what comes back need not say it again.
const OF_DECLINES: [&str; 10] = [
    "no-decline",
    "ambiguous-decline",
    "mixed-signals",
    "buried-decision",
    "slot-not-released",
    "late-without-apology",
    "same-day-needs-call",
    "slow-reply-unacknowledged",
    "no-good-wishes",
    "curt",
];

impl Weights {
    /// These weights for an answer after the decline.
    #[must_use]
    pub fn after_decline(mut self) -> Self {
        for rule in OF_DECLINES {
            // A rule that there is not cannot speak up either.
            let _ = self.set(rule, None);
        }
        self
    }

    /// Gives a rule another weight, or with `None` silences it. Whether there is such a rule.
    pub fn set(&mut self, rule: &str, weight: Option<Severity>) -> bool {
        let Some(rule) = rules::rule(rule) else {
            return false;
        };
        self.0.retain(|(name, _)| *name != rule.name);
        self.0.push((rule.name, weight));
        true
    }

    /// The weight of a rule for this person; `None` where it is silent.
    #[must_use]
    pub fn of(&self, rule: &str, usual: Severity) -> Option<Severity> {
        match self.0.iter().find(|(name, _)| *name == rule) {
            Some((_, weight)) => *weight,
            None => Some(usual),
        }
    }

    /// Weighs findings anew and drops the silenced ones.
    #[must_use]
    pub fn apply(&self, findings: Vec<Finding>) -> Vec<Finding> {
        findings
            .into_iter()
            .filter_map(|finding| {
                let severity = self.of(finding.rule, finding.severity)?;
                Some(Finding {
                    severity,
                    ..finding
                })
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Weights;
    use crate::review::{Facts, Severity, review};

    #[test]
    fn raises_lowers_and_silences() {
        let findings = review("I withdraw my application.", &Facts::default());
        assert!(findings.iter().any(|one| one.rule == "no-thanks"));
        let mut weights = Weights::default();
        assert!(weights.set("no-thanks", Some(Severity::Advice)));
        let weighed = weights.apply(findings.clone());
        assert!(
            weighed
                .iter()
                .any(|one| one.rule == "no-thanks" && one.severity == Severity::Advice)
        );
        assert!(weights.set("no-thanks", None));
        assert!(
            !weights
                .apply(findings)
                .iter()
                .any(|one| one.rule == "no-thanks")
        );
        assert!(!weights.set("no-such-rule", None));
    }
}
