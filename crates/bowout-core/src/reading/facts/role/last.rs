//! Where nothing that tells a role stands out: whatever is left of the subject, and every occupation that is named at all.
//! Each is but a possibility; what stands around it decides.

use std::ops::Range;

use crate::evidence::Fact;
use crate::reading::facts::names::{gap, is_a_job, is_capital, is_no_name};
use crate::reading::facts::role::hints::is_ending;
use crate::reading::facts::role::role::Candidate;
use crate::reading::facts::role::subject::{Known, place_of, tells_occasion};
use crate::reading::facts::role::trades::{is_occupation, names_a_role};
use crate::reading::source::Source;
use crate::reading::weigh::is_often_said;
use crate::text::{Language, Text, fold, is_listed, offset_in, stands_alone};

/// The most occupations that are looked at.
const MOST: usize = 6;
/// What such a possibility says by itself.
const LITTLE: f64 = 0.6;

/// Pieces of the subject that tell no occasion, no firm and nobody: `front desk`, `Nanny for the boys`, `bar`.
pub(super) fn by_piece(
    source: &Source<'_>,
    company: Option<&Fact<String>>,
    candidates: &mut Vec<Candidate>,
) {
    const PREFIXES: &str = "re fw fwd aw wg tr rv enc antw sv vs memo external extern en res betr betreff objet asunto";
    let known = Known::new(source, company);
    let pieces = source
        .message
        .subject
        .split([
            ':', '：', '|', '(', ')', '[', ']', '–', '—', '@', '\u{b7}', '!', '?', ',', '，', '【',
            '】', '（', '）',
        ])
        .flat_map(|piece| piece.split(" - "))
        .map(str::trim)
        .filter(|piece| piece.chars().any(char::is_alphabetic))
        .filter(|piece| !is_listed(PREFIXES, fold(piece).as_str()))
        .filter(|piece| piece.split_whitespace().count() <= 6);
    for piece in pieces {
        if tells_occasion(piece) || known.holds(piece) {
            continue;
        }
        if let Some(place) = place_of(source, piece) {
            candidates.push(Candidate {
                place,
                score: LITTLE,
            });
        }
    }
}

/// Occupations anywhere in the new words, with what stands before them that is no everyday word: `harvester drivers`,
/// `charpentier de marine`.
pub(super) fn by_occupation(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    let text = &source.text;
    let has_compounds = source.language.has_compounds();
    let mut found = 0;
    let mut from = 0;
    while let Some(at) = (from..text.words.len()).find(|at| {
        let folded = text.words[*at].folded.as_ref();
        folded.len() > 2 && (is_occupation(folded) || is_a_job(folded, has_compounds))
    }) {
        let end = end_of(source, at);
        from = end;
        if found == MOST {
            break;
        }
        found += 1;
        candidates.push(Candidate {
            place: closed(text.source, text.place(start_of(text, at)..end)),
            score: LITTLE,
        });
    }
}

/// Back over what tells one occupation from another.
fn start_of(text: &Text<'_>, at: usize) -> usize {
    let mut start = at;
    while start > 0 && at - start < 3 && matches!(gap(text, start - 1), " " | "-" | "/" | " & ") {
        let before = text.words[start - 1].folded.as_ref();
        let is_like = is_capital(text, start - 1) && is_capital(text, at);
        let tells = !is_often_said(before) || is_like || is_occupation(before);
        if is_no_name(before) || !tells {
            break;
        }
        start -= 1;
    }
    start
}

/// On over `de` and what follows it, where that is how an occupation goes on.
fn end_of(source: &Source<'_>, at: usize) -> usize {
    let text = &source.text;
    let folded = |at: usize| text.words.get(at).map_or("", |word| word.folded.as_ref());
    let mut end = behind_an_ending(text, at + 1);
    while is_occupation(folded(end)) && matches!(gap(text, end - 1), " " | ") ") {
        end = behind_an_ending(text, end + 1);
    }
    let goes_on = matches!(source.language, Language::Fr | Language::Es | Language::Pt);
    while goes_on
        && end - at < 4
        && end + 1 < text.words.len()
        && matches!(gap(text, end - 1), " " | ") ")
        && is_listed("de du des del da do en em", folded(end))
        && matches!(gap(text, end), " " | "'" | "’")
        && !is_no_name(folded(end + 1))
    {
        end += 2;
    }
    end
}

