//! Roles in Japanese and Chinese, by the words around them.

use crate::reading::facts::role::role::Candidate;
use crate::reading::facts::role::told::APPLIED;
use crate::reading::facts::role::trades::names_a_role;
use crate::reading::source::Source;
use crate::text::{line_start, offset_in, stands_alone};

/// Roles in Japanese and Chinese, by the words around them.
pub(super) fn by_script(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    let all = source.text.source;
    if !all.contains(stands_alone) {
        return;
    }
    before_apply(all, candidates);
    before_marks(all, candidates);
    in_marks(all, candidates);
    behind_label(all, candidates);
    behind_apply(source, candidates);
    in_frames(all, candidates);
    in_brackets(all, candidates);
    applied_for(all, candidates);
}

/// Words for a talk, behind which a bracket may hold the role.
const BRACKET_TALKS: [&str; 22] = [
    "面接",
    "面試",
    "面试",
    "案内",
    "选考",
    "選考",
    "募集",
    "复试",
    "複試",
    "終面",
    "终面",
    "初试",
    "一面",
    "二面",
    "通知",
    "邀请",
    "邀請",
    "について",
    "招聘",
    "笔试",
    "筆試",
    "校招",
];

/// In brackets behind a word for a talk: `面接のご案内（測量技術者）`, `终面(供应链经理)`.
fn in_brackets(all: &str, candidates: &mut Vec<Candidate>) {
    const NONE: [&str; 13] = [
        "Web",
        "面",
        "時",
        "时",
        "分",
        "会議",
        "会议",
        "オンライン",
        "线上",
        "線上",
        "変更",
        "要",
        "再",
    ];
    for (at, open) in all.match_indices(['(', '（']) {
        let rest = crate::text::beginning(&all[at + open.len()..], 60);
        let Some(end) = rest.find([')', '）', '\n']) else {
            continue;
        };
        let (words, before) = (&rest[..end], all[..at].trim_end());
        // "二次面接(北星システム/インフラエンジニア)": behind the firm.
        let behind = words.rsplit_once(['/', '／', '·', '・']);
        let parted = behind.filter(|(firm, role)| !names_a_role(firm) && names_a_role(role));
        let words = parted.map_or(words, |(_, role)| role);
        let is_led = parted.is_some() || BRACKET_TALKS.iter().any(|talk| before.ends_with(talk));
        let is_one = (2..=16).contains(&words.chars().count())
            && words.contains(stands_alone)
            && !words.contains(|one: char| one.is_ascii_digit())
            && !words.contains([
                '/', '、', '。', ':', '：', '月', '火', '水', '木', '金', '土', '日',
            ])
            && !NONE.iter().any(|none| words.contains(none));
        if is_led && is_one {
            let start = offset_in(words, all);
            candidates.push(Candidate {
                place: start..start + words.len(),
                score: if parted.is_some() { 3.5 } else { 2.4 },
            });
        }
    }
}

/// What only a role stands before: `貿易事務にご応募`, `保育士への応募`, `店长助理一职`.
fn applied_for(all: &str, candidates: &mut Vec<Candidate>) {
    const MARKS: [&str; 19] = [
        "のポジション",
        "这个机会",
        "這個機會",
        "这个职位",
        "這個職位",
        "这个岗位",
        "之面試",
        "的面試",
        "的面试",
        "の一次面接",
        "の二次面接",
        "の最終面接",
        "の一次選考",
        "の書類選考",
        "这个位置",
        "這個位置",
        "二面",
        "群面",
        "终面",
    ];
    const EDGES: &str =
        "。、，,.:：!！?？「」『』【】()（）\"“” 　\nのはをにがと的聘请請您你妳过過对對聊";
    for mark in APPLIED.into_iter().chain(MARKS) {
        for (end, _) in all.match_indices(mark) {
            let end = all[..end].trim_end_matches(['」', '』', '"', '”']).len();
            let end = before_a_bracket(&all[..end]);
            let from = all[..end]
                .char_indices()
                .rev()
                .take_while(|(_, one)| !EDGES.contains(*one))
                .last()
                .map_or(end, |(at, _)| at);
            let words = &all[from..end];
            let is_one = (2..=16).contains(&words.chars().count())
                && words.contains(stands_alone)
                && !words.contains(['社', '月', '日'])
                && !["当", "弊", "求人", "応募", "面接", "募集"]
                    .iter()
                    .any(|none| words.starts_with(none));
            if is_one {
                let score = match (APPLIED.contains(&mark), names_a_role(words)) {
                    (true, true) => 5.0,
                    (true, false) => 3.5,
                    (false, true) => 2.5,
                    (false, false) => 1.8,
                };
                candidates.push(Candidate {
                    place: from..end,
                    score,
                });
            }
        }
    }
}

