//! People in Japanese and Chinese mail: who says who they are, who signs, and whose rank stands beside the name.

use crate::evidence::{Evidence, Fact, Part};
use crate::person::Person;
use crate::reading::facts::names::{HAN_ENDS, has_form, has_house, squashed};
use crate::reading::facts::people::east::placed::{
    FAMILIES_LIKE_DESKS, alone_at_the_end, behind_labels, honoured_in_a_sentence, is_foreign,
    is_shown, name_at_head, write_out_families,
};
use crate::reading::facts::people::east::titles::{SURNAMES, titled_in_han};
use crate::reading::facts::people::mentioned;
use crate::reading::reading::Human;
use crate::reading::source::Source;
use crate::text::{Language, is_listed, offset_in, stands_alone};

/// Ranks and desks, longest first where one holds the other.
const RANKS: &str = "開発責任者 責任者 委員長 副店長 会長 書記 護士長 校務主任 プロダクトマネージャー プロジェクトマネージャー 舞台監督 舞監 研发总监 店主 代表 エンジニアリングマネージャー エンジニアマネージャー 院長代理 理事長 副院長 総支配人 マネージャー 創業者 人力资源部 人事科 人事部 总务部 総務部 创始人 HRD 負責人 负责人 科长 科長 处长 處長 主编 代表取締役 取締役 看護主任 工場長 研究所長 製造部長 人事部長 人事課長 営業部長 採用担当 人事担当 料理長 支配人 施設長 組合長 事務長 部門長 園長 院長 店長 女将 校長 教頭 教授 \
    部長 課長 師長 係長 所長 室長 主任 社長 専務 常務 秘書 総務 庶務 人事 執行長 部门经理 招聘专员 招聘经理 人事经理 设计负责人 技术总监 技术负责人 护士长 園长 院长 厂长 店长 园长 \
    薬局長 税理士 船長 杜氏 監督 製茶長 总工 车间主任 部长 副理 主編 主编 總編輯 VPoE 市场VP 人資 人资 系辦 生科所助理 助理 专员 專員 董事长 董事長 组长 組長 会计 會計 會計師 \
    店主 老板娘 老板 老闆 制片 馆长 館長 采用 採用アシスタント 採用 組合長 庶務係 住職 棟梁 親方 \
    校长 合夥人 合伙人 经理 經理 主管 总监 總監 主任 教授 总经理 副总 老师 HRBP HR CEO CTO COO CFO CPO";

/// Family names of Chinese that many bear.
const FAMILIES: &str = "王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾魏薛叶阎潘杜戴钟汪姜范姚谭廖邹熊陆郝孔崔邱秦顾侯邵孟段钱汤尹黎乔贺赖龚張劉陳楊趙黃吳孫羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鐘譚鄒陸賴龔許麥楊段祁柯游簡简温溫纪紀阿";

/// Ends of a desk between a firm and a name.
const DESKS: [&str; 16] = [
    "处",
    "處",
    "组",
    "組",
    "科",
    "窓口",
    "主任",
    "部",
    "課",
    "係",
    "室",
    "処",
    "担当",
    "採用",
    "教務處",
    "招聘",
];

/// Adds whom the words name with a rank, and who says who they are.
pub(in crate::reading::facts::people) fn named_in_han(
    source: &Source<'_>,
    people: &mut Vec<Fact<Human>>,
) {
    if !source.body.contains(stands_alone) {
        return;
    }
    introduced(source, people);
    closing(source, people);
    ranked(source, people);
    for (title, name) in titled_in_han(source) {
        let title = &source.body[title];
        if !has_house(&source.body[name.clone()]) {
            add(source, people, name, title);
        }
    }
    behind_labels(source, people);
    honoured_in_a_sentence(source, people);
    alone_at_the_end(source, people);
    by_display(source, people);
    write_out_families(source, people);
}

/// Gives whoever bears a name that title, where they have none, and the name alone.
fn give(people: &mut [Fact<Human>], name: &str, title: &str) {
    let one = people
        .iter_mut()
        .find(|one| one.value().name.contains(name));
    if let Some(one) = one.filter(|one| one.value().title.is_none()) {
        let human = Human {
            title: Some(title.to_owned()),
            name: name.to_owned(),
            ..one.value().clone()
        };
        *one = Fact::read(human, one.evidence().clone());
    }
}

