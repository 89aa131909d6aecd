//! Roles that a sentence tells by what it is: `the position, as you know, is Harbour Pilot`, `es para gerocultora`,
//! `岗位还是社区统筹`; and what stands before the firm and a comma: `Planeadora de manutenção, Estaleiros Navio.`

use std::sync::LazyLock;

use crate::reading::facts::names::{gap, is_capital, is_no_name};
use crate::reading::facts::role::hints::run;
use crate::reading::facts::role::role::Candidate;
use crate::reading::facts::role::subject::OCCASION;
use crate::reading::facts::role::trades::names_a_role;
use crate::reading::source::Source;
use crate::text::{
    Language, Phrases, Words, beginning, fold, is_listed, line_start, offset_in, stands_alone,
};

/// Words for a post that a verb may follow, folded.
static POSTS: Words = Words::new(&[
    "role position title post job vacancy opening stelle rolle funktion poste mission posicion puesto plaza vacante cargo \
    vaga posicao funcao functie vacature baan rol opdracht",
]);
/// Verbs that say what something is, folded.
static IS: Words = Words::new(&[
    "is remains ist bleibt est reste es sera sigue e fica continua continuara is blijft heisst heet called",
]);
/// How far behind the word for a post the verb may stand, in words.
const REACH: usize = 6;

/// Words by which a sentence says what all of it is about.
static ABOUT: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "es|dabei geht|ginge|ging (hier|weiterhin|noch|immer)? um (die|den|das|eine|einen|ein|unsere|unseren)? (ausgeschriebene|offene|freie)?",
        "geht|ginge|ging es (hier|weiterhin|noch|dabei)? um (die|den|das|eine|einen|ein|unsere|unseren)? (ausgeschriebene|offene|freie)?",
        "c' est|etait (bien|toujours)? pour (le|la|l'|les|un|une|du|notre)?",
        "il s' agit (bien|toujours)? (de|d'|du) (la|l'|le)?",
        "es|seria|sigue para|de (el|la|un|una)?",
        "se trata de|del (la|el|un|una)?",
        "e|seria para|pra (a|o|um|uma)?",
        "trata se|de (de|da|do)? (a|o)?",
        "het|dat gaat|ging (hier|nog)? om|over (de|het|een|onze)?",
        "gaat het om|over (de|het|een|onze)?",
        "is|was voor (de|het|een|onze)?",
        "gesprek|interview|kennismaking|brief|reactie over|voor|op (de|het|een|onze)?",
        "vervanging|zoeken voor|van (de|het|een|onze)?",
        "au sujet|concernant|lettre|courrier|mail|candidature (de|du|d'|pour)? (la|le|l'|les)?",
        "gesprach|termin|anfrage|frage|brief|mail|unterlagen wegen|fur|uber (die|den|das|der|des|eine|einen)?",
        "stelle|platz|job|arbeit im|in|als|am|an (der|dem|den)?",
        "rolle (als|des|der|eines|einer)?",
        "postular|aplicar|postularme|postulacion a|al|como|para (la|el|un|una)?",
        "solicitudes|solicitud|candidaturas|hojas de vida para|a (la|el|lo de)?",
        "hablar|entrevista|cita|correo por|sobre|para (lo de|la|el)?",
        "candidatura|candidaturas|curriculo|inscricao a|ao|para|pra (a|o|as|os)?",
        "falar|conversa|entrevista|papo sobre|da|do|para|pra (a|o)?",
        "stage|these|alternance|apprentissage|contrat de|en|d'",
    ])
});

/// Every role that is told so.
pub(in crate::reading::facts::role) fn by_telling(
    source: &Source<'_>,
    candidates: &mut Vec<Candidate>,
) {
    if matches!(source.language, Language::Ja | Language::Zh) {
        return;
    }
    behind_a_verb(source, candidates);
    before_a_firm(source, candidates);
    // What English says so is heard elsewhere.
    if source.language != Language::En {
        by_aim(source, candidates);
        behind_a_talk(source, candidates);
    }
}

/// `The position, as you know, is Harbour Pilot`.
fn behind_a_verb(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    let text = &source.text;
    for sentence in &text.sentences {
        let all = sentence.words.clone();
        for post in all.clone() {
            if !POSTS.hold(&text.words[post].folded) {
                continue;
            }
            let verb = (post + 1..all.end.min(post + REACH + 1))
                .find(|at| IS.hold(&text.words[*at].folded) && gap(text, *at).trim().is_empty());
            let Some(verb) = verb else { continue };
            note(source, verb + 1, (2.0, 1.2), candidates);
        }
    }
}

