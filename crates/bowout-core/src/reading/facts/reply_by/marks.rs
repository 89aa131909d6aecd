//! What makes a time a deadline, and what makes a deadline one for an answer.

use std::sync::LazyLock;

use crate::text::{Language, Phrases};

/// How a word bounds the time behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    /// `by Friday`: Friday counts.
    Until,
    /// `before Friday`: it does not.
    Before,
    /// `no later than Friday`, `the link expires on Friday`: nothing else can be meant.
    Last,
}

/// Words before a time, each list of one bound.
pub(super) struct Marks {
    phrases: Phrases,
    bounds: Vec<Bound>,
}

impl Marks {
    fn new(lists: &[(Bound, &[&str])]) -> Self {
        let all: Vec<(Bound, &str)> = lists
            .iter()
            .flat_map(|(bound, list)| list.iter().map(|phrase| (*bound, *phrase)))
            .collect();
        let phrases: Vec<&str> = all.iter().map(|(_, phrase)| *phrase).collect();
        Self {
            phrases: Phrases::new(&phrases),
            bounds: all.iter().map(|(bound, _)| *bound).collect(),
        }
    }

    /// Every mark of a text: its words and its bound.
    pub(super) fn of(&self, text: &crate::text::Text<'_>) -> Vec<(std::ops::Range<usize>, Bound)> {
        let found = self.phrases.find_all(text);
        found
            .into_iter()
            .filter_map(|one| Some((one.words, *self.bounds.get(one.phrase)?)))
            .collect()
    }
}

/// The marks of a language. Those of English stand in mail of every language that is not told.
pub(super) fn marks(language: Language) -> &'static Marks {
    match language {
        Language::De => &GERMAN,
        Language::Fr => &FRENCH,
        Language::Nl => &DUTCH,
        Language::Es => &SPANISH,
        Language::Pt => &PORTUGUESE,
        Language::Ja | Language::Zh => &HAN,
        Language::En | Language::Unknown => &ENGLISH,
    }
}

static ENGLISH: LazyLock<Marks> = LazyLock::new(|| {
    Marks::new(&[
        (
            Bound::Until,
            &[
                "by",
                "until|till|til",
                "up to",
                "open from .. to",
                "reply|answer|respond|confirm latest",
            ],
        ),
        (
            Bound::Before,
            &[
                "before",
                "b4",
                "ahead of",
                "prior to",
                "before i|we go|leave|close (at)?",
            ],
        ),
        (
            Bound::Last,
            &[
                "no|not later than",
                "not past",
                "latest",
                "replies|answers|responses|slips|anything (received)? after",
                "on or before",
                "at the latest",
                "by the latest",
                "latest by",
                "deadline (is|of|for) (your|the|this)? (reply|response|answer|confirmation|booking)?",
                "deadline",
                "(reply|response|answer|rsvp|confirmation|booking|registration) (is|are)? (due|required|requested|needed) (by|on|before)?",
                "due (by|on|before)?",
                "closing|close (the|this)? poll|list|form|link|page|diary (on|at)?",
                "(cut off|cutoff|cut-off) (is|date|time)?",
                "(link|page|task|invitation|invite|portal|poll|booking|bookings|calendar|window|offer|reservation|reservations|slot|slots|spots|places|lines|session|access|code|request|form|registration|scheduler) ... (expire|expires|close|closes|shut|shuts|lapses|stops working|self destructs|ends) (on|at|in|after)?",
                "closes|closing|expires|expiring (on|at|in)?",
                "time left until?",
                "(works|valid|stays open|remains open|open) until|till|through|for",
                "received after",
                "frees up in",
            ],
        ),
    ])
});

