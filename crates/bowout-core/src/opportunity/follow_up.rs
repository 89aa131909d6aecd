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
    /// They ask whether anything could change the decision, more pay or another day, or want to talk first.
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
            "(what|which) .. (motivated|drove|changed|swayed|tipped|happened|(is|was|were|lies) behind|put you off|went wrong)",
            "(insight|light|more|detail|details) (into|on|about) (your|the) (decision|choice|thinking|withdrawal)",
            "(where|how) .. (did we|we) (go wrong|fall short|lose you)",
            "(is|was) (it|this) .. (money|pay|salary|commute|location|something (we|about|in)|because)",
            "any feedback",
            "(was|welche*) ... (bewogen|ausschlaggebend|veranlasst|dazu gefuhrt|dazu gebracht|gestort|dahinter*|den ausschlag)",
            "(hintergrund|hintergrunde|hintergrunden|beweggrund*|ruckmeldung) .. (ihrer|deiner|eurer|der|dieser|zu) .. (entscheidung|absage|ruckzug*|prozess|verfahren)",
            "(lag|liegt) (es|das) (an|am)",
            "wie (kommt|kam) (es|das)",
            "(ce qui|qu' est ce qui|qu'est ce qui) .. (motive*|pousse*|decide*|conduit|amene*|deplu|gene*|freine*|retenu*|explique*|peche)",
            "(motive*|explique*|justifie*|guide*|fonde*) .. (votre|ta|ce|cette) (choix|decision|refus|retrait|desistement)",
            "(en savoir|savoir) (plus|davantage) .. (choix|decision|refus|retrait)",
            "(que|cual|lo que) .. (llevo|llevado|motivo|motivado|impuls*|influy*|hizo (decidir|cambiar)|hemos hecho mal|no le convencio|fallo)",
            "a que se (debe|debio)",
            "(o que|que) .. (levou|motivou|pesou|fez (decidir|mudar|desistir)|correu mal|deu errado|nao agradou|faltou)",
            "wat ... (bewogen|bewoog|doorslag|meespeelde|meegespeeld|deed besluiten|tegenhield|achter .. besluit|de aanleiding)",
            "(beweegreden*|aanleiding|toelichten|toelichting) .. (uw|je|jouw|het|voor|bij|van)",
            "(hoe komt|hoe kwam|lag) (het|dat)",
            "(辞退|決断|判断|お考え)(の|に(至|な)った)? .. (背景|経緯|きっかけ|決め手|要因|ご事情)",
            "(経緯|背景|きっかけ|決め手|要因|懸念点|懸念) ... (教え|お聞かせ|伺|うかが|ございま)",
            "なぜ",
            "(什么|哪些|哪方面|哪里|哪点) .. (让您|让你|促使|导致|影响|顾虑|不合适|不满意|没做好|做得不)",
            "(出于|基于)(什么|哪些|何种|怎样)",
            "(顾虑|缘由|缘故|考虑因素|具体考虑)",
        ],
    ),
    (
        FollowUp::ChangeMind,
        &[
            "change your mind",
            "(reconsider|rethink)",
            "(anything|something) (we|i) (can|could) (do|offer|say)",
            "(talk|speak|meet|chat) ... (before you|first|with the manager|with our)",
            "come in anyway",
            "(umstimmen|uberdenken|nochmal uberlegen|noch einmal uberlegen|anders uberlegen)",
            "(konnten|konnen) wir .. (tun|anbieten|andern)",
            "(reconsiderer|faire changer)",
            "(cambiar de opinion|reconsiderar|hacerle cambiar|hacerte cambiar)",
            "(mudar de ideias|mudar de ideia|repensar)",
            "(van gedachten|heroverwegen|nog eens nadenken)",
            "(再考|考え直)",
            "(再考虑|重新考虑|改变主意)",
            "(change|revisit|reverse) (your|the|this|that) (mind|decision)",
            "what would (it|we) (take|need|have)",
            "(convince|persuade|tempt|sway|win|talk|bring|get) you .. (back|otherwise|round|over|stay|join|come|to|into)",
            "(second|another|further) (thought|thoughts|think|chance|look)",
            "think (it|this|that|about it) (over|again|through)",
            "(talk|speak|meet|chat|call|word|conversation|coffee) ... (with|to) (the|our|my|your) .. (manager|director|head|lead|team|boss|ceo|founder|owner|chef|principal)",
            "(have|hop|jump|do|arrange|set) .. (chat|call|talk|word|conversation|coffee) .. (first|before|anyway|about (it|this|your)|to discuss|instead)",
            "(uberzeugen|umzustimmen|umdenken|zuruckgewinnen|halten konnen)",
            "(entscheidung) .. (uberdenken|andern|endgultig|unumstosslich|verhandel*|uberlegen)",
            "(noch|in ruhe) (einmal|mal) .. (uberlegen|daruber nachdenken|nachdenken|durch den kopf)",
            "(was|womit|wie) .. (konnten|konnte|musste|mussten|wurde) .. (wir|passieren|geschehen|sich andern|dass)",
            "(sprechen|reden|telefonieren|austauschen|unterhalten|telefonat|kaffee|gesprach) ... (vorher|zuvor|zunachst|zuerst|leiter*|leitung|chef*|vorgesetzt*|geschaftsfuhr*|teamleit*)",
            "(vorher|zuvor|zunachst|zuerst|erst) .. (mit|kurz) .. (sprechen|reden|telefonieren|leiter*|leitung|chef*|teamleit*)",
            "(changer|changiez|changeriez) d' avis",
            "(reconsiderer|reconsideriez|repenser|reflechir (encore|a nouveau)|revenir sur (votre|ta))",
            "(convaincre|faire revenir|retenir) .. (vous|te|rester|venir)?",
            "(vous|te) (convaincre|faire (changer|revenir)|retenir)",
            "(que|quoi|comment) .. (faudrait|pourrions nous|pouvons nous|pourrait on|peut on) .. (faire|pour|proposer|offrir)?",
            "(parler|discuter|echanger|rencontrer|entretenir|appeler|appel) ... (avant|d' abord|avec (le|la|notre|votre|mon|ma) .. (responsable|manager|direct*|chef*|equipe|gerant*|patron*))",
            "(cambiar de (idea|parecer)|replante*|pensar* (lo)? (mejor|de nuevo|bien)|pensarlo|pensarselo|repensar*|convencer*|otra vuelta|segunda oportunidad)",
            "(que|como) .. (tendria que|haria falta|tendriamos que|podriamos|podemos) .. (pasar|cambiar|hacer|ofrecer|convencer*|para que)",
            "(hablar|charlar|conversar|reunir*|hablase|hable|llamada) ... (antes|primero|con (el|la|nuestro|nuestra|su|mi) .. (responsable|gerente|jef*|director*|encargad*|equipo|duen*))",
            "(mudar de (opiniao|ideia|ideias)|mudar (a sua|sua|essa) decisao|rever (a sua|sua|a) decisao|reconsider*|convencer|convence*|pensar (melhor|de novo|mais um pouco))",
            "(o que|como) .. (podemos|poderiamos|podiamos|precisaria|seria preciso|teriamos) .. (fazer|oferecer|mudar|convencer|para)",
            "(falar|conversar|reunir|ligar|falasse|conversasse|ligacao|chamada) ... (antes|primeiro|com (o|a|nosso|nossa|meu|minha|seu) .. (gestor*|gerente|diretor*|chefe|responsavel|equip*|dono|dona))",
            "(overtuigen|overhalen|heroverweg*|overdenken|terugkomen op (uw|je|jouw)|nog eens over na|er nog eens over)",
            "(wat|hoe|waarmee) .. (kunnen|zouden|moeten|zou) .. (we|wij|er) .. (doen|bieden|veranderen|overtuigen|gebeuren|nodig)",
            "(praten|spreken|bellen|belletje|koffie|kennismaken|gesprek) ... (eerst|voordat|met (de|onze|mijn|uw) .. (manager|leidinggevende|directeur|teamleider|chef|baas|eigenaar))",
            "(eerst|voordat) .. (met|even) .. (praten|spreken|bellen|manager|leidinggevende|directeur|teamleider)",
            "(再検討|翻意|思い直|考えを変え|お考え直)",
            "(責任者|マネージャー|部長|上長|上司|社長|店長|担当役員)(と|から|が)(一度|直接|まず)? .. (お話|面談|お会い|お電話|話)",
            "(一度|まずは|先に|その前に) .. (お話|面談|お電話|お会い|ご相談)",
            "(再考慮|再想想|再想一想|多想想|多考虑|回心转意|挽留|挽回|改变决定|改变想法|改变您的决定|再慎重考虑|再考虑考虑|三思)",
            "(怎样|怎么|什么条件|要怎么|如何)(做)?(才|能|可以).. (来|留|改变|说服|打动|让您)",
            "(和|跟|与)(我们|本部门|部门)?(的)?(经理|主管|负责人|领导|总监|老板|校长|店长).. (聊|谈|见|沟通|通个|通话)",
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
            "(know of|think of|come across|point us|put us in touch) .. (anyone|anybody|someone|somebody|to|with)",
            "(anyone|anybody|someone|somebody) .. (suitable|come to mind|comes to mind|spring to mind|springs to mind|in mind|you (trust|rate|know)|who (might|may|could|would))",
            "(fallt|fiele|wusste*|wissen|weisst) .. (jemand*|wer|kandidat*) .. (ein|der|die|den)?",
            "jemand* .. (weiterempfehlen|vorschlagen|umfeld|bekanntenkreis|netzwerk|passen wurde|nennen)",
            "(quelqu'un|une personne|un confrere|une consoeur|un ami|un contact|un nom) .. (a (nous|me)? (recommander|conseiller|suggerer|proposer|souffler)|dans (votre|ton) (entourage|reseau)|qui (pourrait|serait|cherche*))",
            "(alguien|alguna persona|algun conocido|algun colega) .. (que (pueda|pudiera|encaj*|este|busque)|a quien|interes*|recomend*|conozca*)",
            "(alguem|algum conhecido|algum colega|alguma pessoa) .. (que (possa|pudesse|esteja|procure)|interess*|indicar|recomendar|para (indicar|recomendar))",
            "(weet|ken|kent|wist) (u|je|jij|jullie) .. (iemand|mensen|kandidaat)",
            "iemand .. (in (uw|je|jouw) (netwerk|omgeving|kring)|aanraden|tippen|aanbevelen|die (geschikt|interesse|het))",
            "(どなたか|お知り合い|周り|周囲|ご友人|適任|心当たり) ... (いらっしゃ|紹介|心当たり|おられ|ございませ|ございます)",
            "(有没有|是否有|有无|认识) .. (合适|其他|别的|朋友|同事|同学|人选|的人)",
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
            "(hang|hold) (on to|onto) (your|the) .. (details|cv|resume|application|profile|papers|number|data)",
            "(keep|retain|store|hold|leave|save) (you|your|the) .. (on file|in our|on our|in touch list|application|papers|number|contact)",
            "(talent pool|candidate pool|candidate database|our database)",
            "(unterlagen|daten|profil|lebenslauf|bewerbung|kontaktdaten|mappe) .. (aufheben|ablegen|vormerken|hierbehalten|weiterhin|gespeichert|im pool|in evidenz|kartei)",
            "(behalten|aufbewahren|aufheben|speichern) .. (wir|unterlagen|daten|profil|lebenslauf|bewerbung|kontaktdaten)",
            "(bewerberpool|kandidatenpool|bewerberkartei)",
            "(conservions|gardions|conservons|gardons|conserver|garder|archiver) .. (coordonnees|cv|dossier|profil|candidature|donnees|contact|informations)",
            "(vivier|cvtheque|base de (donnees|candidats))",
            "(conservar|guardar|mantener|quedar*|archivar|guardemos|conservemos|mantengamos|guardamos) .. (datos|cv|perfil|curriculum|candidatura|contacto|hoja de vida)",
            "(base de datos|bolsa de (empleo|trabajo))",
            "(guardar|manter|conservar|ficar|ficarmos|guardemos|mantenhamos|arquivar|guardarmos|mantermos) .. (com)? .. (dados|curriculo|cv|perfil|contato|contacto|candidatura)",
            "(banco de (talentos|dados|curriculos)|base de dados)",
            "(bewaren|houden|vasthouden|behouden|opslaan) .. (gegevens|cv|profiel|contactgegevens|sollicitatie|brief)",
            "(gegevens|cv|profiel|contactgegevens|sollicitatie|brief) .. (bewaren|houden|vasthouden|opslaan|bewaard|in portefeuille)",
            "(talentenpool|kandidatenbestand|in portefeuille)",
            "(履歴書|職務経歴書|応募書類|ご登録|情報) ... (残|手元|人材バンク|データベース|人材プール)",
            "(人才库|人才储备|简历库|储备库)",
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
    "reminder .. (interview|appointment)",
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
    "再次 .. (跟进|联系|提醒|确认)",
    "再(跟进|提醒|确认)",
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
        "si .. (changez|changes|changiez) d' avis",
        "(wenn|sollten|sollte) .. (doch noch)? .. (anders|umentscheiden|uberlegen)",
        "(por si|si algun dia|si en algun momento) ..",
        "(お気持ち|ご状況|お考え) .. (変わ|変化)(り|れ|った)",
        "si .. (cambia|cambias) de opinion",
        "(se|caso) .. (mude|mudar) de",
        "(mocht|als) .. (gedachten|bedenken)",
        "(如果|若) .. 改变主意",
    ])
});

