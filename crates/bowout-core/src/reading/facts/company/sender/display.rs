//! Hints at the employer in the display name and in the domain of whoever writes.

use std::ops::Range;

use crate::evidence::{Evidence, Part};
use crate::person::Person;
use crate::reading::facts::company::block::may_be_a_firm;
use crate::reading::facts::company::closing::by_han_sender;
use crate::reading::facts::company::exclude::{has_brand, is_service};
use crate::reading::facts::company::mention::{Mentions, Place, bare_key};
use crate::reading::facts::company::sender::Domains;
use crate::reading::facts::names::{
    each_name, is_capital, is_human, is_no_name, names_a_job, squashed,
};
use crate::reading::facts::names::{has_form, has_house, is_nameless, strip_team};
use crate::reading::source::Source;
use crate::text::{Text, is_listed, stands_alone};

/// The sender's display name: a firm joined to somebody's name, or the firm's desk.
pub(in crate::reading::facts::company) fn by_sender(
    source: &Source<'_>,
    domains: &Domains,
    mentions: &mut Mentions,
) {
    let Some(sender) = source.message.from.first() else {
        return;
    };
    let name = sender.name.as_str();
    if name.contains(stands_alone) {
        by_han_sender(name, mentions);
        return;
    }
    if behind_joint(sender, source, domains, mentions) {
        return;
    }
    let is_desk = strip_team(name).len() < name.trim().len();
    let is_firm = has_form(name) || has_house(name);
    if is_service(name)
        || has_brand(name)
        || name.contains('@')
        || is_nameless(name)
        || is_human(source, sender) && !is_desk && !is_firm
    {
        return;
    }
    let place = 0..name.len();
    if name.starts_with(|c: char| c.is_alphanumeric()) {
        mentions.add(
            Place::Display,
            match (is_desk || is_firm, domains.is_carried) {
                (true, _) => 2.5,
                (false, false) => 2.0,
                (false, true) => 0.5,
            },
            Evidence::quote(Part::From, name, place),
        );
    }
}

/// The firm joined to a name: `Ana at Northfield`, `Kestrel Aero via Hirely`, `TalentFerry for Brightlark Foods`,
/// `Rafael Otero (Cobalt Freight)`, `Fr. Yıldız, Stadtwerke Lindenau`. Whether there is one.
fn behind_joint(
    sender: &Person,
    source: &Source<'_>,
    domains: &Domains,
    mentions: &mut Mentions,
) -> bool {
    let name = sender.name.as_str();
    // "paul @ fjordhund", "Andrés de Pulso"
    let is_domain = |firm: &str| domains.sender_is(firm, &bare_key(firm)) >= 1.0;
    let quoted = |firm: &str| Evidence::quote(Part::From, firm, 0..firm.len());
    if let Some((firm, _)) = name.split_once(" via ") {
        if !looks_like_somebody(firm, source) {
            let is_backed = firm.contains(' ') || source.body.contains(firm);
            let weight = if is_backed { 3.0 } else { 1.0 };
            mentions.add(Place::Joint, weight, quoted(firm));
        }
        return true;
    }
    let holds = |firm: &str| may_be_a_firm(firm) && !is_nameless(firm);
    if let Some((who, rest)) = name.split_once(" (")
        && let Some((firm, _)) = rest.split_once(')')
        && !has_house(who)
        && holds(firm)
    {
        mentions.add(Place::Joint, 2.5, quoted(firm));
        return true;
    }
    for joint in JOINTS {
        if let Some((who, firm)) = name.split_once(joint)
            && (joins(joint, who, firm, source) || !who.contains(' ') && is_domain(firm))
            && (!has_form(name) || matches!(joint, " | " | " - "))
            && (holds(firm) || is_domain(firm) && !firm.contains(' '))
        {
            mentions.add(Place::Joint, 3.0, quoted(firm));
            return true;
        }
    }
    if let Some((who, firm)) = name.split_once(", ")
        && firm.contains(' ')
        && !has_form(name)
        && holds(firm)
        && (source.body.contains(firm) || has_house(firm) && !has_house(who))
    {
        mentions.add(Place::Joint, 2.5, quoted(firm));
        return true;
    }
    false
}

/// What joins somebody's name, or a service's, and a firm's.
const JOINTS: [&str; 21] = [
    " pour ",
    " für ",
    " per ",
    " voor ",
    " para ",
    " at ",
    " @ ",
    " from ",
    " on behalf of ",
    " for ",
    " von ",
    " bei ",
    " chez ",
    " bij ",
    " aus ",
    " van ",
    " da ",
    " do ",
    " de ",
    " | ",
    " - ",
];

/// Whether a joint joins two names: in `Anna von Hohenstein` and `Universidade de Lisboa` it is a part of one.
fn joins(joint: &str, who: &str, firm: &str, source: &Source<'_>) -> bool {
    let is_small = matches!(joint, " von " | " van " | " da " | " do " | " de ");
    let is_at = matches!(
        joint,
        " at " | " @ " | " from " | " bei " | " chez " | " bij "
    );
    let is_one = !who.contains(' ');
    let is_told = has_house(firm) || source.body.contains(firm);
    (is_at || !has_house(who)) && (!is_small || is_one && is_told)
}