static GERMAN: LazyLock<Marks> = LazyLock::new(|| {
    Marks::new(&[
        (
            Bound::Until,
            &[
                "bis (spatestens|zum|am|zu|einschliesslich|inklusive)? (am|zum)?",
                "by",
            ],
        ),
        (Bound::Before, &["vor dem|der", "noch vor"]),
        (
            Bound::Last,
            &[
                "spatestens (bis|am|zum|zu)? (zum|am)?",
                "fallig am|bis",
                "frist",
                "ruckmeldefrist|antwortfrist|anmeldefrist|buchungsfrist",
                "meldeschluss|anmeldeschluss|einsendeschluss|annahmeschluss (ist)? (am)?",
                "(link|zugang|einladung|code|codes|abstimmung|buchung|seite|terminvorschlag|formular) .. (verfallt|verfallen|endet|erlischt|schliesst|ablauft|lauft|gilt|gultig) (am|um|nach|bis|in)?",
                "offen|gultig|moglich|freigeschaltet bis (zum|am)?",
                "ohne .. (wird|werden) ... am",
            ],
        ),
    ])
});

static FRENCH: LazyLock<Marks> = LazyLock::new(|| {
    Marks::new(&[
        (
            Bound::Until,
            &["d' ici (le|la|au|a)?", "jusqu' (au|a|aux)?", "pour (le)?"],
        ),
        (Bound::Before, &["avant (le|la)?"]),
        (
            Bound::Last,
            &[
                "au plus tard (le|a|avant)?",
                "date limite .. (le)?",
                "dernier delai",
                "(lien|invitation|tache|grille|formulaire|page|agenda|inscriptions|acces|reservation|poste) ... (expire|expirent|ferme|close|cloture|clos) (le|a|dans|au)?",
                "expire|expirera (le|dans|a)?",
                "valable|ouvert|accessible jusqu' (au|a)?",
                "avez jusqu' (au|a)?",
            ],
        ),
    ])
});

static DUTCH: LazyLock<Marks> = LazyLock::new(|| {
    Marks::new(&[
        (Bound::Until, &["tot (en met)?", "t m"]),
        (Bound::Before, &["voor (de)?"]),
        (
            Bound::Last,
            &[
                "uiterlijk (op|voor|tot|om)?",
                "deadline",
                "(link|uitnodiging|planner|agenda|formulier|inschrijving) .. (verloopt|sluit|vervalt) (op|om|over|na)?",
                "sluit op",
                "ontvangen na",
                "open tot (en met)?",
                "geldig tot",
            ],
        ),
    ])
});

static SPANISH: LazyLock<Marks> = LazyLock::new(|| {
    Marks::new(&[
        (
            Bound::Until,
            &[
                "hasta (el|las|la)?",
                "(ti|usted|vos|noticias|respuesta|sabemos|contestacion) para el|la",
                "tuyas|suyas|noticias|respuesta al",
            ],
        ),
        (Bound::Before, &["antes del|de (el|la|las|los)?"]),
        (
            Bound::Last,
            &[
                "a mas tardar (el|a|hasta)?",
                "como maximo|muy tarde (el|hasta)?",
                "fecha limite (es)? (el)?",
                "plazo (es|hasta|de|finaliza|vence|termina|acaba)? (el)?",
                "(enlace|link|invitacion|tarea|formulario|acceso|agenda|reserva|convocatoria) ... (caduca|vence|expira|cierra|termina) (el|a|en|dentro)?",
                "caduca|vence|expira (el|en|a|dentro)?",
                "valido|disponible|abierto|abierta hasta (el|las)?",
            ],
        ),
    ])
});

static PORTUGUESE: LazyLock<Marks> = LazyLock::new(|| {
    Marks::new(&[
        (Bound::Until, &["ate (o|a|as|ao|aos)? (dia)?"]),
        (Bound::Before, &["antes de|da|do (dia)?"]),
        (
            Bound::Last,
            &[
                "o mais tardar (ate)? (o|a)?",
                "no maximo (ate)? (o|a)?",
                "prazo (e|ate|final|limite|de)? (o|a|ate|dia)?",
                "data limite",
                "(link|convite|acesso|formulario|agenda|agendamento|ligacao|proposta|inscricoes) ... (expira|encerra|termina|fecha|vence) (em|no|na|as|a|dentro)? (dia)?",
                "expira|encerra|encerramos|encerram|vence (em|no|na|as|a|dentro)? (dia)?",
                "fecho|fechamos|encerro (a|o) agenda|link|lista (na|no|em|as)?",
                "valida|valido|disponivel ate|durante (o|a|as)?",
                "das .. do dia .. as",
            ],
        ),
    ])
});