/// Asks to put it off instead; in a reminder that is only how one writes.
static POSTPONING: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(postpone|reschedule|defer)",
        "(push|move|put|shift) .. (back|later|off)",
        "(verschieben|verlegen|vertagen|verschoben)",
        "(reporter|decaler|repousser|differer|reportions|decalions)",
        "(aplazar*|posponer*|reprogramar*|aplazamos|posponemos)",
        "(adiar*|remarcar*|reagendar*|postergar*)",
        "(verzetten|verplaatsen|uitstellen|opschuiven|verschuiven)",
        "(延期|別の日|別日|日を改め|日程変更|日程の変更|先に延ば)",
        "(日程|日時|時期) .. (変更|ずら|改め|調整)",
        "(改期|延期|推迟|改天|改个时间|换个时间|另约|往后推|推后)",
    ])
});

/// Names another day; it takes a question to propose one.
static ANOTHER_DAY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(another|different|later|new) (day|date|time|slot|week|month)",
        "(anderer|anderen|neuer|neuen|spateren|spaterer) (termin|tag|zeitpunkt|woche)",
        "(autre|nouvelle|nouveau) (date|jour|creneau|semaine|moment)",
        "(otro (dia|momento|horario)|otra (fecha|hora|semana))",
        "(outro (dia|horario|momento)|outra (data|hora|semana))",
        "((ander|later|nieuw) (moment|tijdstip)|andere (dag|datum|week))",
    ])
});

