//! The firm in the last words of a mail, whatever it looks like: behind the name of whoever signs, on a line of its own, behind
//! the last full stop. It is but a possibility there; what else speaks for it decides.

use crate::evidence::{Evidence, Part};
use crate::reading::facts::company::agency::is_agency_name;
use crate::reading::facts::company::exclude::is_service;
use crate::reading::facts::company::mention::{Mentions, Place, bare_key};
use crate::reading::facts::company::script::{MARKS, may_be_named, may_be_somebody, without_desk};
use crate::reading::facts::company::sender::Domains;
use crate::reading::facts::names::{
    has_form, has_house, is_human, is_nameless, is_no_name, names_a_job, squashed,
};
use crate::reading::source::Source;
use crate::text::{Words, fold, offset_in, stands_alone};

/// How many lines from the end are looked at.
const LINES: usize = 5;
/// Words of closings and of what stands below them, folded.
static CLOSINGS: Words = Words::new(&[
    "regards cheers thanks thank best kind ta yours sincerely faithfully grusse gruss grussen viele liebe lg mfg herzlich herzliche beste danke \
    cordialement bien salutations bises merci abrazo abrazos saludos atentamente gracias cordialmente abraco abracos atenciosamente obrigada obrigado \
    cumprimentos groet groeten groetjes hartelijke vriendelijke hoogachtend liefs dank hartelijks xx x bj bjs bises ciao see you soon until please reply unsubscribe \
    abmelden impressum datenschutz privacy powered sent von from to re fwd tel phone www https room raum salle sala lokaal zoom teams meet link \
    auftrag i.a a.d beilage anlage tomorrow today morgen demain manana amanha yes no ja nein oui non si sim nee ok",
]);

/// Every name that may close the mail.
pub(in crate::reading::facts::company) fn by_close(
    source: &Source<'_>,
    domains: &Domains,
    people: &[String],
    mentions: &mut Mentions,
) {
    let sender = source.message.from.first();
    let is_desk = sender.is_some_and(|from| !is_human(source, from));
    let given = sender
        .map(|from| squashed(from.name.split([' ', ',']).next().unwrap_or_default()))
        .unwrap_or_default();
    let lines = source.body.lines().map(str::trim);
    let lines: Vec<&str> = lines
        .take_while(|line| !line.starts_with("---") || line.len() < 4)
        .filter(|line| !line.is_empty() && !line.starts_with('>'))
        .collect();
    for (back, line) in lines.iter().rev().take(LINES).enumerate() {
        let Some(tail) = tail_of(line, back == 0) else {
            continue;
        };
        let pieces: Vec<&str> = tail
            .split([',', '|', '·', '(', ')', '–', '—', '•', ';', '/', '｜'])
            .flat_map(|piece| piece.split(" @ "))
            .flat_map(|piece| piece.split(" - "))
            .map(|piece| {
                piece
                    .trim()
                    .trim_start_matches(['*', '-', '_', '"', '~'])
                    .trim()
            })
            .map(|piece| piece.trim_end_matches(['.', '!']))
            .map(|piece| piece.strip_suffix(" x").unwrap_or(piece))
            .filter(|piece| !piece.is_empty())
            .collect();
        let is_signed = pieces
            .first()
            .is_some_and(|first| given.len() > 1 && squashed(first).starts_with(&given));
        for (at, piece) in pieces.iter().enumerate() {
            if !looks_like_a_name(piece) {
                continue;
            }
            let key = squashed(piece);
            let is_theirs = domains.sender_is(piece, &bare_key(piece)) >= 0.5;
            let is_led = at > 0 && is_signed || is_theirs && key.len() > 3;
            if people.contains(&key)
                || sender.is_some_and(|from| squashed(&from.name).starts_with(&key))
                || !may_close(piece, is_led)
                || !is_led && is_desk && may_be_signed(piece)
            {
                continue;
            }
            let weight = if is_led { 1.2 } else { 0.6 };
            let start = offset_in(piece, source.body);
            let evidence = Evidence::quote(Part::Body, source.body, start..start + piece.len());
            mentions.add(Place::Last, weight, evidence);
        }
    }
    by_han_close(source, &lines, mentions);
}

