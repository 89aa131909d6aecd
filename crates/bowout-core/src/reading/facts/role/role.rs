//! The role that a mail is about, in its own words. In doubt there is none.

use std::cell::{OnceCell, RefCell};
use std::ops::Range;

use crate::evidence::{Evidence, Fact, Part};
use crate::reading::facts::names::{is_no_name, squashed};
use crate::reading::facts::role::hints::{by_label, by_lead, by_meeting, by_noun, by_run};
use crate::reading::facts::role::posts::{by_compound, by_post};
use crate::reading::facts::role::script::by_script;
use crate::reading::facts::role::spoken::{
    by_aside, by_capacity, by_inner_label, by_number, by_sentence, by_want,
};
use crate::reading::facts::role::subject::{
    by_brackets, by_line, by_paid_line, by_subject, by_subject_words, by_whole_subject,
    strip_interview,
};
use crate::reading::facts::role::trades::names_a_role;
use crate::reading::source::Source;
use crate::text::{Text, Words, fold, is_listed, offset_in};

/// The least score that names a role.
const ENOUGH: f64 = 2.5;

/// A role with its place and what speaks for it.
#[derive(Debug)]
pub(super) struct Candidate {
    pub(super) place: Range<usize>,
    pub(super) score: f64,
}

/// The role; where the new words name none, the one that was spoken of before.
pub(crate) fn role(source: &Source<'_>, company: Option<&Fact<String>>) -> Option<Fact<String>> {
    if let Some(place) = best(source, company, gathered(source, company)) {
        return Some(named(source.quote(place)));
    }
    let all = source.message.body.as_str();
    if source.history.is_empty() {
        return None;
    }
    let offset = offset_in(source.history, all);
    let before = Source {
        message: source.message,
        body: source.history,
        text: Text::new(source.history),
        shift: 0,
        language: source.language,
        heart: 0..source.history.len(),
        history: "",
        events: vec![],
        written: source.written,
        named: OnceCell::new(),
        humans: RefCell::default(),
    };
    let mut candidates = vec![];
    by_label(&before, &mut candidates);
    by_lead(&before, &mut candidates);
    by_noun(&before, &mut candidates);
    by_post(&before, &mut candidates);
    by_script(&before, &mut candidates);
    by_want(&before, &mut candidates);
    by_capacity(&before, &mut candidates);
    by_aside(&before, company, &mut candidates);
    let place = best(&before, company, candidates)?;
    Some(named(Evidence::quote(
        Part::Body,
        all,
        place.start + offset..place.end + offset,
    )))
}

fn named(evidence: Evidence) -> Fact<String> {
    let words = evidence.quote.split_whitespace();
    Fact::read(words.collect::<Vec<_>>().join(" "), evidence)
}

/// Every place that may name it.
fn gathered(source: &Source<'_>, company: Option<&Fact<String>>) -> Vec<Candidate> {
    let mut candidates = vec![];
    by_label(source, &mut candidates);
    by_meeting(source, &mut candidates);
    by_lead(source, &mut candidates);
    by_noun(source, &mut candidates);
    by_post(source, &mut candidates);
    by_compound(source, &mut candidates);
    by_script(source, &mut candidates);
    by_subject(source, company, &mut candidates);
    by_subject_words(source, &mut candidates);
    by_whole_subject(source, company, &mut candidates);
    by_brackets(source, company, &mut candidates);
    by_paid_line(source, &mut candidates);
    by_line(source, &mut candidates);
    by_run(source, &mut candidates);
    by_want(source, &mut candidates);
    by_capacity(source, &mut candidates);
    by_number(source, &mut candidates);
    by_aside(source, company, &mut candidates);
    by_sentence(source, &mut candidates);
    by_inner_label(source, &mut candidates);
    candidates
}

