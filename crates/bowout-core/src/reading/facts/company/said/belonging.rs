//! The house of somebody who is spoken of, and the house that closes a mail that nobody signs.

use crate::evidence::{Evidence, Part};
use crate::reading::facts::company::block::may_be_a_firm;
use crate::reading::facts::company::exclude::may_be_a_person;
use crate::reading::facts::company::mention::{Mentions, Place};
use crate::reading::facts::names::{
    each_name, gap, has_form, has_house, is_nameless, is_no_name, is_team_word, name_at,
    names_a_job,
};
use crate::reading::source::Source;
use crate::text::{fold, is_listed, line_start, offset_in};

/// Ranks in short, folded.
const RANKS: &str = "vp avp svp evp ceo cfo cto coo cpo cmo cio md gm pm hr";

/// Names behind somebody's name or title and a comma, or before a desk in brackets: `New message from Sara Moen, Fjellheim
/// Ski:`, `Matteo Brusa · Head of Rooms, Villa Serena`, `L. (Harlan Paper, HR)`, `Ana Ruiz (Talent, Cobalto) wrote`.
pub(in crate::reading::facts::company) fn by_somebody(
    source: &Source<'_>,
    mentions: &mut Mentions,
) {
    let text = &source.text;
    let names: Vec<_> = each_name(text).collect();
    for (at, name) in names.iter().enumerate() {
        let opens = name.start > 0 && gap(text, name.start - 1).ends_with('(');
        let before = at
            .checked_sub(1)
            .map(|at| names[at].clone())
            .filter(|before| {
                before.end == name.start && matches!(gap(text, before.end - 1), ", " | " · ")
            });
        if !opens && before.is_none() {
            continue;
        }
        let written = text.written(name.clone());
        if !may_be_a_firm(written)
            || is_nameless(written)
            || is_no_name(&text.words[name.start].folded)
        {
            continue;
        }
        let behind = gap(text, name.end - 1);
        let next = names.get(at + 1).filter(|next| next.start == name.end);
        let is_desk_behind = behind == ", "
            && next.is_some_and(|next| {
                text.written(next.clone())
                    .split(' ')
                    .any(|word| is_team_word(&fold(word)))
            });
        // "(Harlan Paper, HR)"
        let is_in_brackets = opens && is_desk_behind;
        let is_somebodys = before.is_some_and(|before| {
            let who = text.written(before.clone());
            let last = text.written(before.end - 1..before.end);
            let is_desk = who.split(' ').all(|word| is_team_word(&fold(word)));
            let is_person =
                may_be_a_person(who) && before.len() >= 2 && !has_house(who) && !has_form(who);
            let ends =
                behind.starts_with([':', ')', '\n', '.', ',', ' ']) && !behind.starts_with(" (");
            ends && (names_a_job(last)
                || is_desk
                || is_person && behind.starts_with([':', ')', '\n']))
        });
        let first = text.words[name.start].folded.as_ref();
        let is_rank = is_listed(RANKS, first) && text.written(name.start..name.start + 1).len() < 5;
        if (is_in_brackets || is_somebodys) && !is_rank {
            mentions.add(Place::Of, 1.6, source.quote_words(name.clone()));
        }
    }
}

/// `Papelera Ebrosa © 2026`: the house before the mark.
pub(in crate::reading::facts::company) fn before_the_mark(
    source: &Source<'_>,
    mentions: &mut Mentions,
) {
    for (at, _) in source.body.match_indices(" © ") {
        let line = &source.body[line_start(source.body, at)..at];
        let name = line
            .rsplit(['.', '|', '·', '!'])
            .next()
            .unwrap_or(line)
            .trim();
        if (1..=5).contains(&name.split(' ').count()) && may_be_a_firm(name) && !is_nameless(name) {
            let start = offset_in(name, source.body);
            mentions.add(
                Place::Footer,
                1.5,
                Evidence::quote(Part::Body, source.body, start..start + name.len()),
            );
        }
    }
}

/// The last words of the mail where they are a name and nothing else: a line of its own, or what follows the last full stop.
pub(in crate::reading::facts::company) fn by_last_words(
    source: &Source<'_>,
    mentions: &mut Mentions,
) {
    let text = &source.text;
    let lines = source.body.lines().rev().map(str::trim);
    let mut lines = lines.filter(|line| {
        !line.is_empty() && !line.starts_with(['[', '(', '<', '>']) && !line.contains("http")
    });
    let Some(line) = lines.next() else { return };
    let tail = line
        .rfind(['.', '!', '?'])
        .map_or(line, |at| line[at + 1..].trim());
    let tail = if tail.is_empty() { line } else { tail };
    let tail = tail.trim_start_matches(['-', '–', '—', ' ']);
    if tail.split(' ').count() > 6 {
        return;
    }
    let start = source.shift + crate::text::offset_in(tail, source.body);
    let at = text.word_from(start);
    let whole = name_at(text, at)
        .filter(|name| text.place(name.clone()).len() >= tail.trim_end_matches(['.', '!']).len());
    if let Some(name) = whole {
        let written = text.written(name.clone());
        if may_be_a_firm(written)
            && !is_nameless(written)
            && !is_no_name(&text.words[name.start].folded)
        {
            mentions.add(Place::Last, 1.0, source.quote_words(name));
        }
    }
}
