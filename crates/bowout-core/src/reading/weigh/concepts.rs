//! What stands together in one sentence: words for meeting, for a time, for asking, for a change, for something settled.
//! People invite in their own words, but hardly without these; alone, none of them says anything.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::{Text, simplified};

const MEET: u8 = 1;
const TIME: u8 = 2;
const ASK: u8 = 4;
const CHANGE: u8 = 8;
const SETTLED: u8 = 16;

/// Folded words for each idea, in English, German, French, Spanish, Portuguese and Dutch.
const WORDS: [(u8, &str); 5] = [
    (
        MEET,
        "meet visit come talk chat speak call lunch coffee interview conversation conversations discussion zoom \
        teams phone screen trial drop pop swing join treffen kommen vorbei gesprach sprechen reden kennenlernen \
        telefonieren besuchen vorstellungsgesprach bewerbungsgesprach kaffee rencontrer venir entretien echanger \
        discuter parler passer rencontre visite conocer conocernos conocerte recibirte charlar hablar entrevista \
        pasar llamada reunion visita vernos conhecer conversar vir papo pulo conversa reuniao encontrar praten \
        kennismaken gesprek langs komen koffie ontmoeten spreken sollicitatiegesprek see show introduce presentation \
        discuss attend panel session acquaintance sehen zeigen termin durchgehen reinschauen schauen austausch \
        probearbeiten treffen connaissance presenter convoque recevoir voir entrevue echange essai hablamos hablemos \
        conocerla verte charla venir vienes pasate convoca cita falar falarmos conversarmos mostrar passa \
        kennen drinken zien bespreken ontvangt meedraaien kijken",
    ),
    (
        TIME,
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri \
        tomorrow tmrw 2moro tonight today week weeks morning afternoon evening am pm noon day days date dates time \
        times hour slot montag dienstag mittwoch donnerstag freitag samstag morgen woche vormittag nachmittag uhr \
        tag termin lundi mardi mercredi jeudi vendredi demain semaine matin heure jour moment lunes martes \
        miercoles jueves viernes manana semana tarde dia hora segunda terca quarta quinta sexta amanha manha \
        horario maandag dinsdag woensdag donderdag vrijdag week ochtend middag vrijdagochtend uur dag december january dates \
        fortnight month diary availability calendar dezember januar termine wann abend decembre creneau creneaux \
        disponibilites diciembre horas disponibilidad quando cuando sabado dezembro janeiro disponivel dias zaterdag \
        moment tijdstip wanneer samedi dimanche domingo zondag sonntag",
    ),
    (
        ASK,
        "could can would please kindly lmk shall may let tell suits suit konnen konnten wurden bitte mochten \
        magst hatten ware pourriez pouvez auriez seriez dites merci aimeriez voulez preferez podrias puedes podria \
        podemos puede tienes dinos dime poderia pode consegue topa kunt kun zou wil kunnen zin schikt which able say reply respond advise \
        confirm accept choose pick select indicate feasible possible convenient acceptable whether bescheid teilen wann \
        ginge passt passen wahlen nennen bestatigen moglich confirmer communiquer indiquer choisir convient quand \
        indique confirmar confirme elige elija rogamos cuando posible diz escolha quando jeito possivel laat kies prik \
        wilt past",
    ),
    (
        CHANGE,
        "instead postpone reschedule move moved change another new cancel cancelled canceled can't cant sorry \
        apologies impossible later push shift verschieben verlegen absagen stattdessen leider verschoben reporter \
        decaler annuler plutot desole excuses cambiar mover aplazar imposible dejarlo siento disculpa otro cancelar \
        remarcar adiar desculpa desculpas outro verplaatsen verzetten helaas ander cannot unable unavailable \
        unavailability delayed clash krank ausfall entfallt verlegung verlegt report raison greve imprevisto cambio \
        aplazarse surgido alteracao adiada remarcada precisou afzeggen ziekte lukt wijzigen",
    ),
    (
        SETTLED,
        "confirmed booked scheduled down bring park arrive excited reception set then vereinbart bestatigt \
        fest empfang erwarten freuen confirme fixe attendons accueil apuntamos confirmada pregunta esperamos \
        entonces marcado combinado genoteerd bevestigd tot zie",
    ),
];

