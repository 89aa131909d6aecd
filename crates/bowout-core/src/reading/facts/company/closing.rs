//! The firm in Japanese and Chinese on the line that closes a mail, before whoever says who they are, and behind whom an
//! agency speaks for.

use crate::evidence::{Evidence, Part};
use crate::reading::facts::company::exclude::has_brand;
use crate::reading::facts::company::mention::{Mentions, Place};
use crate::reading::facts::company::script::{
    DESKS, MARKS, add, may_be_named, may_be_somebody, without_desk,
};
use crate::reading::facts::names::{HAN_ENDS, has_form, has_house};
use crate::reading::source::Source;
use crate::text::offset_in;

/// Ranks and desks that stand between a firm and a name.
const RANKS: &str = "園長 院長 店長 女将 組合長 校長 教頭 部長 課長 師長 係長 所長 室長 工場長 支配人 料理長 主任 看護主任 施設長 代表 社長 専務 番頭 秘書 総務 庶務 \
    人事 採用 看護部 技術部 教務處 教务处 人事室 技术部 人才团队 招聘 店长 园长 院长 厂长 经理 經理 总监 主管 老师 護理部 护理部 前台 财务 行政 HR hr Recruiting \
    人力 编辑部 編集部 事務 事務局 営業部 営業 厨房 理事長 組合 チーム 採用担当 人事担当";

/// Whether a word is a desk, a rank, or ends in one.
pub(super) fn is_rank(word: &str) -> bool {
    let is_one = |list: &str| list.split_whitespace().any(|one| one == word);
    is_one(RANKS)
        || is_one(DESKS)
        || word.chars().count() <= 8
            && [
                "部", "課", "係", "室", "処", "處", "处", "採用", "招聘", "担当",
            ]
            .iter()
            .any(|end| word.ends_with(end))
            && !has_house(word)
}

/// The firm on one of the last lines: before a rank or the name of whoever writes, or on the line beside it; and before
/// whoever says who they are.
pub(super) fn by_han_closing(source: &Source<'_>, mentions: &mut Mentions) {
    let lines: Vec<&str> = source.text.source[source.shift..]
        .lines()
        .map(str::trim)
        .take_while(|line| !line.starts_with('>') && !line.starts_with("---"))
        .filter(|line| !line.is_empty())
        .collect();
    let sender = source
        .message
        .from
        .first()
        .map_or("", |from| from.name.as_str());
    let last = &lines[lines.len().saturating_sub(5)..];
    for (at, line) in last.iter().enumerate() {
        if is_sentence(line) {
            continue;
        }
        let pieces: Vec<&str> = pieces(line);
        let Some(firm) = pieces
            .iter()
            .copied()
            .find(|piece| may_close(piece, sender))
        else {
            continue;
        };
        let is_signed = pieces
            .iter()
            .any(|piece| *piece != firm && is_somebody(piece, sender))
            // "仁和医院 赵敏"
            || pieces.len() == 2
                && (has_house(firm) || has_form(firm))
                && pieces[0] == firm
                && may_be_somebody(pieces[1]);
        let beside = [at.checked_sub(1), Some(at + 1)];
        let is_beside = pieces.len() <= 2
            && beside
                .into_iter()
                .flatten()
                .filter_map(|at| last.get(at))
                .any(|line| {
                    !is_sentence(line)
                        && self::pieces(line)
                            .iter()
                            .any(|piece| is_somebody(piece, sender))
                });
        if is_signed || is_beside {
            add(
                source,
                mentions,
                (Place::Signature, 2.0),
                without_desk(firm),
            );
        }
    }
    behind_the_words(source, &lines, sender, mentions);
    called_a_shop(source, mentions);
    introducing(source, sender, mentions);
    before_the_name(source, sender, mentions);
}

