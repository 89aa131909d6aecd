//! The one way through all rules.

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::review::finding::{Finding, Mend};
use crate::review::rules::RULES;

/// Reviews the body of a letter that declines, in order of position. Never fails.
#[must_use]
pub fn review(letter: &str, facts: &Facts) -> Vec<Finding> {
    let draft = Draft::new(letter);
    let mut findings: Vec<Finding> = RULES
        .iter()
        .flat_map(|rule| {
            (rule.check)(&draft, facts)
                .into_iter()
                .map(|fault| Finding {
                    rule: rule.name,
                    severity: rule.severity,
                    place: fault.place,
                    says: fault.says,
                    mend: Mend {
                        says: fault.mend,
                        replacement: fault.replacement,
                    },
                    fact: fault.fact,
                })
        })
        .collect();
    findings.sort_by(|a, b| {
        (a.place.start, a.place.end, a.rule).cmp(&(b.place.start, b.place.end, b.rule))
    });
    findings
}
