//! What stands around a name wherever it stands: small words, verbs, marks, the title of somebody on the line above.

use crate::reading::facts::company::mention::Place;
use crate::reading::facts::company::odds::shows::Sight;
use crate::reading::facts::names::names_a_job;
use crate::reading::facts::odds::Shown;
use crate::text::{beginning, fold, is_listed, line_start};

/// The most places of one name that are looked at.
const MOST: usize = 4;

/// Kinds of words right before a name, folded.
const BEFORE: [(&str, &str); 10] = [
    (
        "around: behind an article",
        "the der die das den dem la le les el los las o a os as het de l un une ein eine",
    ),
    ("around: behind to", "to an zu zur zum a aux al ao aan naar"),
    ("around: behind with", "with mit avec con com met"),
    (
        "around: behind from",
        "from von vom de du del da do van aus by par por durch door",
    ),
    (
        "around: behind at",
        "at bei beim chez en em in im au na no bij via",
    ),
    ("around: behind for", "for fur pour para voor"),
    ("around: behind of", "of des der"),
    ("around: behind and", "and und et y e en or oder ou o of"),
    (
        "around: behind like",
        "like than not unlike wie als comme como dan nicht near opposite ex formerly",
    ),
    (
        "around: behind a client",
        "client clients customer employer firm company mandant kunde auftraggeber arbeitgeber cliente clientes empresa opdrachtgever klant werkgever entreprise societe",
    ),
];

/// Kinds of words right behind it.
const BEHIND: [(&str, &str); 5] = [
    (
        "around: before is",
        "is are was ist sind war est sont es son esta estan foi ao is zijn",
    ),
    (
        "around: before has",
        "has have had hat haben a ont ha han tem heeft hebben",
    ),
    (
        "around: before a verb of wish",
        "want wants would like likes loved liked love asked asks wish wishes mochte mochten will wollen wurde freut ladt bittet souhaite souhaitent veut veulent voudrait aimerait invite \
         quiere quieren desea busca invita pide quer querem gostaria gostou pretende convida pediu wil willen zou nodigt vraagt zoekt can could need needs picked chose said",
    ),
    (
        "around: before a verb of moving",
        "moved shifted cancelled canceled postponed rescheduled proposed added updated closed called rang phoned confirmed viu leu vio reviewed read got came turned is's freigeschaltet verschoben abgesagt stellt stelt bietet biedt propose propone propoe selected shortlisted requested scheduled opened",
    ),
    ("around: before and", "and und et y e en"),
];

/// Adds what stands around a name.
pub(super) fn around(sight: &Sight<'_>, shown: &mut Shown) {
    let (name, shift) = (sight.name, sight.source.shift);
    let text = sight.source.text.source;
    let mut told: Vec<&'static str> = vec![];
    if !name.is_empty() {
        for (at, _) in text.match_indices(name).take(MOST) {
            told.extend(words(text, at, name));
            told.extend(marks_before(text, shift, at, name));
            told.extend(marks_behind(text, at, name));
        }
    }
    told.sort_unstable();
    told.dedup();
    let is_bare = sight
        .one
        .mentions
        .iter()
        .all(|one| one.place == Place::Bare);
    for thing in told {
        shown.when(thing, true);
    }
    shown.when("nothing but capitals", is_bare);
}

/// The small words and verbs on both sides.
fn words(text: &str, at: usize, name: &str) -> Vec<&'static str> {
    let word = |one: Option<&str>| one.map(fold).unwrap_or_default();
    let is_blank = |c: char| c.is_whitespace() || c == '\'' || c == '’';
    let before = text[..at].strip_suffix(is_blank);
    let before = word(before.map(|text| {
        text.rsplit(|c: char| !c.is_alphanumeric())
            .next()
            .unwrap_or_default()
    }));
    let behind = text[at + name.len()..].strip_prefix([' ', '\n']);
    let behind = word(behind.map(|text| {
        text.split(|c: char| !c.is_alphanumeric())
            .next()
            .unwrap_or_default()
    }));
    let is_before = |(_, list): &&(&str, &str)| is_listed(list, &before);
    let is_behind = |(_, list): &&(&str, &str)| is_listed(list, &behind);
    let before = BEFORE.iter().filter(is_before).map(|(says, _)| *says);
    let behind = BEHIND.iter().filter(is_behind).map(|(says, _)| *says);
    before.chain(behind).collect()
}