/// `...助かります。つくも書店`: the firm behind the last sentence.
fn behind_the_words(source: &Source<'_>, lines: &[&str], sender: &str, mentions: &mut Mentions) {
    if let Some(line) = lines.last()
        && let Some((_, tail)) = line.rsplit_once(['。', '！', '!'])
        && (3..=18).contains(&tail.trim().chars().count())
        && !is_sentence(tail)
        && let Some(firm) = pieces(tail).first()
        && (has_house(firm)
            || pieces(tail).len() > 1
                && pieces(tail)[1..].iter().any(|one| is_somebody(one, sender)))
        && may_close(firm, sender)
    {
        add(source, mentions, (Place::Signature, 2.0), firm);
    }
}

/// `わたしの店「ル・プティ」`, `我们店（飞轮车行）`: what the writer's shop is called.
fn called_a_shop(source: &Source<'_>, mentions: &mut Mentions) {
    const SHOPS: [(&str, char); 7] = [
        ("の店「", '」'),
        ("当店「", '」'),
        ("店（", '）'),
        ("店(", ')'),
        ("我们店（", '）'),
        ("うちの「", '」'),
        ("工房「", '」'),
    ];
    let body = &source.text.source[source.shift..];
    for (opens, closes) in SHOPS {
        for (at, _) in body.match_indices(opens) {
            let rest = &body[at + opens.len()..];
            let name = rest.split(closes).next().unwrap_or_default();
            let is_name = (2..=12).contains(&name.chars().count())
                && !name.contains(|c: char| c.is_ascii_digit() || MARKS.contains(c));
            if is_name && rest.contains(closes) {
                add(source, mentions, (Place::Own, 2.0), name);
            }
        }
    }
}

/// `我是仁和医院护理部沈丹`, `龙门港拖轮公司郝建国。`: a firm right before the name of whoever writes, or behind "I am".
fn before_the_name(source: &Source<'_>, sender: &str, mentions: &mut Mentions) {
    let all = source.text.source;
    let body = &all[source.shift..];
    let end_of_house = |words: &str| {
        let ends = HAN_ENDS
            .split_whitespace()
            .filter(|end| end.chars().count() > 1);
        ends.filter_map(|end| {
            words
                .rfind(end)
                .filter(|at| *at >= 3)
                .map(|at| at + end.len())
        })
        .max()
    };
    for who in sender
        .split_whitespace()
        .filter(|who| (2..=4).contains(&who.chars().count()) && may_be_somebody(who))
    {
        for (at, _) in body.match_indices(who) {
            let start = body[..at]
                .char_indices()
                .rev()
                .take(18)
                .take_while(|(_, c)| {
                    !MARKS.contains(*c) && !c.is_whitespace() && !"是係".contains(*c)
                })
                .last()
                .map_or(at, |(at, _)| at);
            let words = &body[start..at];
            if let Some(end) = end_of_house(words) {
                add(source, mentions, (Place::Own, 2.0), &words[..end]);
            }
        }
    }
    for opener in ["我是", "我係", "这里是", "這裡是"] {
        for (at, _) in body.match_indices(opener) {
            let rest = &body[at + opener.len()..];
            let end = rest
                .char_indices()
                .take(18)
                .find(|(_, c)| MARKS.contains(*c) || "的招".contains(*c));
            let words = &rest[..end.map_or(0, |(at, _)| at)];
            if let Some(end) = end_of_house(words) {
                add(source, mentions, (Place::Own, 2.0), &words[..end]);
            }
        }
    }
}

fn pieces(line: &str) -> Vec<&str> {
    line.split(|c: char| c.is_whitespace() || "·|/／｜•".contains(c))
        .map(|piece| piece.trim_matches(|c: char| MARKS.contains(c) || c == '-'))
        .filter(|piece| !piece.is_empty())
        .collect()
}

/// Whether a line is one that says something, or one of figures and addresses.
fn is_sentence(line: &str) -> bool {
    line.chars().count() > 34
        || line.contains([
            '。', '、', '，', '？', '?', '！', '!', '@', ':', '：', '→', '▶', '(',
        ])
        || line.contains("http")
        || line.chars().filter(char::is_ascii_digit).count() > 3
        || [
            "ください",
            "ます",
            "です",
            "します",
            "请",
            "請",
            "谢谢",
            "謝謝",
            "此致",
            "敬礼",
        ]
        .iter()
        .any(|word| line.contains(word))
}

