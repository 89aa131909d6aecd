//! Hints at the role: labels, words before and behind it, the subject.

use std::ops::Range;
use std::sync::LazyLock;

use crate::evidence::Fact;
use crate::reading::facts::names::{
    gap, is_capital, is_no_name, labelled, name_at, names_a_job, squashed,
};
use crate::reading::facts::role::role::Candidate;
use crate::reading::source::Source;
use crate::text::{Phrases, Text, Words, fold, is_listed};

/// Words that a role follows.
static LEADS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "role|position|post|job|vacancy|opening|opportunity|title of|as|for (an|a|the)?",
        "apply|applying|applied|application for|to|as (our|the|an|a)?",
        "interview|interviewing|interviewed|considered|shortlisted|selected (you)? for (our|the|an|a)?",
        "interview you for (our|the|an|a)?",
        "to interview for (our|the|an|a)?",
        "to be our",
        "join us as (our|an|a)?",
        "stelle|position|ausschreibung|vakanz (als|des|der|eines|einer)?",
        "bewerbung|bewerben|beworben|unterlagen (auf die stelle)? (als|fur|um) (die)? (stelle|position)? (als)?",
        "als",
        "poste|fonction|emploi de|d'|du",
        "candidature (au poste de|en tant que|pour|de|d')",
        "en tant que",
        "puesto|posicion|vacante|cargo|plaza|oferta|candidatura (vacante|abierta)? de|para|como",
        "puesto|posicion|vacante",
        "vaga|cargo|posicao|funcao|candidatura (aberta)? de|para|como",
        "functie|rol|vacature|opdracht|positie|baan (van|als|voor)?",
        "solliciteren|sollicitatie|gesolliciteerd (naar|op|voor) (de)? (functie|vacature)? (van)?",
        "shortlisted|considered for",
        "becoming|become (a|an|our)?",
        "round|stage|process|screen|session (for|in) (the|our)?",
        "for (the|our|a|an)?",
        "hiring|recruiting|seeking (our|a|an|another)? (first|second|third|new)?",
        "looking for (our|a|an|another) (first|second|third|new)?",
        "posizione|ruolo di|per|come",
        "celui|celle de",
    ])
});

/// Words that follow a role in English, Dutch or German.
const NOUNS: &str = "role position job post opening vacancy opportunity gig application position. interview candidate";

/// Where a role ends, folded.
const STOPS: &str = "role position job post opening vacancy opportunity gig application at with in to on is has have we \
    which that our your please interview here you would will was are through via from at. open bei beim \
    ein haben hat hatten im in am und wir vor zu ist bij wil heeft gereageerd hebt chez au dans est nous \
    vous en avec con nos na no em com es que seria y binnen interested when who as uberzeugt by through \
    if or but could can retained queda fue foi sera wird wurde kann esta position, vom ref reference \
    retenu next this new";

static ROLE_NOUNS: Words = Words::new(&[NOUNS]);
static ROLE_ENDS: Words = Words::new(&[STOPS]);

/// Capitalised names of jobs anywhere; little by themselves, more before `at` and a firm.
pub(super) fn by_run(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    let text = &source.text;
    let mut at = 0;
    while at < text.words.len() {
        let Some(name) = name_at(text, at) else {
            at += 1;
            continue;
        };
        at = name.end;
        let behind = text
            .words
            .get(name.end)
            .map_or("", |word| word.folded.as_str());
        let has_firm = matches!(behind, "at" | "bei" | "chez" | "bij")
            && is_capital(text, name.end + 1)
            && gap(text, name.end - 1) == " ";
        // A title behind a name and a comma is somebody's own.
        let is_own_title = name.start > 0 && gap(text, name.start - 1).contains([',', '(']);
        if names_a_job(text.written(name.clone())) && !is_own_title {
            let before = name.start > 0 && gap(text, name.start - 1).contains('\n');
            candidates.push(Candidate {
                place: text.place(name),
                score: if has_firm && !before { 1.5 } else { 0.5 },
            });
        }
    }
}

