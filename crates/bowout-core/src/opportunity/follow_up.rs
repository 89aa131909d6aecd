//! What comes back after a decline: a question that wants an answer, or words that want none. It hears questions and
//! requests of the new words only; a statement such as "we will keep your details" asks nothing.

use std::sync::LazyLock;

use crate::evidence::{Evidence, Part};
use crate::message::{Message, new_words};
use crate::text::{Phrases, Text, beginning};

/// One thing that the other side wants to know, or does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FollowUp {
    /// They ask for the reason.
    Why,
    /// They ask whether anything could change the decision, or want to talk first.
    ChangeMind,
    /// They raise pay or level.
    CounterOffer,
    /// They ask for somebody else.
    KnowSomeone,
    /// They ask whether they may keep the person's details.
    KeepDetails,
    /// They remind, as if there had been no decline.
    Chasing,
}

impl FollowUp {
    /// Every follow-up.
    pub const ALL: [Self; 6] = [
        Self::Why,
        Self::ChangeMind,
        Self::CounterOffer,
        Self::KnowSomeone,
        Self::KeepDetails,
        Self::Chasing,
    ];

    /// The name used in JSON and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Why => "why",
            Self::ChangeMind => "change-mind",
            Self::CounterOffer => "counter-offer",
            Self::KnowSomeone => "know-someone",
            Self::KeepDetails => "keep-details",
            Self::Chasing => "chasing",
        }
    }

    /// The follow-up of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// The longest text that is listened to, in bytes.
const HEARD_BYTES: usize = 16_000;

/// What asks for each, folded. Questions count anywhere; requests are written out.
const ASKED: &[(FollowUp, &[&str])] = &[
    (
        FollowUp::Why,
        &[
            "(may|can|could|might) (i|we) ask (why|what|for)",
            "(share|tell|know|understand|hear) .. (why|reason|reasons)",
            "(what|which) .. (reason|reasons|led|made you|prompted)",
            "why .. (you|decided|withdr*|declin*)",
            "(curious|interested) .. (why|reason|reasons)",
            "feedback .. (on|about|for) (our|the|us)",
            "(reason|reasons) .. (for|behind) .. (decision|withdrawal)",
            "(warum|weshalb|wieso)",
            "(grund|grunde|beweggrunde) .. (nennen|mitteilen|verraten|fur|wissen)",
            "woran .. (lag|gelegen|liegt)",
            "pourquoi",
            "(raison|raisons|motif|motifs) .. (de|votre|ta)",
            "(por que|porque)",
            "(motivo|motivos|razon|razones|razao|razoes) .. (de|da|su|tu|decis*|que)",
            "(decirnos|decirme|saber|conocer|compartir|contarnos|dizer|contar|informar) .. (motivo|motivos|razon|razones|razao|razoes)",
            "waarom",
            "(reden|redenen) .. (van|voor|achter|waarom)",
            "理由 ... (教え|お聞かせ|伺|うかが)",
            "(原因|理由|为什么|为何)",
        ],
    ),
    (
        FollowUp::ChangeMind,
        &[
            "change your mind",
            "(reconsider|rethink)",
            "(anything|something) (we|i) (can|could) (do|offer|say)",
            "(talk|speak|meet|chat) ... (before you|first|with the manager|with our)",
            "postpone",
            "come in anyway",
            "(umstimmen|uberdenken|nochmal uberlegen|noch einmal uberlegen|anders uberlegen)",
            "(konnten|konnen) wir .. (tun|anbieten|andern)",
            "(changer d'avis|reconsiderer|faire changer)",
            "(cambiar de opinion|reconsiderar|hacerle cambiar|hacerte cambiar)",
            "(mudar de ideias|mudar de ideia|repensar)",
            "(van gedachten|heroverwegen|nog eens nadenken)",
            "(再考|考え直)",
            "(再考虑|重新考虑|改变主意)",
        ],
    ),
    (
        FollowUp::CounterOffer,
        &[
            "(raise|increase|improve|match|adjust|revise) .. (offer|salary|package|pay|rate|compensation)",
            "(higher|better|improved|revised|increased) (salary|offer|package|rate|pay|figure|title|level)",
            "(more senior|senior) (title|level|position)",
            "(gehalt|angebot|paket) .. (erhohen|verbessern|anpassen|nachbessern|aufstocken)",
            "(hoheres|besseres|verbessertes) (gehalt|angebot)",
            "(augmenter|revoir|ameliorer|revaloriser) .. (salaire|offre|proposition|remuneration)",
            "(mejorar|aumentar|subir) .. (oferta|salario|sueldo|propuesta)",
            "(melhorar|aumentar|rever) .. (proposta|salario|oferta)",
            "(hoger|beter|verbeterd) (salaris|aanbod|bod)",
            "(salaris|aanbod|bod) .. (verhogen|verbeteren)",
            "(年収|給与|条件|待遇) ... (見直|上げ|引き上げ|改善)",
            "(提高|增加|调整) ... (薪资|薪酬|待遇|工资)",
            "(薪资|薪酬|待遇|工资) ... (提高|增加|调整|涨|加)",
        ],
    ),
    (
        FollowUp::KnowSomeone,
        &[
            "(know|recommend|suggest|refer) .. (anyone|anybody|someone|somebody|colleague|friend|friends|others)",
            "(anyone|anybody|someone|somebody) .. (in your network|you know|you could|you would|you might|you'd)",
            "(jemanden|jemand|wen) .. (kennen|empfehlen|netzwerk)",
            "(kennen|kennst|empfehlen) .. (jemanden|jemand|wen)",
            "(connaissez|connais|recommander|recommandez) .. (quelqu'un|une personne|un collegue)",
            "(conoce|conoces|recomendar|recomienda) .. (alguien|persona|companero)",
            "(conhece|recomendar|indicar) .. (alguem|pessoa|colega)",
            "(ken|kent|kennen|aanbevelen) .. (iemand|anderen)",
            "(紹介|推薦) ... (いただけ|方|お知り合い)",
            "(推荐|介绍) ... (人选|朋友|同事|候选人|合适)",
            "(人选|朋友|同事|候选人|合适) ... (推荐|介绍)",
        ],
    ),
    (
        FollowUp::KeepDetails,
        &[
            "(keep|retain|store|hold) .. (details|cv|resume|data|profile|information|file)",
            "(unterlagen|daten|profil|lebenslauf) .. (behalten|aufbewahren|speichern|talentpool)",
            "talentpool",
            "(conserver|garder) .. (coordonnees|cv|dossier|profil|candidature)",
            "(conservar|guardar|mantener) .. (datos|cv|perfil|curriculum)",
            "(guardar|manter|conservar) .. (dados|curriculo|cv|perfil)",
            "(bewaren|houden) .. (gegevens|cv|profiel)",
            "(gegevens|cv|profiel) .. (bewaren|houden|opslaan)",
            "(情報|履歴書|応募書類|書類|データ) ... (保管|保持|保存|登録|お預かり)",
            "(保留|保存|留存) ... (简历|资料|信息|人才库)",
            "(简历|资料|信息) ... (保留|保存|留存|放|存|人才库)",
        ],
    ),
];

