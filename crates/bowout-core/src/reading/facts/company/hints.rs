//! Hints at the employer: labels, words around a name, the sender's display name, the signature, the domain.

use std::ops::Range;
use std::sync::LazyLock;

use crate::evidence::{Evidence, Part};
use crate::reading::facts::company::company::{
    CLIENT, Candidates, fits, is_service, is_titled, without_suffix,
};
use crate::reading::facts::names::{
    gap, is_capital, is_no_name, is_team_word, labelled, looks_human, name_at, names_a_job,
};
use crate::reading::source::Source;
use crate::text::{Phrases, Text, fold, is_listed};

/// Words before a name that make it the employer, with how much they say.
static LEADS: LazyLock<Vec<(f64, Phrases)>> = LazyLock::new(|| {
    vec![
        (
            CLIENT,
            Phrases::new(&[
                "my (direct)? client",
                "our (direct)? client",
                "client",
                "on behalf of (our|my) client",
                "meinem|unserem|meinen mandanten|kunden (der|die|das|dem)?",
                "mon|notre client",
                "mi|nuestro cliente",
                "meu|nosso cliente",
                "onze opdrachtgever",
            ]),
        ),
        (
            3.5,
            Phrases::new(&[
                "interview|application|applying|applied|position|role|job|opening|opportunity|career|vacancy|interviewing|apply ... (at|with|to|from)",
                "interest in (joining|working at|working for)?",
                "on behalf of",
                "hiring assistant|bot|agent for",
                "recruiting|recruiter|hiring for",
                "invited by",
                "join|joining",
                "here at",
                "we at",
                "here from (the)?",
                "team at",
                "talent @",
                "to interview .. at|with",
                "stelle|position|bewerbung|gesprach|vorstellungsgesprach ... bei (der|dem|den)?",
                "interesse an (der|dem|einer|einem)?",
                "hier bei",
                "poste|candidature|entretien ... chez",
                "au sein (de|du|d'|de la)",
                "chez",
                "puesto|vacante|entrevista|candidatura ... en|con",
                "desde",
                "vaga|entrevista|candidatura|processo ... na|no|da|do",
                "aqui e a .. da|do",
                "functie|sollicitatie|gesprek|ronde|vacature|tussenkomst ... bij (de|het)?",
            ]),
        ),
        (
            2.0,
            Phrases::new(&[
                "at",
                "from",
                "bei",
                "chez",
                "bij",
                "with",
                "w",
                "join us at",
                "behalf of",
            ]),
        ),
    ]
});

/// Verbs behind a name at the head of a sentence that invite.
static INVITES: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "would (like|love)",
        "is (interested|inviting|pleased|delighted|excited)",
        "has (invited|shortlisted|asked|reviewed|requested)",
        "wants|invites|wishes",
        "mochte|ladt|freut",
        "souhaite|aimerait|vous",
        "quiere|desea|te",
        "quer|gostaria|deseja",
        "wil|nodigt",
    ])
});

/// `Company: X` on a line of its own.
pub(super) fn by_label(source: &Source<'_>, candidates: &mut Candidates) {
    const LABELS: &str = "company employer organisation organization client empresa unternehmen firma arbeitgeber entreprise \
        societe bedrijf organisatie werkgever 会社名 企業名 公司 公司名称 客户";
    for (label, value) in labelled(source.body) {
        if is_listed(LABELS, fold(&source.body[label]).as_str()) {
            candidates.add(Evidence::quote(Part::Body, source.body, value), 6.0);
        }
    }
}

