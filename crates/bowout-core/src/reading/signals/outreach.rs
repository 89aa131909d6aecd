//! A role that nobody asked for.

use std::sync::LazyLock;

use crate::reading::signals::Signal;
use crate::text::Phrases;

pub(crate) static OUTREACH: Signal = Signal {
    yields_to_if: false,
    strong: LazyLock::new(|| {
        Phrases::new(&[
            "our|my .. client ... looking|seeking|hiring|searching",
            "your profile .. came|caught",
            "working with .. startups|clients|companies",
            "roles in|at",
            "came across .. profile|linkedin|github|resume|cv|background|your",
            "found|saw|noticed|seen .. your .. profile|resume|cv|background|github|linkedin",
            "your .. profile|background|experience .. caught|stood|looks|match*|fit|fits|seems|impress*|would",
            "reaching out",
            "reach out",
            "i'm|i am a|an .. recruiter|headhunter|sourcer",
            "urgent .. requirement|opening|need|role",
            "opportunity .. that|which|might|may|could|with|for|would ... interest|fit|match|you",
            "open to .. new|opportunities|hearing|role|roles|a|exploring|discuss*|chat",
            "interested in .. role|opportunity|position|this|new|hearing|learning|exploring",
            "are you .. looking|open|interested",
            "would you be .. interested|open",
            "send|share|forward .. updated|your|latest .. resume|cv",
            "direct client",
            "passive .. candidate|looking",
            "auf (ihr|dein) profil|xing|linkedin",
            "ihr|dein profil .. aufmerksam|gefunden|gestossen|passt",
            "spannende .. position|stelle|moglichkeit|rolle|aufgabe",
            "offen fur .. neue|neues|wechsel|angebote",
            "wechselbereit",
            "votre profil",
            "opportunite .. qui|pour|chez|professionnelle",
            "a l'|l' ecoute",
            "tu|su perfil",
            "he visto|visto|encontre .. perfil",
            "oportunidad .. laboral|que|para|en",
            "seu perfil",
            "oportunidade .. que|para|na|de",
            "je|jouw|uw profiel",
            "profiel .. tegen|gezien|gevonden",
            "kwam .. tegen",
            "スカウト",
            "プロフィールを拝見",
            "経歴を拝見",
            "ご経歴",
            "拝見し",
            "看到您的简历",
            "看到你的简历",
            "看到您的",
            "机会",
            "猎头",
        ])
    }),
    weak: LazyLock::new(|| {
        Phrases::new(&[
            "client",
            "headhunter",
            "recruiter",
            "linkedin",
            "opportunit*",
        ])
    }),
};
