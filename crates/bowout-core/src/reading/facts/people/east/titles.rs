//! Titles of Japanese and Chinese that no list holds, told by how they end and by the name they lead to: `华东大区经理褚磊`,
//! `副局长邢建国`, `受付の野口に`, `倪所长`.

use std::ops::Range;

use crate::reading::source::Source;
use crate::text::Language;

/// Family names of Chinese, in both ways of writing them.
pub(in crate::reading::facts::people) const SURNAMES: &str = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎易武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦柳邢岳齐沿梅莫庄辛管祝左涂谷祁舒耿牟卜詹苗凌费纪靳盛童欧甄项曲游阳裴席卫屈鲍位覃霍翁隋植甘景薄包司柏宁柯阮桂闵解强柴车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅嵺苟褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠郜晏栾郁商蒙喻揭窦迟宇敖糜鄢冷卓花仇艾蓝巩稽练仲乐虞卞封竺冼原官衣楚佟栗匡宗台巫鞠僧桑荆谌银扬沙薄伏岑习胥保蔺張劉陳楊趙黃吳孫羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鐘鍾譚鄒陸賴龔龐樊蘭嚴溫魯韋畢聶莊祝關費紀項陽衛單寧簡婁蓋黨燕連聯喬顧錢湯";

/// How titles end in Chinese.
const ZH_ENDS: [&str; 34] = [
    "局长",
    "所长",
    "队长",
    "班长",
    "站长",
    "社长",
    "董事",
    "干事",
    "书记",
    "秘书",
    "主任",
    "经理",
    "总监",
    "主管",
    "科员",
    "职员",
    "专员",
    "教练",
    "导演",
    "主美",
    "主程",
    "主策",
    "策划",
    "编辑",
    "編輯",
    "經理",
    "總監",
    "主編",
    "轮机长",
    "医生",
    "律师",
    "工程师",
    "合伙人",
    "负责人",
];

/// How titles end in Japanese.
const JA_ENDS: [&str; 34] = [
    "代表",
    "主宰",
    "弟子",
    "トップ",
    "長",
    "師",
    "士",
    "員",
    "係",
    "主任",
    "担当",
    "助教",
    "講師",
    "教授",
    "助手",
    "監督",
    "役員",
    "顧問",
    "受付",
    "事務",
    "ター",
    "ャー",
    "ダー",
    "ント",
    "ニア",
    "ナー",
    "秘書",
    "女将",
    "大将",
    "先輩",
    "同僚",
    "上司",
    "部下",
    "番頭",
];

/// Second characters of Japanese family names.
const JA_FAMILY_ENDS: &str = "田山川本村木藤井野原島嶋沢澤上下口中林森橋崎岡谷塚尾江池浦内瀬葉石宮水辺邊坂松竹杉倉沼津屋馬羽城戸見越元永吉星保根貝岸堀平関西東南条賀置居貫々園代田子合垣丸住海野神矢美桐";

/// Words that follow `の` and are nobody.
const JA_THINGS: [&str; 40] = [
    "意向", "判断", "面接", "面談", "連絡", "出張", "体調", "急用", "日程", "時間", "紹介", "推薦",
    "経験", "仕事", "業務", "募集", "職務", "採用", "求人", "皆様", "話", "声", "間", "中", "前",
    "後", "他", "先方", "面々", "変更", "都合", "予定", "希望", "指示", "許可", "者", "方", "件",
    "上", "下",
];

/// Every title with the name it leads to, as places in the body.
pub(super) fn titled_in_han(source: &Source<'_>) -> Vec<(Range<usize>, Range<usize>)> {
    match source.language {
        Language::Zh => in_chinese(source.body),
        Language::Ja => in_japanese(source.body),
        _ => vec![],
    }
}

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c) || c == '々'
}

/// Where the Han before a place begin that belong to a title: back to a mark or a small word, eight at most.
fn title_start(body: &str, end: usize) -> usize {
    const SMALL: &str = "的由和与與跟是请請我们們找向让讓给給见見对對把被有您你他她及在到";
    let mut start = end;
    for (count, (at, c)) in body[..end].char_indices().rev().enumerate() {
        if !is_han(c) || SMALL.contains(c) || count >= 8 {
            break;
        }
        start = at;
    }
    start
}