/// Whether a piece of a closing line may be the firm.
fn may_close(piece: &str, sender: &str) -> bool {
    let length = piece.chars().count();
    (3..=20).contains(&length)
        && !is_rank(piece)
        && (!sender.contains(piece)
            || sender
                .strip_prefix(piece)
                .is_some_and(|rest| !rest.is_empty() && is_rank(rest.trim())))
        && piece.chars().any(crate::text::stands_alone)
        && (!may_be_somebody(piece) || has_house(piece) || length >= 4)
        && !["敬上", "拝", "様", "先生", "老师", "同学"]
            .iter()
            .any(|end| piece.ends_with(end))
        || (has_house(piece) || has_form(piece)) && length >= 3
}

/// Whether a piece is a rank, or the name of whoever writes.
fn is_somebody(piece: &str, sender: &str) -> bool {
    let length = piece.chars().count();
    let is_sender = (2..=6).contains(&length) && sender.contains(piece) || sender == piece;
    let is_familiar = (2..=3).contains(&length)
        && (piece.starts_with(['老', '小', '阿'])
            || piece.ends_with(['太', '总', '總', '姐', '哥', '叔']));
    is_rank(piece)
        || is_sender
        || is_familiar
        || ["敬上", "拝", "谨启", "謹啟"]
            .iter()
            .any(|end| piece.ends_with(end))
}

/// `麺屋そらの店長の大場です`, `ひだまり保育園、園長の安東です`, `柳田農園です`.
fn introducing(source: &Source<'_>, sender: &str, mentions: &mut Mentions) {
    const SAYS: [&str; 4] = ["と申します", "でございます", "でーす", "です"];
    let all = source.text.source;
    for says in SAYS {
        for (at, _) in all.match_indices(says) {
            let from = all[..at]
                .rfind(['。', '！', '!', '\n', '？', ')', '）', '」'])
                .map_or(0, |at| {
                    at + all[at..].chars().next().map_or(1, char::len_utf8)
                });
            let from = from.max(source.shift);
            if from >= at {
                continue;
            }
            let words = all[from..at].trim();
            let words = words.rsplit("ます ").next().unwrap_or(words).trim();
            let words = words.strip_prefix('私').unwrap_or(words);
            if !(4..=32).contains(&words.chars().count()) {
                continue;
            }
            let (firm, who, has_rank) = apart(words);
            let is_known = has_rank || !who.is_empty() && sender.contains(who);
            let is_shaped = has_house(firm) || has_form(firm);
            let is_early = from < source.shift + 260;
            if firm.chars().count() >= 3 && is_early && (is_shaped || is_known) && !is_verb(firm) {
                add(source, mentions, (Place::Own, 2.0), firm);
            }
        }
    }
}

/// The firm and the name in words that end before "is who I am": ranks between them belong to neither.
fn apart(words: &str) -> (&str, &str, bool) {
    let mut firm = words;
    let mut who = "";
    let mut has_rank = false;
    while let Some((at, joint)) = firm
        .char_indices()
        .rev()
        .find(|(_, c)| "の、 　,".contains(*c))
    {
        let piece = firm[at + joint.len_utf8()..].trim();
        let is_name =
            who.is_empty() && (1..=5).contains(&piece.chars().count()) && !has_house(piece);
        if !is_name && !is_rank(piece) && !piece.is_empty() {
            break;
        }
        if is_name && !is_rank(piece) {
            who = piece;
        }
        has_rank |= is_rank(piece);
        firm = firm[..at].trim();
        if who.is_empty() && !is_rank(piece) {
            break;
        }
    }
    (without_desk(firm), who, has_rank)
}