/// Whether what stands in front of `via` is somebody's name: it signs or is spoken of as one who writes.
fn looks_like_somebody(name: &str, source: &Source<'_>) -> bool {
    let is_signed = source.body.lines().any(|line| line.trim() == name);
    let words = name.split(' ').count();
    let first = name.split(' ').next().unwrap_or_default();
    !has_house(name)
        && !has_form(name)
        && (is_signed
            || source.body.contains(&format!("{name} ("))
            || words == 2 && source.message.subject.contains(first) && !source.body.contains(name)
            || words == 1 && source.message.subject.contains(&format!("{name} ")))
}

/// Runs of capitals in the mail that are the domain of whoever writes.
pub(in crate::reading::facts::company) fn by_domain(
    source: &Source<'_>,
    domains: &Domains,
    mentions: &mut Mentions,
) {
    let text = &source.text;
    for name in each_name(text) {
        let fits = |words: &Range<usize>| {
            let written = text.written(words.clone());
            let key = bare_key(written);
            domains
                .sender_is(written, &key)
                .max(domains.others_are(written, &key))
        };
        let whole = fits(&name);
        let is_whole = whole >= 0.7
            && name.len() <= 5
            && !is_no_name(&text.words[name.start].folded)
            && !names_a_job(text.written(name.clone()));
        let best = if is_whole {
            Some(name.clone())
        } else if name.len() == 1 {
            (whole >= 1.0).then(|| name.clone())
        } else {
            let parts = (name.start..name.end)
                .filter(|start| is_capital(text, *start))
                .flat_map(|start| (start + 1..=name.end).rev().map(move |end| start..end));
            parts.into_iter().find(|part| fits(part) >= 1.0)
        };
        let titled = |words: &Range<usize>| {
            const TITLES: &str = "mr mrs ms dr prof herr frau herrn mme m sr sra dhr mevr dres";
            words.start > 0
                && is_listed(TITLES, text.words[words.start - 1].folded.as_ref())
                && !has_house(text.written(words.clone()))
        };
        if let Some(words) = best.filter(|words| !titled(words)) {
            mentions.add(Place::Domain, 0.5, source.quote_words(words));
        }
    }
    in_small_letters(source, domains, text, mentions);
    behind_small_words(source, domains, text, mentions);
}

/// A small word that the sender's domain begins with, behind one that a house follows: `its tash from bittersweet`,
/// `we're 6 people at ridgeline`.
fn behind_small_words(
    source: &Source<'_>,
    domains: &Domains,
    text: &Text<'_>,
    mentions: &mut Mentions,
) {
    const BEFORE: &str = "from at bei bij chez de da do na no en von vom van w with @";
    for at in source.body_words() {
        let word = &text.words[at];
        let is_led = at > 0 && is_listed(BEFORE, &text.words[at - 1].folded);
        if !is_led || is_capital(text, at) || word.folded.len() < 5 {
            continue;
        }
        let key = squashed(text.written(at..at + 1));
        let is_theirs = domains.senders.iter().any(|domain| {
            let domain = squashed(domain);
            domain.starts_with(&key) && domain.len() <= 2 * key.len()
        });
        let rest = &text.source[word.place.end..];
        let is_address =
            rest.starts_with(['.', '@', '/']) && rest[1..].starts_with(char::is_alphanumeric);
        if is_theirs && !is_address {
            mentions.add(Place::Own, 2.0, source.quote_words(at..at + 1));
        }
    }
}

/// The words of the mail that are the sender's domain, however written: `the copper goose` at thecoppergoose.example.
fn in_small_letters(
    source: &Source<'_>,
    domains: &Domains,
    text: &Text<'_>,
    mentions: &mut Mentions,
) {
    for domain in domains.senders.iter().filter(|domain| domain.len() > 5) {
        let domain = squashed(domain);
        let opens = domain.chars().next();
        let may_open =
            |at: &usize| text.words[*at].folded.chars().next() == opens && !is_capital(text, *at);
        for at in (0..text.words.len()).filter(may_open) {
            let Some(end) = begins_domain(&domain, text, at) else {
                continue;
            };
            let place = text.place(at..end);
            let is_address = text.source[..place.start].ends_with(['@', '.', '/', '-'])
                || text.source[place.end..].starts_with(['.', '@', '-'])
                    && text.source[place.end + 1..].starts_with(char::is_alphanumeric);
            if !is_address {
                mentions.add(Place::Domain, 0.5, source.quote_words(at..end));
            }
        }
    }
}

/// Where the words end that are a domain, or two of them that are its beginning: `gary from great oak` at greatoakcemetery.example.
fn begins_domain(domain: &str, text: &Text<'_>, at: usize) -> Option<usize> {
    let mut key = String::new();
    let mut end = at;
    for word in at..text.words.len().min(at + 5) {
        let next = squashed(text.written(word..word + 1));
        if !domain[key.len()..].starts_with(&next) || next.is_empty() {
            break;
        }
        key += &next;
        end = word + 1;
    }
    let is_begun = end > at + 1 && key.len() > 5 && domain.len() <= 2 * key.len() + 2;
    (key == domain || is_begun).then_some(end)
}
