//! Chinese and Japanese houses beside the name of whoever writes at the very end, and in what was said before.

use crate::evidence::{Evidence, Part};
use crate::reading::facts::company::mention::{Mentions, Place};
use crate::reading::facts::names::{HAN_ENDS, is_nameless, squashed};
use crate::reading::source::Source;
use crate::text::{beginning, offset_in, stands_alone};

/// Marks between a name and its house: `Kevin,像素木`, `leo/快懂`, `Serena @ 哈特曼中国`.
const JOINTS: &str = "@＠/／·・,，、—–-|｜ 　";

/// The house that stands beside the name of whoever writes, behind the last sentence.
pub(in crate::reading::facts::company) fn beside_the_writer(
    source: &Source<'_>,
    mentions: &mut Mentions,
) {
    let Some(sender) = source.message.from.first() else {
        return;
    };
    let names = sender.name.split_whitespace().map(squashed);
    let names: Vec<String> = names
        .chain(std::iter::once(squashed(&sender.name)))
        .filter(|name| name.chars().count() > 1)
        .collect();
    let mut lines = source.body.lines().map(str::trim);
    let Some(line) = lines.rfind(|line| !line.is_empty() && !line.starts_with('>')) else {
        return;
    };
    let tail = line
        .rsplit(['。', '！', '!', '？', '?', '～'])
        .find(|piece| !piece.trim().is_empty())
        .unwrap_or_default();
    let pieces: Vec<&str> = tail
        .split(|c: char| JOINTS.contains(c))
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
        .collect();
    let is_writer = |piece: &str| names.contains(&squashed(piece));
    for pair in pieces.windows(2) {
        let firm = match (is_writer(pair[0]), is_writer(pair[1])) {
            (true, false) => pair[1],
            (false, true) => pair[0],
            _ => continue,
        };
        let is_name = (2..=12).contains(&firm.chars().count())
            && firm.chars().all(stands_alone)
            && !is_nameless(firm);
        if is_name {
            let start = offset_in(firm, source.body);
            let place = start..start + firm.len();
            mentions.add(
                Place::Signature,
                1.6,
                Evidence::quote(Part::Body, source.body, place),
            );
        }
    }
}

/// Houses in the quoted words: `2026年9月1日 江湾医院人事科 写道`.
pub(in crate::reading::facts::company) fn in_the_history(
    source: &Source<'_>,
    mentions: &mut Mentions,
) {
    let all = source.message.body.as_str();
    let history = beginning(source.history, 1500);
    if !history.contains(stands_alone) {
        return;
    }
    let ends = HAN_ENDS.split_whitespace();
    for end in ends.filter(|end| end.chars().count() > 1) {
        for (at, _) in history.match_indices(end) {
            let start = history[..at]
                .char_indices()
                .rev()
                .take(12)
                .take_while(|(_, c)| {
                    stands_alone(*c) && !"はをにがでとの的在到与和是我".contains(*c)
                })
                .last()
                .map_or(at, |(start, _)| start);
            let firm = &history[start..at + end.len()];
            if history[start..at].chars().count() > 1 && !is_nameless(firm) {
                let from = offset_in(firm, all);
                let place = from..from + firm.len();
                mentions.add(Place::History, 1.0, Evidence::quote(Part::Body, all, place));
            }
        }
    }
}