/// Whether words hold what only sentences hold.
fn is_verb(words: &str) -> bool {
    [
        "た", "して", "ので", "から", "こと", "もの", "まで", "件", "場合", "以下", "予定",
    ]
    .iter()
    .any(|end| words.ends_with(end))
        || words.contains(['は', 'を', 'が'])
}

/// The firms that an agency speaks of with honour: `豊川プレス工業様の面接`, `丸越百貨店様より`.
pub(super) fn by_han_clients(source: &Source<'_>, mentions: &mut Mentions) {
    let all = source.text.source;
    for (at, _) in all.match_indices('様') {
        let behind = &all[at + '様'.len_utf8()..];
        let is_theirs = [
            "の面接",
            "の選考",
            "の件",
            "より",
            "から",
            "(",
            "（",
            "が",
            "に",
            " ",
            "です",
            "でご",
        ]
        .iter()
        .any(|word| behind.starts_with(word));
        let start = all[..at]
            .char_indices()
            .rev()
            .take(16)
            .take_while(|(_, c)| {
                !MARKS.contains(*c) && !c.is_whitespace() && !"のはをにがでとへ".contains(*c)
            })
            .last()
            .map_or(at, |(at, _)| at);
        let name = &all[start..at];
        // "先日ご推薦しました「ニッコー計装」様より"
        let quoted = all[..at]
            .strip_suffix('」')
            .and_then(|rest| rest.rsplit_once('「'))
            .map(|(_, name)| name);
        let is_word = ["企業", "会社"].iter().any(|end| name.ends_with(end))
            && ["ご", "紹介", "応募", "貴", "御"]
                .iter()
                .any(|word| name.starts_with(word));
        let is_refused = behind.chars().take(60).collect::<String>().contains("見送");
        if is_theirs
            && !is_refused
            && let Some(name) = quoted.filter(|name| (2..=16).contains(&name.chars().count()))
        {
            add(source, mentions, (Place::Client, 100.0), name);
        } else if is_theirs && !is_refused && !is_word && (has_house(name) || has_form(name)) {
            add(source, mentions, (Place::Client, 100.0), name);
        }
    }
}

/// Words in the display names of services, desks and robots that are no firm.
const SERVICES: &str = "予約 調整 採用 招聘 システム 系统 系統 通知 助手 机器人 機器人 提醒 平台 日历 日曆 カレンダー センター アシスタント 事務局 自動 自动 \
    面接 面试 面試 求職 求人 转职 転職 キャリア エージェント 人才 人材 客服 サポート 店長 担当 小程序 委员会 委員会 派遣 項目 项目 課題 课题 くん さん";

/// The firm in a display name: beside the name of somebody, or before a desk.
pub(super) fn by_han_sender(name: &str, mentions: &mut Mentions) {
    if has_brand(name) {
        return;
    }
    let pieces = || {
        name.split(|c: char| MARKS.contains(c) || c.is_whitespace() || "-－・".contains(c))
            .filter(|piece| !piece.is_empty())
    };
    // "佐渡島漁業協同組合 総務", "贺兰山酒庄 HR": what stands beside a desk is a firm.
    let has_desk = pieces().any(is_rank);
    for piece in pieces() {
        if is_rank(piece) {
            continue;
        }
        let firm = without_desk(piece);
        let is_cut = firm.len() < piece.trim().len() || has_desk && !may_be_somebody(firm);
        let is_firm = has_house(firm) || has_form(firm);
        if !may_be_named(firm) || may_be_somebody(firm) && !is_cut {
            continue;
        }
        let start = offset_in(firm, name);
        let is_whole = firm.len() == name.trim().len()
            && firm.chars().count() >= 4
            && !SERVICES.split_whitespace().any(|word| firm.contains(word));
        let weight = match (is_cut || is_firm, is_whole) {
            (true, _) => 2.5,
            (false, true) => 2.0,
            (false, false) => 1.2,
        };
        mentions.add(
            Place::Display,
            weight,
            Evidence::quote(Part::From, name, start..start + firm.len()),
        );
    }
}
