//! Names in Han, which stand without blanks between titles and courtesies.

use std::ops::Range;

use crate::review::facts::Facts;
use crate::text::{Language, is_listed, simplified};

/// Titles and courtesies around a name in Han.
const HAN_TITLES: &[&str] = &[
    "尊敬的",
    "敬爱的",
    "亲爱的",
    "经理",
    "女士",
    "先生",
    "老师",
    "总监",
    "主管",
    "小姐",
    "博士",
    "教授",
    "部长",
    "部長",
    "課長",
    "係長",
    "园长",
    "院长",
    "校长",
    "所长",
    "店长",
    "馆长",
    "室长",
    "社長",
    "主任",
    "担当者",
    "担当",
    "ご",
    "采购",
    "招聘",
    "人事部",
    "人事",
    "採用",
    "总",
    "您好",
    "你好",
    "好",
    "喂",
    "嗨",
    "哈喽",
    "嘿",
];

/// Signs before a family name among people who know each other: 小宋, 老李.
const FAMILIAR: &[char] = &['小', '老', '阿', '大'];

/// Words behind which no title goes on when it is read backwards.
const BEFORE_ROLES: &str = "的 加 申 应 於 于 为 為 我 您 请 請 是 此 本 该 該 这 這 个 個 一 份 呢 嗰 贵 貴 司 参 聘 任 过 過 了 睇 看 對 对";

/// Signs that make of a word for a post the taking or leaving of one: 転職, 退職.
const NO_POSTS: &[char] = &[
    '転', '就', '退', '離', '休', '復', '在', '現', '辞', '求', '前', '内', '汚', '奉',
];

/// The longest title that is looked at, in characters.
const MOST_SIGNS: usize = 12;

/// Verbs that stand before a title without a blank.
const VERBS: &[&str] = &[
    "面试", "应聘", "應徵", "放弃", "放棄", "取消", "参加", "參加", "退出", "撤回", "婉拒", "谢绝",
    "拒绝", "关于", "关於", "應徵", "应征",
];

/// Ends of titles that no interviewer bears.
const POSTS: &[&str] = &[
    "助理",
    "专员",
    "專員",
    "工程师",
    "设计师",
    "会计",
    "出纳",
    "司机",
    "厨师",
    "顾问",
    "文员",
    "编辑",
    "代表",
    "店员",
    "护士",
    "教练",
    "翻译",
    "秘书",
    "销售员",
    "服务员",
    "收银员",
    "保安",
    "摄影师",
    "分析师",
    "讲解员",
    "跟单员",
    "程序员",
    "策划师",
    "花艺师",
    "烘焙师",
    "面点师",
    "茶艺师",
    "测量员",
    "营业员",
    "理货员",
    "快递员",
    "质检员",
    "化验员",
    "管理员",
    "库管员",
    "美容师",
    "美发师",
    "调酒师",
    "咖啡师",
    "药剂师",
    "培训师",
    "造型师",
    "园艺师",
    "电工",
    "焊工",
    "钳工",
    "木工",
];

/// Where the interview for a post is spoken of: `人力资源助理的面试`.
fn interviewed(source: &str) -> impl Iterator<Item = (usize, &str)> {
    let marks = ["的面试", "的面試", "的应聘", "的應聘"];
    let found = marks
        .into_iter()
        .flat_map(|mark| source.match_indices(mark));
    found.filter(|(at, _)| POSTS.iter().any(|post| source[..*at].ends_with(post)))
}

/// Verbs in Chinese behind which a post stands, up to the end of the clause: `邀请我面试仓库主管。`
const INTERVIEWED: &[&str] = &["我面试", "我来面试", "我去面试", "我應徵", "我应聘"];

/// Signs at the end of such a post.
const POST_ENDS: &[char] = &[
    '师', '師', '员', '員', '管', '理', '长', '監', '监', '编', '計', '计', '机', '機', '工', '助',
];

/// The longest name of a post that is looked for, in characters.
const LONGEST_POST: usize = 8;

/// Fields of work in Japanese, which nobody who interviews is called by: `経理の面接`.
const FIELDS: &[&str] = &[
    "ディレクター",
    "マネージャー",
    "デザイナー",
    "エンジニア",
    "プランナー",
    "コーディネーター",
    "トレーナー",
    "オペレーター",
    "カウンセラー",
    "プログラマー",
    "保守",
    "事務",
    "経理",
    "販売",
    "接客",
    "設計",
    "製造",
    "警備",
    "清掃",
    "調理",
    "介護",
    "配送",
    "受付",
    "運転手",
    "整備士",
    "看護師",
    "保育士",
    "店員",
    "ドライバー",
    "ガイド",
    "シェフ",
    "パティシエ",
    "美容師",
    "栄養士",
    "薬剤師",
    "調理師",
    "警備員",
    "作業員",
    "配達員",
    "販売員",
    "司書",
    "料理人",
    "通訳",
    "翻訳",
];