fn in_chinese(body: &str) -> Vec<(Range<usize>, Range<usize>)> {
    const VERBS: [&str; 30] = [
        "查看", "参加", "出席", "主持", "负责", "陪同", "接待", "面试", "一起", "也在", "也会",
        "会在", "将在", "将", "会", "带", "来", "在", "想", "和", "与", "跟", "说", "回", "亲自",
        "看", "约", "先生", "女士", "老师",
    ];
    let mut found = vec![];
    for end in ZH_ENDS {
        for (at, _) in body.match_indices(end) {
            let title = title_start(body, at)..at + end.len();
            let behind = &body[title.end..];
            let mut chars = behind.chars();
            let Some(first) = chars.next() else { continue };
            let is_familiar = matches!(first, '老' | '小' | '阿' | '大');
            let most = if is_familiar { 2 } else { 3 };
            let run: String = behind.chars().take_while(|c| is_han(*c)).take(8).collect();
            let length = (1..=most).rev().find(|length| {
                let count = run.chars().count();
                let rest: String = run.chars().skip(*length).collect();
                count >= *length
                    && (rest.is_empty() || VERBS.iter().any(|verb| rest.starts_with(verb)))
            });
            let Some(length) = length else { continue };
            let is_polite = ["先生", "女士", "老师", "小姐"]
                .iter()
                .any(|one| run.chars().skip(1).collect::<String>().starts_with(one));
            let length = if is_polite { 1 } else { length };
            let is_thing = ["安排", "方便", "方向", "时间", "包括", "安全", "计划"]
                .iter()
                .any(|thing| run.starts_with(thing));
            let is_named = !is_thing && SURNAMES.contains(first) && (length > 1 || is_polite)
                || !is_thing && is_familiar && length == 2;
            if is_named {
                let bytes: usize = behind.chars().take(length).map(char::len_utf8).sum();
                let name = title.end..title.end + bytes;
                found.push((title, name));
            }
        }
    }
    found.extend(before_a_rank(body));
    found
}

/// One family's name before the rank, and nothing before it: `发件人:倪所长`.
fn before_a_rank(body: &str) -> Vec<(Range<usize>, Range<usize>)> {
    const RANKS: [&str; 26] = [
        "所长", "局长", "校长", "院长", "园长", "店长", "厂长", "馆长", "部长", "处长", "科长",
        "组长", "队长", "主任", "经理", "总监", "教授", "老师", "医生", "律师", "总", "工", "姐",
        "哥", "經理", "老闆",
    ];
    let mut found = vec![];
    for rank in RANKS {
        for (at, _) in body.match_indices(rank) {
            let Some((start, family)) = body[..at].char_indices().next_back() else {
                continue;
            };
            let before = body[..start].chars().next_back().unwrap_or('\n');
            let behind = body[at + rank.len()..].chars().next().unwrap_or('\n');
            // "研发王总", "结构组徐工": the part of the house stands right before.
            let is_theirs = matches!(rank, "总" | "工")
                && "理组部人发司厂管长持".contains(before)
                && !matches!(family, '施' | '包');
            let is_bounded =
                !is_han(before) || is_theirs || "找给给跟和与由请請见見让讓问".contains(before);
            let is_ended = !is_han(behind)
                || "也会想说在和与與跟将约看来让请给明今周下定希可很那线線主当當表要亲昨都"
                    .contains(behind);
            let is_short = rank.chars().count() == 1;
            // "黄老师:开学在即": who is greeted.
            let is_greeted = body[..start].trim().is_empty();
            if SURNAMES.contains(family) && is_bounded && is_ended && !is_greeted {
                let name = if matches!(rank, "姐" | "哥" | "总" | "工") {
                    start..at + rank.len()
                } else {
                    start..at
                };
                found.push((
                    if is_short {
                        name.end..name.end
                    } else {
                        at..at + rank.len()
                    },
                    name,
                ));
            }
        }
    }
    found
}

fn in_japanese(body: &str) -> Vec<(Range<usize>, Range<usize>)> {
    const AFTER: &str = "がはもにとをへ様さくち氏先か、。よ";
    let mut found = vec![];
    for (at, _) in body.match_indices('の') {
        let behind = &body[at + 'の'.len_utf8()..];
        let run: Vec<char> = behind.chars().take_while(|c| is_han(*c)).take(4).collect();
        let next = behind.chars().nth(run.len()).unwrap_or('\n');
        // "有馬先生", "福原様": what honours is Han as well.
        let honour = run
            .iter()
            .position(|c| matches!(c, '様' | '氏'))
            .or_else(|| run.windows(2).position(|two| two == ['先', '生']));
        let length = honour.unwrap_or(run.len());
        let is_honoured = honour.is_some()
            || behind[..].chars().skip(length).take(2).eq("さん".chars())
            || behind.chars().skip(length).take(2).eq("くん".chars());
        let name: String = run.iter().take(length).collect();
        let is_family =
            length == 2 && (JA_FAMILY_ENDS.contains(run[1]) || "がもにと".contains(next));
        let is_name = (1..=3).contains(&length)
            && (is_family || is_honoured)
            && (honour.is_some() || AFTER.contains(next))
            && !JA_THINGS
                .iter()
                .any(|thing| name == *thing || thing.chars().count() > 1 && name.contains(thing));
        if !is_name {
            continue;
        }
        let mut start = at;
        for (count, (back, c)) in body[..at].char_indices().rev().enumerate() {
            let is_kana = ('\u{30a1}'..='\u{30fc}').contains(&c);
            if !(is_han(c) || is_kana) || count >= 12 {
                break;
            }
            start = back;
        }
        let title = &body[start..at];
        let is_title = title.chars().count() >= 2
            && JA_ENDS.iter().any(|end| title.ends_with(end))
            && !["社員", "全員", "会員", "店員", "教員"].contains(&title);
        if is_title {
            let from = at + 'の'.len_utf8();
            found.push((start..at, from..from + name.len()));
        }
    }
    found
}
