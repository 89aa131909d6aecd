//! People of Japanese and Chinese mail who are known by their place: behind a label, alone on a line at the end, or honoured in
//! a sentence.

use crate::evidence::{Evidence, Fact};
use crate::reading::facts::names::{has_form, has_house, is_human, squashed};
use crate::reading::facts::people::east::east::{add, is_han, may_be_a_name, rank_at_end};
use crate::reading::facts::people::east::titles::SURNAMES;
use crate::reading::reading::Human;
use crate::reading::source::Source;
use crate::text::{Language, offset_in};

/// Families of Japanese that end as desks do.
pub(super) const FAMILIES_LIKE_DESKS: [&str; 13] = [
    "長谷部",
    "阿部",
    "服部",
    "渡部",
    "岡部",
    "磯部",
    "園部",
    "矢部",
    "安部",
    "日下部",
    "綾部",
    "軽部",
    "曽我部",
];

/// Adds whom a label leads to: `面接官:プロダクト本部 長谷部 翔`, `联系人:HR 王婷 0571-5550-1234`, `面接官：工場長の轟様、人事課の向井様`.
pub(super) fn behind_labels(source: &Source<'_>, people: &mut Vec<Fact<Human>>) {
    const LABELS: [&str; 24] = [
        "面接官",
        "面接担当",
        "面接者",
        "面談者",
        "担当",
        "担当者",
        "ご担当",
        "お相手",
        "主催者",
        "開催者",
        "主催",
        "試験員",
        "参加者",
        "联系人",
        "聯絡人",
        "面试官",
        "面試官",
        "组织者",
        "組織者",
        "发起人",
        "發起人",
        "接待人",
        "面谈人",
        "主面",
    ];
    for line in source
        .body
        .lines()
        .take_while(|line| !line.starts_with('>'))
    {
        let bare = line.trim_start_matches(|c: char| !c.is_alphanumeric());
        let Some(label) = LABELS
            .iter()
            .filter(|label| bare.starts_with(**label))
            .max_by_key(|label| label.len())
        else {
            continue;
        };
        let rest = &bare[label.len()..];
        let Some(value) = rest.strip_prefix([':', '：', ' ', '　', '|']) else {
            continue;
        };
        for item in value.split(['、', ',', '，', '/', '／', ';', '；']) {
            listed(source, item, people);
        }
    }
}

/// One of a list behind a label: what somebody is before their name, and behind it in brackets.
fn listed(source: &Source<'_>, item: &str, people: &mut Vec<Fact<Human>>) {
    let (head, bracket) = item.split_once(['(', '（']).unwrap_or((item, ""));
    let bracket = bracket.trim_end_matches([')', '）', ' ', '。']);
    let head = bare(head.trim());
    let pieces: Vec<&str> = head
        .split([' ', '　', 'の'])
        .filter(|piece| !piece.is_empty())
        .collect();
    let is_part =
        |piece: &&&str| (1..=3).contains(&piece.chars().count()) && piece.chars().all(is_han);
    let is_desk = |piece: &str| {
        !FAMILIES_LIKE_DESKS.contains(&piece)
            && (rank_at_end(piece) == piece || ends_in_a_rank(piece))
    };
    let (title, name) = match pieces[..] {
        [.., before, family, given]
            if [family, given].iter().all(|one| is_part(&one)) && !is_desk(family) =>
        {
            (
                before,
                offset_in(family, source.body)..offset_in(given, source.body) + given.len(),
            )
        }
        [family, given] if is_part(&&family) && is_part(&&given) && !is_desk(family) => (
            "",
            offset_in(family, source.body)..offset_in(given, source.body) + given.len(),
        ),
        [.., before, name] if is_desk(before) && (may_be_a_name(name) || is_foreign(name)) => {
            let start = offset_in(name, source.body);
            (before, start..start + name.len())
        }
        [name] if is_alone(source, name) => {
            let start = offset_in(name, source.body);
            ("", start..start + name.len())
        }
        _ => return,
    };
    let told = if title.is_empty() { bracket } else { title };
    let title = if is_desk(told) { told } else { "" };
    if !has_house(&source.body[name.clone()]) {
        add(source, people, name, title);
    }
}

