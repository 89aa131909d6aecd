//! What a rule is and what it reports.

use std::ops::Range;

use crate::review::draft::Draft;
use crate::review::facts::Facts;
use crate::text::{Said, Saying};

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth a thought.
    Advice,
    /// Likely to leave a worse impression.
    Warning,
    /// The letter must not go out like this.
    Error,
}

impl Severity {
    /// The name used in JSON and on the screen.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Advice => "advice",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// How to mend a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mend {
    /// The advice in words.
    pub says: Said,
    /// The words to put in place of the quote, where that is safe.
    pub replacement: Option<String>,
}

/// A fault in a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's name.
    pub rule: &'static str,
    /// Its weight.
    pub severity: Severity,
    /// Where it stands: bytes of the letter, empty for the letter as a whole.
    pub place: Range<usize>,
    /// What is wrong, in words.
    pub says: Said,
    /// How to mend it.
    pub mend: Mend,
    /// The fact that the words clash with.
    pub fact: Option<String>,
}

/// One check of the letter.
#[derive(Debug)]
pub struct Rule {
    /// Its name, as a person would say the fault.
    pub name: &'static str,
    /// Its weight.
    pub severity: Severity,
    /// Everything it may say.
    pub sayings: &'static [Saying],
    /// The check; empty when nothing is wrong or a fact is missing.
    pub(crate) check: fn(&Draft<'_>, &Facts) -> Vec<Fault>,
}

impl Rule {
    /// A fault as a finding of this rule.
    pub(crate) fn finding(&self, fault: Fault) -> Finding {
        Finding {
            rule: self.name,
            severity: fault.severity.unwrap_or(self.severity),
            place: fault.place,
            says: fault.says,
            mend: Mend {
                says: fault.mend,
                replacement: fault.replacement,
            },
            fact: fault.fact,
        }
    }
}

/// What a check reports; the rule adds its name and weight.
#[derive(Debug)]
pub(crate) struct Fault {
    pub(crate) place: Range<usize>,
    pub(crate) says: Said,
    pub(crate) mend: Said,
    pub(crate) replacement: Option<String>,
    pub(crate) fact: Option<String>,
    /// The weight of this one where it is less than its rule's.
    pub(crate) severity: Option<Severity>,
}

impl Fault {
    pub(crate) fn new(place: Range<usize>, says: impl Into<Said>, mend: impl Into<Said>) -> Self {
        Self {
            place,
            says: says.into(),
            mend: mend.into(),
            replacement: None,
            fact: None,
            severity: None,
        }
    }

    /// The same as advice only.
    pub(crate) fn softened(mut self) -> Self {
        self.severity = Some(Severity::Advice);
        self
    }

    pub(crate) fn against(mut self, fact: &str) -> Self {
        self.fact = Some(fact.to_owned());
        self
    }

    pub(crate) fn replaced_by(mut self, words: &str) -> Self {
        self.replacement = Some(words.to_owned());
        self
    }
}
