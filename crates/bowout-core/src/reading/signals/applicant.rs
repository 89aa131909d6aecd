//! Somebody who applies writes, not an employer.

use std::sync::LazyLock;

use crate::reading::signals::Signal;
use crate::text::Phrases;

pub(crate) static APPLICANT: Signal = Signal {
    name: "applicant",
    says: "reads like a letter of somebody who applies",
    yields_to_if: false,
    strong: LazyLock::new(|| {
        Phrases::new(&[
            "i am|i'm writing to apply|express|enquire",
            "thank|thanks you? for .. inviting|interviewing|considering|meeting .. me|with",
            "thank|thanks you? for the invitation",
            "confirm that i",
            "i .. withdraw|decline|accept|accepted .. my|the|your|another|application|invitation|offer|that",
            "my application|resume|cv|interview|candidacy|certificates|covering",
            "i have .. years of|experience",
            "attached|find .. my",
            "they want me",
            "available for interview",
            "hear from you about my",
            "welcome the chance|opportunity to",
            "strong|keen|my interest in .. position|role",
            "i am .. confident",
            "hiermit bewerbe",
            "meine bewerbung|unterlagen",
            "ma candidature",
            "mi candidatura|solicitud|curriculum",
            "minha candidatura|meu curriculo",
            "mijn sollicitatie|cv",
            "応募させて",
            "我的简历",
            "received with regret",
        ])
    }),
    weak: LazyLock::new(|| Phrases::new(&[])),
};