/// The ends of posts that a verb or a field tells.
fn told(source: &str) -> impl Iterator<Item = (usize, &str)> {
    let ends = |c: char| ['。', '，', ',', '！', '、', '的', '这', '一'].contains(&c);
    let behind = INTERVIEWED
        .iter()
        .flat_map(|verb| source.match_indices(verb));
    let behind = behind.filter_map(move |(at, verb)| {
        let rest = &source[at + verb.len()..];
        let mut near = rest.char_indices().take(LONGEST_POST + 1);
        let title = &rest[..near.find(|(_, c)| ends(*c))?.0];
        let is_post = title.ends_with(POST_ENDS) && title.chars().nth(1).is_some();
        is_post.then_some((at + verb.len() + title.len(), ""))
    });
    let before = ["の面接に", "の面接を", "の選考"]
        .into_iter()
        .flat_map(|mark| source.match_indices(mark));
    behind.chain(before.filter(|(at, _)| FIELDS.iter().any(|field| source[..*at].ends_with(field))))
}

/// Ranks that end a title, of which two are never one post: 客服专员, 客服主管.
const RANKS: &[&str] = &[
    "主管",
    "经理",
    "專員",
    "专员",
    "助理",
    "总监",
    "主任",
    "组长",
    "店长",
    "店員",
    "店员",
    "领班",
    "实习生",
    "学徒",
    "係長",
    "課長",
    "部長",
    "店長",
    "補佐",
    "責任者",
    "マネージャー",
    "リーダー",
    "アシスタント",
    "チーフ",
];

/// Whether two titles end in two ranks.
fn are_ranks_apart(one: &[char], other: &[char]) -> bool {
    let rank = |title: &[char]| {
        let title = simplified(title.iter().collect());
        let mut ranks = RANKS.iter().map(|rank| simplified((*rank).to_owned()));
        ranks.find(|rank| title.ends_with(rank.as_str()))
    };
    matches!((rank(one), rank(other)), (Some(one), Some(other)) if one != other)
}

/// Where a letter in Han names a role that bears another rank than the known ones, or shares no two characters in a row
/// with any: the characters before a word for a post.
pub(crate) fn unknown_role(source: &str, facts: &Facts) -> Option<Range<usize>> {
    // Hiragana stands around titles, not in them.
    let is_hiragana = |c: char| ('\u{3040}'..'\u{30a0}').contains(&c);
    let is_han = |c: char| c as u32 > 0x3000 && c.is_alphabetic() && !is_hiragana(c);
    let known: Vec<Vec<char>> = facts
        .roles
        .iter()
        .map(|role| role.chars().filter(|c| is_han(*c)).collect())
        .filter(|role: &Vec<char>| role.len() >= 2)
        .collect();
    if known.is_empty() {
        return None;
    }
    [
        "岗位",
        "崗位",
        "职位",
        "職位",
        "一职",
        "一職",
        "職の",
        "職へ",
        "職を",
        "ポジション",
    ]
    .iter()
    .flat_map(|mark| source.match_indices(mark))
    .chain(interviewed(source))
    .chain(told(source))
    .find_map(|(at, _)| {
        let before = source[..at].trim_end_matches('の');
        let title: Vec<(usize, char)> = before
            .char_indices()
            .rev()
            .take_while(|(_, c)| is_han(*c) && !is_listed(BEFORE_ROLES, &c.to_string()))
            .take(MOST_SIGNS)
            .collect();
        // "放弃人力资源助理的面试": a verb stands before the title.
        let whole = &before[title.last()?.0..];
        let verbs = VERBS
            .iter()
            .filter_map(|verb| Some(whole.rfind(verb)? + verb.len()));
        let cut = before.len() - whole.len() + verbs.max().unwrap_or(0);
        let title: Vec<(usize, char)> = title.into_iter().filter(|(at, _)| *at >= cut).collect();
        let start = title.last()?.0;
        let letters: Vec<char> = title.iter().rev().map(|(_, c)| *c).collect();
        let is_known = known.iter().any(|role| {
            let mut pairs = role.windows(2);
            pairs.any(|pair| letters.windows(2).any(|own| own == pair))
                && !are_ranks_apart(role, &letters)
        });
        let is_title = letters
            .last()
            .is_some_and(|c| !NO_POSTS.contains(c) && *c != '〇');
        (letters.len() >= 2 && is_title && !is_known).then_some(start..before.len())
    })
}

/// Signs that end a title behind a family name: 店长, 园长, 主编, 工程师.
const TITLE_ENDS: &[char] = &[
    '长', '長', '总', '總', '师', '師', '员', '員', '任', '管', '监', '監', '授', '编', '編', '理',
    '傅', '板', '兄', '叔', '伯', '姨', '生', '姐', '哥', '工', '董', '导', '導', '厨', '廚', '书',
    '書', '柜', '櫃', '主', '头', '頭', '娘', '问', '問',
];