/// What the display name says somebody is: `人事 小野寺`, `HR-贺`, `社長の松永`; and `赵护士长`, who signs as 赵敏.
fn by_display(source: &Source<'_>, people: &mut Vec<Fact<Human>>) {
    let shown = source
        .message
        .from
        .first()
        .map_or("", |from| from.name.as_str());
    if !shown.contains(stands_alone) {
        return;
    }
    let pieces: Vec<&str> = shown
        .split([' ', '　', '-', '－', 'の'])
        .filter(|piece| !piece.is_empty())
        .collect();
    let is_rank = |piece: &str| rank_at_end(piece) == piece || matches!(piece, "HR" | "制作");
    if let [rank, name] = pieces[..]
        && is_rank(rank)
        && may_be_a_name(name)
    {
        let is_known = people.iter().any(|one| one.value().name.contains(name));
        if !is_known {
            let start = offset_in(name, shown);
            people.push(Fact::read(
                Human {
                    name: name.to_owned(),
                    email: None,
                    title: None,
                },
                Evidence::quote(Part::From, shown, start..start + name.len()),
            ));
        }
        give(people, name, rank);
    }
    if let [house, .., name] = pieces[..]
        && !is_rank(house)
        && is_sent_by(source, name)
    {
        let start = offset_in(name, shown);
        let quote = Evidence::quote(Part::From, shown, start..start + name.len());
        mentioned::add(people, name, None, quote);
    }
    let rank = rank_at_end(shown);
    let family = shown.strip_suffix(rank).unwrap_or_default();
    if pieces.len() == 1 && !rank.is_empty() && (1..=2).contains(&family.chars().count()) {
        let whole = people
            .iter()
            .map(|one| one.value().name.clone())
            .find(|name| {
                *name != shown
                    && name.starts_with(family)
                    && (2..=4).contains(&name.chars().count())
            });
        if let Some(whole) = whole {
            people.retain(|one| one.value().name != shown);
            give(people, &whole, rank);
        } else {
            give(people, shown, rank);
        }
    }
}

/// Whether a display name ends in somebody's: no more than three Han before an address that is no desk's, `清流会 赤嶺 <akamine@...>`.
fn is_sent_by(source: &Source<'_>, name: &str) -> bool {
    const DESKS: &str = "info saiyo saiyou jinji recruit career hr job jobs contact office soumu zhaopin renshi service admin support mail shop";
    let from = source.message.from.first();
    let local = from.map_or("", Person::local);
    let is_desk = local
        .split(|c: char| !c.is_ascii_alphabetic())
        .any(|word| is_listed(DESKS, word));
    let is_robot = from.is_none_or(Person::is_robot);
    name.chars().count() <= 3
        && name.chars().all(is_han)
        && may_be_a_name(name)
        && (source.language == Language::Ja
            || name.starts_with(|first| SURNAMES.contains(first) || "老小阿".contains(first)))
        && rank_at_end(name).is_empty()
        && !has_house(name)
        && !is_desk
        && !is_robot
}

pub(super) fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c) || matches!(c, '々' | 'ノ' | 'ヶ')
}

/// Whether a word may be a name in Han, kana or letters.
pub(super) fn may_be_a_name(word: &str) -> bool {
    const NONE: [&str; 45] = [
        "予定", "位置", "名额", "件", "周一", "周二", "周三", "周五", "周六", "周日", "工作",
        "情况", "岗位", "职位", "仕事", "团队", "依頼", "謹啟", "校日", "谨启", "处", "本日",
        "明日", "面接", "面试", "弊社", "当社", "御社", "件名", "下記", "以下", "皆様", "先方",
        "株式", "担当", "連絡", "お話", "我们", "您好", "你好", "公司", "応募", "履歴", "今日",
        "日程",
    ];
    let length = word.chars().count();
    is_foreign(word)
        || FAMILIES_LIKE_DESKS.contains(&word)
        || (1..=6).contains(&length)
            && (word.chars().all(is_han) && length <= 4
                || word.chars().all(|c| ('\u{30a1}'..='\u{30fc}').contains(&c)) && length >= 2)
            && !NONE.iter().any(|none| word.contains(none))
            && !RANKS.split_whitespace().any(|rank| rank == word)
            && !has_form(word)
            && (!has_house(word) || length == 2)
            && !DESKS.iter().any(|end| word.ends_with(end) && length > 1)
}

/// `麺屋そらの店長の大場です`, `人事部の佐藤と申します`.
fn introduced(source: &Source<'_>, people: &mut Vec<Fact<Human>>) {
    let body = source.body;
    for says in ["と申します", "でございます", "です"] {
        for (at, _) in body.match_indices(says) {
            let from = body[..at]
                .rfind(['。', '！', '!', '\n', '？', ')', '）'])
                .map_or(0, |from| {
                    from + body[from..].chars().next().map_or(1, char::len_utf8)
                });
            let words = &body[from..at];
            if words.chars().count() > 34 {
                continue;
            }
            let Some((joint, c)) = words
                .char_indices()
                .rev()
                .find(|(_, c)| "の、 　,".contains(*c))
            else {
                continue;
            };
            let name = words[joint + c.len_utf8()..].trim();
            let before = words[..joint].trim();
            let rank = rank_at_end(before);
            let firm = before
                .trim_end_matches(rank)
                .trim_end_matches(['の', '、', ' ', '　']);
            let is_from = has_house(firm)
                || is_shown(source, firm)
                || has_form(firm)
                || HAN_ENDS
                    .split_whitespace()
                    .any(|end| end.len() > 3 && firm.ends_with(end));
            let is_early = body[..from].chars().count() < 110;
            if may_be_a_name(name) && (!rank.is_empty() || is_from && is_early) {
                let start = offset_in(name, body);
                add(source, people, start..start + name.len(), rank);
            }
        }
    }
}

