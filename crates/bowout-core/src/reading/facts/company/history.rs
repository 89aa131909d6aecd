//! Hints at the employer in what was said before: the signature of an earlier mail of the house, the words of its first one.

use crate::evidence::{Evidence, Part};
use crate::reading::facts::company::block::{may_be_a_firm, pieces};
use crate::reading::facts::company::domain::Domains;
use crate::reading::facts::company::mention::{Mentions, Place, bare_key};
use crate::reading::facts::company::words::lead_names;
use crate::reading::facts::names::{each_name, has_form, has_house, is_nameless};
use crate::reading::source::Source;
use crate::text::Text;

/// The most lines that are looked at.
const MOST: usize = 60;

/// Names in the quoted words: pieces of short lines that are houses or the sender's domain, and what follows the words
/// that an employer follows.
pub(super) fn by_history(source: &Source<'_>, domains: &Domains, mentions: &mut Mentions) {
    let all = source.message.body.as_str();
    let history = source.history;
    if history.is_empty() {
        return;
    }
    let quoted = |piece: &str| {
        let from = piece.as_ptr() as usize - all.as_ptr() as usize;
        Evidence::quote(Part::Body, all, from..from + piece.len())
    };
    for line in history.lines().take(MOST) {
        let line = line.trim_start_matches(['>', ' ']).trim();
        if line.len() > 90 || line.ends_with(['.', '?', '!']) {
            continue;
        }
        for piece in pieces(line) {
            let piece = piece.split_once(": ").map_or(piece, |(_, value)| value);
            let piece = piece
                .split(['<', '[', '@'])
                .next()
                .unwrap_or_default()
                .trim();
            let is_firm = has_house(piece) || has_form(piece);
            let is_theirs = domains.sender_is(piece, &bare_key(piece)) >= 0.7;
            if (is_firm || is_theirs) && may_be_a_firm(piece) && !is_nameless(piece) {
                mentions.add(Place::History, 1.0, quoted(piece));
            }
        }
    }
    let text = Text::new(history);
    for name in each_name(&text) {
        let name = text.written(name);
        if domains.sender_is(name, &bare_key(name)) >= 0.8 {
            mentions.add(Place::History, 1.0, quoted(name));
        }
    }
    for name in lead_names(&text) {
        let name = text.written(name);
        if may_be_a_firm(name) {
            mentions.add(Place::History, 1.2, quoted(name));
        }
    }
}