/// `Het gaat om helpende plus, 24 uur`: not always an occupation.
fn by_aim(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    for found in ABOUT.find_all(&source.text) {
        note(source, found.words.end, (1.4, 0.9), candidates);
    }
}

/// Notes what begins at a word, with a score for an occupation and one for anything else.
fn note(source: &Source<'_>, mut at: usize, scores: (f64, f64), candidates: &mut Vec<Candidate>) {
    static SMALL: Words = Words::new(&[
        "the a an our that of as die der das den eine einen ein le la les l' un une de d' du el los las una o os um uma het een onze now still immer weiterhin toujours",
    ]);
    static NOBODY: Words = Words::new(&[
        "you me us him her them it this that ihnen sie dich dir uns ihr euch vous nous toi moi te ti usted mi voce u jou ons \
        which what when where how whether if not no so too only just one two three all",
    ]);
    let text = &source.text;
    let limit = at + 4;
    while at < text.words.len()
        && at < limit
        && SMALL.hold(&text.words[at].folded)
        && !is_capital(text, at)
    {
        at += 1;
    }
    let parted = at == 0 || at >= text.words.len() || {
        let gap = gap(text, at - 1);
        !gap.trim_matches(['"', '“', '„', '«', ' ', '\u{a0}', '\'', '’', '*', '\n', ':'])
            .is_empty()
            || gap.matches('\n').count() > 1
    };
    if parted || NOBODY.hold(&text.words[at].folded) {
        return;
    }
    if text.words[at]
        .folded
        .starts_with(|one: char| one.is_ascii_digit())
    {
        return;
    }
    let Some(words) = run(text, at, source.language == Language::De) else {
        return;
    };
    let written = text.written(words.clone());
    let is_named = names_a_role(written);
    let opens_small = is_no_name(&text.words[words.start].folded) && !is_capital(text, words.start);
    if words.len() <= 6 && (is_named || !opens_small) {
        candidates.push(Candidate {
            place: text.place(words),
            score: if is_named { scores.0 } else { scores.1 },
        });
    }
}

/// Words for a talk and for applying, behind which a subject names the role and nothing else, folded.
static TALKS: Words = Words::new(&[
    "interview audition auditions trial gesprach vorstellungsgesprach bewerbungsgesprach kennenlernen probetag entretien entretiens entrevista entrevistas \
    gesprek sollicitatie sollicitatiegesprek kennismaking kennismakingsgesprek candidature candidatures candidatura candidaturas bewerbung bewerbungen \
    application selection selectie auswahlverfahren proceso processo concurso recrutement jury convocatoria vacature",
]);

/// `Verplaatsing gesprek doctoraatsmandaat`, `Wat: Gesprek junior illustrator`: what stands right behind the word for a talk, in a
/// subject or on a short line, up to its end or a small word.
fn behind_a_talk(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    let text = &source.text;
    for at in 0..text.words.len().saturating_sub(1) {
        if !TALKS.hold(&text.words[at].folded)
            || !matches!(gap(text, at), " " | ": " | " – " | " - ")
        {
            continue;
        }
        let line = line_of(text.source, text.words[at].place.start);
        let is_short = line.len() < 70 && !line.trim_end().ends_with(['.', '?', '!', ',']);
        let next = text.words[at + 1].folded.as_ref();
        if !is_short
            || is_no_name(next)
            || OCCASION.hold(next)
            || next.starts_with(|one: char| one.is_ascii_digit())
        {
            continue;
        }
        let Some(words) = run(text, at + 1, false) else {
            continue;
        };
        let written = text.written(words.clone());
        let is_named = names_a_role(written);
        if words.len() <= 6
            && !text.words[words.clone()]
                .iter()
                .any(|word| OCCASION.hold(&word.folded))
        {
            candidates.push(Candidate {
                place: text.place(words),
                score: if is_named { 1.5 } else { 1.0 },
            });
        }
    }
}

/// The line that a place stands in.
fn line_of(all: &str, at: usize) -> &str {
    let start = line_start(all, at);
    all[start..].lines().next().unwrap_or_default()
}

/// `Planeadora de manutenção, Estaleiros Navio.`: a sentence of a role, a comma and a name.
fn before_a_firm(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    for line in source.body.lines() {
        for sentence in line.split_inclusive(['.', '!', '?', ';']) {
            let sentence = sentence.trim();
            if !sentence.ends_with('.') || sentence.len() >= 90 {
                continue;
            }
            let Some((role, firm)) = sentence.trim_end_matches('.').split_once(", ") else {
                continue;
            };
            let is_name = firm.split(' ').count() <= 5
                && firm.starts_with(char::is_uppercase)
                && firm
                    .split(' ')
                    .all(|word| word.starts_with(char::is_uppercase) || word.len() < 4)
                && !names_a_role(firm);
            let words = role.split(' ').count();
            let is_role = (1..=6).contains(&words)
                && names_a_role(role)
                && role.starts_with(char::is_uppercase);
            if is_name
                && is_role
                && !is_listed(
                    "dear hi hello",
                    &fold(role.split(' ').next().unwrap_or_default()),
                )
            {
                let start = source.shift + offset_in(role, source.body);
                candidates.push(Candidate {
                    place: start..start + role.len(),
                    score: 1.6,
                });
            }
        }
    }
}

