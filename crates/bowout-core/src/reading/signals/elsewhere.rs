//! Interviews that are not for a job of the reader, and everyday meetings.

use std::sync::LazyLock;

use crate::reading::signals::Signal;
use crate::text::Phrases;

pub(crate) static ELSEWHERE: Signal = Signal {
    name: "elsewhere",
    strong: LazyLock::new(|| {
        Phrases::new(&[
            "podcast",
            "journalist|reporter|newspaper|magazine|documentary|broadcast",
            "press .. interview|request|inquiry",
            "user .. research|interview|study|testing",
            "research .. study|participants|participant|interview|project",
            "usability",
            "customer interview",
            "visa .. interview|appointment|application",
            "embassy|consulate",
            "citizenship|naturalization|naturalisation|immigration",
            "admission* .. interview|office|committee",
            "scholarship",
            "school|university .. admission*|place",
            "insurance|loan|mortgage|credit|debt|viagra|casino|lottery|pills|mailing list|cvs|patch|kernel|linux",
            "podium|stand up|standup|retro|sprint|one on one|1 1|all hands",
            "dentist|doctor|dental|landlord|apartment|flat|viewing",
            "onboarding",
            "first day",
            "background check",
            "reference .. request|check|for",
            "feedback .. survey|on your interview|about your",
            "how was .. interview|your",
            "exit interview",
            "you are .. interviewing|panel|interviewer",
            "candidate .. you|scorecard|debrief|for your review",
            "fyi",
            "gewinnspiel",
            "zahnarzt|arzttermin|wohnung*|besichtigung",
            "visum|botschaft",
            "studie|nutzerbefragung|umfrage",
            "journaliste|podcasteur|enquete|etude utilisateur*",
            "rendez .. medical|dentiste",
            "encuesta|periodista|embajada|dentista",
            "pesquisa .. usuario*|de|satisfacao",
            "jornalista|consulado",
            "enquete|tandarts|bezichtiging|journalist",
            "取材",
            "ビザ",
            "アンケート調査",
            "歯科",
            "采访",
            "签证",
            "用户调研",
            "调研",
        ])
    }),
    weak: LazyLock::new(|| Phrases::new(&["survey", "study", "participants"])),
};
