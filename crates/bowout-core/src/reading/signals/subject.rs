//! An interview is the matter at all.

use std::sync::LazyLock;

use crate::reading::signals::Signal;
use crate::text::Phrases;

pub(crate) static INTERVIEW: Signal = Signal {
    name: "interview",
    strong: LazyLock::new(|| {
        Phrases::new(&[
            "interview*",
            "phone|video|screening|recruiter|intro|introductory call|screen|chat",
            "onsite",
            "hiring manager|team",
            "vorstellungsgesprach*|bewerbungsgesprach*|kennenlerngesprach*|telefoninterview*|jobinterview*",
            "entretien*",
            "entrevista*",
            "sollicitatiegesprek*|kennismakingsgesprek*",
            "面接",
            "面談",
            "面试",
            "选考",
            "選考",
        ])
    }),
    weak: LazyLock::new(|| {
        Phrases::new(&[
            "role|position|job|candidacy|application|applied|applying|candidate|hiring|recruit*|career*|cv|resume|portfolio",
            "stelle|bewerbung|position|lebenslauf",
            "poste|candidature|recrutement",
            "puesto|candidatura|vacante|seleccion",
            "vaga|processo seletivo|curriculo",
            "functie|vacature|sollicitatie|gesprek",
            "gesprach",
            "応募|採用|職",
            "岗位|职位|简历|应聘",
            "応募",
            "採用",
            "岗位",
            "职位",
            "简历",
            "应聘",
        ])
    }),
};