/// `Role: X` on a line of its own.
pub(super) fn by_label(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    const LABELS: &[&str] = &[
        "role",
        "position",
        "job",
        "job title",
        "vacancy",
        "post",
        "interview",
        "stelle",
        "position",
        "poste",
        "intitule du poste",
        "puesto",
        "vacante",
        "vaga",
        "cargo",
        "functie",
        "vacature",
        "職種",
        "募集職種",
        "応募職種",
        "ポジション",
        "职位",
        "应聘职位",
        "岗位",
        "應徵職務",
        "应聘岗位",
        "職缺",
        "about",
    ];
    for (label, value) in labelled(source.body) {
        if LABELS.contains(&fold(&source.body[label.clone()]).as_str()) {
            let words = &source.body[value.clone()];
            let is_titled =
                fold(&source.body[label]) != "about" && fold(words).split(' ').count() <= 8;
            let score = if is_titled { 4.0 } else { 2.0 };
            candidates.push(Candidate {
                place: value.start + source.shift..value.end + source.shift,
                score,
            });
        }
    }
}

/// Roles behind `position of`, `Bewerbung als`, `poste de` and their like.
pub(super) fn by_lead(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    let text = &source.text;
    for found in LEADS.find_all(text) {
        let mut at = found.words.end;
        let mut before = gap(text, at - 1);
        while at < text.words.len()
            && before.trim().is_empty()
            && matches!(
                text.words[at].folded.as_str(),
                "the"
                    | "our"
                    | "a"
                    | "an"
                    | "la"
                    | "el"
                    | "le"
                    | "o"
                    | "als"
                    | "de"
                    | "position"
                    | "role"
                    | "job"
                    | "stelle"
                    | "d'"
                    | "van"
                    | "of"
            )
            && !is_capital(text, at)
        {
            at += 1;
            before = gap(text, at - 1);
        }
        if before.contains(['.', '?', '!', ':', ')', ',']) || before.matches('\n').count() > 1 {
            continue;
        }
        if let Some(words) = run(text, at) {
            let alone = matches!(text.words[found.words.start].folded.as_str(), "als" | "for");
            let is_named = names_a_job(text.written(words.clone()));
            let score = match (alone, is_capital(text, words.start)) {
                (true, true) => 1.2,
                (true, false) if is_named && text.words[found.words.start].folded == "als" => 1.2,
                (true, false) => 0.0,
                (false, true) => 2.5,
                (false, false) if is_named => 1.5,
                (false, false) => 0.5,
            };
            candidates.push(Candidate {
                place: text.place(words),
                score,
            });
        }
    }
}

/// The run of words that can be a role: up to a stop word or a mark.
fn run(text: &Text<'_>, at: usize) -> Option<Range<usize>> {
    let quoted = text
        .words
        .get(at)
        .is_some_and(|_| at > 0 && gap(text, at - 1).contains(['"', '“', '„', '«', '「']));
    let sentence = text.sentence_of(at)?.words.end;
    let mut end = at;
    while end < sentence && end - at < 9 {
        let word = text.words[end].folded.as_str();
        let is_inner_small = matches!(word, "and" | "und" | "en" | "y" | "in" | "em")
            && end + 1 < sentence
            && is_capital(text, end + 1)
            && is_capital(text, at)
            && gap(text, end).trim().is_empty()
            && !matches!(word, "en" | "in" | "em" | "y");
        let is_joined = end > at && matches!(gap(text, end - 1), "/" | ":" | "*" | "·" | "-");
        let is_inside = quoted || is_joined || is_inner_small;
        let names_job = is_capital(text, end) && end > at && names_a_job(word);
        if ROLE_ENDS.hold(word) && !is_inside && !names_job {
            break;
        }
        end += 1;
        let after = gap(text, end - 1);
        let bare = after.trim();
        let goes_on = bare.is_empty() && after.matches('\n').count() <= 1
            || matches!(
                bare,
                "/" | "-" | "&" | "·" | "." | "’" | "'" | "‑" | "+" | "#"
            ) && (bare != "." || after.len() == 1)
            || bare == ":" && after.len() == 1
            || bare == ","
                && is_capital(text, end)
                && is_capital(text, at)
                && names_a_job(text.written(at..end))
                && end - at > 1
            || (bare == "(" || bare == ")")
                && names_a_job(text.written(at..end))
                && is_capital(text, end);
        if !goes_on {
            break;
        }
    }
    while end > at
        && matches!(
            text.words[end - 1].folded.as_str(),
            "and" | "und" | "et" | "y" | "e" | "en" | "the" | "de" | "of" | "&"
        )
    {
        end -= 1;
    }
    let is_english_role = |end: usize| end > at && !is_no_name(&text.words[at].folded);
    is_english_role(end).then_some(at..end)
}