/// An item without a number at its end and what honours a name.
fn bare(item: &str) -> &str {
    const POLITE: [&str; 9] = [
        "様", "さん", "氏", "先生", "女士", "小姐", "博士", "さま", "老师",
    ];
    let mut head = item;
    // "HR 王婷 0571-5550-1234"
    while let Some((before, number)) = head.rsplit_once(' ') {
        if !number
            .chars()
            .all(|c| c.is_ascii_digit() || "-+*".contains(c))
        {
            break;
        }
        head = before.trim_end();
    }
    POLITE
        .iter()
        .find_map(|polite| head.strip_suffix(polite))
        .unwrap_or(head)
        .trim_end()
}

/// Whether words end as what people are does.
fn ends_in_a_rank(words: &str) -> bool {
    [
        "部", "課", "室", "長", "长", "课", "HR", "人事", "採用", "经理", "經理", "部長",
    ]
    .iter()
    .any(|end| words.ends_with(end))
}

/// Whether one word is a whole name: in Chinese one that begins with a family's, in Japanese two or three Han, or kana.
fn is_alone(source: &Source<'_>, name: &str) -> bool {
    let count = name.chars().count();
    let first = name.chars().next().unwrap_or(' ');
    may_be_a_name(name)
        && rank_at_end(name).is_empty()
        && match source.language {
            Language::Zh => (2..=3).contains(&count) && SURNAMES.contains(first),
            _ => (2..=3).contains(&count) && name.chars().all(is_han) || is_foreign(name),
        }
}

/// Whether a word is a foreign name in kana: `ポール・ヘイスティングス`.
pub(super) fn is_foreign(name: &str) -> bool {
    let is_kana = |c: char| ('\u{30a1}'..='\u{30fc}').contains(&c);
    name.contains('・')
        && name.chars().all(is_kana)
        && name.split('・').all(|part| part.chars().count() > 1)
}

/// Adds who signs with nothing but a name on one of the last lines, where nobody is known to write or the name goes on what is:
/// `大貫`, `潘志学` of 潘老师.
pub(super) fn alone_at_the_end(source: &Source<'_>, people: &mut Vec<Fact<Human>>) {
    let from = source.message.from.first();
    let shown = from.map_or("", |from| from.name.as_str());
    let is_known = from.is_some_and(|from| is_human(source, from));
    let lines = source
        .body
        .lines()
        .take_while(|line| !line.starts_with('>'));
    let lines: Vec<&str> = lines
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    for line in lines.iter().skip(1).rev().take(3) {
        let bare = ["敬上", "拝", "拜上"]
            .iter()
            .find_map(|end| line.strip_suffix(end))
            .unwrap_or(line)
            .trim_end();
        let first = bare.chars().next().unwrap_or(' ');
        let goes_on = shown.starts_with(first) && squashed(shown) != squashed(bare);
        let ends = [
            "敬具", "草々", "以上", "谢谢", "謝謝", "盼复", "此致", "敬礼", "祝好", "再见", "不一",
        ];
        if is_alone(source, bare)
            && !ends.contains(&bare)
            && !has_form(bare)
            && (!is_known || goes_on)
        {
            let start = offset_in(bare, source.body);
            let key = squashed(bare);
            if people
                .iter()
                .all(|one| !squashed(&one.value().name).contains(&key))
            {
                add(source, people, start..start + bare.len(), "");
            }
            return;
        }
    }
}

