//! Who signs at the end of the last line, behind what it says: `Reply y/n. Tash - Gantry Build`, `不用回了。郭`.

use crate::evidence::Fact;
use crate::reading::facts::names::{gap, has_form, has_house, is_human};
use crate::reading::facts::people::east::SURNAMES;
use crate::reading::facts::people::mentioned::{PARTINGS, add, is_the_firm, is_unheard};
use crate::reading::facts::people::people::is_thing;
use crate::reading::facts::people::titles::person_at;
use crate::reading::reading::Human;
use crate::reading::source::Source;
use crate::reading::weigh::is_often_said;
use crate::text::{Language, fold, is_listed, offset_in};

/// Words with which people part in a line, folded, before their name.
const CLOSES: &str = "bjs bj beijos beijo abraco abracos abs grt grtjs groet groetjes gr vg lg mfg gruss grusse liebe viele bises bisous saludos saludo \
    abrazo besos un cheers thanks thx ta cordialement regards best x xx love tschuss ciao merci danke gracias obrigado obrigada mvg";

/// Adds who signs there, where a desk sends.
pub(in crate::reading::facts::people) fn at_the_tail(
    source: &Source<'_>,
    company: &str,
    people: &mut Vec<Fact<Human>>,
) {
    let sender = source.message.from.first();
    if sender.is_none_or(|from| from.is_robot() || is_human(source, from)) {
        return;
    }
    let body = &source.text.source[source.shift..];
    let lines = body.lines().take_while(|line| !line.starts_with('>'));
    let Some(line) = lines.map(str::trim).filter(|line| !line.is_empty()).last() else {
        return;
    };
    if line.contains("http") || line.contains(['@', '|', ':']) || has_form(line) {
        return;
    }
    if !line.is_ascii() && in_han(source, line, people) {
        return;
    }
    let ends = [". ", "! ", "? ", ") ", ".. ", "?? "];
    let Some(tail) = ends
        .iter()
        .filter_map(|end| Some(line.rfind(end)? + end.len()))
        .max()
    else {
        return;
    };
    let tail = line[tail..].trim();
    let words = tail.split_whitespace().count();
    let opens = tail.starts_with(char::is_alphabetic);
    if tail.is_empty()
        || !opens
        || words > 6
        || tail.contains('|')
        || tail.ends_with(['?', '!', ':'])
    {
        return;
    }
    signs_in(source, company, people, tail);
}

/// Adds whose name opens the words at the end, behind words that part.
fn signs_in(source: &Source<'_>, company: &str, people: &mut Vec<Fact<Human>>, tail: &str) {
    let text = &source.text;
    let start = offset_in(tail, text.source);
    let head = text.word_from(start);
    let mut first = head;
    while first < head + 2
        && text
            .words
            .get(first)
            .is_some_and(|word| is_listed(CLOSES, word.folded.as_ref()))
    {
        first += 1;
    }
    let Some(name) = person_at(source, first) else {
        return;
    };
    let behind = text.source[text.words[name.end - 1].place.end..].trim_end();
    let behind = behind.lines().next().unwrap_or_default();
    let written = text.written(name.clone());
    let is_closed = behind.is_empty()
        || behind == "."
        || [
            ", ", " - ", " – ", " / ", " | ", " da ", " de ", " do ", " van ", " von ", " from ",
            " at ", " (",
        ]
        .iter()
        .any(|joint| behind.starts_with(joint));
    let is_parting = written
        .split(' ')
        .any(|word| is_listed(PARTINGS, &fold(word)));
    if is_closed
        && !is_parting
        && !is_thing(written)
        && !has_house(written)
        && is_unheard(written)
        && !name.clone().all(|at| is_often_said(&text.words[at].folded))
        && !is_the_firm(source, company, written)
        && gap(text, name.end - 1) != "-"
    {
        add(people, written, None, source.quote_words(name));
    }
}

/// A name of one to three Han behind the last full stop, or behind the house and a blank: `绿芽公益 阿布`.
fn in_han(source: &Source<'_>, line: &str, people: &mut Vec<Fact<Human>>) -> bool {
    let is_han = |c: char| ('\u{3400}'..='\u{9fff}').contains(&c);
    let tail = line
        .rsplit(['。', '！', '!', '？', '?', ' ', '　'])
        .next()
        .unwrap_or_default();
    let before = line[..line.len() - tail.len()].trim_end();
    let count = tail.chars().count();
    let is_sentence = before.ends_with(['。', '！', '!', '？', '?']);
    let is_firm = !is_sentence
        && (3..=14).contains(&before.chars().count())
        && !before.contains(['，', ',', '：', ':', '。']);
    let is_name = tail.chars().all(is_han)
        && ((1..=3).contains(&count) && is_sentence || (2..=3).contains(&count) && is_firm)
        && ![
            "谢谢", "謝謝", "敬上", "祝好", "此致", "敬礼", "盼复", "拝", "以上", "请复",
        ]
        .contains(&tail)
        && !has_house(tail)
        && !["部", "处", "组", "室", "科", "司", "店", "校", "院"]
            .iter()
            .any(|end| tail.ends_with(end));
    let first = tail.chars().next().unwrap_or(' ');
    let is_japanese = source.language == Language::Ja
        && is_sentence
        && count > 1
        && !["敬具", "草々", "不一"].contains(&tail);
    if !is_name || !SURNAMES.contains(first) && !"老小阿大".contains(first) && !is_japanese {
        return false;
    }
    let start = offset_in(tail, source.text.source);
    add(people, tail, None, source.quote(start..start + tail.len()));
    true
}