/// The piece behind the mark behind a name: `Matteo Brusa · Head of Rooms, Villa Serena`.
fn next_piece(behind: &str) -> Option<&str> {
    let rest = behind
        .trim_start()
        .strip_prefix([',', '|', '·', '-', '–', '—'])?;
    let piece = rest.split([',', '|', '·', '(', '.']).next()?.trim();
    (piece.split(' ').count() <= 5).then_some(piece)
}

/// The marks before a name, the line it stands on and the one above.
fn marks_before(text: &str, shift: usize, at: usize, name: &str) -> Vec<&'static str> {
    let start = line_start(text, at);
    let before = text[start..at].trim_end();
    let line = text[start..].split('\n').next().unwrap_or_default();
    let above = text[..start].trim_end().rsplit('\n').next();
    let above = above.unwrap_or_default();
    let last = before.chars().next_back();
    let piece = before.strip_suffix([',', '|', '-', '–', '@']);
    let piece = piece.map(|text| text.trim_end().rsplit([',', '|', '.']).next());
    let piece = piece.flatten().unwrap_or_default();
    let opener = beginning(before, 1);
    let opens = before.is_empty() && at >= shift;
    let is_below = before.is_empty() && above.len() < 60 && names_a_job(above);
    let is_last = |marks: &str| last.is_some_and(|c| marks.contains(c));
    there(&[
        ("around: opens a line", opens),
        ("around: a line of its own", opens && line.trim() == name),
        ("around: below a job", is_below),
        ("around: opens a sentence", is_last(".!?")),
        ("around: in brackets", is_last("(")),
        ("around: behind a dash", is_last("-–—|·/×")),
        ("around: behind a colon", is_last(":：")),
        ("around: behind a comma", is_last(",")),
        ("around: behind a sign at", is_last("@")),
        (
            "around: behind a job and a mark",
            !piece.is_empty() && names_a_job(piece),
        ),
        ("around: quoted", opener == ">"),
        (
            "around: in a list",
            matches!(opener, "-" | "*" | "•" | "1" | "2" | "3"),
        ),
    ])
}

/// The marks behind a name.
fn marks_behind(text: &str, at: usize, name: &str) -> Vec<&'static str> {
    let behind = text[at + name.len()..].split('\n').next();
    let behind = behind.unwrap_or_default();
    let next = behind.trim_start().chars().next();
    let aside = behind.strip_prefix(" (");
    let aside = aside.and_then(|rest| rest.split(')').next());
    let has_digit = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    let is_next = |marks: &str| next.is_some_and(|c| marks.contains(c));
    let is_genitive = behind.starts_with("'s") || behind.starts_with("’s");
    there(&[
        (
            "around: a job in brackets behind",
            aside.is_some_and(names_a_job),
        ),
        (
            "around: a job behind a mark",
            next_piece(behind).is_some_and(names_a_job),
        ),
        (
            "around: a number in brackets behind",
            aside.is_some_and(has_digit),
        ),
        ("around: before a dash", is_next("-–—|·/×")),
        ("around: before a colon", is_next(":：")),
        ("around: before a comma", is_next(",")),
        ("around: before a full stop", is_next(".")),
        ("around: before a question", is_next("!?")),
        ("around: a genitive", is_genitive),
        ("around: ends a line", behind.trim().is_empty()),
    ])
}

/// The names of what is there.
fn there(things: &[(&'static str, bool)]) -> Vec<&'static str> {
    let is_there = things.iter().filter(|(_, is)| *is);
    is_there.map(|(says, _)| *says).collect()
}