/// Reminders, which need no question mark.
const REMINDERS: &[&str] = &[
    "(have not|haven't) (yet)? (heard|received)",
    "(just|only)? following up",
    "(final|last|friendly|gentle|second|third) reminder",
    "(please)? (confirm|reconfirm) .. (attendance|availability|interview|appointment|slot|time)",
    "still (waiting|awaiting|expecting|interested)",
    "reminder: .. interview",
    "(interview|appointment) reminder",
    "(noch keine|keine) (antwort|ruckmeldung)",
    "(erinnerung|erinnern) ... (gesprach|termin|vorstellungsgesprach)",
    "(sans|pas) .. (reponse|retour|nouvelles) .. (de|votre|vous)",
    "(rappel|relance) .. (entretien|candidature|rendez)",
    "(no hemos|aun no|todavia no) .. (recibido|respuesta|noticias)",
    "recordatorio .. entrevista",
    "(ainda nao|nao) (recebemos|tivemos) .. (resposta|retorno)",
    "lembrete .. entrevista",
    "(nog geen|geen) (reactie|antwoord|bericht)",
    "herinnering .. (gesprek|afspraak)",
    "ご返信 ... (いただけて|まだ|確認でき)",
    "リマインド",
    "(再度|改めて|重ねて) .. (ご連絡|連絡|ご案内)",
    "(提醒|还没有|尚未) ... (面试|回复|收到)",
    "(再次|再) .. (跟进|联系|提醒|确认)",
    "(melde|schreibe) .. (noch einmal|nochmal|nochmals|erneut)",
    "nichts .. (gehort|von ihnen gehort)",
    "(permets|permet) .. (relancer|recontacter|revenir)",
    "(escribo|contacto|insisto) .. (de nuevo|otra vez|nuevamente)",
    "(retomando|retomo|voltando|volto) .. (contato|contacto|entrevista|assunto)",
    "(kom|kwam) .. (terug) .. op",
    "(nogmaals|opnieuw) .. (gesprek|sollicitatie|uitnodiging|contact)",
];