/// Asks whether pay would change the decision, and offers none.
static WOULD_PAY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(would|could|might|will) .. (more|extra|higher|better|bigger) .. (money|pay|salary|package|rate|wage|wages|compensation|offer)",
        "(would|could|might|if) .. (money|pay|salary) .. (help|change|tempt|sway|persuade|make|convince)",
        "(wurde|wurden|konnte|ware) .. (mehr|hoheres|hohere|besseres|bessere) (geld|gehalt|lohn|bezahlung|vergutung)",
        "(salaire|remuneration|argent) .. (changerait|aiderait|suffirait|convaincrait|jouerait|ferait)",
        "(meilleur|meilleure) (salaire|remuneration) .. (changer*|aider*|convainc*|faire)",
        "(ayudaria|cambiaria|convenceria|serviria) .. (mas|mejor|mayor|un) .. (dinero|sueldo|salario)",
        "(mas dinero|(mejor|mayor) (sueldo|salario)|(sueldo|salario) (mejor|mayor|mas alto)) .. (ayud*|cambi*|convenc*|serv*|har*)",
        "(mais dinheiro|(melhor|maior) (salario|remuneracao)|salario (melhor|maior|mais alto)) .. (ajud*|mud*|convenc*|far*)",
        "(ajudaria|mudaria|convenceria|faria) .. (mais dinheiro|(um)? (melhor|maior)? salario)",
        "(zou|zouden) .. (meer|hoger|beter) (geld|salaris|loon)",
        "(年収|給与|条件|待遇|報酬) .. (上が|良|高)(れば|ければ|ったら|かったら).. ",
        "(薪资|薪酬|工资|待遇|钱) .. (高|多|好)(一点|一些|点|些).. (会|是否|能|可以|考虑|愿)",
    ])
});

