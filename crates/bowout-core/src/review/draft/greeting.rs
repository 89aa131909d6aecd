//! The greeting: which words it takes, and the name in it where the script writes no blanks.

use std::ops::Range;

use crate::review::draft::draft::lines;
use crate::review::facts::Facts;
use crate::review::lexicon::Lexicon;
use crate::review::names::{is_courtesy, is_known_person};
use crate::text::{Language, Text};

static GREETINGS: Lexicon = Lexicon::new("frame.words.txt", "greetings");
static CLOSINGS: Lexicon = Lexicon::new("frame.words.txt", "closings");
static OPENINGS: Lexicon = Lexicon::new("frame.words.txt", "no names");

/// Words of a greeting written small that do not end it, folded.
const JOINING: &str = "and all team there everyone everybody folks both again the hiring manager und alle zusammen liebe lieber \
    liebes et y e en van de der den von zu di da dos das ter allemaal tous toutes a";

/// How many lines may stand before the greeting: a letterhead.
const LETTERHEAD_LINES: usize = 4;

/// The most words of a line above a greeting.
const LETTERHEAD_WORDS: usize = 12;

/// The bytes of the greeting, without the mark behind it.
pub(super) fn greeting(text: &Text<'_>, language: Language, facts: &Facts) -> Option<Range<usize>> {
    let filled = lines(text.source).filter(|place| !place.is_empty());
    if matches!(language, Language::Ja | Language::Zh) {
        return filled
            .take(LETTERHEAD_LINES)
            .find_map(|line| honorific(text.source, line, language));
    }
    // What follows a line of a letter greets nobody: "Boas lãs" is a wish there.
    let head = filled
        .take(LETTERHEAD_LINES + 4)
        .scan(false, |is_told, line| {
            let words = text.word_from(line.start)..text.word_from(line.end);
            let is_head = !*is_told;
            *is_told |= words.len() > LETTERHEAD_WORDS;
            is_head.then_some(line)
        });
    let opening = { head }.find_map(|line| {
        let first = text.word_from(line.start);
        let words = first..text.word_from(line.end);
        // "Liebe Grüsse" greets nobody.
        let closes = CLOSINGS
            .of(language)
            .find_in(text, words.clone())
            .is_some_and(|one| one.words == words);
        if closes {
            return None;
        }
        let found = GREETINGS
            .of(language)
            .find_in(text, words.start..words.end.min(first + 3))
            .filter(|one| one.words.start == first)?;
        let end = named(text, found.words.end, words.end);
        Some(text.place(first..end))
    });
    opening.or_else(|| bare_name(text, language, facts))
}

/// Where the names behind a greeting word end. Titles may be written small before a name, not behind the last one.
fn named(text: &Text<'_>, from: usize, limit: usize) -> usize {
    let gap = |at: usize| {
        text.words.get(at).map_or("\n", |word| {
            &text.source[text.words[at - 1].place.end..word.place.start]
        })
    };
    let (mut end, mut last) = (from, from);
    while end < limit && end < from + 8 {
        let parted =
            gap(end).contains([',', ':', '!', ';', '–', '—', '\n', '?']) || gap(end) == " - ";
        let is_after_comma = end == from
            && gap(end).trim() == ","
            && gap(end + 1).contains([',', ':', '!', '?', '\n', '–']);
        let is_abbreviated = text.words[end - 1].folded.len() <= 4;
        let stops = gap(end).contains('.') && !is_abbreviated;
        let word = &text.words[end];
        let is_large = text.source[word.place.clone()]
            .chars()
            .next()
            .is_some_and(|c| !c.is_lowercase());
        let joins = crate::text::is_listed(JOINING, &word.folded);
        if parted && !is_after_comma || stops || !(is_large || joins || is_courtesy(&word.folded)) {
            break;
        }
        end += 1;
        if is_large || joins {
            last = end;
        }
    }
    last
}

/// A first line that is nothing but a name and a comma.
fn bare_name(text: &Text<'_>, language: Language, facts: &Facts) -> Option<Range<usize>> {
    let line = lines(text.source).find(|place| !place.is_empty())?;
    let words = text.word_from(line.start)..text.word_from(line.end);
    let written = &text.source[line.clone()];
    let is_name = (1..=3).contains(&words.len())
        && words.clone().all(|at| text.is_large(at))
        && OPENINGS.of(language).find_in(text, words.clone()).is_none();
    let is_alone = written.ends_with([',', ':', '-', '–', '—']) && line.end < text.source.len();
    let opens = text.source[line.start..]
        .find([',', ':', ' '])
        .map(|length| line.start..line.start + length)
        .filter(|first| is_known_person(&text.source[first.clone()], facts));
    if is_name && is_alone {
        return Some(text.place(words));
    }
    let comma = text.source[line.start..line.end].find(',')?;
    opens.filter(|first| first.len() == comma)
}

/// Titles that stand for an honorific in Japanese.
const TITLES: &[&str] = &[
    "店長",
    "園長",
    "院長",
    "所長",
    "校長",
    "社長",
    "会長",
    "部長",
    "課長",
    "局長",
    "施設長",
    "工房長",
    "工場長",
    "農場長",
    "支配人",
    "代表",
    "塾長",
    "館長",
    "室長",
    "係長",
    "班長",
    "船長",
    "師長",
    "組合長",
    "隊長",
    "団長",
    "組長",
    "理事長",
    "編集長",
    "料理長",
    "主任",
    "女将",
    "師匠",
    "親方",
    "大将",
    "先輩",
];

/// The name before an honorific, without what stands before it on the line.
fn honorific(source: &str, line: Range<usize>, language: Language) -> Option<Range<usize>> {
    let written = &source[line.clone()];
    let marks: &[&str] = match language {
        Language::Ja => &["様", "さま", "殿", "さん", "ちゃん", "御中", "先生", "各位"],
        _ => &["您好", "你好", "：", ":", "，", ",", "！", "!"],
    };
    // "みっちゃん店長" stands alone on its line.
    let titled = TITLES
        .iter()
        .find_map(|title| written.strip_suffix(title))
        .filter(|name| language == Language::Ja && name.chars().count() <= 8);
    let end = marks
        .iter()
        .filter_map(|mark| written.find(mark))
        .min()
        .or(titled.map(str::len))
        .filter(|end| *end > 0 && written[..*end].chars().count() <= 30)?;
    // "皆様のご無事を" wishes all of them well.
    let rest = marks
        .iter()
        .find_map(|mark| written[end..].strip_prefix(mark));
    let goes_on =
        rest.is_some_and(|rest| rest.starts_with(['の', 'が', 'に', 'を', 'は', 'と', 'も']));
    if language == Language::Ja && goes_on {
        return None;
    }
    let greets = [
        "您好",
        "你好",
        "早安",
        "午安",
        "晚安",
        "早上好",
        "下午好",
        "晚上好",
    ];
    // "祝招聘顺利！" further down is a wish.
    let is_shout = language == Language::Zh && written[end..].starts_with(['!', '！']);
    if is_shout && !source[..line.start].trim().is_empty() {
        return None;
    }
    let is_greeting = language == Language::Ja
        || greets.iter().any(|one| written.contains(one))
        || written.chars().count() <= 16 && end + 3 >= written.trim_end_matches(['!', '！']).len();
    is_greeting.then(|| line.start..line.start + end)
}
