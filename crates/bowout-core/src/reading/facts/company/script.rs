//! Hints at the employer in Japanese and Chinese, where nothing parts words: forms, ends of names, desks, frames of words.

use crate::reading::facts::company::closing::{by_han_clients, by_han_closing};
use crate::reading::facts::company::mention::{Mentions, Place};
use crate::reading::facts::names::{HAN_ENDS, has_form, has_house, is_nameless, names_a_job};
use crate::reading::source::Source;
use crate::text::{beginning, line_start, offset_in, stands_alone};

/// Forms that stand before a name or behind it.
const FORMS: &str = "株式会社 有限会社 合同会社 医療法人社団 医療法人 社会福祉法人 学校法人 一般社団法人 一般財団法人 公益財団法人 \
    NPO法人 股份有限公司 有限公司 有限责任公司";

/// Words for desks behind a firm's name.
pub(super) const DESKS: &str = "人事総務部 人事部 人事課 人事担当 採用担当 採用チーム 採用グループ 採用係 採用事務局 採用窓口 採用 総務部 \
    総務課 総務 事務局 校招组 校招組 校园招聘 招考办公室 办公室 辦公室 教务处 财务室 人力资源部 人力資源部 人资部 人事处 人事處 人事行政部 行政部 招聘组 招聘团队 招聘 人事";

/// Marks at which a name ends on either side.
pub(super) const MARKS: &str =
    "。、，,.:：!！?？;；「」『』【】（）()《》〈〉<>[]\"“”'|｜/／\n\t—–~〜…■●▼◆※=＝@＠*_";

/// Words of one sign that part a Chinese name from what stands before it.
const BEFORE: &str =
    "个個的是在到来來自于於与與和及由向为為给給请請您你我她他们們这這那贵貴加入司至往赴去就";

/// Signs that part a Japanese name from what stands behind it, or before it.
const PARTICLES: &str = "はをにがでとへもより";

/// Names in Japanese and Chinese.
pub(super) fn by_script(source: &Source<'_>, mentions: &mut Mentions) {
    if !source.text.source.contains(stands_alone) {
        return;
    }
    in_marks(source, mentions);
    in_subject(source, mentions);
    by_form(source, mentions);
    by_end(source, mentions);
    by_desk(source, mentions);
    by_frame(source, mentions);
    introduced(source, mentions);
    by_han_closing(source, mentions);
    by_han_clients(source, mentions);
}