/// The rank or desk that words end in; empty where they end in none.
pub(super) fn rank_at_end(words: &str) -> &str {
    let words = words.trim_end_matches(['の', '、', ' ', '　']);
    if FAMILIES_LIKE_DESKS.contains(&words) {
        return "";
    }
    if let Some(rank) = RANKS.split_whitespace().find(|rank| words.ends_with(rank)) {
        return &words[words.len() - rank.len()..];
    }
    let piece = words
        .rsplit(['の', '、', ' ', '　', '社'])
        .next()
        .unwrap_or_default();
    // "东港轮渡公司船员部": the desk stands behind the house.
    let piece = [
        "公司", "集团", "集團", "学校", "大学", "大學", "医院", "銀行", "银行",
    ]
    .iter()
    .filter_map(|house| Some(piece.rfind(house)? + house.len()))
    .max()
    .map_or(piece, |at| &piece[at..]);
    let is_desk = piece.chars().count() <= 8
        && DESKS.iter().any(|end| piece.ends_with(end))
        && !has_house(piece);
    if is_desk { piece } else { "" }
}

/// `こもれび保育園 園長 有賀`, `泉佑乳业 技术部 老田`: the line that closes.
fn closing(source: &Source<'_>, people: &mut Vec<Fact<Human>>) {
    let lines: Vec<&str> = source
        .body
        .lines()
        .take_while(|line| !line.starts_with('>'))
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    for line in lines.iter().rev().take(4) {
        if line.chars().count() > 34
            || line.contains(['。', '、', '！', '？', '@', ':', '：'])
            || line.contains("http")
        {
            continue;
        }
        let pieces: Vec<&str> = line
            .split([' ', '　', '|', '/', '·'])
            .filter(|piece| !piece.is_empty())
            .collect();
        // "委員長 榊原 武"
        if let [.., rank, family, given] = pieces[..]
            && rank_at_end(rank) == rank
            && !matches!(given, "敬上" | "拝" | "謹啟")
            && [family, given]
                .iter()
                .all(|name| (1..=3).contains(&name.chars().count()) && name.chars().all(is_han))
        {
            let start = offset_in(family, source.body);
            let end = offset_in(given, source.body) + given.len();
            add(source, people, start..end, rank);
            continue;
        }
        signed_with(source, &pieces, people);
        for (at, piece) in pieces.iter().enumerate().skip(1) {
            let before = pieces[at - 1];
            let rank = rank_at_end(before);
            let is_last = at + 1 == pieces.len() || matches!(pieces[at + 1..], ["敬上" | "拝"]);
            let is_firm =
                has_house(pieces[0]) || has_form(pieces[0]) || is_shown(source, pieces[0]);
            if is_last
                && may_be_a_name(piece)
                && (piece.chars().count() >= 2 || rank == before)
                && (rank == before || is_firm)
            {
                let start = offset_in(piece, source.body);
                add(
                    source,
                    people,
                    start..start + piece.len(),
                    if rank == before { rank } else { "" },
                );
            }
        }
    }
}

/// The title on the line of whoever sends: between the house and the name, `けやき園 事務長 大貫久美子`, or behind the name,
/// `清水 玲/シニアコンサルタント`.
fn signed_with(source: &Source<'_>, pieces: &[&str], people: &mut [Fact<Human>]) {
    let shown = source
        .message
        .from
        .first()
        .map_or("", |from| from.name.as_str());
    let key = squashed(shown);
    let is_title = |piece: &str| {
        (2..=12).contains(&piece.chars().count())
            && !piece.is_ascii()
            && !has_house(piece)
            && !has_form(piece)
            && piece.chars().all(|c| c.is_alphanumeric() || c == '・')
            && !piece.chars().any(|c| c.is_ascii_digit())
    };
    let is_sender =
        |name: &str| !name.is_empty() && !name.is_ascii() && key.contains(&squashed(name));
    let title = match pieces {
        [firm, title, name] | [firm, title, name, _]
            if is_sender(name) && !is_sender(firm) && !is_sender(title) =>
        {
            title
        }
        [family, given, title] if is_sender(family) && is_sender(given) && !is_sender(title) => {
            title
        }
        [name, title] if is_sender(name) && squashed(name) == key && !is_sender(title) => title,
        _ => return,
    };
    if let Some(one) = people
        .iter_mut()
        .find(|one| {
            squashed(&one.value().name).contains(&key) || key.contains(&squashed(&one.value().name))
        })
        .filter(|one| one.value().title.is_none() && is_title(title))
    {
        let human = Human {
            title: Some((*title).to_owned()),
            ..one.value().clone()
        };
        *one = Fact::read(human, one.evidence().clone());
    }
}

