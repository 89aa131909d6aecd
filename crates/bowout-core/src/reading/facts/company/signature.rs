//! Hints at the employer in signatures and behind people's names.

use crate::evidence::{Evidence, Part};
use crate::reading::facts::company::company::{Candidates, is_common};
use crate::reading::facts::names::{is_team_word, may_begin_like, names_a_job, squashed};
use crate::reading::source::Source;
use crate::text::{fold, is_listed};

/// `Rosalind Pike (Ferrous & Daughters) would like to meet you`: the firm in brackets behind two capitals that open a line.
pub(super) fn in_brackets(source: &Source<'_>, candidates: &mut Candidates) {
    for line in source.body.lines().take(6) {
        let Some((who, rest)) = line.trim().split_once(" (") else {
            continue;
        };
        let Some((firm, behind)) = rest.split_once(')') else {
            continue;
        };
        let is_person = who.split(' ').count() == 2
            && who
                .split(' ')
                .all(|word| word.starts_with(char::is_uppercase));
        let acts = [" would", " wants", " invite", " has ", " is "]
            .iter()
            .any(|verb| behind.starts_with(verb));
        if is_person && acts && may_be_a_firm(firm) {
            let from = firm.as_ptr() as usize - source.body.as_ptr() as usize;
            candidates.add(
                Evidence::quote(Part::Body, source.body, from..from + firm.len()),
                5.0,
            );
        }
    }
}

/// The firm in a signature: the lines behind the sender's name, or the last ones.
pub(super) fn by_signature(source: &Source<'_>, people: &[String], candidates: &mut Candidates) {
    let body = source.body;
    let lines: Vec<&str> = body
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let sender = source
        .message
        .from
        .first()
        .map(|one| squashed(&one.name))
        .unwrap_or_default();
    let signed = lines.iter().rposition(|line| {
        if sender.is_empty() || !may_begin_like(line, &sender) {
            return false;
        }
        let key = squashed(line);
        key.len() < 60 && (key == sender || key.starts_with(&sender) && key.len() > sender.len())
    });
    let Some(signed) = signed else {
        return;
    };
    by_headline(body, &lines, &sender, candidates);
    for (distance, line) in lines[signed..].iter().take(5).enumerate() {
        let place = line.as_ptr() as usize - body.as_ptr() as usize;
        for piece in line
            .split([',', '|', '·', '(', ')', '–', '—', '/'])
            .flat_map(|piece| piece.split(" - "))
        {
            let piece = piece.trim();
            let piece = piece
                .rsplit_once(" at ")
                .or_else(|| piece.rsplit_once(" bij "))
                .or_else(|| piece.rsplit_once(" @ "))
                .map_or(piece, |(_, firm)| firm);
            let is_firm = may_be_a_firm(piece) && !people.contains(&squashed(piece));
            if is_firm {
                let from = place + (piece.as_ptr() as usize - line.as_ptr() as usize);
                let score = if distance == 0 { 1.5 } else { 2.2 };
                candidates.add(
                    Evidence::quote(Part::Body, body, from..from + piece.len()),
                    score,
                );
            }
        }
    }
}

/// The line at the top of a relayed message: `Paula Greer - Store Leader at Woodruff Home Centers`.
pub(super) fn by_top_line(source: &Source<'_>, candidates: &mut Candidates) {
    let body = source.body;
    for line in body.lines().filter(|line| !line.trim().is_empty()).take(2) {
        let Some((who, firm)) = line.trim().rsplit_once(" at ") else {
            continue;
        };
        let is_headline = who.contains(" - ") || who.contains(" | ") || who.contains(", ");
        if is_headline && names_a_job(who) && firm.len() < 50 && may_be_a_firm(firm) {
            let from = firm.as_ptr() as usize - body.as_ptr() as usize;
            candidates.add(
                Evidence::quote(Part::Body, body, from..from + firm.len()),
                5.0,
            );
        }
    }
}

/// Whether a piece of a signature may name a firm: neither a job, a team, an address, a number nor a sentence.
fn may_be_a_firm(piece: &str) -> bool {
    const OTHERS: &str =
        "tel phone ph mobile t recrutement recursos humanos department abteilung consultant";
    let folded = fold(piece);
    piece.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || !c.is_ascii())
        && !names_a_job(piece)
        && !folded.contains(['@', ':', '['])
        && !folded.contains("http")
        && !folded.contains("www")
        && piece.chars().filter(char::is_ascii_digit).count() <= 2
        && !is_common(piece)
        && !piece.ends_with(['!', '?', '.'])
        && !folded
            .split(' ')
            .any(|word| is_team_word(word) || is_listed(OTHERS, word))
        && (piece.is_ascii() || !piece.ends_with(['部', '处', '處', '課', '室', '组']))
        && piece.split_whitespace().count() <= 6
}

/// The firm in the line under the sender's name at the top: `Head of Guest Experience at Hotel Aldercroft`.
fn by_headline(body: &str, lines: &[&str], sender: &str, candidates: &mut Candidates) {
    for pair in lines.windows(2) {
        let key = squashed(pair[0]);
        if key.is_empty() || !sender.starts_with(&key) {
            continue;
        }
        for at in [
            " at ", " bei ", " chez ", " na ", " no ", " en ", " bij ", " @ ",
        ] {
            if let Some((_, firm)) = pair[1].rsplit_once(at)
                && firm.len() < 60
                && firm.starts_with(char::is_uppercase)
            {
                let from = firm.as_ptr() as usize - body.as_ptr() as usize;
                candidates.add(
                    Evidence::quote(Part::Body, body, from..from + firm.len()),
                    3.5,
                );
            }
        }
    }
}