/// A short line as it is; of the last line, where it says something, what stands behind its last full stop.
fn tail_of(line: &str, is_last: bool) -> Option<&str> {
    let is_short = line.split_whitespace().count() <= 9 && line.chars().count() <= 70;
    let bare = line.trim_end_matches(['.', '!', '?', ' ']);
    if is_short && !line.ends_with('?') && !bare.contains(". ") && !line.contains(['?', ':']) {
        return Some(line);
    }
    // "Serve-te?" asks.
    let is_tail = is_last && !line.ends_with('?');
    let (_, tail) = is_tail.then(|| bare.rsplit_once(['.', '!', '?']))??;
    let tail = tail.trim();
    (!tail.is_empty() && tail.split_whitespace().count() <= 7).then_some(tail)
}

/// Whether a piece of a closing line is as long as a name and holds no more than one does.
fn looks_like_a_name(piece: &str) -> bool {
    piece.starts_with(char::is_alphabetic)
        && !piece.contains(stands_alone)
        && !piece.contains(['@', '<', '[', '€', '$', '£', '%', '=', '?', '"'])
        && piece.split_whitespace().count() <= 6
        && piece.chars().filter(char::is_ascii_digit).count() <= 1
}

/// Whether it may be a firm's name; `is_led`: the name of whoever signs stands before it, or the domain agrees.
fn may_close(piece: &str, is_led: bool) -> bool {
    let is_capital = piece.starts_with(char::is_uppercase);
    let small = piece
        .split_whitespace()
        .filter(|word| word.len() > 3 && word.starts_with(char::is_lowercase));
    if !is_capital && !is_led || small.count() > if is_capital { 1 } else { 3 } {
        return false;
    }
    let folded: Vec<String> = piece.split_whitespace().map(fold).collect();
    let (Some(first), Some(last)) = (folded.first(), folded.last()) else {
        return false;
    };
    !folded.iter().any(|word| CLOSINGS.hold(word))
        && (!is_no_name(first) || is_led && folded.len() > 1)
        && !is_nameless(piece)
        && !is_service(piece)
        && !is_agency_name(piece)
        && (!names_a_job(last) && !names_a_job(first) || has_house(piece) || has_form(piece))
}

/// Whether somebody who writes for a desk may sign so: two or three capitalised words and none of a house.
fn may_be_signed(piece: &str) -> bool {
    let words = piece.split_whitespace();
    (2..=3).contains(&words.clone().count())
        && words
            .clone()
            .all(|word| word.starts_with(char::is_uppercase))
        && !has_house(piece)
        && !has_form(piece)
}

/// A name up to the word for a school, where a faculty stands behind it: `湊大学農学部`.
fn up_to_the_school(firm: &str) -> &str {
    let end = ["大学", "大學", "学院", "學院"]
        .iter()
        .filter_map(|school| firm.find(school).map(|at| at + school.len()))
        .max();
    end.filter(|at| *at > "大学".len())
        .map_or(firm, |end| &firm[..end])
}