/// Roles before `role`, `position`, `job`: back to the article.
pub(super) fn by_noun(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    let text = &source.text;
    for (noun, word) in text.words.iter().enumerate() {
        if !ROLE_NOUNS.hold(&word.folded) {
            continue;
        }
        let mut at = noun;
        let mut found_article = false;
        while at > 0 && noun - at < 8 {
            let before = gap(text, at - 1);
            let bare = before.trim();
            let holds = bare.is_empty()
                || matches!(bare, "/" | "-" | "&" | ")" | "(" | "." | "’" | "·")
                || bare == "," && is_capital(text, at - 1);
            if !holds || before.matches('\n').count() > 1 {
                break;
            }
            let word = text.words[at - 1].folded.as_str();
            if matches!(
                word,
                "the" | "our" | "a" | "an" | "for" | "your" | "this" | "de" | "onze"
            ) && !(word == "a" && is_capital(text, at - 1))
            {
                found_article = true;
                break;
            }
            at -= 1;
        }
        if at == noun || !found_article {
            continue;
        }
        let is_weak = matches!(
            word.folded.as_str(),
            "application" | "interview" | "candidate"
        );
        let is_named = names_a_job(text.written(at..noun));
        let score = match (is_capital(text, at), is_weak, is_named) {
            (true, false, _) => 3.0,
            (true, true, true) => 1.5,
            (false, false, true) => 2.0,
            (false, false, false) if noun - at >= 2 => 0.5,
            _ => 0.0,
        };
        candidates.push(Candidate {
            place: text.place(at..noun),
            score,
        });
    }
}

/// Roles in Japanese and Chinese, by the words around them.
pub(super) fn by_script(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    let all = source.text.source;
    before_apply(all, candidates);
    let frames: [(&str, &[&str]); 16] = [
        ("当社の", &["募集", "職"]),
        ("弊社の", &["募集", "職"]),
        ("弊社", &["募集", "職"]),
        ("应聘的", &["岗", "一职", "职位", "，", "。"]),
        ("应聘我司", &["一职", "岗", "职位"]),
        ("应聘", &["岗", "一职", "职位"]),
        ("投递的", &["(", "（", "岗", "职位", "已", "，"]),
        ("應徵職務為", &["。", "，"]),
        ("应聘职位为", &["。", "，"]),
        ("應徵", &["一職", "職務", "職位"]),
        ("ご応募いただいた", &["職", "の", "ポジション"]),
        ("投递", &["岗", "职位"]),
        ("ポジション「", &["」"]),
        ("職種「", &["」"]),
        ("」の", &["職"]),
        ("/", &["」"]),
    ];
    for (lead, ends) in frames {
        for (at, _) in all.match_indices(lead) {
            let start = at + lead.len();
            let rest = crate::text::beginning(&all[start..], 70);
            let rest = rest.split('\n').next().unwrap_or_default();
            if lead == "/" && !all[..at].ends_with(|c: char| !c.is_ascii()) {
                continue;
            }
            let mut words = match ends.iter().filter_map(|end| rest.find(end)).min() {
                Some(end) => &rest[..end],
                None => continue,
            };
            // 感谢您投递白鹭出版社"版权编辑"岗位: the quoted words are the role.
            for (open, close) in [('"', '"'), ('“', '”'), ('「', '」')] {
                if let Some(from) = words.find(open)
                    && let Some(to) = words[from + open.len_utf8()..].find(close)
                {
                    words = &words[from + open.len_utf8()..][..to];
                }
            }
            let length = words.chars().count();
            if (2..=18).contains(&length) && !words.contains(['、', '。', '，', '：']) {
                let from = words.as_ptr() as usize - all.as_ptr() as usize;
                candidates.push(Candidate {
                    place: from..from + words.len(),
                    score: 2.6,
                });
            }
        }
    }
}

/// ja: what stands before `職にご応募`, back to the topic mark.
fn before_apply(all: &str, candidates: &mut Vec<Candidate>) {
    for (end, _) in all.match_indices("職にご応募") {
        let line = &all[all[..end].rfind('\n').map_or(0, |at| at + 1)..end];
        let from = line.rfind(['は', '、', '。', '「', '　']).map_or(0, |at| {
            at + line[at..].chars().next().map_or(0, char::len_utf8)
        });
        let start = end - (line.len() - from);
        if (2..=18).contains(&line[from..].chars().count()) {
            candidates.push(Candidate {
                place: start..end,
                score: 2.6,
            });
        }
    }
}

