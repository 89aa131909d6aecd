//! Roles in Japanese and Chinese, by the words around them.

use crate::reading::facts::role::role::Candidate;
use crate::reading::facts::role::trades::names_a_role;
use crate::reading::source::Source;

/// Roles in Japanese and Chinese, by the words around them.
pub(super) fn by_script(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    let all = source.text.source;
    before_apply(all, candidates);
    before_marks(all, candidates);
    behind_apply(source, candidates);
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

/// What stands before a word for a post, back to a mark or a small word: `SREポジションの件`, `产品经理职缺`.
fn before_marks(all: &str, candidates: &mut Vec<Candidate>) {
    const MARKS: [&str; 20] = [
        "面接",
        "面談",
        "面谈",
        "のご応募",
        "の件",
        "应聘",
        "の面接",
        "の選考",
        "的事",
        "面试",
        "ポジション",
        "職への",
        "職の",
        "職に",
        "職缺",
        "一職",
        "一职",
        "岗位",
        "崗位",
        "职位",
    ];
    const EDGES: &str = "。、，,.:：!！?？「」『』【】（）()\"“” 　\nのはをにが的聘徵徴請请您投递遞任贵貴社司们們了過过";
    for mark in MARKS {
        for (end, _) in all.match_indices(mark) {
            let from = all[..end]
                .char_indices()
                .rev()
                .take_while(|(_, one)| {
                    !EDGES.contains(*one) && !('\u{3041}'..='\u{3096}').contains(one)
                })
                .last()
                .map_or(end, |(at, _)| at);
            let words = &all[from..end];
            let keeps = if mark.starts_with('職') && mark != "職缺" {
                "職".len()
            } else {
                0
            };
            let length = words.chars().count();
            if (2..=14).contains(&length)
                && (names_a_role(words) || mark == "ポジション" || keeps > 0)
            {
                candidates.push(Candidate {
                    place: from..end + keeps,
                    score: 2.5,
                });
            }
        }
    }
}

/// What stands behind a word for applying or behind the mark of a title, up to the end of its line: `應徵物流規劃師`,
/// `面試邀請:產品經理`.
fn behind_apply(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    const LEADS: [&str; 9] = [
        "應徵",
        "应聘",
        "应征",
        "面試邀請:",
        "面試邀請：",
        "面试邀请:",
        "面试邀请：",
        "面試通知:",
        "面试通知：",
    ];
    let all = source.text.source;
    for lead in LEADS {
        for (at, _) in all.match_indices(lead) {
            let rest = &all[at + lead.len()..];
            let end = rest
                .find(|one: char| "\n。，,、(（「【-｜| ".contains(one))
                .unwrap_or(rest.len());
            let words = &rest[..end];
            if (2..=14).contains(&words.chars().count()) && names_a_role(words) {
                let start = at + lead.len();
                candidates.push(Candidate {
                    place: start..start + end,
                    score: 2.0,
                });
            }
        }
    }
}