static CHASING: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(REMINDERS));

/// Everything that a mail asks after a decline, each with the sentence that asks it; empty where it asks nothing.
#[must_use]
pub fn follow_ups(message: &Message) -> Vec<(FollowUp, Evidence)> {
    let body = beginning(new_words(&message.body), HEARD_BYTES);
    let text = Text::new(body);
    let mut asked: Vec<(FollowUp, Evidence)> = vec![];
    let mut postponed: Option<Evidence> = None;
    for sentence in &text.sentences {
        let says = |list: &Phrases| list.find_in(&text, sentence.words.clone()).is_some();
        let is_asking = sentence.is_question || says(&REQUESTS);
        let quote = || Evidence::quote(Part::Body, body, sentence.place.clone());
        let mut hear = |what: FollowUp| {
            if asked.iter().all(|(one, _)| *one != what) {
                asked.push((what, quote()));
            }
        };
        // "Would more money help?" offers nothing; a sum does.
        let has_sum = body[sentence.place.clone()].contains(|c: char| c.is_ascii_digit());
        let asks_of_pay = is_asking && !has_sum && says(&WOULD_PAY);
        let may_change = is_asking && !says(&IF_EVER);
        for (what, phrases) in QUESTIONS.iter() {
            let is_open = match what {
                // To raise an offer is to ask, however it is put.
                FollowUp::CounterOffer => !asks_of_pay,
                FollowUp::ChangeMind => may_change,
                _ => is_asking,
            };
            if is_open && says(phrases) {
                hear(*what);
            }
        }
        if asks_of_pay && may_change {
            hear(FollowUp::ChangeMind);
        }
        if says(&CHASING) {
            hear(FollowUp::Chasing);
        }
        let postpones = says(&POSTPONING) || sentence.is_question && says(&ANOTHER_DAY);
        if postponed.is_none() && may_change && postpones {
            postponed = Some(quote());
        }
    }
    if let Some(words) = postponed
        && !asked
            .iter()
            .any(|(what, _)| matches!(what, FollowUp::Chasing | FollowUp::ChangeMind))
    {
        asked.push((FollowUp::ChangeMind, words));
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
        let mut wrong = vec![];
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
            ("Would more money help?", FollowUp::ChangeMind),
            (
                "If it is a question of salary, would a higher salary change anything?",
                FollowUp::ChangeMind,
            ),
            (
                "Would an extra 5,000 and a better package tempt you?",
                FollowUp::CounterOffer,
            ),
            ("Could you talk to the manager first?", FollowUp::ChangeMind),
            ("Can we postpone instead?", FollowUp::ChangeMind),
            ("May we hang on to your CV?", FollowUp::KeepDetails),
            (
                "What would it take to bring you back?",
                FollowUp::ChangeMind,
            ),
            (
                "Could you give us some insight into your decision?",
                FollowUp::Why,
            ),
            ("Does anybody suitable come to mind?", FollowUp::KnowSomeone),
            ("Was hat Sie zu dieser Entscheidung bewogen?", FollowUp::Why),
            ("Würde mehr Gehalt etwas ändern?", FollowUp::ChangeMind),
            (
                "Möchten Sie vorher noch mit der Teamleitung sprechen?",
                FollowUp::ChangeMind,
            ),
            (
                "Könnten wir den Termin stattdessen verschieben?",
                FollowUp::ChangeMind,
            ),
            (
                "Dürfen wir Ihren Lebenslauf trotzdem behalten?",
                FollowUp::KeepDetails,
            ),
            ("Fällt Ihnen sonst jemand ein?", FollowUp::KnowSomeone),
            (
                "Pourriez-vous nous dire ce qui a motivé votre choix ?",
                FollowUp::Why,
            ),
            (
                "Un meilleur salaire changerait-il quelque chose ?",
                FollowUp::ChangeMind,
            ),
            (
                "Accepteriez-vous d’échanger d’abord avec notre directrice ?",
                FollowUp::ChangeMind,
            ),
            (
                "Pouvons-nous plutôt reporter l’entretien ?",
                FollowUp::ChangeMind,
            ),
            (
                "Pourrions-nous vous faire changer d’avis ?",
                FollowUp::ChangeMind,
            ),
            (
                "Acceptez-vous que nous gardions votre CV ?",
                FollowUp::KeepDetails,
            ),
            (
                "Auriez-vous quelqu’un à nous recommander ?",
                FollowUp::KnowSomeone,
            ),
            ("¿A qué se debe su decisión?", FollowUp::Why),
            ("¿Qué le llevó a retirarse?", FollowUp::Why),
            ("¿Ayudaría un mejor sueldo?", FollowUp::ChangeMind),
            (
                "¿Querría hablar antes con la directora?",
                FollowUp::ChangeMind,
            ),
            ("¿Y si lo aplazamos?", FollowUp::ChangeMind),
            ("¿Nos permite guardar su currículum?", FollowUp::KeepDetails),
            ("¿Hay alguien que pudiera encajar?", FollowUp::KnowSomeone),
            ("O que motivou a sua decisão?", FollowUp::Why),
            ("Um salário melhor ajudaria?", FollowUp::ChangeMind),
            (
                "Gostaria de conversar primeiro com o gestor?",
                FollowUp::ChangeMind,
            ),
            ("Podemos adiar em vez de cancelar?", FollowUp::ChangeMind),
            ("Podemos ficar com o seu currículo?", FollowUp::KeepDetails),
            ("Teria algum colega para indicar?", FollowUp::KnowSomeone),
            ("Wat heeft de doorslag gegeven?", FollowUp::Why),
            ("Zou meer salaris helpen?", FollowUp::ChangeMind),
            ("Wilt u eerst met de manager praten?", FollowUp::ChangeMind),
            (
                "Kunnen we het gesprek anders verzetten?",
                FollowUp::ChangeMind,
            ),
            ("Mogen we uw cv bewaren?", FollowUp::KeepDetails),
            ("Weet u misschien iemand anders?", FollowUp::KnowSomeone),
            ("ご辞退の背景をお聞かせいただけますか。", FollowUp::Why),
            (
                "給与が上がれば、ご検討いただけますでしょうか。",
                FollowUp::ChangeMind,
            ),
            (
                "一度、責任者とお話しいただけませんでしょうか。",
                FollowUp::ChangeMind,
            ),
            (
                "日程を変更することはできますでしょうか。",
                FollowUp::ChangeMind,
            ),
            (
                "履歴書をデータベースに残してもよろしいでしょうか。",
                FollowUp::KeepDetails,
            ),
            (
                "どなたかお知り合いをご紹介いただけませんか。",
                FollowUp::KnowSomeone,
            ),
            ("是什么让您改变了决定？", FollowUp::Why),
            ("待遇高一点，您会考虑吗？", FollowUp::ChangeMind),
            ("能否先和我们的经理聊聊？", FollowUp::ChangeMind),
            ("可以改期吗？", FollowUp::ChangeMind),
            ("可以把您的资料放进人才库吗？", FollowUp::KeepDetails),
            ("您认识其他合适的人吗？", FollowUp::KnowSomeone),
            (
                "Reminder: your interview is tomorrow. Please tell us if you would like another time.",
                FollowUp::Chasing,
            ),
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
            let found = heard(body);
            if found != [what] {
                wrong.push(format!("{body}: {found:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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
            "Thank you for letting us know. We would be glad to welcome you another time.",
            "Merci de votre message. Nous vous souhaitons une belle suite.",
            "Gracias por avisar. Le agradecemos el interés y le deseamos lo mejor.",
            "Obrigado por avisar. Gostaríamos de lhe desejar sucesso.",
            "Dank voor je bericht. We wensen je graag veel succes.",
            "Wir hätten Sie gern kennengelernt und wünschen Ihnen alles Gute.",
            "ご連絡いただきありがとうございます。またの機会がございましたら幸いです。",
            "收到您的决定，方便时欢迎再联系我们。",
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
