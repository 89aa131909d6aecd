//! Work that the reader already has: a panel, a sprint, a first day.

use std::sync::LazyLock;

use crate::reading::signals::Signal;
use crate::text::Phrases;

pub(crate) static AT_WORK: Signal = Signal {
    name: "at_work",
    says: "speaks of work that you already have",
    yields_to_if: false,
    strong: LazyLock::new(|| {
        Phrases::new(&[
            "weekly|ops|team sync|meeting",
            "sync|standup @|at",
            "scorecard",
            "the|before debrief",
            "on the panel for",
            "you're|you are .. interviewing|panel|interviewer .. candidate|for|on",
            "exit interview",
            "last day",
            "our|my|your|weekly 1 1",
            "our|my|weekly one on one",
            "sprint|standup|retro|all hands",
            "onboarding|direct deposit|i 9",
            "before you start",
            "before|your first|welcome first day|morning",
            "welcome to the company|onboarding",
            "background check",
            "reference request|check|for",
            "named you as",
            "as a referee",
            "pre employment",
            "staff portal",
            "line manager .. touch|will",
            "einarbeitung|erster arbeitstag",
            "premier jour",
            "primer dia",
            "primeiro dia",
            "eerste werkdag",
            "入社手続",
            "入职手续",
            "hello team",
            "search for",
            "we are launching|opening",
            "need your help|support .. hiring|finding",
            "client submission",
            "availability received",
        ])
    }),
    weak: LazyLock::new(|| Phrases::new(&[])),
};
