//! The employer of whom somebody else tells: `Dunmore & Lisle want to see only you`, `the contract is with X`, `Host: Ana Ruiz, X`;
//! and a firm that signs in small letters.

use std::sync::LazyLock;

use crate::evidence::{Evidence, Part};
use crate::reading::facts::company::block::pieces;
use crate::reading::facts::company::exclude::may_be_a_person;
use crate::reading::facts::company::mention::{Mentions, Place, bare_key};
use crate::reading::facts::company::sender::Domains;
use crate::reading::facts::names::{
    each_name, gap, has_form, has_house, is_capital, is_no_name, labelled, names_a_job, squashed,
};
use crate::reading::source::Source;
use crate::text::{Match, Phrases, fold, is_listed, offset_in};

/// Verbs of many, right behind the name of a firm that speaks of nobody else: people would want, a firm want.
static MANY: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "(just|both|all|still|now)? want|wish|ask|like|love (only|also|now)? to|you|u|ya",
        "are|is a yes|go",
        "are|is (very|really)? keen|interested",
        "said yes",
        "veulent|voudraient|souhaitent|aimeraient|proposent vous|te|parler|rencontrer|s'entretenir|echanger",
        "ont lu|choisi|retenu|demande|aime|apprecie|valide|bien",
        "have|are (just|now|also)? asked|offered|scrapped|picked|chosen|shortlisted|come|replied|requested|moved|postponed|confirmed|agreed|suggested|read|keen|ready|happy|looking|seeing|interviewing|opened",
    ])
});

/// Verbs of one, right behind a name, with whom they want.
static ONE: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "wants|wishes|likes|loves|asks (only|also|now)? to|you|u|ya",
        "would like|love to",
        "(has)? (just)? rang|called|phoned",
        "has (just|now|also)? looked|asked|offered|scrapped|picked|chosen|shortlisted|requested|opened|read|moved|postponed",
        "is|was ready|keen|happy|interested|waiting|excited",
        "can|could|will|would (also)? see|meet|take|offer you|to",
        "veut|voudrait|souhaite|souhaiterait|aimerait|desire|propose (bien)? vous|te|t'|voir|parler|rencontrer|s'entretenir|echanger",
        "quiere|quieren|desea|desean|quisiera|quisieran|pide conocerte|verte|conocerle|verle|conversar|entrevistar|entrevistarte|entrevistarle|hablar|citarte",
        "quer|querem|gostaria|gostariam|pede te|ouvir|conhecer|conversar|falar|entrevista|entrevistar|ver|de",
        "gostou|gostaram muito|de|do|da|dele|dela|seu|sua",
        "will|wollen|mochte|mochten|hatte|hatten|wurde|wurden sie|dich|gerne|gern|ihn|euch",
        "wil|willen|zou|zouden je|jou|u|graag|met",
        "zoekt|zoeken|sucht|suchen|recherche|cherche|busca|procura",
    ])
});

/// Articles that a sentence opens with, folded.
const ARTICLES: &str = "the la le l' a o de het die der das el";
/// Words that many sentences begin with before such a verb, folded.
const NOBODY: &str = "both still salary trustees governors directors partners interviews slots candidates applicants commissioners council committee panel places all others colleagues \
    references children parents people they times dates headquarters management mum dad judge";

/// `I'd`, `We'll`, `So I've`: a word and the verb that it has swallowed.
fn is_short_form(written: &str) -> bool {
    let last = written.rsplit(['\'', '’']).next().unwrap_or_default();
    matches!(last, "d" | "ll" | "ve" | "re" | "m" | "t")
}