/// Names behind words such as `position at`, and names that head a sentence and invite.
pub(super) fn by_words(source: &Source<'_>, candidates: &mut Candidates) {
    let text = &source.text;
    for (score, leads) in LEADS.iter() {
        for found in leads.find_all(text) {
            let mut at = found.words.end;
            while at < text.words.len()
                && matches!(
                    text.words[at].folded.as_str(),
                    "the"
                        | "der"
                        | "die"
                        | "dem"
                        | "den"
                        | "la"
                        | "le"
                        | "l'"
                        | "de"
                        | "het"
                        | "a"
                        | "o"
                )
                && !is_capital(text, at)
            {
                at += 1;
            }
            let is_near = at < text.words.len() && {
                let gap = &text.source
                    [text.words[found.words.end - 1].place.end..text.words[at].place.start];
                !gap.contains(['.', '?', '!', ':', '(', ')'])
                    && gap.matches('\n').count() < 2
                    && (!gap.contains(',') || *score >= CLIENT)
            };
            if let Some(name) = name_at(text, at).filter(|_| is_near) {
                // "with Priya" names somebody as often as a firm.
                let says = text.words[found.words.start].folded.as_str();
                let is_somebody =
                    *score < 2.5 && name.len() == 1 && matches!(says, "with" | "from" | "w");
                let score = if is_somebody { *score - 0.5 } else { *score };
                candidates.add(source.quote_words(behind_job(text, name)), score);
            }
        }
    }
    for sentence in &text.sentences {
        // "Danielle, Northreach Bank has invited you"
        let start = sentence.words.start;
        let is_addressed = start + 1 < sentence.words.end && gap(text, start) == ", ";
        let Some(name) = name_at(text, start + usize::from(is_addressed)) else {
            continue;
        };
        let verb = name.end..sentence.words.end.min(name.end + 3);
        if INVITES
            .find_in(text, verb)
            .is_some_and(|one| one.words.start == name.end)
            && !is_no_name(&text.words[name.start].folded)
        {
            candidates.add(source.quote_words(name), 2.5);
        }
    }
}

/// A name without the job before it: `Diseñadora UX en Nube`.
fn behind_job(text: &Text<'_>, name: Range<usize>) -> Range<usize> {
    let joint = name.clone().find(|at| {
        matches!(
            text.words[*at].folded.as_str(),
            "en" | "at" | "bei" | "chez" | "na" | "no" | "bij" | "em"
        ) && !is_capital(text, *at)
    });
    match joint {
        Some(at) if at > name.start && names_a_job(text.written(name.start..at)) => {
            at + 1..name.end
        }
        _ => name,
    }
}

/// Names in Japanese and Chinese, by the marks and words around them.
pub(super) fn by_script(source: &Source<'_>, candidates: &mut Candidates) {
    bracketed(source, candidates);
    in_title(source, candidates);
    behind_words(source, candidates);
    introduced(source, candidates);
}

/// `【X】` at the head of a subject or a text message.
fn bracketed(source: &Source<'_>, candidates: &mut Candidates) {
    let all = source.text.source;
    for (open, _) in all.match_indices('【') {
        let inside = &all[open + '【'.len_utf8()..];
        if let Some(close) = inside.find('】').filter(|close| (3..=45).contains(close)) {
            let name = &inside[..close];
            let generic = [
                "面", "日程", "重要", "形式", "想定", "ご", "通知", "勤務", "場所", "日時", "职位",
                "公司", "时间", "地点", "案内", "応募", "書類",
            ];
            if !generic.iter().any(|word| name.contains(word)) {
                let start = open + '【'.len_utf8();
                candidates.add(source.quote(start..start + close), 3.0);
            }
        }
    }
}

/// A piece of a Chinese subject that ends as firms do: `面试邀请-云帆科技`.
fn in_title(source: &Source<'_>, candidates: &mut Candidates) {
    const ENDS: &[&str] = &[
        "科技",
        "公司",
        "集团",
        "设计",
        "物流",
        "银行",
        "工作室",
        "传媒",
        "出版社",
        "医院",
        "学校",
        "网络",
        "贸易",
        "咨询",
        "电子",
        "软件",
        "餐饮",
        "酒店",
    ];
    let subject = source.message.subject.as_str();
    for piece in subject.split(['-', '—', '–', '|', '｜', '：', ':', '【', '】', ' ']) {
        let is_firm = ENDS.iter().any(|end| piece.ends_with(end)) && !piece.contains("面试");
        if is_firm && (2..=15).contains(&piece.chars().count()) {
            let start = piece.as_ptr() as usize - subject.as_ptr() as usize;
            candidates.add(
                Evidence::quote(Part::Subject, subject, start..start + piece.len()),
                2.5,
            );
        }
    }
}