/// Whether words may be a firm's name: of a fair length, no desk, no job, nothing of a sentence.
pub(super) fn may_be_named(name: &str) -> bool {
    const SENTENCE: &str = "面接 面试 面試 選考 応募 日程 岗位 職位 职位 简历 履歷 时间 時間 通知 邀请 邀請 感谢 谢谢 弊社 当社 \
    貴社 御社 我司 贵司 本公司 メッセージ 反馈 下一步 秘書 明日 本日 附件 保密 邮件 郵件 系统 系統 进展 再送 結果 お知らせ 回复 转发 次のステップ 关于 關於 公募 候选 候補 您 你 我们 我們 お世話 お詫び 案内 変更 重要 下記 以下 确认 確認 申し ます";
    let is_called = [
        "さん",
        "ちゃん",
        "くん",
        "さま",
        "先生",
        "老师",
        "同学",
        "女士",
    ]
    .iter()
    .any(|end| name.ends_with(end));
    let length = name.chars().count();
    let has_letters = name.chars().any(|c| stands_alone(c) || c.is_alphabetic());
    let is_dated = name.contains('年') && name.contains(|c: char| c.is_ascii_digit());
    let is_long = length > 2 || name.is_ascii() || has_house(name);
    (2..=24).contains(&length)
        && is_long
        && !is_dated
        && has_letters
        && !is_called
        && !is_nameless(name)
        && !SENTENCE.split_whitespace().any(|word| name.contains(word))
        && (!names_a_job(name) || has_form(name) || has_house(name))
        && !name.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a name is as short and plain as those of people are: two to four Han signs.
pub(super) fn may_be_somebody(name: &str) -> bool {
    let bare: String = name.chars().filter(|c| !c.is_whitespace()).collect();
    (1..=5).contains(&bare.chars().count())
        && bare
            .chars()
            .all(|c| ('\u{3400}'..='\u{9fff}').contains(&c) || c == '々')
        && !has_house(name)
        && !has_form(name)
}

pub(super) fn add(
    source: &Source<'_>,
    mentions: &mut Mentions,
    (place, weight): (Place, f64),
    name: &str,
) {
    let name = name.trim_matches([' ', '　', '・', '-', '－']);
    let name = name.strip_suffix('様').unwrap_or(name);
    if may_be_named(name) {
        let all = source.text.source;
        let start = offset_in(name, all);
        mentions.add(place, weight, source.quote(start..start + name.len()));
    }
}

/// `【X】` at the head of a subject or a text message.
fn in_marks(source: &Source<'_>, mentions: &mut Mentions) {
    for (open, _) in source.text.source.match_indices('【') {
        let inside = &source.text.source[open + '【'.len_utf8()..];
        if let Some(close) = inside.find('】').filter(|close| (3..=45).contains(close)) {
            let name = without_desk(&inside[..close]);
            // A bracket in the subject may hold any word; in a text message it is who writes.
            let is_shaped = has_house(name) || has_form(name);
            let is_said_again = source.text.source.matches(name).count() > 1;
            let weight =
                if is_shaped || open < source.shift && is_said_again || open == source.shift {
                    2.0
                } else {
                    1.0
                };
            let generic = [
                "ご", "形式", "想定", "勤務", "場所", "地点", "公司", "書類", "急", "再", "要",
                "名称", "应", "応",
            ];
            if !generic
                .iter()
                .any(|word| name.contains(word) && !has_form(name))
            {
                add(source, mentions, (Place::Subject, weight), name);
            }
        }
    }
}

/// Pieces of the subject that end as firms do: `面试邀请-云帆科技`, `云帆科技面试邀请`.
fn in_subject(source: &Source<'_>, mentions: &mut Mentions) {
    const OCCASIONS: [&str; 14] = [
        "面试邀请函",
        "面试邀请",
        "面试通知",
        "面试",
        "面試邀請",
        "面試通知",
        "面試",
        "邀请函",
        "からの面接",
        "から面接",
        "の面接",
        "選考",
        "より",
        "から",
    ];
    let subject = &source.text.source[..source.shift.min(source.message.subject.len())];
    for piece in subject.split(|c: char| MARKS.contains(c) || "- －　".contains(c)) {
        let cut = OCCASIONS
            .iter()
            .filter_map(|word| piece.find(word))
            .filter(|at| *at > 0)
            .min();
        let name = without_desk(&piece[..cut.unwrap_or(piece.len())]);
        let is_cut = cut.is_some();
        if has_house(name) || has_form(name) || is_cut && !may_be_somebody(name) && !name.is_ascii()
        {
            let weight = if has_house(name) || has_form(name) {
                1.2
            } else {
                0.8
            };
            add(source, mentions, (Place::Subject, weight), name);
        }
    }
}

/// A name up to the word for a desk behind it.
pub(super) fn without_desk(name: &str) -> &str {
    let name = name.trim();
    let cut = DESKS
        .split_whitespace()
        .filter_map(|desk| name.find(desk))
        .filter(|at| *at > 0)
        .min();
    name[..cut.unwrap_or(name.len())].trim_end_matches([' ', '　', 'の', '-', '・'])
}

/// `株式会社X`, `X株式会社`, `X有限公司`.
fn by_form(source: &Source<'_>, mentions: &mut Mentions) {
    let all = source.text.source;
    for form in FORMS.split_whitespace() {
        for (at, _) in all.match_indices(form) {
            let behind = &all[at + form.len()..];
            let ahead = name_ahead(behind);
            let before = name_before(&all[..at]);
            let is_prefix = form.starts_with(|c: char| "株有合医社学一公N".contains(c))
                && !ahead.is_empty()
                && (before.is_empty() || before.chars().count() > 14);
            let (start, end) = if is_prefix {
                (at, at + form.len() + ahead.len())
            } else {
                (at - before.len(), at + form.len())
            };
            if end - start > form.len() {
                add(source, mentions, (Place::Named, 1.0), &all[start..end]);
            }
        }
    }
}

/// The name that a text begins with: up to a mark, a blank, a particle or a desk.
fn name_ahead(text: &str) -> &str {
    let line = beginning(text, 60);
    let end = line
        .char_indices()
        .find(|(at, c)| {
            MARKS.contains(*c)
                || c.is_whitespace()
                || *c == 'の'
                || *c == '様'
                || PARTICLES.contains(*c) && *at > 3
                || line[*at..].starts_with("です")
                || DESKS
                    .split_whitespace()
                    .any(|desk| line[*at..].starts_with(desk))
        })
        .map_or(line.len(), |(at, _)| at);
    &line[..end]
}

/// The name that a text ends with: back to a mark, a blank or a small word.
fn name_before(text: &str) -> &str {
    let start = text
        .char_indices()
        .rev()
        .take(18)
        .take_while(|(_, c)| {
            !MARKS.contains(*c)
                && !c.is_whitespace()
                && !"はをにがでとへ".contains(*c)
                && !BEFORE.contains(*c)
        })
        .last()
        .map_or(text.len(), |(at, _)| at);
    let name = &text[start..];
    // "ご応募いただいておりましたミライ電子": what a verb ends is no part of the name.
    let verb = ["ました", "ます", "いた", "している", "する", "した"]
        .iter()
        .filter_map(|verb| name.rfind(verb).map(|at| at + verb.len()))
        .max();
    &name[verb.unwrap_or(0)..]
}

/// Names that end as only firms and houses do, wherever they stand.
fn by_end(source: &Source<'_>, mentions: &mut Mentions) {
    let all = source.text.source;
    for end in HAN_ENDS
        .split_whitespace()
        .filter(|end| end.chars().count() > 1)
    {
        for (at, _) in all.match_indices(end) {
            let before = name_before(&all[..at]);
            let behind = all[at + end.len()..].chars().next();
            let goes_on = behind.is_some_and(|c| {
                ('\u{3400}'..='\u{9fff}').contains(&c)
                    && !"的人招の诚誠邀面行总總です様嘅已将將看想给給出财財请請约約二一三邀在已正现現担採看事护護岗".contains(c)
            });
            if before.chars().count() >= 2 && !goes_on {
                let start = at - before.len();
                add(
                    source,
                    mentions,
                    (Place::Named, 0.6),
                    &all[start..at + end.len()],
                );
            }
        }
    }
}

/// Lines that name a firm and its desk: `蓝桥科技人力资源部`, `株式会社みなと物流 人事部 田村`.
fn by_desk(source: &Source<'_>, mentions: &mut Mentions) {
    let body = &source.text.source[source.shift..];
    for line in body.lines().map(str::trim).filter(|line| line.len() < 110) {
        let name = without_desk(line);
        let is_cut = name.len() < line.len() && !name.is_empty();
        let behind = line[name.len()..].trim_start();
        let is_line = behind.chars().count() <= 16 && !line.ends_with(['。', '！', '!', '，']);
        let name = name
            .split(['　', '：', ':'])
            .next_back()
            .unwrap_or_default();
        if is_cut && is_line && !may_be_somebody(name) {
            add(source, mentions, (Place::Signature, 2.0), name);
        }
    }
}

/// Words that a name follows, what ends it, and how much they say.
const OPENS: &[(&str, &[&str], f64)] = &[
    ("雇主:", &["\n", "，", "。"], 2.0),
    ("雇主：", &["\n", "，", "。"], 2.0),
    ("甲方(", &[")"], 2.0),
    ("甲方（", &["）"], 2.0),
    ("用人单位：", &["\n", "，"], 2.0),
    ("用人单位:", &["\n", "，"], 2.0),
    ("您与", &["约定", "的面试"], 2.0),
    ("感谢您应聘", &["的", "岗"], 1.6),
    ("感谢应聘", &["的", "岗"], 1.6),
    ("恭喜你通过", &["管理", "的", "「", "岗"], 1.2),
    ("恭喜您通过", &["管理", "的", "「", "岗"], 1.2),
    (
        "我是",
        &["的", "这边", "這邊", "招聘", "人事", "HR", "人力"],
        2.0,
    ),
    ("我係", &["嘅", "的"], 2.0),
    ("我们是", &["的", "，", "。", ","], 1.6),
    ("我們是", &["的", "，", "。", ","], 1.6),
    (
        "这里是",
        &["的", "，", "。", ",", "招聘", "人事", "HR"],
        2.0,
    ),
    ("這裡是", &["的", "，", "。", ",", "人事", "HR"], 2.0),
    ("来自", &["的", "，", "招聘", "HR"], 1.2),
    ("代表", &["，", "邀", "向", "感谢"], 1.6),
    ("感谢您投递", &["的", "岗", "\"", "“", "「"], 1.6),
    ("感谢您应聘", &["的", "岗"], 1.6),
    ("感谢您对", &["的", "岗"], 2.0),
    ("感謝您對", &["的"], 2.0),
    ("感謝您應徵", &["的"], 1.6),
    ("感谢您关注", &["的", "，", "。", "招聘"], 2.0),
    ("欢迎加入", &["，", "。", "！", "!"], 2.0),
    ("加入", &["，", "。", "的", "大家庭", "！"], 1.2),
    ("应聘", &["的"], 1.2),
    ("應徵", &["的"], 1.2),
    ("到", &["面试", "面談", "面谈", "面試"], 0.8),
];

/// Words that a name precedes, and how much they say.
const CLOSES: [(&str, f64); 16] = [
    ("诚邀", 1.6),
    ("誠邀", 1.6),
    ("邀请您", 1.5),
    ("邀請您", 1.5),
    ("邀您", 1.5),
    ("特邀", 1.5),
    ("想约您", 1.2),
    ("への応募", 2.0),
    ("へのご応募", 2.0),
    ("にご応募", 1.6),
    ("にご興味", 2.0),
    ("にご関心", 2.0),
    ("から面接", 1.6),
    ("より面接", 1.6),
    ("様より", 2.0),
    ("様から", 2.0),
];

/// Names in frames of words: `我是X的`, `感谢您投递X的`, `Xへのご応募`, `X诚邀您`.
fn by_frame(source: &Source<'_>, mentions: &mut Mentions) {
    let all = source.text.source;
    for (lead, ends, weight) in OPENS.iter().copied() {
        for (at, _) in all.match_indices(lead) {
            let rest = beginning(&all[at + lead.len()..], 60);
            let end = ends.iter().filter_map(|end| rest.find(end)).min();
            let name = &rest[..end.unwrap_or(0)];
            if !name.contains(|c: char| MARKS.contains(c)) && name.chars().count() > 1 {
                let place = match lead {
                    "我是" | "我係" | "我们是" | "我們是" | "这里是" | "這裡是" | "来自"
                    | "代表" => Place::Own,
                    _ => Place::Lead,
                };
                add(source, mentions, (place, weight), without_desk(name));
            }
        }
    }
    by_client(source, mentions);
    for (close, weight) in CLOSES {
        for (at, _) in all.match_indices(close) {
            let name = name_before(&all[..at]);
            let place = if matches!(
                close,
                "诚邀" | "邀请您" | "邀請您" | "邀您" | "特邀" | "誠邀"
            ) {
                Place::Invites
            } else {
                Place::Lead
            };
            if !may_be_somebody(name) {
                add(source, mentions, (place, weight), without_desk(name));
            }
        }
    }
}

/// The client of an agency: `客户星辰半导体看了您的简历`, `ミライ電子株式会社様より`.
fn by_client(source: &Source<'_>, mentions: &mut Mentions) {
    const ENDS: [&str; 14] = [
        "看", "想", "希望", "对", "對", "的", "，", ",", "觉得", "约", "様", "より", "から", "」",
    ];
    let all = source.text.source;
    for lead in [
        "客户",
        "客戶",
        "客户：",
        "客户:",
        "クライアントの",
        "応募先：",
        "応募先:",
        "企業名：",
        "企業名:",
    ] {
        for (at, _) in all.match_indices(lead) {
            let rest = beginning(&all[at + lead.len()..], 50);
            let rest = rest.split('\n').next().unwrap_or_default();
            let end = ENDS.iter().filter_map(|end| rest.find(end)).min();
            let name = &rest[..end.unwrap_or(rest.len())];
            if has_house(name) || has_form(name) {
                add(source, mentions, (Place::Client, 100.0), name);
            }
        }
    }
}

/// `X株式会社の森下です`, `しおかぜ印刷の総務、江原と申します`, `こどもの森学園の三枝です`.
fn introduced(source: &Source<'_>, mentions: &mut Mentions) {
    const SAYS: [&str; 4] = ["です", "と申します", "でございます", "と申し"];
    let all = source.text.source;
    for (of, joint) in all.match_indices(['の', '、', ' ', '　']) {
        let behind = beginning(&all[of + joint.len()..], 45);
        let behind = behind.split('\n').next().unwrap_or_default();
        // A family name of one to four signs, or a desk and a name, then the verb.
        let says = SAYS.iter().filter_map(|says| behind.find(says)).min();
        let is_said = says.is_some_and(|at| {
            let who = &behind[..at];
            let is_kana = |c: char| ('\u{3041}'..='\u{3096}').contains(&c);
            (1..=12).contains(&who.chars().count())
                && !who.contains(['。', '！', '!', '？'])
                && !who.contains(is_kana)
                && !names_a_job(who)
        });
        if !is_said
            || joint != "の"
                && !all[..of].ends_with(['社', '園', '院', '店', '部', '課', '会', '所'])
        {
            continue;
        }
        let line = &all[line_start(all, of)..of];
        let from = line
            .rfind(['。', '、', '！', '!', '，', ','])
            .map_or(0, |at| {
                at + line[at..].chars().next().map_or(0, char::len_utf8)
            });
        let firm = without_desk(line[from..].trim());
        let firm = firm.strip_prefix("私").unwrap_or(firm);
        let is_desk = firm.ends_with(['部', '課', '当', '室', '長', '件', '方']);
        if firm.len() >= 6 && !is_desk && !may_be_somebody(firm) {
            add(source, mentions, (Place::Own, 2.2), firm);
        } else if firm.len() >= 6 && !is_desk {
            add(source, mentions, (Place::Own, 2.0), firm);
        }
    }
}