static QUESTIONS: LazyLock<Vec<(FollowUp, Phrases)>> = LazyLock::new(|| {
    ASKED
        .iter()
        .map(|(asked, phrases)| (*asked, Phrases::new(phrases)))
        .collect()
});

static REQUESTS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "please|kindly",
        "(would|could|can|may|might) (you|we|i)",
        "(i|we) (would|'d) (like|love|appreciate|be)",
        "(i'd|we'd|i am|i'm|we're|we are) .. (like|love|appreciate|grateful|curious|interested)",
        "let (us|me) know",
        "if you (could|would|know|can)",
        "(bitte|gern|gerne|durfen|konnten|wurden|konnen)",
        "(merci de|pourriez|pouvez|pourrais|souhait*|aimer*|serait)",
        "(por favor|podria|podrias|puede|puedes|nos gustaria|me gustaria|agradec*)",
        "(poderia|pode|gostar*|agradec*)",
        "(graag|zou|zouden|kunt|kun|mogen|wilt|wil)",
        "(いただけ|ください|幸い|でしょうか|ますか)",
        "(请|能否|可否|方便|是否|吗)",
    ])
});

/// Kind words about a change of mind that is theirs to make; they want no answer.
static IF_EVER: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(if|should) (you|things|circumstances|anything) .. (change|changes|reconsider)",
        "falls .. (anders|umentscheiden|uberlegen)",
        "si .. (changez|changes) d'avis",
        "si .. (cambia|cambias) de opinion",
        "(se|caso) .. (mude|mudar) de",
        "(mocht|als) .. (gedachten|bedenken)",
        "(如果|若) .. 改变主意",
    ])
});

static CHASING: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(REMINDERS));

/// Everything that a mail asks after a decline, each with the sentence that asks it; empty where it asks nothing.
#[must_use]
pub fn follow_ups(message: &Message) -> Vec<(FollowUp, Evidence)> {
    let body = beginning(new_words(&message.body), HEARD_BYTES);
    let text = Text::new(body);
    let mut asked: Vec<(FollowUp, Evidence)> = vec![];
    for sentence in &text.sentences {
        let is_asking =
            sentence.is_question || REQUESTS.find_in(&text, sentence.words.clone()).is_some();
        let quote = || Evidence::quote(Part::Body, body, sentence.place.clone());
        let mut hear = |what: FollowUp| {
            if asked.iter().all(|(one, _)| *one != what) {
                asked.push((what, quote()));
            }
        };
        for (what, phrases) in QUESTIONS.iter() {
            let is_open = match what {
                // To raise an offer is to ask, however it is put.
                FollowUp::CounterOffer => true,
                FollowUp::ChangeMind => {
                    is_asking && IF_EVER.find_in(&text, sentence.words.clone()).is_none()
                }
                _ => is_asking,
            };
            if is_open && phrases.find_in(&text, sentence.words.clone()).is_some() {
                hear(*what);
            }
        }
        if CHASING.find_in(&text, sentence.words.clone()).is_some() {
            hear(FollowUp::Chasing);
        }
    }
    // Whoever asks about the decline has heard it: what sounds like a reminder is only a phrase then.
    let has_heard = asked.iter().any(|(what, _)| *what != FollowUp::Chasing);
    asked.retain(|(what, _)| !has_heard || *what != FollowUp::Chasing);
    asked
}

#[cfg(test)]
mod tests {
    use super::{FollowUp, follow_ups};
    use crate::message::Message;

