//! An interview is the matter at all.

use std::sync::LazyLock;

use crate::reading::signals::Signal;
use crate::text::Phrases;

pub(crate) static INTERVIEW: Signal = Signal {
    name: "interview",
    says: "speaks of an interview",
    yields_to_if: false,
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
            "role",
            "position",
            "candidacy",
            "application",
            "applied|applying",
            "candidate*",
            "hiring",
            "recruit*",
            "cv|resume",
            "portfolio",
            "opening",
            "vacancy",
            "career*",
            "stelle",
            "bewerbung",
            "poste",
            "candidature",
            "recrutement",
            "puesto",
            "candidatura",
            "vacante",
            "vaga",
            "processo seletivo",
            "curriculo",
            "functie",
            "vacature",
            "sollicitatie",
            "gesprek",
            "gesprach",
            "candidatura",
            "posizione",
            "応募",
            "採用",
            "岗位",
            "职位",
            "简历",
            "应聘",
        ])
    }),
};