/// Names that the words say want the reader, whoever writes.
pub(in crate::reading::facts::company) fn by_wants(source: &Source<'_>, mentions: &mut Mentions) {
    let text = &source.text;
    let (many, one) = (MANY.find_all(text), ONE.find_all(text));
    if many.is_empty() && one.is_empty() {
        return;
    }
    for name in each_name(text) {
        let begins = |found: &[Match]| {
            found.iter().any(|found| {
                let start = found.words.start;
                let between = start.checked_sub(1).map_or("", |before| gap(text, before));
                // "a Nortefarma e querem vê-lo"
                let is_joined = start == name.end + 1
                    && is_listed("e y et und en and", &text.words[name.end].folded);
                (start == name.end || is_joined) && matches!(between, " " | "\n")
                    // "Stanfield Paper (Leeds) can see you"
                    || start > name.end && start <= name.end + 2 && gap(text, name.end - 1) == " (" && between == ") "
            })
        };
        // "A Cooperativa Vale Verde quer", "The Copper Kettle wants"
        let opens_so =
            name.len() > 1 && is_listed(ARTICLES, text.words[name.start].folded.as_ref());
        let name = name.start + usize::from(opens_so)..name.end;
        let written = text.written(name.clone());
        let is_shaped = has_house(written) || has_form(written) || written.contains('&');
        let has_article = name.start > 0
            && is_listed(ARTICLES, text.words[name.start - 1].folded.as_ref())
            && gap(text, name.start - 1).trim().is_empty();
        let is_firm = begins(&many) && !written.contains(" and ")
            || begins(&one) && (is_shaped || has_article || !may_be_a_person(written));
        let is_nobody = is_no_name(&text.words[name.start].folded)
            || names_a_job(text.written(name.end - 1..name.end)) && !is_shaped
            || written.contains(['\'', '’']) && is_short_form(written)
            || name.len() == 1 && is_listed(NOBODY, text.words[name.start].folded.as_ref())
            || !is_capital(text, name.start);
        if is_firm && !is_nobody {
            mentions.add(Place::Wants, 2.2, source.quote_words(name));
        }
    }
}

/// `Host: Cornelius Bake, Relaia Contact Centres`, `With: Jasper Quill (Verdant Loop)`: the house of whom one is to meet.
pub(in crate::reading::facts::company) fn by_host(source: &Source<'_>, mentions: &mut Mentions) {
    const HOSTS: &str = "host organizer organiser with veranstalter organisator organisateur organizador mit avec met con com anfitrion contact department dept";
    for (label, value) in labelled(source.body) {
        let folded = fold(&source.body[label]);
        if !is_listed(HOSTS, folded.as_str()) {
            continue;
        }
        let words = &source.body[value.clone()];
        let mut all = pieces(words)
            .map(str::trim)
            .filter(|piece| !piece.is_empty());
        let is_department = matches!(folded.as_str(), "department" | "dept");
        let firm = if is_department {
            all.next().filter(|piece| {
                has_house(piece) || piece.starts_with("Office ") || piece.starts_with("Ministry ")
            })
        } else {
            all.nth(1)
                .filter(|piece| !names_a_job(piece) && piece.starts_with(char::is_uppercase))
        };
        let Some(firm) = firm else {
            continue;
        };
        let start = offset_in(firm, source.body);
        mentions.add(
            Place::Label,
            3.0,
            Evidence::quote(Part::Body, source.body, start..start + firm.len()),
        );
    }
}

/// A firm that signs in small letters and is the sender's domain: `kiln & co` at kilnandco.example, `founder @ loam & light`.
pub(in crate::reading::facts::company) fn by_low_signature(
    source: &Source<'_>,
    domains: &Domains,
    mentions: &mut Mentions,
) {
    let lines = source.body.lines().rev().map(str::trim);
    for line in lines
        .filter(|line| !line.is_empty())
        .take(4)
        .filter(|line| {
            !line.contains("//") && !line.contains('?') && line.split_whitespace().count() <= 7
        })
    {
        let parts = line
            .split([',', '|', '@', '·', '/'])
            .flat_map(|piece| piece.split(" at "))
            .flat_map(|piece| piece.split(" von "))
            .map(str::trim);
        for firm in parts.filter(|piece| piece.starts_with(char::is_lowercase)) {
            let spelt = firm.replace('&', " and ");
            let count = firm.split_whitespace().count();
            let is_theirs = [firm, spelt.as_str()]
                .iter()
                .any(|name| domains.sender_is(name, &bare_key(name)) >= 1.0);
            let is_somebody = source
                .message
                .from
                .first()
                .is_some_and(|from| squashed(&from.name).starts_with(&squashed(firm)));
            let is_domain = source
                .message
                .from
                .iter()
                .any(|from| from.domain().ends_with(firm));
            if (1..=4).contains(&count)
                && is_theirs
                && !is_domain
                && !is_somebody
                && squashed(firm).len() > 3
            {
                let start = offset_in(firm, source.body);
                mentions.add(
                    Place::Signature,
                    2.0,
                    Evidence::quote(Part::Body, source.body, start..start + firm.len()),
                );
            }
        }
    }
}