/// Adds whom a sentence honours: `保坂様が急な出張とのこと`, but whom the mail greets.
pub(super) fn honoured_in_a_sentence(source: &Source<'_>, people: &mut Vec<Fact<Human>>) {
    const THINGS: [&str; 14] = [
        "皆", "先方", "貴社", "御社", "弊社", "お客", "何", "神", "王", "奥", "同", "上", "仏",
        "各位",
    ];
    if source.language != Language::Ja {
        return;
    }
    let head = source
        .body
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    for (at, _) in source.body.match_indices('様') {
        let behind = source.body[at + '様'.len_utf8()..]
            .chars()
            .next()
            .unwrap_or('\n');
        let run: Vec<(usize, char)> = source.body[..at]
            .char_indices()
            .rev()
            .take_while(|(_, c)| is_han(*c))
            .take(5)
            .collect();
        let Some((start, _)) = run.last().filter(|_| (2..=3).contains(&run.len())) else {
            continue;
        };
        let name = &source.body[*start..at];
        let is_thing = THINGS.iter().any(|thing| name.contains(thing));
        if "がはもにのかとより、".contains(behind)
            && !is_thing
            && !head.contains(name)
            && may_be_a_name(name)
            && !has_house(name)
            && !is_the_house(source, name)
            && rank_at_end(name).is_empty()
        {
            add(source, people, *start..at, "");
        }
    }
}

/// Whether a name is on the head of the mail as that of a house.
fn is_the_house(source: &Source<'_>, name: &str) -> bool {
    source.message.subject.contains(&format!("{name}様"))
        || source.message.to.iter().any(|to| to.name.contains(name))
}

/// Writes out the family name of whoever signs with a whole one: `福田と申します` above `総務課 福田 聡`.
pub(super) fn write_out_families(source: &Source<'_>, people: &mut [Fact<Human>]) {
    for one in people {
        let name = one.value().name.clone();
        if !(1..=3).contains(&name.chars().count()) || !name.chars().all(is_han) {
            continue;
        }
        let lines = source.body.lines().rev().take(10).map(str::trim);
        let whole = lines
            .filter(|line| line.chars().count() < 30)
            .find_map(|line| {
                let at = line.find(&name)?;
                let is_head = line[..at].is_empty() || line[..at].ends_with([' ', '　']);
                let rest = line[at + name.len()..].strip_prefix([' ', '　'])?;
                let given: String = rest.chars().take_while(|c| is_han(*c)).collect();
                let ends = rest[given.len()..].trim().is_empty()
                    || rest[given.len()..].starts_with(['(', '（', '/', '|']);
                let is_given = (1..=3).contains(&given.chars().count())
                    && !matches!(given.as_str(), "拝" | "敬上" | "様" | "先生" | "女士")
                    && rank_at_end(&given).is_empty();
                (is_head && ends && is_given).then(|| format!("{name} {given}"))
            });
        let Some(whole) = whole else { continue };
        let start = source.body.find(&name).unwrap_or_default();
        let evidence: Evidence =
            source.quote(source.shift + start..source.shift + start + name.len());
        let human = Human {
            name: whole,
            ..one.value().clone()
        };
        *one = Fact::read(human, evidence);
    }
}

/// Whether who sends shows a house by that name: `アドバンス東海の奥村です` from 人材紹介 アドバンス東海.
pub(super) fn is_shown(source: &Source<'_>, firm: &str) -> bool {
    let from = source.message.from.first();
    firm.chars().count() > 3
        && from.is_some_and(|from| squashed(&from.name).contains(&squashed(firm)))
}

/// The name at the head of a run of Han, without how it is addressed and what the sentence goes on to say: `李先生表示`, `李敏也会到`.
pub(super) fn name_at_head(run: &str) -> &str {
    const ENDS: [&str; 22] = [
        "对", "對", "先生", "小姐", "女士", "老师", "老師", "教授", "様", "氏", "等", "也", "会",
        "會", "想", "跟", "和", "将", "將", "在", "说", "表示",
    ];
    let cut = ENDS
        .iter()
        .filter_map(|end| run.find(end))
        .filter(|at| *at > 0)
        .min();
    &run[..cut.unwrap_or(run.len())]
}
