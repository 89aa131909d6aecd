//! Humans whom a mail names beside what they are or do: `wethouder Tjeerd Hofman`, `Lucille Tran (Grid Studies)`, `cancelled by
//! Annemiek Roelofs`, a name below `Organizer`, the name that closes a quoted message, and who signs beside the writer.

use std::ops::Range;

use crate::evidence::{Evidence, Fact, Part};
use crate::reading::facts::names::{gap, has_form, has_house, is_capital, readers, squashed};
use crate::reading::facts::people::mentioned::{add, give, is_the_firm, is_unheard};
use crate::reading::facts::people::ranks::{
    HONORIFICS, is_desk, is_role, is_small_title, is_title,
};
use crate::reading::facts::people::titles::person_at;
use crate::reading::facts::role::names_a_known_role;
use crate::reading::reading::Human;
use crate::reading::source::Source;
use crate::reading::weigh::is_often_said;
use crate::text::{beginning, fold, is_listed, offset_in};

/// Adds them, with what they are.
pub(super) fn apposed(source: &Source<'_>, company: &str, people: &mut Vec<Fact<Human>>) {
    let text = &source.text;
    let reader = readers(source);
    let body = source.body_words();
    let mut at = body.start;
    while at < body.end {
        let Some(name) = (is_capital(text, at) && may_be_told(source, at))
            .then(|| person_at(source, at))
            .flatten()
        else {
            at += 1;
            continue;
        };
        let honours = |at: &usize| is_listed(HONORIFICS, &text.words[*at].folded);
        let bare = name.clone().find(|at| !honours(at)).unwrap_or(name.start);
        let end = name.end.max(at + 1);
        // "De sluismeester, dhr. Piet van Eck"
        let mut whole = name.start;
        while whole > body.start
            && honours(&(whole - 1))
            && matches!(gap(text, whole - 1), " " | ". ")
        {
            whole -= 1;
        }
        let name = bare..name.end;
        let title = title_beside(source, whole, &name);
        let written = text.written(name.clone());
        if (title.is_some() || name.len() > 1 && is_agent(source, name.start))
            && !is_nobody(source, company, &name, whole == name.start)
            && !reader.iter().any(|one| one.contains(&squashed(written)))
        {
            add(people, written, None, source.quote_words(name));
            give(people, written, title.unwrap_or_default());
        }
        at = end;
    }
    below_a_label(source, company, people);
    in_a_quoted_message(source, company, people);
    beside_who_signs(source, company, people);
}

/// Whether something stands near a word that says what somebody is: a bracket or an article behind it, a comma, a title or
/// what honours somebody before it.
fn may_be_told(source: &Source<'_>, at: usize) -> bool {
    let text = &source.text;
    let behind = beginning(&text.source[text.words[at].place.start..], 60);
    let is_before = |sign: &&str| behind.contains(*sign);
    if [" (", " the ", " our ", " unser", " notre ", " onze "]
        .iter()
        .any(is_before)
    {
        return true;
    }
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let word = text.words[before].folded.as_ref();
    matches!(gap(text, before), ", " | ". ")
        || is_listed("by door par von por", word)
        || is_listed(HONORIFICS, word)
        || is_role(word)
        || names_a_known_role(word)
}

/// Whether a name is the firm's, another house's or no name at all. `is_bare`: nothing honours it.
fn is_nobody(source: &Source<'_>, company: &str, name: &Range<usize>, is_bare: bool) -> bool {
    let text = &source.text;
    let written = text.written(name.clone());
    let is_everyday = || name.clone().all(|at| is_often_said(&text.words[at].folded));
    is_the_firm(source, company, written)
        || !is_unheard(written)
        || has_form(written)
        || has_house(written) && name.len() > 1
        || is_bare && name.len() < 3 && is_everyday()
}