static HAN: LazyLock<Marks> = LazyLock::new(|| {
    Marks::new(&[(
        Bound::Last,
        &[
            "期限 (は|为|至|到|日)?",
            "締切|締め切り (は|日)?",
            "截止 (时间|日期|日|到|至|于|是|为)? (为|是|到)?",
            "有效期 (为|至|到|是)? (至|到)?",
            "受付 (は)?",
        ],
    )])
});

/// What stands right behind a time in Japanese and Chinese where it is a deadline.
pub(super) static BEHIND: LazyLock<Marks> = LazyLock::new(|| {
    Marks::new(&[
        (
            Bound::Until,
            &[
                "まで (に|と)?",
                "中に",
                "以内 (に)?",
                "内 (に)?",
                "或之前",
                "で自動",
                "失效",
                "at the|op zijn latest|laatst",
                "a mas tardar",
                "como muy|mucho|maximo (tarde)?",
                "o mais tardar",
                "au plus tard",
                "关闭",
            ],
        ),
        (Bound::Before, &["之前", "以前", "前 (に)?"]),
    ])
});

/// Words before a time to answer in, in every language.
pub(super) static SPANS: LazyLock<Marks> = LazyLock::new(|| {
    Marks::new(&[(
        Bound::Until,
        &[
            "within (the next)?",
            "in the (next|coming)?",
            "innerhalb (von|der nachsten)?",
            "binnen (von|de)?",
            "in den nachsten",
            "sous (un delai de)?",
            "dans (les|un delai de|le delai de)?",
            "en (el|un)? plazo|menos (maximo)? de",
            "dentro (del plazo)? de",
            "manifestacao|resposta|acao|retorno em",
            "em ate|menos (de)?",
            "expire|expires|lapse|lapses|archived|cancelled|tapped|booked|picked|answered|chosen in|after",
            "no prazo de",
            "dentro de",
        ],
    )])
});

/// Words that show that the deadline is for an answer, a booking or a recording.
pub(super) static ANSWERS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "reply|replied|respond*|response|answer*|confirm*|let|tell|text|txt|ring|call|email|mail|write|writing|know|hear|heard|book*|choose|choice|pick|select*|complete*|finish|record*|submit*|return*|rsvp|send|say|said|reach|indicate|advise|inform*|state|signify|accept*|decline|sign|click*|tap|log|fill|keep|kept|claim|grab|take|taken|need|needs|back|come|give|please|pls|kindly|acknowledge|register|reserve*|upload|receive*|revert|slot|slots|form|transfer|yes|no|hold|held|drop|communicate|failing|otherwise|silence|complete|finish|rankings|preferences|availability|availabilities|open|act|action|message|rebook|could|would|can|expect|done|do|must|lmk|vote|votes|lock|schedule|decide|wants|aim|asap",
        "bitte*|brauch*|nachricht|wort|gultig|link|horen|gebeten|senden|zuruck*|zeichen|buch*|eintragen|eingetragen|ein|mitteil*|mitzuteilen|mitteilung|sagen|sag|antwort*|zusagen|zusage|bescheid|ruckmeldung|bestatig*|terminbestatigung|nennen|geben|gib|offen|wahl*|meld*|reagier*|auswahl|aufnehmen|nehmen|auszufullen|ausfullen|einreichen|wunsch*|entscheid*",
        "accord|revenir|merci|mot|texto|sms|message|nouvelles|lien|horaire*|remercie*|indiquer|trancher|joindre|choix|communiquer|faire|savoir|chois*|inscrire|presence|repond*|repons*|confirm*|dire|dites|retour*|indiqu*|coche*|reserv*|priere|veuillez|voulez|voudrez|pouvez|complet*|enregistr*|action|coupon|retenir|dis|donn*",
        "vernemen|stem|stuur*|berichtje|houd|hou|plek|vrij|link|gelieve|hoor|horen|seintje|bericht|woord|inleveren|reageer*|reageren|open|aan|kies|kiezen|opgeven|plan*|doorgeven|graag|verzoeken|laat|laten|bevestig*|antwoord*|weten|wilt|wil|invullen|vul|opnemen|boek*|ontvang*|meld*|pak|retour|aangeven",
        "decime|decinos|guard*|hueco|plaza|avis*|mand*|mensaje|enlace|escrib*|indi*|elegir|elige|escoge*|reserv*|rog*|agradec*|rueg*|confirm*|respond*|respuesta|diga*|dime|dinos|decir*|complet*|grab*|marq*|comunic*|noticias|sabemos|favor|necesito|plazo|contest*|selec*|rellen*|seleccion*|manifest*|asistencia|envi*",
        "aguard*|seguro|segur*|guard*|vaga|escolh*|diz|fala|fale|mensagem|horario*|dispon*|link|agend*|indi*|favor|confirm*|respond*|resp|respost*|prazo|avis*|retorn*|diga|dizer*|digas|manda|envi*|grav*|preench*|selecion*|seleccion*|feche|responda|agradec*|manifest*|marc*|aceit*|inform*",
        "返信|回答|取り消|連絡|知らせ|選|予約|提出|登録|一報|返事|受付|録画|撮影|送って|お送り|記入|入力|申込|願い|答え|有無|可否",
        "回复|回覆|确认|告知|告诉|填|点击|完成|登录|登陆|提交|选|预约|回信|反馈|答复|回我|回个|回個|给个话|話|话|继续|作答|打开|有效|失效|链接|電郵|打勾|勾|扣|报名",
    ])
});