/// Names between a word that leads to one and what closes it: `这里是X的`.
fn behind_words(source: &Source<'_>, candidates: &mut Candidates) {
    let all = source.text.source;
    let leads: [(&str, &[&str], f64); 11] = [
        ("感谢您投递", &["\"", "“", "「", "的", "岗", "\n"], 3.0),
        ("我是", &["的", "招聘", "人事", "HR"], 3.0),
        ("客户:", &[")", "）", ",", "，", "\n"], CLIENT),
        ("客户：", &[")", "）", ",", "，", "\n"], CLIENT),
        ("您应聘", &["的", "岗", "\""], 1.0),
        (
            "株式会社",
            &[" ", "　", "/", "／", "の", "」", "、", "\n", "採", "人"],
            2.5,
        ),
        ("「株式会社", &["/", "／", "」", "の"], CLIENT),
        ("邀请您参加", &["的", "面"], 1.0),
        ("加入", &["，", "。", "的"], 1.5),
        ("这里是", &["的", "，", "。"], 3.0),
        ("应聘", &["的"], 1.5),
    ];
    for (lead, ends, score) in leads {
        for (at, _) in all.match_indices(lead) {
            let start = at + lead.len();
            let rest = crate::text::beginning(&all[start..], 60);
            let end = ends.iter().filter_map(|end| rest.find(end)).min();
            if let Some(end) = end.filter(|end| (4..=45).contains(end)) {
                candidates.add(source.quote(start..start + end), score);
            }
        }
    }
}

/// `X株式会社の森下です`, `しおかぜ印刷の総務、江原と申します`, `こどもの森学園の三枝です`.
fn introduced(source: &Source<'_>, candidates: &mut Candidates) {
    let all = source.text.source;
    for line in all.split('\n') {
        let start = line.as_ptr() as usize - all.as_ptr() as usize;
        let says_name = ["です。", "と申します", "でございます"]
            .iter()
            .any(|end| line.contains(end));
        let Some(of) = line.rfind('の').filter(|_| says_name && line.len() < 120) else {
            continue;
        };
        let from = line[..of].rfind(['。', '、']).map_or(0, |at| {
            at + line[at..].chars().next().map_or(0, char::len_utf8)
        });
        // "青嶺建設株式会社人事部の", "ホシゾラ株式会社 採用担当の": the firm without its department.
        let units = [
            "人事部",
            "人事課",
            "採用担当",
            "採用チーム",
            "総務",
            "採用グループ",
        ];
        let cut = units
            .iter()
            .filter_map(|unit| line[from..of].find(unit))
            .min();
        let of = cut.filter(|cut| *cut > 0).map_or(of, |cut| from + cut);
        let of = from + line[from..of].trim_end_matches([' ', '　']).len();
        if (6..=45).contains(&(of - from)) && !line[from..of].ends_with(['部', '課', '当', '室'])
        {
            candidates.add(source.quote(start + from..start + of), 3.0);
        }
    }
}

/// The sender's display name without the words for a team.
pub(super) fn by_sender(source: &Source<'_>, candidates: &mut Candidates) {
    let Some(sender) = source.message.from.first() else {
        return;
    };
    let name = sender.name.as_str();
    if behind_joint(source, name, candidates) {
        return;
    }
    if looks_human(sender, source.body)
        || is_service(name)
        || name.contains(" via ")
        || name.contains('@')
    {
        return;
    }
    let mut end = name.len();
    for (at, word) in name.match_indices(' ').map(|(at, _)| (at, &name[at + 1..])) {
        let first = fold(word.split(' ').next().unwrap_or_default());
        if is_team_word(&first) {
            end = end.min(at);
        }
    }
    let tails = [
        "採用チーム",
        "採用担当",
        "採用",
        "人事部",
        "人事处",
        "人事處",
        "人力资源部",
        "招聘组",
        "招聘",
        "行政部",
        "总务部",
        "キャリア",
    ];
    if tails.iter().any(|tail| name.starts_with(tail)) {
        return;
    }
    for tail in tails {
        if let Some(at) = name.find(tail) {
            end = end.min(at);
        }
    }
    let start = behind_team(name).min(end);
    if name[start..end].starts_with(|c: char| c.is_alphabetic()) {
        candidates.add(Evidence::quote(Part::From, name, start..end), 2.5);
    }
}