/// A place with the bracket that it opens: `médico(a)`.
fn closed(all: &str, place: Range<usize>) -> Range<usize> {
    let words = &all[place.clone()];
    let is_open = words.matches('(').count() > words.matches(')').count();
    let closes = is_open && all[place.end..].starts_with(')');
    place.start..place.end + usize::from(closes)
}

/// On over the ending for the other sex: `médico(a)`, `ouvrier·ère`.
fn behind_an_ending(text: &Text<'_>, end: usize) -> usize {
    let is_joined = || {
        let next = text.words.get(end);
        next.is_some_and(|word| word.folded.len() <= 5) && gap(text, end - 1) == "·"
    };
    end + usize::from(is_ending(text, end) || is_joined())
}

/// Runs of Japanese and Chinese that hold an occupation, parted at small words and marks.
pub(super) fn by_run_of_han(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    const SMALL: &str = "的是和与與在到了吗把被给給让讓请請跟聊谈談想当當些来來去您你我他她想要个個这這那有没對对为為缺招投应應聘募集徵征或及、，。：；！？「」『』“”（）()【】\n ,:;!?/／\"　";
    let all = source.text.source;
    if !all.contains(stands_alone) {
        return;
    }
    let is_joint = |c: char| SMALL.contains(c) || ('\u{3041}'..='\u{309f}').contains(&c);
    let mut found = 0;
    for run in all.split(is_joint) {
        let length = run.chars().count();
        // "総務部 人事課" is where somebody works.
        let is_unit = run.ends_with(['部', '課', '课', '组', '組', '室']);
        let is_fair = (2..=14).contains(&length) && !run.is_ascii() && !is_unit;
        if is_fair && names_a_role(run) && found < MOST {
            found += 1;
            let start = crate::text::offset_in(run, all);
            candidates.push(Candidate {
                place: start..start + run.len(),
                score: LITTLE,
            });
        }
    }
}

/// Roles in quotes behind a word for a post or a talk: `la oferta «Recepcionista turno tarde»`, `Termin "Gespräch – Apothekerin"`.
pub(super) fn in_quotes(source: &Source<'_>, candidates: &mut Vec<Candidate>) {
    const NOUNS: &str = "oferta offre stelle stellenanzeige position vacature functie poste puesto vaga cargo role position vacancy job entretien entrevista         interview termin gesprach vorstellungsgesprach telefoninterview gesprek candidatura candidature bewerbung sollicitatie als como comme";
    let text = &source.text;
    for at in source.body_words() {
        let before = at.checked_sub(1).map(|before| (before, gap(text, before)));
        let Some((before, mark)) = before else {
            continue;
        };
        let open = mark.trim().chars().last();
        let close = match open {
            Some('"') => '"',
            Some('“') => '”',
            Some('„') => '“',
            Some('«') => '»',
            _ => continue,
        };
        if !is_listed(NOUNS, &text.words[before].folded) || mark.trim().chars().count() > 1 {
            continue;
        }
        let start = text.words[at].place.start;
        let rest = crate::text::beginning(&text.source[start..], 90);
        let Some((words, _)) = rest
            .split_once(close)
            .filter(|(words, _)| !words.contains('\n'))
        else {
            continue;
        };
        let last = [" – ", " - ", ": "]
            .iter()
            .find_map(|joint| words.rsplit_once(joint))
            .map_or(words, |(_, last)| last)
            .trim();
        let from = offset_in(last, text.source);
        candidates.push(Candidate {
            place: from..from + last.len(),
            score: 3.0,
        });
    }
}