/// What stands beside a name and says what somebody is: in brackets behind it, or right before a given and a family name.
fn title_beside<'a>(source: &'a Source<'_>, whole: usize, name: &Range<usize>) -> Option<&'a str> {
    const PLACES: &str = "a in at de en em te bei zu nach from to of";
    let text = &source.text;
    let word_before = whole.checked_sub(1).map_or("", |at| &text.words[at].folded);
    if name.len() == 1 && is_listed(PLACES, word_before) {
        return None;
    }
    if let Some(title) = behind_the_title(source, whole).or_else(|| before_the_title(source, name))
    {
        return Some(title);
    }
    let behind = &text.source[text.words[name.end - 1].place.end..];
    let inside = behind
        .strip_prefix(" (")
        .and_then(|rest| rest.split_once(')'));
    if let Some((inside, rest)) = inside {
        let is_short = inside.split(' ').count() <= 5
            && inside.len() < 44
            && !inside.contains(['@', '\n', '/', ':'])
            && !inside.contains(|c: char| c.is_ascii_digit());
        let is_told = is_title(inside)
            || is_desk(inside)
            || is_small_title(inside)
            || names_a_known_role(inside);
        // "Omar Haddad (Principal Engineer), Lucille Tran (Grid Studies)"
        let before = name.start.checked_sub(1).map_or("", |at| gap(text, at));
        let is_listed_so = name.len() > 1
            && (before.trim() == ")," || rest.starts_with(", ") && rest[2..].contains(" ("));
        if is_short && (is_told || is_listed_so) {
            return Some(inside.trim());
        }
    }
    let before = name
        .start
        .checked_sub(1)
        .filter(|at| gap(text, *at) == " ")?;
    let word = &text.words[before];
    let is_what =
        is_role(&word.folded) || names_a_known_role(&word.folded) && !is_capital(text, before);
    let is_full = (2..=4).contains(&name.len());
    if !is_full || !is_what || word.folded.len() < 2 {
        return None;
    }
    // "Communications Supervisor Trish Bowen"
    let mut first = before;
    while first > 0
        && before - first < 2
        && is_capital(text, before)
        && is_capital(text, first - 1)
        && gap(text, first - 1) == " "
    {
        first -= 1;
    }
    let starts = text
        .sentence_of(first)
        .is_some_and(|sentence| sentence.words.start == first);
    (!starts || first == before).then(|| text.written(first..before + 1))
}

/// `Our ED, Winston Pryor`, `De sluismeester, dhr. Piet van Eck`, `The GM, Ronda`: the title before a name and a comma.
fn behind_the_title<'a>(source: &'a Source<'_>, first: usize) -> Option<&'a str> {
    const OTHERS: &str = "is as was role position post job interview outgoing former retiring ehemalige ehemaliger bisherige ancien ancienne sortant saliente anterior \
        voormalig vertrekkend";
    const WHOSE: &str = "our the their my unser unsere unserem unserer der die dem notre leur le la nuestro nuestra el su nosso nossa o onze de het mijn";
    let text = &source.text;
    let last = first.checked_sub(1).filter(|at| gap(text, *at) == ", ")?;
    let from = (last.saturating_sub(4)..last)
        .rev()
        .find(|at| is_listed(WHOSE, &text.words[*at].folded))?
        + 1;
    let title = text.written(from..last + 1);
    let is_short = title.chars().all(char::is_uppercase) && (2..=4).contains(&title.len());
    // "The role is General Manager, Zanzibar", "the outgoing director, Ms Hythe, will not be there"
    let is_other = fold(title).split(' ').any(|word| is_listed(OTHERS, word));
    let is_plain = !is_other && !title.contains([',', '.', '\n', '(']);
    (is_plain && (is_title(title) || is_role(&text.words[last].folded) || is_short))
        .then_some(title)
}

/// `Claire Dunn the Regional Sales Manager`: the title behind a given and a family name and an article.
fn before_the_title<'a>(source: &'a Source<'_>, name: &Range<usize>) -> Option<&'a str> {
    let text = &source.text;
    let article = text.words.get(name.end)?;
    let is_article = name.len() > 1
        && gap(text, name.end - 1) == " "
        && matches!(
            article.folded.as_ref(),
            "the" | "our" | "unser" | "unsere" | "notre" | "onze"
        );
    if !is_article {
        return None;
    }
    let rest = &text.source[article.place.end..];
    let title = rest.split([',', '.', '\n', '(', '?', '!']).next()?.trim();
    let is_short = (1..=5).contains(&title.split(' ').count());
    (is_short && is_title(title)).then_some(title)
}

/// Whether a name is that of whoever did something: `geannuleerd door`, `cancelled by`, `annulé par`.
fn is_agent(source: &Source<'_>, first: usize) -> bool {
    const BY: &str = "by door par von por";
    const DONE: &str = "cancelled canceled moved changed updated rescheduled organised organized sent declined proposed created geannuleerd gewijzigd verplaatst \
        verzet verzonden annule modifie reporte envoye propose organise storniert abgesagt geandert verschoben erstellt gesendet cancelado cancelada \
        modificado modificada enviado enviada organizado alterado alterada remarcada";
    let text = &source.text;
    let word = |back: usize| {
        first
            .checked_sub(back)
            .map_or("", |at| text.words[at].folded.as_ref())
    };
    let is_von = word(1) == "von"
        && text.source[text.words[first].place.start..]
            .split(['.', '\n'])
            .next()
            .is_some_and(|rest| fold(rest).split(' ').any(|one| is_listed(DONE, one)));
    is_listed(BY, word(1)) && is_listed(DONE, word(2)) || is_von
}

