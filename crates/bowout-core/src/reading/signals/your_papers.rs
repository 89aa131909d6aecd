//! Speaks of what the reader applied with.

use std::sync::LazyLock;

use crate::reading::signals::Signal;
use crate::text::Phrases;

pub(crate) static YOUR_PAPERS: Signal = Signal {
    name: "your_papers",
    says: "speaks of your application or your CV",
    yields_to_if: false,
    strong: LazyLock::new(|| {
        Phrases::new(&[
            "your thesis|samples",
            "your interest in",
            "your name is|came|keeps",
            "an|the assignment|gig|opening|brief",
            "vacancy|job|role|position|opening|apprenticeship",
            "申请",
            "应聘",
            "votre experience",
            "ihre mail",
            "wir haben ihre",
            "your|ur|that|the cv|resume|application|letter|portfolio|candidacy|profile|test|experience|background",
            "you applied|wrote",
            "applied 2|to|with us",
            "cv of yours",
            "sent|sending .. portfolio|cv|resume|application",
            "passed on .. cv|details",
            "ihre|deine|ihren|deinen|ihr|dein bewerbung|unterlagen|lebenslauf|mail|anschreiben|profil|test",
            "votre|ton|ta cv|candidature|parcours|profil|dossier|test",
            "tu|su curriculum|cv|candidatura|solicitud|perfil|prueba",
            "teu|seu|sua|tua curriculo|portfolio|candidatura|cv|perfil",
            "je|jouw|uw sollicitatie|brief|cv|motivatie*",
            "ご応募",
            "応募",
            "書類選考",
            "您的简历",
            "您的作品",
            "你的简历",
            "简历",
            "投递",
        ])
    }),
    weak: LazyLock::new(|| Phrases::new(&[])),
};