/// Where a role ends before what a bracket adds to it: `経理職(決算担当)にご応募`.
fn before_a_bracket(before: &str) -> usize {
    let open = before
        .strip_suffix([')', '）'])
        .and_then(|inside| inside.rfind(['(', '（']));
    open.filter(|open| before.len() - open < 60)
        .unwrap_or(before.len())
}

/// What stands before a role, and what behind it.
const FRAMES: [(&str, &[&str]); 29] = [
    ("應徵「", &["」"]),
    ("应聘「", &["」"]),
    ("应聘“", &["”"]),
    ("通过「", &["」"]),
    ("通過「", &["」"]),
    ("ポジションは", &["です", "で", "、", "(", "（", "と"]),
    ("職缺:", &["，", ",", "、", ")", "\n"]),
    ("岗位:", &["，", ",", "、", ")", "\n"]),
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
    ("投递的“", &["”"]),
    ("投递的「", &["」"]),
    ("申请的", &["岗", "一职", "职位", "，", "。"]),
    ("面试", &["一职"]),
    ("面試", &["一職"]),
    ("ポジション「", &["」"]),
    ("職種「", &["」"]),
    ("」の", &["職"]),
    ("/", &["」"]),
];

/// In frames of words: `ポジションは…です`, `投递的…岗`.
fn in_frames(all: &str, candidates: &mut Vec<Candidate>) {
    for (lead, ends) in FRAMES {
        for (at, _) in all.match_indices(lead) {
            let start = at + lead.len();
            let rest = crate::text::beginning(&all[start..], 70);
            let rest = rest.lines().next().unwrap_or_default();
            if lead == "/" && !all[..at].ends_with(|c: char| !c.is_ascii()) {
                continue;
            }
            let Some(end) = ends.iter().filter_map(|end| rest.find(end)).min() else {
                continue;
            };
            let mut words = &rest[..end];
            // 感谢您投递白鹭出版社"版权编辑"岗位: the quoted words are the role.
            for (open, close) in [('"', '"'), ('“', '”'), ('「', '」')] {
                if let Some(from) = words.find(open)
                    && let Some(to) = words[from + open.len_utf8()..].find(close)
                {
                    words = &words[from + open.len_utf8()..][..to];
                }
            }
            let is_fair = (2..=18).contains(&words.chars().count());
            if is_fair && !words.contains(['、', '。', '，', '：']) {
                let from = offset_in(words, all);
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
        let line = &all[line_start(all, end)..end];
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

/// Words for a post and for a talk about it, before which it stands.
const MARKS: [&str; 42] = [
    "公募",
    "群面",
    "复试",
    "二面",
    "终面",
    "的缺",
    "的空缺",
    "の人手",
    "をまかせ",
    "をお任せ",
    "面試",
    "の求人",
    "の位置",
    "的位置",
    "応募ありがとう",
    "のお仕事",
    "の仕事",
    "の募集",
    "试讲",
    "甄選",
    "的團隊",
    "的团队",
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

/// What stands before a word for a post, back to a mark or a small word: `SREポジションの件`, `产品经理职缺`.
fn before_marks(all: &str, candidates: &mut Vec<Candidate>) {
    const EDGES: &str = "。、，,.:：!！?？「」『』【】（）()\"“” 　\nのはをにが的聘徵徴請请您投递遞任贵貴社司们們了過过";
    for mark in MARKS {
        for (end, _) in all.match_indices(mark) {
            let bare = all[..end].trim_end_matches(' ');
            let end = before_a_bracket(bare);
            let from = all[..end]
                .char_indices()
                .rev()
                .take_while(|(_, one)| {
                    !EDGES.contains(*one) && !('\u{3041}'..='\u{3096}').contains(one)
                })
                .last()
                .map_or(end, |(at, _)| at);
            let words = &all[from..end];
            let keeps = if mark.starts_with('職') && mark != "職缺" && end == bare.len() {
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

/// What stands in brackets before a word for a post or its selection, or behind one: `「増長产品经理」岗位`, `職種は「外商アシスタント」`,
/// `【求人】ソムリエ(京都)`, `预约【课程顾问】初试`.
fn in_marks(all: &str, candidates: &mut Vec<Candidate>) {
    const BEHIND: [&str; 12] = [
        "岗位",
        "的岗位",
        "職缺",
        "职位",
        "の選考",
        "のお仕事",
        "初试",
        "复试",
        "面试",
        "面試",
        "的履歷",
        "のポジション",
    ];
    const PAIRS: [(char, char); 5] = [
        ('「', '」'),
        ('【', '】'),
        ('“', '”'),
        ('"', '"'),
        ('『', '』'),
    ];
    for (open, close) in PAIRS {
        for (at, _) in all.match_indices(open) {
            let start = at + open.len_utf8();
            let rest = crate::text::beginning(&all[start..], 110);
            let Some(end) = rest.find(close) else {
                continue;
            };
            let (words, behind) = (&rest[..end], &rest[end + close.len_utf8()..]);
            let is_told = BEHIND.iter().any(|one| behind.starts_with(one))
                || ["職種は", "职位是", "岗位是", "職種:"]
                    .iter()
                    .any(|one| all[..at].ends_with(one));
            if is_told && (2..=32).contains(&words.chars().count()) && !words.contains('\n') {
                // “青峰旅行—定制师”: the firm and the role.
                let words = words.rsplit(['—', '-', '|', '/']).next().unwrap_or(words);
                let words = if names_a_role(words) {
                    words
                } else {
                    &rest[..end]
                };
                let from = offset_in(words, all);
                candidates.push(Candidate {
                    place: from..from + words.len(),
                    score: 2.5,
                });
            }
        }
    }
}

/// `【求人】ソムリエ(京都)`: the rest of the line.
fn behind_label(all: &str, candidates: &mut Vec<Candidate>) {
    for (at, lead) in all.match_indices("【求人】") {
        let rest = all[at + lead.len()..]
            .split('\n')
            .next()
            .unwrap_or_default()
            .trim_end();
        if (2..=32).contains(&rest.chars().count()) {
            let start = at + lead.len();
            candidates.push(Candidate {
                place: start..start + rest.len(),
                score: 2.5,
            });
        }
    }
}

/// What stands behind a word for applying or behind the mark of a title, up to the end of its line: `應徵物流規劃師`,
/// `面試邀請:產品經理`.
fn behind_apply(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    const LEADS: [&str; 11] = [
        "来面试",
        "來面試",
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
                .find(|one: char| "\n。，,、(（「【-｜| 的".contains(one))
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

#[cfg(test)]
mod tests {
    use crate::reading::facts::role::heard as role;

    #[test]
    fn hears_what_only_a_role_stands_before_or_in_brackets_behind_a_talk() {
        for (subject, body, wanted) in [
            (
                "面接について",
                "ひなた保育園の木田です。調理員へのご応募ありがとうございます。12月3日(木)15時に園でお話しできますか。",
                "調理員",
            ),
            (
                "面接のご案内（測量補助者）",
                "お世話になっております。12月3日15時に面接にお越しいただけますか。",
                "測量補助者",
            ),
            (
                "二面时间",
                "您好，恭喜通过一面！测试开发工程师二面可选周四10点或周五14点，请回复。",
                "测试开发工程师",
            ),
            (
                "时间沟通",
                "您好，客户对您很满意，想约您聊聊采购总监这个机会，周四晚上八点视频，可以吗？",
                "采购总监",
            ),
            (
                "異動通知",
                "林小姐您好：您應徵「護理師」之面試時間已更新為12/3(四)15:00。",
                "護理師",
            ),
            (
                "面談",
                "データエンジニアのポジションについて、12月3日15時にお話しできますか。",
                "データエンジニア",
            ),
        ] {
            assert_eq!(role(subject, body), wanted, "{body}");
        }
        assert_eq!(
            role(
                "面接のご案内（オンライン）",
                "12月3日15時に面接をお願いします。"
            ),
            ""
        );
    }
}