/// A name on the line below a label that stands alone: `Organizer`, `Interviewers`.
fn below_a_label(source: &Source<'_>, company: &str, people: &mut Vec<Fact<Human>>) {
    const LABELS: &str = "organizer organiser organisator organisateur organisatrice organizador organizadora veranstalter host hosts interviewer interviewers \
        panel recruiter recruteur recruteuse recrutador reclutador entrevistador entrevistadora entrevistadores gesprachspartner teilnehmer teilnehmende \
        participants deelnemers";
    let text = &source.text;
    let mut lines = source
        .body
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty());
    let mut before = lines.next().unwrap_or_default();
    for line in lines {
        let label = fold(before.trim_end_matches([':', ' ']));
        if is_listed(LABELS, &label) {
            let start = source.shift + offset_in(line, source.body);
            let first = text.word_from(start);
            let name = person_at(source, first).filter(|name| name.len() > 1);
            if let Some(name) = name
                && !is_the_firm(source, company, text.written(name.clone()))
            {
                add(
                    people,
                    text.written(name.clone()),
                    None,
                    source.quote_words(name),
                );
            }
        }
        before = line;
    }
}

/// `"We loved your resume! ... – Patti, Office Manager"`: the name, and what somebody is, at the end of what is quoted.
fn in_a_quoted_message(source: &Source<'_>, company: &str, people: &mut Vec<Fact<Human>>) {
    let body = source.body;
    for (close, _) in body.match_indices(['"', '”', '»', '“']) {
        let before = &body[..close];
        let tail = [" – ", " — ", " - "]
            .iter()
            .filter_map(|dash| before.rfind(dash).map(|at| at + dash.len()))
            .max();
        let Some(start) = tail.filter(|start| close - start < 60) else {
            continue;
        };
        let words = before[start..].trim();
        let (name, title) = words.split_once(", ").unwrap_or((words, ""));
        let is_name = (1..=3).contains(&name.split(' ').count())
            && name.len() > 1
            && name.split(' ').all(|word| {
                word.starts_with(char::is_uppercase)
                    && word
                        .chars()
                        .all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\''))
            });
        let opens = before[..start].contains(['"', '“', '„', '«']);
        if is_name
            && opens
            && !has_house(name)
            && is_unheard(name)
            && !is_the_firm(source, company, name)
        {
            let place = start..start + name.len();
            add(people, name, None, Evidence::quote(Part::Body, body, place));
            if is_title(title) || is_desk(title) || names_a_known_role(title) {
                give(people, name, title);
            }
        }
    }
}

/// `Joost & Femke` above the firm, `Charlotte & Wim Goossens`: who signs beside the writer.
fn beside_who_signs(source: &Source<'_>, company: &str, people: &mut Vec<Fact<Human>>) {
    const JOINTS: [&str; 8] = [" & ", " + ", " and ", " und ", " et ", " y ", " e ", " en "];
    let body = source.body;
    let sender = source.message.from.first();
    let shown = sender.map_or("", |from| from.name.as_str());
    let lines: Vec<&str> = body
        .lines()
        .take_while(|line| !line.starts_with('>'))
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let last = lines.len().saturating_sub(6).max(1).min(lines.len());
    for (at, line) in lines.iter().enumerate().skip(last) {
        let (head, rest) = line.split_once(", ").unwrap_or((line, ""));
        let Some((one, other)) = JOINTS.iter().find_map(|joint| head.split_once(joint)) else {
            continue;
        };
        let is_called = |name: &str| {
            (1..=2).contains(&name.split(' ').count())
                && name.split(' ').all(|word| {
                    word.chars().count() > 1
                        && word.starts_with(char::is_uppercase)
                        && word.chars().all(|c| c.is_alphabetic() || c == '-')
                        && word.chars().any(char::is_lowercase)
                })
                && is_unheard(name)
                && !has_house(name)
        };
        let next = lines.get(at + 1).copied().unwrap_or_default();
        let names_firm = !company.is_empty()
            && (squashed(next).contains(company) || squashed(rest).contains(company));
        let writes = shown.contains(one);
        let is_firm = !company.is_empty() && squashed(head).contains(company)
            || is_the_firm(source, company, head);
        let is_desk_line = !writes
            && (is_desk(head)
                || [one, other]
                    .iter()
                    .any(|name| name.contains(' ') || is_often_said(&fold(name))));
        if is_desk_line
            || !is_called(one)
            || !is_called(other)
            || is_firm
            || !(writes || names_firm)
        {
            continue;
        }
        for name in [one, other] {
            let start = offset_in(name, body);
            let place = start..start + name.len();
            add(people, name, None, Evidence::quote(Part::Body, body, place));
        }
    }
}
