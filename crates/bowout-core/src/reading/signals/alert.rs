//! Alerts and career marketing.

use std::sync::LazyLock;

use crate::reading::signals::Signal;
use crate::text::Phrases;

pub(crate) static ALERT: Signal = Signal {
    yields_to_if: false,
    strong: LazyLock::new(|| {
        Phrases::new(&[
            "resume|cv builder|tips|writing|review .. service|free",
            "apply now ... jobs|job",
            "jobs ... apply now",
            "webinar ... career|interview|job|resume",
            "interview .. masterclass|bootcamp|workshop",
            "master|nail|crack .. interview*",
            "job alert*",
            "new jobs|job .. for|matching|match|near|in|you",
            "jobs .. for you|you may|matching|recommended|like|near",
            "recommended jobs|job|for you",
            "similar jobs",
            "top job .. picks|matches",
            "people .. viewed|are hiring|also",
            "view .. all|more .. jobs",
            "jobs you .. might|may",
            "your job .. search|alert|matches|recommendations",
            "ace your .. interview",
            "interview .. tips|questions|prep|preparation|course|coaching|guide|skills",
            "boost|upgrade|improve .. your .. resume|cv|profile|chances|career",
            "premium .. subscription|membership|trial|free",
            "jobagent|stellenangebote|jobalarm|neue stellen|jobs fur",
            "offres .. emploi|correspond*|du jour",
            "alerte emploi",
            "ofertas de .. empleo|trabajo",
            "alerta de .. empleo|vagas|vaga|trabajo|emprego",
            "(novas vagas|vagas para|vagas recomendadas)",
            "vacatures .. voor|die|in",
            "nieuwe vacatures",
            "vacature alert",
            "おすすめ求人",
            "新着求人",
            "求人情報",
            "职位推荐",
            "推荐职位",
            "为您推荐",
        ])
    }),
    weak: LazyLock::new(|| {
        Phrases::new(&[
            "unsubscribe",
            "abmelden",
            "desabonner",
            "newsletter",
            "weekly",
            "digest",
            "配信停止",
            "退订",
        ])
    }),
};
