//! What Bowout advises, and on what grounds.

use crate::advice::matter::Matter;
use crate::opportunity::Quoted;
use crate::text::{Said, Saying};

/// What to do about an interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Go, and find out more.
    Attend,
    /// Ask one thing before deciding.
    Ask,
    /// Another time, not a no.
    Reschedule,
    /// Say no.
    Decline,
    /// Wait, or ask for a few days: nothing is settled yet, or there is nothing to decide.
    Pause,
    /// Break off and send nothing: this looks like fraud.
    Stop,
}

impl Verdict {
    /// The name used in JSON and on the screen.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Attend => "attend",
            Self::Ask => "ask",
            Self::Reschedule => "reschedule",
            Self::Decline => "decline",
            Self::Pause => "pause",
            Self::Stop => "stop",
        }
    }
}

/// One reason with its weight and the words it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The reason's name.
    pub reason: &'static str,
    /// For a no above zero, against one below.
    pub points: i32,
    /// What it says to the person, one sentence or several.
    pub says: Vec<Said>,
    /// The words, with message and date.
    pub evidence: Vec<Quoted>,
    /// The question that would settle it, as a sentence to the employer.
    pub ask: Option<Saying>,
    /// What it decides by itself, whatever the points say.
    pub settles: Option<Verdict>,
}

impl Line {
    pub(crate) fn new(reason: &'static str, points: i32, says: impl Into<Said>) -> Self {
        Self::of(reason, points, vec![says.into()])
    }

    pub(crate) fn of(reason: &'static str, points: i32, says: Vec<Said>) -> Self {
        Self {
            reason,
            points,
            says,
            evidence: vec![],
            ask: None,
            settles: None,
        }
    }

    /// What it says in English.
    #[must_use]
    pub fn english(&self) -> String {
        let said: Vec<String> = self.says.iter().map(ToString::to_string).collect();
        said.join("; ")
    }

    pub(crate) fn because(mut self, words: impl IntoIterator<Item = Quoted>) -> Self {
        for one in words {
            if !self.evidence.contains(&one) {
                self.evidence.push(one);
            }
        }
        self
    }

    pub(crate) fn asking(mut self, question: Saying) -> Self {
        self.ask = Some(question);
        self
    }

    pub(crate) fn settling(mut self, verdict: Verdict) -> Self {
        self.settles = Some(verdict);
        self
    }
}

/// The advice with everything it was weighed from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// What there is to decide.
    pub matter: Matter,
    /// What to do.
    pub verdict: Verdict,
    /// The sum of the points.
    pub score: i32,
    /// Every reason that speaks, the heaviest first.
    pub lines: Vec<Line>,
    /// What to do if this is not followed.
    pub runner_up: Verdict,
    /// Questions whose answers would change the outcome, the most telling first.
    pub ask: Vec<Saying>,
    /// A word to somebody who is still on the fence.
    pub encouragement: Option<Saying>,
}
