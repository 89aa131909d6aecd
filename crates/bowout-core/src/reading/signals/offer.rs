//! An offer of employment.

use std::sync::LazyLock;

use crate::reading::signals::Signal;
use crate::text::Phrases;

pub(crate) static OFFER: Signal = Signal {
    yields_to_if: true,
    strong: LazyLock::new(|| {
        Phrases::new(&[
            "pleased|delighted|happy|excited|thrilled to .. offer you|extend .. the|you|an|a",
            "offer .. you .. position|role|job|post|employment",
            "offer letter",
            "offer of employment",
            "job|formal|employment|contract offer .. attached|letter|for|is|details|from",
            "your offer",
            "extend .. offer",
            "employment contract|agreement",
            "freuen uns .. ihnen .. anbieten|anzubieten|zusage",
            "stelle .. anbieten|anzubieten",
            "arbeitsvertrag|vertragsangebot|jobangebot|zusage",
            "proposition|promesse d'|d .. embauche",
            "plaisir .. vous proposer|offrir .. poste",
            "contrat de travail",
            "oferta de|laboral .. trabajo|empleo|trabajar|formal",
            "carta oferta",
            "ofrecerte|ofrecerle .. puesto|posicion|el",
            "contrato de trabajo|trabalho",
            "proposta de .. trabalho|emprego|contratacao",
            "oferecer .. vaga|posicao|cargo",
            "arbeidsovereenkomst|arbeidscontract|arbeidsvoorwaarden",
            "aanbod .. functie|doen|voor",
            "内定",
            "採用通知",
            "オファーレター",
            "労働条件通知",
            "录用通知",
            "录用",
            "offer发放",
            "正式offer",
            "入职通知",
            "聘用",
        ])
    }),
    weak: LazyLock::new(|| {
        Phrases::new(&[
            "salary",
            "start date",
            "benefits",
            "sign",
            "contract",
            "gehalt",
            "annual",
        ])
    }),
};
