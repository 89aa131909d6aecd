//! A receipt for an application.

use std::sync::LazyLock;

use crate::reading::signals::Signal;
use crate::text::Phrases;

pub(crate) static RECEIPT: Signal = Signal {
    yields_to_if: false,
    strong: LazyLock::new(|| {
        Phrases::new(&[
            "we have received|we've received your application|resume|cv",
            "thank* .. for ... applying|application|interest|submitting",
            "thanks|thank* you .. applying|application|interest",
            "application .. submitted|received|sent|complete|completed|update",
            "your application .. to|for|was|has|is",
            "you applied",
            "successfully .. applied|submitted|received",
            "selected candidates will",
            "will be .. contacted|reviewed",
            "contacted if|should",
            "under review|consideration",
            "next steps .. if|will",
            "received .. application|resume|cv|candidacy|submission|your",
            "application .. received|submitted|sent|successfully|was sent",
            "review* .. application|applications|resume|qualifications|profile|background",
            "will be in touch|contact you .. if|should|once|shortly",
            "if .. qualif*|match|selected|fit|suitable ... contact|reach|touch|hear",
            "eingang .. bewerbung",
            "bewerbung .. erhalten|eingegangen|prufen|ist",
            "danke* .. bewerbung",
            "dank .. fur .. bewerbung|interesse",
            "bien recu|recue|reception .. candidature",
            "candidature .. recue|bien|enregistree|sera|est",
            "merci .. candidature",
            "accuse .. reception",
            "recibido .. candidatura|solicitud|cv|tu|su",
            "gracias por .. candidatura|solicitud|postul*|aplicar|interes",
            "solicitud .. recibida|enviada",
            "recebemos .. candidatura|inscricao|curriculo|sua|seu",
            "candidatura .. recebida|enviada|realizada|foi",
            "obrigad* .. candidatura|inscricao|interesse|por se",
            "sollicitatie .. ontvangen|goed|binnen",
            "bedankt voor .. sollicitatie|interesse",
            "ご応募いただき",
            "応募を受け付け",
            "応募完了",
            "ご応募ありがとう",
            "書類選考の結果は",
            "選考結果",
            "收到您的",
            "收到你的",
            "简历已收到",
            "感谢您的投递",
            "感谢您投递",
            "感谢您申请",
            "投递成功",
        ])
    }),
    weak: LazyLock::new(|| {
        Phrases::new(&[
            "application",
            "bewerbung",
            "candidature",
            "candidatura",
            "sollicitatie",
            "応募",
            "简历",
        ])
    }),
};