/// Pieces of the subject and of event titles that are neither the firm, a person, a date nor the word interview.
pub(super) fn by_subject(
    source: &Source<'_>,
    company: Option<&Fact<String>>,
    candidates: &mut Vec<Candidate>,
) {
    let known = Known::new(source, company);
    let titles = source.events.iter().map(|event| event.summary.as_str());
    let titles = titles.map(|title| (false, title));
    for (is_subject, title) in
        std::iter::once((true, source.message.subject.as_str())).chain(titles)
    {
        for piece in pieces(title) {
            let is_left_over = is_subject
                && names_interview(title)
                && title.contains([':', '-', '–', '—', '|'])
                && !piece.chars().any(|c| c.is_ascii_digit());
            let names_job = names_a_job(piece);
            let is_backed = names_job || is_left_over || known.body.contains(&squashed(piece));
            if known.holds(piece) || !is_backed || names_a_meeting(piece) {
                continue;
            }
            let Some(place) = place_of(source, piece) else {
                continue;
            };
            let is_short = is_left_over && piece.split(' ').count() <= 6;
            candidates.push(Candidate {
                place,
                score: if names_job { 1.2 } else { 0.6 }
                    + if is_subject { 0.3 } else { 0.0 }
                    + if is_short { 1.7 } else { 0.0 },
            });
        }
    }
}

/// What a piece of a subject may be instead of a role, squashed.
struct Known {
    firm: String,
    people: Vec<String>,
    body: String,
}

impl Known {
    fn new(source: &Source<'_>, company: Option<&Fact<String>>) -> Self {
        let people = source.message.to.iter().chain(&source.message.from);
        Self {
            firm: company
                .map(|company| squashed(company.value()))
                .unwrap_or_default(),
            people: people.map(|person| squashed(&person.name)).collect(),
            body: squashed(source.body),
        }
    }

    /// Whether a piece is nothing, the firm or somebody.
    fn holds(&self, piece: &str) -> bool {
        let key = squashed(piece);
        let is_firm =
            !self.firm.is_empty() && (key.contains(&self.firm) || self.firm.contains(&key));
        key.is_empty() || is_firm || self.people.contains(&key)
    }
}

/// The pieces of a title between its marks, without the words for an interview.
fn pieces(title: &str) -> impl Iterator<Item = &str> {
    title
        .split(['|', '(', ')', '–', '—', '@', '·', '「', '」', '(', ')'])
        .flat_map(|piece| piece.split(" - "))
        .flat_map(|piece| piece.split(": "))
        .flat_map(|piece| piece.split(" / "))
        .map(strip_interview)
}

/// Where a piece stands in the subject, else in the body, as bytes of the joined text.
fn place_of(source: &Source<'_>, piece: &str) -> Option<Range<usize>> {
    let in_subject = source.message.subject.find(piece);
    let at = match in_subject {
        Some(at) => at,
        None => source.shift + source.body.find(piece)?,
    };
    Some(at..at + piece.len())
}

/// Whether a piece names a way to meet and no role.
fn names_a_meeting(piece: &str) -> bool {
    const MEETINGS: &str = "chat call screen with session meeting next new date";
    fold(piece).split(' ').any(|word| is_listed(MEETINGS, word))
}

/// Whether a title speaks of an interview.
fn names_interview(title: &str) -> bool {
    let folded = fold(title);
    [
        "interview",
        "gesprach",
        "entretien",
        "entrevista",
        "gesprek",
        "kennismaking",
        "面接",
        "面试",
        "面試",
    ]
    .iter()
    .any(|word| folded.contains(word))
}

/// A piece of a subject without the words for an interview at either end.
fn strip_interview(piece: &str) -> &str {
    const AROUND: &str = "interview interviews re fwd invitation vorstellungsgespräch erstgespräch gespräch entretien \
        entrevista sollicitatiegesprek kennismakingsgesprek kennismaking candidature candidatura bewerbung \
        for your als de para the uitnodiging updated bijgewerkt first second final phone with screening call \
        als zu job role position application about";
    let mut words = piece.trim();
    loop {
        let first = words.split(' ').next().unwrap_or_default();
        let last = words.rsplit(' ').next().unwrap_or_default();
        let is_around = |word: &str| {
            is_listed(
                AROUND,
                word.to_lowercase().trim_end_matches(['?', '!', ',', '.']),
            )
        };
        if words.contains(' ') && is_around(first) {
            words = words[first.len()..].trim_start();
        } else if words.contains(' ') && is_around(last) {
            words = words[..words.len() - last.len()].trim_end();
        } else {
            return words;
        }
    }
}