/// The firm behind a joint in a display name: `Ana at Northfield`. Whether there is one.
fn behind_joint(source: &Source<'_>, name: &str, candidates: &mut Candidates) -> bool {
    let joints = [
        " at ",
        " @ ",
        " from ",
        " on behalf of ",
        " von ",
        " bei ",
        " chez ",
        " bij ",
        " aus ",
    ];
    let firm = joints.iter().find_map(|joint| name.split_once(joint));
    // "Fr. Yıldız, Stadtwerke Lindenau"
    if let Some((_, firm)) = name.split_once(", ")
        && firm.contains(' ')
        && source.body.contains(firm)
    {
        candidates.add(Evidence::quote(Part::From, firm, 0..firm.len()), 4.0);
        return true;
    }
    if let Some((_, firm)) = firm.filter(|(who, _)| !who.contains(' ') || !name.contains("Team")) {
        candidates.add(Evidence::quote(Part::From, firm, 0..firm.len()), 4.0);
        return true;
    }
    false
}

/// Where a name begins behind the words for a team at its head: `HR Waterland`.
fn behind_team(name: &str) -> usize {
    let mut start = 0;
    for word in name.split_inclusive(' ') {
        if !is_team_word(fold(word.trim()).as_str()) {
            break;
        }
        start += word.len();
    }
    start
}

/// Any name in the mail that is also the domain of the sender.
pub(super) fn by_domain(source: &Source<'_>, domains: &[String], candidates: &mut Candidates) {
    let text = &source.text;
    for one in &mut candidates.0 {
        let holds = |domain: &String| domain.len() > 6 && one.key.contains(domain.as_str());
        if domains.contains(&one.key) || domains.iter().any(holds) {
            one.score += 6.0;
        } else if domains.iter().any(|domain| fits(&one.key, domain)) {
            one.score += 4.0;
        }
    }
    let mut at = 0;
    while at < text.words.len() {
        let Some(name) = name_at(text, at) else {
            at += 1;
            continue;
        };
        let matches = |words: &Range<usize>| {
            let key = without_suffix(text.written(words.clone()));
            key.len() >= 4 && domains.iter().any(|domain| is_domain(&key, domain))
        };
        let parts = (name.start..name.end)
            .filter(|start| is_capital(text, *start))
            .flat_map(|start| (start + 1..=name.end).rev().map(move |end| start..end));
        let best = parts.clone().find(matches).map(|part| {
            // The whole run where it is short and begins like a name: "Bodegas Altamonte" at altamonte.example.
            let written = text.written(name.clone());
            let is_whole = name.len() <= 5
                && !is_no_name(&text.words[name.start].folded)
                && !names_a_job(written)
                && !is_titled(text.words[name.start].folded.as_str());
            if is_whole { name.clone() } else { part }
        });
        if let Some(words) = best {
            candidates.add(source.quote_words(words), 4.0);
        }
        at = name.end.max(at + 1);
    }
}

/// Whether a domain's label is the name, or the name with little more.
fn is_domain(key: &str, domain: &str) -> bool {
    let is_part = domain.starts_with(key)
        || key.starts_with(domain)
        || key.len().min(domain.len()) >= 6 && (key.ends_with(domain) || domain.ends_with(key));
    domain == key
        || is_part && key.len().abs_diff(domain.len()) <= 6 && key.len().min(domain.len()) >= 5
}