/// One sign of a name that says it twice.
fn said_twice(name: &str) -> Option<&str> {
    let half = name.get(..name.len() / 2)?;
    (half.chars().count() == 1 && name == half.repeat(2)).then_some(half)
}

/// Whether some words are the family name of somebody known with a title behind it.
fn is_titled(written: &str, known: &str) -> bool {
    let mut characters = written.chars();
    characters
        .next()
        .is_some_and(|family| known.starts_with(family))
        && characters
            .next_back()
            .is_some_and(|end| TITLE_ENDS.contains(&end))
}

/// Where a greeting in Han writes one half of somebody's name with another sign: `榎木 佳織` for 榎本 佳織.
fn slip_in_han(facts: &Facts, line: &str) -> Option<Range<usize>> {
    let words: Vec<&str> = line.split([' ', '\u{3000}', '\n']).collect();
    let slips = |pair: &[&str], name: &str| {
        let (family, given) = name.split_once([' ', '\u{3000}'])?;
        let titles = HAN_TITLES.iter();
        let own = titles.fold(pair[1], |own, title| own.trim_end_matches(title));
        let slip = match (pair[0] == family, own == given.trim()) {
            (false, true) => pair[0].chars().zip(family.chars()),
            (true, false) => own.chars().zip(given.trim().chars()),
            _ => return None,
        };
        let is_near = slip.clone().any(|(a, b)| a == b) && slip.clone().any(|(a, b)| a != b);
        let is_whole = format!("{}{own}", pair[0]).chars().count() + 1 == name.chars().count();
        let wrong = if pair[0] == family { own } else { pair[0] };
        let start = line.find(wrong).filter(|_| is_near && is_whole)?;
        Some(start..start + wrong.len())
    };
    let mut names = facts.recruiters.iter().map(|person| person.name.trim());
    names.find_map(|name| words.windows(2).find_map(|pair| slips(pair, name)))
}

/// The names in Han of everybody on the thread, without blanks, in simple signs.
fn known_in_han(facts: &Facts) -> Vec<String> {
    facts
        .recruiters
        .iter()
        .map(|person| &person.name)
        .chain(facts.recruiter_nicknames.iter().chain(&facts.named))
        .map(|name| name.chars().filter(|c| c.is_alphabetic()).collect())
        .filter(|name: &String| name.chars().any(|c| c as u32 > 0x3000))
        .map(simplified)
        .collect()
}

/// Where a greeting in Han names somebody who is not on the thread: no beginning of any of their names.
pub(crate) fn unknown_in_han(
    facts: &Facts,
    line: &str,
    language: Language,
) -> Option<Range<usize>> {
    slip_in_han(facts, line).or_else(|| unknown_name_in_han(facts, line, language))
}

/// The same for a whole name, or the one half that is written.
fn unknown_name_in_han(facts: &Facts, line: &str, language: Language) -> Option<Range<usize>> {
    let simple = simplified(line.to_owned());
    let last = simple
        .split([' ', '\u{3000}', '\n'])
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>();
    let joined = match last.as_slice() {
        [.., family, given] if family.chars().count() <= 2 && given.chars().count() <= 2 => {
            format!("{family}{given}")
        }
        [.., one] => (*one).to_owned(),
        [] => return None,
    };
    let mut name = joined.as_str();
    for title in HAN_TITLES {
        name = name.trim_start_matches(title).trim_end_matches(title);
    }
    // "老板娘": the title that they bear on the thread names nobody.
    let titles = facts.recruiter_titles.iter().cloned().map(simplified);
    for title in titles.filter(|title| !title.is_empty()) {
        name = name.trim_end_matches(title.as_str());
    }
    let known = known_in_han(facts);
    // In Japan "小川" and "大川" are families.
    let familiar = name.strip_prefix(FAMILIAR);
    let familiar = familiar.filter(|rest| !rest.is_empty() && language != Language::Ja);
    // "国梁兄", "佳佳姐": a given name, perhaps said twice, with what elder people are called.
    let given = name
        .strip_suffix(TITLE_ENDS)
        .filter(|rest| !rest.is_empty());
    let once = given.or(Some(name)).and_then(said_twice);
    // "祁老先生": an elder by the family name.
    let elder = name.strip_suffix('老').filter(|rest| !rest.is_empty());
    let length = name.chars().count();
    let is_judged = (1..=4).contains(&length)
        && !known.is_empty()
        && name.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let is_known = |name: &str| {
        let is_of = |one: &String| {
            one.contains(name) || name.contains(one.as_str()) || is_titled(name, one)
        };
        known.iter().any(is_of)
    };
    if !is_judged
        || is_known(name)
        || [familiar, given, once, elder]
            .into_iter()
            .flatten()
            .any(is_known)
    {
        return None;
    }
    let at = simple.rfind(name)?;
    Some(at..at + name.len())
}