/// Words of those who promise an answer of their own.
pub(super) static PROMISES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(we'll|i'll|they'll|he'll|she'll|you'll) .. (be|hear|get|know|let|have|come|send|tell|decide|make|receive|email|call|contact|book|announce|publish|aim|inform)",
        "(we|i|they|committee|panel|team) (will|shall|hope|aim|expect|plan|intend|are going) (to)? .. (hear|get|know|let|have|come|send|tell|decide|make|inform|contact|announce|publish|finish|complete|confirm|book|share)",
        "you (will|should|can expect to) .. (hear|receive|get)",
        "(wir|ich) .. (melden|melde|informieren|entscheiden|geben ihnen|teilen ihnen|werden|werde)",
        "sie horen|erhalten .. von|uns|eine",
        "(nous|je) .. (reviendrons|recontacterons|informerons|ferons|donnerons|reviens)",
        "wij|we .. laten .. (u|je) weten",
        "hoor|horen je|u .. van",
        "(le|te|lo|os|les) (avisaremos|informaremos|contactaremos|llamaremos)",
        "(retornaremos|avisaremos|entraremos|informaremos)",
    ])
});

/// Words before `until` where it bounds an answer or a chance to give one, and no stay or journey, folded.
pub(super) const UNTIL_CUES: &str = "reply feedback confirmation answer answers respond response write hold held open opens available give \
    know form choose send left portal link works valid await awaiting kept keep book booking confirm reach text have has chance whenever suits do may can inform tell";

/// What somebody does at an hour, who is not asked for an answer by it: be there, be ready.
pub(super) const ARRIVALS: &str = "arrive arriving come here there be ready seated dressed report over finished \
    da sein erscheinen eintreffen dort hier arriver arrivez present presents presente presentarse llegar llega llegue chegar chegue \
    compareça aanwezig zijn komen";

/// Words right before a day of which it is said that the answer is wanted then: `let me know today`.
pub(super) const ASKED: &str = "know text email mail me reply answer respond confirm write yes no say ring call pick decide tell it \
    confirmas confirmar confirma reservar ok lo ruckmeldung bescheid antwort antworten repondre reponse confirmer laten weten reageren \
    dizer diga responder confirmar ja noch ainda nog her him them us avisame aviseme avisa confirmeme confirmame respuesta resposta antwoord oui non si sim nao nee";