/// The same in Japanese and Chinese, which part no words.
const SCRIPT: [(u8, &[&str]); 5] = [
    (
        MEET,
        &[
            "面接",
            "面談",
            "お話",
            "お会い",
            "伺",
            "お越し",
            "面试",
            "聊",
            "见面",
            "来店",
            "当面",
            "通话",
            "坐坐",
            "来社",
            "選考を",
            "沟通",
            "交流",
            "见见",
            "试讲",
            "过来",
        ],
    ),
    (
        TIME,
        &[
            "曜",
            "時",
            "来週",
            "明日",
            "日程",
            "いつ",
            "下周",
            "周一",
            "周二",
            "周三",
            "周四",
            "周五",
            "周六",
            "周日",
            "周末",
            "点",
            "上午",
            "下午",
            "哪天",
            "时间",
            "（月",
            "（火",
            "（水",
            "（木",
            "（金",
            "日時",
            "都合",
            "本周",
            "这两天",
            "明天",
        ],
    ),
    (
        ASK,
        &[
            "でしょうか",
            "ください",
            "いただけ",
            "いただければ",
            "吗",
            "请",
            "可以",
            "哪天",
            "能否",
            "お知らせ",
            "教えて",
            "ご返信",
            "お選び",
            "回复",
            "选择",
        ],
    ),
    (
        CHANGE,
        &[
            "変更",
            "延期",
            "申し訳",
            "急遽",
            "改到",
            "改成",
            "改期",
            "推迟",
            "不好意思",
            "抱歉",
            "往后",
            "都合により",
            "のため、",
            "临时",
            "时间调整",
        ],
    ),
    (
        SETTLED,
        &["お待ち", "確定", "承り", "定在", "准时", "见面地点", "恭候"],
    ),
];

/// The same as a text is compared: in one script.
static MARKS: LazyLock<Vec<(u8, Vec<String>)>> = LazyLock::new(|| {
    let one_script = |marks: &[&str]| marks.iter().map(|one| simplified((*one).to_owned())).collect();
    SCRIPT.iter().map(|(idea, marks)| (*idea, one_script(marks))).collect()
});

static IDEAS: LazyLock<HashMap<&'static str, u8>> = LazyLock::new(|| {
    let mut ideas: HashMap<&'static str, u8> = HashMap::new();
    for (idea, words) in WORDS {
        for word in words.split_whitespace() {
            *ideas.entry(word).or_default() |= idea;
        }
    }
    ideas
});

/// The names of what may stand together.
pub(crate) const NAMES: [&str; 7] = [
    "meet_and_ask",
    "time_and_ask",
    "meet_and_time",
    "meet_time_and_ask",
    "change_and_time",
    "change_and_ask",
    "settled_and_time",
];

/// In how many sentences each of them stands together.
pub(crate) fn together(text: &Text<'_>) -> [usize; NAMES.len()] {
    let mut counts = [0; NAMES.len()];
    for sentence in &text.sentences {
        let mut ideas = text.words[sentence.words.clone()]
            .iter()
            .filter_map(|word| IDEAS.get(word.folded.as_str()))
            .fold(0, |ideas, idea| ideas | idea);
        let written = &text.source[sentence.place.clone()];
        if !written.is_ascii() {
            let written = simplified(written.to_owned());
            let found = MARKS
                .iter()
                .filter(|(_, marks)| marks.iter().any(|mark| written.contains(mark.as_str())));
            ideas |= found.fold(0, |ideas, (idea, _)| ideas | idea);
        }
        let asks = sentence.is_question || ideas & ASK != 0;
        let has = |idea: u8| ideas & idea != 0;
        let facts = [
            has(MEET) && asks,
            has(TIME) && asks,
            has(MEET) && has(TIME),
            has(MEET) && has(TIME) && asks,
            has(CHANGE) && has(TIME),
            has(CHANGE) && asks,
            has(SETTLED) && has(TIME) && !sentence.is_question,
        ];
        for (count, fact) in counts.iter_mut().zip(facts) {
            *count += usize::from(fact);
        }
    }
    counts
}