/// The place that names it best; `None` where none does well enough.
fn best(
    source: &Source<'_>,
    company: Option<&Fact<String>>,
    mut candidates: Vec<Candidate>,
) -> Option<Range<usize>> {
    let all = source.text.source;
    let firm = company
        .map(|company| squashed(company.value()))
        .unwrap_or_default();
    for one in &mut candidates {
        one.place = trimmed(all, one.place.clone());
        one.place = behind_firm(all, one.place.clone(), company);
        let words = &all[one.place.clone()];
        if names_a_role(words) {
            one.score += 1.5;
        }
        let key = squashed(words);
        let length = key.chars().count();
        if length < 2
            || words.len() > 90
            || key == firm
            || is_generic(words)
            || is_of_the_occasion(words)
            || !names_a_role(words) && is_said(words, &firm)
            || !firm.is_empty() && firm.contains(&key)
        {
            one.score = 0.0;
        }
    }
    merge(all, &mut candidates);
    let good = candidates.iter().filter(|one| one.score >= ENOUGH);
    let best = good.fold(None::<&Candidate>, |best, one| match best {
        Some(best) if best.score >= one.score => Some(best),
        _ => Some(one),
    })?;
    // "Museum Exhibits Producer" where "Exhibits Producer" was told best.
    let key = squashed(&all[best.place.clone()]);
    let longer = candidates.iter().find(|one| {
        let words = &all[one.place.clone()];
        let other = squashed(words);
        other.len() > key.len()
            && other.ends_with(&key)
            && one.score >= ENOUGH
            && words.is_ascii()
            && !words.contains(':')
            && words
                .split_whitespace()
                .all(|word| !word.starts_with(char::is_lowercase))
            && words.split_whitespace().count() <= 4
    });
    Some(longer.unwrap_or(best).place.clone())
}

/// A role without the firm before it: `青禾咖啡的门店经理`.
fn behind_firm(all: &str, place: Range<usize>, company: Option<&Fact<String>>) -> Range<usize> {
    let words = &all[place.clone()];
    let firm = company.map(|one| one.value().as_str()).unwrap_or_default();
    if words.is_ascii() || firm.is_empty() {
        return place;
    }
    let rest = words.split_once(firm).map_or(words, |(_, rest)| rest);
    let rest = rest.trim_start_matches(['的', 'の', ' ']);
    if rest.chars().count() < 2 {
        return place;
    }
    let start = offset_in(rest, all);
    start..place.end
}

/// Lets what says the same role count together, for the first place that says it.
fn merge(all: &str, candidates: &mut Vec<Candidate>) {
    let mut merged: Vec<(String, Candidate)> = vec![];
    for one in candidates.drain(..).filter(|one| one.score > 0.0) {
        let key = squashed(&all[one.place.clone()]);
        match merged.iter_mut().find(|(before, _)| *before == key) {
            Some((_, before)) => before.score = before.score.max(one.score) + 0.5,
            None => merged.push((key, one)),
        }
    }
    candidates.extend(merged.into_iter().map(|(_, one)| one));
}

/// What may stand before a role that is none of it.
const ARTICLES: [&str; 8] = [
    "Subject: ",
    "be ",
    "above ",
    "the ",
    "The ",
    "our ",
    "a ",
    "an ",
];
/// The same in Japanese and Chinese.
const OUR: [&str; 14] = [
    "关于",
    "弊社の",
    "当社の",
    "貴社の",
    "我司的",
    "我司",
    "我校",
    "我院",
    "我店",
    "我们",
    "参加",
    "聊聊",
    "招聘",
    "募集中の",
];

/// Without quotes, requisition numbers and dashes at either end.
fn trimmed(all: &str, place: Range<usize>) -> Range<usize> {
    let mut words = &all[place.clone()];
    loop {
        let before = words;
        words = words.trim_matches(|c: char| {
            c.is_whitespace() || "\"“”„‚‘«»*:–—-|,;。·「」『』《》#".contains(c)
        });
        words = words.strip_suffix(['.', '!', '?']).unwrap_or(words);
        if let Some((first, rest)) = words.split_once(' ')
            && is_number(first)
        {
            words = rest;
        }
        for start in ARTICLES {
            words = words.strip_prefix(start).unwrap_or(words);
        }
        for end in [
            " role",
            " position",
            " Position",
            " Role",
            " (m/w/d)",
            " (f/m/d)",
            " (w/m/d)",
            " (all genders)",
        ] {
            words = words.strip_suffix(end).unwrap_or(words);
        }
        words = strip_interview(words);
        for start in OUR {
            words = words.strip_prefix(start).unwrap_or(words);
        }
        if let Some(open) = words.find(['(', '（']).filter(|open| *open > 3)
            && !words[open..].contains([')', '）'])
        {
            words = &words[..open];
        }
        if words == before {
            break;
        }
    }
    let start = offset_in(words, all);
    start..start + words.len()
}