/// The same in Japanese and Chinese: `…回个信。云岭茶业 周敏`, `麒麟水文站 段`, `leo/快懂`.
fn by_han_close(source: &Source<'_>, lines: &[&str], mentions: &mut Mentions) {
    let sender = source
        .message
        .from
        .first()
        .map_or("", |from| from.name.as_str());
    for (back, line) in lines.iter().rev().take(3).enumerate() {
        if !line.contains(stands_alone) {
            continue;
        }
        let bare = line.trim_end_matches(['。', '！', '!', '.']);
        let tail = bare
            .rsplit_once(['。', '！', '!', '？', '?', '~', '～'])
            .map_or(bare, |(_, tail)| tail)
            .trim_matches(|c: char| c.is_whitespace() || "—–-".contains(c));
        let is_whole = tail.len() == bare.len();
        if !(2..=20).contains(&tail.chars().count())
            || !is_whole && back > 0
            || tail.contains(['、', '，', ',', '：', ':'])
        {
            continue;
        }
        let pieces: Vec<&str> = tail
            .split(|c: char| c.is_whitespace() || "·|/／｜•@—".contains(c))
            .map(|piece| piece.trim_matches(|c: char| MARKS.contains(c)))
            .filter(|piece| !piece.is_empty())
            .collect();
        let who = |piece: &str| {
            may_be_somebody(piece) && piece.chars().count() <= 4
                || piece.is_ascii()
                || !sender.is_empty() && sender.contains(piece)
        };
        let Some(firm) = pieces.iter().find(|piece| piece.contains(stands_alone)) else {
            continue;
        };
        let is_signed = pieces.iter().any(|piece| piece != firm && who(piece));
        let firm = up_to_the_school(without_desk(firm));
        let is_shaped = has_house(firm) || has_form(firm);
        let length = firm.chars().count();
        if (is_shaped || length >= 4 || is_signed && length >= 2)
            && !is_said_in_han(firm)
            && may_be_named(firm)
        {
            let start = source.shift + offset_in(firm, source.body);
            let weight = if is_signed || is_shaped { 1.4 } else { 0.8 };
            mentions.add(Place::Last, weight, source.quote(start..start + firm.len()));
        }
    }
}

/// Whether words are what somebody says and no name.
fn is_said_in_han(words: &str) -> bool {
    [
        "ます",
        "です",
        "ください",
        "下さい",
        "谢谢",
        "謝謝",
        "敬上",
        "见",
        "吗",
        "ね",
        "よ",
        "って",
        "拝",
    ]
    .iter()
    .any(|end| words.ends_with(end))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use crate::message::parse;
    use crate::reading::read;
    use crate::when::Moment;

    fn company(from: &str, body: &str) -> String {
        let mail = format!(
            "From: {from}\r\nSubject: Thursday\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}"
        );
        let reading = read(
            &parse(mail.as_bytes()),
            &Moment::parse("2026-11-24T09:00:00Z").unwrap(),
        );
        reading
            .company
            .map_or_else(String::new, |fact| fact.value().clone())
    }

    #[test]
    fn hears_the_firm_in_the_last_words() {
        for (from, body, wanted) in [
            (
                "Ahmet Kaya <ahmet@kaya-elektro.example>",
                "moin statt heute 16 uhr lieber morgen 17:30 zum gespräch? sag du was geht. ahmet / kaya elektrotechnik",
                "kaya elektrotechnik",
            ),
            (
                "人力资源部 <hr@dinghe-auto.example>",
                "陈先生您好:简历已看,想请您3月10日下午两点到公司面试。能来的话回个信。鼎和汽修 周敏",
                "鼎和汽修",
            ),
        ] {
            assert_eq!(company(from, body), wanted, "{body}");
        }
    }

    #[test]
    fn takes_no_question_title_or_signer_for_the_firm() {
        for (from, body) in [
            (
                "Zé Carlos Brandão <ze@tascadoze.example>",
                "Mateo, amanhã há temporal. Deixemos a entrevista para segunda, também às 11. Serve-te?",
            ),
            (
                "Pflegedirektion <b.strobl@klinikum.example>",
                "Frau Moosbauer und ich hätten am 27.05. um 14 Uhr Zeit für ein Kennenlernen. Ginge das bei Ihnen?\n\nHerzliche Grüße\nBirgit Strobl\nPflegedirektorin",
            ),
            (
                "Secretariado Bloco <bloco@hospital.example>",
                "A entrevista de amanhã será na sexta-feira, 26, às 10h00. Pedimos que nos diga se pode.\nLurdes Pinto",
            ),
        ] {
            assert_eq!(company(from, body), "", "{body}");
        }
    }

    #[test]
    fn takes_no_closing_and_nobody_for_the_firm() {
        for body in [
            "Could you come for an interview on Thursday at 10?\n\nMany thanks\nSee you soon\nDana",
            "Könnten Sie am Montag um 10 Uhr zum Gespräch kommen?\n\nViele Grüße\nJana Kroll",
        ] {
            assert_eq!(
                company("Dana Kroll <dana@post.example>", body),
                "",
                "{body}"
            );
        }
    }
}