/// What a role stands behind in Japanese and Chinese: a word for a post and one that says what it is; words by which
/// somebody is sought.
const HAN_POSTS: [&str; 15] = [
    "应聘岗位",
    "招聘岗位",
    "岗位",
    "崗位",
    "职位",
    "職位",
    "職缺",
    "应聘",
    "應徵",
    "ポジション",
    "職種",
    "募集職種",
    "応募職種",
    "案件",
    "缺的",
];
const HAN_IS: [&str; 14] = [
    "还是",
    "還是",
    "一样是",
    "一樣是",
    "仍是",
    "依然是",
    "是",
    "为",
    "為",
    "は",
    "：",
    ":",
    "/",
    "一様是",
];
const HAN_SOUGHT: [&str; 14] = [
    "缺个",
    "缺個",
    "缺一",
    "缺",
    "招一名",
    "招个",
    "招個",
    "招",
    "想找",
    "在找",
    "需要一",
    "找一",
    "找个",
    "找個",
];
/// What ends one, beside marks.
const HAN_ENDS: [&str; 21] = [
    "です", "でご", "で、", "とな", "の", "喔", "哦", "呢", "啦", "岗位", "一职", "一職", "职位",
    "的", "了", "，", "周", "週", "月薪", "を", "に",
];
/// What a role stands before.
const HAN_BEHIND: [&str; 22] = [
    "岗",
    "崗",
    "这边缺人",
    "仍空缺",
    "这块正缺",
    "这个活",
    "的工作",
    "那个位",
    "職の書類",
    "さん募集",
    "资格审查",
    "資格審查",
    "的坑",
    "这个坑",
    "的位子",
    "についてです",
    "についての",
    "につきまして",
    "の募集",
    "の採用",
    "的空缺",
    "的人选",
];

/// What stands before a role and is none of it.
const HAN_VERBS: [&str; 30] = [
    "进入",
    "入围",
    "符合",
    "报考",
    "报名",
    "应聘",
    "投递",
    "通过",
    "参加",
    "我司",
    "我校",
    "我院",
    "我区",
    "请您",
    "邀请",
    "邀請您",
    "招聘",
    "做",
    "图书馆",
    "有限公司",
    "公司",
    "银行",
    "医院",
    "學校",
    "聊聊",
    "问",
    "談談",
    "来谈谈",
    "现在",
    "关于",
];

/// Whether what stands before a word is one, however it ends.
fn is_loose(mark: &str) -> bool {
    matches!(
        mark,
        "这边缺人"
            | "仍空缺"
            | "这块正缺"
            | "这个活"
            | "的工作"
            | "那个位"
            | "职的书類"
            | "職の書類"
    )
}

/// The same in Japanese and Chinese.
pub(in crate::reading::facts::role) fn by_telling_in_han(
    source: &Source<'_>,
    candidates: &mut Vec<Candidate>,
) {
    let all = source.text.source;
    if !all.contains(stands_alone) {
        return;
    }
    by_post_in_han(all, candidates);
    by_search_in_han(all, candidates);
    before_words_in_han(all, candidates);
}

/// Notes words of Han with what is none of them off.
fn add(all: &str, words: &str, score: f64, candidates: &mut Vec<Candidate>) {
    let words = words
        .trim_matches(|one: char| one.is_whitespace() || "「」『』“”\"'个個名位".contains(one));
    let length = words.chars().count();
    if (2..=16).contains(&length) && !words.chars().all(|one| one.is_ascii_digit()) {
        let start = offset_in(words, all);
        candidates.push(Candidate {
            place: start..start + words.len(),
            score,
        });
    }
}

/// `岗位还是社区统筹`.
fn by_post_in_han(all: &str, candidates: &mut Vec<Candidate>) {
    for post in HAN_POSTS {
        for (at, _) in all.match_indices(post) {
            let behind = beginning(&all[at + post.len()..], 80);
            let Some(is) = HAN_IS.iter().find(|is| behind.starts_with(**is)) else {
                continue;
            };
            add(
                all,
                up_to_an_end(behind[is.len()..].trim_start()),
                2.4,
                candidates,
            );
        }
    }
}