/// `JR-20931`, `REQ-5582`, `#4411`.
pub(super) fn is_number(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    digits >= 2
        && word
            .chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || "-_#./".contains(c))
}

/// Whether words speak of the interview itself, in a script that parts no words, or are a line of a table.
fn is_of_the_occasion(words: &str) -> bool {
    const OCCASIONS: [&str; 30] = [
        "面接",
        "面试",
        "面試",
        "変更",
        "变更",
        "見学",
        "連絡",
        "联系",
        "アンケート",
        "通知",
        "案内",
        "更新",
        "回复",
        "回覆",
        "返信",
        "请填",
        "請填",
        "请选",
        "見工",
        "取り消",
        "キャンセル",
        "おめでとう",
        "届いて",
        "確認",
        "面談",
        "面谈",
        "日程",
        "予約",
        "预约",
        "关于",
    ];
    words.contains(": ") || words.ends_with('様') || OCCASIONS.iter().any(|one| words.contains(one))
}

/// Whether words that name no occupation are a piece of a sentence, a file or a mail between two names:
/// `hello from a fellow`, `lo de la panadería`, `Dossier Rochat`, `Tânia / Atlante Cargo`.
fn is_said(words: &str, firm: &str) -> bool {
    const FILES: &str =
        "dossier proceso processo perfil profil mission case file lo small big uhr hello";
    const JOINTS: &str = "of and the for in at de du des d' del do da la le les y e en und et der die das fur im to & van aan op pour para com con \
        with von zu zur am an au aux a os as el los or nor full time part";
    let mut all = words.split_whitespace();
    let first = fold(all.clone().next().unwrap_or_default());
    let is_small = |word: &str| {
        word.starts_with(char::is_lowercase)
            && is_no_name(&fold(word))
            && !is_listed(JOINTS, fold(word).as_str())
    };
    is_listed(FILES, &first)
        || matches!(words.get(..2), Some("I "))
        || firm.len() > 3 && words.contains(" / ") && squashed(words).contains(firm)
        || words.is_ascii() && all.any(is_small)
}

/// Whether the words name no role in particular.
fn is_generic(words: &str) -> bool {
    const GENERIC: &str = "trabajo trabalho emprego empleo personal seleccion selecao seletivo vaga puesto poste center centre geannuleerd betreft select session sessions conversation wed thu thurs fri mon tue tues sat sun gesprachstage \
        sv important urgent wichtig dringend working unser unsere treffen neuer vorschlag agende sua outcome cancelado cancelada espontanea spontanee \
        tecnica posponer entrevistas planen sie terminvorschlag earlier later start head owner founder la perfil permanent office dossier \
        there s no hiring supervisor coordinator notice memo aktualisiert confirmacao confirmacion confirmado bevestiging bestatigung annule \
        agenda kalender calendar day week client customer kunde the this that a an our your open new same right above following role position job interview first \
        second final next phone video screening technical onsite interview, stelle gesprach entretien \
        entrevista gesprek telefon meeting call time us me it you advertised candidate selection more round \
        process invitation confirmed updated confirmation schedule your application intro panel online \
        cancelled canceled convocation reprogramacion verschiebung terminverschiebung verlegung anderung wijziging \
        report annulation entretien ihres ihrer votre tu su sua je uw unseres vorstellungsgesprachs vorstellungsgesprach \
        notice reschedule rescheduled postponed moved scheduling booking book pick slot appointment selection process \
        kennismaking termin einladung invitacion convite uitnodiging availability action required \
        candidatura candidature bewerbung einladung zum zur zweiten ersten reminder update on re your \
        telefonico telefonica exciting opportunity potential perfect great further feedback week today \
        tomorrow";
    static WORDS: Words = Words::new(&[GENERIC]);
    let folded = fold(words);
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .all(|word| WORDS.hold(word) || is_no_name(word))
}
