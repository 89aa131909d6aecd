//! An interview for a paper, a show or a podcast.

use std::sync::LazyLock;

use crate::reading::signals::Signal;
use crate::text::Phrases;

pub(crate) static MEDIA: Signal = Signal {
    name: "media",
    says: "speaks of press or a podcast",
    yields_to_if: false,
    strong: LazyLock::new(|| {
        Phrases::new(&[
            "podcast*",
            "journalist*|newsroom",
            "reporter here|at|for|with|from",
            "write features|for",
            "working|work on .. piece|story|article|feature|book|documentary",
            "our story|show|listeners|readers|episode",
            "guest .. show|podcast|episode",
            "as a guest",
            "recording takes",
            "quick quote",
            "interview you for .. story|piece|article|show|book|newspaper|magazine",
            "press interview|request|inquiry|enquiry",
            "unsere sendung",
            "fur .. sendung|artikel|beitrag",
            "interview anfrage",
            "redaktion",
            "journaliste",
            "emission|reportage|chronique .. radio|sur|pour",
            "periodista|reportaje|programa de radio",
            "jornalista|reportagem|nosso podcast",
            "uitzending|interview voor .. krant|blad",
            "取材",
            "采访",
            "报社",
        ])
    }),
    weak: LazyLock::new(|| Phrases::new(&[])),
};