/// `缺个关卡策划`.
fn by_search_in_han(all: &str, candidates: &mut Vec<Candidate>) {
    for sought in HAN_SOUGHT {
        for (at, _) in all.match_indices(sought) {
            let words = up_to_an_end(beginning(&all[at + sought.len()..], 60));
            if names_a_role(words) {
                add(all, words, 1.6, candidates);
            }
        }
    }
}

/// `你已入围古籍修复岗`, `基层服务窗口综合岗资格审查`.
fn before_words_in_han(all: &str, candidates: &mut Vec<Candidate>) {
    for behind in HAN_BEHIND {
        for (end, mark) in all.match_indices(behind) {
            let keeps = if matches!(mark, "岗" | "崗") {
                mark.len()
            } else {
                0
            };
            let start = all[..end]
                .char_indices()
                .rev()
                .take(16)
                .take_while(|(_, one)| {
                    !"。、，,.:：!！?？;；「」『』【】（）()\n 　我区區过過想见見了".contains(*one)
                })
                .last()
                .map_or(end, |(at, _)| at);
            let words = &all[start..end + keeps];
            let verb = HAN_VERBS
                .iter()
                .filter_map(|verb| words.rfind(verb).map(|at| at + verb.len()))
                .max();
            let words = &words[verb.unwrap_or(0)..];
            if names_a_role(words)
                || keeps > 0
                || words.ends_with(['岗', '崗', '職'])
                || is_loose(mark)
            {
                add(all, words, 1.6, candidates);
            }
        }
    }
}

/// The beginning of words up to a mark or what ends a role.
fn up_to_an_end(words: &str) -> &str {
    let mark = words
        .find(|one: char| "。、，,.!！?？;；「」『』【】（）()\n 　|｜".contains(one))
        .unwrap_or(words.len());
    let words = &words[..mark];
    let end = HAN_ENDS
        .iter()
        .filter_map(|end| words.find(end))
        .filter(|at| *at > 0)
        .min();
    &words[..end.unwrap_or(words.len())]
}

#[cfg(test)]
mod tests {
    use crate::reading::facts::role::heard as role;

    #[test]
    fn hears_what_a_sentence_says_the_post_is() {
        for (subject, body, wanted) in [
            (
                "Proceso confidencial",
                "Ya puedo contarle más. La posición, como sabe, es Director de Planta con dependencia del consejero delegado. ¿Puede el lunes a las 9?",
                "Director de Planta",
            ),
            (
                "uw brief",
                "Beste mevrouw, zou u donderdag om half drie kunnen? Het gaat om kraamverzorgende, 24 uur. Laat u het weten?",
                "kraamverzorgende",
            ),
            (
                "Ihre Unterlagen",
                "Guten Tag, es geht um die ausgeschriebene Schulbegleitung. Könnten Sie am Montag um 10 Uhr zum Vorstellungsgespräch kommen?",
                "Schulbegleitung",
            ),
            (
                "面谈时间调整",
                "周明先生:因台风停航,原定面谈顺延至6月30日上午九点,地点不变,妥否请复。应聘岗位:三管轮。",
                "三管轮",
            ),
        ] {
            assert!(
                role(subject, body).contains(wanted),
                "{body}: {}",
                role(subject, body)
            );
        }
    }

    #[test]
    fn hears_a_role_right_behind_the_word_for_a_talk() {
        assert_eq!(
            role(
                "Verplaatsing gesprek steigerbouwer",
                "Beste Ruud, helaas kunnen we donderdag niet. Kunt u vrijdag om 10 uur?"
            ),
            "steigerbouwer"
        );
    }

    #[test]
    fn hears_as_what_somebody_would_work() {
        for body in [
            "Beste Ruud, wil je bij ons komen werken als zeilmaker? Kun je vrijdag om 10 uur?",
            "Beste Ruud, je schreef over de baan als zeilmaker. Kun je vrijdag om 10 uur langskomen?",
        ] {
            assert_eq!(role("je brief", body), "zeilmaker", "{body}");
        }
        assert_eq!(
            role("gesprek zeilmaker", "Beste Ruud, kun je vrijdag om 10 uur?"),
            "zeilmaker"
        );
    }

    #[test]
    fn takes_no_talk_for_what_it_is_about() {
        for body in [
            "Es geht um die Uhrzeit: passt Ihnen Montag um 10 Uhr?",
            "C'est pour jeudi, à 14 h, au local. Cela vous convient ?",
        ] {
            assert_eq!(role("Termin", body), "", "{body}");
        }
    }
}