/// `施設長の細川`, `部门经理Grace Tan`, `技术总监李明`: a rank and, right behind it, a name that a small word or a mark ends.
fn ranked(source: &Source<'_>, people: &mut Vec<Fact<Human>>) {
    let body = source.body;
    for rank in RANKS.split_whitespace() {
        for (at, _) in body.match_indices(rank) {
            let rank_end = at + rank.len();
            let behind = &body[rank_end..];
            let behind = behind
                .strip_prefix(['の', '・', '、', '的', ' ', '　'])
                .unwrap_or(behind);
            let rank = whole_rank(body, at..at + rank.len());
            let latin: String = behind
                .chars()
                .take_while(|c| c.is_ascii_alphabetic() || *c == ' ')
                .collect();
            let latin = latin.trim_end();
            let start = body.len() - behind.len();
            if latin.len() > 3
                && latin.starts_with(|c: char| c.is_ascii_uppercase())
                && latin
                    .split(' ')
                    .all(|word| word.starts_with(|c: char| c.is_ascii_uppercase()))
            {
                add(source, people, start..start + latin.len(), rank);
                continue;
            }
            let end = behind
                .char_indices()
                .find(|(_, c)| !is_han(*c))
                .map_or(behind.len(), |(end, _)| end);
            let name = name_at_head(&behind[..end]);
            let next = behind[name.len()..].chars().next().unwrap_or(' ');
            let has_joint = start > rank_end;
            let is_ended =
                "がもはとを様さ氏先小女老教对對也会會想跟和将將在说表等及有、，（(, ;；の\n。"
                    .contains(next)
                    || behind.len() == name.len();
            let is_short = name.chars().count() == 1
                && (body[rank_end..].starts_with('の')
                    || FAMILIES.contains(name)
                        && ["先生", "小姐", "女士"]
                            .iter()
                            .any(|one| behind[name.len()..].starts_with(one)));
            // "部门经理邵建国。": nothing stands between where a family's name opens what follows.
            let is_family = (2..=3).contains(&name.chars().count())
                && name
                    .chars()
                    .next()
                    .is_some_and(|first| FAMILIES.contains(first));
            let has_joint = has_joint || is_family;
            if ((2..=3).contains(&name.chars().count()) || is_short)
                && has_joint
                && is_ended
                && may_be_a_name(name)
            {
                add(source, people, start..start + name.len(), rank);
            }
        }
    }
}

/// A rank with the Han before it up to a mark or a small word: `测试部经理`, `設備保全課長`.
fn whole_rank(body: &str, rank: std::ops::Range<usize>) -> &str {
    let before = body[..rank.start].char_indices().rev();
    let own = before.take_while(|(_, c)| is_han(*c) && !"的由和与跟是请請我".contains(*c));
    let own: Vec<usize> = own.map(|(at, _)| at).collect();
    match own.last() {
        Some(start) if own.len() <= 4 && !has_house(&body[*start..rank.start]) => {
            &body[*start..rank.end]
        }
        _ => &body[rank],
    }
}

/// Adds somebody once, or the title to who is known.
pub(super) fn add(
    source: &Source<'_>,
    people: &mut Vec<Fact<Human>>,
    place: std::ops::Range<usize>,
    title: &str,
) {
    let name = &source.body[place.clone()];
    let key = squashed(name);
    let title = (!title.is_empty()).then(|| title.to_owned());
    let to = source
        .message
        .to
        .iter()
        .any(|to| squashed(&to.name).contains(&key));
    if to || key.is_empty() {
        return;
    }
    let known = people.iter_mut().find(|one| {
        let known = squashed(&one.value().name);
        known.contains(&key) || key.contains(&known)
    });
    if let Some(one) = known {
        if one.value().title.is_none() {
            let human = Human {
                title,
                ..one.value().clone()
            };
            *one = Fact::read(human, one.evidence().clone());
        }
        return;
    }
    let human = Human {
        name: name.to_owned(),
        email: None,
        title,
    };
    people.push(Fact::read(
        human,
        Evidence::quote(Part::Body, source.body, place),
    ));
}