    fn heard(body: &str) -> Vec<FollowUp> {
        let message = Message {
            body: body.to_owned(),
            ..Message::default()
        };
        follow_ups(&message)
            .into_iter()
            .map(|(what, _)| what)
            .collect()
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "a few mails a language")]
    fn hears_what_they_ask_in_every_language() {
        for (body, what) in [
            (
                "Hi Jordan, sorry to hear that. May I ask why you decided to withdraw?",
                FollowUp::Why,
            ),
            (
                "Thanks for letting us know. We'd be grateful if you could share your reasons.",
                FollowUp::Why,
            ),
            (
                "Schade! Darf ich fragen, warum Sie abgesagt haben?",
                FollowUp::Why,
            ),
            ("Puis-je vous demander pourquoi ?", FollowUp::Why),
            ("¿Podría decirnos el motivo de su decisión?", FollowUp::Why),
            (
                "差し支えなければ、辞退の理由を教えていただけますでしょうか。",
                FollowUp::Why,
            ),
            ("方便告诉我们原因吗？", FollowUp::Why),
            (
                "Gracias por avisar. ¿Podría decirnos el motivo?",
                FollowUp::Why,
            ),
            ("有没有合适的朋友可以推荐？", FollowUp::KnowSomeone),
            ("我们可以把您的简历保留在人才库吗?", FollowUp::KeepDetails),
            (
                "応募書類を保管させていただいてもよろしいでしょうか。",
                FollowUp::KeepDetails,
            ),
            ("我们可以把薪资提高到25k。", FollowUp::CounterOffer),
            (
                "Ich melde mich noch einmal, da ich nichts von Ihnen gehört habe.",
                FollowUp::Chasing,
            ),
            (
                "Je me permets de vous relancer au sujet de l’entretien.",
                FollowUp::Chasing,
            ),
            (
                "Le escribo de nuevo sobre la entrevista.",
                FollowUp::Chasing,
            ),
            (
                "Estou retomando o contato sobre a entrevista.",
                FollowUp::Chasing,
            ),
            (
                "Ik kom nog even terug op mijn eerdere mails over het gesprek.",
                FollowUp::Chasing,
            ),
            (
                "先日ご連絡いたしました面接の件、再度ご連絡いたします。",
                FollowUp::Chasing,
            ),
            ("再次跟进一下面试的事情。", FollowUp::Chasing),
            (
                "Is there anything we can do to change your mind?",
                FollowUp::ChangeMind,
            ),
            (
                "Would you talk to the hiring manager before you decide? Please speak with the manager first.",
                FollowUp::ChangeMind,
            ),
            (
                "Kan ik u nog van gedachten doen veranderen?",
                FollowUp::ChangeMind,
            ),
            (
                "We could raise the salary to 72,000. Would that help?",
                FollowUp::CounterOffer,
            ),
            (
                "Wir könnten das Gehalt noch anpassen.",
                FollowUp::CounterOffer,
            ),
            (
                "Do you know anyone who might be interested?",
                FollowUp::KnowSomeone,
            ),
            (
                "Kennen Sie vielleicht jemanden aus Ihrem Umfeld?",
                FollowUp::KnowSomeone,
            ),
            (
                "Você conhece alguém que possa ter interesse?",
                FollowUp::KnowSomeone,
            ),
            (
                "May we keep your details on file for other roles?",
                FollowUp::KeepDetails,
            ),
            (
                "Dürfen wir Ihre Unterlagen für andere Stellen aufbewahren?",
                FollowUp::KeepDetails,
            ),
            (
                "We have not yet heard from you. Please confirm your attendance on Thursday.",
                FollowUp::Chasing,
            ),
            (
                "Leider haben wir noch keine Rückmeldung erhalten.",
                FollowUp::Chasing,
            ),
        ] {
            assert_eq!(heard(body), [what], "{body}");
        }
    }

    #[test]
    fn hears_two_questions_and_both_are_quoted() {
        let message = Message {
            body: "Thanks, Jordan. May I ask why? And do you know anyone who would fit?".to_owned(),
            ..Message::default()
        };
        let asked = follow_ups(&message);
        let quotes: Vec<&str> = asked
            .iter()
            .map(|(_, words)| words.quote.as_str())
            .collect();
        assert_eq!(
            quotes,
            ["May I ask why?", "And do you know anyone who would fit?"]
        );
    }

    #[test]
    fn words_that_want_nothing_are_left_alone() {
        for body in [
            "Thanks for letting us know. All the best!",
            "Thank you for telling us. We will keep your details on file in line with our policy.",
            "Danke für die Rückmeldung, alles Gute für Sie.",
            "If you ever change your mind, please let us know.",
            "I would love to keep in touch. Please let us know should you reconsider.",
            "I understand why you decided this. Good luck.",
            "We are sorry to hear it and wish you well.\n\nOn 3 May 2026, Jordan wrote:\n> May I ask why?",
            "承知いたしました。ご連絡ありがとうございました。",
            "收到，祝您一切顺利。",
            "",
        ] {
            assert_eq!(heard(body), [], "{body}");
        }
    }
}
